"""What stands on pages of marks, out of its tags."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from planner.printing.marks import Align, Box, Line, Mark, Page, Picture, Tag, Tagged, Text, untagged
from planner.printing.text import measure

FIVE_MM = 5 * 72 / 25.4


class Extent(NamedTuple):
    left: float
    top: float
    right: float
    bottom: float
    words: str = ""


def texts_on(page: Page) -> list[Text]:
    return [mark for mark in untagged(page.marks) if isinstance(mark, Text)]


def words_on(page: Page) -> list[str]:
    return [mark.text for mark in texts_on(page)]


def boxes_on(page: Page) -> list[Box]:
    return [mark for mark in untagged(page.marks) if isinstance(mark, Box)]


def tagged_on(page: Page, tag: Tag) -> list[str]:
    """What is read under a tag, each time."""
    return [_read(mark) for mark in _tags(page.marks) if mark.tag is tag]


def headings_on(page: Page) -> list[Tag]:
    return [mark.tag for mark in _tags(page.marks) if mark.tag in (Tag.TITLE, Tag.HEADING, Tag.SUBHEADING)]


def _tags(marks: Iterable[Mark]) -> Iterator[Tagged]:
    for mark in marks:
        if isinstance(mark, Tagged):
            yield mark
            yield from _tags(mark.marks)


def _read(mark: Tagged) -> str:
    return mark.says or " ".join(each.text for each in untagged(mark.marks) if isinstance(each, Text))


def outside(page: Page, *, margin: float = FIVE_MM) -> list[Extent]:
    """Marks that leave the page, or come nearer to its edge than printers print."""
    return [
        extent
        for extent in _extents(page)
        if extent.left < margin
        or extent.top < margin
        or extent.right > page.width - margin
        or extent.bottom > page.height - margin
    ]


def overlapping(page: Page, *, by: float = 0.3) -> list[tuple[str, str]]:
    """Texts of which the capitals of one stand in those of another."""
    texts = sorted((extent for extent in _extents(page) if extent.words), key=lambda extent: extent.top)
    found: list[tuple[str, str]] = []
    for number, one in enumerate(texts):
        for other in texts[number + 1 :]:
            if other.top >= one.bottom - by:
                break
            if one.left < other.right - by and other.left < one.right - by:
                found.append((one.words, other.words))
    return found


def _extents(page: Page) -> Iterator[Extent]:
    for mark in untagged(page.marks):
        match mark:
            case Text():
                width = measure(mark.text, mark.style)
                left = mark.x - width * {Align.LEFT: 0, Align.CENTRE: 0.5, Align.RIGHT: 1}[mark.align]
                size, below = mark.style.size, mark.baseline + 0.2 * mark.style.size
                yield Extent(left, mark.baseline - 0.7 * size, left + width, below, mark.text)
            case Line(x, y, to_x, to_y):
                yield Extent(min(x, to_x), min(y, to_y), max(x, to_x), max(y, to_y))
            case Box() | Picture():
                yield Extent(mark.x, mark.y, mark.x + mark.width, mark.y + mark.height)
