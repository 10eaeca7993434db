"""The agenda as a grid: a day on a page, rooms by time; wide or long days take several pages."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from planner.domain.records import Day, Room, Track
from planner.domain.snapshot import Snapshot
from planner.domain.times import clock
from planner.language import Words
from planner.printing import text as typesetting
from planner.printing.layouts.agenda import Entry, entries_of_day, used_rooms
from planner.printing.layouts.agenda_block import Area, lay_out_block, type_for
from planner.printing.layouts.fitting import MIDDLE, fitted
from planner.printing.layouts.frame import (
    BODY,
    FAINT,
    FAINTEST,
    RULE,
    SECONDARY,
    SMALL,
    TINY,
    Sheet,
    header,
    line_of,
    message,
    pale,
)
from planner.printing.layouts.lanes import Block, arrange, needs_column_beside, spans_of
from planner.printing.marks import Align, Box, Line, Mark, Page, Style
from planner.wording import papers as wording

MOST_ROOMS = 8
LONGEST_SPAN = 12 * 60 + 30
"""Minutes; a longer day takes several pages, so that half an hour stays tall enough to read."""
TALLEST_HOUR = 96.0
LOWEST_BLOCK = 9.0
TIME_WIDTH = 34.0
ROOM_HEIGHT = 27.0
LEGEND_HEIGHT = 20.0
GAP = 2.5
"""Points between neighbouring blocks."""


@dataclass(frozen=True, slots=True)
class Grid:
    """One page's part of a day and its place on the sheet; lengths in points, times in minutes."""

    left: float
    top: float
    right: float
    bottom: float
    rooms: Sequence[Room]
    span: tuple[int, int]
    beside: bool

    @property
    def columns(self) -> int:
        return max(1, len(self.rooms)) + self.beside

    @property
    def hour(self) -> float:
        return min(TALLEST_HOUR, 60 * (self.bottom - self.top) / (self.span[1] - self.span[0]))

    def x(self, column: int) -> float:
        """The left edge of a room's column."""
        return self.left + (column + self.beside) * (self.right - self.left) / self.columns

    def y(self, minute: int) -> float:
        return self.top + (minute - self.span[0]) * self.hour / 60


def grid_pages(snapshot: Snapshot, on: Sheet, *, words: Words, internal: bool = False) -> list[Page]:
    """The pages without footers: `frame.with_footers` numbers a whole paper through."""
    days = [entries_of_day(snapshot, day, internal=internal) for day in snapshot.days]
    pages = [
        page
        for day, entries in zip(snapshot.days, days, strict=True)
        for page in _pages_of_day(snapshot, day, entries, on, words)
    ]
    return pages or [_blank(snapshot, on, "", wording.no_days(words))]


def _pages_of_day(
    snapshot: Snapshot,
    day: Day,
    entries: Sequence[Entry],
    on: Sheet,
    words: Words,
) -> list[Page]:
    title = wording.day_heading(day, words)
    if not entries:
        return [_blank(snapshot, on, title, wording.nothing_scheduled(words))]
    rooms = used_rooms(snapshot, entries)
    spans = spans_of(entries, longest=LONGEST_SPAN)
    parts = _even_parts(rooms, MOST_ROOMS)
    beside = needs_column_beside(entries)
    pages: list[Page] = []
    for span in spans:
        for part in parts:
            notes = [wording.time_span(*span, words)] if len(spans) > 1 else []
            if len(parts) > 1:
                first = rooms.index(part[0]) + 1
                notes.append(wording.rooms_part(first, first + len(part) - 1, len(rooms), words))
            head, top = header(on, snapshot.event, title=title, note=" · ".join(notes))
            bottom = on.bottom - LEGEND_HEIGHT
            grid = Grid(on.left + TIME_WIDTH, top + ROOM_HEIGHT, on.right, bottom, part, span, beside)
            marks = [*head, *_grid_marks(grid, top, words), *_blocks(snapshot, entries, grid, words)]
            marks += _legend(_tracks(snapshot, entries), on)
            pages.append(Page(on.width, on.height, tuple(marks)))
    return pages


def _blank(snapshot: Snapshot, on: Sheet, title: str, sentence: str) -> Page:
    head, _ = header(on, snapshot.event, title=title, note="")
    return Page(on.width, on.height, (*head, *message(on, sentence)))


