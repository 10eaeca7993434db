"""What stands in the grid of a day now: times down, rooms across, merged over their length."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from planner.domain.names import folded
from planner.domain.times import LATEST, MINUTES_A_DAY, Minute
from planner.domain.written_agenda import WrittenAgenda, WrittenDay
from planner.importing.edited.book import EditedAgenda, Sheet, cell_name
from planner.importing.edited.entries import Entry, Reading, Trouble, minute_of, names_line, one_line

_SEARCHED = 40
_MOST_COVERED = 2_000_000
"""Cells; a stranger's file may say that all there are are merged."""
_EVENING = 16 * 60
"""A time earlier than the one above it is after midnight only where that one was later than this."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Frame:
    """Where a grid's times and rooms stand."""

    header: int
    times: int
    rooms: Mapping[int, str | None]
    """By column; None for one that no room is called."""
    starts: Mapping[int, Minute | None]
    """By row, of rows that say something in the column of times; None for what is no time."""


def read_grids(edited: EditedAgenda, rooms: Mapping[str, str]) -> Reading:
    columns: dict[date, frozenset[str]] = {}
    entries: list[Entry] = []
    troubles: list[Trouble] = []
    taken: set[str] = set()
    for day in edited.written.days:
        sheet = _sheet_of(day, edited, taken)
        frame = _frame(sheet, edited.written, rooms) if sheet else None
        if sheet is None or frame is None:
            troubles.append(Trouble(sheet=day.sheet, cell="", code="day_sheet_missing", value=day.heading))
            continue
        taken.add(sheet.name)
        columns[day.date] = frozenset(filter(None, frame.rooms.values()))
        entries += _Grid(sheet, frame, day, edited.written).entries()
    return Reading(
        days=frozenset(columns),
        entries=tuple(entries),
        troubles=tuple(troubles),
        sheets=frozenset(taken),
        rooms=columns,
    )


def _sheet_of(day: WrittenDay, edited: EditedAgenda, taken: set[str]) -> Sheet | None:
    """By what it is called, else by its heading."""
    free = [sheet for sheet in edited.sheets if sheet.name not in taken]
    named = [sheet for sheet in free if sheet.name == day.sheet]
    headed = [sheet for sheet in free if _is_headed(sheet, folded(day.heading))]
    both = [sheet for sheet in named if sheet in headed]
    return next(iter([*both, *headed, *named]), None)


def _is_headed(sheet: Sheet, heading: str) -> bool:
    return any(folded(text) == heading for row in sheet.rows[:_SEARCHED] for text in row if text)


def _frame(sheet: Sheet, written: WrittenAgenda, rooms: Mapping[str, str]) -> _Frame | None:
    known = [sum(folded(text) in rooms for text in row if text.strip()) for row in sheet.rows[:_SEARCHED]]
    if not any(known):
        return None
    header = known.index(max(known))
    names = {at: folded(text) for at, text in enumerate(sheet.rows[header]) if text.strip()}
    first = min(at for at, name in names.items() if name in rooms)
    named = [at for at, name in names.items() if name == folded(written.time_heading)]
    times = named[0] if named else _times_before(sheet, header, first)
    if times is None:
        return None
    return _Frame(
        header=header,
        times=times,
        rooms={at: rooms.get(name) for at, name in names.items() if at != times},
        starts=_starts(sheet, header, times),
    )


def _times_before(sheet: Sheet, header: int, first: int) -> int | None:
    """The column with the most times, left of the first room."""
    below = range(header + 1, len(sheet.rows))
    counts = {at: sum(minute_of(sheet.text(row, at)) is not None for row in below) for at in range(first)}
    best = max(counts, key=lambda at: counts[at], default=None)
    return best if best is not None and counts[best] else None


def _starts(sheet: Sheet, header: int, times: int) -> dict[int, Minute | None]:
    starts: dict[int, Minute | None] = {}
    before = 0
    for row in range(header + 1, len(sheet.rows)):
        text = sheet.text(row, times)
        if not text:
            continue
        minute = minute_of(text)
        if minute is not None and minute < before and before >= _EVENING:
            minute = Minute(minute + MINUTES_A_DAY)
        is_in_order = minute is not None and before <= minute <= LATEST
        starts[row] = minute if is_in_order else None
        before = minute if minute is not None and is_in_order else before
    return starts


