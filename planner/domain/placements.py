"""Where slots and sessions are to go, as values: what a drag, a swap or a shift asks for."""

from collections.abc import Iterable, Mapping

from planner.domain.records import Slot
from planner.domain.times import Minute
from planner.domain.values import dataclass


@dataclass(frozen=True, slots=True)
class Placement:
    """A slot at another place; no room means the whole venue."""

    slot: str
    day: str
    start: Minute
    room: str | None = None


@dataclass(frozen=True, slots=True)
class NewSlot:
    """A slot a session is to get."""

    session: str
    day: str
    start: Minute
    room: str | None = None


def placed(slot: Slot) -> Placement:
    """Where a slot is."""
    return Placement(slot.id, slot.day, slot.start, slot.room)


def swapped(
    one: Slot, other: Slot, *, slots: Iterable[Slot], minutes: Mapping[str, int]
) -> tuple[Placement, Placement]:
    """Each where the other is now.

    Two that follow on each other in one room keep the time they take together: of 90 and 30 minutes from
    09:00 the shorter then begins at 09:00 and the longer at 09:30, and whatever comes after them stays
    untouched. `slots` are those of the agenda, `minutes` the lengths of their sessions.
    """
    earlier, later = sorted((one, other), key=lambda slot: slot.start)
    start = later.start
    if _follow(earlier, later, slots):
        start = Minute(later.start + minutes[later.session] - minutes[earlier.session])
    moved = {
        earlier.id: Placement(earlier.id, later.day, start, later.room),
        later.id: Placement(later.id, earlier.day, earlier.start, earlier.room),
    }
    return moved[one.id], moved[other.id]


def _follow(earlier: Slot, later: Slot, slots: Iterable[Slot]) -> bool:
    """Whether the two are in one room on one day, with nothing in that room or in all rooms between them."""
    if (earlier.day, earlier.room) != (later.day, later.room) or earlier.start == later.start:
        return False
    return not any(
        slot.day == earlier.day
        and slot.room in (earlier.room, None)
        and earlier.start <= slot.start <= later.start
        for slot in slots
        if slot.id not in (earlier.id, later.id)
    )
