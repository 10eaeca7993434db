"""Badges on stock: which cell each gets, what stands before and behind it, and where to cut."""

from collections.abc import Iterator, Sequence
from itertools import islice

from planner.domain.records import Participant, SheetSide
from planner.domain.refusal import Refused
from planner.domain.snapshot import Snapshot
from planner.domain.values import dataclass
from planner.language import Words
from planner.printing.layouts.badge_back import Backs, backs_of
from planner.printing.layouts.badge_blank import lay_out_blank
from planner.printing.layouts.badge_cuts import cut_marks
from planner.printing.layouts.badge_face import Faces
from planner.printing.layouts.badge_plan import Plan, plan_face
from planner.printing.layouts.badge_words import logo_of, words_of_badges
from planner.printing.marks import Mark, Page, Upturned
from planner.printing.pictures import drawn
from planner.printing.sheets import CutMarks, Edge
from planner.printing.stock import Cell, Stock, StockKind


@dataclass(frozen=True, slots=True)
class BadgeSheet:
    page: Page
    small_names: tuple[str, ...]
    """Ids of people on it whose name had to be set small."""


def lay_out_badges(
    snapshot: Snapshot,
    people: Sequence[Participant],
    stock: Stock,
    *,
    first_cell: int = 1,
    side: SheetSide | None = None,
    edge: Edge = Edge.LONG,
    marks: CutMarks | None = None,
    words: Words,
) -> Iterator[BadgeSheet]:
    """One badge a cell in the order of `people`, from `first_cell` (1 is the sheet's first), row by row.

    Each page is made when it is asked for, so that long work can be watched and stopped. `side` None: both,
    where there are backs. On stock that folds the badge stands below the fold, its back above, upside down.
    Refused: `no_such_cell`.
    """
    check_cell(stock, first_cell)
    waiting = iter(people)
    sides = _Sides(snapshot, stock, side, edge, marks, words)
    for first in _first_cells(len(people), first_cell, stock.cells):
        yield from sides.of_sheet(list(enumerate(islice(waiting, stock.cells - first), first)))


def lay_out_blanks(
    snapshot: Snapshot,
    count: int,
    stock: Stock,
    *,
    first_cell: int = 1,
    marks: CutMarks | None = None,
    words: Words,
) -> Iterator[BadgeSheet]:
    """Badges with lines to write on. Refused: `no_such_cell`."""
    check_cell(stock, first_cell)
    plan = _plan(snapshot, stock)
    for first in _first_cells(count, first_cell, stock.cells):
        made: list[Mark] = list(cut_marks(stock, marks))
        for number in range(first, min(stock.cells, first + count)):
            cell = _front(stock, stock.cell(number))
            made += lay_out_blank(snapshot, plan, x=cell.x, y=cell.y, words=words)
        count -= stock.cells - first
        yield BadgeSheet(_page(stock, made), ())


def check_cell(stock: Stock, cell: int) -> None:
    if not 1 <= cell <= stock.cells:
        raise Refused("no_such_cell", cell=cell, cells=stock.cells)


class _Sides:
    """The pages of one sheet: its front, its back, or both."""

    def __init__(
        self,
        snapshot: Snapshot,
        stock: Stock,
        side: SheetSide | None,
        edge: Edge,
        marks: CutMarks | None,
        words: Words,
    ) -> None:
        plan = _plan(snapshot, stock)
        self._stock = stock
        self._says = words_of_badges(snapshot, words)
        self._faces = Faces(plan)
        self._backs: Backs | None = None
        if side is not SheetSide.FRONT:
            self._backs = backs_of(snapshot, plan, self._faces, self._says, words)
        self._has_front = side is not SheetSide.BACK
        self._cuts = cut_marks(stock, marks)
        self._is_upturned = is_back_upturned(stock, edge)

    def of_sheet(self, people: list[tuple[int, Participant]]) -> Iterator[BadgeSheet]:
        if self._stock.kind is StockKind.FOLD:
            yield self._folded(people)
            return
        if self._has_front:
            yield self._fronts(people)
        if self._backs:
            yield BadgeSheet(self._behind(people, self._backs), ())

    def _fronts(self, people: list[tuple[int, Participant]]) -> BadgeSheet:
        marks: list[Mark] = list(self._cuts)
        small: list[str] = []
        for number, person in people:
            cell = self._stock.cell(number)
            face = self._faces.lay_out(self._says(person), x=cell.x, y=cell.y)
            marks.append(face.mark)
            if face.is_small:
                small.append(person.id)
        return BadgeSheet(_page(self._stock, marks), tuple(small))

    def _behind(self, people: list[tuple[int, Participant]], backs: Backs) -> Page:
        """Each back behind its front: the cells mirrored from left to right, as the sheet turns."""
        stock = self._stock
        marks: list[Mark] = []
        for number, person in people:
            cell = stock.cell(number)
            marks += backs(person, stock.page_width - cell.x - cell.width, cell.y)
        if self._is_upturned and marks:
            marks = [Upturned(stock.page_width / 2, stock.page_height / 2, tuple(marks))]
        return _page(stock, marks)

    def _folded(self, people: list[tuple[int, Participant]]) -> BadgeSheet:
        """Front and back on one page, the back upside down above the fold."""
        marks: list[Mark] = list(self._cuts)
        small: list[str] = []
        for number, person in people:
            cell = _front(self._stock, self._stock.cell(number))
            if self._has_front:
                face = self._faces.lay_out(self._says(person), x=cell.x, y=cell.y)
                marks.append(face.mark)
                small += [person.id] if face.is_small else []
            if self._backs:
                back = tuple(self._backs(person, cell.x, cell.y - cell.height))
                middle = (cell.x + cell.width / 2, cell.y - cell.height / 2)
                marks += [Upturned(*middle, back)] if back else []
        return BadgeSheet(_page(self._stock, marks), tuple(small))


def is_back_upturned(stock: Stock, edge: Edge) -> bool:
    """Turned around its top or bottom edge, a sheet's back must be printed upside down.

    Then a badge, turned around its side as it hangs from its string, is upright on both sides.
    """
    is_landscape = stock.page_width > stock.page_height
    return (edge is Edge.LONG) == is_landscape


def _plan(snapshot: Snapshot, stock: Stock) -> Plan:
    logo = logo_of(snapshot)
    front = _front(stock, stock.cell(0))
    return plan_face(
        front.width,
        front.height,
        at_page_edge=stock.cells > 1 and min(stock.left, stock.top) < 6,
        parts=snapshot.badge_parts,
        alignment=snapshot.badge_design.alignment,
        logo_shape=_shape(snapshot.pictures[logo], logo) if logo else 1.0,
    )


def _front(stock: Stock, cell: Cell) -> Cell:
    """The part of a cell that is the front: below the fold, where there is one."""
    if stock.kind is not StockKind.FOLD:
        return cell
    half = cell.height / 2
    return Cell(cell.x, cell.y + half, cell.width, half)


def _page(stock: Stock, marks: list[Mark]) -> Page:
    return Page(stock.page_width, stock.page_height, tuple(marks))


def _first_cells(count: int, first_cell: int, cells: int) -> Iterator[int]:
    """The first free cell, from 0, of each sheet needed."""
    first = first_cell - 1
    while count > 0:
        yield first
        count -= cells - first
        first = 0


def _shape(picture: bytes, name: str) -> float:
    """Width over height."""
    shown = drawn(picture, picture=name)
    return shown.width / shown.height
