"""Where a session could be instead: rooms that fit and are free, at likely times."""

from collections.abc import Iterator
from dataclasses import replace

from planner.domain.agenda import REFRESHMENTS, TYPES_IN_ROOMS, Agenda, Ground, Sitting
from planner.domain.names import folded
from planner.domain.records import Day, Room, Session, SessionType, Slot
from planner.domain.times import Minute
from planner.domain.values import dataclass

STEP = 15
"""Minutes between the starts that are tried, besides those at which others start or end."""
ROOM_COSTS = 30
"""Another room at the same time is as near as the same room half an hour off."""
SWAP_COSTS = 45
"""Two sessions have to learn of it."""
UNCOUNTED = 10**6
"""A room whose seats nobody has counted comes after those that fit."""


@dataclass(frozen=True, slots=True)
class Opening:
    """Slots as they could be: one that moves, or two that swap rooms."""

    order: tuple[int | str, ...]
    """Nearness, then seats left empty, then earliness, then the order of rooms."""
    slots: tuple[Slot, ...]


def openings(agenda: Agenda, session: Session, slot: Slot) -> list[Opening]:
    """All around where `slot` is; around where it should best be, where it has no id yet."""
    rooms = _rooms(agenda.ground, session, slot)
    now = agenda.ground.midnight[slot.day] + slot.start
    found = []
    for day, start in _times(agenda, session, slot):
        begins = agenda.ground.midnight[day] + start
        for position, (room, empty_seats) in enumerate(rooms):
            is_here = begins == now and room == slot.room and slot.id
            if not is_here and _is_free(agenda, room, begins, begins + session.minutes, slot.id):
                distance = abs(begins - now) + (ROOM_COSTS if slot.id and room != slot.room else 0)
                order = (distance, empty_seats, begins, position, slot.id)
                found.append(Opening(order, (replace(slot, room=room, day=day, start=start),)))
    return found


def swaps(agenda: Agenda, sitting: Sitting, slot: Slot) -> Iterator[Opening]:
    """With those that begin at the same time, each in one other room."""
    for other in agenda.in_order:
        if other.begins != sitting.begins or len(sitting.slots) > 1 or len(other.slots) > 1:
            continue
        theirs = other.slots[0]
        if theirs.room not in (None, slot.room) and not theirs.pinned:
            order = (SWAP_COSTS, 0, sitting.begins, 0, theirs.id)
            yield Opening(order, (replace(slot, room=theirs.room), replace(theirs, room=slot.room)))


def _rooms(ground: Ground, session: Session, slot: Slot) -> list[tuple[str | None, int]]:
    """Rooms with seats and features enough, and the slot's own, each with the seats that stay empty."""
    takes_whole_venue = slot.room is None and session.type not in TYPES_IN_ROOMS
    if takes_whole_venue and (slot.id or session.type in REFRESHMENTS):
        return [(None, 0)]
    needs = {folded(need) for need in ground.needs.get(session.id, ())}
    return [
        (room.id, _empty_seats(room, session))
        for room in ground.snapshot.rooms
        if room.id == slot.room
        or (_seats_enough(room, session) and needs <= ground.features.get(room.id, frozenset()))
    ]


def _seats_enough(room: Room, session: Session) -> bool:
    return room.capacity is None or session.expected is None or session.expected <= room.capacity


def _empty_seats(room: Room, session: Session) -> int:
    """Whoever says nothing of a plenary's size wants the largest room."""
    if room.capacity is None:
        return UNCOUNTED
    if session.expected is None and session.type is SessionType.PLENARY:
        return -room.capacity
    return room.capacity - (session.expected or 0)


def _times(agenda: Agenda, session: Session, slot: Slot) -> Iterator[tuple[str, Minute]]:
    """A session that spans rooms stays together, and one that is held again is not held twice at a time."""
    ground = agenda.ground
    now = ground.midnight[slot.day] + slot.start
    held = agenda.sittings.get(session.id, ())
    if any(sitting.begins == now and len(sitting.slots) > 1 for sitting in held):
        yield slot.day, slot.start
        return
    others = [sitting for sitting in held if sitting.begins != now]
    for day in ground.snapshot.days:
        midnight = ground.midnight[day.id]
        for start in _starts(agenda, session, day):
            begins, ends = midnight + start, midnight + start + session.minutes
            if not any(other.begins < ends and begins < other.ends for other in others):
                yield day.id, start


def _starts(agenda: Agenda, session: Session, day: Day) -> list[Minute]:
    """Every quarter of an hour, and wherever another session starts or ends, while the day is open."""
    midnight, latest = agenda.ground.midnight[day.id], day.closes - session.minutes
    starts = set(range(-(-day.opens // STEP) * STEP, latest + 1, STEP))
    for sitting in agenda.in_order:
        starts |= {sitting.begins - midnight, sitting.ends - midnight}
    return [Minute(start) for start in sorted(starts) if day.opens <= start <= latest]


def _is_free(agenda: Agenda, room: str | None, begins: int, ends: int, slot_id: str) -> bool:
    if room is None:
        return True
    return not any(
        stay.begins < ends and begins < stay.ends and stay.id != slot_id
        for stay in agenda.stays.get(room, ())
    )
