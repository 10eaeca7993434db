"""What nobody should type and somebody does, in every format: files stay whole, words stay the same."""

import unicodedata
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import cache
from typing import TypeVar
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from icalendar import Calendar
from lxml import etree

from planner.domain.records import Day, Event, Record, Session, Slot
from planner.domain.rules import LONGEST_LINE, clean_line, clean_lines, is_blank
from planner.domain.snapshot import Snapshot
from planner.domain.times import Minute
from planner.operations.exports import FORMATS
from tests.exporting.strict import READERS, of_json, scripts_of
from tests.exporting.workshop import (
    DAYS,
    EVENT,
    PEOPLE,
    ROLES,
    ROOMS,
    SHARED,
    TRACKS,
    a_workshop,
    exported,
)

WORKSHOP = a_workshop()
R = TypeVar("R", bound=Record)

NAMES = [one.name for one in FORMATS]
AGENDAS = [one.name for one in FORMATS if one.is_agenda and one.name != "png"]
"""Formats in which titles are to be found."""

BAD = {
    "line ends": "Water\r\nBEGIN:VEVENT\rrights\nnow\x0b\x0c\x85\u2028\u2029end",
    "calendar": "a;b,c:d\\n\\;e\\,f\"g^n^'h",
    "markup": "<script>alert('x')</script> & &amp; &#x41; <!-- --> ]]> <?php ?> </title></style></desc>",
    "attribute": '" onmouseover="alert(1)" \' onload=\'x',
    "template": "{{ 7 * 7 }} {% raw %} ${x} {0} {name} %s %(x)s",
    "formula": '=HYPERLINK("https://example.org";"x")',
    "formula sign": "@SUM(A1)",
    "formula after blank": "\t=1+1",
    "minus": "-1 degree",
    "markdown": "# *a* _b_ `c` [d](javascript:alert(1)) ![e](f) | g | ~~h~~ <b>i</b> &lt; \\",
    "list": "1. first",
    "rule": "---",
    "address": "https://example.org/?a=1&b=2 www.example.org ana@example.org",
    "controls": "".join(map(chr, [*range(1, 32), *range(127, 160)])) + "after",
    "emoji": "👩‍👩‍👧‍👦 🇺🇸 👍🏽 ❤️ 🏴󠁧󠁢󠁥󠁮󠁧󠁿 1️⃣",
    "halves": "\ud800high low\udc00 \udbff",
    "no characters": "\ufffe\uffff\ufdd0\U0001fffe\U0010ffff object \ufffc\ufffd",
    "directions": "\u202eright\u202c \u2066left\u2069 \u200fmark\u200e \u061c مرحبا",
    "unseen": "zero\u200bwidth\u2060joiner\ufeffmark\u00adsoft\u034f\u180e",
    "marks": "Z" + "\u0300\u0316" * 60 + "algo",
    "private": "\ue000 \U000f0000 \U00100000",
    "decomposed": unicodedata.normalize("NFD", "Ångström Việt Nam 한국 が"),
    "long": "Human rights " * 385,
    "long word": "a" * 5000,
    "too long": "x" * 40_000,
    "folder": "../../etc/passwd",
    "device": "CON",
    "drive": "a:b\\c|d?e*f<g>h",
    "blank": "   ",
    "invisible": "\u200b\u200d",
    "empty": "",
    "nothing": "\x00",
    "null inside": "a\x00b",
    "entities": "<!DOCTYPE x [<!ENTITY a 'b'>]> &a; %b;",
    "numbers": "1e5 0012 1/2 TRUE #N/A",
    "column": "['Sheet1'!A1]:x/y",
}


def told(text: str) -> str:
    """What is left of a text in any file: no blank, and nothing that is not seen."""
    kept = (
        sign for sign in text if unicodedata.category(sign)[0] not in "CZM" and sign not in "\u034f\ufe0f"
    )
    return "".join(kept)


def all_bad(record: R, text: str) -> R:
    """With `text` in every field that strangers may see, but for those that must be of a form."""
    names = SHARED[type(record).__name__.lower()] - {"colour", "timezone"}
    return replace(record, **dict.fromkeys(names, text))  # type: ignore[arg-type]  # third-party type: texts by name


