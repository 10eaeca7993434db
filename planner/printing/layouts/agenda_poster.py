"""The whole agenda on one page, its days beside or below each other, as large as the page allows."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import product

from planner.domain.values import dataclass
from planner.printing.layouts.agenda import Edition, used_rooms
from planner.printing.layouts.agenda_block import Area
from planner.printing.layouts.agenda_grid import (
    LEGEND_HEIGHT,
    Part,
    blank_page,
    grid_marks,
    least_height,
    least_width,
    legend,
    tracks_of,
    whole_day,
)
from planner.printing.layouts.frame import HEADING, Sheet, header, line_of, tagged
from planner.printing.marks import Mark, Page, Tag
from planner.wording import papers as wording
from planner.wording.dates import date_span

LARGEST = 1.7
"""However little there is to show."""
AIRY = 1.3
"""A poster is read from where it hangs: room for whole titles comes before the size of the type."""
DAY_HEIGHT = 2.4 * HEADING
GAP = 18.0


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Days in rows and columns of an area; each gets as much of it as it has rooms and hours."""

    on: Sheet
    area: Area
    across: int
    parts: Sequence[Part]

    @property
    def widths(self) -> list[float]:
        """The least of each column."""
        return [max(map(least_width, self.parts[n :: self.across])) for n in range(self.across)]

    @property
    def heights(self) -> list[float]:
        """The least of each row."""
        starts = range(0, len(self.parts), self.across)
        return [max(map(least_height, self.parts[n : n + self.across])) for n in starts]

    @property
    def heading(self) -> float:
        """The height above each grid; a single day is named by the title alone."""
        return DAY_HEIGHT if len(self.parts) > 1 else 0.0

    @property
    def free(self) -> tuple[float, float]:
        """Width and height left for the grids."""
        down = len(self.heights)
        width = self.area.width - GAP * (self.across - 1)
        return width, self.area.height - GAP * (down - 1) - self.heading * down

    @property
    def factor(self) -> float:
        """Of the type, against that of a page a day."""
        width, height = self.free
        return min(LARGEST, width / AIRY / sum(self.widths), height / AIRY / sum(self.heights))

    def cell(self, number: int) -> Area:
        """Of a day, its heading above the grid."""
        row, column = divmod(number, self.across)
        wide = self.free[0] / sum(self.widths)
        tall = self.free[1] / sum(self.heights)
        x = self.area.x + wide * sum(self.widths[:column]) + GAP * column
        y = self.area.y + tall * sum(self.heights[:row]) + (GAP + self.heading) * row
        return Area(x, y, wide * self.widths[column], tall * self.heights[row] + self.heading)


def poster_pages(edition: Edition, upright: Sheet) -> list[Page]:
    """One page, upright or on its side; without footers."""
    words = edition.words
    days = [(day, entries) for day in edition.snapshot.days if (entries := edition.entries(day))]
    if not days:
        sentence = wording.nothing_scheduled(words) if edition.snapshot.days else wording.no_days(words)
        return [blank_page(edition, upright, "", sentence)]
    parts = [whole_day(entries, used_rooms(edition.snapshot, entries)) for _, entries in days]
    titles = [wording.day_heading(day, words) for day, _ in days]
    span = date_span(days[0][0].date, days[-1][0].date, words) if len(days) > 1 else titles[0]
    chosen = _best(edition, upright, parts, span)
    head, _ = header(chosen.on, edition.snapshot.event, title=span, note="")
    shown = [entry for _, entries in days for entry in entries]
    marks = [*head, *_days(edition, chosen, titles), *legend(tracks_of(edition, shown), chosen.on)]
    return [Page(chosen.on.width, chosen.on.height, tuple(marks))]


def _best(edition: Edition, upright: Sheet, parts: Sequence[Part], title: str) -> Arrangement:
    """In which the type is largest; upright and below each other where nothing else is better."""
    on_side = replace(upright, width=upright.height, height=upright.width)
    found: list[Arrangement] = []
    for on, across in product((upright, on_side), range(1, len(parts) + 1)):
        _, top = header(on, edition.snapshot.event, title=title, note="")
        area = Area(on.left, top, on.right - on.left, on.bottom - LEGEND_HEIGHT - top)
        found.append(Arrangement(on, area, across, _at_one_time(parts) if across > 1 else parts))
    return max(found, key=lambda one: one.factor)


def _days(edition: Edition, chosen: Arrangement, titles: Sequence[str]) -> list[Mark]:
    marks: list[Mark] = []
    size = HEADING + 1
    for number, (title, part) in enumerate(zip(titles, chosen.parts, strict=True)):
        cell = chosen.cell(number)
        day = (
            []
            if not chosen.heading
            else line_of(title, cell.x, cell.y + size, width=cell.width, size=size, bold=True)
        )
        marks += tagged(Tag.HEADING, day)
        inner = Area(cell.x, cell.y + chosen.heading, cell.width, cell.height - chosen.heading)
        marks += grid_marks(edition, part, inner, chosen.factor)
    return marks


def _at_one_time(parts: Sequence[Part]) -> list[Part]:
    """From one hour to another, the same for all, so that hours stand in line across the page."""
    span = min(part.span[0] for part in parts), max(part.span[1] for part in parts)
    return [replace(part, span=span) for part in parts]