def _covered(sheet: Sheet) -> set[tuple[int, int]]:
    """Cells merged under another one."""
    covered: set[tuple[int, int]] = set()
    width = max(map(len, sheet.rows), default=0)
    for area in sheet.merged:
        rows = range(area.top, min(area.bottom + 1, len(sheet.rows)))
        columns = range(area.left, min(area.right + 1, width))
        if len(covered) + len(rows) * len(columns) > _MOST_COVERED:
            break
        covered |= {(row, column) for row in rows for column in columns} - {(area.top, area.left)}
    return covered


class _Grid:
    def __init__(self, sheet: Sheet, frame: _Frame, day: WrittenDay, written: WrittenAgenda) -> None:
        self._sheet = sheet
        self._frame = frame
        self._day = day
        self._areas = {(area.top, area.left): area for area in sheet.merged}
        self._covered = _covered(sheet)
        slots = [slot for slot in written.slots if slot.day == day.date]
        had_merged = any((slot.top, slot.left) != (slot.bottom, slot.right) for slot in slots)
        below = any(area.top > frame.header for area in sheet.merged)
        self._merging_lost = had_merged and not below
        self._spanning = {
            (folded(slot.title), slot.start) for slot in slots if not slot.room and slot.right > slot.left
        }

    def entries(self) -> Iterator[Entry]:
        for row in range(self._frame.header + 1, len(self._sheet.rows)):
            for column, text in enumerate(self._sheet.rows[row]):
                if column != self._frame.times and text.strip():
                    yield self._entry(row, column, text.strip())

    def _entry(self, row: int, column: int, text: str) -> Entry:
        area = self._areas.get((row, column))
        rows = area.bottom - area.top + 1 if area else 1
        lines = [line.strip() for line in text.splitlines() if line.strip()]
        start = self._frame.starts.get(row)
        columns = range(column, (area.right if area else column) + 1)
        room, trouble = self._room(row, columns)
        if self._merging_lost and (folded(lines[0]), start) in self._spanning:
            room = ""
        if (row, column) in self._covered:
            # what a cell holds that is merged under another one can't be seen
            trouble = self._trouble(row, column, "two_in_one_cell", one_line(text))
        return Entry(
            sheet=self._sheet.name,
            cell=cell_name(row, column),
            day=self._day.date,
            start=start or Minute(0),
            room=room,
            minutes=None if self._merging_lost or start is None else self._minutes(row + rows - 1, start),
            title=one_line(lines[0]),
            people=names_line("\n".join(lines[1:])),
            rows=rows,
            trouble=trouble or self._time_trouble(row, column, start),
        )

    def _room(self, row: int, columns: Sequence[int]) -> tuple[str, Trouble | None]:
        """Across all rooms it is the whole venue."""
        rooms = self._frame.rooms
        under = {at: rooms[at] for at in columns if at in rooms}
        if not under:
            return "", self._trouble(row, columns[0], "no_room_above", "")
        unknown = [at for at, room in under.items() if room is None]
        if len(under) > 1 and under.keys() >= {at for at, room in rooms.items() if room}:
            return "", None
        if unknown:
            name = self._sheet.text(self._frame.header, unknown[0])
            return "", self._trouble(self._frame.header, unknown[0], "room_unknown", name)
        names = set(under.values())
        if len(names) > 1:
            told = " + ".join(self._sheet.text(self._frame.header, at) for at in under)
            return "", self._trouble(row, columns[0], "several_rooms", told)
        return names.pop() or "", None

    def _time_trouble(self, row: int, column: int, start: Minute | None) -> Trouble | None:
        if start is not None:
            return None
        if self._sheet.text(row, self._frame.times):
            text = self._sheet.text(row, self._frame.times)
            return self._trouble(row, self._frame.times, "no_time", text)
        return self._trouble(row, column, "time_missing_beside", "")

    def _minutes(self, last: int, start: Minute) -> int | None:
        """Until the next time below its last row."""
        after = (self._frame.starts[row] for row in sorted(self._frame.starts) if row > last)
        end = next((minute for minute in after if minute is not None), None)
        return end - start if end is not None and end > start else None

    def _trouble(self, row: int, column: int, code: str, value: str) -> Trouble:
        return Trouble(sheet=self._sheet.name, cell=cell_name(row, column), code=code, value=value)
