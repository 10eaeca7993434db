"""Agendas that are hard to show on one web page."""

import gettext
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from planner.domain.records import Day, Participant, Role, RoleKind, Room, Session, SessionType, Slot
from planner.domain.snapshot import Snapshot
from planner.domain.times import Minute
from planner.exporting.edition import Edition
from planner.exporting.page.agenda import write_page
from planner.language import Words
from planner.store.snapshot import take
from tests.exporting.workshop import (
    CREATED,
    DAYS,
    EVENT,
    PEOPLE,
    ROOMS,
    SESSIONS,
    SLOTS,
    TRACKS,
    WORDS,
    a_document,
    a_workshop,
)

HOSTILE = "<img src=x onerror=alert(1)>\"'</style></script><script>alert(2)</script><!--{{ 7*7 }}&amp;"
NASTY = f"{HOSTILE} \r\n👩‍👩‍👧‍👦 \x07\u202e\\n;,"
LONG = "x" * 5000


class Turned(gettext.NullTranslations):
    """Words of a language that is read from right to left."""

    def gettext(self, message: str) -> str:
        return f"ع {message}"

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self.gettext(msgid1 if n == 1 else msgid2)

    def info(self) -> dict[str, str]:
        return {"language": "ar"}


TURNED = Turned()


def page_of(snapshot: Snapshot, words: Words = WORDS) -> bytes:
    return write_page(snapshot, Edition(words=words, created=CREATED))


def cases() -> dict[str, bytes]:
    """Pages by name."""
    return {
        "arabic": page_of(arabic()),
        "arabic-in-arabic": page_of(arabic(), TURNED),
        "english-in-arabic": page_of(a_workshop(), TURNED),
        "nasty": page_of(said_everywhere(NASTY)),
        "long": page_of(said_everywhere(LONG)),
        "sixty": page_of(many(60)),
        "week": page_of(week()),
        "one-day": page_of(one_day()),
        "nothing": page_of(a_workshop(slots=())),
        "no-days": page_of(a_workshop(days=(), slots=())),
    }


def said_everywhere(text: str) -> Snapshot:
    return a_workshop(
        event=replace(EVENT, name=text, about=text, hosts=text, venue=text, city=text),
        days=tuple(replace(day, label=text) for day in DAYS),
        rooms=tuple(replace(room, name=text, floor=text) for room in ROOMS),
        tracks=tuple(replace(track, name=text, colour="#000000;background:url(//x)") for track in TRACKS),
        sessions=tuple(replace(one, title=text, abstract=text, language=text) for one in SESSIONS),
        participants=tuple(replace(person, badge_name=text, organisation=text) for person in PEOPLE),
    )


def arabic() -> Snapshot:
    titles = ("الترحيب", "الماء والكرامة في المدن", "Night film", "ربما", "", "", "")
    return a_workshop(
        event=replace(EVENT, name="ملتقى مدن حقوق الإنسان", about="يومان من العمل المشترك.", city="القاهرة"),
        rooms=tuple(replace(room, name=f"القاعة {room.position}") for room in ROOMS),
        tracks=tuple(replace(track, name="الماء والأرض") for track in TRACKS),
        sessions=tuple(
            replace(one, title=title, language="en" if title.isascii() else "ar")
            for one, title in zip(SESSIONS, titles, strict=True)
        ),
    )


def many(count: int, *, abstract: int = 500, people: int = 3, rooms: int = 12) -> Snapshot:
    """Sessions of an hour on two days, each with people and an abstract of so many signs."""
    halls = [Room(id=f"RM{number:08}", name=f"Room {number}", position=number) for number in range(rooms)]
    crowd = [
        Participant(
            id=f"PR{number:08}",
            given_name=f"Ana {number}",
            family_name="Beltrán Ortega",
            organisation="City Alliance",
        )
        for number in range(40)
    ]
    sessions = [
        Session(
            id=f"SE{number:08}",
            title=f"Water and dignity in our cities, part {number}",
            type=SessionType.WORKSHOP,
            abstract=("Who pays, and who decides? " * abstract)[:abstract].strip(),
            track=TRACKS[number % 2].id,
            language="en",
        )
        for number in range(count)
    ]
    slots = [
        Slot(
            id=f"ST{number:08}",
            session=session.id,
            day=DAYS[number % 2].id,
            start=Minute(480 + 60 * (number // 2 // rooms % 16)),
            room=halls[number // 2 % rooms].id,
        )
        for number, session in enumerate(sessions)
    ]
    roles = [
        Role(
            id=f"RL{number:04}{place:04}",
            session=session.id,
            participant=crowd[(number * people + place) % len(crowd)].id,
            kind=RoleKind.PRESENTER,
        )
        for number, session in enumerate(sessions)
        for place in range(people)
    ]
    with a_document(EVENT, *DAYS, *TRACKS, *halls, *sessions, *slots, *crowd, *roles) as document:
        return take(document)


def one_day() -> Snapshot:
    """Without tracks; a session runs past midnight."""
    return a_workshop(
        days=DAYS[:1],
        slots=tuple(slot for slot in SLOTS if slot.day == DAYS[0].id),
        tracks=(),
        sessions=tuple(replace(session, track=None) for session in SESSIONS),
    )


def week(**changes: Any) -> Snapshot:
    """Seven days, the last of them in another summer time than the first."""
    first = date(2016, 10, 31)
    days = tuple(
        Day(id=f"DAY{number:07}", date=first + timedelta(number), opens=Minute(540), closes=Minute(1020))
        for number in range(7)
    )
    slots = tuple(
        Slot(id=f"SLT{number:07}", session=SESSIONS[0].id, day=day.id, start=Minute(540))
        for number, day in enumerate(days)
    )
    return a_workshop(days=days, slots=slots, **changes)
