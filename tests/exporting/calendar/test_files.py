"""The calendar, read with the library that writes it; other programs read it in `tests.checks.calendars`."""

import re
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import pytest
import vobject

from planner.domain.records import ReleasedSlot, Role, RoleKind
from planner.domain.revisions import Revision
from planner.domain.rules import clean_line, clean_lines
from planner.domain.times import Minute
from planner.exporting.calendar.files import calendar_lines, write_calendar
from planner.exporting.choices import Choices
from planner.exporting.sharing import ALL, shared_agenda
from tests.exporting.workshop import (
    CREATED,
    DAYS,
    EVENT,
    PEOPLE,
    ROLES,
    ROOMS,
    SESSIONS,
    SLOTS,
    TRACKS,
    a_workshop,
    an_edition,
    exported,
)


def read(content: bytes) -> icalendar.Calendar:
    calendar = icalendar.Calendar.from_ical(content)
    assert isinstance(calendar, icalendar.Calendar)
    return calendar


def said(part: icalendar.Component, name: str) -> str:
    """Of a property the library does not know: a text, as RFC 5545, 3.8.8.2 says."""
    return re.sub(r"\\(.)", lambda found: "\n" if found[1] in "nN" else found[1], str(part[name]))


def at(day: int, hour: int, minute: int) -> datetime:
    """In May 2016, on the clock in Washington."""
    return datetime(2016, 5, day, hour, minute, tzinfo=ZoneInfo("America/New_York"))


def entries(content: bytes) -> list[dict[str, Any]]:
    return [
        {
            "uid": str(entry["uid"]),
            "start": entry.decoded("dtstart"),
            "end": entry.decoded("dtend"),
            "summary": str(entry["summary"]),
            "location": str(entry["location"]),
            "status": str(entry["status"]),
        }
        for entry in read(content).events
    ]


def plain_lines(content: bytes) -> list[str]:
    """Read without any library: lines unfolded as RFC 5545, 3.1 says."""
    return re.sub("\r\n[ \t]", "", content.decode("utf-8")).split("\r\n")


def test_entries_are_read_back_by_another_program() -> None:
    assert entries(exported(a_workshop(), "ics")) == [
        {
            "uid": "SLT0000001@workshop-planner",
            "start": at(26, 9, 0),
            "end": at(26, 9, 30),
            "summary": "Welcome",
            "location": "Friends House, Washington, DC",
            "status": "CONFIRMED",
        },
        {
            "uid": "SLT0000002@workshop-planner",
            "start": at(26, 10, 0),
            "end": at(26, 11, 30),
            "summary": "Agua; y <dignidad>, ¿de quién?",
            "location": "Hall, Friends House, Washington, DC",
            "status": "CONFIRMED",
        },
        {
            "uid": "SLT0000004@workshop-planner",
            "start": at(26, 23, 45),
            "end": at(27, 1, 50),
            "summary": "Night film",
            "location": "Lab, Friends House, Washington, DC",
            "status": "CONFIRMED",
        },
        {
            "uid": "SLT0000005@workshop-planner",
            "start": at(27, 9, 15),
            "end": at(27, 10, 45),
            "summary": "Agua; y <dignidad>, ¿de quién?",
            "location": "Lab, Friends House, Washington, DC",
            "status": "CONFIRMED",
        },
        {
            "uid": "SLT0000007@workshop-planner",
            "start": at(27, 12, 0),
            "end": at(27, 13, 0),
            "summary": "Maybe",
            "location": "Hall, Friends House, Washington, DC",
            "status": "TENTATIVE",
        },
    ]


def test_description_names_people_by_their_part() -> None:
    entry = read(exported(a_workshop(), "ics")).events[1]
    assert str(entry["description"]) == (
        "Presenter: Li Wei\nFacilitator: Ana Beltrán\nInterpreter: أمينة الخطيب\nNote-taker: Li Wei\n\n"
        "Who pays?\n\nBring \\ a bill; or two, <b>please</b>."
    )


