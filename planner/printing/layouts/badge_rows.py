"""Lines of text above each other, as the two sides of a badge use them."""

from collections.abc import Iterable
from functools import lru_cache

from planner.domain.values import dataclass
from planner.printing import text as typesetting
from planner.printing.layouts.fitting import MIDDLE, Fitted, breadth, fitted
from planner.printing.marks import BLACK, Align, Colour, Mark, Style, Text


@dataclass(frozen=True, slots=True)
class Row:
    """A line of text in a column; `height` includes its air."""

    text: str
    style: Style
    height: float

    @property
    def breadth(self) -> float:
        return breadth(self.text, self.style.bold) * self.style.size


@dataclass(frozen=True, slots=True)
class Column:
    """Where rows begin, or around what they are centred."""

    left: float
    right: float
    is_centred: bool = False

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def at(self) -> float:
        return (self.left + self.right) / 2 if self.is_centred else self.left

    @property
    def align(self) -> Align:
        return Align.CENTRE if self.is_centred else Align.LEFT


def line(words: str, width: float, size: float, *, bold: bool = False, least: float = 0.75) -> Fitted:
    """On one line, at `size` or as small as `least` of it."""
    return fitted(
        words, width=width, height=2 * size, lines=1, largest=size, smallest=least * size, bold=bold
    )


def rows(setting: Fitted, *, bold: bool = False, colour: Colour = BLACK) -> list[Row]:
    style = Style(setting.size, bold=bold, colour=colour)
    return [Row(words, style, setting.leading * setting.size) for words in setting.lines]


def height_of(stacked: Iterable[Row]) -> float:
    return sum(row.height for row in stacked)


def stack(stacked: Iterable[Row], column: Column, top: float) -> list[Mark]:
    marks: list[Mark] = []
    for row in stacked:
        baseline = top + row.height / 2 + MIDDLE * row.style.size
        marks.append(Text(column.at, baseline, row.text, row.style, column.align, goes_left(row.text)))
        top += row.height
    return marks


@lru_cache(maxsize=16384)
def goes_left(words: str) -> bool:
    return not words.isascii() and typesetting.is_right_to_left(words)
