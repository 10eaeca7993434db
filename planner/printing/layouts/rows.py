"""Words, tables and lines to write on as rows that run through the pages of a sheet.

Rows are laid out from left to right around their own corner, as in `flow`; `frame.finished` turns pages.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import groupby
from typing import overload

from planner.domain.records import Event
from planner.domain.snapshot import Snapshot
from planner.domain.values import dataclass
from planner.language import Words
from planner.printing import text as typesetting
from planner.printing.choices import Choices
from planner.printing.layouts import frame
from planner.printing.layouts.fitting import MIDDLE, fitted, leading
from planner.printing.layouts.flow import Column, Row, columns_of
from planner.printing.layouts.frame import FAINT, RULE, Sheet
from planner.printing.layouts.placing import placed
from planner.printing.marks import BLACK, Align, Colour, Line, Mark, Page, Style, Tag, Tagged, Text

AIR = 1.22
"""Of running text, in sizes."""
LEAST = 0.75
"""To what share of its size a cell's text may be set smaller before it is cut."""
GUTTER = 0.9
"""Between the columns of a table, in sizes."""
_MEMBER_OF = {Tag.ROW: Tag.TABLE, Tag.ITEM: Tag.LIST}


@dataclass(frozen=True, slots=True)
class Sizes:
    """Of type, in points."""

    heading: float
    body: float
    small: float

    @property
    def least(self) -> float:
        """To which body text may be set smaller, so that it fits."""
        return self.body if self.small == self.body else LEAST * self.body


USUAL = Sizes(12.5, 10, 8.5)
LARGE = Sizes(22, 18, 18)


@dataclass(frozen=True, slots=True)
class Cell:
    text: str
    style: Style
    lines: int = 2
    """At the most."""
    is_right_to_left: bool | None = None
    """Of several parts in a row; None: as the first letter has it."""


def sizes(choices: Choices) -> Sizes:
    return LARGE if choices.is_large else USUAL


def sheet_of(choices: Choices) -> Sheet:
    """Upright. Refused: `unknown_sheet`."""
    return frame.large_sheet(choices.sheet) if choices.is_large else frame.sheet(choices.sheet)


def header(
    on: Sheet, event: Event, *, title: str, note: str, is_large: bool, is_repeated: bool = False
) -> tuple[list[Mark], float]:
    """Its marks, and where content starts."""
    if is_large:
        return frame.large_header(on, event, title=title, note=note, is_repeated=is_repeated)
    return frame.header(on, event, title=title, note=note, is_repeated=is_repeated)


def finished(
    pages: Iterable[Page], snapshot: Snapshot, choices: Choices, *, printed_at: datetime, words: Words
) -> Iterator[Page]:
    return frame.finished(pages, snapshot, printed_at=printed_at, words=words, is_large=choices.is_large)


def message_page(on: Sheet, event: Event, *, title: str, sentence: str, is_large: bool = False) -> Page:
    """A page with nothing else to say."""
    marks, top = header(on, event, title=title, note="", is_large=is_large)
    size = LARGE.body if is_large else USUAL.heading
    rows = paragraph(sentence, Style(size), on.right - on.left, far=False)
    return Page(on.width, on.height, (*marks, *assembled(list(rows), on.left, top + 24)))


def flowing(
    rows: Sequence[Row], on: Sheet, head: Callable[[bool], tuple[list[Mark], float]], *, bookmark: str = ""
) -> Iterator[Page]:
    """The rows on as many pages as they take, under the header that `head` makes (whether it is repeated)."""
    top = max(head(False)[1], head(True)[1])
    for number, column in enumerate(columns_of(rows, on.bottom - top) or [[]]):
        marks, _ = head(number > 0)
        marks += assembled(column, on.left, top)
        yield Page(on.width, on.height, tuple(marks), "" if number else bookmark)


def assembled(column: Column, x: float, y: float) -> list[Mark]:
    """The marks of rows with their top left corner at `x`, `y`; rows of a table or list, in one."""
    drawn: list[Mark] = []
    told: list[Mark] = []
    for row in column:
        for mark in row.marks:
            (told if isinstance(mark, Tagged | Text) else drawn).append(placed(mark, x, y))
        y += row.height
    whole: list[Mark] = []
    for tag, members in groupby(told, key=_table_or_list):
        together = tuple(members)
        whole += [Tagged(tag, together)] if tag else together
    return [*drawn, *whole]


def _table_or_list(mark: Mark) -> Tag | None:
    """What the mark is a member of."""
    return _MEMBER_OF.get(mark.tag) if isinstance(mark, Tagged) else None


def paragraph(
    words: str,
    style: Style,
    width: float,
    *,
    tag: Tag = Tag.PARAGRAPH,
    indent: float = 0,
    lines: int | None = None,
    stays: bool = False,
    far: bool = False,
    is_right_to_left: bool | None = None,
) -> Iterator[Row]:
    """One row, parted only where it is long; nothing for no words.

    `far`: it stands at the other side of the page, as running text in a script of the other direction does.
    """
    clean = typesetting.clean(words)
    if not clean:
        return
    is_turned = typesetting.is_right_to_left(clean) if is_right_to_left is None else is_right_to_left
    height = max(AIR, leading(clean)) * style.size
    shown = typesetting.wrap(clean, style, width - indent, lines=lines)
    x, align = (width, Align.RIGHT) if far else (indent, Align.LEFT)
    for first in range(0, len(shown), _MOST_LINES):
        part = shown[first : first + _MOST_LINES]
        baseline = height / 2 + MIDDLE * style.size
        texts = tuple(
            Text(x, baseline + number * height, line, style, align, is_turned)
            for number, line in enumerate(part)
        )
        yield Row(height * len(part), (Tagged(tag, texts),), stays)


