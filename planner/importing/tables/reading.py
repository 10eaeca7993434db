"""Any list from a file: what it is shows in its first bytes, whatever it is called."""

from pathlib import Path

from planner.importing.tables.csv_reader import parse_csv
from planner.importing.tables.decoding import letters_of
from planner.importing.tables.header_row import table_of
from planner.importing.tables.spreadsheet import read_workbook
from planner.importing.tables.table import IsCancelled, Progress, Table, collector_paused, ignore, never
from planner.importing.unreadable import Unreadable

LARGEST = 200_000_000
_ZIP = b"PK"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OTHERS = {
    b"%PDF": "pdf", b"SQLite format 3": "database", b"\x89PNG": "picture",
    b"\xff\xd8\xff": "picture", b"GIF8": "picture",
    b"\x1f\x8b": "packed", b"7z\xbc\xaf": "packed", b"Rar!": "packed", b"{\\rtf": "rich_text",
}  # fmt: skip
_SHOWN = 4096


def read_table(
    path: Path, *, sheet: str = "", progress: Progress = ignore, is_cancelled: IsCancelled = never
) -> Table:
    """`sheet` of a workbook, else the first with anything in it.

    Raises OSError, Cancelled and Unreadable: `list_too_large` (megabytes), `not_a_list` (kind), and those
    of `parse_csv`, `read_workbook` and `table_of`.
    """
    if path.stat().st_size > LARGEST:
        raise Unreadable("list_too_large", megabytes=LARGEST // 1_000_000)
    with path.open("rb") as file:
        start = file.read(_SHOWN)
    if start.startswith((_ZIP, _OLE)):
        return table_of(read_workbook(path, sheet=sheet, is_cancelled=is_cancelled), path.name)
    _refuse_others(start)
    with collector_paused():
        return table_of(parse_csv(path.read_bytes(), is_cancelled=is_cancelled), path.name)


def _is_binary(start: bytes) -> bool:
    return 20 * start.count(0) > len(start) and not letters_of(start).encoding.startswith("utf")


def _refuse_others(start: bytes) -> None:
    for mark, kind in _OTHERS.items():
        if start.startswith(mark):
            raise Unreadable("not_a_list", kind=kind)
    text = start.removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if text.startswith((b"<!doctype html", b"<html", b"<table")):
        raise Unreadable("not_a_list", kind="web_page")
    if text.startswith((b"<?xml", b"{")) or _is_binary(start):
        raise Unreadable("not_a_list", kind="data")
