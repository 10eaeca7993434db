"""Marks to the contents of pages: what draws them, and what of it belongs to which element of the structure.

A page's contents start with one matrix: a unit is a hundredth of a point and y runs down, as marks have it;
an adjustment to a printer goes into that matrix. Words are numbered pieces of an element, all else is an
artifact, which nobody hears.
"""

import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Final, cast

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
from planner.printing.objects import Objects
from planner.printing.pictures import Drawn
from planner.printing.strokes import UNIT, rgb
from planner.printing.structure import WORDS, Element, Structure, scope_of

Matrix = tuple[float, float, float, float]
"""`scale_x, scale_y, right, down`, from the upper left corner, in points."""
_STANDING: Matrix = (1, 1, 0, 0)
_SHIFT = {Align.LEFT: 0.0, Align.CENTRE: 0.5, Align.RIGHT: 1.0}
_ARTIFACT: Final = Element("Artifact", None, 0)
_MOST_KEPT = 512
_SHORTEST_FORM = 80
"""Characters; a shorter one would make the file longer."""
_EVERYWHERE = "[-1000000 -1000000 1000000 1000000]"
"""A box that cuts nothing off: more than two metres each way."""

Leaf = Text | Line | Box | Picture | Code
Marks = tuple[Mark, ...]
Stretch = tuple[bool, str]
"""Whether it is words, and what draws it: marks of one sort that follow each other."""


@dataclass(slots=True)
class _Kept:
    marks: Marks
    """Held, so that no other tuple gets its identity."""
    stretches: tuple[Stretch, ...]
    is_form: bool = False


class Contents:
    """What the pages of one document share: fonts, pictures and the structure."""

    def __init__(
        self, objects: Objects, sources: Mapping[str, bytes], *, resources: int, language: str
    ) -> None:
        self._objects = objects
        self._sources = sources
        self._resources = resources
        self._language = language
        self.book = FontBook()
        self.pictures: dict[str, tuple[str, Drawn]] = {}
        """By id, with the name on every page ("P1")."""
        self.structure = Structure(objects)
        self.forms: dict[str, tuple[str, int]] = {}
        """By what they draw, with the name on every page ("X1") and the object's number."""
        self._kept: dict[int, _Kept] = {}

    def drawn(self, page: Page, number: int, *, matrix: Matrix | None = None) -> bytes:
        """The compressed contents of the page that is object `number`."""
        writer = _Writer(self, page, number, matrix or _STANDING)
        top = Element("Document", None, number)
        writer.draw(page.marks, top)
        drawn = writer.finished()
        self.structure.end_page(top, writer.pieces)
        return drawn

    def shown(self, mark: Leaf) -> str:
        """What draws the mark, its colour aside."""
        match mark:
            case Text():
                return self.text(mark)
            case Line():
                return strokes.line(mark)
            case Box():
                return strokes.box(mark)
            case Code():
                return strokes.code(mark)
            case Picture():
                return self._picture(mark)

    def stretches(self, marks: Marks) -> tuple[Stretch, ...] | None:
        """What draws marks, from black to black; None where they are no plain ones.

        Kept for the very same tuple: thousands of badges share theirs. The second time it becomes a form,
        which the file has once.
        """
        kept = self._kept.get(id(marks))
        if kept is None:
            if not all(isinstance(mark, Leaf) for mark in marks):
                return None
            if len(self._kept) == _MOST_KEPT:
                self._kept.clear()
            kept = _Kept(marks, tuple(self._stretches(cast("tuple[Leaf, ...]", marks))))
            self._kept[id(marks)] = kept
        elif not kept.is_form:
            kept.stretches = tuple((is_words, self._form(shown)) for is_words, shown in kept.stretches)
            kept.is_form = True
        return kept.stretches

    def _stretches(self, marks: Iterable[Leaf]) -> Iterator[Stretch]:
        for is_words, together in groupby(marks, lambda mark: isinstance(mark, Text)):
            parts = []
            fill = BLACK
            for mark in together:
                wanted = _fill_of(mark) or fill
                if wanted != fill:
                    parts.append(f"{rgb(wanted)} rg")
                    fill = wanted
                parts.append(self.shown(mark))
            if fill != BLACK:
                parts.append(f"{rgb(BLACK)} rg")
            yield is_words, "\n".join(parts)

    def _form(self, shown: str) -> str:
        """What draws the same by a name; itself where it is hardly longer than that."""
        if len(shown) < _SHORTEST_FORM:
            return shown
        if shown not in self.forms:
            entries = f"/Type/XObject/Subtype/Form/BBox{_EVERYWHERE}/Resources {self._resources} 0 R"
            number = self._objects.add_stream(zlib.compress(shown.encode("ascii")), entries)
            self.forms[shown] = f"X{len(self.forms) + 1}", number
        return f"/{self.forms[shown][0]} Do"

    def text(self, mark: Text) -> str:
        shown, width = self.book.fragment(mark.text, bold=mark.style.bold, right_to_left=mark.right_to_left)
        size = mark.style.size * UNIT
        x = mark.x * UNIT - _SHIFT[mark.align] * width * size
        words = f"BT {size:.0f} 0 0 {-size:.0f} {x:.0f} {mark.baseline * UNIT:.0f} Tm {shown} ET"
        language = language_of(mark.text)
        if language and language != self._language:
            return f"/Span <</Lang({language})>>BDC {words} EMC"
        return words

    def _picture(self, mark: Picture) -> str:
        if mark.picture not in self.pictures:
            drawn = pictures.drawn(self._sources[mark.picture], picture=mark.picture)
            self.pictures[mark.picture] = f"P{len(self.pictures) + 1}", drawn
        name, drawn = self.pictures[mark.picture]
        scale = min(mark.width / drawn.width, mark.height / drawn.height) * UNIT
        width, tall = drawn.width * scale, drawn.height * scale
        x = mark.x * UNIT + (mark.width * UNIT - width) / 2
        bottom = mark.y * UNIT + (mark.height * UNIT + tall) / 2
        return f"q {width:.0f} 0 0 {-tall:.0f} {x:.0f} {bottom:.0f} cm /{name} Do Q"