DROPPED = ReleasedSlot(
    id="REL0000001",
    release="RELEASE001",
    slot="SLT0000006",
    session="SES0000006",
    title="Called off; as it was",
    date=DAYS[1].date,
    start=Minute(555),
    minutes=60,
    room=ROOMS[0].id,
    room_name="Great Hall",
    public=True,
)
MOVED = Revision(3, datetime(2016, 5, 11, 8, 30, tzinfo=UTC))


def test_lines_are_escaped_and_folded_as_the_standard_says() -> None:
    content = exported(a_workshop(), "ics")
    assert max(len(line) for line in content.split(b"\r\n")) <= 75
    assert b"\n" not in content.replace(b"\r\n", b"")
    lines = plain_lines(content)
    assert lines[0] == "BEGIN:VCALENDAR"
    assert r"SUMMARY:Agua\; y <dignidad>\, ¿de quién?" in lines
    assert r"LOCATION:Friends House\, Washington\, DC" in lines
    assert "DTSTART;TZID=America/New_York:20160526T090000" in lines
    assert "DTSTAMP:20160512T180500Z" in lines


def test_entry_tells_how_often_and_when_it_changed() -> None:
    edition = replace(an_edition(), revisions={SLOTS[0].id: MOVED})
    lines = plain_lines(write_calendar(a_workshop(), edition))
    first, second = (block.split("\n") for block in "\n".join(lines).split("BEGIN:VEVENT\n")[1:3])
    assert "SEQUENCE:3" in first
    assert "LAST-MODIFIED:20160511T083000Z" in first
    assert "SEQUENCE:0" in second
    assert not any(line.startswith("LAST-MODIFIED") for line in second)


def test_calendar_changed_when_its_latest_entry_did() -> None:
    later = Revision(1, datetime(2016, 5, 12, 1, 0, tzinfo=UTC))
    revisions = {SLOTS[0].id: MOVED, SLOTS[1].id: later, "ELSEWHERE0": Revision(9, CREATED)}
    calendar = read(write_calendar(a_workshop(), replace(an_edition(), revisions=revisions)))
    assert calendar.last_modified == later.at


def test_dropped_session_is_cancelled_as_it_was_released() -> None:
    edition = replace(an_edition(), dropped=(DROPPED,), revisions={DROPPED.slot: MOVED})
    last = read(write_calendar(a_workshop(), edition)).events[-1]
    names = ("uid", "summary", "status", "sequence", "transp", "location")
    assert {name: str(last[name]) for name in names} == {
        "uid": "SLT0000006@workshop-planner",
        "summary": "Called off; as it was",
        "status": "CANCELLED",
        "sequence": "3",
        "transp": "TRANSPARENT",
        "location": "Great Hall, Friends House, Washington, DC",
    }
    assert (last.start, last.end) == (at(27, 9, 15), at(27, 10, 15))


def test_dropped_session_that_is_internal_now_is_told_without_its_words() -> None:
    sessions = tuple(
        replace(session, public=False) if session.id == DROPPED.session else session for session in SESSIONS
    )
    edition = replace(an_edition(), dropped=(DROPPED,))
    last = read(write_calendar(a_workshop(sessions=sessions), edition)).events[-1]
    told = [str(last[name]) for name in ("uid", "summary", "status", "location")]
    assert told == ["SLT0000006@workshop-planner", "Cancelled", "CANCELLED", "Friends House, Washington, DC"]


@pytest.mark.parametrize(
    ("choices", "is_told"),
    [
        (Choices(), True),
        (Choices(days=(DAYS[1].id,)), True),
        (Choices(days=(DAYS[0].id,)), False),
        (Choices(rooms=(ROOMS[0].id,)), True),
        (Choices(rooms=(ROOMS[1].id,)), False),
        (Choices(tracks=(TRACKS[1].id,)), True),
        (Choices(tracks=(TRACKS[0].id,)), False),
        (Choices(person=PEOPLE[0].id), True),
        (Choices(person=PEOPLE[1].id), False),
    ],
)
def test_dropped_session_is_told_where_it_belongs(choices: Choices, is_told: bool) -> None:
    sessions = tuple(
        replace(session, track=TRACKS[1].id) if session.id == DROPPED.session else session
        for session in SESSIONS
    )
    role = Role(id="R0LE000009", session=DROPPED.session, participant=PEOPLE[0].id, kind=RoleKind.HOST)
    workshop = a_workshop(sessions=sessions, roles=(*ROLES, role))
    content = write_calendar(workshop, replace(an_edition(choices), dropped=(DROPPED,)))
    assert (b"STATUS:CANCELLED" in content) == is_told


