"""What is dragged, and where it would come to lie; no widget.

A drag carries slots: those of the agenda, or made-up ones for sessions that are to get a slot. The lead is
the one under the hand: it goes to the spot asked for, the others keep their distance to it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from enum import StrEnum

from planner.domain import rules
from planner.domain.agenda import REFRESHMENTS, TYPES_IN_ROOMS, Agenda
from planner.domain.placements import NewSlot, Placement, placed
from planner.domain.records import Session, Slot
from planner.domain.refusal import Refused
from planner.domain.snapshot import Snapshot
from planner.domain.times import Minute
from planner.domain.values import dataclass
from planner.ui.agenda.grid.geometry import Spot

SHORTEST = 5
"""Minutes to which an edge may be dragged; see `operations.agenda.SHORTEST_BLOCK`."""
MADE_UP = "new "
"""Begins the id of a slot that is not in the file yet."""


class DragKind(StrEnum):
    MOVE = "move"
    COPY = "copy"
    """Another slot for each session."""
    NEW = "new"
    """From outside: sessions that get a slot."""
    LOWER_EDGE = "lower-edge"
    UPPER_EDGE = "upper-edge"


EDGES = frozenset({DragKind.LOWER_EDGE, DragKind.UPPER_EDGE})


@dataclass(frozen=True, slots=True)
class Drag:
    kind: DragKind
    lead: Slot
    slots: tuple[Slot, ...]
    """With the lead, where they are before the drag."""
    session: Session
    """Of the lead."""

    @property
    def ids(self) -> frozenset[str]:
        return frozenset(slot.id for slot in self.slots)


@dataclass(frozen=True, slots=True)
class Carried:
    """Where a drag has come to."""

    drag: Drag
    slots: tuple[Slot, ...]
    minutes: int
    """Of the lead's session."""

    @property
    def is_back(self) -> bool:
        """It would change nothing."""
        drag = self.drag
        return drag.kind in (DragKind.MOVE, *EDGES) and (
            (self.slots, self.minutes) == (drag.slots, drag.session.minutes)
        )

    @property
    def moves(self) -> tuple[Placement, ...]:
        """For slots that are there."""
        return tuple(map(placed, self.slots))

    @property
    def additions(self) -> tuple[NewSlot, ...]:
        """For slots that are to be made."""
        return tuple(NewSlot(slot.session, slot.day, slot.start, slot.room) for slot in self.slots)

    @property
    def placements(self) -> tuple[Placement | NewSlot, ...]:
        return self.additions if self.drag.kind in (DragKind.COPY, DragKind.NEW) else self.moves


def of_slots(snapshot: Snapshot, slots: Sequence[Slot], lead: Slot, *, copies: bool = False) -> Drag:
    """Existing slots, to be moved or (`copies`) to be held again elsewhere."""
    session = snapshot.session[lead.session]
    if not copies:
        return Drag(DragKind.MOVE, lead, tuple(slots), session)
    made_up = {slot.id: replace(slot, id=MADE_UP + slot.id, pinned=False) for slot in slots}
    return Drag(DragKind.COPY, made_up[lead.id], tuple(made_up.values()), session)


def of_sessions(snapshot: Snapshot, session_ids: Sequence[str], spot: Spot) -> Drag:
    """Sessions from outside, one after the other from `spot` on; meals and breaks take the whole venue."""
    slots: list[Slot] = []
    start = spot.minute
    for name in session_ids:
        session = snapshot.session[name]
        room = None if session.type in REFRESHMENTS else spot.room
        slots.append(Slot(id=MADE_UP + name, session=name, day=spot.day, start=start, room=room))
        start = Minute(start + session.minutes)
    return Drag(DragKind.NEW, slots[0], tuple(slots), snapshot.session[slots[0].session])


def of_edge(snapshot: Snapshot, slots: Sequence[Slot], *, upper: bool) -> Drag:
    kind = DragKind.UPPER_EDGE if upper else DragKind.LOWER_EDGE
    return Drag(kind, slots[0], tuple(slots), snapshot.session[slots[0].session])


def can_take_venue(session: Session) -> bool:
    return session.type not in TYPES_IN_ROOMS


def carry(drag: Drag, spot: Spot, *, days: Sequence[str], rooms: Sequence[str]) -> Carried:
    """The lead to the spot; no room there means the whole venue.

    `days` and `rooms` are those shown, in order. What would leave them on a side keeps the whole group back.
    """
    if drag.kind in EDGES:
        return _stretched(drag, spot.minute)
    later = spot.minute - drag.lead.start
    days_on = _shift(days, drag.lead.day, spot.day, [slot.day for slot in drag.slots])
    if drag.lead.room is None or spot.room is None:
        slots = tuple(
            _at(slot, days, days_on, later, spot.room if slot is drag.lead else slot.room)
            for slot in drag.slots
        )
    else:
        rooms_on = _shift(
            rooms, drag.lead.room, spot.room, [slot.room for slot in drag.slots if slot.room is not None]
        )
        slots = tuple(
            _at(slot, days, days_on, later, _next(rooms, slot.room, rooms_on)) for slot in drag.slots
        )
    return Carried(drag, slots, drag.session.minutes)


def _at(slot: Slot, days: Sequence[str], days_on: int, later: int, room: str | None) -> Slot:
    day = _next(days, slot.day, days_on) or slot.day
    return replace(slot, day=day, start=Minute(slot.start + later), room=room)


def _next(names: Sequence[str], name: str | None, by: int) -> str | None:
    return names[names.index(name) + by] if name in names else name


def _shift(names: Sequence[str], origin: str, target: str, all_names: Iterable[str]) -> int:
    """How many places on, so that nothing leaves the row."""
    if origin not in names or target not in names:
        return 0
    places = [names.index(name) for name in all_names if name in names]
    by = names.index(target) - names.index(origin)
    return max(-min(places), min(by, len(names) - 1 - max(places)))


def _stretched(drag: Drag, edge: Minute) -> Carried:
    start, end = drag.lead.start, drag.lead.start + drag.session.minutes
    if drag.kind is DragKind.LOWER_EDGE:
        return Carried(drag, drag.slots, max(SHORTEST, min(edge - start, rules.LONGEST_SESSION)))
    start = Minute(min(edge, end - SHORTEST))
    return Carried(drag, tuple(replace(slot, start=start) for slot in drag.slots), end - start)


def applied(agenda: Agenda, carried: Carried) -> Agenda:
    """The agenda as it would be."""
    drag = carried.drag
    if drag.kind in EDGES:
        agenda = agenda.lasting(drag.session.id, carried.minutes)
    for slot in carried.slots:
        agenda = agenda.with_slot(slot)
    return agenda


def refusal(carried: Carried) -> Refused | None:
    """Why this can't be, if it can't."""
    try:
        for slot in carried.slots:
            rules.checked(slot)
        rules.checked(replace(carried.drag.session, minutes=carried.minutes))
    except Refused as refused:
        return refused
    return None
