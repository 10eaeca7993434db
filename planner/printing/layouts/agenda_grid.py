"""The agenda as a grid of rooms by time: a day on a page, or wide and long days on several readable ones."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from planner.domain.records import Day, Room, Track
from planner.domain.times import clock
from planner.domain.values import dataclass
from planner.printing import text as typesetting
from planner.printing.layouts.agenda import Edition, Entry, used_rooms
from planner.printing.layouts.agenda_block import Area, Type, lay_out_block, type_for
from planner.printing.layouts.fitting import LATIN_LEADING, MIDDLE, fitted
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
    tagged,
)
from planner.printing.layouts.lanes import Block, arrange, needs_column_beside, spans_of
from planner.printing.layouts.placing import placed
from planner.printing.layouts.scaling import scaled
from planner.printing.marks import Align, Box, Line, Mark, Page, Style, Tag, Tagged
from planner.wording import papers as wording
from planner.wording.directions import in_row

MOST_ROOMS = 8
LONGEST_SPAN = 12 * 60 + 30
"""Minutes; a longer day takes several pages, so that half an hour stays tall enough to read."""
NARROWEST_COLUMN, LOWEST_HOUR = 64.0, 34.0
"""Of a day on one page; where it has no room for them, everything is set smaller."""
TALLEST_HOUR = 96.0
LOWEST_BLOCK = 9.0
TIME_WIDTH = 34.0
ROOM_HEIGHT = 27.0
LEGEND_HEIGHT = 20.0
LEGEND_GAP = 30.0
"""Of a track's colour and the air before the next."""
LEAST_LEGEND = 0.75
"""Of the usual size, before names are cut off."""
GAP = 2.5
"""Points between neighbouring blocks."""


@dataclass(frozen=True, slots=True)
class Part:
    """Of a day: these rooms, from one minute to another."""

    entries: Sequence[Entry]
    """All of the day's."""
    rooms: Sequence[Room]
    span: tuple[int, int]
    beside: bool
    """Whether a column of its own shows what takes the whole venue."""

    @property
    def columns(self) -> int:
        return max(1, len(self.rooms)) + self.beside

    @property
    def hours(self) -> float:
        return (self.span[1] - self.span[0]) / 60


@dataclass(frozen=True, slots=True)
class Grid:
    """A part of a day and its place on the sheet; lengths in points, times in minutes."""

    part: Part
    left: float
    top: float
    right: float
    bottom: float

    @property
    def hour(self) -> float:
        return min(TALLEST_HOUR, (self.bottom - self.top) / self.part.hours)

    def x(self, column: int) -> float:
        """The left edge of a room's column."""
        part = self.part
        return self.left + (column + part.beside) * (self.right - self.left) / part.columns

    def y(self, minute: int) -> float:
        return self.top + (minute - self.part.span[0]) * self.hour / 60

    @property
    def type(self) -> Type:
        return type_for(self.x(1) - self.x(0), self.hour)


def pages_of_days(edition: Edition, on: Sheet) -> list[Page]:
    """A page a day, however much it holds; without footers, as `parted_pages`."""
    return [
        _blank_day(edition, day, on) or _page_of_day(edition, day, on) for day in edition.snapshot.days
    ] or [blank_page(edition, on, "", wording.no_days(edition.words))]


def parted_pages(edition: Edition, on: Sheet) -> list[Page]:
    """As many pages as a day needs to stay easy to read."""
    pages: list[Page] = []
    for day in edition.snapshot.days:
        blank = _blank_day(edition, day, on)
        pages += [blank] if blank else _parted_day(edition, day, on)
    return pages or [blank_page(edition, on, "", wording.no_days(edition.words))]


def _page_of_day(edition: Edition, day: Day, on: Sheet) -> Page:
    """Everything set smaller where it must be, or the page turned where that helps more."""
    entries = edition.entries(day)
    title = wording.day_heading(day, edition.words)
    part = whole_day(entries, used_rooms(edition.snapshot, entries))
    found: list[tuple[float, Sheet, list[Mark], Area]] = []
    for way in (on, replace(on, width=on.height, height=on.width)):
        head, top = header(way, edition.snapshot.event, title=title, note="")
        area = Area(way.left, top, way.right - way.left, way.bottom - LEGEND_HEIGHT - top)
        roomy = min(area.width / least_width(part), area.height / least_height(part))
        found.append((min(1.0, roomy), way, head, area))
    factor, way, head, area = max(found, key=lambda one: one[0])
    marks = [*head, *grid_marks(edition, part, area, factor), *legend(tracks_of(edition, entries), way)]
    return Page(way.width, way.height, tuple(marks), title)


