"""Arranges a day's entries on a page of rooms by time: pure counting, no points.

A block covers the columns `first` to `last`; where blocks meet in a column they share its width in lanes.
Column -1 stands for what takes the whole venue while something else goes on.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise, zip_longest

from planner.domain.grouping import grouped
from planner.domain.lanes import first_free_lanes
from planner.domain.records import Room
from planner.domain.values import dataclass
from planner.printing.layouts.agenda import Entry

HALF_HOUR = 30
BESIDE = -1


@dataclass(frozen=True, slots=True)
class Block:
    entry: Entry
    first: int
    last: int
    start: int
    end: int
    lane: int = 0
    lanes: int = 1

    @property
    def is_continued(self) -> bool:
        return self.start > self.entry.start

    @property
    def is_wide(self) -> bool:
        return self.last > self.first


def spans_of(entries: Sequence[Entry], *, longest: int) -> list[tuple[int, int]]:
    """The times each page shows, from first to last entry in half hours; none longer than `longest` by much.

    Pages change at the half hour that the fewest entries run across, near the even split.
    """
    start = min(entry.start for entry in entries) // HALF_HOUR * HALF_HOUR
    end = -(-max(entry.end for entry in entries) // HALF_HOUR) * HALF_HOUR
    count = -(-(end - start) // longest)
    edges = [start]
    for number in range(1, count):
        even = start + (end - start) * number // count
        edges.append(_quiet_time(entries, even))
    edges.append(end)
    return list(pairwise(edges))


def _quiet_time(entries: Sequence[Entry], even: int) -> int:
    nearest = even // HALF_HOUR * HALF_HOUR
    candidates = range(nearest - 120, nearest + 121, HALF_HOUR)
    return min(candidates, key=lambda time: (sum(e.start < time < e.end for e in entries), abs(time - even)))


def needs_column_beside(entries: Sequence[Entry], rooms: Sequence[Room]) -> bool:
    """Whether something takes the whole venue while something else goes on in its rooms."""
    return bool(rooms) and any(not entry.rooms and _meets_another(entry, entries) for entry in entries)


def arrange(
    entries: Sequence[Entry],
    rooms: Sequence[Room],
    span: tuple[int, int],
    *,
    shortest: int,
    beside: bool,
) -> list[Block]:
    """The blocks of one page; one shorter than `shortest` minutes takes the room of that many."""
    column = {room.id: number for number, room in enumerate(rooms)}
    crowded = _crowded(entries)
    blocks: list[Block] = []
    for entry in entries:
        start, end = max(entry.start, span[0]), min(max(entry.end, entry.start + shortest), span[1])
        if start >= end:
            continue
        end = max(end, min(start + shortest, span[1]))
        blocks += [
            Block(entry, first, last, start, end)
            for first, last in _columns(entry, entries, column, beside, is_crowded=id(entry) in crowded)
        ]
    count = max(1, len(rooms))
    return [laned for number in range(BESIDE, count) for laned in _in_lanes(blocks, number)]


def _columns(
    entry: Entry, entries: Sequence[Entry], column: dict[str, int], beside: bool, *, is_crowded: bool
) -> list[tuple[int, int]]:
    """The runs of neighbouring columns an entry covers."""
    if not entry.rooms:
        is_beside = beside and _meets_another(entry, entries)
        return [(BESIDE, BESIDE)] if is_beside else [(BESIDE if beside else 0, max(0, len(column) - 1))]
    numbers = sorted(column[room.id] for room in entry.rooms if room.id in column)
    if is_crowded:
        return [(number, number) for number in numbers]
    runs: list[tuple[int, int]] = []
    for number in numbers:
        if runs and runs[-1][1] == number - 1:
            runs[-1] = (runs[-1][0], number)
        else:
            runs.append((number, number))
    return runs


def _meets_another(entry: Entry, entries: Sequence[Entry]) -> bool:
    return any(other is not entry and _meet(entry, other) for other in entries)


def _crowded(entries: Sequence[Entry]) -> set[int]:
    """Identities of those that meet another in one of their rooms."""
    crowded: set[int] = set()
    for held in grouped((room.id, entry) for entry in entries for room in entry.rooms).values():
        in_time = sorted(held, key=lambda entry: entry.start)
        until = 0
        for entry, later in zip_longest(in_time, in_time[1:]):
            if entry.start < until or (later and later.start < entry.end):
                crowded.add(id(entry))
            until = max(until, entry.end)
    return crowded


def _meet(one: Entry, other: Entry) -> bool:
    return one.start < other.end and other.start < one.end


def _in_lanes(blocks: Sequence[Block], column: int) -> list[Block]:
    """The blocks that start in a column; those alone in it side by side where their times meet."""
    wide = [block for block in blocks if block.first == column < block.last]
    alone = sorted(
        (block for block in blocks if block.first == column == block.last),
        key=lambda block: (block.start, -block.end),
    )
    placed: list[Block] = []
    cluster: list[Block] = []
    until = 0
    for block in alone:
        if cluster and block.start >= until:
            placed += _cluster_in_lanes(cluster)
            cluster = []
        cluster.append(block)
        until = max(until, block.end) if len(cluster) > 1 else block.end
    return [*wide, *placed, *_cluster_in_lanes(cluster)]


def _cluster_in_lanes(cluster: Sequence[Block]) -> list[Block]:
    """Each block in the first lane that is free, all lanes of one width."""
    lanes = first_free_lanes((block.start, block.end) for block in cluster)
    count = max(lanes, default=0) + 1
    return [replace(block, lane=lane, lanes=count) for block, lane in zip(cluster, lanes, strict=True)]
