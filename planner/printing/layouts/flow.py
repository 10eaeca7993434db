"""Lets rows run through the columns of a page and on to the next pages, with sensible breaks."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from planner.domain.values import dataclass
from planner.printing.layouts.placing import placed
from planner.printing.marks import Box, Colour, Mark, Tag, Tagged

EDGE_WIDTH = 3.0
STEP = 6.0
"""Points between heights tried for columns of even length."""


@dataclass(frozen=True, slots=True)
class Row:
    """A line or a gap; its marks are laid out around its own top left corner."""

    height: float
    marks: tuple[Mark, ...] = ()
    stays: bool = False
    """Never parted from the row after it: a heading, the first line of a paragraph."""
    edge: Colour | None = None
    """Of the bar at its left, which runs on through rows of the same colour."""
    tag: Tag = Tag.PARAGRAPH
    line: int = 0
    """Of a paragraph, from 0: the lines after it in the same column are one with it."""
    again: tuple["Row", ...] = ()
    """Headings said again above it where it is the first of a column."""

    @property
    def is_gap(self) -> bool:
        return not self.marks

    @property
    def parts_entries(self) -> bool:
        return self.is_gap and self.edge is None


Column = list[Row]


def columns_of(rows: Sequence[Row], height: float) -> list[Column]:
    """The rows in columns no higher than `height`; gaps at the head and foot of a column go.

    A run of rows that stay together but are higher than a column is broken where it must be.
    """
    return [[*rows[first].again, *rows[first:last]] for first, last in _bounds(rows, height)]


def pages_of(rows: Sequence[Row], height: float, count: int) -> list[list[Column]]:
    """The columns of each page; those of the last page are made about even."""
    bounds = _bounds(rows, height)
    if not bounds:
        return []
    last = (len(bounds) - 1) // count * count
    columns = [list(rows[first:end]) for first, end in bounds[:last]]
    whole = [columns[first : first + count] for first in range(0, last, count)]
    return [*whole, _even_columns(rows[bounds[last][0] :], height, count)]


def column_marks(column: Column, x: float, y: float) -> list[Mark]:
    """The marks of a column with its top left corner at `x`, `y`, bars first."""
    return [*_bars(column, x, y), *_paragraphs(column, x, y)]


def _bars(column: Column, x: float, y: float) -> list[Mark]:
    bars: list[Mark] = []
    for edge, rows in groupby(column, key=lambda row: row.edge):
        height = sum(row.height for row in rows)
        if edge:
            bars.append(Box(x, y, EDGE_WIDTH, height, fill=edge, radius=EDGE_WIDTH / 2))
        y += height
    return bars


def _paragraphs(column: Column, x: float, y: float) -> list[Mark]:
    marks: list[Mark] = []
    lines: list[Mark] = []
    for number, row in enumerate(column):
        lines += [placed(mark, x, y) for mark in row.marks]
        y += row.height
        below = column[number + 1] if number + 1 < len(column) else None
        if lines and not (below and below.line == row.line + 1):
            marks.append(Tagged(row.tag, tuple(lines)))
            lines = []
    return marks


def _bounds(rows: Sequence[Row], height: float) -> list[tuple[int, int]]:
    bounds: list[tuple[int, int]] = []
    start = 0
    while True:
        while start < len(rows) and rows[start].is_gap:
            start += 1
        if start == len(rows):
            return bounds
        following = _end_of_column(rows, start, height - sum(row.height for row in rows[start].again))
        end = following
        while rows[end - 1].is_gap:
            end -= 1
        bounds.append((start, end))
        start = following


def _end_of_column(rows: Sequence[Row], start: int, height: float) -> int:
    filled, end = 0.0, start
    while end < len(rows) and (filled + rows[end].height <= height or end == start):
        filled += rows[end].height
        end += 1
    if end == len(rows):
        return end
    break_at = end
    while break_at > start and rows[break_at - 1].stays:
        break_at -= 1
    return break_at if break_at > start else end


def _even_columns(rows: Sequence[Row], height: float, count: int) -> list[Column]:
    """The lowest columns that hold the rows; entries stay whole where there is room for that."""
    unbroken = [
        replace(row, stays=not below.parts_entries)
        for row, below in zip(rows, [*rows[1:], Row(0)], strict=True)
    ]
    for candidates in (unbroken, rows):
        tried = sum(row.height for row in rows) / count
        while tried < height:
            columns = columns_of(candidates, tried)
            is_held = any(column[-1].stays for column in columns[:-1])
            if len(columns) <= count and not is_held and all(_height(column) <= tried for column in columns):
                return columns
            tried += STEP
    return columns_of(rows, height)


def _height(column: Column) -> float:
    return sum(row.height for row in column)
