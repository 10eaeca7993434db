"""Slots of a day that overlap, for grids of rooms by time."""

from collections.abc import Iterable, Mapping

from planner.domain.lanes import first_free_lanes
from planner.exporting.sharing import SharedSlot


def lanes_of(slots: Iterable[SharedSlot]) -> Mapping[str, int]:
    """By slot the lane, from 0, in which it stands beside those it overlaps."""
    in_order = sorted(slots, key=lambda slot: slot.start)
    lanes = first_free_lanes((slot.start, slot.end) for slot in in_order)
    return {slot.id: lane for slot, lane in zip(in_order, lanes, strict=True)}


def is_contested(slot: SharedSlot, slots: Iterable[SharedSlot]) -> bool:
    """Whether another of them is on while it is."""
    return any(other.id != slot.id and other.start < slot.end and slot.start < other.end for other in slots)
