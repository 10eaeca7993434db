"""What every large sheet shares: paper, margins, one scale of type, the greys, header and footer.

Layouts count from left to right; `finished` turns the pages of a paper that is read the other way round.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from planner.domain.directions import are_mostly_right_to_left
from planner.domain.records import Event
from planner.domain.refusal import Refused
from planner.domain.snapshot import Snapshot
from planner.domain.standing import is_live
from planner.domain.values import dataclass
from planner.language import Words
from planner.printing import text as typesetting
from planner.printing.layouts.fitting import MIDDLE, fitted, leading
from planner.printing.layouts.placing import placed
from planner.printing.marks import BLACK, Align, Colour, Line, Mark, Page, Style, Tag, Tagged, Text
from planner.wording import papers as wording
from planner.wording.directions import has_right_to_left, in_row

SIZES = {
    "Letter": (612.0, 792.0),
    "A4": (595.28, 841.89),
    "Tabloid": (792.0, 1224.0),
    "A3": (841.89, 1190.55),
    "A2": (1190.55, 1683.78),
    "A1": (1683.78, 2383.94),
}
"""Portrait, in points."""
MARGIN = 36.0

TITLE = 17.0
HEADING = 11.0
BODY = 9.0
SMALL = 7.5
TINY = 6.5
LARGE = 18.0
"""The smallest of large print."""
LARGEST = 26.0
LARGE_FOOT = 2.8 * LARGE
"""What a footer of two lines in large print takes."""

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
    """A page's box and, in from it by a margin, the box of what is printed on it."""

    width: float
    height: float
    margin: float = MARGIN
    foot: float = 14.0
    """What the footer takes off the content's height."""

    @property
    def left(self) -> float:
        return self.margin

    @property
    def right(self) -> float:
        return self.width - self.margin

    @property
    def bottom(self) -> float:
        """The lowest line of content; the footer stands below it."""
        return self.height - self.margin - self.foot


def sheet(name: str, *, landscape: bool = False) -> Sheet:
    """Of a size `SIZES` names, in whatever letters. Refused: `unknown_sheet`."""
    size = {known.casefold(): shape for known, shape in SIZES.items()}.get(name.casefold())
    if size is None:
        raise Refused("unknown_sheet", name=name, near=list(SIZES))
    width, height = size
    return Sheet(height, width) if landscape else Sheet(width, height)


def is_right_to_left_paper(snapshot: Snapshot) -> bool:
    """Whether most of what is on the agenda has its title in a script from right to left.

    Where there is no session: whether the event has its name in one.
    """
    titles = [session.title for session in snapshot.sessions if is_live(session)]
    return are_mostly_right_to_left(titles, otherwise=snapshot.event.name)


def reads_from_right(words: str, *, is_right_to_left: bool) -> bool:
    """The direction of words on a paper that is read so.

    What there begins with a foreign word ("Housing First" in Arabic) is still read from the right.
    """
    return has_right_to_left(words) if is_right_to_left else typesetting.is_right_to_left(words)


def turned(page: Page) -> Page:
    """The page as in a mirror; what is written keeps its own direction."""
    return replace(page, marks=tuple(placed(mark, 0, 0, turned_within=page.width) for mark in page.marks))


def header(
    on: Sheet, event: Event, *, title: str, note: str, is_repeated: bool = False
) -> tuple[list[Mark], float]:
    """The event and its venue in a small line, the title and a note below; and where content starts.

    `is_repeated`: on the pages before, so that nobody needs to hear it again.
    """
    is_turned = typesetting.is_right_to_left(event.venue or event.city)
    place = in_row((event.venue, event.city), is_right_to_left=is_turned)
    middle = (on.left + on.right) / 2
    first = on.margin + SMALL
    second = first + 1.35 * TITLE
    name = line_of(event.name, on.left, first, width=middle - on.left + 60, size=BODY, bold=True)
    where = line_of(
        place,
        on.right,
        first,
        width=middle - on.left - 70,
        size=SMALL,
        align=Align.RIGHT,
        is_right_to_left=is_turned,
    )
    note_width = typesetting.measure(note, Style(BODY)) + 2 * BODY if note else 0
    heading = line_of(title, on.left, second, width=on.right - on.left - note_width, size=TITLE, bold=True)
    heading += line_of(note, on.right, second, width=note_width, size=BODY, align=Align.RIGHT)
    marks = [
        *tagged(Tag.DECORATION if is_repeated else Tag.TITLE, name),
        *tagged(Tag.DECORATION if is_repeated else Tag.PARAGRAPH, where),
        *tagged(Tag.DECORATION if is_repeated else Tag.HEADING, heading),
    ]
    return marks, second + 0.75 * TITLE


def tagged(tag: Tag, marks: Sequence[Mark], says: str = "") -> list[Mark]:
    """One mark of them all, or none of none."""
    return [Tagged(tag, tuple(marks), says)] if marks else []


def finished(
    pages: Iterable[Page],
    snapshot: Snapshot,
    *,
    printed_at: datetime,
    words: Words,
    is_large: bool = False,
) -> Iterator[Page]:
    """The pages as they leave the house: footers, one title, turned where the paper is read that way.

    Pages are made one by one; only a sequence of them is told how many there are. `is_large`: on a
    `large_sheet`, which has the room for it.
    """
    step = snapshot.step
    footed = with_footers(pages, step=step, printed_at=printed_at, words=words, is_large=is_large)
    is_turned = is_right_to_left_paper(snapshot)
    for number, page in enumerate(footed):
        shown = replace(page, marks=tuple(map(_without_title, page.marks))) if number else page
        yield turned(shown) if is_turned else shown


