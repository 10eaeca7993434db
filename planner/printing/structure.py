"""What a paper says to somebody who hears it: the tree of a tagged PDF.

An element is a heading, a paragraph, a table's cell; what it holds is pieces of its page's contents, told by
their numbers there, and other elements. Where marks leave the tree without something readers insist on, it
is put right here: headings skip no level, a list's items have bodies, a table's rows are equally long.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from planner.printing.marks import Mark, Tag, Tagged

WORDS = frozenset({"H1", "H2", "H3", "P", "LBody", "TH", "TD", "Figure"})
"""Elements that hold words themselves."""
_LEVELS = {Tag.TITLE: 1, Tag.HEADING: 2, Tag.SUBHEADING: 3}
_INSIDE = {"L": "LI", "LI": "LBody", "Table": "TR", "TR": "TD"}
"""What must stand between an element and words."""
_PLACES = {"LI": {"L"}, "TR": {"Table"}, "TH": {"TR"}, "TD": {"TR"}}
"""What an element may only stand in."""


@dataclass(slots=True, eq=False)
class Element:
    kind: str
    """PDF's name of it ("H1")."""
    parent: "Element | None"
    page: int
    """The object number of its page."""
    kids: "list[Element | int]" = field(default_factory=list)
    """Elements, and numbers of marked pieces of the page's contents."""
    says: str = ""
    scope: str = ""
    """Of a header cell: `Column` or `Row`."""


class Structure:
    def __init__(self) -> None:
        self.root = Element("Document", None, 0)
        self._level = 0
        """Of the heading before."""
        self.pieces: list[list[Element]] = []
        """For each page the element of each numbered piece of its contents."""

    def element(self, mark: Tagged, parent: Element, page: int) -> Element:
        """A new one for `mark`, with what must stand around it."""
        kind = f"H{self._heading(_LEVELS[mark.tag])}" if mark.tag in _LEVELS else mark.tag.value
        found = _added(kind, _fitting(kind, parent, page), page)
        found.says = mark.says
        return _added("LBody", found, page) if kind == "LI" else found

    def paragraph(self, parent: Element, page: int) -> Element:
        """One that holds words: `parent` itself if it may, else a new one below it."""
        while parent.kind in _INSIDE:
            parent = _added(_INSIDE[parent.kind], parent, page)
        return parent if parent.kind in WORDS else _added("P", parent, page)

    def _heading(self, level: int) -> int:
        self._level = min(level, self._level + 1)
        return self._level


def _added(kind: str, parent: Element, page: int) -> Element:
    element = Element(kind, parent, page)
    parent.kids.append(element)
    return element


def _fitting(kind: str, parent: Element, page: int) -> Element:
    """`parent`, or below it what `kind` may stand in."""
    allowed = _PLACES.get(kind)
    if allowed and parent.kind not in allowed:
        return _added(min(allowed), _fitting(min(allowed), parent, page), page)
    return parent


def scope_of(cell: Tagged, row: Sequence[Mark]) -> str:
    """Whether a header cell speaks for its column or its row: in a row of header cells for the column."""
    tags = [mark.tag for mark in row if isinstance(mark, Tagged)]
    if cell.tag is not Tag.HEADER_CELL:
        return ""
    return "Row" if Tag.CELL in tags else "Column"


def add_structure(pdf: Any, structure: Structure) -> Any:
    """The tree's objects added to `pdf`; returns the root the catalogue refers to."""
    import pydyf  # noqa: PLC0415 - slow import

    _even_out(structure.root)
    root = pydyf.Dictionary({"Type": "/StructTreeRoot"})
    pdf.add_object(root)
    numbers = {element: len(pdf.objects) + index for index, element in enumerate(_all(structure.root))}
    for element in numbers:
        pdf.add_object(_object(_written(element, numbers, root.number)))
    pages = (
        f"{page}[{' '.join(f'{numbers[element]} 0 R' for element in pieces)}]"
        for page, pieces in enumerate(structure.pieces)
    )
    parents = _object(f"<</Nums[{' '.join(pages)}]>>")
    pdf.add_object(parents)
    root["K"] = f"{numbers[structure.root]} 0 R"
    root["ParentTree"] = parents.reference
    root["ParentTreeNextKey"] = len(structure.pieces)
    return root


def _all(element: Element) -> Iterator[Element]:
    yield element
    for kid in element.kids:
        if isinstance(kid, Element):
            yield from _all(kid)


def _even_out(element: Element) -> None:
    """Rows of a table that are shorter than others get empty cells."""
    rows = [kid for kid in element.kids if isinstance(kid, Element)]
    if element.kind == "Table":
        longest = max((len(row.kids) for row in rows), default=0)
        for row in rows:
            for _ in range(longest - len(row.kids)):
                _added("TD", row, row.page)
    for row in rows:
        _even_out(row)


def _written(element: Element, numbers: dict[Element, int], root: int) -> str:
    above = numbers[element.parent] if element.parent else root
    kids = " ".join(f"{numbers[kid]} 0 R" if isinstance(kid, Element) else str(kid) for kid in element.kids)
    page = f"/Pg {element.page} 0 R" if element.page else ""
    inside = f"[{kids}]" if len(element.kids) != 1 else f" {kids}"
    told = scope = ""
    if element.says:
        told = f"/{'Alt' if element.kind == 'Figure' else 'ActualText'}{_string(element.says)}"
    if element.scope:
        scope = f"/A<</O/Table/Scope/{element.scope}>>"
    return f"<</S/{element.kind}/P {above} 0 R{page}{told}{scope}/K{inside}>>"


def _string(text: str) -> str:
    return f"<feff{text.encode('utf-16-be').hex()}>"


def _object(content: str) -> Any:
    return _Written()(content.encode("ascii"))


@cache
def _Written() -> Any:  # noqa: N802 - a class, made when its base is loaded
    import pydyf  # noqa: PLC0415 - slow import

    class Written(pydyf.Object):  # type: ignore[misc] # untyped package
        """An object that is bytes already; ten thousand dictionaries would take a tenth of a second."""

        def __init__(self, content: bytes) -> None:
            super().__init__()
            self.content = content

        @property
        def data(self) -> bytes:
            return self.content

    return Written
