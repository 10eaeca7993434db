"""The agenda prepared for finding conflicts: built once from a snapshot, moved cheaply while dragging.

Times are compared as minutes of one long line (a day's ordinal times 1440, plus the minute of the day), so
that 25:00 of one day meets 01:00 of the next. Cancelled sessions, and people who will not come, are left out.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import field, replace
from datetime import datetime
from functools import cached_property
from itertools import chain
from typing import Any, NamedTuple, TypeVar

from planner.domain.grouping import grouped
from planner.domain.names import folded
from planner.domain.records import (
    AcceptedConflict,
    Closure,
    Event,
    Relation,
    RelationKind,
    Role,
    Session,
    SessionType,
    Slot,
)
from planner.domain.snapshot import Snapshot
from planner.domain.standing import NOT_COMING, is_live
from planner.domain.times import MINUTES_A_DAY, Minute
from planner.domain.values import dataclass

S = TypeVar("S")
T = TypeVar("T")

TYPES_IN_ROOMS = frozenset({SessionType.WORKSHOP, SessionType.BREAKOUT, SessionType.PANEL})
"""They need a room and somebody to facilitate; a slot without a room is unfinished, not the whole venue."""
REFRESHMENTS = frozenset({SessionType.MEAL, SessionType.BREAK})


class Sitting(NamedTuple):
    """A session held once: its slots with one start, in one room or spanning several. Sorts by time."""

    begins: int
    ends: int
    first: str
    """The id of its first slot, which no other sitting has."""
    session: Session
    slots: tuple[Slot, ...]
    rooms: tuple[str, ...]

    @property
    def is_roomless(self) -> bool:
        return any(slot.room is None for slot in self.slots)

    @property
    def takes_whole_venue(self) -> bool:
        return self.session.type not in TYPES_IN_ROOMS and self.is_roomless

    @property
    def is_for_everyone(self) -> bool:
        return self.session.type in (SessionType.MEAL, SessionType.PLENARY) or self.takes_whole_venue

    @property
    def is_rest(self) -> bool:
        return self.session.type in REFRESHMENTS and self.takes_whole_venue


class Stay(NamedTuple):
    """One slot's time in its room. Sorts by time."""

    begins: int
    ends: int
    id: str
    """Of the slot."""
    slot: Slot


class Shut(NamedTuple):
    """A closure on the long line of minutes."""

    begins: int
    ends: int
    closure: Closure


@dataclass(frozen=True, slots=True)
class Person:
    """A participant with a part in the agenda: where, and when they are there."""

    id: str
    sessions: tuple[str, ...]
    arrival: int | None = None
    departure: int | None = None
    absences: frozenset[str] = frozenset()
    """Ids of days."""


@dataclass(frozen=True)
class Ground:
    """What no move of a slot changes."""

    snapshot: Snapshot
    midnight: Mapping[str, int]
    """Where each day begins on the long line of minutes."""
    people: Mapping[str, Person]
    crew: Mapping[str, tuple[str, ...]]
    """The ids of `people` in a session."""
    closures: Mapping[str, tuple[Shut, ...]]
    features: Mapping[str, frozenset[str]]
    """Folded, by room."""
    needs: Mapping[str, tuple[str, ...]]
    relations: tuple[Relation, ...]
    """Each once: those that bind two sessions in both directions are one."""
    accepted: Mapping[str, AcceptedConflict]
    memory: dict[object, tuple[object, Any]] = field(default_factory=dict, compare=False, repr=False)
    """What was last found about a subject, and from what: see `recalled`."""

    def recalled(self, subject: object, seen: S, look: Callable[[S], Iterable[T]]) -> tuple[T, ...]:
        """`look(seen)`, or what it gave last time where the same was to be seen.

        A move of one slot leaves nearly everything as it was; with this, all conflicts take 2 ms instead of 8
        (300 slots, 2,000 people). Comparing is cheap: what was not moved is the very same object.
        """
        known = self.memory.get(subject)
        if known is not None and known[0] == seen:
            remembered: tuple[T, ...] = known[1]
            return remembered
        found = tuple(look(seen))
        self.memory[subject] = seen, found
        return found

    @property
    def event(self) -> Event:
        return self.snapshot.event

    @cached_property
    def relations_of(self) -> Mapping[str, tuple[Relation, ...]]:
        return grouped((end, relation) for relation in self.relations for end in ends_of(relation))

    @cached_property
    def left_over(self) -> Mapping[str, tuple[Slot, ...]]:
        """The slots of cancelled sessions, earliest first."""
        session, midnight = self.snapshot.session, self.midnight
        slots = sorted(self.snapshot.slots, key=lambda slot: (midnight[slot.day], slot.start, slot.id))
        return grouped((slot.session, slot) for slot in slots if not is_live(session[slot.session]))

    @cached_property
    def live_roles(self) -> tuple[Role, ...]:
        """Those in sessions that are not cancelled."""
        session = self.snapshot.session
        return tuple(role for role in self.snapshot.roles if is_live(session[role.session]))


