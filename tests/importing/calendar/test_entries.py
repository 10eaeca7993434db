"""Single entries of calendars, also such as no standard has them."""

import pytest

from planner.domain.records import Event, Slot
from planner.domain.times import Minute
from planner.importing.calendar import blocks
from planner.importing.calendar.files import parse_calendar
from planner.importing.outcomes import Fate, Outcome
from planner.importing.tables.table import Cancelled
from planner.importing.unreadable import Unreadable
from planner.store.document import Document
from planner.store.snapshot import take
from tests.importing.calendar.calendars import DAY, a_calendar, agenda, brought_in, codes, counts, planned

TALK = ("UID:1@x", "SUMMARY:Talk", "LOCATION:Hall", *DAY)


def test_entry_without_an_end_gets_a_length_and_it_is_told(document: Document) -> None:
    plan = brought_in(a_calendar(("SUMMARY:Talk", "DTSTART:20160526T100000")), document)
    assert agenda(take(document)) == [("2016-05-26", "10:00", "Talk", 60, None)]
    assert codes(plan) == [(1, "minutes_missing", "")]


@pytest.mark.parametrize(
    ("lines", "code"),
    [
        (("SUMMARY:Talk",), "time_missing"),
        (("SUMMARY:Talk", "DTSTART:yesterday"), "time_unreadable"),
        (("SUMMARY:Talk", "DTSTART:20169926T100000"), "time_unreadable"),
        (("SUMMARY:Talk", "DTSTART:20160526T100000", "DTEND:20160526T090000"), "minutes_impossible"),
        (("SUMMARY:Talk", "DTSTART:20160526T100000", "DURATION:long"), "minutes_unreadable"),
        (DAY, "title_missing"),
        ((*TALK, "this is no line"), "line_unreadable"),
        ((*TALK, "RRULE:FREQ=SECONDLY;COUNT=900"), "repeats_oddly"),
        ((*TALK, "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"), "repeats_oddly"),
        ((*TALK, "RRULE:none"), "repeats_oddly"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_an_entry_is_told(document: Document, lines: tuple[str, ...], code: str) -> None:
    plan = brought_in(a_calendar(lines), document)
    assert code in [problem.code for problem in plan.problems if problem.row == 1]


def test_line_that_is_broken_is_told_with_its_number(document: Document) -> None:
    plan = brought_in(a_calendar((*TALK, "this is no line")), document)
    assert codes(plan) == [(1, "line_unreadable", "9: this is no line")]
    assert counts(plan) == {"new": 1}


def test_folded_and_escaped_lines_are_whole(document: Document) -> None:
    lines = ("SUMMARY:Rain\\, snow\\; and", "  ice", "DESCRIPTION:One\\nTwo \\\\ three", *DAY)
    brought_in(a_calendar(lines), document)
    (session,) = take(document).sessions
    assert (session.title, session.abstract) == ("Rain, snow; and ice", "One\nTwo \\ three")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("end", ["\r\n", "\n", "\r"])
def test_calendar_in_any_encoding_and_with_any_line_ends(document: Document, encoding: str, end: str) -> None:
    content = a_calendar(("SUMMARY:Água é direito", *DAY)).decode().replace("\r\n", end)
    brought_in(content.encode(encoding), document)
    assert [session.title for session in take(document).sessions] == ["Água é direito"]


def test_several_calendars_in_one_file_count_together(document: Document) -> None:
    other = ("UID:2@x", "SUMMARY:Other", "LOCATION:Lab", *DAY)
    brought_in(a_calendar(TALK) + a_calendar(other), document)
    assert [each[2] for each in agenda(take(document))] == ["Talk", "Other"][::-1]


def test_location_without_what_all_share_is_the_room(document: Document) -> None:
    places = ("Main Hall\\, Hotel Adler\\, Graz", "Attic\\, Hotel Adler\\, Graz", "Hotel Adler\\, Graz", "")
    brought_in(
        a_calendar(*(("SUMMARY:Talk", f"UID:{place}", f"LOCATION:{place}", *DAY) for place in places)),
        document,
    )
    assert {each[4] for each in agenda(take(document))} == {"Main Hall", "Attic", None}


def test_venue_of_the_event_is_no_room() -> None:
    with Document.in_memory(event=Event(name="Ours", venue="Hotel Adler", city="Graz")) as document:
        brought_in(a_calendar(("SUMMARY:Talk", "LOCATION:Attic\\, Hotel Adler\\, Graz", *DAY)), document)
        brought_in(a_calendar(("SUMMARY:Lunch", "LOCATION:Hotel Adler", *DAY)), document)
        assert [each[4] for each in agenda(take(document))] == ["Attic", None][::-1]


def test_times_come_on_the_event_s_clock_once_it_has_sessions(document: Document) -> None:
    brought_in(a_calendar(TALK), document)
    other = ("UID:2@x", "SUMMARY:Other", "DTSTART:20160526T100000Z", "DURATION:PT1H")
    plan = brought_in(a_calendar(other, head=("X-WR-TIMEZONE:Asia/Kathmandu",)), document)
    assert ("2016-05-26", "10:00", "Other", 60, None) in agenda(take(document))
    assert codes(plan) == [(None, "timezone_converted", "Asia/Kathmandu")]


def test_length_is_what_the_clock_on_the_wall_shows_over_summer_time(document: Document) -> None:
    night = ("SUMMARY:Night", "DTSTART;TZID=Europe/Vienna:20160327T013000",
             "DTEND;TZID=Europe/Vienna:20160327T033000")  # fmt: skip
    brought_in(a_calendar(night), document)
    assert agenda(take(document)) == [("2016-03-27", "01:30", "Night", 120, None)]


def test_entry_that_repeats_is_followed_within_the_days_of_the_others(document: Document) -> None:
    daily = ("UID:2@x", "SUMMARY:Breakfast", "DTSTART:20160525T080000", "DURATION:PT1H",
             "RRULE:FREQ=DAILY;COUNT=9", "RDATE:20160527T200000")  # fmt: skip
    late = ("UID:3@x", "SUMMARY:Late", "DTSTART:20160527T180000", "DURATION:PT1H")
    plan = brought_in(a_calendar(TALK, late, daily), document)
    assert [each[:3] for each in agenda(take(document)) if each[2] == "Breakfast"] == [
        ("2016-05-26", "08:00", "Breakfast"),
        ("2016-05-27", "08:00", "Breakfast"),
        ("2016-05-27", "20:00", "Breakfast"),
    ]
    assert (3, "repeats_longer", "3") in codes(plan)


def test_calendar_of_a_whole_year_brings_only_the_days_of_the_event(document: Document) -> None:
    brought_in(a_calendar(TALK), document)
    year = [
        (f"UID:{month}@y", f"SUMMARY:In month {month}", f"DTSTART:2016{month:02}26T120000", "DURATION:PT1H")
        for month in range(1, 13)
    ]
    plan = brought_in(a_calendar(*year), document)
    assert counts(plan) == {"new": 1, "skipped": 11}
    assert [each[2] for each in agenda(take(document))] == ["Talk", "In month 5"]


def test_cancelled_entry_takes_its_slot_out(document: Document) -> None:
    brought_in(a_calendar(TALK), document)
    plan = brought_in(a_calendar((*TALK, "STATUS:CANCELLED")), document)
    session = take(document).sessions[0]
    assert plan.outcomes == (Outcome(1, Fate.REMOVED, session.id, "Talk"),)
    assert [(each.field, each.before, each.after) for each in plan.changes] == [
        ("day", "2016-05-26", ""), ("start", "10:00", ""), ("room", "Hall", ""),
    ]  # fmt: skip
    assert take(document).slots == ()
    document.undo()
    assert len(take(document).slots) == 1


def test_cancelled_entry_leaves_what_is_pinned(document: Document) -> None:
    brought_in(a_calendar(TALK), document)
    (slot,) = take(document).slots
    with document.edit("change") as edit:
        edit.put(
            Slot(
                id=slot.id, session=slot.session, day=slot.day, start=Minute(600), room=slot.room, pinned=True
            )
        )
    plan = brought_in(a_calendar((*TALK, "STATUS:CANCELLED")), document)
    assert codes(plan) == [(1, "cancelled_pinned", "2016-05-26 10:00 Hall Talk")]
    assert len(take(document).slots) == 1


def test_entries_left_out_bring_nothing(document: Document) -> None:
    other = ("UID:2@x", "SUMMARY:Other", "LOCATION:Attic", "CATEGORIES:Songs", *DAY)
    plan = planned(a_calendar(TALK, other), document, left_out=frozenset({2}))
    assert counts(plan) == {"new": 1, "left_out": 1}
    assert plan.added == {"day": 1, "room": 1, "session": 1, "slot": 1}
    assert [outcome.fate for outcome in plan.outcomes] == [Fate.NEW, Fate.LEFT_OUT]


def test_part_of_a_calendar_says_nothing_of_the_rest(document: Document) -> None:
    brought_in(a_calendar(TALK, ("UID:2@x", "SUMMARY:Other", *DAY)), document)
    assert codes(brought_in(a_calendar(TALK), document)) == []


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty"),
        (b" \r\n", "empty"),
        (b"Name,City\n", "not_a_calendar"),
        (b"BEGIN:VCARD\r\nEND:VCARD\r\n", "not_a_calendar"),
        (b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", "empty_calendar"),
        (b"BEGIN:VCALENDAR\r\nBEGIN:VTODO\r\nEND:VTODO\r\nEND:VCALENDAR\r\n", "empty_calendar"),
    ],
)
def test_file_that_is_no_calendar_is_unreadable(content: bytes, code: str) -> None:
    with pytest.raises(Unreadable) as refused:
        parse_calendar(content)
    assert refused.value.code == code


def test_calendar_too_long_is_read_in_part_and_it_is_told(
    document: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(blocks, "MOST_ENTRIES", 3)
    plan = planned(a_calendar(*([TALK] * 5)), document)
    assert plan.rows == 3
    assert codes(plan)[-1][1] == "calendar_cut"


def test_reading_can_be_cancelled() -> None:
    with pytest.raises(Cancelled):
        parse_calendar(a_calendar(TALK), is_cancelled=lambda: True)


def test_what_begins_after_midnight_belongs_to_the_day_before(document: Document) -> None:
    party = ("SUMMARY:Party", "DTSTART:20160527T003000", "DURATION:PT1H")
    brought_in(a_calendar(TALK, party), document)
    snapshot = take(document)
    assert agenda(snapshot) == [
        ("2016-05-26", "10:00", "Talk", 60, "Hall"), ("2016-05-26", "24:30", "Party", 60, None),
    ]  # fmt: skip
    assert [(day.opens, day.closes) for day in snapshot.days] == [(600, 1560)]
