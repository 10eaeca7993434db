"""Every paper as two checkers of PDF/UA-1 see it: `page` with 104 of the 106 rules that a machine can check,
`pdfua` with 16, some of them stricter.
"""

import gettext
from datetime import datetime
from pathlib import Path

import page as checker
import pdfua
import pytest

from planner.domain.records import Paper
from planner.domain.refusal import Refused
from planner.operations.papers import print_badges, print_paper
from planner.printing.choices import Choices
from planner.printing.papers import LAYOUTS
from tests.printing.crowd import a_crowd

WORDS = gettext.NullTranslations()
PRINTED_AT = datetime(2016, 5, 26, 9, 0)


def faults(pdf: bytes, folder: Path) -> list[str]:
    path = folder / "paper.pdf"
    path.write_bytes(pdf)
    report, other = checker.validate_pdf(path, profile="PDF/UA-1"), pdfua.validate(str(path))
    found = [f"{failure.rule_id} {failure.message}" for failure in report.failures]
    return found + [str(finding) for finding in (*other.findings, *other.skipped)]


@pytest.mark.parametrize("right_to_left", [False, True])
@pytest.mark.parametrize("paper", [paper for paper in Paper if paper in LAYOUTS])
def test_papers_have_no_fault(paper: Paper, right_to_left: bool, tmp_path: Path) -> None:
    crowd = a_crowd(5, right_to_left=right_to_left)
    for style in LAYOUTS[paper].styles or ("",):
        try:
            made = print_paper(crowd, paper, Choices(style=style), words=WORDS, printed_at=PRINTED_AT)
        except Refused:
            continue  # this sample has nothing for it
        assert faults(made.content, tmp_path) == []


@pytest.mark.parametrize("right_to_left", [False, True])
@pytest.mark.parametrize("stock", ["5395", "butterfly"])
def test_badges_have_no_fault(stock: str, right_to_left: bool, tmp_path: Path) -> None:
    crowd = a_crowd(8, right_to_left=right_to_left)
    made = print_badges(crowd, stock=stock, people=crowd.participants, words=WORDS, printed_at=PRINTED_AT)
    assert faults(made.content, tmp_path) == []
