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
from planner.printing.layouts.frame import LARGE_FOOT, SIZES, Sheet, finished, sheet, turned
from planner.printing.layouts.scaling import scaled_page
from planner.printing.marks import Page

STYLES = ("both", "grid", "pages", "poster", "list", "booklet", "by-track", "by-room")
"""both: the readable grid, then the list. grid: a day a page. pages: as many as a day needs to stay readable.
poster: everything on one page.
"""
IN_LARGE_PRINT = frozenset(STYLES) - {"poster", "booklet"}
"""Lists in large print; of a grid too, the list: it has not the room for such type, nor has half a sheet."""
SHEETS = tuple(SIZES)
SECTIONS: Mapping[str, Callable[[Edition], list[Section]]] = {"by-track": by_track, "by-room": by_room}


def pages(snapshot: Snapshot, choices: Choices, *, words: Words, printed_at: datetime) -> Iterator[Page]:
    """Refused: `unknown_sheet`."""
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
    """An upright sheet of the shape of `paper` and about as large as Letter or A4; and by how much that is
    larger, type and all.
    """
    on = sheet(paper)
    small = min(
        map(sheet, ("Letter", "A4")), key=lambda one: abs(one.height / one.width - on.height / on.width)
    )
    factor = min(on.width / small.width, on.height / small.height)
    return replace(on, width=on.width / factor, height=on.height / factor), factor


def _booklet(edition: Edition, upright: Sheet, printed_at: datetime) -> Iterator[Page]:
    for page in booklet_pages(edition, upright, printed_at=printed_at):
        yield turned(page) if edition.is_right_to_left else page


def _usual(
    edition: Edition, upright: Sheet, style: str, *, is_large: bool, printed_at: datetime
) -> Iterator[Page]:
    in_large_print = is_large and style in IN_LARGE_PRINT
    make = _large_pages if in_large_print else _pages
    made, snapshot, words = make(edition, upright, style), edition.snapshot, edition.words
    return finished(made, snapshot, printed_at=printed_at, words=words, is_large=in_large_print)


def _large_pages(edition: Edition, upright: Sheet, style: str) -> list[Page]:
    return list_pages(edition, replace(upright, foot=LARGE_FOOT), _sections(edition, style), is_large=True)


def _sections(edition: Edition, style: str) -> list[Section]:
    return SECTIONS.get(style, by_day)(edition)


def _pages(edition: Edition, upright: Sheet, style: str) -> list[Page]:
    on_side = replace(upright, width=upright.height, height=upright.width)
    match style:
        case "grid":
            return pages_of_days(edition, on_side)
        case "pages":
            return parted_pages(edition, on_side)
        case "poster":
            return poster_pages(edition, upright)
        case "both":
            return [*parted_pages(edition, on_side), *list_pages(edition, upright, by_day(edition))]
    return list_pages(edition, upright, _sections(edition, style))
