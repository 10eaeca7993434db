"""What stands where in the grid: the columns each block covers, side by side where times meet."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from planner.domain.agenda import TYPES_IN_ROOMS
from planner.domain.grouping import grouped
from planner.domain.lanes import first_free_lanes
from planner.domain.records import Session, Slot
from planner.domain.snapshot import Snapshot
from planner.domain.times import Minute
from planner.domain.values import dataclass
from planner.ui.agenda.grid.geometry import Column, Span, hours


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """Slots of one session that begin together in neighbouring rooms, or one for the whole venue."""

    session: Session
    slots: tuple[Slot, ...]
    span: Span
    takes_venue: bool
    covered_from: int | None = None
    """The first column in which something stands on it: its text ends there."""

    @property
    def id(self) -> str:
        """Of its first slot."""
        return self.slots[0].id

    @property
    def slot_ids(self) -> tuple[str, ...]:
        return tuple(slot.id for slot in self.slots)

    @property
    def day(self) -> str:
        return self.slots[0].day

    @property
    def start(self) -> Minute:
        return self.slots[0].start

    @property
    def end(self) -> Minute:
        return Minute(self.start + self.session.minutes)

    @property
    def is_pinned(self) -> bool:
        return all(slot.pinned for slot in self.slots)


def columns_of(snapshot: Snapshot, days: Iterable[str]) -> tuple[Column, ...]:
    """The rooms of each day; after them one for what has no room yet, where there is such a thing."""
    found: list[Column] = []
    for day in days:
        found += [Column(day, room.id) for room in snapshot.rooms]
        lacks_room = any(slot.day == day and needs_room(snapshot, slot) for slot in snapshot.slots)
        if lacks_room or not snapshot.rooms:
            found.append(Column(day, None))
    return tuple(found)


def needs_room(snapshot: Snapshot, slot: Slot) -> bool:
    """It has none, and its session is of a type that can't do without."""
    return slot.room is None and snapshot.session[slot.session].type in TYPES_IN_ROOMS


def shown_hours(snapshot: Snapshot, days: Iterable[str]) -> tuple[Minute, Minute]:
    """From the earliest to the latest minute, in full hours: opening hours and whatever lies outside them."""
    days = list(days)
    opened = [(snapshot.day[day].opens, snapshot.day[day].closes) for day in days]
    held = [
        (slot.start, slot.start + snapshot.session[slot.session].minutes)
        for slot in snapshot.slots
        if slot.day in days
    ]
    return hours([*opened, *held])


def blocks_of(snapshot: Snapshot, columns: Sequence[Column], *, shortest: int) -> tuple[Block, ...]:
    """Those of the days shown, by day and time, what is below others first.

    A block shorter than `shortest` minutes takes the room of that many.
    """
    days = dict.fromkeys(column.day for column in columns)
    found: list[Block] = []
    for day in days:
        slots = [slot for slot in snapshot.slots if slot.day == day]
        found += _arranged(_whole(snapshot, slots, columns, day), shortest)
    return tuple(found)


def spans_of(session: Session, slots: Sequence[Slot], columns: Sequence[Column], day: str) -> list[Block]:
    """The blocks of slots of one session with one start, as if nothing else were there."""
    number = {column.room: place for place, column in enumerate(columns) if column.day == day}
    rooms = [place for room, place in number.items() if room is not None] or list(number.values())
    venue = [slot for slot in slots if slot.room is None and session.type not in TYPES_IN_ROOMS]
    blocks = [
        Block(session=session, slots=(slot,), span=Span(rooms[0], rooms[-1]), takes_venue=True)
        for slot in venue
        if rooms
    ]
    placed = sorted(
        ((number[slot.room], slot) for slot in slots if slot not in venue and slot.room in number),
        key=lambda pair: (pair[0], pair[1].id),
    )
    run: list[tuple[int, Slot]] = []
    for place, slot in placed:
        if run and (place != run[-1][0] + 1 or slot.room is None):
            blocks.append(_run(session, run))
            run = []
        run.append((place, slot))
    return [*blocks, _run(session, run)] if run else blocks


