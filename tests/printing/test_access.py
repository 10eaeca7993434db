"""Every paper as a checker of PDF/UA-1 sees it: 104 of the 106 rules that a machine can check."""

import gettext
from datetime import datetime

import page as checker
import pytest

from planner.domain.records import Paper
from planner.domain.refusal import Refused
from planner.operations.papers import print_badges, print_paper
from planner.printing.choices import Choices
from planner.printing.papers import LAYOUTS
from tests.printing.crowd import a_crowd

WORDS = gettext.NullTranslations()
PRINTED_AT = datetime(2016, 5, 26, 9, 0)


def faults(pdf: bytes) -> list[str]:
    report = checker.validate_pdf_bytes(pdf, profile="PDF/UA-1")
    return [f"{failure.rule_id} {failure.message}" for failure in report.failures]


@pytest.mark.parametrize("right_to_left", [False, True])
@pytest.mark.parametrize("paper", [paper for paper in Paper if paper in LAYOUTS])
def test_papers_have_no_fault(paper: Paper, right_to_left: bool) -> None:
    crowd = a_crowd(5, right_to_left=right_to_left)
    for style in LAYOUTS[paper].styles or ("",):
        try:
            made = print_paper(crowd, paper, Choices(style=style), words=WORDS, printed_at=PRINTED_AT)
        except Refused:
            continue  # this sample has nothing for it
        assert faults(made.content) == []


@pytest.mark.parametrize("right_to_left", [False, True])
@pytest.mark.parametrize("stock", ["5395", "butterfly"])
def test_badges_have_no_fault(stock: str, right_to_left: bool) -> None:
    crowd = a_crowd(8, right_to_left=right_to_left)
    made = print_badges(crowd, stock=stock, people=crowd.participants, words=WORDS, printed_at=PRINTED_AT)
    assert faults(made.content) == []
