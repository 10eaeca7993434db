"""A schedule as people draw it in a spreadsheet, as a list with a row for each of its sessions.

Times go down; rooms go across, or days, or days with their rooms below them. A day may also stand in a line
of its own, above the headers or between the rows, and the headers may be repeated below it; an ordinary list
of sessions may be parted by such lines too. In a cell the first line is the title, the rest says more. A meal
or a break that is alone in its row was drawn across all rooms, of which a file keeps the first cell: it takes
the whole venue.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from planner.domain.names import folded
from planner.domain.records import SessionType
from planner.importing.day_titles import is_day_title
from planner.importing.header_words import ListKind, field_of
from planner.importing.problem import Problem
from planner.importing.tables.table import SHOWN, Cells, Grid, Table
from planner.importing.title_types import type_of_title

HEADERS = ("Day", "Start", "End", "Room", "Title", "Abstract")
EVERYWHERE = "Whole venue"
_SEARCHED = 40
_MOST = 5000
"""Rows; no event has more times than that."""
_FEWEST = 2
_CLOCK = r"\d{1,2}(?:[:.h]\d{2}(?::\d{2})?)?\s*(?:h|uhr|[ap]\.?\s?m\b\.?|noon)?"
_SPAN = re.compile(rf"(?:{_CLOCK}|noon)(?:\s*(?:-+|to|until|a|as|bis|au)\s*(?:{_CLOCK}|noon))?")
_DASHES = re.compile("[\u2010-\u2015\u2212]")
_BESIDE = {"", "day", "start", "end", "notes"}
"""Fields of a list of sessions that a grid may have; where a column is another one, it is none."""
_ACROSS = (SessionType.MEAL, SessionType.BREAK, SessionType.SOCIAL, SessionType.OTHER)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Header:
    at: int
    """Its row, from 0."""
    days: int | None
    starts: int
    ends: int | None
    notes: int | None
    columns: dict[int, tuple[str, str]]
    """By place, the day and the room of what stands below; "" where the header does not say."""


def unrolled(grid: Grid, name: str) -> Table | None:
    """Below `HEADERS`, with the numbers of the rows they stand in; None for what is no such grid."""
    if len(grid.rows) > _MOST:
        return None
    rows = list(grid.rows)
    header = _header(rows)
    if header is None:
        return None
    drawn = _Grid(rows, header)
    found = drawn.sessions()
    if not found:
        return None
    titles = [text for text in drawn.above if not is_day_title(_before_its_name(text))]
    notes = [Problem(None, "", "titles_skipped", " · ".join(titles)[:SHOWN])] if titles else []
    return Table(
        name=name,
        headers=HEADERS,
        rows=[cells for _, cells in found],
        numbers=[at + 1 for at, _ in found],
        lines=grid.lines,
        problems=grid.problems,
        notes=(*grid.notes, *notes, Problem(None, "", "grid_unrolled", str(len(found)))),
        sheets=grid.sheets,
        sheet=grid.sheet,
    )


def with_days(table: Table, above: Sequence[Cells]) -> Table:
    """A list of sessions parted by lines that name a day, with a column for it instead of the lines.

    `above` are the rows before the headers.
    """
    fields = {field_of(header, ListKind.SESSIONS) for header in table.headers}
    if len(table.rows) > _MOST or not {"title", "start"} <= fields or "Day" in table.headers:
        return table
    day = next(filter(is_day_title, reversed(_alone(above))), "")
    rows: list[Cells] = []
    numbers: list[int] = []
    parted = False
    for number, row in zip(table.numbers, table.rows, strict=True):
        alone = _texts(row)
        if len(alone) == 1 and is_day_title(alone[0]):
            day, parted = alone[0], True
        else:
            rows.append([day, *row])
            numbers.append(number)
    if not parted or not rows:
        return table
    return replace(table, headers=("Day", *table.headers), rows=rows, numbers=numbers)


class _Grid:
    def __init__(self, rows: Sequence[Cells], header: _Header) -> None:
        self.above = _alone(rows[: header.at])
        self._rows = rows
        self._header = header
        self._day = next(filter(is_day_title, map(_before_its_name, reversed(self.above))), "")
        self._found: list[tuple[int, Cells]] = []
        self._open: dict[int, int] = {}
        """By column, which of those found the next line without a time says more of."""

    def sessions(self) -> list[tuple[int, Cells]]:
        """With their row, from 0."""
        for at in range(self._header.at + 1, len(self._rows)):
            row = self._rows[at]
            texts = _texts(row)
            if len(texts) == 1 and is_day_title(texts[0]):
                self._day = texts[0]
                self._open.clear()
            elif (header := _repeated(self._rows, at, self._header)) is not None:
                self._header = header
                self._open.clear()
            else:
                self._take(at, row)
        return self._found

    def _take(self, at: int, row: Cells) -> None:
        header = self._header
        filled = {place: text for place in header.columns if (text := _cell(row, place))}
        start = _cell(row, header.starts)
        if start:
            self._open.clear()
        for place, text in filled.items():
            if not start and place in self._open:
                self._say_more(self._open[place], text)
                continue
            own_day, room = header.columns[place]
            title, _, more = text.partition("\n")
            if room and self._is_alone(own_day, filled) and type_of_title(title) in _ACROSS:
                room = EVERYWHERE
            day = own_day or _cell(row, header.days) or self._day
            cells = [day, start, _cell(row, header.ends), room, title.strip(), more.strip()]
            self._open[place] = len(self._found)
            self._found.append((at, cells))
        if header.notes is not None and (note := _cell(row, header.notes)):
            for which in self._open.values():
                self._say_more(which, note)

    def _is_alone(self, day: str, filled: Iterable[int]) -> bool:
        """Whether it is the only one of several rooms that has something then."""
        columns = self._header.columns
        rooms = [place for place, (on, _) in columns.items() if on == day]
        return len(rooms) > 1 and sum(columns[place][0] == day for place in filled) == 1

    def _say_more(self, which: int, text: str) -> None:
        at, cells = self._found[which]
        self._found[which] = at, (*cells[:-1], "\n".join(filter(None, (cells[-1], text))))


def _repeated(rows: Sequence[Cells], at: int, header: _Header) -> _Header | None:
    """The headers once more, perhaps of other rooms."""
    again = _header_in(rows, at, fewest=1)
    if again is None or again.starts != header.starts:
        return None
    is_named = field_of(_cell(rows[at], again.starts), ListKind.SESSIONS) == "start"
    return again if is_named or set(again.columns.values()) & set(header.columns.values()) else None


def _header(rows: Sequence[Cells]) -> _Header | None:
    """The first row that can be one; none stands below the first time, or below the headers of a list."""
    for at, row in enumerate(rows[:_SEARCHED]):
        header = _header_in(rows, at)
        if header:
            return header
        fields = {field_of(cell, ListKind.SESSIONS) for cell in row if cell.strip()}
        if any(map(_is_time, row)) or len(fields - _BESIDE) >= _FEWEST:
            return None
    return None


def _header_in(rows: Sequence[Cells], at: int, *, fewest: int = _FEWEST) -> _Header | None:
    """With at least so many times below it."""
    row = rows[at]
    fields = {place: field_of(cell, ListKind.SESSIONS) for place, cell in enumerate(row) if cell.strip()}
    if len(fields) < _FEWEST or not set(fields.values()) <= _BESIDE:
        return None
    starts = _starts(rows, at, fields, fewest)
    if starts is None:
        return None
    by_field = {field: place for place, field in fields.items() if field}
    beside = {starts, *by_field.values()}
    columns = _columns(rows, at, [place for place in fields if place > starts and place not in beside])
    if len(columns) < _FEWEST or any(field_of(row[place], ListKind.PARTICIPANTS) for place in columns):
        return None
    return _Header(
        at=at,
        days=by_field.get("day"),
        starts=starts,
        ends=by_field.get("end"),
        notes=by_field.get("notes"),
        columns=columns,
    )


def _starts(rows: Sequence[Cells], at: int, fields: dict[int, str], fewest: int) -> int | None:
    """The column of times: named so, or the first one without a name."""
    named = [place for place, field in fields.items() if field == "start"]
    first = min(fields)
    place = named[0] if named else first - 1 if first else first
    below = [cell for row in rows[at + 1 : at + 1 + _SEARCHED] if (cell := _cell(row, place))]
    times = sum(map(_is_time, below))
    enough = times >= fewest and 2 * times > len(below)
    return place if enough and not _is_time(_cell(rows[at], place)) else None


def _columns(rows: Sequence[Cells], at: int, places: Sequence[int]) -> dict[int, tuple[str, str]]:
    """Days or rooms; days in the row above reach as far as the next one."""
    names = {place: " ".join(rows[at][place].split()) for place in places}
    if places and all(map(is_day_title, names.values())):
        return {place: (name, "") for place, name in names.items()}
    above = rows[at - 1] if at else ()
    has_days = sum(is_day_title(_cell(above, place)) for place in places) > 1
    day = ""
    columns = {}
    for place in places:
        if has_days and is_day_title(_cell(above, place)):
            day = _cell(above, place)
        columns[place] = (day, names[place])
    return columns


def _is_time(text: str) -> bool:
    return bool(_SPAN.fullmatch(_DASHES.sub("-", folded(text))))


def _before_its_name(title: str) -> str:
    """ "Thursday, 26 May 2016" of "Thursday, 26 May 2016 · Models that work"."""
    return title.partition(" · ")[0]


def _alone(rows: Sequence[Cells]) -> list[str]:
    """Texts of rows with nothing else."""
    return [texts[0] for texts in map(_texts, rows) if len(texts) == 1]


def _texts(row: Cells) -> list[str]:
    return [cell.strip() for cell in row if cell.strip()]


def _cell(row: Cells, place: int | None) -> str:
    return row[place].strip() if place is not None and place < len(row) else ""