def _blank_day(edition: Edition, day: Day, on: Sheet) -> Page | None:
    """A page that says so where nothing happens."""
    if edition.entries(day):
        return None
    title = wording.day_heading(day, edition.words)
    return blank_page(edition, on, title, wording.nothing_scheduled(edition.words))


def _parted_day(edition: Edition, day: Day, on: Sheet) -> Iterator[Page]:
    entries = edition.entries(day)
    title = wording.day_heading(day, edition.words)
    rooms = used_rooms(edition.snapshot, entries)
    parts = list(_parts(entries, rooms))
    for number, part in enumerate(parts):
        note = _note(part, parts, rooms, edition)
        head, top = header(on, edition.snapshot.event, title=title, note=note)
        area = Area(on.left, top, on.right - on.left, on.bottom - LEGEND_HEIGHT - top)
        marks = [*head, *grid_marks(edition, part, area), *legend(tracks_of(edition, entries), on)]
        yield Page(on.width, on.height, tuple(marks), "" if number else title)


def blank_page(edition: Edition, on: Sheet, title: str, sentence: str) -> Page:
    head, _ = header(on, edition.snapshot.event, title=title, note="")
    return Page(on.width, on.height, (*head, *message(on, sentence)), title)


def whole_day(entries: Sequence[Entry], rooms: Sequence[Room]) -> Part:
    (span,) = spans_of(entries, longest=10**6)
    return Part(entries, rooms, span, needs_column_beside(entries, rooms))


def _parts(entries: Sequence[Entry], rooms: Sequence[Room]) -> Iterator[Part]:
    beside = needs_column_beside(entries, rooms)
    for span in spans_of(entries, longest=LONGEST_SPAN):
        for some in even_parts(rooms, MOST_ROOMS):
            yield Part(entries, some, span, beside)


