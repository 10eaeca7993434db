import pytest

from planner.domain.paper_sizes import usual_paper


@pytest.mark.parametrize(
    ("timezone", "paper"),
    [("America/New_York", "Letter"), ("Asia/Manila", "Letter"), ("Europe/Vienna", "A4"), ("UTC", "A4")],
)
def test_paper_is_that_of_the_printers_there(timezone: str, paper: str) -> None:
    assert usual_paper(timezone) == paper