def titled(texts: dict[str, str]) -> Snapshot:
    """A session, a room, a track and a participant of each text, all of them in one agenda."""
    minutes = [Minute(480 + 30 * (number // 4)) for number in range(len(texts))]
    rooms, tracks, sessions, slots, people, roles = [], [], [], [], [], []
    for number, text in enumerate(texts.values()):
        ids = f"{number:04d}"
        rooms.append(all_bad(replace(ROOMS[0], id=f"RM0000{ids}", position=number), text))
        tracks.append(all_bad(replace(TRACKS[0], id=f"TRACK0{ids}", position=number), text))
        people.append(all_bad(replace(PEOPLE[0], id=f"PRS000{ids}"), text))
        session = Session(id=f"SES000{ids}", title="", minutes=30, track=tracks[-1].id)
        sessions.append(all_bad(session, text))
        slots.append(
            Slot(
                id=f"SLT000{ids}",
                session=session.id,
                day=DAYS[0].id,
                start=minutes[number],
                room=rooms[-1].id,
            )
        )
        roles.append(replace(ROLES[0], id=f"R0LE00{ids}", session=session.id, participant=people[-1].id))
    return replace(
        WORKSHOP,
        event=_event(next(iter(texts.values()))),
        days=(replace(DAYS[0], label=next(iter(texts.values()))),),
        rooms=tuple(rooms),
        tracks=tuple(tracks),
        sessions=tuple(sessions),
        slots=tuple(slots),
        participants=tuple(people),
        roles=tuple(roles),
        absences=(),
        closures=(),
        features=(),
        needs=(),
        check_ins=(),
        taggings=(),
        answers=(),
    )


def _event(text: str) -> Event:
    """A name it must have, and no line without end: it is refused otherwise."""
    called = all_bad(EVENT, text[:LONGEST_LINE])
    return replace(called, name=EVENT.name) if is_blank(clean_line(text)) else called


EVERYTHING_BAD = titled(BAD)


@cache
def bad_file(name: str) -> bytes:
    return exported(EVERYTHING_BAD, name)


@pytest.mark.parametrize("name", NAMES)
def test_file_of_bad_texts_is_a_whole_one(name: str) -> None:
    assert READERS[name](bad_file(name))


@pytest.mark.parametrize("name", AGENDAS)
def test_no_word_of_a_bad_text_is_lost(name: str) -> None:
    found = told("".join(READERS[name](bad_file(name))))
    lost = [kind for kind, text in BAD.items() if told(clean_lines(text))[:4_000] not in found]
    assert lost == []


@pytest.mark.parametrize("kind", BAD)
def test_workshop_called_as_badly_makes_whole_files(kind: str) -> None:
    small = titled({kind: BAD[kind]})
    for name in NAMES:
        READERS[name](exported(small, name))


def test_nothing_in_a_text_runs_in_the_page() -> None:
    assert scripts_of(bad_file("html")) == scripts_of(exported(WORKSHOP, "html"))


@pytest.mark.parametrize("name", [name for name in NAMES if name not in ("docx", "png")])
@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(texts=st.lists(st.text(st.characters(exclude_categories=()), max_size=40), min_size=1, max_size=4))
def test_any_text_makes_a_whole_file(name: str, texts: list[str]) -> None:
    workshop = titled({str(number): text for number, text in enumerate(texts)})
    READERS[name](exported(workshop, name))


@pytest.mark.parametrize("name", ["docx", "png"])
@settings(max_examples=5, deadline=None, suppress_health_check=list(HealthCheck))
@given(text=st.text(st.characters(exclude_categories=()), min_size=1, max_size=60))
def test_any_text_makes_a_whole_file_of_the_slow_formats(name: str, text: str) -> None:
    READERS[name](exported(titled({"": text}), name))


def held(day: date, start: int, minutes: int, zone: str) -> Snapshot:
    """One session, on the event's clock."""
    days = (Day(id=DAYS[0].id, date=day, opens=Minute(0), closes=Minute(1440)),)
    session = Session(id="SES0000001", title="Night watch", minutes=minutes)
    slot = Slot(id="SLT0000001", session=session.id, day=days[0].id, start=Minute(start), room=ROOMS[0].id)
    return replace(
        WORKSHOP,
        event=replace(EVENT, timezone=zone),
        days=days,
        sessions=(session,),
        slots=(slot,),
        roles=(),
        absences=(),
        closures=(),
        needs=(),
        check_ins=(),
    )


SPRING, AUTUMN = date(2016, 3, 13), date(2016, 11, 6)
NIGHTS = [
    (SPRING, 90, 30, "America/New_York"),
    (SPRING, 90, 120, "America/New_York"),
    (SPRING, 150, 30, "America/New_York"),
    (AUTUMN, 30, 60, "America/New_York"),
    (AUTUMN, 90, 30, "America/New_York"),
    (AUTUMN, 90, 120, "America/New_York"),
    (date(2016, 3, 12), 1380, 300, "America/New_York"),
    (date(2016, 11, 5), 1380, 300, "America/New_York"),
    (date(2016, 5, 26), 1425, 125, "Asia/Kathmandu"),
    (date(2016, 9, 25), 120, 120, "Pacific/Chatham"),
    (date(2016, 10, 2), 90, 60, "Australia/Lord_Howe"),
    (date(2016, 5, 26), 600, 60, "America/St_Johns"),
    (date(2016, 5, 26), 600, 60, "Etc/GMT+12"),
    (date(2011, 12, 29), 1380, 120, "Pacific/Apia"),
    (date(2016, 12, 31), 1380, 120, "UTC"),
    (date(2016, 2, 29), 0, 1440, "Asia/Kabul"),
]


def the_moments(day: date, start: int, minutes: int, zone: str) -> tuple[datetime, datetime]:
    """What begins in the hour that is left out in spring ends in the one after."""
    midnight = datetime(day.year, day.month, day.day)
    walls = (midnight + timedelta(minutes=at) for at in (start, start + minutes))
    first, last = (wall.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC) for wall in walls)
    return first, last if last > first else first + timedelta(minutes=minutes)


@pytest.mark.parametrize("night", NIGHTS)
def test_calendar_shows_a_night_as_the_clock_on_the_wall_does(night: tuple[date, int, int, str]) -> None:
    (event,) = Calendar.from_ical(exported(held(*night), "ics")).walk("VEVENT")
    shown = event.decoded("DTSTART"), event.decoded("DTEND")
    assert tuple(moment.astimezone(UTC) for moment in shown) == the_moments(*night)


@pytest.mark.parametrize("night", NIGHTS)
def test_schedules_say_when_a_night_begins(night: tuple[date, int, int, str]) -> None:
    start, _ = the_moments(*night)
    root = etree.fromstring(exported(held(*night), "xml"))
    said = datetime.fromisoformat(root.findtext(".//event/date") or "")
    assert said.astimezone(UTC) == start
    assert any(said.isoformat() == text for text in of_json(exported(held(*night), "json")))


@pytest.mark.parametrize("name", NAMES)
def test_nights_make_whole_files(name: str) -> None:
    for night in (NIGHTS[1], NIGHTS[2], NIGHTS[7], NIGHTS[-1]):
        READERS[name](exported(held(*night), name))
