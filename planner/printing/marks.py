"""A paper before it is drawn: pages of marks.

Lengths are points (1/72 in); the origin is the page's top left corner, x to the right, y down. Layouts make
marks without a canvas, `pdf` draws them, tests compare them as text.
"""

from dataclasses import dataclass
from enum import StrEnum

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


Mark = Text | Line | Box | Picture | Code


@dataclass(frozen=True, slots=True)
class Page:
    width: float
    height: float
    marks: tuple[Mark, ...]
