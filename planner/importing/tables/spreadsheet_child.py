"""What runs in the process that reads a stranger's workbook: it knows nothing else of this program.

It writes JSON values, one a line: ["row", texts] some times, then ["done", [number of the first row, names of
other sheets]] or ["unreadable", code].
"""

import json
import sys
from collections.abc import Iterable
from datetime import date, datetime, time
from io import BytesIO
from pathlib import Path
from typing import Any, TextIO

MEMORY = 2_000_000_000
"""Bytes of address space, for the interpreter and everything it has loaded as well."""


class _Unreadable(Exception):
    """With its code."""


def tell(path: str, out: TextIO) -> None:
    try:
        _tell_rows(path, out)
    except _Unreadable as error:
        _say(out, "unreadable", str(error))
    except MemoryError:
        _say(out, "unreadable", "workbook_too_large")
    except Exception:
        # mutated files raised eleven types of exception
        _say(out, "unreadable", "damaged_workbook")


def _say(out: TextIO, word: str, value: object) -> None:
    # escaped to ASCII: half a surrogate pair can come from a damaged file
    out.write(json.dumps([word, value]) + "\n")


def _limit_memory() -> None:
    if sys.platform != "win32":
        import resource  # noqa: PLC0415 - slow import

        most = resource.getrlimit(resource.RLIMIT_AS)[1]
        if most == resource.RLIM_INFINITY or most > MEMORY:
            resource.setrlimit(resource.RLIMIT_AS, (MEMORY, most))


def _tell_rows(path: str, out: TextIO) -> None:
    sheet, others = _sheet(path)
    for row in sheet.iter_rows():
        _say(out, "row", _texts(row))
    first = (sheet.start or (0, 0))[0] + 1
    _say(out, "done", [first, others])


def _sheet(path: str) -> tuple[Any, list[str]]:
    """The first visible sheet with anything in it, and the names of the others that have."""
    from python_calamine import (  # noqa: PLC0415 - slow import
        CalamineWorkbook,
        PasswordError,
        SheetTypeEnum,
        SheetVisibleEnum,
    )

    try:
        # from bytes: their form decides, not what the file is called
        workbook = CalamineWorkbook.from_filelike(BytesIO(Path(path).read_bytes()))
    except PasswordError:
        raise _Unreadable("password") from None
    visible = [
        sheet.name
        for sheet in workbook.sheets_metadata
        if sheet.visible == SheetVisibleEnum.Visible and sheet.typ == SheetTypeEnum.WorkSheet
    ]
    filled = [sheet for sheet in map(workbook.get_sheet_by_name, visible) if sheet.height]
    if not filled:
        raise _Unreadable("empty")
    return filled[0], [sheet.name for sheet in filled[1:]]


def _texts(cells: Iterable[object]) -> list[str]:
    return [cell if isinstance(cell, str) else text_of(cell) for cell in cells]


def text_of(value: object) -> str:
    """A cell as a person reads it: 4000, not 4000.0; a date without midnight."""
    match value:
        case bool():
            return "TRUE" if value else "FALSE"
        case float():
            return f"{value:.0f}" if value.is_integer() and abs(value) < 1e15 else f"{value:.15g}"
        case datetime():
            seconds = "seconds" if value.second else "minutes"
            return value.isoformat(sep=" ", timespec=seconds).removesuffix(" 00:00")
        case date():
            return value.isoformat()
        case time():
            return value.isoformat(timespec="seconds" if value.second else "minutes")
        case _:
            return "" if value is None else str(value)


if __name__ == "__main__":
    _limit_memory()
    tell(sys.argv[1], sys.stdout)
