"""Where on the canvas a room of a day and a minute are, and back; no widget, nothing but counting.

The canvas is what scrolls: its origin is the upper left corner of the time axis and the headers, which stick.
All lengths are device-independent pixels.
"""

from collections.abc import Iterable, Mapping
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from planner.domain.times import LATEST, Minute
from planner.domain.values import dataclass

AXIS = 52
NARROWEST = 88
"""Of a column; where more stand side by side than fit, the canvas scrolls."""
BETWEEN_DAYS = 12
LEAD = 10
"""Above the first and below the last minute, so that its label has room."""
INSET = 2.5
"""Between a block and the line of its column."""
SMALLEST_BLOCK = 14
"""A block is never painted lower than capitals are high, with a little above and below."""
HOUR = 60


class Rect(NamedTuple):
    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height

    def holds(self, x: float, y: float) -> bool:
        return self.x <= x < self.right and self.y <= y < self.bottom

    def meets(self, other: "Rect") -> bool:
        return (
            self.x < other.right and other.x < self.right and self.y < other.bottom and other.y < self.bottom
        )


class Column(NamedTuple):
    day: str
    room: str | None
    """None holds what has no room yet; where the workshop has no rooms at all, everything."""


class Span(NamedTuple):
    """Neighbouring columns, first to last, or a share of them."""

    first: int
    last: int
    lane: int = 0
    lanes: int = 1


class Spot(NamedTuple):
    """Where something would begin."""

    day: str
    room: str | None
    minute: Minute


@dataclass(frozen=True)
class Geometry:
    columns: tuple[Column, ...]
    first: Minute
    last: Minute
    zoom: int
    """Pixels an hour."""
    width: float
    """To share between the columns, axis included."""
    header: int
    """Height of the headers."""

    @cached_property
    def days(self) -> Mapping[str, tuple[int, int]]:
        """The first and last column of each."""
        found: dict[str, tuple[int, int]] = {}
        for number, column in enumerate(self.columns):
            found[column.day] = (found.get(column.day, (number, number))[0], number)
        return found

    @cached_property
    def edges(self) -> tuple[float, ...]:
        """The left of each column, and the right of the last."""
        gaps = BETWEEN_DAYS * max(0, len(self.days) - 1)
        each = max(NARROWEST, (self.width - AXIS - gaps) / max(1, len(self.columns)))
        order = list(self.days)
        lefts = [
            AXIS + round(each * number) + BETWEEN_DAYS * order.index(column.day)
            for number, column in enumerate(self.columns)
        ]
        end = AXIS + round(each * len(self.columns)) + gaps
        return (*lefts, float(end))

    @property
    def size(self) -> tuple[float, float]:
        return self.edges[-1], self.y(self.last) + LEAD

    def left(self, column: int) -> float:
        return self.edges[column]

    def right(self, column: int) -> float:
        """Before the gap to the next day."""
        ends_day = any(last == column for _, last in list(self.days.values())[:-1])
        return self.edges[column + 1] - (BETWEEN_DAYS if ends_day else 0)

    def y(self, minute: float) -> float:
        return self.header + LEAD + (minute - self.first) * self.zoom / HOUR

    def minute_at(self, y: float) -> Minute:
        """The nearest minute, whether or not the canvas reaches there."""
        return Minute(self.first + round((y - self.header - LEAD) * HOUR / self.zoom))

    def column_at(self, x: float) -> int | None:
        """The column at or nearest to x; None on the axis, or where there is none."""
        if not self.columns or x < AXIS:
            return None
        for number, (_, right) in enumerate(pairwise(self.edges)):
            if x < right:
                return number
        return len(self.columns) - 1

    def rect(self, span: Span, start: float, minutes: float) -> Rect:
        """A block's, inset from the lines of its columns."""
        left, right = self.left(span.first), self.right(span.last)
        share = (right - left) / span.lanes
        x = left + share * span.lane
        y = self.y(start)
        height = max(minutes * self.zoom / HOUR - 1, SMALLEST_BLOCK)
        return Rect(x + INSET, y + 0.5, share - 2 * INSET, height)

    def ground(self, first: int, last: int, start: float, end: float) -> Rect:
        """All of some columns between two minutes."""
        left, top = self.left(first), self.y(start)
        return Rect(left, top, self.right(last) - left, self.y(end) - top)

    @property
    def shortest(self) -> int:
        """Minutes that `SMALLEST_BLOCK` stands for."""
        return -(-SMALLEST_BLOCK * HOUR // self.zoom)


def snapped(minute: float, snap: int) -> Minute:
    """To the nearest multiple, within what a day can hold."""
    nearest = round(minute / snap) * snap
    return Minute(max(0, min(nearest, int(LATEST) - snap)))


def hours(spans: Iterable[tuple[int, int]]) -> tuple[Minute, Minute]:
    """Full hours around all spans (opening hours, slots outside them); nine to five where there is none."""
    known = list(spans)
    if not known:
        return Minute(9 * HOUR), Minute(17 * HOUR)
    first = min(start for start, _ in known) // HOUR * HOUR
    last = -(-max(end for _, end in known) // HOUR) * HOUR
    return Minute(max(0, first)), Minute(max(last, first + HOUR))


def hit(rects: Mapping[str, Rect], x: float, y: float) -> str | None:
    """What lies on top there: of several, the one painted last."""
    found = None
    for name, rect in rects.items():
        if rect.holds(x, y):
            found = name
    return found


def zoom_to_fit(first: Minute, last: Minute, height: float) -> int:
    """Pixels an hour at which all hours are to be seen; `height` is without the headers."""
    return max(1, int((height - 2 * LEAD) * HOUR / max(HOUR, last - first)))