def test_dropped_session_without_anything_known_is_in_no_calendar_of_a_track() -> None:
    gone = replace(DROPPED, session="G0NE000000")
    tracks = an_edition(Choices(tracks=(TRACKS[0].id,)))
    assert b"CANCELLED" not in write_calendar(a_workshop(), replace(tracks, dropped=(gone,)))
    assert b"CANCELLED" in write_calendar(a_workshop(), replace(an_edition(), dropped=(gone,)))


@pytest.mark.parametrize(
    ("choices", "name", "titles"),
    [
        (
            Choices(tracks=(TRACKS[0].id,)),
            "Human Rights Cities · Water & land",
            ["Agua; y <dignidad>, ¿de quién?"] * 2,
        ),
        (
            Choices(rooms=(ROOMS[1].id,)),
            "Human Rights Cities · Lab",
            ["Welcome", "Night film", "Agua; y <dignidad>, ¿de quién?"],
        ),
        (
            Choices(person=PEOPLE[4].id),
            "Human Rights Cities · Li Wei",
            ["Agua; y <dignidad>, ¿de quién?"] * 2,
        ),
        (Choices(person=PEOPLE[3].id), "Human Rights Cities · Inside", []),
    ],
)
def test_calendar_of_a_part_is_named_after_it(choices: Choices, name: str, titles: list[str]) -> None:
    calendar = read(exported(a_workshop(), "ics", choices))
    assert (str(calendar["name"]), said(calendar, "x-wr-calname")) == (name, name)
    assert [str(entry["summary"]) for entry in calendar.events] == titles


def test_only_own_sessions_make_busy() -> None:
    whole, own = (
        {str(entry["transp"]) for entry in read(exported(a_workshop(), "ics", choices)).events}
        for choices in (Choices(), Choices(person=PEOPLE[0].id))
    )
    assert (whole, own) == ({"TRANSPARENT"}, {"OPAQUE"})


def test_each_calendar_of_a_document_has_its_own_uid() -> None:
    def uid(choices: Choices = ALL, **changes: Any) -> str:
        return str(read(exported(a_workshop(**changes), "ics", choices)).get("uid", ""))

    room, person = Choices(rooms=(ROOMS[0].id,)), Choices(person=PEOPLE[0].id)
    found = [uid(), uid(days=DAYS[1:], slots=()), uid(room), uid(person)]
    assert len(set(found)) == 4
    assert uid(room) == found[2]
    assert uid(days=(), slots=()) == ""


def test_categories_are_track_and_type() -> None:
    second, last = (read(exported(a_workshop(), "ics")).events[number] for number in (1, 4))
    assert list(second.categories) == ["Water & land", "Workshop"]
    assert "categories" not in last


def test_our_own_import_is_told_what_it_needs() -> None:
    entry = "\n".join(plain_lines(exported(a_workshop(), "ics"))).split("BEGIN:VEVENT\n")[2]
    assert [line for line in entry.split("\n") if line.startswith("X-")] == [
        "X-WORKSHOP-LANGUAGE:es",
        "X-WORKSHOP-PERSON;X-ROLE=presenter:Li Wei",
        "X-WORKSHOP-PERSON;X-ROLE=note-taker:Li Wei",
        "X-WORKSHOP-PERSON;X-ROLE=facilitator:Ana Beltrán",
        "X-WORKSHOP-PERSON;X-ROLE=interpreter:أمينة الخطيب",
        "X-WORKSHOP-ROOM:Hall",
        "X-WORKSHOP-SESSION:SES0000002",
        "X-WORKSHOP-TRACK:Water & land",
        "X-WORKSHOP-TYPE:workshop",
    ]


def test_empty_calendar_still_has_a_part() -> None:
    """RFC 5545, 3.6: at least one component."""
    calendar = read(exported(a_workshop(slots=()), "ics"))
    assert [part.name for part in calendar.subcomponents] == ["VTIMEZONE"]


