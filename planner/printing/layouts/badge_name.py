"""The name on a badge: as large as there is room for it."""

from functools import lru_cache
from itertools import combinations, pairwise
from typing import NamedTuple

from planner.domain.records import BadgePartKind
from planner.printing.layouts.badge_plan import Plan
from planner.printing.layouts.badge_rows import goes_left, line
from planner.printing.layouts.fitting import MIDDLE, Fitted, breadth, fitted, leading
from planner.printing.marks import Style

FAMILY_RATIO = 0.72
LEAST_WIDTH = 0.01
"""Of a mark without a letter, which has none, in sizes."""
LEAST_GAIN = 1.05
"""By how much larger another line must make a name."""
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
    found = _side_by_side(_breaks(name, bold), _breaks(second, False), width, height, largest)
    if found:
        size, lines, second_size, second_lines = found
        air, second_air = leading(name), leading(second)
        return [
            *(_line(text, size, bold, air) for text in lines),
            *(_line(text, second_size, False, second_air) for text in second_lines),
        ]
    first, family = _two_names(name, second, width, height, largest, bold=bold)
    return _lines(first, bold) + _lines(family, False)


class _Break(NamedTuple):
    """One way to set words on lines, none of them cut."""

    lines: tuple[str, ...]
    width: float
    height: float
    """At a size of one point."""


_MOST_BREAKS = 5


@lru_cache(maxsize=8192)
def _breaks(words: str, bold: bool) -> tuple[_Break, ...]:
    """The narrowest on one line, on two and on three; none of words with too many breaks to try all."""
    ends = [at for at in range(1, len(words)) if words[at - 1] in " -"]
    if len(ends) > _MOST_BREAKS:
        return ()
    air, found = leading(words), []
    for count in range(min(3, len(ends) + 1)):
        ways = (_split(words, cuts) for cuts in combinations(ends, count))
        width, lines = min((max(breadth(line, bold) for line in lines), lines) for lines in ways)
        found.append(_Break(lines, max(width, LEAST_WIDTH), len(lines) * air))
    return tuple(found)


def _split(words: str, cuts: tuple[int, ...]) -> tuple[str, ...]:
    return tuple(words[start:end].rstrip(" ") for start, end in pairwise((0, *cuts, len(words))))


def _side_by_side(
    breaks: tuple[_Break, ...],
    seconds: tuple[_Break, ...],
    width: float,
    height: float,
    largest: float,
) -> tuple[float, tuple[str, ...], float, tuple[str, ...]] | None:
    """The sizes and lines of both names at which both are largest; None where all of it were too small."""
    found, best = None, 0.0
    for first in breaks:
        most = min(largest, width / first.width)
        for second in seconds[:2]:
            size, most_second = most, width / second.width
            if size * first.height + min(FAMILY_RATIO * size, most_second) * second.height > height:
                together = height / (first.height + FAMILY_RATIO * second.height)
                size = min(size, max(together, (height - most_second * second.height) / first.height))
            second_size = min(FAMILY_RATIO * size, most_second)
            worth = size + FAMILY_RATIO * second_size
            if second_size >= SMALLEST and worth > LEAST_GAIN * best:
                found, best = (_tenths(size), first.lines, _tenths(second_size), second.lines), worth
    return found


def _tenths(size: float) -> float:
    """Rounded down: few sizes are written faster than many."""
    return int(10 * size) / 10


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
