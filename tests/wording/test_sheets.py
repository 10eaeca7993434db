from datetime import date, datetime

import pytest

from planner.domain.records import Paper
from planner.language import Words
from planner.wording import sheets

WORDS = Words()
MAY = [date(2016, 5, day) for day in range(26, 30)]


@pytest.mark.parametrize(
    ("minutes", "shown"),
    [
        (0, ""),
        (14, ""),
        (15, "½ hour of programme"),
        (60, "1 hour of programme"),
        (74, "1 hour of programme"),
        (75, "1½ hours of programme"),
        (120, "2 hours of programme"),
        (745, "12½ hours of programme"),
    ],
)
def test_hours_are_told_to_the_half(minutes: int, shown: str) -> None:
    assert sheets.attended_hours(minutes, WORDS) == shown


@pytest.mark.parametrize(
    ("days", "shown"),
    [
        (MAY[:1], "on Thursday, 26 May 2016"),
        (MAY[:2], "on Thu 26 May and Fri 27 May 2016"),
        (MAY, "from Thu 26 May to Sun 29 May 2016"),
        ([MAY[0], *MAY[2:]], "on Thu 26 May, Sat 28 May and Sun 29 May 2016"),
    ],
    ids=["one", "two", "in a row", "with a gap"],
)
def test_days_attended_are_told(days: list[date], shown: str) -> None:
    assert sheets.attended_days(days, WORDS) == shown


def test_time_of_a_change_has_its_date_when_it_is_another() -> None:
    at = datetime(2016, 5, 26, 10, 40)
    assert sheets.changed_at(at, MAY[0], WORDS) == "changed at 10:40"
    assert sheets.changed_at(at, MAY[1], WORDS) == "changed Thu 26 May, 10:40"


def test_names_from_right_to_left_do_not_turn_the_sentence_round() -> None:
    assert sheets.moved_to("Housing", "Lab", None, 660, WORDS) == "“Housing” is now in Lab at 11:00."
    turned = sheets.moved_to("דיור (2)", "Lab", None, 660, WORDS)
    assert turned == "“\u2068דיור (2)\u2069” is now in \u2068Lab\u2069 at \u206811:00\u2069."


def test_those_left_out_are_told_where_somebody_needs_to_know() -> None:
    told = {paper: sheets.left_out(paper, 2, WORDS) for paper in Paper}
    assert {paper: sentence for paper, sentence in told.items() if sentence} == {
        Paper.CERTIFICATES: "2 people never checked in and get no certificate.",
        Paper.DESK_LIST: "2 people who declined or cancelled are not on this list.",
    }
    assert sheets.left_out(Paper.CERTIFICATES, 0, WORDS) == ""


@pytest.mark.parametrize(
    ("family", "given", "shown"),
    [("Beltrán", "Ana", "Beltrán, Ana"), ("", "Prince", "Prince"), ("Li", "", "Li"), ("", "", "")],
)
def test_names_are_told_as_they_are_sorted(family: str, given: str, shown: str) -> None:
    assert sheets.sorted_name(family, given, WORDS) == shown
