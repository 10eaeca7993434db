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
OFF_BEAT_COSTS = 20
"""A start of its own is a bell nobody else hears."""
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
    begins: int
    ends: int

    def overlaps(self, other: "Opening") -> bool:
        """The same slots in the same rooms, and partly at the same time."""
        mine, theirs = ([(slot.id, slot.room) for slot in opening.slots] for opening in (self, other))
        return mine == theirs and self.begins < other.ends and other.begins < self.ends


def openings(agenda: Agenda, session: Session, slot: Slot) -> list[Opening]:
    """All around where `slot` is; around where it should best be, where it has no id yet."""
    rooms = _rooms(agenda.ground, session, slot)
    now = agenda.ground.midnight[slot.day] + slot.start
    found = []
    for day, start, detour in _times(agenda, session, slot):
        begins = agenda.ground.midnight[day] + start
        ends = begins + session.minutes
        for position, (room, empty_seats) in enumerate(rooms):
            is_here = begins == now and room == slot.room and slot.id
            if not is_here and _is_free(agenda, room, begins, ends, slot.id):
                cost = detour + (ROOM_COSTS if slot.id and room != slot.room else 0)
                order = (abs(begins - now) + cost, empty_seats, begins, position, slot.id)
                moved = replace(slot, room=room, day=day, start=start)
                found.append(Opening(order, (moved,), begins, ends))
    return found


def swaps(agenda: Agenda, sitting: Sitting, slot: Slot) -> Iterator[Opening]:
    """With those that begin at the same time, each in one other room."""
    for other in agenda.in_order:
        if other.begins != sitting.begins or len(sitting.slots) > 1 or len(other.slots) > 1:
            continue
        theirs = other.slots[0]
        if theirs.room not in (None, slot.room) and not theirs.pinned:
            order = (SWAP_COSTS, 0, sitting.begins, 0, theirs.id)
            slots = replace(slot, room=theirs.room), replace(theirs, room=slot.room)
            yield Opening(order, slots, sitting.begins, sitting.ends)


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


def _times(agenda: Agenda, session: Session, slot: Slot) -> Iterator[tuple[str, Minute, int]]:
    """Days and starts, with what they cost because nobody else starts or ends then.

    A session that spans rooms stays together, and one that is held again is not held twice at a time.
    """
    ground = agenda.ground
    now = ground.midnight[slot.day] + slot.start
    held = agenda.sittings.get(session.id, ())
    if any(sitting.begins == now and len(sitting.slots) > 1 for sitting in held):
        yield slot.day, slot.start, 0
        return
    others = [sitting for sitting in held if sitting.begins != now]
    for day in ground.snapshot.days:
        midnight = ground.midnight[day.id]
        for start, detour in _starts(agenda, session, day).items():
            begins, ends = midnight + start, midnight + start + session.minutes
            if not any(other.begins < ends and begins < other.ends for other in others):
                yield day.id, start, 0 if begins == now else detour


def _starts(agenda: Agenda, session: Session, day: Day) -> dict[Minute, int]:
    """Wherever another session starts or ends while the day is open, and every quarter of an hour."""
    midnight, latest = agenda.ground.midnight[day.id], day.closes - session.minutes
    quarters = range(-(-day.opens // STEP) * STEP, latest + 1, STEP)
    costs = dict.fromkeys(quarters, OFF_BEAT_COSTS) | {day.opens: 0}
    for sitting in agenda.in_order:
        costs[sitting.begins - midnight] = costs[sitting.ends - midnight] = 0
    return {Minute(start): cost for start, cost in costs.items() if day.opens <= start <= latest}


def _is_free(agenda: Agenda, room: str | None, begins: int, ends: int, slot_id: str) -> bool:
    if room is None:
        return True
    return not any(
        stay.begins < ends and begins < stay.ends and stay.id != slot_id
        for stay in agenda.stays.get(room, ())
    )
