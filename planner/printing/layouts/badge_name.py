"""The name on a badge: as large as there is room for it."""

from functools import lru_cache
from typing import NamedTuple

from planner.domain.records import BadgePartKind
from planner.printing.layouts.badge_plan import Plan
from planner.printing.layouts.badge_rows import goes_left, line
from planner.printing.layouts.fitting import MIDDLE, Fitted, breadth, fitted, leading
from planner.printing.marks import Style

FAMILY_RATIO = 0.72
SMALLEST = 6.0


class NameLine(NamedTuple):
    text: str
    style: Style
    height: float
    """With its air."""
    drop: float
    """From its top to its baseline."""
    is_right_to_left: bool


def name_lines(name: str, second: str, width: float, height: float, plan: Plan) -> list[NameLine]:
    """The largest setting in the box; the first is the line set largest."""
    largest, bold = plan.sizes[BadgePartKind.NAME], BadgePartKind.NAME in plan.bold
    if not second:
        return _lines(_whole(name, width, height, largest, bold=bold), bold)
    sizes = _one_line_each(name, second, width, height, largest, bold=bold)
    if sizes:
        return [_line(name, sizes[0], bold, leading(name)), _line(second, sizes[1], False, leading(second))]
    first, family = _two_names(name, second, width, height, largest, bold=bold)
    return _lines(first, bold) + _lines(family, False)


def _one_line_each(
    name: str, second: str, width: float, height: float, largest: float, *, bold: bool
) -> tuple[float, float] | None:
    """The sizes of both, where a break in one of them would not make it larger: nearly always."""
    most, most_second = width / breadth(name, bold), width / breadth(second, False)
    if most < largest and _can_break(name):
        return None
    size = min(largest, most)
    if most_second < FAMILY_RATIO * size and _can_break(second):
        return None
    air, air_second = leading(name), leading(second)
    if size * air + min(FAMILY_RATIO * size, most_second) * air_second > height:
        together = height / (air + FAMILY_RATIO * air_second)
        size = min(size, max(together, (height - most_second * air_second) / air))
    size = int(10 * size) / 10
    size_second = int(10 * min(FAMILY_RATIO * size, most_second)) / 10
    return (size, size_second) if min(size, size_second) >= SMALLEST else None


def _can_break(words: str) -> bool:
    return " " in words or "-" in words


def _two_names(
    name: str, second: str, width: float, height: float, largest: float, *, bold: bool
) -> tuple[Fitted, Fitted]:
    """The first large, the second smaller below, as large as both fit."""
    size = largest
    while True:
        first = _whole(name, width, height, size, bold=bold)
        ceiling = max(SMALLEST, FAMILY_RATIO * first.size)
        family = fitted(second, width=width, height=height, lines=2, largest=ceiling, smallest=SMALLEST)
        if first.height + family.height <= height:
            return first, family
        if size <= SMALLEST:
            small = 0.9 * SMALLEST
            return line(name, width, small, bold=bold, least=1), line(second, width, small, least=1)
        size *= max(0.8, min(0.97, height / (first.height + family.height)))


def _whole(name: str, width: float, height: float, largest: float, *, bold: bool) -> Fitted:
    return fitted(name, width=width, height=height, lines=3, largest=largest, smallest=SMALLEST, bold=bold)


def _lines(setting: Fitted, bold: bool) -> list[NameLine]:
    return [_line(text, setting.size, bold, setting.leading) for text in setting.lines]


def _line(text: str, size: float, bold: bool, air: float) -> NameLine:
    height = air * size
    return NameLine(text, _style(size, bold), height, height / 2 + MIDDLE * size, goes_left(text))


@lru_cache(maxsize=4096)
def _style(size: float, bold: bool) -> Style:
    return Style(size, bold)