def even_parts(rooms: Sequence[Room], most: int) -> list[Sequence[Room]]:
    count = max(1, -(-len(rooms) // most))
    edges = [len(rooms) * number // count for number in range(count + 1)]
    return [rooms[first:last] for first, last in pairwise(edges)]


def _note(part: Part, parts: Sequence[Part], rooms: Sequence[Room], edition: Edition) -> str:
    """Which part of the day it is."""
    notes = []
    if any(other.span != part.span for other in parts):
        notes.append(wording.time_span(*part.span, edition.words))
    if len(part.rooms) < len(rooms):
        first = rooms.index(part.rooms[0]) + 1
        last = first + len(part.rooms) - 1
        notes.append(wording.rooms_part(first, last, len(rooms), edition.words))
    return in_row(notes)


def least_width(part: Part) -> float:
    return part.columns * NARROWEST_COLUMN + TIME_WIDTH


def least_height(part: Part) -> float:
    return part.hours * LOWEST_HOUR + ROOM_HEIGHT


def grid_marks(edition: Edition, part: Part, area: Area, factor: float = 1.0) -> list[Mark]:
    """Rooms, hours and blocks within the area, all of it `factor` times as large as usual."""
    grid = grid_in(part, area, factor)
    lines = _grid_lines(grid)
    heads = Tagged(Tag.DECORATION, tuple(_heads(edition, grid)))
    marks = [*lines, heads, *_blocks(edition, grid)]
    return [placed(scaled(mark, factor), area.x, area.y) for mark in marks]


def grid_in(part: Part, area: Area, factor: float) -> Grid:
    """From the area's corner, in lengths that are to be multiplied by `factor`."""
    return Grid(part, TIME_WIDTH, ROOM_HEIGHT, area.width / factor, area.height / factor)


def _grid_lines(grid: Grid) -> list[Mark]:
    marks: list[Mark] = []
    first, last = grid.part.span
    for minute in range(first, last + 1, 30):
        y, is_hour = grid.y(minute), minute % 60 == 0
        from_x = grid.left - 4 if is_hour else grid.left
        marks.append(Line(from_x, y, grid.right, y, 0.4, FAINT if is_hour else FAINTEST))
    for column in range(-grid.part.beside, len(grid.part.rooms) + 1):
        marks.append(Line(grid.x(column), grid.top - 4, grid.x(column), grid.y(last), 0.4, FAINT))
    marks.append(Line(grid.left, grid.top, grid.right, grid.top, 0.8, RULE))
    return marks


def _heads(edition: Edition, grid: Grid) -> list[Mark]:
    """The hours at the side and the rooms above."""
    marks: list[Mark] = []
    first, last = grid.part.span
    x, width = grid.left - 7, grid.x(1) - grid.x(0) - 8
    for minute in range(-(-first // 60) * 60, last + 1, 60):
        y = grid.y(minute) + MIDDLE * SMALL
        marks += line_of(clock(minute), x, y, width=TIME_WIDTH, size=SMALL, align=Align.RIGHT)
    if grid.part.beside or not grid.part.rooms:
        beside = grid.x(-grid.part.beside) + 5
        marks += _column_head(beside, width, wording.whole_venue(edition.words), "")
    for number, room in enumerate(grid.part.rooms):
        marks += _column_head(grid.x(number) + 5, width, room.name, wording.seats(room, edition.words))
    return marks


def _column_head(x: float, width: float, name: str, seats: str) -> list[Mark]:
    clean = typesetting.clean(name)
    setting = fitted(clean, width=width, height=17, lines=2, largest=BODY, smallest=TINY, bold=True)
    is_one = len(setting.lines) == 1
    baseline = BODY if is_one else setting.size
    marks: list[Mark] = []
    for line in setting.lines:
        marks += line_of(line, x, baseline, width=width, size=setting.size, bold=True)
        baseline += LATIN_LEADING * BODY if is_one else setting.leading * setting.size
    return [*marks, *line_of(seats, x, baseline, width=width, size=TINY + 0.5, colour=SECONDARY)]


def _blocks(edition: Edition, grid: Grid) -> list[Mark]:
    sizes = grid.type
    return [lay_out_block(edition, block, area, sizes) for block, area in block_places(grid)]


def block_places(grid: Grid) -> list[tuple[Block, Area]]:
    """In the order in which somebody reads a day aloud: by time, then by room."""
    part = grid.part
    shortest = int(-(-LOWEST_BLOCK * 60 // grid.hour))
    blocks = arrange(part.entries, part.rooms, part.span, shortest=shortest, beside=part.beside)
    places = []
    for block in sorted(blocks, key=lambda block: (block.start, block.first, block.lane)):
        x, width = _across(block, grid)
        y = grid.y(block.start)
        places.append((block, Area(x, y + 0.6, width, grid.y(block.end) - y - 1.2)))
    return places


def _across(block: Block, grid: Grid) -> tuple[float, float]:
    """The left edge and width of a block in its columns and lane."""
    left, right = grid.x(block.first) + GAP, grid.x(block.last + 1) - GAP
    lane = (right - left + GAP) / block.lanes
    return left + block.lane * lane, lane - GAP


def tracks_of(edition: Edition, entries: Sequence[Entry]) -> list[Track]:
    shown = {entry.track.id for entry in entries if entry.track}
    return [track for track in edition.snapshot.tracks if track.id in shown]


def legend(tracks: Sequence[Track], on: Sheet) -> list[Mark]:
    """The tracks, each with its colour; every block names its own track too, as room allows."""
    baseline, x = on.bottom - 1.5, on.left
    names = [typesetting.clean(track.name) for track in tracks]
    free = on.right - on.left - LEGEND_GAP * len(names)
    whole = [typesetting.measure(name, Style(SMALL)) + 1 for name in names]
    shrunk = max(LEAST_LEGEND, min(1.0, free / max(1.0, sum(whole))))
    most = free / max(1, len(names)) if shrunk * sum(whole) > free else free
    marks: list[Mark] = []
    for track, name, wide in zip(tracks, names, whole, strict=True):
        marks.append(Box(x, baseline - 6.2, 12, 7, fill=pale(track.colour), outline=FAINT, line_width=0.3))
        marks.append(Box(x, baseline - 6.2, 3, 7, fill=track.colour))
        width, size = min(shrunk * wide, most), shrunk * SMALL
        marks += line_of(name, x + 16, baseline, width=width, size=size, smallest=size)
        x += width + LEGEND_GAP
    return tagged(Tag.DECORATION, marks)
