"""Small random workshops in which much goes wrong, for properties.

Hypothesis chooses how many of each record there are and shrinks that; a seed fills them, kind by kind.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from random import Random
from typing import Any, TypeVar

from hypothesis import strategies as st

from planner.domain.records import (
    Absence,
    Closure,
    Day,
    Event,
    Participant,
    ParticipantStatus,
    Record,
    Relation,
    RelationKind,
    Role,
    RoleKind,
    Room,
    RoomFeature,
    Session,
    SessionNeed,
    SessionStatus,
    SessionType,
    Slot,
)
from planner.domain.snapshot import Snapshot
from planner.domain.times import Minute

R = TypeVar("R", bound=Record)

FIRST = date(2016, 5, 26)
DAYS = tuple(
    Day(id=f"d{number}", date=FIRST + timedelta(number), opens=Minute(540), closes=Minute(1500))
    for number in range(2)
)
FEATURES = ("Projector", "projector", "Hearing loop", "Écran", "ecran")
TITLES = ("Housing", "housing", "Water", "Lunch", "Vision Zéro", "vision zero")
LENGTHS = (1, 15, 15, 30, 45, 60, 120)
STARTS = tuple(
    Minute(minute)
    for minute in (540, 540, 555, 570, 570, 600, 615, 630, 645, 660, 675, 1425, 1440, 0, 15, 540)
)
"""Few, so that much meets; some on both sides of midnight."""


@dataclass(frozen=True)
class Sizes:
    rooms: int
    sessions: int
    slots: int
    people: int
    roles: int
    others: int
    """Of each other kind."""


def snapshots() -> st.SearchStrategy[Snapshot]:
    sizes = st.builds(
        Sizes,
        rooms=st.integers(0, 3),
        sessions=st.integers(0, 9),
        slots=st.integers(0, 18),
        people=st.integers(0, 4),
        roles=st.integers(0, 22),
        others=st.integers(0, 4),
    )
    return st.builds(random_snapshot, st.integers(0, 2**32), sizes)


def random_snapshot(seed: int, sizes: Sizes) -> Snapshot:
    rooms = some(Room, sizes.rooms, seed, _room)
    sessions = some(Session, sizes.sessions, seed, _session)
    people = some(Participant, sizes.people, seed, _person)
    slots = some(Slot, sizes.slots if sessions else 0, seed, lambda source: _slot(source, sessions, rooms))
    in_rooms = sizes.others if rooms else 0
    of_sessions = sizes.others if sessions else 0
    related = some(Relation, of_sessions, seed, lambda source: _relation(source, sessions))
    source = Random(seed)
    return Snapshot(
        event=Event(
            name="Random",
            room_change_minutes=source.choice((0, 5, 16, 16, 1000)),
            stretch_minutes=source.choice((0, 10, 44, 90)),
        ),
        days=DAYS,
        rooms=rooms,
        features=some(RoomFeature, in_rooms, seed, lambda source: _feature(source, "room", rooms)),
        closures=some(Closure, in_rooms, seed, lambda source: _closure(source, rooms)),
        sessions=sessions,
        needs=some(SessionNeed, of_sessions, seed, lambda source: _feature(source, "session", sessions)),
        relations=tuple(relation for relation in related if relation.session != relation.other),
        slots=slots,
        participants=people,
        absences=some(Absence, sizes.others if people else 0, seed, lambda source: _absence(source, people)),
        roles=some(
            Role,
            sizes.roles if people and sessions else 0,
            seed,
            lambda source: _role(source, sessions, people),
        ),
        changed_since_print=frozenset(slot.id for slot in slots if source.random() < 0.2),
    )


def some(
    kind: Callable[..., R], count: int, seed: int, fields: Callable[[Random], dict[str, Any]]
) -> tuple[R, ...]:
    """Their ids are in an order of their own, because nothing may hang on the order."""
    name = getattr(kind, "__name__", "").lower()
    source = Random(f"{seed} {name}")
    return tuple(kind(id=f"{name}{7 * number % 10}{number}", **fields(source)) for number in range(count))


def _room(source: Random) -> dict[str, Any]:
    return {"name": "Room", "capacity": source.choice((None, 10, 20, 30))}


def _session(source: Random) -> dict[str, Any]:
    return {
        "title": source.choice(TITLES),
        "type": source.choice(list(SessionType)),
        "minutes": source.choice(LENGTHS),
        "status": source.choice([SessionStatus.CONFIRMED] * 5 + list(SessionStatus)),
        "expected": source.choice((None, 10, 21, 45)),
        "limit": source.choice((None, 10, 25)),
    }


def _person(source: Random) -> dict[str, Any]:
    return {
        "status": source.choice([ParticipantStatus.CONFIRMED] * 6 + list(ParticipantStatus)),
        "arrival": _moment(source),
        "departure": _moment(source),
    }


def _moment(source: Random) -> datetime | None:
    return source.choice((None, datetime(2016, 5, 26) + timedelta(minutes=source.randrange(500, 1600))))


def _slot(source: Random, sessions: tuple[Session, ...], rooms: tuple[Room, ...]) -> dict[str, Any]:
    return {
        "session": source.choice(sessions).id,
        "day": source.choice(DAYS).id,
        "start": source.choice(STARTS),
        "room": source.choice([None, *(room.id for room in rooms)]),
    }


def _feature(source: Random, of: str, records: tuple[Any, ...]) -> dict[str, Any]:
    return {of: source.choice(records).id, "feature": source.choice(FEATURES)}


def _closure(source: Random, rooms: tuple[Room, ...]) -> dict[str, Any]:
    day, start, end = source.choice(DAYS).id, source.choice(STARTS), source.choice(STARTS)
    return {"room": source.choice(rooms).id, "day": day, "start": start, "end": end}


def _relation(source: Random, sessions: tuple[Session, ...]) -> dict[str, Any]:
    kind = source.choice(list(RelationKind))
    return {"kind": kind, "session": source.choice(sessions).id, "other": source.choice(sessions).id}


def _absence(source: Random, people: tuple[Participant, ...]) -> dict[str, Any]:
    return {"participant": source.choice(people).id, "day": source.choice(DAYS).id}


def _role(source: Random, sessions: tuple[Session, ...], people: tuple[Participant, ...]) -> dict[str, Any]:
    return {
        "session": source.choice(sessions).id,
        "participant": source.choice(people).id,
        "kind": source.choice(list(RoleKind)),
        "confirmed": source.random() < 0.7,
    }


def shuffled(snapshot: Snapshot, source: Random) -> Snapshot:
    """The same records in another order."""
    fields: dict[str, Any] = {
        name: tuple(source.sample(value, len(value))) if isinstance(value, tuple) else value
        for name, value in vars(snapshot).items()
    }
    return Snapshot(**fields)
