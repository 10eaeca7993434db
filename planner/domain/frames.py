"""The frame of a day: what is the same on every day of a gathering, whatever the sessions are."""

from collections.abc import Iterable, Mapping

from planner.domain.agenda import REFRESHMENTS, TYPES_IN_ROOMS
from planner.domain.records import Session, Slot
from planner.domain.standing import is_live


def missing(slots: Iterable[Slot], session: Mapping[str, Session], *, source: str, target: str) -> list[Slot]:
    """Of the frame of the day `source` what the day `target` has not, in the order of `slots`.

    It has a slot where the same session begins at that time, or one of the same kind takes part of the time.
    """
    frame = [slot for slot in slots if is_live(session[slot.session]) and _is_frame(slot, session)]
    there = [slot for slot in frame if slot.day == target]
    return [
        slot
        for slot in frame
        if slot.day == source and not any(_stands_for(other, slot, session) for other in there)
    ]


def _is_frame(slot: Slot, session: Mapping[str, Session]) -> bool:
    kind = session[slot.session].type
    return kind in REFRESHMENTS or (slot.room is None and kind not in TYPES_IN_ROOMS)


def _stands_for(there: Slot, slot: Slot, session: Mapping[str, Session]) -> bool:
    if there.session == slot.session and there.start == slot.start:
        return True
    one, other = session[there.session], session[slot.session]
    return (
        one.type is other.type
        and there.start < slot.start + other.minutes
        and slot.start < there.start + one.minutes
    )
