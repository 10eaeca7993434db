"""Papers as PDF: pure functions of a snapshot, so that they may run in any thread."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from planner import language
from planner.domain.records import BadgeBack, Paper, Participant, SheetSide
from planner.domain.refusal import Refused
from planner.domain.snapshot import Snapshot
from planner.language import Words
from planner.printing.adjusting import Adjust
from planner.printing.choices import Choices
from planner.printing.cleaning import cleaned, cleaned_records
from planner.printing.layouts.badges import BadgeSheet, lay_out_badges, lay_out_blanks
from planner.printing.layouts.chosen import has_name
from planner.printing.marks import Page
from planner.printing.papers import LAYOUTS
from planner.printing.pdf import write_pdf
from planner.printing.sheets import CutMarks, Edge
from planner.printing.stock import Stock, check_stock, find_stock
from planner.wording import papers as wording

Progress = Callable[[int], None]
"""Told the number of pages drawn so far."""


@dataclass(frozen=True, slots=True)
class Made:
    """A paper, ready for a file or a printer."""

    content: bytes
    """The PDF."""
    sizes: tuple[tuple[float, float], ...]
    """Width and height of each page in points."""
    small_names: tuple[str, ...] = ()
    """Ids of people whose name is hard to read on their badge, because it is long."""
    skipped: tuple[str, ...] = ()
    """Ids of people who got no badge, because they have no name."""

    @property
    def pages(self) -> int:
        return len(self.sizes)


def print_badges(
    snapshot: Snapshot,
    *,
    stock: str,
    people: Sequence[Participant],
    first_cell: int = 1,
    side: SheetSide | None = None,
    edge: Edge = Edge.LONG,
    marks: CutMarks | None = None,
    words: Words,
    printed_at: datetime,
    progress: Progress | None = None,
    adjust: Adjust | None = None,
) -> Made:
    """Badges in the order of `people`, as the snapshot's design has them.

    `stock` is a name `find_stock` knows or one of the organizer's own, `first_cell` the first free label of a
    used sheet, from 1, row by row. `side` None: both, each sheet's back after its front, where backs say
    anything. `marks` None: as the stock needs. Refused: `unknown_stock`, `stock_does_not_fit`,
    `no_such_cell`, `nobody_to_print`, `nobody_has_a_name`, `no_back`. `adjust` is for the printer it goes to.
    """
    if not people:
        raise Refused("nobody_to_print")
    if side is SheetSide.BACK and snapshot.badge_design.back is BadgeBack.NOTHING:
        raise Refused("no_back")
    snapshot = cleaned(snapshot, with_participants=False)
    named = [person for person in cleaned_records(people) if has_name(person)]
    if not named:
        raise Refused("nobody_has_a_name")
    sheets = lay_out_badges(
        snapshot,
        named,
        _fitting(snapshot, stock),
        first_cell=first_cell,
        side=side,
        edge=edge,
        marks=marks,
        words=words,
    )
    made = _drawn(snapshot, sheets, words=words, printed_at=printed_at, progress=progress, adjust=adjust)
    given = {person.id for person in named}
    return replace(made, skipped=tuple(person.id for person in people if person.id not in given))


def print_blank_badges(
    snapshot: Snapshot,
    *,
    stock: str,
    count: int,
    first_cell: int = 1,
    marks: CutMarks | None = None,
    words: Words,
    printed_at: datetime,
    progress: Progress | None = None,
    adjust: Adjust | None = None,
) -> Made:
    """Badges to write on, for who comes unannounced: no code, for codes belong to people."""
    if count < 1:
        raise Refused("nobody_to_print")
    snapshot = cleaned(snapshot, with_participants=False)
    fitting = _fitting(snapshot, stock)
    sheets = lay_out_blanks(snapshot, count, fitting, first_cell=first_cell, marks=marks, words=words)
    return _drawn(snapshot, sheets, words=words, printed_at=printed_at, progress=progress, adjust=adjust)


def _fitting(snapshot: Snapshot, name: str) -> Stock:
    stock = find_stock(name, snapshot.own_stocks)
    check_stock(stock)
    return stock


def _drawn(
    snapshot: Snapshot,
    sheets: Iterator[BadgeSheet],
    *,
    words: Words,
    printed_at: datetime,
    progress: Progress | None,
    adjust: Adjust | None,
) -> Made:
    small: list[str] = []
    sizes: list[tuple[float, float]] = []

    def pages() -> Iterator[Page]:
        for made in sheets:
            small.extend(made.small_names)
            sizes.append((made.page.width, made.page.height))
            yield made.page

    content = write_pdf(
        pages(),
        title=wording.paper_title(Paper.BADGES, snapshot.event.name, words),
        pictures=snapshot.pictures,
        language=language.tag(words),
        created=printed_at,
        progress=progress,
        adjust=adjust,
    )
    return Made(content, tuple(sizes), tuple(small))


def print_paper(
    snapshot: Snapshot,
    paper: Paper,
    choices: Choices,
    *,
    words: Words,
    printed_at: datetime,
    progress: Progress | None = None,
    adjust: Adjust | None = None,
) -> Made:
    """Any paper but badges. `printed_at` is the event's wall clock. Refused: `unknown_sheet`, and what the
    paper's own layout refuses.
    """
    snapshot = cleaned(snapshot)
    sizes: list[tuple[float, float]] = []

    def pages() -> Iterator[Page]:
        for page in LAYOUTS[paper].pages(snapshot, choices, words=words, printed_at=printed_at):
            sizes.append((page.width, page.height))
            yield page

    content = write_pdf(
        pages(),
        title=wording.paper_title(paper, snapshot.event.name, words),
        pictures=snapshot.pictures,
        language=language.tag(words),
        created=printed_at,
        progress=progress,
        adjust=adjust,
    )
    return Made(content, tuple(sizes), skipped=LAYOUTS[paper].nameless(snapshot, choices))
