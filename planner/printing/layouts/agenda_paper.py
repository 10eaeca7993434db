"""The agenda as a paper of its own, in the style somebody wants it in."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime

from planner.domain.snapshot import Snapshot
from planner.language import Words
from planner.printing.choices import Choices
from planner.printing.layouts.agenda import Edition, edition_of, shown_slots
from planner.printing.layouts.agenda_grid import pages_of_days, parted_pages
from planner.printing.layouts.agenda_list import list_pages
from planner.printing.layouts.agenda_poster import poster_pages
from planner.printing.layouts.agenda_sections import Section, by_day, by_room, by_track
from planner.printing.layouts.booklet import booklet_pages
from planner.printing.layouts.frame import LARGE_FOOT, PAPERS, Sheet, finished, sheet, turned
from planner.printing.layouts.scaling import scaled_page
from planner.printing.marks import Page

STYLES = ("both", "grid", "pages", "poster", "list", "booklet", "large", "by-track", "by-room")
"""both: the readable grid, then the list. grid: a day a page. pages: as many as a day needs to stay readable.
poster: everything on one page. large: the list in large print.
"""
SHEETS = tuple(PAPERS)
GRIDS = frozenset(("grid", "pages", "poster"))
SECTIONS: Mapping[str, Callable[[Edition], list[Section]]] = {"by-track": by_track, "by-room": by_room}


def pages(snapshot: Snapshot, choices: Choices, *, words: Words, printed_at: datetime) -> Iterator[Page]:
    """Refused: `unknown_paper`."""
    edition = edition_of(snapshot, choices, words=words)
    upright, factor = _small_sheet(choices.sheet)
    style = choices.style or STYLES[0]
    if style == "booklet":
        made = _booklet(edition, upright, printed_at)
    else:
        made = _usual(edition, upright, style, is_large=choices.is_large, printed_at=printed_at)
    for page in made:
        yield scaled_page(page, factor)


def items(snapshot: Snapshot, choices: Choices) -> tuple[str, ...]:
    return shown_slots(snapshot, choices)


def _small_sheet(paper: str) -> tuple[Sheet, float]:
    """The upright sheet that `paper` is a larger one of, of the same shape; and by how much it is."""
    on = sheet(paper)
    small = sheet("Letter" if on.width % 1 == 0 else "A4")
    factor = min(on.width / small.width, on.height / small.height)
    return replace(on, width=on.width / factor, height=on.height / factor), factor


def _booklet(edition: Edition, upright: Sheet, printed_at: datetime) -> Iterator[Page]:
    """Never in large print: half a sheet has not the room for it."""
    for page in booklet_pages(edition, upright, printed_at=printed_at):
        yield turned(page) if edition.is_right_to_left else page


def _usual(
    edition: Edition, upright: Sheet, style: str, *, is_large: bool, printed_at: datetime
) -> Iterator[Page]:
    is_list = style not in GRIDS
    in_large_print = style == "large" or (is_large and is_list)
    made: list[Page] = []
    if not in_large_print:
        made += _grid_pages(edition, upright, style)
    if is_list:
        on = replace(upright, foot=LARGE_FOOT) if in_large_print else upright
        made += list_pages(edition, on, SECTIONS.get(style, by_day)(edition), is_large=in_large_print)
    snapshot, words = edition.snapshot, edition.words
    return finished(made, snapshot, printed_at=printed_at, words=words, is_large=in_large_print)


def _grid_pages(edition: Edition, upright: Sheet, style: str) -> list[Page]:
    on_side = replace(upright, width=upright.height, height=upright.width)
    match style:
        case "grid":
            return pages_of_days(edition, on_side)
        case "both" | "pages":
            return parted_pages(edition, on_side)
        case "poster":
            return poster_pages(edition, upright)
    return []
