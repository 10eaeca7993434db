"""A paper before it is drawn: pages of marks.

Lengths are points (1/72 in); the origin is the page's top left corner, x to the right, y down. Layouts make
marks without a canvas, `pdf` draws them, tests compare them as text.
"""

from collections.abc import Iterable, Iterator
from enum import StrEnum

from planner.domain.values import dataclass

Colour = str
"""`#rrggbb`."""

BLACK: Colour = "#000000"


class Align(StrEnum):
    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Style:
    size: float
    bold: bool = False
    colour: Colour = BLACK


@dataclass(frozen=True, slots=True)
class Text:
    """One line of clean text in logical order; `x` is its left edge, middle or right edge, by `align`."""

    x: float
    baseline: float
    text: str
    style: Style
    align: Align = Align.LEFT
    right_to_left: bool = False
    """The direction of the paragraph the line was taken from."""


@dataclass(frozen=True, slots=True)
class Line:
    x: float
    y: float
    to_x: float
    to_y: float
    width: float = 0.5
    colour: Colour = BLACK
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle with round corners, filled, outlined, or both."""

    x: float
    y: float
    width: float
    height: float
    fill: Colour | None = None
    outline: Colour | None = None
    line_width: float = 0.5
    radius: float = 0


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of the paper, by its id, fitted into the rectangle and centred, its proportions kept."""

    x: float
    y: float
    width: float
    height: float
    picture: str


@dataclass(frozen=True, slots=True)
class Code:
    """A square QR code of `payload` with its quiet zone inside `side`."""

    x: float
    y: float
    side: float
    payload: str


class Tag(StrEnum):
    """What marks are to somebody who hears the paper; the values are PDF's names of them."""

    SECTION = "Sect"
    TITLE = "H1"
    HEADING = "H2"
    SUBHEADING = "H3"
    PARAGRAPH = "P"
    LIST = "L"
    ITEM = "LI"
    TABLE = "Table"
    ROW = "TR"
    HEADER_CELL = "TH"
    CELL = "TD"
    FIGURE = "Figure"
    DECORATION = "Artifact"
    """Not read at all: footers, headers repeated on every page."""


@dataclass(frozen=True, slots=True)
class Tagged:
    """Marks that are one thing, read in this order.

    What no tag says: a text is a paragraph, a line, box, picture or code decoration.
    """

    tag: Tag
    marks: "tuple[Mark, ...]"
    says: str = ""
    """Read in place of the marks, where those are no words."""


@dataclass(frozen=True, slots=True)
class Upturned:
    """Marks upside down: turned by half a turn about `x`, `y`. What folds over stands so."""

    x: float
    y: float
    marks: "tuple[Mark, ...]"


@dataclass(frozen=True, slots=True)
class Moved:
    """Marks laid out around a corner of their own, that corner at `x`, `y`; the same marks many times over.

    To somebody who hears the paper all of it is one paragraph.
    """

    x: float
    y: float
    marks: "tuple[Mark, ...]"


Untagged = Text | Line | Box | Picture | Code | Upturned | Moved
Mark = Untagged | Tagged


def untagged(marks: Iterable[Mark]) -> Iterator[Untagged]:
    """All that is drawn, in order, out of its tags; inside of what is turned or moved they stay."""
    for mark in marks:
        if isinstance(mark, Tagged):
            yield from untagged(mark.marks)
        else:
            yield mark


@dataclass(frozen=True, slots=True)
class Page:
    width: float
    height: float
    marks: tuple[Mark, ...]
    bookmark: str = ""
    """The line in the file's list of contents that leads here; pages without are reached by turning."""