def _without_title(mark: Mark) -> Mark:
    """What was the title of the paper on its first page is none any more."""
    if not isinstance(mark, Tagged):
        return mark
    tag = Tag.DECORATION if mark.tag is Tag.TITLE else mark.tag
    return Tagged(tag, tuple(map(_without_title, mark.marks)), mark.says)


def with_footers(
    pages: Iterable[Page], *, step: int, printed_at: datetime, words: Words, is_large: bool = False
) -> Iterator[Page]:
    """The pages numbered through, each with the document's version and the time of printing."""
    version = wording.printed(step, printed_at, words)
    count = len(pages) if isinstance(pages, Sequence) else 0
    for number, page in enumerate(pages, 1):
        told = wording.page_number(number, count, words) if count else wording.page_alone(number, words)
        footer = _large_footer(page, version, told) if is_large else _footer(page, version, told)
        yield replace(page, marks=(*page.marks, footer))


def _footer(page: Page, version: str, number: str) -> Tagged:
    baseline, right = page.height - MARGIN + 4, page.width - MARGIN
    rule = Line(MARGIN, baseline - 1.5 * SMALL, right, baseline - 1.5 * SMALL, 0.4, FAINT)
    room = (right - MARGIN) / 2
    left_words = line_of(version, MARGIN, baseline, width=1.4 * room, size=SMALL, colour=SECONDARY)
    right_words = line_of(
        number, right, baseline, width=0.5 * room, size=SMALL, align=Align.RIGHT, colour=SECONDARY
    )
    return Tagged(Tag.DECORATION, (rule, *left_words, *right_words))


def large_sheet(paper: str) -> Sheet:
    """Upright, with room for a footer of two lines in large print. Refused: `unknown_sheet`."""
    return replace(sheet(paper), foot=LARGE_FOOT)


def _large_footer(page: Page, version: str, number: str) -> Tagged:
    right, last = page.width - MARGIN, page.height - MARGIN + 2
    first = last - 1.25 * LARGE
    rule = Line(MARGIN, first - 1.15 * LARGE, right, first - 1.15 * LARGE, 1)
    lines = [(version, first), (number, last)]
    told = [
        mark
        for words, baseline in lines
        for mark in line_of(words, MARGIN, baseline, width=right - MARGIN, size=LARGE, smallest=LARGE)
    ]
    return Tagged(Tag.DECORATION, (rule, *told))


def large_header(
    on: Sheet, event: Event, *, title: str, note: str = "", is_repeated: bool = False
) -> tuple[list[Mark], float]:
    """The event, the title and a note, each on as many lines as it takes; and where content starts."""
    top = on.margin
    marks: list[Mark] = []
    lines = ((event.name, LARGE, Tag.TITLE), (title, LARGEST, Tag.HEADING), (note, LARGE, Tag.PARAGRAPH))
    for words, size, tag in lines:
        shown, top = _large_lines(
            on, typesetting.clean(words), top, Style(size, bold=tag is not Tag.PARAGRAPH)
        )
        marks += tagged(Tag.DECORATION if is_repeated else tag, shown)
    return marks, top + LARGE / 2


def _large_lines(on: Sheet, words: str, top: float, style: Style) -> tuple[list[Mark], float]:
    if not words:
        return [], top
    marks: list[Mark] = []
    row = max(1.25, leading(words)) * style.size
    is_turned = typesetting.is_right_to_left(words)
    for line in typesetting.wrap(words, style, on.right - on.left, lines=3):
        baseline = top + row / 2 + MIDDLE * style.size
        marks.append(Text(on.left, baseline, line, style, right_to_left=is_turned))
        top += row
    return marks, top


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
    is_right_to_left: bool | None = None,
    smallest: float | None = None,
) -> list[Mark]:
    """One line, made smaller and then elided where it is too long; no mark for no words.

    `is_right_to_left` of a row put together; None: as its first letter has it.
    """
    clean = typesetting.clean(words)
    if not clean:
        return []
    setting = fitted(
        clean, width=width, height=3 * size, lines=1, largest=size, smallest=smallest or 0.7 * size, bold=bold
    )
    style = Style(setting.size, bold=bold, colour=colour)
    line = setting.lines[0]
    is_turned = typesetting.is_right_to_left(line) if is_right_to_left is None else is_right_to_left
    return [Text(x, baseline, line, style, align, is_turned)]


def message(on: Sheet, words: str, *, size: float = HEADING) -> list[Mark]:
    """A sentence in the middle of a page with nothing else to say."""
    x, row = (on.left + on.right) / 2, 1.3 * size
    lines = typesetting.wrap(typesetting.clean(words), Style(size), on.right - on.left, lines=4)
    first = on.height / 2 + MIDDLE * size - row * (len(lines) - 1) / 2
    is_turned = typesetting.is_right_to_left(words)
    return [
        Text(x, first + row * number, line, Style(size), Align.CENTRE, is_turned)
        for number, line in enumerate(lines)
    ]


def pale(colour: Colour) -> Colour:
    """The colour as a ground for black words."""
    parts = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return "#" + "".join(f"{round(255 - PALE * (255 - part)):02x}" for part in parts)
