"""Where everything of a day stands on a sheet: times down, rooms across.

Besides the moments at which something begins or ends there is a row for every half hour, so that whoever
edits the sheet has where to put a session. A room gets a second column where two of its sessions overlap.
What takes the whole venue stretches across all rooms; where something runs against it, or there is only one
column to stretch across, the whole venue has a column of its own.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from planner.exporting.overlaps import is_contested, lanes_of
from planner.exporting.sharing import SharedDay, SharedRoom, SharedSlot

STEP = 30
"""Minutes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """The first and last of the rows and columns it takes, each from 0 without the headings."""

    slot: SharedSlot
    top: int
    bottom: int
    left: int
    right: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetGrid:
    columns: tuple[SharedRoom | None, ...]
    """None for the whole venue."""
    minutes: tuple[int, ...]
    """One more than there are rows: the last is where everything has ended."""
    blocks: tuple[Block, ...]
    """In the order of the day's slots."""


def sheet_grid(day: SharedDay, rooms: Sequence[SharedRoom]) -> SheetGrid:
    lanes = {room.id: lanes_of(slot for slot in day.slots if slot.room == room) for room in rooms}
    wide = sum(1 + max(beside.values(), default=0) for beside in lanes.values()) > 1
    everywhere = [slot for slot in day.slots if slot.room is None]
    spanning = [slot for slot in everywhere if wide and not is_contested(slot, day.slots)]
    own = lanes_of(slot for slot in everywhere if slot not in spanning)
    columns: list[SharedRoom | None] = [None] * (max(own.values()) + 1 if own else 0)
    left = dict(own)
    for room in rooms:
        left |= {slot_id: len(columns) + lane for slot_id, lane in lanes[room.id].items()}
        columns += [room] * (1 + max(lanes[room.id].values(), default=0))
    minutes = _minutes(day)
    return SheetGrid(
        columns=tuple(columns),
        minutes=tuple(minutes),
        blocks=tuple(_block(slot, minutes, left.get(slot.id), len(columns)) for slot in day.slots),
    )


def _block(slot: SharedSlot, minutes: Sequence[int], left: int | None, columns: int) -> Block:
    return Block(
        slot=slot,
        top=minutes.index(slot.start),
        bottom=minutes.index(slot.end) - 1,
        left=left or 0,
        right=columns - 1 if left is None else left,
    )


def _minutes(day: SharedDay) -> list[int]:
    moments = {minute for slot in day.slots for minute in (slot.start, slot.end)}
    opens = min({day.opens, *moments})
    closes = max({day.closes, *moments})
    first = -(-opens // STEP) * STEP
    return sorted({opens, *range(first, closes, STEP), closes, *moments})


def lengths(grid: SheetGrid) -> list[int]:
    """Minutes of each row."""
    return [end - start for start, end in pairwise(grid.minutes)]
