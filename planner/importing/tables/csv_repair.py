"""A text table with stray quotes, read line by line so that one of them can't swallow the rest.

A record goes on over line ends only as far as its quotes say so and what lies between does not look like
rows. A line that can't be a record by the rules of quoting is cut at its delimiters, its quotes kept.
"""

import csv
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from planner.importing.problem import Problem
from planner.importing.tables.packed import CELL, Packed
from planner.importing.tables.table import SHOWN, Cells

_MOST_LINES = 50
"""Of one record."""


def has_swallowed(rows: Packed, delimiter: str) -> bool:
    """Whether some cell has the look of several rows."""
    width = max((len(row) for row in rows[:20]), default=0)
    return any(
        _is_swallowing(text.split(CELL), delimiter, width)
        for _, texts in rows.texts_with("\n", "\r")
        for text in texts
        if "\n" in text or "\r" in text
    )


@dataclass(slots=True)
class Repair:
    delimiter: str
    has_blanks: bool
    problems: list[Problem]
    """Filled while rows are taken."""
    _width: int = 0

    def rows(self, lines: Iterable[str], *, first: int) -> Iterator[Cells]:
        """`first` is the number of the first row."""
        unread = iter(lines)
        waiting = deque(islice(unread, _MOST_LINES))
        # the header's width, which a stray quote seldom reaches
        header = next((line for line in waiting if line.strip()), "")
        self._width = header.count(self.delimiter) + 1
        number = first
        while waiting:
            taken, row = self._next(waiting, number)
            yield row
            number += 1
            for _ in range(taken):
                waiting.popleft()
            waiting.extend(islice(unread, taken))

    def _next(self, waiting: deque[str], number: int) -> tuple[int, Cells]:
        """How many lines the next row takes, and the row."""
        if '"' not in waiting[0]:
            return 1, self._plain(waiting[0])
        count = _lines_of_record(waiting)
        row = self._record(list(islice(waiting, count)))
        if row is not None:
            return count, row
        line = waiting[0]
        self.problems.append(Problem(number, "", "stray_quote", line[: 10 * SHOWN].strip()[:SHOWN]))
        return 1, self._cut(line)

    def _plain(self, line: str) -> Cells:
        """As the csv module cuts what has no quotes, in a third of the time."""
        text = line.rstrip("\r\n")
        if not text:
            return []
        cells = text.split(self.delimiter)
        return [cell.lstrip(" ") for cell in cells] if self.has_blanks else cells

    def _record(self, lines: Sequence[str]) -> Cells | None:
        if not lines:
            return None
        reader = csv.reader(lines, delimiter=self.delimiter, strict=True, skipinitialspace=self.has_blanks)
        try:
            rows = list(reader)
        except csv.Error:
            return None
        if len(rows) != 1 or _is_swallowing(rows[0], self.delimiter, self._width):
            return None
        return rows[0]

    def _cut(self, line: str) -> Cells:
        cells = line.rstrip("\r\n").split(self.delimiter)
        return [_unquoted(cell) for cell in cells]


def _lines_of_record(waiting: Iterable[str]) -> int:
    """Up to the line with which the quotes are even; none where they never are."""
    quotes = 0
    for count, line in enumerate(waiting, start=1):
        quotes += line.count('"')
        if quotes % 2 == 0:
            return count
    return 0


def _unquoted(cell: str) -> str:
    if len(cell) > 1 and cell[0] == cell[-1] == '"':
        cell = cell[1:-1].replace('""', '"')
    return cell


def _is_swallowing(row: Cells, delimiter: str, width: int) -> bool:
    """A cell over lines, with as many delimiters as their rows have; prose sets a blank behind each."""
    for cell in row:
        ends = cell.count("\n") or cell.count("\r")
        if ends and width > 2:
            tight = cell.count(delimiter) - cell.count(f"{delimiter} ")
            if tight >= ends * (width - 1):
                return True
    return False
