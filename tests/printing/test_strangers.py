"""A sample of what `tests.checks.papers` does with every paper: strangers' programs read one of each."""

import shutil
from pathlib import Path

import pytest

from tests.checks.papers import Job, faults, of_badges, of_papers
from tests.printing.crowd import a_crowd

TURNED = a_crowd(30, right_to_left=True)
SAMPLE = [
    *(job for job in of_papers(TURNED, "30") if "-A4-30" in job.name),
    *(
        job
        for job in of_badges(a_crowd(16), "16")
        if any(f"-{stock}-" in job.name for stock in ("5395", "CR80"))
    ),
]


@pytest.mark.skipif(
    not all(map(shutil.which, ("qpdf", "pdffonts", "pdftotext"))), reason="qpdf and poppler are not installed"
)
@pytest.mark.parametrize("job", SAMPLE, ids=lambda job: job.name)
def test_strangers_find_no_fault(job: Job, tmp_path: Path) -> None:
    assert faults(job.make(), tmp_path / "paper.pdf", codes=job.codes) == []
