"""Marks to the contents of pages: what draws them, and what of it belongs to which element of the structure.

A page's contents start with one matrix: a unit is a hundredth of a point and y runs down, as marks have it;
an adjustment to a printer goes into that matrix. Words are numbered pieces of an element, all else is an
artifact, which nobody hears.
"""

import zlib
from collections.abc import Iterable, Mapping
from typing import Final

from planner.printing import pictures, strokes
from planner.printing.lettering.embedding import FontBook
from planner.printing.lettering.scripts import language_of
from planner.printing.marks import (
    BLACK,
    Align,
    Box,
    Code,
    Colour,
    Line,
    Mark,
    Moved,
    Page,
    Picture,
    Tag,
    Tagged,
    Text,
    Upturned,
)
from planner.printing.pictures import Drawn
from planner.printing.strokes import UNIT, rgb
from planner.printing.structure import Element, Structure, scope_of

Matrix = tuple[float, float, float, float]
"""`scale_x, scale_y, right, down`, from the upper left corner, in points."""
_STANDING: Matrix = (1, 1, 0, 0)
_SHIFT = {Align.LEFT: 0.0, Align.CENTRE: 0.5, Align.RIGHT: 1.0}
_ARTIFACT: Final = Element("Artifact", None, 0)


class Contents:
    """What the pages of one document share: fonts, pictures and the structure."""

    def __init__(self, sources: Mapping[str, bytes], *, language: str) -> None:
        self._sources = sources
        self.language = language
        self.book = FontBook()
        self.pictures: dict[str, tuple[str, Drawn]] = {}
        """By id, with the name on every page ("P1")."""
        self.structure = Structure()

    def drawn(self, page: Page, number: int, *, matrix: Matrix | None = None) -> bytes:
        """The compressed contents of the page that is object `number`."""
        writer = _Writer(self, page, number, matrix or _STANDING)
        writer.draw(page.marks, self.structure.root)
        return writer.finished()

    def picture(self, name: str) -> tuple[str, Drawn]:
        if name not in self.pictures:
            drawn = pictures.drawn(self._sources[name], picture=name)
            self.pictures[name] = f"P{len(self.pictures) + 1}", drawn
        return self.pictures[name]


class _Writer:
    """One page as it grows."""

    def __init__(self, contents: Contents, page: Page, number: int, matrix: Matrix) -> None:
        self._contents = contents
        self._number = number
        self._fill: Colour = BLACK
        self._open: Element | None = None
        """Whose piece of contents is being written; None between pieces."""
        self._pieces: list[Element] = []
        across, along, right, down = matrix
        contents.structure.pieces.append(self._pieces)
        scale = f"{across / UNIT:.8g} 0 0 {-along / UNIT:.8g}"
        self._parts = [f"{scale} {right:.8g} {page.height - down:.8g} cm"]

    def finished(self) -> bytes:
        self._turn_to(None)
        return zlib.compress("\n".join(self._parts).encode("ascii"), 6)

    def draw(self, marks: Iterable[Mark], into: Element, *, is_whole: bool = False) -> None:
        """`is_whole`: lines and boxes belong to the element too, not only words."""
        around = into if is_whole else _ARTIFACT
        for mark in marks:
            match mark:
                case Text():
                    self._text(mark, into)
                case Moved() | Upturned():
                    self._moved(mark, into, is_whole=is_whole)
                case Tagged():
                    self._tagged(mark, into, marks, is_whole=is_whole)
                case _:
                    self._turn_to(around)
                    self._drawing(mark)

    def _drawing(self, mark: Line | Box | Picture | Code) -> None:
        match mark:
            case Line():
                self._parts.append(strokes.line(mark))
            case Box():
                if mark.fill:
                    self._fill_with(mark.fill)
                self._parts.append(strokes.box(mark))
            case Code():
                self._fill_with(BLACK)
                self._parts.append(strokes.code(mark))
            case Picture():
                self._parts.append(self._picture(mark))

    def _text(self, mark: Text, into: Element) -> None:
        contents, style = self._contents, mark.style
        if into is not _ARTIFACT:
            into = contents.structure.paragraph(into, self._number)
        self._turn_to(into)
        self._fill_with(style.colour)
        shown, width = contents.book.fragment(mark.text, bold=style.bold, right_to_left=mark.right_to_left)
        size = style.size * UNIT
        x = mark.x * UNIT - _SHIFT[mark.align] * width * size
        words = f"BT {size:.0f} 0 0 {-size:.0f} {x:.0f} {mark.baseline * UNIT:.0f} Tm {shown} ET"
        language = language_of(mark.text)
        if language and language != contents.language and into is not _ARTIFACT:
            words = f"/Span <</Lang({language})>>BDC {words} EMC"
        self._parts.append(words)

    def _picture(self, mark: Picture) -> str:
        name, drawn = self._contents.picture(mark.picture)
        scale = min(mark.width / drawn.width, mark.height / drawn.height) * UNIT
        width, tall = drawn.width * scale, drawn.height * scale
        x = mark.x * UNIT + (mark.width * UNIT - width) / 2
        bottom = mark.y * UNIT + (mark.height * UNIT + tall) / 2
        return f"q {width:.0f} 0 0 {-tall:.0f} {x:.0f} {bottom:.0f} cm /{name} Do Q"

    def _moved(self, mark: Moved | Upturned, into: Element, *, is_whole: bool) -> None:
        self._turn_to(None)
        is_upright = isinstance(mark, Moved)
        turn, way = ("1 0 0 1", UNIT) if is_upright else ("-1 0 0 -1", 2 * UNIT)
        self._parts.append(f"q {turn} {mark.x * way:.0f} {mark.y * way:.0f} cm")
        before = self._fill
        if is_upright and not is_whole and into is not _ARTIFACT and _is_one_paragraph(mark):
            into = self._contents.structure.paragraph(into, self._number)
        self.draw(mark.marks, into, is_whole=is_whole)
        self._turn_to(None)
        self._parts.append("Q")
        self._fill = before

    def _tagged(self, mark: Tagged, into: Element, beside: Iterable[Mark], *, is_whole: bool) -> None:
        if is_whole or into is _ARTIFACT:
            self.draw(mark.marks, into, is_whole=is_whole)
        elif mark.tag is Tag.DECORATION:
            self.draw(mark.marks, _ARTIFACT)
        else:
            element = self._contents.structure.element(mark, into, self._number)
            element.scope = scope_of(mark, tuple(beside))
            self.draw(mark.marks, element, is_whole=mark.tag is Tag.FIGURE or bool(mark.says))

    def _turn_to(self, element: Element | None) -> None:
        """Ends the piece that is open where it is another's, and starts one of `element`."""
        if element is self._open:
            return
        if self._open:
            self._parts.append("EMC")
        self._open = element
        if element is _ARTIFACT:
            self._parts.append("/Artifact BMC")
        elif element:
            number = len(self._pieces)
            self._pieces.append(element)
            element.kids.append(number)
            self._parts.append(f"/{element.kind} <</MCID {number}>>BDC")

    def _fill_with(self, colour: Colour) -> None:
        if colour != self._fill:
            self._fill = colour
            self._parts.append(f"{rgb(colour)} rg")


def _is_one_paragraph(mark: Moved | Upturned) -> bool:
    return any(isinstance(each, Text) for each in mark.marks) and not any(
        isinstance(each, Tagged) for each in mark.marks
    )
