"""Every conflict by looking at everything with everything: slow, plain, and written apart from the program.

A fact is (kind, sessions, slots, people, rooms, from, until): ids sorted, times as absolute minutes or None.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from planner.domain.conflicts import Conflict
from planner.domain.names import folded
from planner.domain.records import Session, Slot
from planner.domain.snapshot import Snapshot

Fact = tuple[str, tuple[str, ...], tuple[str, ...], tuple[str, ...], tuple[str, ...], int | None, int | None]


@dataclass(frozen=True)
class Held:
    """A session at a time, in all the rooms in which it begins then."""

    session: Session
    slots: tuple[Slot, ...]
    begins: int
    ends: int

    @property
    def rooms(self) -> set[str]:
        return {slot.room for slot in self.slots if slot.room is not None}

    @property
    def has_no_room(self) -> bool:
        return any(slot.room is None for slot in self.slots)

    @property
    def is_workshop(self) -> bool:
        return self.session.type in ("workshop", "breakout", "panel")

    @property
    def is_rest(self) -> bool:
        return self.session.type in ("meal", "break") and self.has_no_room

    @property
    def is_for_everyone(self) -> bool:
        return self.session.type in ("plenary", "meal") or (self.has_no_room and not self.is_workshop)


def fact_of(snapshot: Snapshot, conflict: Conflict) -> Fact:
    """What a conflict says, in the words of this module."""
    midnight = None if conflict.day is None else midnight_of(snapshot, conflict.day)
    return _fact(
        conflict.kind,
        conflict.sessions,
        conflict.slots,
        conflict.people,
        conflict.rooms,
        None if midnight is None or conflict.start is None else midnight + conflict.start,
        None if midnight is None or conflict.end is None else midnight + conflict.end,
    )


def all_facts(snapshot: Snapshot) -> list[Fact]:
    """Sorted; one that is found twice stands there twice."""
    held = list(all_held(snapshot))
    found: list[Fact] = []
    for rule in (in_rooms, one_by_one, for_everyone, of_people, related):
        found += rule(snapshot, held)
    found += without_time(snapshot)
    return sorted(found, key=repr)


def midnight_of(snapshot: Snapshot, day: str) -> int:
    return next(one.date.toordinal() * 1440 for one in snapshot.days if one.id == day)


def all_held(snapshot: Snapshot) -> Iterator[Held]:
    for session in snapshot.sessions:
        if session.status == "cancelled":
            continue
        slots = [slot for slot in snapshot.slots if slot.session == session.id]
        for begins in {midnight_of(snapshot, slot.day) + slot.start for slot in slots}:
            together = [slot for slot in slots if midnight_of(snapshot, slot.day) + slot.start == begins]
            together.sort(key=lambda slot: slot.id)
            yield Held(session, tuple(together), begins, begins + session.minutes)


def in_rooms(snapshot: Snapshot, held: list[Held]) -> Iterator[Fact]:
    for room in snapshot.rooms:
        here = [
            Held(one.session, (slot,), one.begins, one.ends)
            for one in held
            for slot in one.slots
            if slot.room == room.id
        ]
        for crowd in largest_crowds(here):
            yield of_held("room-overlap", crowd, rooms=[room.id], span=common_time(crowd))


def one_by_one(snapshot: Snapshot, held: list[Held]) -> Iterator[Fact]:
    for one in held:
        for closure in snapshot.closures:
            begins = midnight_of(snapshot, closure.day) + closure.start
            ends = midnight_of(snapshot, closure.day) + closure.end
            if closure.room in one.rooms and any(
                begins <= minute < ends for minute in range(one.begins, one.ends)
            ):
                yield of_held("room-closed", [one], rooms=[closure.room])
        seats = [room.capacity for room in snapshot.rooms if room.id in one.rooms]
        if one.rooms and not one.has_no_room and None not in seats:
            total = sum(count for count in seats if count is not None)
            if one.session.expected is not None and one.session.expected > total:
                yield of_held("room-too-small", [one], rooms=one.rooms)
            elif one.session.limit is not None and one.session.limit > total:
                yield of_held("limit-too-high", [one], rooms=one.rooms)
        needs = {folded(need.feature) for need in snapshot.needs if need.session == one.session.id}
        for room in one.rooms:
            if needs - {folded(feature.feature) for feature in snapshot.features if feature.room == room}:
                yield of_held("feature-missing", [one], rooms=[room])
        day = next(day for day in snapshot.days if day.id == one.slots[0].day)
        start = one.slots[0].start
        if start < day.opens or start + one.session.minutes > day.closes:
            yield of_held("outside-day", [one])
        if one.is_workshop and one.has_no_room:
            yield of_held("without-room", [one])
        if snapshot.changed_since_print & {slot.id for slot in one.slots}:
            yield of_held("changed-since-print", [one], rooms=one.rooms)


def for_everyone(_snapshot: Snapshot, held: list[Held]) -> Iterator[Fact]:
    for number, one in enumerate(held):
        for other in held[:number]:
            both_eat = {one.session.type, other.session.type} <= {"meal", "break"}
            if one.session.id == other.session.id or both_eat or one.rooms & other.rooms:
                continue
            if (one.is_for_everyone or other.is_for_everyone) and meet(one, other):
                yield of_held("for-everyone", [one, other], span=common_time([one, other]))


def of_people(snapshot: Snapshot, held: list[Held]) -> Iterator[Fact]:
    for person in snapshot.participants:
        if person.status in ("declined", "cancelled"):
            continue
        mine = {role.session for role in snapshot.roles if role.participant == person.id}
        if not mine:
            continue
        theirs = [one for one in held if one.session.id in mine]
        for rule in (_away, _twice, _room_changes, _stretches):
            yield from rule(snapshot, person.id, theirs, held)


def _away(snapshot: Snapshot, person_id: str, theirs: list[Held], _held: list[Held]) -> Iterator[Fact]:
    person = next(one for one in snapshot.participants if one.id == person_id)
    for one in theirs:
        if any(
            absence.participant == person.id and absence.day == one.slots[0].day
            for absence in snapshot.absences
        ):
            yield of_held("person-absent", [one], people=[person.id])
            continue
        for kind, at in (("person-not-arrived", person.arrival), ("person-gone", person.departure)):
            if at is None:
                continue
            moment = at.toordinal() * 1440 + at.hour * 60 + at.minute
            if one.begins < moment if kind == "person-not-arrived" else one.ends > moment:
                yield of_held(kind, [one], people=[person.id])


def _twice(_snapshot: Snapshot, person_id: str, theirs: list[Held], _held: list[Held]) -> Iterator[Fact]:
    for crowd in largest_crowds(theirs):
        if len({one.session.id for one in crowd}) > 1:
            yield of_held("person-twice", crowd, people=[person_id], span=common_time(crowd))


def _room_changes(
    snapshot: Snapshot, person_id: str, theirs: list[Held], _held: list[Held]
) -> Iterator[Fact]:
    for one in theirs:
        for other in theirs:
            gap = other.begins - one.ends
            if not 0 <= gap < snapshot.event.room_change_minutes:
                continue
            if any(one.ends <= third.begins and third.ends <= other.begins for third in theirs):
                continue
            if one.has_no_room or other.has_no_room or one.rooms & other.rooms:
                continue
            rooms = [*one.rooms, *other.rooms]
            span = one.ends, other.begins
            yield of_held("room-change", [one, other], people=[person_id], rooms=rooms, span=span)


def _stretches(snapshot: Snapshot, person_id: str, theirs: list[Held], held: list[Held]) -> Iterator[Fact]:
    """Minute by minute."""
    working = [one for one in theirs if not one.is_rest]
    busy = {minute for one in working for minute in range(one.begins, one.ends)}
    busy -= {minute for one in held if one.is_rest for minute in range(one.begins, one.ends)}
    if not snapshot.event.stretch_minutes:
        return
    for first in busy:
        if first - 1 in busy:
            continue
        end = first
        while end in busy:
            end += 1
        if end - first > snapshot.event.stretch_minutes:
            worked = [one for one in working if one.begins < end and one.ends > first]
            yield of_held("no-break", worked, people=[person_id], span=(first, end))


def related(snapshot: Snapshot, held: list[Held]) -> Iterator[Fact]:
    seen: list[tuple[str, ...]] = []
    for relation in snapshot.relations:
        ends = (relation.session, relation.other)
        bond = (relation.kind, *(sorted(ends) if relation.kind == "apart" else ends))
        ones = [one for one in held if one.session.id == relation.session]
        others = [one for one in held if one.session.id == relation.other]
        if bond in seen or not ones or not others:
            continue
        seen.append(bond)
        if relation.kind == "apart":
            for one in ones:
                for other in others:
                    if meet(one, other):
                        yield of_held("not-apart", [one, other], span=common_time([one, other]))
        else:
            one = min(ones, key=lambda held: held.begins)
            other = min(others, key=lambda held: held.ends)
            if one.begins < other.ends:
                yield of_held("wrong-order", [one, other], span=(one.begins, other.ends))


def without_time(snapshot: Snapshot) -> Iterator[Fact]:
    roles = [
        (role, session)
        for role in snapshot.roles
        for session in snapshot.sessions
        if role.session == session.id
    ]
    for session in snapshot.sessions:
        slots = [slot for slot in snapshot.slots if slot.session == session.id]
        if session.status == "cancelled":
            if slots:
                begins = [midnight_of(snapshot, slot.day) + slot.start for slot in slots]
                span = min(begins), min(begins) + session.minutes
                yield _fact("cancelled-in-agenda", [session.id], [slot.id for slot in slots], [], [], *span)
            continue
        if not slots:
            yield _fact("without-slot", [session.id])
        kinds = {role.kind for role, of in roles if of.id == session.id}
        if session.type in ("workshop", "breakout", "panel") and not kinds & {
            "facilitator",
            "moderator",
            "host",
        }:
            yield _fact("without-facilitator", [session.id])
        for person in snapshot.participants:
            parts = [role for role, of in roles if of.id == session.id and role.participant == person.id]
            if parts and person.status in ("declined", "cancelled"):
                yield _fact("person-not-coming", [session.id], people=[person.id])
            elif not all(role.confirmed for role in parts):
                yield _fact("role-not-confirmed", [session.id], people=[person.id])
    named = [
        one for one in snapshot.sessions if one.status != "cancelled" and one.type not in ("meal", "break")
    ]
    for title in {folded(session.title) for session in named}:
        called = [session.id for session in named if folded(session.title) == title]
        if len(called) > 1:
            yield _fact("same-title", called)


def meet(one: Held, other: Held) -> bool:
    return one.begins < other.ends and other.begins < one.ends


def largest_crowds(held: list[Held]) -> list[list[Held]]:
    """All that are there when one begins, where no other moment has the same ones and more."""
    crowds = [[other for other in held if other.begins <= one.begins < other.ends] for one in held]
    distinct = [crowd for number, crowd in enumerate(crowds) if crowd not in crowds[:number]]
    return [
        crowd
        for crowd in distinct
        if len(crowd) > 1
        and not any(crowd is not other and all(one in other for one in crowd) for other in distinct)
    ]


def common_time(crowd: list[Held]) -> tuple[int, int]:
    return max(one.begins for one in crowd), min(one.ends for one in crowd)


def of_held(
    kind: str,
    crowd: Iterable[Held],
    *,
    people: Iterable[str] = (),
    rooms: Iterable[str] = (),
    span: tuple[int, int] | None = None,
) -> Fact:
    crowd = list(crowd)
    begins, ends = span or (crowd[0].begins, crowd[0].ends)
    slots = [slot.id for one in crowd for slot in one.slots]
    return _fact(kind, [one.session.id for one in crowd], slots, people, rooms, begins, ends)


def _fact(
    kind: str,
    sessions: Iterable[str],
    slots: Iterable[str] = (),
    people: Iterable[str] = (),
    rooms: Iterable[str] = (),
    begins: int | None = None,
    ends: int | None = None,
) -> Fact:
    ids = [tuple(sorted(set(names))) for names in (sessions, slots, people, rooms)]
    return (str(kind), ids[0], ids[1], ids[2], ids[3], begins, ends)
