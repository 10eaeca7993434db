"""How long all conflicts of a big agenda take, and one move of the mouse in it.

Run as `python -m tests.benchmarks.conflicts`.
"""

import gc
import random
import sys
from collections.abc import Callable
from datetime import date, datetime, timedelta
from math import log
from time import perf_counter

from planner.domain.agenda import Agenda
from planner.domain.conflicts import find_conflicts
from planner.domain.records import (
    Absence,
    Closure,
    Day,
    Event,
    Participant,
    Relation,
    RelationKind,
    Role,
    RoleKind,
    Room,
    RoomFeature,
    Session,
    SessionNeed,
    SessionType,
    Slot,
)
from planner.domain.snapshot import Snapshot
from planner.domain.times import Minute
from tests.domain.brute_force import all_facts

FIRST = date(2016, 5, 26)
LENGTH = 40
TYPES = (SessionType.WORKSHOP, SessionType.PANEL, SessionType.BREAKOUT, SessionType.OTHER)


def big_snapshot(*, slots: int, rooms: int, people: int, seed: int = 1) -> Snapshot:
    """Rooms filled from 09:00 on, 12 slots a day, with one in twenty put anywhere; three roles a session."""
    source = random.Random(seed)
    days = -(-slots // (rooms * 12))
    held = _slots(source, slots=slots, rooms=rooms, days=days)
    return Snapshot(
        event=Event(name="Big", room_change_minutes=10, stretch_minutes=180),
        days=tuple(
            Day(id=f"d{day}", date=FIRST + timedelta(day), opens=Minute(540), closes=Minute(1080))
            for day in range(days)
        ),
        rooms=tuple(
            Room(id=f"r{room}", name=f"Room {room}", capacity=20 + 10 * room) for room in range(rooms)
        ),
        features=tuple(
            RoomFeature(id=f"f{room}", room=f"r{room}", feature="Projector") for room in range(0, rooms, 2)
        ),
        closures=tuple(
            Closure(id=f"c{room}", room=f"r{room}", day="d0", start=Minute(600), end=Minute(660))
            for room in range(0, rooms, 4)
        ),
        sessions=(*_sessions(source, slots), *_lunches(days)),
        needs=tuple(
            SessionNeed(id=f"n{n}", session=f"s{n}", feature="projector") for n in range(0, slots, 9)
        ),
        relations=tuple(
            Relation(id=f"a{n}", kind=source.choice(list(RelationKind)), session=f"s{n}", other=f"s{n + 1}")
            for n in range(0, slots - 1, 10)
        ),
        slots=(
            *held,
            *(
                Slot(id=f"lunch{day}", session=f"lunch{day}", day=f"d{day}", start=Minute(780))
                for day in range(days)
            ),
        ),
        participants=tuple(_participant(source, number, days=days) for number in range(people)),
        absences=tuple(Absence(id=f"x{n}", participant=f"p{n}", day="d0") for n in range(0, people, 12)),
        roles=_roles(source, sessions=slots, people=people),
        changed_since_print=frozenset(slot.id for slot in held[::15]),
    )


def _sessions(source: random.Random, count: int) -> tuple[Session, ...]:
    return tuple(
        Session(
            id=f"s{number}",
            title=f"Session about subject {number}",
            type=source.choice(TYPES),
            minutes=LENGTH,
            expected=source.randrange(5, 60),
        )
        for number in range(count)
    )


def _lunches(days: int) -> tuple[Session, ...]:
    return tuple(
        Session(id=f"lunch{day}", title="Lunch", type=SessionType.MEAL, minutes=30) for day in range(days)
    )


def _slots(source: random.Random, *, slots: int, rooms: int, days: int) -> tuple[Slot, ...]:
    found = []
    for number in range(slots):
        place, room = divmod(number, rooms)
        day, turn = divmod(place, 12)
        start = 540 + LENGTH * turn + (30 if turn >= 6 else 0)
        if number % 20 == 0:
            room, day, start = source.randrange(rooms), source.randrange(days), 540 + 5 * source.randrange(90)
        found.append(
            Slot(id=f"t{number}", session=f"s{number}", day=f"d{day}", start=Minute(start), room=f"r{room}")
        )
    return tuple(found)


def _participant(source: random.Random, number: int, *, days: int) -> Participant:
    morning = datetime(2016, 5, 26, 7) + timedelta(minutes=source.randrange(180))
    return Participant(
        id=f"p{number}",
        given_name="Ana",
        family_name=f"Number {number}",
        arrival=morning if number % 3 == 0 else None,
        departure=morning + timedelta(days=days) if number % 4 == 0 else None,
    )


def _roles(source: random.Random, *, sessions: int, people: int) -> tuple[Role, ...]:
    """Those who have a part are as many in a crowd of 2,000 as in one of 20,000."""
    busy = min(people, 2 * sessions)
    kinds = (RoleKind.FACILITATOR, RoleKind.PRESENTER, RoleKind.NOTE_TAKER)
    return tuple(
        Role(
            id=f"o{session}.{kind}",
            session=f"s{session}",
            participant=f"p{source.randrange(busy) * (people // busy)}",
            kind=kind,
            confirmed=source.random() > 0.1,
        )
        for session in range(sessions)
        for kind in kinds
    )


def best_of(times: int, work: Callable[[], object]) -> float:
    """Milliseconds of the quickest run."""
    gc.collect()
    taken = []
    for _ in range(times):
        started = perf_counter()
        work()
        taken.append(perf_counter() - started)
    return 1000 * min(taken)


def fresh(snapshot: Snapshot) -> Snapshot:
    """Equal, without what an earlier run has left in it."""
    return Snapshot(
        **{name: value for name, value in vars(snapshot).items() if name in Snapshot.__dataclass_fields__}
    )


def measure(name: str, snapshot: Snapshot) -> float:
    agenda = Agenda.of(snapshot)
    found = find_conflicts(agenda)
    source = random.Random(2)
    spots = [
        (f"t{source.randrange(300)}", f"r{source.randrange(12)}", Minute(540 + 5 * source.randrange(90)))
        for _ in range(50)
    ]

    def drag() -> None:
        for slot, room, start in spots:
            find_conflicts(agenda.moved(slot, room=room, day="d0", start=start))

    whole = best_of(15, lambda: find_conflicts(fresh(snapshot)))
    prepared = best_of(15, lambda: find_conflicts(agenda))
    move = best_of(3, drag) / len(spots)
    print(
        f"{name}: {len(found)} conflicts; from a snapshot {whole:.1f} ms, "
        f"prepared {prepared:.1f} ms, a move {move:.1f} ms"
    )
    return whole


def main() -> None:
    small, large = (300, 2_000), (600, 20_000)
    snapshots = [big_snapshot(slots=slots, rooms=12, people=people) for slots, people in (small, large)]
    taken = [
        measure(f"{slots} slots, {people:,} people", snapshot)
        for (slots, people), snapshot in zip((small, large), snapshots, strict=True)
    ]
    sizes = [slots + people for slots, people in (small, large)]
    allowed = (sizes[1] * log(sizes[1])) / (sizes[0] * log(sizes[0]))
    print(
        f"growth: {taken[1] / taken[0]:.1f}x (n log n of slots and people together would be {allowed:.1f}x)"
    )
    if "--no-peer" not in sys.argv:
        brute = best_of(1, lambda: all_facts(snapshots[0]))
        print(f"brute force, 300 slots: {brute:,.0f} ms, {brute / taken[0]:.0f} times as long")


if __name__ == "__main__":
    main()
