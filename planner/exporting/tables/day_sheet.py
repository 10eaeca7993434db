"""A day of the agenda as a sheet to look at, to print and to edit."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from planner.domain.times import MINUTES_A_DAY
from planner.exporting.sharing import SharedSlot
from planner.exporting.tables.cells import LONGEST_TEXT, legible
from planner.exporting.tables.sheet_grid import Block, SheetGrid, lengths
from planner.exporting.tables.workbooks import print_wide

FIRST_ROW, FIRST_COLUMN = 2, 1
"""Below the headings, right of the times."""

_TIME_WIDTH = 9
_WIDEST, _NARROWEST = 30, 20
"""Characters of a room's column."""
_ROOMS_WIDTH = 130
"""Characters of all of them together, as long as none is too narrow."""
_LINE = 15
"""Points."""
_LOWEST, _HIGHEST = 20, 60
_POINTS_A_MINUTE = 0.9
_MOST = 400
_PAGE_WIDTH, _PAGE_HEIGHT = 730, 500
"""Points of a landscape page, of the smaller of Letter and A4."""
_POINTS_A_CHARACTER = 5.5
_READABLE = 0.7
"""How much smaller a day may become to have one page, compared with several."""
_INK, _FAINT, _HAIR = "#1d2433", "#5b6475", "#d5dae3"
_PLAIN, _ASIDE = "#f6f7f9", "#eef1f6"
"""Fills of sessions without a track, and of headings."""
_NO_TRACK = "#8a94a6"
_PALE = 0.84
"""How much white is in the fill."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DaySheet:
    name: str
    heading: str
    time_heading: str
    whole_venue: str
    grid: SheetGrid
    people: Mapping[str, str]
    """By slot, as one line."""


def add_day(workbook: Any, day: DaySheet, *, is_mirrored: bool) -> Any:
    """Returns the new sheet."""
    sheet = workbook.add_worksheet(day.name)
    width = _width(len(day.grid.columns))
    looks = _Looks(workbook, start="right" if is_mirrored else "left")
    heights = _heights(day, width)
    _write_frame(sheet, day, looks, width, heights)
    taken = set()
    for block in day.grid.blocks:
        _write_block(sheet, block, day.people[block.slot.id], looks)
        cells = range(block.top, block.bottom + 1)
        taken |= {(row, column) for row in cells for column in range(block.left, block.right + 1)}
    for row in range(len(day.grid.minutes) - 1):
        for column in range(len(day.grid.columns)):
            if (row, column) not in taken:
                sheet.write_blank(FIRST_ROW + row, FIRST_COLUMN + column, None, looks.empty)
    sheet.freeze_panes(FIRST_ROW, FIRST_COLUMN)
    sheet.hide_gridlines(2)
    print_wide(sheet, rows=FIRST_ROW, pages=1 if _fits_a_page(len(day.grid.columns) * width, heights) else 0)
    return sheet


def _fits_a_page(width: int, heights: Sequence[float]) -> bool:
    """Whether it can still be read when all of the day is on one page."""
    across = (_TIME_WIDTH + width) * _POINTS_A_CHARACTER
    smaller = min(1.0, _PAGE_WIDTH / across)
    return min(1.0, _PAGE_HEIGHT / sum(heights, start=80)) >= _READABLE * smaller


def _width(columns: int) -> int:
    return max(_NARROWEST, min(_WIDEST, _ROOMS_WIDTH // max(columns, 1)))


def _write_frame(sheet: Any, day: DaySheet, looks: "_Looks", width: int, heights: Sequence[float]) -> None:
    """Headings, times, and the sizes of rows and columns."""
    sheet.set_column(0, 0, _TIME_WIDTH)
    sheet.set_column(FIRST_COLUMN, FIRST_COLUMN + max(len(day.grid.columns), 1) - 1, width)
    sheet.set_row(0, 28)
    sheet.write_string(0, 0, day.heading, looks.title)
    sheet.set_row(1, 24)
    sheet.write_string(1, 0, day.time_heading, looks.heading)
    for at, column in enumerate(day.grid.columns, start=FIRST_COLUMN):
        sheet.write_string(1, at, legible(column.name) if column else day.whole_venue, looks.heading)
    for row, minute in enumerate(day.grid.minutes):
        sheet.write_number(FIRST_ROW + row, 0, minute / MINUTES_A_DAY, looks.time)
        sheet.set_row(FIRST_ROW + row, heights[row] if row < len(heights) else _LOWEST)


def _heights(day: DaySheet, width: int) -> list[float]:
    """Points a row: as long as it lasts, and enough for the texts in it."""
    heights = [max(_LOWEST, min(_HIGHEST, minutes * _POINTS_A_MINUTE)) for minutes in lengths(day.grid)]
    for block in day.grid.blocks:
        rows = range(block.top, block.bottom + 1)
        across = width * (block.right - block.left + 1) * 0.85
        texts = (block.slot.session.title, day.people[block.slot.id])
        lines = sum(-int(-len(text) * factor // across) for text, factor in zip(texts, (1.1, 1), strict=True))
        missing = lines * _LINE + 6 - sum(heights[row] for row in rows)
        if missing > 0:
            for row in rows:
                heights[row] = min(_MOST, heights[row] + missing / len(rows))
    return heights


class _Looks:
    """Formats are shared: a workbook with one a cell would be large, and slow to open."""

    def __init__(self, workbook: Any, *, start: str) -> None:
        """`start` is the side at which lines begin. Borders need none: in a mirrored sheet left is right."""
        self._workbook = workbook
        self._start = start
        text = {"font_color": _INK, "align": start, "valign": "vcenter", "bold": True}
        hair = {"border": 1, "border_color": _HAIR}
        room = {"indent": 1, "text_wrap": True, "bg_color": _ASIDE, "bottom": 1, "bottom_color": _NO_TRACK}
        time = {"num_format": "hh:mm", "align": start, "valign": "top", "font_color": _FAINT}
        self.title = workbook.add_format({**text, "font_size": 15})
        self.heading = workbook.add_format({**text, **room})
        self.time = workbook.add_format({**time, "indent": 1, "top": 1, "top_color": _HAIR})
        self.empty = workbook.add_format(
            {**hair, "text_wrap": True, "valign": "top", "align": start, "indent": 1}
        )
        self.bold = workbook.add_format({"bold": True, "font_color": _INK})
        self.small = workbook.add_format({"font_color": _FAINT})
        self.of = cache(self._of)

    def _of(self, colour: str) -> Any:
        """With the colour of a track, or "" for none."""
        return self._workbook.add_format(
            {
                "text_wrap": True,
                "valign": "top",
                "align": self._start,
                "indent": 1,
                "bold": True,
                "font_color": _INK,
                "bg_color": _pale(colour) if colour else _PLAIN,
                "border": 1,
                "border_color": _HAIR,
                "left": 5,
                "left_color": colour or _NO_TRACK,
            }
        )


def _write_block(sheet: Any, block: Block, people: str, looks: _Looks) -> None:
    top, left = FIRST_ROW + block.top, FIRST_COLUMN + block.left
    bottom, right = FIRST_ROW + block.bottom, FIRST_COLUMN + block.right
    look = looks.of(_colour(block.slot))
    if (top, left) != (bottom, right):
        sheet.merge_range(top, left, bottom, right, "", look)
    title = legible(block.slot.session.title)
    text = f"{title}\n{people}" if people else title
    if people and len(text) <= LONGEST_TEXT:
        sheet.write_rich_string(top, left, looks.bold, title, looks.small, f"\n{people}", look)
    else:
        sheet.write_string(top, left, legible(text), look)


def _colour(slot: SharedSlot) -> str:
    return slot.session.track.colour if slot.session.track else ""


def _pale(colour: str) -> str:
    """`#rrggbb` with much white in it."""
    parts = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return "#" + "".join(f"{round(part + (255 - part) * _PALE):02x}" for part in parts)
