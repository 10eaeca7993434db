"""The list in a web page: what many programs call a spreadsheet, and save as .xls, is one table in HTML."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

from planner.importing.tables.packed import Packed, Packing
from planner.importing.tables.table import Cancelled, Grid, IsCancelled, Progress, ignore, never
from planner.importing.unreadable import Unreadable

_STARTS = ("<!doctype html", "<html", "<table", "<head", "<body", "<meta", "<style", "<div")
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?([\w-]+)", re.IGNORECASE)
_AT_ONCE = 100_000
_WIDEST = 100
_LONGEST = 1_000_000
_CODE = ("script", "style", "title")
_LINES = ("br", "p", "div", "li")


def is_web_page(start: str) -> bool:
    text = start.lstrip("\ufeff \t\r\n").lower()
    if text.startswith("<?xml"):
        text = text[text.find("?>") + 2 :].lstrip()
    while text.startswith("<!--"):
        text = text[text.find("-->") + 3 :].lstrip() if "-->" in text else ""
    return text.startswith(_STARTS)


def said_encoding(start: bytes) -> str:
    found = _CHARSET.search(start)
    return found.group(1).decode() if found else ""


def page_grid(text: str, *, progress: Progress = ignore, is_cancelled: IsCancelled = never) -> Grid:
    """The rows of the page's largest table. Raises Cancelled, and Unreadable `not_a_list` (kind)."""
    reader = _Reader()
    for start in range(0, len(text), _AT_ONCE):
        if is_cancelled():
            raise Cancelled
        progress(start, len(text))
        reader.feed(text[start : start + _AT_ONCE])
        if len(reader.rawdata) > _LONGEST:
            # something is opened and never closed; looking for its end again and again takes for ever
            raise Unreadable("not_a_list", kind="web_page")
    reader.close()
    rows = max((table.finished() for table in reader.tables), key=len, default=None)
    if not rows:
        raise Unreadable("not_a_list", kind="web_page")
    return Grid(rows=rows, lines=len(rows))


@dataclass(slots=True)
class _Rows:
    """Of one table, while it is read. A cell over several columns or rows holds its text in the first one."""

    packing: Packing = field(default_factory=Packing)
    row: list[str] | None = None
    text: list[str] | None = None
    columns: int = 1
    below: dict[int, int] = field(default_factory=dict)
    """For how many rows more a cell above takes a place."""
    down: int = 1

    def begin_row(self) -> None:
        self.end_row()
        self.row = []

    def begin_cell(self, columns: int, down: int) -> None:
        self.end_cell()
        if self.row is None:
            self.row = []
        self.text, self.columns, self.down = [], columns, down

    def end_cell(self) -> None:
        if self.text is None or self.row is None:
            return
        text = "\n".join(" ".join(line.split()) for line in "".join(self.text).split("\n")).strip()
        self.text = None
        self._skip_taken(self.row)
        if self.down > 1:
            self.below |= dict.fromkeys(range(len(self.row), len(self.row) + self.columns), self.down)
        self.row += [text, *[""] * (self.columns - 1)]

    def end_row(self) -> None:
        self.end_cell()
        if self.row is None:
            return
        self._skip_taken(self.row)
        self.packing.take([self.row])
        self.row = None
        self.below = {place: left - 1 for place, left in self.below.items() if left > 1}

    def finished(self) -> Packed:
        self.end_row()
        return self.packing.done()

    def _skip_taken(self, row: list[str]) -> None:
        while self.below.get(len(row), 0):
            row.append("")


class _Reader(HTMLParser):
    """A table within a cell of another one is a table of its own."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tables: list[_Rows] = []
        self._open: list[_Rows] = []
        self._is_code = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._is_code = tag in _CODE
        if tag == "table":
            self.tables.append(_Rows())
            self._open.append(self.tables[-1])
        elif self._open:
            table = self._open[-1]
            if tag == "tr":
                table.begin_row()
            elif tag in ("td", "th"):
                told = dict(attrs)
                table.begin_cell(_number(told.get("colspan")), _number(told.get("rowspan")))
            elif tag in _LINES and table.text:
                table.text.append("\n")

    def handle_endtag(self, tag: str) -> None:
        self._is_code = False
        if not self._open:
            return
        if tag == "table":
            self._open.pop().end_row()
        elif tag == "tr":
            self._open[-1].end_row()
        elif tag in ("td", "th"):
            self._open[-1].end_cell()

    def handle_data(self, data: str) -> None:
        if self._open and self._open[-1].text is not None and not self._is_code:
            # line ends of the page's own are no more than blanks
            self._open[-1].text.append(data.replace("\n", " "))


def _number(text: str | None) -> int:
    text = (text or "").strip()
    return min(max(int(text), 1), _WIDEST) if text.isascii() and text.isdecimal() and len(text) < 9 else 1
