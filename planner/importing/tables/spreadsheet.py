"""Strangers' workbooks (XLSX, XLS, ODS), read in a process of their own.

A workbook of 1 kB with one far cell makes its reader abort the whole process, one of 1.4 MB can unpack to
1.5 GB: so a look at the zip directory comes first, and the child has limits of time and, where the system
has them, of memory. Whatever else happens to it makes the file unreadable, and no more.
"""

import json
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from planner.importing.problem import Problem
from planner.importing.tables import spreadsheet_child
from planner.importing.tables.other_kinds import refuse_archive, refuse_compound
from planner.importing.tables.packed import AT_ONCE, Packed, Packing
from planner.importing.tables.table import Cancelled, Cells, Grid, IsCancelled, Progress, ignore, never
from planner.importing.unreadable import Unreadable

LARGEST = 500_000_000
"""Bytes, unpacked; a workbook of 100,000 people takes 60 million."""
SECONDS = 120
_MOST_PARTS = 5000
_ASKED_EVERY = 0.1
_LISTED = 20
_MARKS = {"xl/workbook.xml", "xl/workbook.bin", "content.xml"}


def read_workbook(
    path: Path,
    *,
    sheet: str = "",
    seconds: float = SECONDS,
    progress: Progress = ignore,
    is_cancelled: IsCancelled = never,
) -> Grid:
    """The sheet called so, else the first visible one with anything in it.

    Raises Cancelled and Unreadable: `damaged_workbook`, `not_a_list` (kind), `workbook_too_large`,
    `workbook_too_slow`, `password`, `empty`, `no_such_sheet` (sheet, sheets).
    """
    told = ask_child(path, sheet, seconds=seconds, is_cancelled=is_cancelled)
    return _grid(told, sheet, progress, is_cancelled)


def ask_child(
    path: Path, *arguments: str, seconds: float = SECONDS, is_cancelled: IsCancelled = never
) -> Iterator[tuple[str, Any]]:
    """What the child says of the workbook, by `spreadsheet_child`; it may have died before the last word.

    Raises Cancelled and Unreadable.
    """
    if zipfile.is_zipfile(path):
        _look_inside(path)
    else:
        refuse_compound(path)
    # by its path and not by its name: the child needs nothing of ours, wherever we were started from
    command = [sys.executable, "-P", spreadsheet_child.__file__, str(path), *arguments]
    with tempfile.TemporaryFile("w+", encoding="utf-8") as told:
        with subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=told, stderr=subprocess.DEVNULL
        ) as child:
            try:
                _wait(child, is_cancelled, until=time.monotonic() + seconds)
            finally:
                child.kill()
        told.seek(0)
        yield from _values(told)


def _look_inside(path: Path) -> None:
    try:
        with zipfile.ZipFile(path) as archive:
            parts = archive.infolist()
            refuse_archive(archive)
    except Unreadable:
        raise
    except Exception:
        # zipfile raises what the unpackers below it raise (zlib.error, lzma.LZMAError ...)
        raise Unreadable("damaged_workbook") from None
    if not _MARKS & {part.filename for part in parts}:
        raise Unreadable("not_a_list", kind="packed")
    if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > LARGEST:
        raise Unreadable("workbook_too_large")


def _wait(child: "subprocess.Popen[bytes]", is_cancelled: IsCancelled, *, until: float) -> None:
    while child.poll() is None:
        if is_cancelled():
            raise Cancelled
        if time.monotonic() > until:
            raise Unreadable("workbook_too_slow")
        with suppress(subprocess.TimeoutExpired):
            child.wait(_ASKED_EVERY)


def _grid(told: Iterable[tuple[str, Any]], asked: str, progress: Progress, is_cancelled: IsCancelled) -> Grid:
    packing = Packing()
    waiting: list[Cells] = []
    total = 0
    for word, value in told:
        if word == "row":
            waiting.append(value)
            if len(waiting) == AT_ONCE:
                if is_cancelled():
                    raise Cancelled
                packing.take(waiting)
                waiting = []
                progress(packing.count, max(total, packing.count))
        elif word == "rows":
            total = value
        elif word == "done":
            packing.take(waiting)
            return _whole(packing.done(), *value)
        elif word == "no_such_sheet":
            raise Unreadable("no_such_sheet", sheet=asked, sheets=value)
        else:
            raise Unreadable(value)
    raise Unreadable("damaged_workbook")


def _values(told: Iterable[str]) -> Iterator[tuple[str, Any]]:
    with suppress(ValueError):
        yield from map(json.loads, told)


def _whole(rows: Packed, sheet: str, sheets: Sequence[str], hidden_rows: int, hidden_columns: int) -> Grid:
    notes = (
        Problem(None, "", "other_sheets", _listed([name for name in sheets if name != sheet])),
        Problem(None, "", "hidden_rows", str(hidden_rows or "")),
        Problem(None, "", "hidden_columns", str(hidden_columns or "")),
    )
    return Grid(
        rows=rows,
        lines=len(rows),
        notes=tuple(note for note in notes if note.value),
        sheets=tuple(sheets),
        sheet=sheet,
    )


def _listed(names: Sequence[str]) -> str:
    return ", ".join([*names[:_LISTED], *(["…"] if len(names) > _LISTED else [])])
