"""A text table with stray quotes, read line by line so that one of them can't swallow the rest.

A record goes on over line ends only as far as its quotes say so and what lies between does not look like
rows. A line that can't be a record by the rules of quoting is cut at its delimiters, its quotes kept.
"""

import csv
from collections.abc import Iterable, Sequence

from planner.importing.problem import Problem
from planner.importing.tables.table import Cells
from planner.importing.unreadable import Unreadable

_MOST_LINES = 50
"""Of one record."""
_SHOWN = 60


def has_swallowed(rows: Sequence[Cells], delimiter: str) -> bool:
    """Whether some cell has the look of several rows."""
    width = max((len(row) for row in rows[:20]), default=0)
    return any(_is_swallowing(row, delimiter, width) for row in rows)


def rows_of(
    lines: Iterable[str], delimiter: str, *, has_blanks: bool
) -> tuple[list[Cells], tuple[Problem, ...]]:
    """Raises Unreadable `cell_too_long` (line)."""
    waiting = list(lines)
    width = _usual_width(waiting, delimiter)
    rows: list[Cells] = []
    problems = []
    at = 0
    while at < len(waiting):
        end = _end_of_record(waiting, at)
        row = _record(waiting[at:end], delimiter, width, has_blanks)
        if row is None:
            end = at + 1
            row = _cut(waiting[at], delimiter, number=at + 1)
            shown = waiting[at].strip()[:_SHOWN]
            problems.append(Problem(len(rows) + 1, "", "stray_quote", shown))
        rows.append(row)
        at = end
    return rows, tuple(problems)


def _usual_width(lines: Sequence[str], delimiter: str) -> int:
    """The header's, which a stray quote seldom reaches."""
    first = next((line for line in lines if line.strip()), "")
    return first.count(delimiter) + 1


def _end_of_record(lines: Sequence[str], at: int) -> int:
    """Behind the line with which the quotes are even; `at` where none of the next lines is that."""
    quotes = 0
    for end in range(at, min(at + _MOST_LINES, len(lines))):
        quotes += lines[end].count('"')
        if quotes % 2 == 0:
            return end + 1
    return at


def _record(lines: Sequence[str], delimiter: str, width: int, has_blanks: bool) -> Cells | None:
    try:
        rows = list(csv.reader(lines, delimiter=delimiter, strict=True, skipinitialspace=has_blanks))
    except csv.Error:
        return None
    if len(rows) != 1 or _is_swallowing(rows[0], delimiter, width):
        return None
    return rows[0]


def _cut(line: str, delimiter: str, *, number: int) -> Cells:
    try:
        cells = next(csv.reader([line], delimiter=delimiter, quoting=csv.QUOTE_NONE), [])
    except csv.Error:
        raise Unreadable("cell_too_long", line=number) from None
    return [_unquoted(cell) for cell in cells]


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
