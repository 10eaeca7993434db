"""A workbook of ours that somebody may have edited, as its sheets hold it now."""

import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from planner.domain.written_agenda import SHEET, WrittenAgenda, written_of
from planner.importing.tables.spreadsheet import SECONDS, ask_child
from planner.importing.tables.table import IsCancelled, Progress, ignore, never
from planner.importing.unreadable import Unreadable

_AT_ONCE = 1_000_000
_SEARCHED = 100_000_000
"""Bytes of the part of a workbook that names its sheets."""
_PARTS = {
    "xl/workbook.xml": f'name="{SHEET}"'.encode(),
    "content.xml": f'table:name="{SHEET}"'.encode(),
}
"""What names the hidden sheet, in XLSX and in ODS."""
_OLD = bytes.fromhex("d0cf11e0a1b11ae1")
_OLD_MARKS = (
    bytes((len(SHEET), 0)) + SHEET.encode("latin-1"),
    bytes((len(SHEET), 1)) + SHEET.encode("utf-16-le"),
)
"""The same in XLS (MS-XLS 2.5.240): length, whether a letter is two bytes, letters; of cells, more."""
_OVERLAP = max(map(len, _OLD_MARKS))


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """Rows and columns, from 0."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    name: str
    rows: tuple[tuple[str, ...], ...]
    merged: tuple[Area, ...]

    def text(self, row: int, column: int) -> str:
        if 0 <= row < len(self.rows) and 0 <= column < len(self.rows[row]):
            return self.rows[row][column].strip()
        return ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EditedAgenda:
    written: WrittenAgenda
    sheets: tuple[Sheet, ...]
    """Without the hidden one."""


def is_edited_agenda(path: Path) -> bool:
    """By the names of its sheets. Raises OSError."""
    with path.open("rb") as file:
        start = file.read(len(_OLD))
        if start == _OLD:
            return any(mark in text for text in _stretches(file, overlap=_OVERLAP) for mark in _OLD_MARKS)
        if not start.startswith(b"PK"):
            return False
    try:
        with zipfile.ZipFile(path) as archive:
            names = set(archive.namelist())
            return any(_holds(archive, part, mark) for part, mark in _PARTS.items() if part in names)
    except OSError:
        raise
    except Exception:
        # zipfile raises what the unpackers below it raise (zlib.error, lzma.LZMAError ...)
        return False


def _holds(archive: zipfile.ZipFile, part: str, mark: bytes) -> bool:
    with archive.open(part) as file:
        return any(mark in text for text in _stretches(file, overlap=len(mark)))


def _stretches(file: IO[bytes], *, overlap: int) -> Iterator[bytes]:
    end = b""
    for _ in range(_SEARCHED // _AT_ONCE):
        text = file.read(_AT_ONCE)
        if not text:
            return
        yield end + text
        end = text[-overlap:]


def read_edited(
    path: Path,
    *,
    seconds: float = SECONDS,
    progress: Progress = ignore,
    is_cancelled: IsCancelled = never,
) -> EditedAgenda:
    """Raises Cancelled and Unreadable: `edited_agenda_lost`, and what `read_workbook` gives up with."""
    sheets: list[Sheet] = []
    is_done = False
    for word, value in ask_child(path, seconds=seconds, is_cancelled=is_cancelled):
        if word == "sheet":
            sheets.append(_sheet(*value))
            progress(len(sheets), len(sheets) + 1)
        elif word == "done":
            is_done = True
        else:
            raise Unreadable(value)
    if not is_done:
        raise Unreadable("damaged_workbook")
    for sheet in sorted(sheets, key=lambda sheet: sheet.name != SHEET):
        written = written_of(sheet.rows)
        if written is not None:
            return EditedAgenda(written=written, sheets=tuple(s for s in sheets if s is not sheet))
    raise Unreadable("edited_agenda_lost")


def _sheet(name: str, _: object, rows: list[list[str]], merged: list[list[int]]) -> Sheet:
    areas = (Area(top=top, left=left, bottom=bottom, right=right) for top, left, bottom, right in merged)
    return Sheet(name=name, rows=tuple(map(tuple, rows)), merged=tuple(areas))


def cell_name(row: int, column: int) -> str:
    """ "C5", as spreadsheet programs count."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return f"{letters}{row + 1}"