@dataclass(frozen=True)
class Agenda:
    """Where and when the live sessions are, on a `Ground`."""

    ground: Ground
    slots: Mapping[str, Slot]
    sessions: Mapping[str, Session]
    sittings: Mapping[str, tuple[Sitting, ...]]
    """By session, earliest first; sessions without a slot are left out."""
    stays: Mapping[str, tuple[Stay, ...]]
    """By room, earliest first."""

    @staticmethod
    def of(snapshot: Snapshot) -> "Agenda":
        ground = _ground(snapshot)
        sessions = {session.id: session for session in snapshot.sessions if is_live(session)}
        slots = {slot.id: slot for slot in snapshot.slots if slot.session in sessions}
        by_session = grouped((slot.session, slot) for slot in slots.values())
        sittings = {name: _sittings(ground, sessions[name], held) for name, held in by_session.items()}
        stays = grouped(chain.from_iterable(map(_stays, chain.from_iterable(sittings.values()))))
        in_order = {room: tuple(sorted(taken)) for room, taken in stays.items()}
        return Agenda(ground, slots, sessions, sittings, in_order)

    def moved(self, slot_id: str, *, room: str | None, day: str, start: Minute) -> "Agenda":
        """The agenda with a slot elsewhere, as it would be if it were dropped there.

        A slot of a cancelled session moves nothing.
        """
        slot = self.slots.get(slot_id)
        return self if slot is None else self.with_slot(replace(slot, room=room, day=day, start=start))

    def with_slot(self, slot: Slot) -> "Agenda":
        """The agenda with this slot added, or in the place of the one with its id."""
        if slot.session not in self.sessions:
            return self
        others = tuple(held for held in self.slots_of(slot.session) if held.id != slot.id)
        return self._held(self.sessions[slot.session], (*others, slot))

    def without_slot(self, slot_id: str) -> "Agenda":
        slot = self.slots.get(slot_id)
        if slot is None:
            return self
        others = tuple(held for held in self.slots_of(slot.session) if held.id != slot_id)
        return self._held(self.sessions[slot.session], others)

    def lasting(self, session_id: str, minutes: int) -> "Agenda":
        """The agenda with a session of another length, in all its slots."""
        session = self.sessions.get(session_id)
        if session is None:
            return self
        return self._held(replace(session, minutes=minutes), self.slots_of(session_id))

    def slots_of(self, session_id: str) -> tuple[Slot, ...]:
        return tuple(chain.from_iterable(held.slots for held in self.sittings.get(session_id, ())))

    @cached_property
    def in_order(self) -> tuple[Sitting, ...]:
        """All sittings, earliest first."""
        return tuple(sorted(chain.from_iterable(self.sittings.values())))

    @cached_property
    def rests(self) -> tuple[Sitting, ...]:
        """Meals and breaks of the whole venue, earliest first."""
        return tuple(sitting for sitting in self.in_order if sitting.is_rest)

    def of_person(self, person: Person) -> list[Sitting]:
        """What a person has a part in, earliest first."""
        return sorted(chain.from_iterable(self.sittings.get(name, ()) for name in person.sessions))

    def _held(self, session: Session, slots: tuple[Slot, ...]) -> "Agenda":
        before = self.sittings.get(session.id, ())
        after = _sittings(self.ground, session, slots)
        gone = {slot.id for sitting in before for slot in sitting.slots}
        return Agenda(
            self.ground,
            {slot_id: slot for slot_id, slot in self.slots.items() if slot_id not in gone}
            | {slot.id: slot for slot in slots},
            {**self.sessions, session.id: session},
            {**self.sittings, session.id: after},
            self._stays_with(session.id, before, after),
        )

    def _stays_with(
        self, session_id: str, before: Iterable[Sitting], after: Iterable[Sitting]
    ) -> Mapping[str, tuple[Stay, ...]]:
        came = grouped(chain.from_iterable(map(_stays, after)))
        stays = dict(self.stays)
        for room in {*chain.from_iterable(sitting.rooms for sitting in before), *came}:
            kept = (stay for stay in stays.get(room, ()) if stay.slot.session != session_id)
            stays[room] = tuple(sorted((*kept, *came.get(room, ()))))
        return stays


