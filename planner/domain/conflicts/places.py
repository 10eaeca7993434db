"""Conflicts of sessions with rooms, with the day, and with what is for everyone."""

from collections.abc import Iterable, Iterator

from planner.domain.agenda import REFRESHMENTS, TYPES_IN_ROOMS, Agenda, Ground, Sitting, Stay
from planner.domain.conflicts.crowds import crowds, overlap, shared_time
from planner.domain.conflicts.kinds import Conflict, ConflictKind, conflict_at, time_of, times
from planner.domain.names import folded
from planner.domain.times import Minute


def of_room(ground: Ground, room: str, stays: Iterable[Stay]) -> Iterator[Conflict]:
    """Slots that share the room, be they of one session or of several."""
    for crowd in crowds(stays):
        slots = [stay.slot for stay in crowd]
        begins, ends = shared_time(crowd)
        midnight = ground.midnight[slots[0].day]
        yield Conflict(
            kind=ConflictKind.ROOM_OVERLAP,
            key=":".join((ConflictKind.ROOM_OVERLAP, room, *sorted(slot.id for slot in slots))),
            facts=", ".join(time_of(ground, stay.slot, stay.ends - stay.begins) for stay in crowd),
            sessions=tuple(dict.fromkeys(slot.session for slot in slots)),
            slots=tuple(slot.id for slot in slots),
            rooms=(room,),
            day=slots[0].day,
            start=Minute(begins - midnight),
            end=Minute(ends - midnight),
        )


def of_sitting(ground: Ground, sitting: Sitting) -> Iterator[Conflict]:
    """What is wrong with one place and time by itself."""
    if sitting.rooms:
        yield from _closed(ground, sitting)
        yield from _seats(ground, sitting)
        yield from _features(ground, sitting)
    if sitting.session.type in TYPES_IN_ROOMS and sitting.is_roomless:
        yield conflict_at(ground, ConflictKind.WITHOUT_ROOM, [sitting], facts="")
    yield from _hours(ground, sitting)
    yield from _changed(ground, sitting)


def _closed(ground: Ground, sitting: Sitting) -> Iterator[Conflict]:
    for room in sitting.rooms:
        for shut in ground.closures.get(room, ()):
            if overlap(shut, sitting):
                closure = shut.closure
                yield conflict_at(
                    ground,
                    ConflictKind.ROOM_CLOSED,
                    [sitting],
                    ids=(closure.id,),
                    facts=f"{times(ground, [sitting])} {room} {closure.day} {closure.start}-{closure.end}",
                    rooms=(room,),
                    values={"from": closure.start, "until": closure.end, "reason": closure.reason},
                )


def _seats(ground: Ground, sitting: Sitting) -> Iterator[Conflict]:
    """Rooms that a session spans are counted together; where one is not counted, nobody can say."""
    session = sitting.session
    if (session.expected is None and session.limit is None) or sitting.is_roomless:
        return
    seats = 0
    for room in sitting.rooms:
        capacity = ground.snapshot.room[room].capacity
        if capacity is None:
            return
        seats += capacity
    if session.expected is not None and session.expected > seats:
        kind, people = ConflictKind.ROOM_TOO_SMALL, session.expected
    elif session.limit is not None and session.limit > seats:
        kind, people = ConflictKind.LIMIT_TOO_HIGH, session.limit
    else:
        return
    yield conflict_at(
        ground,
        kind,
        [sitting],
        facts=f"{people}>{seats} {' '.join(sitting.rooms)}",
        rooms=sitting.rooms,
        values={"seats": seats, "people": people},
    )


def _features(ground: Ground, sitting: Sitting) -> Iterator[Conflict]:
    needs = ground.needs.get(sitting.session.id, ())
    if not needs:
        return
    for room in sitting.rooms:
        offered = ground.features.get(room, frozenset())
        missing = {folded(need): need for need in needs if folded(need) not in offered}
        if missing:
            yield conflict_at(
                ground,
                ConflictKind.FEATURE_MISSING,
                [sitting],
                ids=(room,),
                facts=f"{room} {', '.join(missing)}",
                rooms=(room,),
                values={"features": tuple(missing.values())},
            )


def _hours(ground: Ground, sitting: Sitting) -> Iterator[Conflict]:
    day = ground.snapshot.day[sitting.slots[0].day]
    start = sitting.slots[0].start
    if start < day.opens or start + sitting.ends - sitting.begins > day.closes:
        yield conflict_at(
            ground,
            ConflictKind.OUTSIDE_DAY,
            [sitting],
            facts=f"{times(ground, [sitting])} {day.opens}-{day.closes}",
            values={"opens": day.opens, "closes": day.closes},
        )


def _changed(ground: Ground, sitting: Sitting) -> Iterator[Conflict]:
    changed = ground.snapshot.changed_since_print
    if changed and any(slot.id in changed for slot in sitting.slots):
        facts = f"{times(ground, [sitting])} {' '.join(sitting.rooms)} {sitting.session.title}"
        yield conflict_at(
            ground, ConflictKind.CHANGED_SINCE_PRINT, [sitting], facts=facts, rooms=sitting.rooms
        )


def against_everyone(agenda: Agenda) -> Iterator[Conflict]:
    """Sessions that run against one for everyone, by one sweep over all."""
    present: list[Sitting] = []
    everyone: list[Sitting] = []
    for sitting in agenda.in_order:
        everyone = _staying(everyone, sitting)
        if sitting.is_for_everyone:
            present = _staying(present, sitting)
            for other in present:
                yield from _against(agenda.ground, other, sitting)
            everyone.append(sitting)
        else:
            for other in everyone:
                yield from _against(agenda.ground, other, sitting)
        present.append(sitting)


def _staying(present: list[Sitting], coming: Sitting) -> list[Sitting]:
    return [sitting for sitting in present if sitting.ends > coming.begins]


def against_everyone_of(agenda: Agenda, session_id: str) -> Iterator[Conflict]:
    """Those of `against_everyone` in which one session takes part."""
    for sitting in agenda.sittings.get(session_id, ()):
        for other in agenda.in_order:
            if overlap(sitting, other):
                yield from _against(agenda.ground, *sorted((sitting, other)))


def _against(ground: Ground, earlier: Sitting, later: Sitting) -> Iterator[Conflict]:
    """Not twice what the room tells already, and not one meal or break against another."""
    if not (earlier.is_for_everyone or later.is_for_everyone) or earlier.session.id == later.session.id:
        return
    if not set(earlier.rooms).isdisjoint(later.rooms):
        return
    if earlier.session.type in REFRESHMENTS and later.session.type in REFRESHMENTS:
        return
    crowd = (earlier, later) if earlier.is_for_everyone else (later, earlier)
    yield conflict_at(
        ground,
        ConflictKind.FOR_EVERYONE,
        crowd,
        facts=times(ground, crowd),
        span=shared_time(crowd),
    )
