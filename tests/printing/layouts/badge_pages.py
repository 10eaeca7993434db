"""Badges as the pages they make, and their marks as they come to lie on the page."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from planner.domain.records import Participant
from planner.domain.snapshot import Snapshot
from planner.language import Words
from planner.printing import text as typesetting
from planner.printing.layouts.badges import lay_out_badges
from planner.printing.layouts.placing import placed
from planner.printing.marks import Align, Code, Line, Mark, Moved, Page, Tagged, Text, Untagged, Upturned
from planner.printing.stock import Stock

Extent = tuple[float, float, float, float]
"""Left, top, right, bottom."""


def badge_pages(
    snapshot: Snapshot,
    people: Sequence[Participant],
    stock: Stock,
    *,
    first_cell: int = 1,
    words: Words,
    **how: Any,
) -> tuple[Page, ...]:
    sheets = lay_out_badges(snapshot, people, stock, first_cell=first_cell, words=words, **how)
    return tuple(sheet.page for sheet in sheets)


def flat(marks: Iterable[Mark]) -> Iterator[Untagged]:
    """Every mark by itself and where it is on the page; what is upside down one by one turned."""
    for mark in marks:
        match mark:
            case Tagged():
                yield from flat(mark.marks)
            case Moved(x, y, inside):
                yield from flat(placed(each, x, y) for each in inside)
            case Upturned(x, y, inside):
                yield from (Upturned(x, y, (each,)) for each in flat(inside))
            case _:
                yield mark


def extent(mark: Untagged, *, above: float, below: float) -> Extent:
    """The box a mark takes; of text, from `above` sizes over its baseline to `below` sizes under it."""
    match mark:
        case Text(x, baseline, words, style, align, _):
            width = typesetting.measure(words, style)
            left = x - {Align.LEFT: 0.0, Align.CENTRE: width / 2, Align.RIGHT: width}[align]
            return left, baseline - above * style.size, left + width, baseline + below * style.size
        case Code(x, y, side, _):
            return x, y, x + side, y + side
        case Line(x, y, to_x, to_y, _, _, _):
            return min(x, to_x), min(y, to_y), max(x, to_x), max(y, to_y)
        case Upturned(x, y, (inside,)):
            assert not isinstance(inside, Tagged)
            left, top, right, bottom = extent(inside, above=above, below=below)
            return 2 * x - right, 2 * y - bottom, 2 * x - left, 2 * y - top
        case Moved() | Upturned():
            raise TypeError("flatten it first")
        case _:
            return mark.x, mark.y, mark.x + mark.width, mark.y + mark.height


def meet(one: Extent, other: Extent) -> bool:
    slack = 0.05
    return (
        one[0] < other[2] - slack
        and other[0] < one[2] - slack
        and one[1] < other[3] - slack
        and other[1] < one[3] - slack
    )


def lies_in(extent_of: Extent, box: Extent) -> bool:
    return (
        box[0] <= extent_of[0]
        and box[1] <= extent_of[1]
        and extent_of[2] <= box[2]
        and extent_of[3] <= box[3]
    )
