"""Any list from a file: what it is shows in its first bytes, whatever it is called."""

from pathlib import Path

from planner.importing.header_words import ListKind
from planner.importing.tables.cards import cards_table, is_cards
from planner.importing.tables.csv_reader import first_lines, grid_of, open_text
from planner.importing.tables.decoding import Letters, letters_of
from planner.importing.tables.mail_list import is_mail_list, mail_table
from planner.importing.tables.other_kinds import ARCHIVE, COMPOUND, refuse_bytes, refuse_text
from planner.importing.tables.pasted import table_of_text
from planner.importing.tables.rows_below import table_of
from planner.importing.tables.spreadsheet import read_workbook
from planner.importing.tables.table import (
    Cancelled,
    IsCancelled,
    Progress,
    Table,
    collector_paused,
    ignore,
    never,
)
from planner.importing.tables.web_page import is_web_page, page_grid, said_encoding
from planner.importing.unreadable import Unreadable

LARGEST = 200_000_000
_START = 4096
_SAMPLED = 100
_AT_ONCE = 8_000_000
_TRIED = 4
"""Sheets after the first: each is read in a process of its own."""


def read_table(
    path: Path, *, sheet: str = "", progress: Progress = ignore, is_cancelled: IsCancelled = never
) -> Table:
    """`sheet` of a workbook, else the first that holds rows. What progress counts depends on the form:
    rows, or characters.

    Raises OSError, Cancelled and Unreadable: `list_too_large` (megabytes), `not_a_list` (kind), and those
    of `read_workbook`, `parse_csv` and `table_of`.
    """
    if path.exists() and not path.is_file():
        # to open a pipe waits until somebody writes into it
        raise Unreadable("not_a_list", kind="folder" if path.is_dir() else "device")
    if path.stat().st_size > LARGEST:
        raise Unreadable("list_too_large", megabytes=LARGEST // 1_000_000)
    with path.open("rb") as file:
        start = file.read(_START)
    refuse_bytes(start)
    with collector_paused():
        if start.startswith((ARCHIVE, COMPOUND)):
            return _table_of_workbook(path, sheet, progress, is_cancelled)
        said = said_encoding(start) if b"<" in start else ""
        letters = letters_of(_content(path, is_cancelled), said=said, is_cancelled=is_cancelled)
        return _table_of_letters(letters, path, progress, is_cancelled)


def _table_of_workbook(path: Path, sheet: str, progress: Progress, is_cancelled: IsCancelled) -> Table:
    """Where nobody named a sheet and the first holds no rows, a title page perhaps, one of the next."""
    grid = read_workbook(path, sheet=sheet, progress=progress, is_cancelled=is_cancelled)
    try:
        return table_of(grid, path.name, is_cancelled=is_cancelled)
    except Unreadable:
        others = [] if sheet else [name for name in grid.sheets if name != grid.sheet]
        for other in others[:_TRIED]:
            try:
                grid = read_workbook(path, sheet=other, progress=progress, is_cancelled=is_cancelled)
                return table_of(grid, path.name, is_cancelled=is_cancelled)
            except Unreadable:
                continue
        raise


def _content(path: Path, is_cancelled: IsCancelled) -> bytes:
    """In parts, for a stick may be slow; what somebody writes to it meanwhile is not waited for."""
    parts = []
    with path.open("rb") as file:
        left = path.stat().st_size
        while part := file.read(min(left, _AT_ONCE)):
            if is_cancelled():
                raise Cancelled
            parts.append(part)
            left -= len(part)
    return b"".join(parts)


def _table_of_letters(letters: Letters, path: Path, progress: Progress, is_cancelled: IsCancelled) -> Table:
    name = path.name
    sample = first_lines(letters, _SAMPLED)
    start = "".join(sample)[:_START]
    if is_web_page(start):
        text = letters.content.decode(letters.encoding)
        return table_of(page_grid(text, progress=progress, is_cancelled=is_cancelled), name)
    refuse_text(start)
    if is_cards(next(filter(str.strip, sample), "")):
        return cards_table(open_text(letters), name, progress=progress, is_cancelled=is_cancelled)
    if is_mail_list(sample):
        return mail_table(open_text(letters), name, is_cancelled=is_cancelled)
    if path.suffix.lower() == ".txt" and _is_plain(sample):
        text = letters.content.decode(letters.encoding)
        return table_of_text(text, ListKind.PARTICIPANTS, name, is_cancelled=is_cancelled)
    return table_of(grid_of(letters, progress, is_cancelled), name, is_cancelled=is_cancelled)


def _is_plain(sample: list[str]) -> bool:
    """Whether lines are names rather than rows."""
    filled = list(filter(str.strip, sample))
    return 2 * sum(any(sign in line for sign in ",;\t|") for line in filled) < len(filled)
