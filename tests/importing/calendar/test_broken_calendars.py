"""Calendars after all that can happen to a file: nothing comes of them but a plan or an `Unreadable`."""

import random
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.importing.agendas import plan_agenda
from planner.importing.calendar.files import parse_calendar
from planner.importing.unreadable import Unreadable
from planner.operations.agenda_import import import_agenda
from planner.store.document import Document
from planner.store.snapshot import take
from tests.importing.calendar.calendars import FOLDER, counts
from tests.mutations import text_changes

_LINES = (
    b"BEGIN:VCALENDAR", b"END:VCALENDAR", b"BEGIN:VEVENT", b"END:VEVENT", b"BEGIN:VTIMEZONE",
    b"END:VTIMEZONE", b"BEGIN:VALARM", b"RRULE:FREQ=DAILY;INTERVAL=0",
    b"RRULE:FREQ=WEEKLY;BYDAY=-99XX;UNTIL=2016",
    b"RRULE:FREQ=DAILY;INTERVAL=999999999999", b"RRULE:FREQ=DAILY;COUNT=99999999999999999999",
    b"RRULE:FREQ=DAILY;UNTIL=99991231T235959Z", b"DTSTART:00010101T000000Z", b"DTEND:99991231T235959Z",
    b"DTSTART;TZID=Asia/Kathmandu:99991231T235959", b"DTSTART;VALUE=DATE:20160526", b"DURATION:P99999999999W",
    b"DURATION:-PT5M", b"RDATE;VALUE=PERIOD:20160526T100000Z/PT1H,x", b"EXDATE:20160526T100000",
    b"RECURRENCE-ID:20160526T100000Z", b"DTSTART;TZID=../../etc/passwd:20160526T100000", b"SEQUENCE:-1",
    b"SUMMARY;LANGUAGE=\"x:y", b"X-WORKSHOP-SESSION:0000000000", b"UID:0000000000@workshop-planner",
    b"X-WORKSHOP-PERSON;X-ROLE=king:Ana", b"X-WORKSHOP-PERSON:", b"STATUS:CANCELLED", b"LOCATION:,,,",
    b" folded", b"\\", b"TZID:x", b"TZOFFSETTO:+9999", b"METHOD:CANCEL", b"X-WR-TIMEZONE:Mars/Phobos",
)  # fmt: skip


@cache
def _sources() -> list[bytes]:
    return [path.read_bytes() for path in sorted(FOLDER.glob("*.ics"))]


def tried(content: bytes) -> None:
    with Document.in_memory(ids=random.Random(1)) as document:
        try:
            calendar = parse_calendar(content)
        except Unreadable:
            return
        plan = plan_agenda(calendar, take(document), document.new_id)
        assert sum(counts(plan).values()) == plan.rows == len(plan.outcomes)
        import_agenda(document, plan)
        again = plan_agenda(calendar, take(document), document.new_id)
        assert again.new == 0
        import_agenda(document, again)
        left_out = frozenset(outcome.row for outcome in plan.outcomes)
        assert plan_agenda(calendar, take(document), document.new_id, left_out=left_out).records == ()


@pytest.mark.parametrize("seed", range(30))
def test_mutated_calendar_is_taken_in_or_refused(seed: int) -> None:
    tried(mutated(random.Random(seed)))


def mutated(chance: random.Random) -> bytes:
    content = chance.choice(_sources())
    for _ in range(chance.choice((1, 2, 3, 8))):
        content = _changed(chance, content)
    return content


def _changed(chance: random.Random, content: bytes) -> bytes:
    if chance.random() < 0.4:
        return chance.choice(text_changes())(chance, content)[:60_000]
    lines = content.split(b"\r\n")
    at = chance.randrange(len(lines))
    if chance.random() < 0.5:
        lines.insert(at, chance.choice(_LINES))
    else:
        lines[at] = chance.choice(_LINES)
    return b"\r\n".join(lines)


@settings(max_examples=30)
@given(st.lists(st.one_of(st.sampled_from(_LINES), st.binary(max_size=30)), max_size=25))
def test_any_lines_are_taken_in_or_refused(lines: list[bytes]) -> None:
    tried(b"\r\n".join([b"BEGIN:VCALENDAR", b"BEGIN:VEVENT", b"SUMMARY:Talk", *lines, b"END:VEVENT"]))


@pytest.mark.parametrize(
    "lines",
    [
        (b"CATEGORIES:a,b,c",) * 40_000,
        (b"EXDATE:20160527T100000",) * 40_000,
        (b"X-WORKSHOP-PERSON:Ana",) * 40_000,
        (b"BEGIN:X",) * 100_000 + (b"END:Y",) * 100_000 + (b"END:X",) * 100_000,
    ],
)
def test_very_many_lines_of_a_kind_are_read_once_each(lines: tuple[bytes, ...]) -> None:
    """By the square of their number it would take minutes."""
    head = (b"BEGIN:VCALENDAR", b"BEGIN:VEVENT", b"SUMMARY:Talk", b"DTSTART:20160526T100000")
    calendar = parse_calendar(b"\r\n".join((*head, *lines, b"END:VEVENT", b"END:VCALENDAR")))
    assert [entry.title for entry in calendar.entries] == ["Talk"]
