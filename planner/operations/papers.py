"""Papers as PDF: pure functions of a snapshot, so that they may run in any thread."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from planner.domain.records import Paper, Participant
from planner.domain.refusal import Refused
from planner.domain.snapshot import Snapshot
from planner.language import Words
from planner.printing.choices import Choices
from planner.printing.layouts.badges import lay_out_badges
from planner.printing.marks import Page
from planner.printing.papers import LAYOUTS
from planner.printing.pdf import write_pdf
from planner.printing.stock import find_stock
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

    @property
    def pages(self) -> int:
        return len(self.sizes)


def print_badges(
    snapshot: Snapshot,
    *,
    stock: str,
    people: Sequence[Participant],
    first_cell: int = 1,
    words: Words,
    printed_at: datetime,
    progress: Progress | None = None,
) -> Made:
    """Badges in the order of `people`.

    `stock` is a name `find_stock` knows, `first_cell` the first free label of a used sheet, from 1, row by
    row. Refused: `unknown_stock`, `no_such_cell`, `nobody_to_print`.
    """
    if not people:
        raise Refused("nobody_to_print")
    small: list[str] = []
    sizes: list[tuple[float, float]] = []

    def pages() -> Iterator[Page]:
        for made in lay_out_badges(snapshot, people, find_stock(stock), first_cell=first_cell, words=words):
            small.extend(made.small_names)
            sizes.append((made.page.width, made.page.height))
            yield made.page

    content = write_pdf(
        pages(),
        title=wording.paper_title(Paper.BADGES, snapshot.event.name, words),
        pictures=snapshot.pictures,
        language=_language(words),
        created=printed_at,
        progress=progress,
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
) -> Made:
    """Any paper but badges. `printed_at` is the event's wall clock. Refused: `unknown_paper`, and what the
    paper's own layout refuses.
    """
    sizes: list[tuple[float, float]] = []

    def pages() -> Iterator[Page]:
        for page in LAYOUTS[paper].pages(snapshot, choices, words=words, printed_at=printed_at):
            sizes.append((page.width, page.height))
            yield page

    content = write_pdf(
        pages(),
        title=wording.paper_title(paper, snapshot.event.name, words),
        pictures=snapshot.pictures,
        language=_language(words),
        created=printed_at,
        progress=progress,
    )
    return Made(content, tuple(sizes))


def _language(words: Words) -> str:
    return words.info().get("language") or "en"
