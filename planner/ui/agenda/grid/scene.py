"""All there is to paint, as one value: made anew after each step, and when the view or its size changes."""

from collections.abc import Iterable, Mapping
from dataclasses import field
from datetime import datetime
from enum import StrEnum
from functools import cached_property
from zoneinfo import ZoneInfo

from planner.domain.conflicts import Conflict, Severity
from planner.domain.grouping import grouped
from planner.domain.records import Slot
from planner.domain.snapshot import Snapshot
from planner.domain.times import MINUTES_A_DAY
from planner.domain.values import dataclass
from planner.language import Words
from planner.ui.agenda.grid import texts
from planner.ui.agenda.grid.blocks import Block, blocks_of, columns_of, shown_hours
from planner.ui.agenda.grid.geometry import Geometry, Rect, Span
from planner.wording import conflicts as wording

HEADER = 44
DAY_HEADER = 26


class Mark(StrEnum):
    """What stands in a corner of a block; the most urgent first."""

    TROUBLE = "trouble"
    CARE = "care"
    PINNED = "pinned"
    CHANGED = "changed"
    INTERNAL = "internal"


@dataclass(frozen=True)
class Scene:
    snapshot: Snapshot
    geometry: Geometry
    blocks: tuple[Block, ...]
    """What is below others first."""
    conflicts: tuple[Conflict, ...]
    """Those nobody has accepted."""
    changed: frozenset[str]
    """Slots that differ from the release."""
    words: Words
    said: dict[str, tuple[str, ...]] = field(default_factory=dict, compare=False, repr=False)
    """The second lines of blocks painted before."""

    @cached_property
    def block(self) -> Mapping[str, Block]:
        return {block.id: block for block in self.blocks}

    @cached_property
    def block_of_slot(self) -> Mapping[str, Block]:
        return {slot.id: block for block in self.blocks for slot in block.slots}

    @cached_property
    def slot(self) -> Mapping[str, Slot]:
        return {slot.id: slot for block in self.blocks for slot in block.slots}

    @cached_property
    def rects(self) -> Mapping[str, Rect]:
        """By block, on the canvas."""
        return {
            block.id: self.geometry.rect(block.span, block.start, block.session.minutes)
            for block in self.blocks
        }

    @cached_property
    def in_time(self) -> tuple[Block, ...]:
        """In the order in which one goes through them: by day and time, then by room."""
        days = list(self.geometry.days)
        return tuple(
            sorted(self.blocks, key=lambda each: (days.index(each.day), each.start, each.span, each.id))
        )

    @cached_property
    def conflicts_of_slot(self) -> Mapping[str, tuple[Conflict, ...]]:
        return grouped((slot, conflict) for conflict in self.conflicts for slot in conflict.slots)

    @cached_property
    def conflicts_of_session(self) -> Mapping[str, tuple[Conflict, ...]]:
        """Those that concern no time: nobody to facilitate, not confirmed."""
        return grouped(
            (session, conflict)
            for conflict in self.conflicts
            if not conflict.slots
            for session in conflict.sessions
        )

    def conflicts_at(self, block: Block) -> tuple[Conflict, ...]:
        found: dict[str, Conflict] = {}
        for conflict in self._around(block):
            found[conflict.key] = conflict
        return tuple(found.values())

    def severity(self, block: Block) -> Severity | None:
        severities = {conflict.severity for conflict in self.conflicts_at(block)}
        if Severity.TROUBLE in severities:
            return Severity.TROUBLE
        return Severity.CARE if severities else None

    @cached_property
    def marks(self) -> Mapping[str, tuple[Mark, ...]]:
        """By block."""
        return {block.id: tuple(self._marks(block)) for block in self.blocks}

    def _marks(self, block: Block) -> Iterable[Mark]:
        severity = self.severity(block)
        if severity is not None:
            yield Mark.TROUBLE if severity is Severity.TROUBLE else Mark.CARE
        if block.is_pinned:
            yield Mark.PINNED
        if self.is_changed(block):
            yield Mark.CHANGED
        if not block.session.public:
            yield Mark.INTERNAL

    def second_lines(self, block: Block) -> tuple[str, ...]:
        known = self.said.get(block.id)
        if known is None:
            known = self.said[block.id] = texts.second_lines(self.snapshot, block, self.words)
        return known

    def is_changed(self, block: Block) -> bool:
        return not self.changed.isdisjoint(block.slot_ids)

    def spoken(self, block: Block) -> str:
        """What a screen reader says of it."""
        return texts.spoken(
            self.snapshot,
            block,
            conflicts=len(self.conflicts_at(block)),
            changed=self.is_changed(block),
            words=self.words,
        )

    def hint(self, block: Block) -> str:
        sentences = [
            wording.sentence(conflict, self.snapshot, self.words) for conflict in self.conflicts_at(block)
        ]
        return texts.hint(
            self.snapshot,
            block,
            conflicts=sentences,
            changed=self.is_changed(block),
            words=self.words,
        )

    def _around(self, block: Block) -> Iterable[Conflict]:
        for slot in block.slots:
            yield from self.conflicts_of_slot.get(slot.id, ())
        yield from self.conflicts_of_session.get(block.session.id, ())


def scene_of(
    snapshot: Snapshot,
    conflicts: tuple[Conflict, ...],
    *,
    days: Iterable[str],
    zoom: int,
    width: float,
    changed: frozenset[str],
    words: Words,
) -> Scene:
    """`width` is what the columns share; days the workshop no longer has are left out."""
    known = [day for day in days if day in snapshot.day]
    columns = columns_of(snapshot, known)
    first, last = shown_hours(snapshot, known)
    geometry = Geometry(columns, first, last, zoom, width, HEADER + (DAY_HEADER if len(known) > 1 else 0))
    blocks = blocks_of(snapshot, columns, shortest=geometry.shortest)
    return Scene(snapshot, geometry, blocks, conflicts, changed, words)


def whole_day(geometry: Geometry, day: str) -> Span:
    """The columns of all its rooms."""
    first, last = geometry.days[day]
    if last > first and geometry.columns[last].room is None:
        last -= 1
    return Span(first, last)


def moment_of(snapshot: Snapshot, at: datetime) -> tuple[str, int] | None:
    """The day and the minute it is there; a day that runs past midnight has the small hours, too."""
    there = at.astimezone(ZoneInfo(snapshot.event.timezone))
    minute = 60 * there.hour + there.minute
    for day in snapshot.days:
        if day.date == there.date():
            return day.id, minute
        if (there.date() - day.date).days == 1 and minute + MINUTES_A_DAY < day.closes:
            return day.id, minute + MINUTES_A_DAY
    return None
