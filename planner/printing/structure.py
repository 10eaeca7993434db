"""What a paper says to somebody who hears it: the tree of a tagged PDF.

An element is a heading, a paragraph, a table's cell; what it holds is pieces of its page's contents, told by
their numbers there, and other elements. Where marks leave the tree without something readers insist on, it
is put right here: headings skip no level, a list's items have bodies, a table's rows are equally long and
have headers.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from planner.printing.marks import Mark, Tag, Tagged
from planner.printing.objects import Objects, references, string

WORDS = frozenset({"H1", "H2", "H3", "P", "LBody", "TH", "TD", "Figure", "Artifact"})
"""What holds words itself."""
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
    number: int = 0
    """Of its object, once it is written."""


class Structure:
    """The tree of one document; the elements of a page are written when the page is done."""

    def __init__(self, objects: Objects) -> None:
        self._objects = objects
        self.number = objects.reserve()
        """Of the tree's root, for the catalogue."""
        self._document = objects.reserve()
        self._inside: list[int] = []
        self._parents: list[str] = []
        """For each page the elements of the numbered pieces of its contents."""
        self._level = 0
        """Of the heading before."""

    def end_page(self, top: Element, pieces: Iterable[Element]) -> None:
        """`top` stands for the document and holds what is on the page."""
        top.number = self._document
        for kid in top.kids:
            if isinstance(kid, Element):
                self._inside.append(self._written(kid))
        self._parents.append(references([element.number for element in pieces]))

    def _written(self, element: Element) -> int:
        """Writes the element and all below it; returns its number."""
        element.number = number = self._objects.reserve()
        if element.kind == "Table":
            _complete(element)
        kids = " ".join(
            [f"{self._written(kid)} 0 R" if isinstance(kid, Element) else str(kid) for kid in element.kids]
        )
        above = element.parent.number if element.parent else 0
        more = _told(element) if element.says or element.scope else ""
        element.parent = None  # no circle that waits for the collector
        inside = f"[{kids}]" if len(element.kids) != 1 else f" {kids}"
        self._objects.put(
            number, f"<</S/{element.kind}/P {above} 0 R/Pg {element.page} 0 R{more}/K{inside}>>"
        )
        return number

    def end(self) -> None:
        inside = references(self._inside)
        self._objects.put(self._document, f"<</S/Document/P {self.number} 0 R/K{inside}>>")
        pages = "".join(f"{page}{elements}" for page, elements in enumerate(self._parents))
        parents = self._objects.add(f"<</Nums[{pages}]>>")
        tree = f"/K {self._document} 0 R/ParentTree {parents} 0 R/ParentTreeNextKey {len(self._parents)}"
        self._objects.put(self.number, f"<</Type/StructTreeRoot{tree}>>")

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


def _complete(table: Element) -> None:
    """Rows shorter than others get empty cells; where nothing heads the cells, the first of a row does."""
    rows = [kid for kid in table.kids if isinstance(kid, Element)]
    longest = max((len(row.kids) for row in rows), default=0)
    is_headed = any(cell.kind == "TH" for row in rows for cell in row.kids if isinstance(cell, Element))
    for row in rows:
        first = row.kids[0] if row.kids else None
        if not is_headed and isinstance(first, Element):
            first.kind, first.scope = "TH", "Row"
        for _ in range(longest - len(row.kids)):
            _added("TD", row, row.page)


def _told(element: Element) -> str:
    told = ""
    if element.says:
        told = f"/{'Alt' if element.kind == 'Figure' else 'ActualText'}{string(element.says)}"
    return f"{told}/A<</O/Table/Scope/{element.scope}>>" if element.scope else told