_MOST_LINES = 8
"""That stay together."""


def heading(words: str, size: float, width: float, *, tag: Tag = Tag.SUBHEADING) -> Iterator[Row]:
    """With some air above; it stays with what follows."""
    yield Row(0.9 * size)
    yield from paragraph(words, Style(size, bold=True), width, tag=tag, lines=2, stays=True)
    yield Row(0.3 * size, (Line(0, 0.1 * size, width, 0.1 * size, 0.8, RULE),), stays=True)


def table_row(
    cells: Sequence[Cell],
    widths: Sequence[float],
    *,
    height: float = 0,
    most: float | None = None,
    is_header: bool = False,
    stays: bool = False,
    rule: Colour | None = FAINT,
) -> Row:
    """Cells side by side, each in the middle of the height of the highest.

    `height` is the least, `most` the most it takes: in less room words are set smaller, then cut.
    """
    tag = Tag.HEADER_CELL if is_header else Tag.CELL
    set_cells = [_set(cell, width, most) for cell, width in zip(cells, widths, strict=True)]
    needed = max(len(lines) * step + 0.5 * size for lines, size, step in set_cells)
    height = max(height, needed if most is None else min(needed, most))
    marks: list[Mark] = []
    x = 0.0
    for cell, width, (lines, size, step) in zip(cells, widths, set_cells, strict=True):
        top = (height - len(lines) * step) / 2
        marks.append(Tagged(tag, _lines(cell, lines, size, step, x, top)))
        x += width
    row: list[Mark] = [Tagged(Tag.ROW, tuple(marks))]
    if rule:
        row.append(Line(0, height, x, height, 0.8 if is_header else 0.5, RULE if is_header else rule))
    return Row(height, tuple(row), stays or is_header)


def _set(cell: Cell, width: float, most: float | None) -> tuple[tuple[str, ...], float, float]:
    """Lines, size and the distance of lines."""
    size = cell.style.size
    smallest = size if size >= LARGE.small else LEAST * size
    clean = typesetting.clean(cell.text)
    setting = fitted(
        clean,
        width=max(1.0, width - GUTTER * min(size, 12)),
        height=2 * cell.lines * size if most is None else most,
        lines=cell.lines,
        largest=size,
        smallest=smallest,
        bold=cell.style.bold,
    )
    size = setting.size or size
    return setting.lines, size, max(AIR, setting.leading) * size


def _lines(
    cell: Cell, lines: Sequence[str], size: float, step: float, x: float, top: float
) -> tuple[Text, ...]:
    style = replace(cell.style, size=size)
    is_turned = cell.is_right_to_left
    if is_turned is None:
        is_turned = typesetting.is_right_to_left(" ".join(lines))
    first = top + step / 2 + MIDDLE * size
    return tuple(
        Text(x, first + number * step, line, style, right_to_left=is_turned)
        for number, line in enumerate(lines)
    )


def large_words(
    words: str,
    *,
    x: float,
    top: float,
    width: float,
    largest: float,
    smallest: float,
    lines: int = 1,
    height: float | None = None,
    bold: bool = False,
    align: Align = Align.LEFT,
    colour: Colour = BLACK,
) -> tuple[list[Mark], float]:
    """A title or name as large as it fits, and how high it is; in the middle of `height`, if one is given."""
    setting = fitted(
        typesetting.clean(words),
        width=width,
        height=3 * lines * largest if height is None else height,
        lines=lines,
        largest=largest,
        smallest=smallest,
        bold=bold,
    )
    step, style = setting.leading * setting.size, Style(setting.size, bold=bold, colour=colour)
    first = top + MIDDLE * setting.size + (0 if height is None else (height - setting.height) / 2)
    is_turned = bool(setting.lines) and typesetting.is_right_to_left(setting.lines[0])
    marks: list[Mark] = [
        Text(x, first + (number + 0.5) * step, line, style, align, is_turned)
        for number, line in enumerate(setting.lines)
    ]
    return marks, setting.height


def lines_to_write_on(count: int, width: float, *, step: float = 24) -> Iterator[Row]:
    for _ in range(count):
        yield Row(step, (Line(0, step - 0.5, width, step - 0.5, 0.5, RULE),))


class OnDemand(Sequence[Page]):
    """Pages of which the count is known, each made when it is asked for."""

    def __init__(self, count: int, make: Callable[[int], Page]) -> None:
        self._count, self._make = count, make

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, at: int) -> Page: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Page, ...]: ...
    def __getitem__(self, at: int | slice) -> Page | tuple[Page, ...]:
        if isinstance(at, slice):
            return tuple(self._make(number) for number in range(*at.indices(self._count)))
        if not 0 <= at < self._count:
            raise IndexError(at)
        return self._make(at)