def test_utc_needs_no_definition() -> None:
    content = exported(a_workshop(event=replace(EVENT, timezone="UTC")), "ics")
    assert b"VTIMEZONE" not in content
    assert b"DTSTART:20160526T090000Z" in content


NASTY = (
    "Two\r\nlines",
    "BEGIN:VEVENT\r\nEND:VCALENDAR",
    'a;b,c\\n\\;d:e=f"g"',
    "tab\there, bell\x07, nul\x00, escape\x1b[31m, next line\x85, separator\u2028",
    "👩🏽‍🔬🏳️‍🌈 " * 20,
    "x" * 5000,
    "ü" * 5000,
    "العربية‮ and back",
    "<script>alert(1)</script>",
)


@pytest.mark.parametrize("title", NASTY, ids=range(len(NASTY)))
def test_nasty_title_stays_one_line_of_one_entry(title: str) -> None:
    """Once with what our own program would never have let in."""
    sessions = (replace(SESSIONS[0], title=title, abstract=title), *SESSIONS[1:])
    rooms = (replace(ROOMS[0], name=title), *ROOMS[1:])
    slots = (replace(SLOTS[0], room=rooms[0].id), *SLOTS[1:])
    content = exported(a_workshop(sessions=sessions, rooms=rooms, slots=slots), "ics")
    assert max(len(line) for line in content.split(b"\r\n")) <= 75
    assert not any(byte < 32 for byte in content.replace(b"\r\n", b""))
    entry = read(content).events[0]
    assert len(read(content).events) == 5
    assert str(entry["summary"]) == clean_line(title)
    assert str(entry["description"]) == clean_lines(title)
    assert said(entry, "x-workshop-room") == clean_line(title)


def test_names_of_tracks_and_places_hold_commas() -> None:
    tracks = (replace(TRACKS[0], name="Land, water; air\\fire"), *TRACKS[1:])
    event = replace(EVENT, name="A; B, C", venue="Haus, 2. Stock; links")
    calendar = read(exported(a_workshop(tracks=tracks, event=event), "ics"))
    assert list(calendar.events[1].categories) == ["Land, water; air\\fire", "Workshop"]
    assert said(calendar, "x-wr-calname") == "A; B, C"
    assert str(calendar.events[0]["location"]) == "Haus, 2. Stock; links, Washington, DC"


@pytest.mark.parametrize("zone", ["America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe", "UTC"])
def test_another_library_reads_the_same_by_the_definition_of_the_zone(zone: str) -> None:
    workshop = a_workshop(event=replace(EVENT, timezone=zone))
    calendar: Any = vobject.readOne(exported(workshop, "ics").decode())
    agenda = shared_agenda(workshop)
    assert [
        (entry.summary.value, entry.dtstart.value.astimezone(UTC), entry.dtend.value.astimezone(UTC))
        for entry in calendar.vevent_list
    ] == [
        (
            slot.session.title,
            agenda.at(slot.day, slot.start).astimezone(UTC),
            agenda.at(slot.day, slot.end).astimezone(UTC),
        )
        for slot in agenda.slots
    ]


def test_same_input_same_bytes() -> None:
    edition = replace(an_edition(), dropped=(DROPPED,), revisions={SLOTS[0].id: MOVED})
    assert write_calendar(a_workshop(), edition) == write_calendar(a_workshop(), edition)


def test_lines_for_the_page_are_those_of_the_file_but_for_our_own_import() -> None:
    abstract = "\n".join("á" * (size // 2) + "a" * (size % 2) for size in range(60, 90))
    workshop = a_workshop(sessions=(replace(SESSIONS[0], abstract=abstract), *SESSIONS[1:]))
    file = plain_lines(write_calendar(workshop, an_edition()))[:-1]
    strangers = [line for line in file if not line.startswith("X-WORKSHOP-")]
    assert calendar_lines(workshop, an_edition()) == strangers


@pytest.mark.parametrize("size", range(60, 80))
def test_lines_are_folded_from_where_the_library_folds_them(size: int) -> None:
    workshop = a_workshop(sessions=(replace(SESSIONS[0], title="á" + "a" * (size - 2)),), slots=SLOTS[:1])
    content = exported(workshop, "ics")
    assert content == read(content).to_ical(sorted=False)
