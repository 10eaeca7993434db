"""A day of the agenda as a picture for a chat or a slide: rooms across, times down, all of it readable.

It has the shape of a slide where there is not too much for one, and is taller where there is.
"""

from bisect import bisect_left
from collections.abc import Sequence
from functools import partial

from planner.domain.records import Day
from planner.domain.values import dataclass
from planner.printing.layouts.agenda import Edition, used_rooms
from planner.printing.layouts.agenda_block import Area, title_lines
from planner.printing.layouts.agenda_grid import (
    LEGEND_HEIGHT,
    ROOM_HEIGHT,
    TALLEST_HOUR,
    Part,
    blank_page,
    block_places,
    even_parts,
    grid_in,
    grid_marks,
    least_height,
    least_width,
    legend,
    tracks_of,
    whole_day,
)
from planner.printing.layouts.frame import Sheet, header, turned
from planner.printing.marks import Box, Mark, Page
from planner.wording import papers as wording

WIDTH, HEIGHT = 640.0, 360.0
"""Of a slide; at three pixels a point 1920 by 1080."""
MARGIN = 16.0
HEIGHTS = tuple(HEIGHT * times for times in (1, 1.2, 1.4, 1.7, 2, 2.4, 2.8, 3.4, 4))
LEAST, MOST = 0.75, 1.5
"""Of the usual size of type: smaller is not read on a phone or from the last row, larger is shouting."""
MOST_ROOMS = 12
"""Beside each other; where there are more, some stand below."""
LONGEST_TITLE = 90
"""Characters; once so much of one is there, no picture grows for the rest."""
GROWTH = 3.0
"""Times the height that type needs, at most, for the sake of titles."""
SAMPLE = 60
"""Titles looked at in each part of a day: to try all of them at several heights would take longest."""
CUT = 0.15
"""Of the titles that may be cut off: two that share a column would make a tower of any picture."""
GAP = 10.0


@dataclass(frozen=True, slots=True)
class Plan:
    """The parts of a day below each other, in type of one size."""

    on: Sheet
    head: tuple[Mark, ...]
    area: Area
    parts: Sequence[Part]

    @property
    def height(self) -> float:
        """Of each part."""
        return (self.area.height - GAP * (len(self.parts) - 1)) / len(self.parts)

    @property
    def most(self) -> float:
        """The largest type for which the rooms are wide enough."""
        return min(MOST, self.area.width / max(map(least_width, self.parts)))

    @property
    def factor(self) -> float:
        return min(self.most, self.height / max(map(least_height, self.parts)))


def day_page(edition: Edition, day: Day) -> Page:
    entries = edition.entries(day)
    rooms = used_rooms(edition.snapshot, entries)
    if not entries:
        page = _blank(edition, day)
    else:
        whole = whole_day(entries, rooms)
        parts = [Part(entries, some, whole.span, whole.beside) for some in even_parts(rooms, MOST_ROOMS)]
        page = _lowest(edition, day, parts)
    return turned(page) if edition.is_right_to_left else page


def _blank(edition: Edition, day: Day) -> Page:
    on = Sheet(WIDTH, HEIGHT, MARGIN, foot=0)
    title = wording.day_heading(day, edition.words)
    page = blank_page(edition, on, title, wording.nothing_scheduled(edition.words))
    return _on_white(on, page.marks)


def _plan(edition: Edition, day: Day, parts: Sequence[Part], height: float) -> Plan:
    on = Sheet(WIDTH, height, MARGIN, foot=0)
    title = wording.day_heading(day, edition.words)
    head, top = header(on, edition.snapshot.event, title=title, note="")
    area = Area(on.left, top, on.right - on.left, on.bottom - LEGEND_HEIGHT - top)
    return Plan(on, tuple(head), area, parts)


def _lowest(edition: Edition, day: Day, parts: Sequence[Part]) -> Page:
    """High enough for readable type, and if it can be, for nearly all titles as a whole."""
    plan_of = partial(_plan, edition, day, parts)
    lowest = next(
        (plan for plan in map(plan_of, HEIGHTS) if plan.factor >= min(LEAST, plan.most)), plan_of(HEIGHTS[-1])
    )
    tallest = _tallest(lowest)
    higher = [height for height in HEIGHTS if lowest.on.height < height < tallest]
    plans = [lowest, *map(plan_of, [*higher, tallest])]
    cut = partial(_cut_titles, edition, factor=lowest.factor)
    if cut(lowest) <= CUT:
        return _page(edition, lowest, lowest.factor)
    most = max(CUT, cut(plans[-1]))
    enough = bisect_left(plans, True, hi=len(plans) - 1, key=lambda plan: cut(plan) <= most)
    return _page(edition, plans[enough], lowest.factor)


def _tallest(plan: Plan) -> float:
    """No higher picture of such type has more room for titles."""
    part = plan.parts[0]
    filled = plan.factor * (TALLEST_HOUR * part.hours + ROOM_HEIGHT)
    more = len(plan.parts) * max(0.0, filled - plan.height)
    return min(GROWTH * plan.on.height, round(plan.on.height + more))


def _page(edition: Edition, plan: Plan, factor: float) -> Page:
    marks = list(plan.head)
    area = plan.area
    for number, part in enumerate(plan.parts):
        top = area.y + number * (plan.height + GAP)
        marks += grid_marks(edition, part, Area(area.x, top, area.width, plan.height), factor)
    marks += legend(tracks_of(edition, plan.parts[0].entries), plan.on)
    return _on_white(plan.on, marks)


def _on_white(on: Sheet, marks: Sequence[Mark]) -> Page:
    """A program that shows pictures may have a dark ground."""
    return Page(on.width, on.height, (Box(0, 0, on.width, on.height, fill="#ffffff"), *marks))


def _cut_titles(edition: Edition, plan: Plan, *, factor: float) -> float:
    """The share of them, told by some."""
    cut = []
    for part in plan.parts:
        grid = grid_in(part, Area(0, 0, plan.area.width, plan.height), factor)
        places, sizes = block_places(grid), grid.type
        some = places[:: -(-len(places) // SAMPLE) or 1]
        cut += [_is_cut(title_lines(edition, block, area, sizes)) for block, area in some]
    return sum(cut) / max(1, len(cut))


def _is_cut(lines: Sequence[str]) -> bool:
    return bool(lines) and lines[-1].endswith("…") and 1 < sum(map(len, lines)) < LONGEST_TITLE
