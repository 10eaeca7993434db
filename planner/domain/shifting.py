"""Everything after a moment, moved by the same number of minutes."""

from collections.abc import Collection, Iterable, Mapping

from planner.domain.agenda import REFRESHMENTS
from planner.domain.placements import Placement
from planner.domain.records import Session, Slot
from planner.domain.times import Minute
from planner.domain.values import dataclass


@dataclass(frozen=True, slots=True)
class Shift:
    placements: tuple[Placement, ...]
    pinned: tuple[str, ...]
    """Ids of slots that would move, but are pinned and stay."""


def shifted(
    slots: Iterable[Slot],
    *,
    session: Mapping[str, Session],
    day: str,
    after: Minute,
    minutes: int,
    keep_meals: bool,
    rooms: Collection[str] | None = None,
) -> Shift:
    """What begins on a day at `after` or later; only in these rooms, if some are named.

    With `keep_meals` meals and breaks stay where they are. Starts may come out impossible: the verb refuses.
    """
    found = [
        slot
        for slot in slots
        if slot.day == day
        and slot.start >= after
        and (rooms is None or slot.room in rooms)
        and not (keep_meals and session[slot.session].type in REFRESHMENTS)
    ]
    return Shift(
        tuple(
            Placement(slot.id, slot.day, Minute(slot.start + minutes), slot.room)
            for slot in found
            if not slot.pinned
        ),
        tuple(slot.id for slot in found if slot.pinned),
    )