def _run(session: Session, run: Sequence[tuple[int, Slot]]) -> Block:
    slots = tuple(slot for _, slot in run)
    return Block(session=session, slots=slots, span=Span(run[0][0], run[-1][0]), takes_venue=False)


def _whole(snapshot: Snapshot, slots: Iterable[Slot], columns: Sequence[Column], day: str) -> list[Block]:
    together = grouped(((slot.session, slot.start), slot) for slot in slots)
    return [
        block
        for (session, _), held in together.items()
        for block in spans_of(snapshot.session[session], held, columns, day)
    ]


def _arranged(blocks: Sequence[Block], shortest: int) -> list[Block]:
    """Those of the whole venue lie below; what stands on one leaves its left lane to it.

    Against them only true times count: half of all blocks would shrink for a short break, seen from afar.
    """
    wide = _in_lanes([block for block in blocks if block.takes_venue], shortest)
    other = [
        alone
        for block in blocks
        if not block.takes_venue
        for alone in (_apart(block) if _meets_any(block, blocks, shortest) else [block])
    ]
    by_column = grouped((block.span.first, block) for block in other)
    above = [
        _beside(block, wide)
        for column in sorted(by_column)
        for block in _in_lanes(by_column[column], shortest)
    ]
    below = [_covered(block, above) for block in wide]
    return [*sorted(below, key=_time), *sorted(above, key=_time)]


def _time(block: Block) -> tuple[int, int, int, str]:
    return block.start, block.span.first, block.span.lane, block.id


def _apart(block: Block) -> list[Block]:
    """One block for each of its rooms."""
    return [
        replace(block, slots=(slot,), span=Span(block.span.first + number, block.span.first + number))
        for number, slot in enumerate(block.slots)
    ]


def _meet(one: Block, other: Block, shortest: int = 0) -> bool:
    shares_column = one.span.first <= other.span.last and other.span.first <= one.span.last
    one_end, other_end = _end(one, shortest), _end(other, shortest)
    return shares_column and one.start < other_end and other.start < one_end


def _end(block: Block, shortest: int) -> int:
    return block.start + max(block.session.minutes, shortest)


def _meets_any(block: Block, blocks: Iterable[Block], shortest: int) -> bool:
    """Only for what spans several columns: those in one always stand by themselves."""
    return block.span.first < block.span.last and any(
        _meet(block, other, shortest) for other in blocks if other is not block
    )


def _in_lanes(blocks: Iterable[Block], shortest: int) -> list[Block]:
    """Blocks of one column (or of all), each cluster whose times meet sharing the width evenly."""
    placed: list[Block] = []
    cluster: list[Block] = []
    until = 0
    for block in sorted(blocks, key=lambda block: (block.start, -block.end, block.id)):
        if cluster and block.start >= until:
            placed += _sharing(cluster, shortest)
            cluster = []
        until = max(until, _end(block, shortest)) if cluster else _end(block, shortest)
        cluster.append(block)
    return [*placed, *_sharing(cluster, shortest)]


def _sharing(cluster: Sequence[Block], shortest: int) -> list[Block]:
    if len(cluster) == 1:
        return list(cluster)
    lanes = first_free_lanes((block.start, _end(block, shortest)) for block in cluster)
    count = max(lanes, default=0) + 1
    return [
        replace(block, span=block.span._replace(lane=lane, lanes=count))
        for block, lane in zip(cluster, lanes, strict=True)
    ]


def _beside(block: Block, wide: Iterable[Block]) -> Block:
    if not any(_meet(block, other) for other in wide):
        return block
    return replace(block, span=block.span._replace(lane=block.span.lane + 1, lanes=block.span.lanes + 1))


def _covered(block: Block, above: Iterable[Block]) -> Block:
    columns = [other.span.first for other in above if _meet(block, other)]
    return replace(block, covered_from=min(columns)) if columns else block
