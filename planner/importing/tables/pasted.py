"""What people paste: rows from a spreadsheet, addresses from a mail, contacts, or names, one a line.

A first row of headers says what the columns hold. Without one the first column holds names, one row each.
"""

import re
from collections.abc import Sequence

from planner.domain import rules
from planner.importing.header_words import ListKind, field_of, normal
from planner.importing.tables.cards import cards_table, is_cards
from planner.importing.tables.csv_reader import parse_csv
from planner.importing.tables.headers import Header
from planner.importing.tables.mail_list import is_mail_list, mail_table
from planner.importing.tables.rows_below import table_of
from planner.importing.tables.table import Cells, Grid, IsCancelled, Table, never
from planner.importing.unreadable import Unreadable

_BY_TAB = b'"sep=\t"\n'
_ENDS = re.compile(r"\r\n|\r|\n")
_NAMES = {
    ListKind.PARTICIPANTS: ("Name",),
    ListKind.SESSIONS: ("Title", "Minutes"),
    ListKind.ROOMS: ("Name", "Capacity"),
}
"""What rows without headers hold: a name, and perhaps a number."""
_SURELY_HEADER = re.compile("name|nom|room|raum|zimmer")


def table_of_text(text: str, kind: ListKind, name: str, *, is_cancelled: IsCancelled = never) -> Table:
    """Raises Cancelled and Unreadable, as a file does."""
    lines = _ENDS.split(text)
    if kind is ListKind.PARTICIPANTS:
        if is_cards(next(filter(str.strip, lines), "")):
            return cards_table((f"{line}\n" for line in lines), name, is_cancelled=is_cancelled)
        if is_mail_list(lines):
            return mail_table(lines, name, is_cancelled=is_cancelled)
    rows = _rows(text, lines, kind, is_cancelled)
    filled = [row for row in rows if any(not rules.is_blank(cell) for cell in row)]
    if not filled:
        raise Unreadable("empty")
    grid = Grid(rows=filled, lines=len(rows))
    if _is_header(filled[0], kind):
        return table_of(grid, name, is_cancelled=is_cancelled)
    header = Header(cells=_headers(filled, kind), at=-1)
    return table_of(grid, name, header=header, is_cancelled=is_cancelled)


def _is_header(row: Cells, kind: ListKind) -> bool:
    """ "Hall" beside "90" is a room and its seats, and alone a room rather than the word for rooms."""
    cells = [cell for cell in row if cell.strip()]
    if any(cell.strip().isdecimal() for cell in cells):
        return False
    if kind is ListKind.ROOMS and len(cells) == 1 and not _SURELY_HEADER.search(normal(cells[0])):
        return False
    return any(field_of(cell, kind) for cell in cells)


def _rows(text: str, lines: Sequence[str], kind: ListKind, is_cancelled: IsCancelled) -> Sequence[Cells]:
    """Cells as a spreadsheet puts them on the clipboard; else whole lines, for a name may hold a comma."""
    content = text.encode(errors="replace")
    if "\t" in text:
        return parse_csv(_BY_TAB + content, is_cancelled=is_cancelled).rows[1:]
    first = next(filter(str.strip, lines), "")
    for delimiter in ",;":
        if sum(bool(field_of(cell, kind)) for cell in first.split(delimiter)) > 1:
            return parse_csv(content, is_cancelled=is_cancelled).rows
    return [[line] for line in lines]


def _headers(rows: Sequence[Cells], kind: ListKind) -> list[str]:
    first, *others = _NAMES[kind]
    seconds = [row[1].strip() for row in rows if len(row) > 1 and row[1].strip()]
    is_number = bool(seconds) and all(cell.isdecimal() for cell in seconds)
    return [first, *(others if is_number else [])]
