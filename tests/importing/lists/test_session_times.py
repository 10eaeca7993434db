from dataclasses import replace

import pytest

from planner.domain.times import Minute
from planner.importing.lists.session_times import Clock, Reading
from tests.importing.lists.building import FRIDAY, THURSDAY

CLOCK = Clock.of([THURSDAY, FRIDAY], "America/New_York")
DAYS = {THURSDAY.id: "Thu", FRIDAY.id: "Fri"}


def told(reading: Reading) -> str:
    """ "Thu 09:00-10:30"; "?" for a day the event does not have."""
    clocks = [f"{at // 60:02d}:{at % 60:02d}" for at in (reading.start, reading.end) if at is not None]
    days = [name for identity, name in DAYS.items() if identity in reading.days]
    return " ".join(filter(None, ("+".join(days), "?" * reading.names_stranger, "-".join(clocks))))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ""),
        ("TBD", ""),
        ("morning", ""),
        ("09:00", "09:00"),
        ("9", "09:00"),
        ("9:00 AM", "09:00"),
        ("10 a.m.", "10:00"),
        ("09:00:00", "09:00"),
        ("noon", "12:00"),
        ("12 noon - 1 pm", "12:00-13:00"),
        ("24:00", "24:00"),
        ("9:00 AM–10:30 AM", "09:00-10:30"),
        ("09:00 - 10:30", "09:00-10:30"),
        ("09:00\n10:30", "09:00-10:30"),
        ("9-10:30am", "09:00-10:30"),
        ("9-10", "09:00-10:00"),
        ("0900-1030", "09:00-10:30"),
        ("2pm-3pm", "14:00-15:00"),
        ("1 - 2:30 pm", "13:00-14:30"),
        ("11:00 - 1:00 PM", "11:00-13:00"),
        ("9:00 to 10:00", "09:00-10:00"),
        ("de 9:00 a 10:30", "09:00-10:30"),
        ("9h00 - 10h30", "09:00-10:30"),
        ("9h-10h30", "09:00-10:30"),
        ("9.00–10.30 Uhr", "09:00-10:30"),
        ("Thursday", "Thu"),
        ("Day 2", "Fri"),
        ("second day", "Fri"),
        ("1er jour 9:00", "Thu 09:00"),
        ("both days 12:00", "Thu+Fri 12:00"),
        ("Thu 26 May, 9:00 AM – 10:30 AM", "Thu 09:00-10:30"),
        ("Thursday 9-10:30am", "Thu 09:00-10:30"),
        ("Thu, May 26, 2016, 9:00am - 9:45am EDT", "Thu 09:00-09:45"),
        ("May 26 - 9:00", "Thu 09:00"),
        ("26 May 2016 09:00 AM", "Thu 09:00"),
        ("5/26/2016 9:00 AM", "Thu 09:00"),
        ("26.05.2016 09:00", "Thu 09:00"),
        ("26.05. 9.00", "Thu 09:00"),
        ("Donnerstag, 26. Mai, 9.30 Uhr", "Thu 09:30"),
        ("Jueves 26 de mayo 09:00", "Thu 09:00"),
        ("26 mai 2016 à 9h30", "Thu 09:30"),
        ("2016-05-26 09:00", "Thu 09:00"),
        ("2016-05-26 09:00AM ", "Thu 09:00"),
        ("2016-05-26 09:00:00 - 10:00:00", "Thu 09:00-10:00"),
        ("2016-05-26T14:00:00Z", "Thu 10:00"),
        ("2016-05-26 14:00:00 UTC", "Thu 10:00"),
        ("2016-05-26 09:00 -0400", "Thu 09:00"),
        ("2016-05-28T01:30:00+00:00", "Fri 21:30"),
        ("May 26, 2016 13:00 +0000", "Thu 09:00"),
        ("2016-05-29T09:00", "? 09:00"),
        ("28 May 10:00", "? 10:00"),
        ("Monday 9:00", "? 09:00"),
        ("25:00", ""),
        ("9:75", ""),
        ("9999-12-31T23:59:00-23:00", "? 23:59"),
    ],
)
def test_a_cell_says_when(text: str, expected: str) -> None:
    assert told(CLOCK.read(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1", "Thu"),
        ("2", "Fri"),
        ("26", "Thu"),
        ("27.", "Fri"),
        ("3", "?"),
        ("Friday", "Fri"),
        ("5/27", "Fri"),
    ],
)
def test_a_number_under_days_is_one(text: str, expected: str) -> None:
    assert told(CLOCK.read_day(text)) == expected


def test_a_night_belongs_to_the_day_it_began_on() -> None:
    late = replace(THURSDAY, closes=Minute(26 * 60))
    clock = Clock.of([late, FRIDAY], "America/New_York")
    assert told(clock.read("2016-05-27 01:00")) == "Thu 25:00"
    assert told(clock.read("2016-05-27 09:00")) == "Fri 09:00"


def test_a_time_without_am_may_be_short() -> None:
    assert [CLOCK.read(text).is_short for text in ("2:00", "02:00", "2:00 pm", "1 - 2:30 pm")] == [
        True,
        False,
        False,
        False,
    ]