def _even_parts(rooms: Sequence[Room], most: int) -> list[Sequence[Room]]:
    count = max(1, -(-len(rooms) // most))
    edges = [len(rooms) * number // count for number in range(count + 1)]
    return [rooms[first:last] for first, last in pairwise(edges)]


def _grid_marks(grid: Grid, top: float, words: Words) -> list[Mark]:
    """Room names, hour and half-hour lines, and the lines between rooms."""
    marks: list[Mark] = []
    end = grid.y(grid.span[1])
    for minute in range(grid.span[0], grid.span[1] + 1, 30):
        y = grid.y(minute)
        is_hour = minute % 60 == 0
        from_x = grid.left - 4 if is_hour else grid.left
        marks.append(Line(from_x, y, grid.right, y, 0.4, FAINT if is_hour else FAINTEST))
        if is_hour:
            x = grid.left - 7
            marks += line_of(
                clock(minute), x, y + MIDDLE * SMALL, width=TIME_WIDTH, size=SMALL, align=Align.RIGHT
            )
    for column in range(-grid.beside, len(grid.rooms) + 1):
        marks.append(Line(grid.x(column), grid.top - 4, grid.x(column), end, 0.4, FAINT))
    marks.append(Line(grid.left, grid.top, grid.right, grid.top, 0.8, RULE))
    width = grid.x(1) - grid.x(0) - 8
    if grid.beside or not grid.rooms:
        marks += _column_head(grid.x(-grid.beside) + 5, top, width, wording.whole_venue(words), "")
    for number, room in enumerate(grid.rooms):
        marks += _column_head(grid.x(number) + 5, top, width, room.name, wording.seats(room, words))
    return marks


def _column_head(x: float, top: float, width: float, name: str, seats: str) -> list[Mark]:
    clean = typesetting.clean(name)
    setting = fitted(clean, width=width, height=17, lines=2, largest=BODY, smallest=TINY, bold=True)
    baseline = top + setting.size
    marks: list[Mark] = []
    for line in setting.lines:
        marks += line_of(line, x, baseline, width=width, size=setting.size, bold=True)
        baseline += setting.leading * setting.size
    return [*marks, *line_of(seats, x, baseline, width=width, size=TINY + 0.5, colour=SECONDARY)]


def _blocks(snapshot: Snapshot, entries: Sequence[Entry], grid: Grid, words: Words) -> list[Mark]:
    shortest = int(-(-LOWEST_BLOCK * 60 // grid.hour))
    blocks = arrange(entries, grid.rooms, grid.span, shortest=shortest, beside=grid.beside)
    sizes = type_for(grid.x(1) - grid.x(0), grid.hour)
    marks: list[Mark] = []
    for block in blocks:
        x, width = _across(block, grid)
        y = grid.y(block.start)
        area = Area(x, y + 0.6, width, grid.y(block.end) - y - 1.2)
        marks += lay_out_block(snapshot, block, area, sizes, words)
    return marks


def _across(block: Block, grid: Grid) -> tuple[float, float]:
    """The left edge and width of a block in its columns and lane."""
    left, right = grid.x(block.first) + GAP, grid.x(block.last + 1) - GAP
    lane = (right - left + GAP) / block.lanes
    return left + block.lane * lane, lane - GAP


def _tracks(snapshot: Snapshot, entries: Sequence[Entry]) -> list[Track]:
    shown = {entry.track.id for entry in entries if entry.track}
    return [track for track in snapshot.tracks if track.id in shown]


def _legend(tracks: Sequence[Track], on: Sheet) -> list[Mark]:
    """The day's tracks, each with its colour; every block names its own track too, as room allows."""
    baseline, x = on.bottom - 1.5, on.left
    marks: list[Mark] = []
    if not tracks:
        return marks
    share = (on.right - on.left) / len(tracks) - 24
    for track in tracks:
        setting = fitted(
            typesetting.clean(track.name), width=share, height=20, lines=1, largest=SMALL, smallest=5
        )
        marks.append(Box(x, baseline - 6.2, 12, 7, fill=pale(track.colour), outline=FAINT, line_width=0.3))
        marks.append(Box(x, baseline - 6.2, 3, 7, fill=track.colour))
        marks += line_of(setting.lines[0], x + 16, baseline, width=share + 1, size=setting.size)
        x += 16 + typesetting.measure(setting.lines[0], Style(setting.size)) + 14
    return marks
