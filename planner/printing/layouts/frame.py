"""What every large sheet shares: paper, margins, one scale of type, the greys, header and footer."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from planner.domain.records import Event
from planner.domain.refusal import Refused
from planner.language import Words
from planner.printing import text as typesetting
from planner.printing.layouts.fitting import MIDDLE, fitted
from planner.printing.marks import BLACK, Align, Colour, Line, Mark, Page, Style, Text
from planner.wording import papers as wording

PAPERS = {"Letter": (612.0, 792.0), "A4": (595.28, 841.89)}
"""Portrait, in points."""
MARGIN = 36.0

TITLE = 17.0
HEADING = 11.0
BODY = 9.0
SMALL = 7.5
TINY = 6.5

SECONDARY: Colour = "#3d3d3d"
"""Dark enough to stay legible in an office printer's raster."""
RULE: Colour = "#8a8f99"
FAINT: Colour = "#c4c8d0"
FAINTEST: Colour = "#e6e8ec"
NEUTRAL_EDGE: Colour = "#5b6270"
NEUTRAL_FILL: Colour = "#f1f2f4"
PALE = 0.12
"""How much of a colour is left in the ground made of it."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page's box and, in from it by `MARGIN`, the box of what is printed on it."""

    width: float
    height: float

    @property
    def left(self) -> float:
        return MARGIN

    @property
    def right(self) -> float:
        return self.width - MARGIN

    @property
    def bottom(self) -> float:
        """The lowest line of content; the footer stands below it."""
        return self.height - MARGIN - 14


def sheet(paper: str, *, landscape: bool = False) -> Sheet:
    """Refused: `unknown_paper`."""
    size = {name.casefold(): shape for name, shape in PAPERS.items()}.get(paper.casefold())
    if size is None:
        raise Refused("unknown_paper", name=paper, near=list(PAPERS))
    width, height = size
    return Sheet(height, width) if landscape else Sheet(width, height)


def header(on: Sheet, event: Event, *, title: str, note: str) -> tuple[list[Mark], float]:
    """The event and its venue in a small line, the title and a note below; and where content starts."""
    place = " · ".join(part for part in (event.venue, event.city) if part)
    middle = (on.left + on.right) / 2
    first = MARGIN + SMALL
    second = first + 1.35 * TITLE
    marks = [
        *line_of(event.name, on.left, first, width=middle - on.left + 60, size=BODY, bold=True),
        *line_of(place, on.right, first, width=middle - on.left - 70, size=SMALL, align=Align.RIGHT),
    ]
    note_width = typesetting.measure(note, Style(BODY)) + 2 * BODY if note else 0
    marks += line_of(title, on.left, second, width=on.right - on.left - note_width, size=TITLE, bold=True)
    marks += line_of(note, on.right, second, width=note_width, size=BODY, align=Align.RIGHT)
    return marks, second + 0.75 * TITLE


def with_footers(pages: Sequence[Page], *, step: int, printed_at: datetime, words: Words) -> tuple[Page, ...]:
    """The pages numbered through, each with the document's version and the time of printing."""
    version = wording.printed(step, printed_at, words)
    return tuple(
        _with_footer(page, version, wording.page_number(number, len(pages), words))
        for number, page in enumerate(pages, 1)
    )


def _with_footer(page: Page, version: str, number: str) -> Page:
    baseline, right = page.height - MARGIN + 4, page.width - MARGIN
    rule = Line(MARGIN, baseline - 1.5 * SMALL, right, baseline - 1.5 * SMALL, 0.4, FAINT)
    left_words = line_of(version, MARGIN, baseline, width=right - MARGIN, size=SMALL, colour=SECONDARY)
    right_words = line_of(
        number, right, baseline, width=right - MARGIN, size=SMALL, align=Align.RIGHT, colour=SECONDARY
    )
    return replace(page, marks=(*page.marks, rule, *left_words, *right_words))


def line_of(
    words: str,
    x: float,
    baseline: float,
    *,
    width: float,
    size: float,
    bold: bool = False,
    align: Align = Align.LEFT,
    colour: Colour = BLACK,
) -> list[Mark]:
    """One line, made smaller and then elided where it is too long; no mark for no words."""
    clean = typesetting.clean(words)
    if not clean:
        return []
    setting = fitted(
        clean, width=width, height=3 * size, lines=1, largest=size, smallest=0.7 * size, bold=bold
    )
    style = Style(setting.size, bold=bold, colour=colour)
    line = setting.lines[0]
    return [Text(x, baseline, line, style, align, typesetting.is_right_to_left(line))]


def message(on: Sheet, words: str) -> list[Mark]:
    """A sentence in the middle of a page with nothing else to say."""
    x, baseline = (on.left + on.right) / 2, on.height / 2 + MIDDLE * HEADING
    return line_of(words, x, baseline, width=on.right - on.left, size=HEADING, align=Align.CENTRE)


def pale(colour: Colour) -> Colour:
    """The colour as a ground for black words."""
    parts = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return "#" + "".join(f"{round(255 - PALE * (255 - part)):02x}" for part in parts)
