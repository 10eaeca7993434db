"""What runs in the process that reads a stranger's workbook: it knows nothing else of this program.

It writes JSON values, one a line: ["row", texts] some times, then ["done", [name of the sheet, names of all
sheets]], or ["unreadable", code], or ["no_such_sheet", names of all sheets].
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


def tell(path: str, asked: str, out: TextIO) -> None:
    try:
        _tell_rows(path, asked, out)
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


def _tell_rows(path: str, asked: str, out: TextIO) -> None:
    sheets = _sheets(path)
    names = [sheet.name for sheet in sheets]
    if asked and asked not in names:
        _say(out, "no_such_sheet", names)
        return
    sheet = sheets[names.index(asked) if asked else 0]
    for row in sheet.iter_rows():
        _say(out, "row", _texts(row))
    _say(out, "done", [sheet.name, names])


def _sheets(path: str) -> list[Any]:
    """The visible sheets with anything in them."""
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
    return filled


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
    tell(sys.argv[1], sys.argv[2], sys.stdout)
