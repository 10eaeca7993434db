"""Where each slot of a day stands on a grid of rooms by time, without a browser having to know what overlaps.

Rows run between the moments at which something begins or ends, so that a short session with a long title can
make its row taller. Columns are the rooms in use; a room gets a second one where two of its sessions overlap,
and so does the whole venue where something runs against it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from planner.exporting.overlaps import is_contested, lanes_of
from planner.exporting.sharing import SharedDay, SharedRoom, SharedSlot

_PIXELS_A_MINUTE = 1.15
_LOWEST, _HIGHEST = 18, 120
"""Pixels of a row: what fills it may make it higher."""
_HIGHEST_EMPTY = 28


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """`room` is None for the whole venue; `span` counts the lanes beside each other."""

    room: SharedRoom | None
    span: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """Lines of a CSS grid, from 1: the first column and the first row are left to headings."""

    slot: SharedSlot
    top: int
    bottom: int
    left: int
    right: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A moment named at the side, at a line of the grid."""

    minute: int
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    columns: tuple[Column, ...]
    heights: tuple[int, ...]
    """The least, in pixels, of each row below the headings."""
    marks: tuple[Mark, ...]
    blocks: tuple[Block, ...]

    @property
    def lanes(self) -> int:
        return sum(column.span for column in self.columns)


def grid_of(day: SharedDay, rooms: Sequence[SharedRoom]) -> Grid:
    spanning = [slot for slot in day.slots if slot.room is None and not is_contested(slot, day.slots)]
    beside = [slot for slot in day.slots if slot not in spanning]
    shown: list[SharedRoom | None] = [room for room in rooms if any(slot.room == room for slot in beside)]
    if any(slot.room is None for slot in beside):
        shown.insert(0, None)
    lanes: dict[str, int] = {}
    for room in shown:
        lanes |= lanes_of(slot for slot in beside if slot.room == room)
    columns = tuple(
        Column(room=room, span=1 + max(lanes[slot.id] for slot in beside if slot.room == room))
        for room in shown
    )
    minutes = sorted({minute for slot in day.slots for minute in (slot.start, slot.end)})
    return Grid(
        columns=columns,
        heights=tuple(_height(start, end, day.slots) for start, end in pairwise(minutes)),
        marks=tuple(
            Mark(minute=minute, line=line)
            for line, minute in enumerate(minutes, start=2)
            if any(slot.start == minute for slot in day.slots)
        ),
        blocks=_blocks(day.slots, columns, lanes, minutes),
    )


def _blocks(
    slots: Sequence[SharedSlot], columns: Sequence[Column], lanes: dict[str, int], minutes: Sequence[int]
) -> tuple[Block, ...]:
    first: dict[str | None, int] = {}
    line = 2
    for column in columns:
        first[column.room.id if column.room else None] = line
        line += column.span
    rows = {minute: row for row, minute in enumerate(minutes, start=2)}
    blocks = []
    for slot in slots:
        lane = lanes.get(slot.id)
        left = 2 if lane is None else first[slot.room.id if slot.room else None] + lane
        right = max(line, 3) if lane is None else left + 1
        blocks.append(Block(slot=slot, top=rows[slot.start], bottom=rows[slot.end], left=left, right=right))
    return tuple(blocks)


def _height(start: int, end: int, slots: Iterable[SharedSlot]) -> int:
    used = any(slot.start < end and start < slot.end for slot in slots)
    highest = _HIGHEST if used else _HIGHEST_EMPTY
    return max(_LOWEST, min(highest, round((end - start) * _PIXELS_A_MINUTE)))
