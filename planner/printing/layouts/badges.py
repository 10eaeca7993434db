"""Badges on stock: which cell each gets, what it says, and where to cut."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from planner.domain.names import is_east_asian, shown_name
from planner.domain.records import ROLE_RANK, Participant, RoleKind
from planner.domain.refusal import Refused
from planner.domain.snapshot import Snapshot
from planner.domain.standing import is_shared
from planner.language import Words
from planner.printing import text as typesetting
from planner.printing.layouts.badge_face import Badge, lay_out_face, plan_face
from planner.printing.marks import Line, Mark, Page, Text
from planner.printing.pictures import drawn
from planner.printing.stock import Stock, StockKind
from planner.wording import papers as wording
from planner.wording.series import join

CUT_KINDS = (StockKind.INSERT, StockKind.CARD)
TICK = 9.0
TICK_GAP = 3.0
"""Points between a cut mark and the badge it belongs to."""
SMALL_SHARE = 0.5
"""Of the size a stock's short names get: a name set smaller is hard to read across a table."""


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
    words: Words,
) -> Iterator[BadgeSheet]:
    """One badge a cell in the order of `people`, from `first_cell` (1 is the sheet's first), row by row.

    Each sheet is made when it is asked for, so that long work can be watched and stopped. On stock that
    folds, the badge stands below the fold; what folds back behind it stays free. Refused: `no_such_cell`.
    """
    if not 1 <= first_cell <= stock.cells:
        raise Refused("no_such_cell", cell=first_cell, cells=stock.cells)
    roles = _first_roles(snapshot)
    logo = snapshot.event.logo if snapshot.event.logo in snapshot.pictures else None
    plan = plan_face(
        stock.width,
        stock.height - _fold(stock),
        at_page_edge=stock.cells > 1 and min(stock.left, stock.top) < 6,
        logo_shape=_shape(snapshot.pictures[logo], logo) if logo else 1.0,
    )
    fixed = _cut_marks(stock)
    below_fold = _fold(stock)
    waiting = iter(people)
    for first in _first_cells(len(people), first_cell, stock.cells):
        marks: list[Mark] = list(fixed)
        small: list[str] = []
        for number, person in enumerate(islice(waiting, stock.cells - first), first):
            cell = stock.cell(number)
            badge = _badge(snapshot, person, roles.get(person.id), logo, words)
            face = lay_out_face(badge, plan, x=cell.x, y=cell.y + below_fold)
            marks += face
            if _largest(face) < SMALL_SHARE * plan.name_size:
                small.append(person.id)
        yield BadgeSheet(Page(stock.page_width, stock.page_height, tuple(marks)), tuple(small))


def _largest(face: Sequence[Mark]) -> float:
    """The size of the largest text on a badge, which is the name's."""
    return max((mark.style.size for mark in face if isinstance(mark, Text)), default=0.0)


def _first_cells(count: int, first_cell: int, cells: int) -> Iterator[int]:
    """The first free cell, from 0, of each sheet needed."""
    first = first_cell - 1
    while count > 0:
        yield first
        count -= cells - first
        first = 0


def _badge(
    snapshot: Snapshot,
    person: Participant,
    role: RoleKind | None,
    logo: str | None,
    words: Words,
) -> Badge:
    group = snapshot.group.get(person.group or "")
    has_two = bool(person.given_name and person.family_name) and not person.badge_name
    is_split = has_two and not is_east_asian(person.given_name + person.family_name)
    return Badge(
        name=typesetting.clean(person.given_name if is_split else shown_name(person)) or person.id,
        second_name=typesetting.clean(person.family_name) if is_split else "",
        pronouns=typesetting.clean(person.pronouns),
        organisation=typesetting.clean(person.organisation),
        place=typesetting.clean(join([part for part in (person.city, person.country) if part], words)),
        group=typesetting.clean(group.name) if group else "",
        colour=group.colour if group else None,
        role=wording.role(role, words) if role else "",
        payload=person.id,
        event=typesetting.clean(snapshot.event.name),
        logo=logo,
    )


def _first_roles(snapshot: Snapshot) -> dict[str, RoleKind]:
    """Of the parts a person has in sessions that take place and are no secret, the first in rank."""
    shared = {session.id for session in snapshot.sessions if is_shared(session)}
    first: dict[str, RoleKind] = {}
    for role in snapshot.roles:
        if role.session in shared:
            held = first.get(role.participant, role.kind)
            first[role.participant] = min(held, role.kind, key=ROLE_RANK.__getitem__)
    return first


def _shape(picture: bytes, name: str) -> float:
    """Width over height."""
    shown = drawn(picture, picture=name)
    return shown.width / shown.height


def _fold(stock: Stock) -> float:
    """How far below its cell's top a badge starts: at the fold, where there is one."""
    return stock.height / 2 if stock.kind is StockKind.FOLD else 0


def _cut_marks(stock: Stock) -> tuple[Line, ...]:
    """Ticks in the sheet's margins at every edge of a badge; on the cut itself where there is no margin.

    Stock that folds gets two dashed ticks at its fold.
    """
    if stock.kind is StockKind.FOLD:
        fold, right = _fold(stock), stock.page_width
        return tuple(Line(x, fold, x + TICK, fold, 0.35, dashed=True) for x in (0, right - TICK))
    if stock.kind not in CUT_KINDS or stock.cells == 1:
        return ()
    corners = [stock.cell(number) for number in range(stock.cells)]
    across = sorted({round(x, 3) for cell in corners for x in (cell.x, cell.x + cell.width)})
    down = sorted({round(y, 3) for cell in corners for y in (cell.y, cell.y + cell.height)})
    ticks: list[Line] = []
    for x in _inside(across, stock.page_width):
        for y, to_y in _ticks(down[0], down[-1], stock.page_height):
            ticks.append(Line(x, y, x, to_y, 0.35))
    for y in _inside(down, stock.page_height):
        for x, to_x in _ticks(across[0], across[-1], stock.page_width):
            ticks.append(Line(x, y, to_x, y, 0.35))
    return tuple(ticks)


def _inside(edges: list[float], length: float) -> list[float]:
    """The edges that need a cut: not those of the sheet itself."""
    return [edge for edge in edges if 1 < edge < length - 1]


def _ticks(first: float, last: float, length: float) -> Iterator[tuple[float, float]]:
    """The ends of the ticks before and after the badges."""
    room = TICK + TICK_GAP
    yield (first - room, first - TICK_GAP) if first >= room else (0, TICK)
    yield (last + TICK_GAP, last + room) if length - last >= room else (length - TICK, length)
