"""Series, and entries of which a calendar has several versions."""

import pytest

from planner.store.document import Document
from planner.store.snapshot import take
from tests.importing.calendar.calendars import a_calendar, agenda, brought_in, codes

OPENING = ("UID:1@x", "SUMMARY:Opening", "DTSTART:20160526T080000", "DURATION:PT1H")
CLOSING = ("UID:2@x", "SUMMARY:Closing", "DTSTART:20160527T180000", "DURATION:PT1H")
TWO_DAYS = ("UID:3@x", "SUMMARY:Talk", "DTSTART:20160526T140000", "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=2")


def times(document: Document, title: str = "Talk") -> list[str]:
    """Of its slots: "26 14:00"."""
    return [f"{day[-2:]} {start}" for day, start, called, _, _ in agenda(take(document)) if called == title]


@pytest.mark.parametrize(
    ("begins", "rule"),
    [
        ("20160128T140000", "FREQ=MONTHLY;BYDAY=TH;BYSETPOS=-1"),
        ("20160126T140000", "FREQ=MONTHLY;BYMONTHDAY=26"),
        ("20140526T140000", "FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=26"),
        ("20150528T140000", "FREQ=YEARLY;BYMONTH=5;BYDAY=TH;BYSETPOS=4"),
        ("19700101T140000", "FREQ=WEEKLY;BYDAY=TH"),
        ("19910124T140000", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH"),
    ],
)
def test_series_of_years_is_found_on_the_day_of_the_event(document: Document, begins: str, rule: str) -> None:
    series = ("UID:3@x", "SUMMARY:Talk", f"DTSTART:{begins}", "DURATION:PT1H", f"RRULE:{rule}")
    plan = brought_in(a_calendar(OPENING, CLOSING, series), document)
    assert times(document) == ["26 14:00"]
    assert codes(plan) == [(3, "repeats_longer", "1")]


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=2",
        "FREQ=MONTHLY;INTERVAL=2;BYMONTH=6",
        "FREQ=MONTHLY;BYDAY=TH;BYSETPOS=40",
        "FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=FR",
        "FREQ=DAILY;BYMONTH=13",
    ],
)
def test_rule_that_may_fit_no_day_is_not_followed(document: Document, rule: str) -> None:
    plan = brought_in(a_calendar(OPENING, CLOSING, (*TWO_DAYS[:-1], f"RRULE:{rule}")), document)
    assert times(document) == ["26 14:00"]
    assert codes(plan) == [(3, "repeats_oddly", rule)]


@pytest.mark.parametrize(
    "but",
    ["EXDATE;VALUE=DATE:20160527", "EXDATE:20160527T180000Z", "EXDATE;TZID=Europe/Berlin:20160527T200000"],
)
@pytest.mark.parametrize("zone", ["", ";TZID=America/New_York"])
def test_day_that_is_left_out_of_a_series_is(document: Document, but: str, zone: str) -> None:
    series = (*TWO_DAYS[:2], f"DTSTART{zone}:20160526T140000", *TWO_DAYS[3:], but)
    calendar = a_calendar(OPENING, CLOSING, series, head=("X-WR-TIMEZONE:America/New_York",))
    brought_in(calendar, document)
    assert times(document) == ["26 14:00"]


@pytest.mark.parametrize("which", ["RECURRENCE-ID:20160527T140000", "RECURRENCE-ID;VALUE=DATE:20160527"])
def test_time_of_a_series_that_moved_is_where_it_moved_to(document: Document, which: str) -> None:
    moved = ("UID:3@x", "SUMMARY:Talk", which, "DTSTART:20160527T160000", "DURATION:PT1H")
    brought_in(a_calendar(OPENING, CLOSING, TWO_DAYS, moved), document)
    assert times(document) == ["26 14:00", "27 16:00"]


def test_late_evening_of_a_series_elsewhere_is_the_next_morning_here(document: Document) -> None:
    series = ("UID:3@x", "SUMMARY:Talk", "DTSTART:20160520T230000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY")
    calendar = a_calendar(OPENING, CLOSING, series, head=("X-WR-TIMEZONE:Asia/Tokyo",))
    brought_in(calendar, document)
    assert times(document) == ["26 08:00", "27 08:00"]


def test_newest_version_of_an_entry_counts(document: Document) -> None:
    older = ("UID:3@x", "SUMMARY:Talk", "SEQUENCE:0", "DTSTART:20160526T140000", "DURATION:PT1H")
    newer = ("UID:3@x", "SUMMARY:Talk", "SEQUENCE:2", "DTSTART:20160526T160000", "DURATION:PT1H")
    plan = brought_in(a_calendar(OPENING, older, newer), document)
    assert times(document) == ["26 16:00"]
    assert codes(plan) == [(2, "older_version", "Talk")]