class _Writer:
    """One page as it grows."""

    def __init__(self, contents: Contents, page: Page, number: int, matrix: Matrix) -> None:
        self._contents = contents
        self._structure = contents.structure
        self._number = number
        self._fill: Colour = BLACK
        self._open: Element | None = None
        """Whose piece of contents is being written; None between pieces."""
        self.pieces: list[Element] = []
        """The element of each numbered piece of the contents."""
        across, along, right, down = matrix
        scale = f"{across / UNIT:.8g} 0 0 {-along / UNIT:.8g}"
        self._parts = [f"{scale} {right:.8g} {page.height - down:.8g} cm"]

    def finished(self) -> bytes:
        self._turn_to(None)
        return zlib.compress("\n".join(self._parts).encode("ascii"), 6)

    def draw(self, marks: Marks, into: Element, *, is_whole: bool = False) -> None:
        """`is_whole`: lines and boxes belong to the element too, not only words."""
        for mark in marks:
            match mark:
                case Text():
                    self._turn_to(self._of_words(into))
                    self._fill_with(mark.style.colour)
                    self._parts.append(self._contents.text(mark))
                case Moved() | Upturned():
                    self._moved(mark, into, is_whole=is_whole)
                case Tagged():
                    self._tagged(mark, into, marks, is_whole=is_whole)
                case _:
                    self._turn_to(self._of_words(into) if is_whole else _ARTIFACT)
                    self._fill_with(_fill_of(mark) or self._fill)
                    self._parts.append(self._contents.shown(mark))

    def _of_words(self, into: Element) -> Element:
        """The element that words belong to."""
        return into if into.kind in WORDS else self._structure.paragraph(into, self._number)

    def _moved(self, mark: Moved | Upturned, into: Element, *, is_whole: bool) -> None:
        self._fill_with(BLACK)
        stretches = self._contents.stretches(mark.marks) if isinstance(mark, Moved) else None
        if stretches is None:
            self._turned(mark, into, is_whole=is_whole)
            return
        place = f"q 1 0 0 1 {mark.x * UNIT:.0f} {mark.y * UNIT:.0f} cm"
        for is_words, shown in stretches:
            if is_words:
                into = self._of_words(into)
            self._turn_to(into if is_words or is_whole else _ARTIFACT)
            self._parts.append(f"{place} {shown} Q")

    def _turned(self, mark: Moved | Upturned, into: Element, *, is_whole: bool) -> None:
        """Marks of any kind, between a change of the matrix and its end."""
        turn, way = ("1 0 0 1", UNIT) if isinstance(mark, Moved) else ("-1 0 0 -1", 2 * UNIT)
        self._turn_to(None)
        self._parts.append(f"q {turn} {mark.x * way:.0f} {mark.y * way:.0f} cm")
        self.draw(mark.marks, into, is_whole=is_whole)
        self._turn_to(None)
        self._parts.append("Q")
        self._fill = BLACK

    def _tagged(self, mark: Tagged, into: Element, beside: Marks, *, is_whole: bool) -> None:
        if is_whole or into is _ARTIFACT:
            self.draw(mark.marks, into, is_whole=is_whole)
        elif mark.tag is Tag.DECORATION:
            self.draw(mark.marks, _ARTIFACT)
        else:
            element = self._structure.element(mark, into, self._number)
            element.scope = scope_of(mark, beside)
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
            number = len(self.pieces)
            self.pieces.append(element)
            element.kids.append(number)
            self._parts.append(f"/{element.kind} <</MCID {number}>>BDC")

    def _fill_with(self, colour: Colour) -> None:
        if colour != self._fill:
            self._fill = colour
            self._parts.append(f"{rgb(colour)} rg")


def _fill_of(mark: Leaf) -> Colour | None:
    match mark:
        case Text():
            return mark.style.colour
        case Box():
            return mark.fill
        case Code():
            return BLACK
    return None
