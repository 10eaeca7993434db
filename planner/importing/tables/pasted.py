"""Rows pasted from a spreadsheet.

A first row of headers says what the columns hold. Without one the first column holds names, one row each.
"""

from collections.abc import Sequence
from dataclasses import replace

from planner.domain import rules
from planner.importing.header_words import ListKind, field_of
from planner.importing.tables.csv_reader import parse_csv
from planner.importing.tables.header_row import table_of
from planner.importing.tables.table import Grid, Table
from planner.importing.unreadable import Unreadable

_BY_TAB = b'"sep=\t"\n'
_NAMES = {
    ListKind.PARTICIPANTS: ("Name",),
    ListKind.SESSIONS: ("Title", "Minutes"),
    ListKind.ROOMS: ("Name", "Capacity"),
}
"""What rows without headers hold: a name, and perhaps a number."""


def table_of_text(text: str, kind: ListKind, name: str) -> Table:
    """Raises Unreadable, as a file does."""
    rows = _rows(text, kind)
    filled = [row for row in rows if any(not rules.is_blank(cell) for cell in row)]
    if not filled:
        raise Unreadable("empty")
    grid = Grid(rows=filled, lines=len(rows))
    if any(field_of(cell, kind) for cell in filled[0]):
        return table_of(grid, name)
    return table_of(replace(grid, rows=[_headers(filled, kind), *filled], first=0), name)


def _rows(text: str, kind: ListKind) -> Sequence[Sequence[str]]:
    """Cells as a spreadsheet puts them on the clipboard; else whole lines, for a name may hold a comma."""
    content = text.encode(errors="replace")
    if "\t" in text:
        return parse_csv(_BY_TAB + content).rows[1:]
    lines = text.splitlines()
    first = next(iter(line for line in lines if line.strip()), "")
    for delimiter in ",;":
        if sum(bool(field_of(cell, kind)) for cell in first.split(delimiter)) > 1:
            return parse_csv(content).rows
    return [[line] for line in lines]


def _headers(rows: Sequence[Sequence[str]], kind: ListKind) -> list[str]:
    width = max(len(row) for row in rows)
    first, *others = _NAMES[kind]
    seconds = [row[1].strip() for row in rows if len(row) > 1 and row[1].strip()]
    is_number = bool(seconds) and all(cell.isdecimal() for cell in seconds)
    headers = [first, *(others if is_number else [])]
    return [*headers, *[""] * (width - len(headers))][: max(width, 1)]
