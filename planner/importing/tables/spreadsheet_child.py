"""What runs in the process that reads a stranger's workbook: it knows nothing else of this program.

It writes JSON values, one a line: ["rows", how many], ["row", texts] some times, then ["done", [name of the
sheet, names of all sheets, number of hidden rows, of hidden columns]]; or ["unreadable", code], or
["no_such_sheet", names of all sheets].

Asked for the whole workbook it writes ["sheet", [name, whether it is hidden, texts by row, merged ranges]]
for each sheet, then ["done", []]. A merged range is its first row and column and its last ones, from 0.

The reader of workbooks gives values without their formats, and errors as blanks; for these, which only XLSX
has in a form that is cheap to look at, the parts of the archive are searched as text.
"""

import json
import re
import sys
import tempfile
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from html import unescape
from io import BytesIO
from pathlib import Path
from typing import Any, TextIO
from xml.parsers import expat

MEMORY = 2_000_000_000
"""Bytes of address space, for the interpreter and everything it has loaded as well."""
_LONGEST_NUMBER = 1e21
_SEARCHED = 1_000_000
_LARGEST_PART = 200_000_000
_CELL = re.compile(rb"<c\s([^>]*[^/>])>(.*?)</c>", re.DOTALL)
_PLACE = re.compile(rb'(?:^|\s)r="([A-Z]{1,3})(\d{1,7})"')
_STYLE = re.compile(rb'(?:^|\s)s="(\d+)"')
_VALUE = re.compile(rb"<v>([^<]*)</v>")
_HIDDEN_ROW = re.compile(rb'<row\s[^>]*hidden="(?:1|true)"')
_HIDDEN_COLUMN = re.compile(rb'<col\s[^>]*hidden="(?:1|true)"[^>]*>')
_MOST_SHEETS, _MOST_CELLS = 60, 3_000_000
"""Of a workbook that is told as a whole."""
_COMPOUND = b"\xd0\xcf\x11\xe0"
_PERCENT = {9: 0, 10: 2}
"""Decimals of the formats every workbook has."""


class _Unreadable(Exception):
    """With its code."""


def tell(path: str, asked: str, out: TextIO, *, whole: bool = False) -> None:
    try:
        if whole:
            _tell_sheets(path, out)
        else:
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
    content = Path(path).read_bytes()
    if content.startswith(b"PK"):
        _require_whole(content)
    sheets = _sheets(content)
    names = [sheet.name for sheet in sheets]
    if asked and asked not in names:
        _say(out, "no_such_sheet", names)
        return
    sheet = sheets[names.index(asked) if asked else 0]
    looks = _looks(content, sheet.name)
    _say(out, "rows", sheet.total_height)
    left = (sheet.start or (0, 0))[1]
    for number, row in enumerate(sheet.iter_rows()):
        texts = _texts(row)
        if number in looks.cells:
            looks.correct(texts, row, number, left)
        _say(out, "row", texts)
    _say(out, "done", [sheet.name, names, looks.hidden_rows, looks.hidden_columns])


def _tell_sheets(path: str, out: TextIO) -> None:
    from python_calamine import SheetTypeEnum, SheetVisibleEnum  # noqa: PLC0415 - slow import

    content = Path(path).read_bytes()
    if content.startswith(b"PK"):
        _require_whole(content)
    workbook = _workbook(content)
    spans = _spans(content)
    known = [sheet for sheet in workbook.sheets_metadata if sheet.typ == SheetTypeEnum.WorkSheet]
    cells = 0
    for about in known[:_MOST_SHEETS]:
        sheet = workbook.get_sheet_by_name(about.name)
        cells += sheet.total_height * sheet.total_width
        if cells > _MOST_CELLS:
            raise _Unreadable("workbook_too_large")
        above, left = sheet.start or (0, 0)
        rows: list[list[str]] = [[] for _ in range(above)]
        rows += ([""] * left + _texts(row) for row in sheet.to_python(skip_empty_area=True))
        merged = spans.get(about.name) or [[*first, *last] for first, last in sheet.merged_cell_ranges or ()]
        _say(out, "sheet", [about.name, about.visible != SheetVisibleEnum.Visible, rows, merged])
    _say(out, "done", [])


def _spans(content: bytes) -> dict[str, list[list[int]]]:
    """The merged ranges of an open document by sheet: the reader of workbooks does not tell them."""
    spans = _Spans()
    if content.startswith(b"PK"):
        with zipfile.ZipFile(BytesIO(content)) as archive:
            if "content.xml" in archive.namelist():
                parser = expat.ParserCreate()
                parser.StartElementHandler = spans.start
                parser.EndElementHandler = spans.end
                with archive.open("content.xml") as file:
                    parser.ParseFile(file)
    return spans.found