def ends_of(relation: Relation) -> tuple[str, str]:
    return relation.session, relation.other


def _sittings(ground: Ground, session: Session, slots: Iterable[Slot]) -> tuple[Sitting, ...]:
    together: dict[int, list[Slot]] = {}
    for slot in slots:
        together.setdefault(ground.midnight[slot.day] + slot.start, []).append(slot)
    return tuple(_sitting(session, begins, together[begins]) for begins in sorted(together))


def _sitting(session: Session, begins: int, slots: list[Slot]) -> Sitting:
    """`slots` begin together. The check against no minutes at all is elsewhere; here they count as one."""
    slots.sort(key=_slot_id)
    rooms = sorted({slot.room for slot in slots if slot.room is not None})
    ends = begins + max(session.minutes, 1)
    return Sitting(begins, ends, slots[0].id, session, tuple(slots), tuple(rooms))


def _slot_id(slot: Slot) -> str:
    return slot.id


def _stays(sitting: Sitting) -> list[tuple[str, Stay]]:
    return [
        (slot.room, Stay(sitting.begins, sitting.ends, slot.id, slot))
        for slot in sitting.slots
        if slot.room is not None
    ]


def _ground(snapshot: Snapshot) -> Ground:
    midnight = {day.id: day.date.toordinal() * MINUTES_A_DAY for day in snapshot.days}
    people = _people(snapshot)
    crew = grouped((name, person.id) for person in people.values() for name in person.sessions)
    return Ground(
        snapshot=snapshot,
        midnight=midnight,
        people=people,
        crew=crew,
        closures=_closures(snapshot, midnight),
        features=_features(snapshot),
        needs=grouped(sorted((need.session, need.feature) for need in snapshot.needs)),
        relations=_relations(snapshot),
        accepted={accepted.key: accepted for accepted in snapshot.accepted},
    )


def _people(snapshot: Snapshot) -> dict[str, Person]:
    session, participant = snapshot.session, snapshot.participant
    busy: dict[str, dict[str, None]] = {}
    for role in snapshot.roles:
        if is_live(session[role.session]) and participant[role.participant].status not in NOT_COMING:
            busy.setdefault(role.participant, {})[role.session] = None
    absences = grouped((absence.participant, absence.day) for absence in snapshot.absences)
    return {
        name: Person(
            name,
            tuple(sorted(sessions)),
            _moment(participant[name].arrival),
            _moment(participant[name].departure),
            frozenset(absences.get(name, ())),
        )
        for name, sessions in sorted(busy.items())
    }


def _moment(at: datetime | None) -> int | None:
    return None if at is None else at.toordinal() * MINUTES_A_DAY + at.hour * 60 + at.minute


def _closures(snapshot: Snapshot, midnight: Mapping[str, int]) -> dict[str, tuple[Shut, ...]]:
    return grouped(
        (
            closure.room,
            Shut(midnight[closure.day] + closure.start, midnight[closure.day] + closure.end, closure),
        )
        for closure in sorted(snapshot.closures, key=lambda closure: closure.id)
        if closure.start < closure.end
    )


def _features(snapshot: Snapshot) -> dict[str, frozenset[str]]:
    offered = grouped((feature.room, folded(feature.feature)) for feature in snapshot.features)
    return {room: frozenset(features) for room, features in offered.items()}


def _relations(snapshot: Snapshot) -> tuple[Relation, ...]:
    session = snapshot.session
    once: dict[tuple[str, ...], Relation] = {}
    for relation in sorted(snapshot.relations, key=lambda relation: relation.id):
        first, second = ends_of(relation)
        if first != second and is_live(session[first]) and is_live(session[second]):
            once.setdefault(_bond(relation), relation)
    return tuple(once.values())


def _bond(relation: Relation) -> tuple[str, ...]:
    """What two equal relations share; it binds in both directions unless it says an order."""
    ends = ends_of(relation)
    return (relation.kind, *(ends if relation.kind is RelationKind.AFTER else sorted(ends)))
