"""Workshops of any size for the papers: names long, short, empty, from right to left, and worse."""

from dataclasses import replace
from typing import Any

from planner.domain.names import sort_key
from planner.domain.records import (
    Absence,
    CheckIn,
    Participant,
    ParticipantStatus,
    RoomFeature,
    SessionNeed,
    Slot,
)
from planner.domain.snapshot import Snapshot
from planner.domain.times import Minute
from tests.printing.workshop import DAYS, a_workshop

LONG = "Maximiliana-Alexandrina " * 12
ZALGO = "Z" + "\u0335\u0321\u0322\u0315\u0301\u0300\u0302" * 6 + "oe"
NASTY = (
    (LONG.strip(), "von Hohenzollern"),
    ("O", ""),
    ("👩‍👩‍👧🇺🇸", "😀"),
    ("محمد (Smith) 3", "عبد الرحمن"),
    ("שרה (Cohen) 12", "לוי"),
    (ZALGO, "Mark"),
    ('<b>Bold</b> & "q"', "{name} %s"),
    ("", ""),
    ("ကြည်", "အောင်"),
    ("Pneumonoultramicroscopicsilicovolcanoconiosis" * 3, ""),
)
"""Given and family names."""
_CITIES = ("Graz", "Washington, DC", "حيفا", "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch", "")
_DIETS = ("", "", "Vegan", "vegan ", "Halal", "بدون غلوتين", "No nuts, no fish, nothing with a face " * 4)
_STATUSES = (*[ParticipantStatus.CONFIRMED] * 7, ParticipantStatus.WAITLISTED, ParticipantStatus.DECLINED)


def a_crowd(count: int, *, right_to_left: bool = False, **changes: Any) -> Snapshot:
    """`a_workshop` with so many people; the first thirty of them are those who have parts in it."""
    base = a_workshop()
    people = [*base.participants[:count], *(_person(number) for number in range(30, count))]
    people = [replace(person, **_more(number)) for number, person in enumerate(people)]
    known = {person.id for person in people}
    whole: dict[str, Any] = {
        "participants": tuple(sorted(people, key=lambda person: (person.sort_key, person.id))),
        "roles": tuple(role for role in base.roles if role.participant in known),
        "check_ins": tuple(_check_in(person.id) for person in people[::2]),
        "absences": tuple(
            Absence(id=f"A{person.id}", participant=person.id, day=DAYS[1].id) for person in people[::7]
        ),
        "features": tuple(
            RoomFeature(id=f"F{number}", room="hall-a", feature=feature)
            for number, feature in enumerate(("hearing loop", "projector"))
        ),
        "needs": (
            SessionNeed(id="N1", session="S01", feature="Projector"),
            SessionNeed(id="N2", session="S01", feature="interpretation booth"),
        ),
    }
    made = replace(base, **(whole | changes))
    return _turned(made) if right_to_left else made


def _person(number: int) -> Participant:
    given, family = NASTY[number % len(NASTY)]
    family = f"{family} {number // len(NASTY)}" if family and number > 60 else family
    return Participant(
        id=f"{(number * 7919 + 12345) % 32**4:04X}"[-4:].rjust(4, "0") + f"{number:06d}",
        given_name=given,
        family_name=family,
        badge_name="",
        organisation=("Office", "מרכז חינוך (2) ומשפט", LONG, "")[number % 4],
        city=_CITIES[number % len(_CITIES)],
        group=("local", "national", "official", None)[number % 4],
        email=f"private{number}@example.org",
        phone="+1 202 555 0100",
        notes="Organizer's note",
        sort_key=sort_key(given, family),
    )


def _more(number: int) -> dict[str, Any]:
    return {
        "diet": _DIETS[number % len(_DIETS)],
        "status": _STATUSES[number % len(_STATUSES)] if number >= 30 else ParticipantStatus.CONFIRMED,
        "access_needs": "Step-free; " + "sits near the door, " * 6 if number % 3 == 0 else "",
        "pronunciation": "AH-na bel-TRAN" if number % 2 == 0 else "",
    }


def _check_in(person: str) -> CheckIn:
    return CheckIn(
        id=f"C{person}", participant=person, day=DAYS[0].id, at="2016-05-26T09:20:00+00:00", desk="Door"
    )


_HEBREW = (
    "זכויות אדם בעיר",
    "מים וכבוד (2016)",
    "דיור כזכות",
    "ارتفاع الإيجارات وحق السكن",
    "התקציב העירוני",
)


def _turned(made: Snapshot) -> Snapshot:
    """Most titles and rooms in scripts from right to left."""
    sessions = tuple(
        session if number % 5 == 4 else replace(session, title=_HEBREW[number % len(_HEBREW)])
        for number, session in enumerate(made.sessions)
    )
    rooms = tuple(
        replace(room, name=f"אולם {number}") if number % 2 else replace(room, name=f"قاعة {number}")
        for number, room in enumerate(made.rooms)
    )
    event = replace(made.event, name="مؤتمر مدن حقوق الإنسان 2016", venue="בית הידידות", city="القدس")
    return replace(made, sessions=sessions, rooms=rooms, event=event)


def after_changes(made: Snapshot) -> Snapshot:
    """With a session moved to another room, one in time, one taken out, since the agenda was on paper."""
    from datetime import datetime  # noqa: PLC0415 - only here

    moved, later, *rest = made.slots[1:]
    then = Slot(id="gone", session=rest[3].session, day=moved.day, start=moved.start, room=moved.room)
    now = replace(moved, room="lab")
    delayed = replace(later, start=Minute(later.start + 20))
    slots = tuple({moved.id: now, later.id: delayed}.get(slot.id, slot) for slot in made.slots)
    return replace(
        made,
        slots=slots,
        changed_at={moved.id: datetime(2016, 5, 12, 10, 40), later.id: datetime(2016, 5, 11, 18, 5)},
        moved_away=(moved, later, then),
    )