class _Spans:
    def __init__(self) -> None:
        self.found: dict[str, list[list[int]]] = {}
        self._ranges: list[list[int]] = []
        self._row = self._column = 0
        self._repeated = 1

    def start(self, tag: str, values: dict[str, str]) -> None:
        if tag == "table:table":
            self._ranges = self.found.setdefault(values.get("table:name", ""), [])
            self._row = 0
        elif tag == "table:table-row":
            self._column = 0
            self._repeated = int(values.get("table:number-rows-repeated", 1))
        elif tag in ("table:table-cell", "table:covered-table-cell"):
            down = int(values.get("table:number-rows-spanned", 1))
            across = int(values.get("table:number-columns-spanned", 1))
            if down > 1 or across > 1:
                last = [self._row + down - 1, self._column + across - 1]
                self._ranges.append([self._row, self._column, *last])
            self._column += int(values.get("table:number-columns-repeated", 1))

    def end(self, tag: str) -> None:
        if tag == "table:table-row":
            self._row += self._repeated


def _require_whole(content: bytes) -> None:
    """Of an open document whose tags are not closed the reader looks for the end for ever."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        if "content.xml" in archive.namelist():
            with archive.open("content.xml") as file:
                expat.ParserCreate().ParseFile(file)


def _workbook(content: bytes) -> Any:
    from python_calamine import (  # noqa: PLC0415 - slow import
        CalamineError,
        CalamineWorkbook,
        PasswordError,
    )

    try:
        # from bytes: their form decides, not what the file is called
        return CalamineWorkbook.from_filelike(BytesIO(content))
    except PasswordError:
        raise _Unreadable("password") from None
    except CalamineError:
        if not content.startswith(_COMPOUND):
            raise
    # what the reader knows by no form of its own, it asks for no password either
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "list.xls"
        path.write_bytes(content)
        try:
            return CalamineWorkbook.from_path(path)
        except PasswordError:
            raise _Unreadable("password") from None


def _sheets(content: bytes) -> list[Any]:
    """Those with anything in them, the hidden ones only where all are hidden."""
    from python_calamine import SheetTypeEnum, SheetVisibleEnum  # noqa: PLC0415 - slow import

    workbook = _workbook(content)
    known = [sheet for sheet in workbook.sheets_metadata if sheet.typ == SheetTypeEnum.WorkSheet]
    visible = [sheet.name for sheet in known if sheet.visible == SheetVisibleEnum.Visible]
    for names in (visible, [sheet.name for sheet in known if sheet.name not in visible]):
        filled = [sheet for sheet in map(workbook.get_sheet_by_name, names) if sheet.height]
        if filled:
            return filled
    raise _Unreadable("empty")


def _texts(cells: Iterable[object]) -> list[str]:
    return [cell if isinstance(cell, str) else text_of(cell) for cell in cells]


def text_of(value: object) -> str:
    """A cell as a person reads it: 4000, not 4000.0; a date without midnight, to the next second."""
    match value:
        case bool():
            return "TRUE" if value else "FALSE"
        case float():
            return _number(value)
        case datetime():
            value = (value + timedelta(milliseconds=500)).replace(microsecond=0)
            seconds = "seconds" if value.second else "minutes"
            return value.isoformat(sep=" ", timespec=seconds).removesuffix(" 00:00")
        case date():
            return value.isoformat()
        case time():
            return value.isoformat(timespec="seconds" if value.second else "minutes")
        case timedelta():
            return _duration(round(value.total_seconds()))
        case _:
            return "" if value is None else str(value)


def _duration(seconds: int) -> str:
    text = f"{seconds // 3600}:{seconds // 60 % 60:02}"
    return f"{text}:{seconds % 60:02}" if seconds % 60 else text


def _number(value: float) -> str:
    """Long ones digit by digit: they are telephone numbers and ids."""
    if value.is_integer() and abs(value) < _LONGEST_NUMBER:
        return f"{Decimal(repr(value)):.0f}"
    return f"{value:.15g}"


@dataclass(slots=True)
class _Looks:
    """What a sheet shows otherwise than its values say, by row from 0 and column."""

    cells: dict[int, dict[int, str]] = field(default_factory=dict)
    """The text of an error; "%" and the decimals of a percentage; "0" and the digits of a padded number."""
    hidden_rows: int = 0
    hidden_columns: int = 0

    def correct(self, texts: list[str], row: Iterable[object], number: int, left: int) -> None:
        for place, value in enumerate(row):
            look = self.cells[number].get(place + left, "")
            if look.startswith("#"):
                texts[place] = look
            elif look and isinstance(value, float):
                digits = int(look[1:])
                if look.startswith("%"):
                    texts[place] = f"{value * 100:.{digits}f}%"
                elif value.is_integer() and value >= 0:
                    texts[place] = f"{value:.0f}".zfill(digits)


def _looks(content: bytes, sheet: str) -> _Looks:
    looks = _Looks()
    if not content.startswith(b"PK"):
        return looks
    with zipfile.ZipFile(BytesIO(content)) as archive:
        part = _part_of(archive, sheet)
        if part is None or archive.getinfo(part).file_size > _LARGEST_PART:
            return looks
        styles = _styles(archive)
        for text in _stretches(archive, part):
            if b"hidden=" in text:
                looks.hidden_rows += len(_HIDDEN_ROW.findall(text))
                looks.hidden_columns += sum(map(_columns_of, _HIDDEN_COLUMN.findall(text)))
            if styles or b't="e"' in text:
                for row, column, look in _odd_cells(text, styles):
                    looks.cells.setdefault(row, {})[column] = look
    return looks


def _part_of(archive: zipfile.ZipFile, sheet: str) -> str | None:
    """Where in an XLSX the sheet called so is; None in any other workbook."""
    names = set(archive.namelist())
    if not {"xl/workbook.xml", "xl/_rels/workbook.xml.rels"} <= names:
        return None
    targets = {
        _value("Id", tag): _value("Target", tag) for tag in _tags(archive, "xl/_rels/workbook.xml.rels")
    }
    for tag in _tags(archive, "xl/workbook.xml"):
        if tag.startswith("<sheet ") and _value("name", tag) == sheet:
            target = targets.get(_value("r:id", tag), "").removeprefix("/xl/")
            return f"xl/{target}" if f"xl/{target}" in names else None
    return None


def _styles(archive: zipfile.ZipFile) -> dict[bytes, str]:
    """By the number of a style the look it gives to numbers."""
    if "xl/styles.xml" not in archive.namelist():
        return {}
    decimals = {str(known): f"%{count}" for known, count in _PERCENT.items()}
    found: dict[bytes, str] = {}
    is_style = False
    number = 0
    for tag in _tags(archive, "xl/styles.xml"):
        if tag.startswith("<numFmt "):
            decimals[_value("numFmtId", tag)] = _look_of(_value("formatCode", tag))
        elif tag.startswith(("<cellXfs", "</cellXfs")):
            is_style = not tag.startswith("</")
        elif is_style and tag.startswith("<xf "):
            look = decimals.get(_value("numFmtId", tag), "")
            if look:
                found[str(number).encode()] = look
            number += 1
    return found


def _look_of(code: str) -> str:
    if re.fullmatch(r"0{2,20}", code):
        return f"0{len(code)}"
    if re.fullmatch(r"#?,?#*0(\.0{1,9})?\s?%", code):
        return f"%{len(code.partition('.')[2].rstrip('% '))}"
    return ""


def _tags(archive: zipfile.ZipFile, part: str) -> list[str]:
    return re.findall("<[^<>]*>", archive.read(part).decode("utf-8", errors="replace"))


def _value(name: str, tag: str) -> str:
    found = re.search(rf'\s{name}="([^"]*)"', tag)
    return unescape(found.group(1)) if found else ""


def _stretches(archive: zipfile.ZipFile, part: str) -> Iterator[bytes]:
    """The part's text, cut behind rows."""
    waiting = b""
    with archive.open(part) as file:
        while text := file.read(_SEARCHED):
            waiting += text
            cut = waiting.rfind(b"</row>") + 1
            if cut or len(waiting) > 20 * _SEARCHED:
                yield waiting[: cut or len(waiting)]
                waiting = waiting[cut or len(waiting) :]
    yield waiting


def _odd_cells(text: bytes, styles: dict[bytes, str]) -> Iterator[tuple[int, int, str]]:
    for told, inside in _CELL.findall(text):
        style = _STYLE.search(told)
        look = styles.get(style.group(1), "") if style and styles else ""
        if b't="e"' in told:
            value = _VALUE.search(inside)
            look = value.group(1).decode("ascii", errors="replace") if value else ""
        place = _PLACE.search(told) if look else None
        if place:
            column = 0
            for letter in place.group(1):
                column = 26 * column + letter - 64
            yield int(place.group(2)) - 1, column - 1, look


def _columns_of(tag: bytes) -> int:
    ends = [re.search(rb"\s" + name + rb'="(\d{1,5})"', tag) for name in (b"min", b"max")]
    first, last = (int(end.group(1)) if end else 0 for end in ends)
    # hidden up to the end of the sheet is no more than a frame
    return last - first + 1 if last < 16384 else 0


if __name__ == "__main__":
    _limit_memory()
    tell(sys.argv[1], "".join(sys.argv[2:3]), sys.stdout, whole=len(sys.argv) == 2)
