"""The agenda as a list: sessions by time with their people and abstract; a section begins a page."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import groupby

from planner.domain.times import clock
from planner.domain.values import dataclass
from planner.printing import text as typesetting
from planner.printing.layouts import agenda
from planner.printing.layouts.agenda import Edition, Entry
from planner.printing.layouts.agenda_sections import Section
from planner.printing.layouts.fitting import MIDDLE, leading
from planner.printing.layouts.flow import Row, column_marks, pages_of
from planner.printing.layouts.frame import (
    BODY,
    HEADING,
    LARGE,
    RULE,
    SECONDARY,
    SMALL,
    Sheet,
    header,
    large_header,
    line_of,
    message,
)
from planner.printing.marks import BLACK, Align, Colour, Line, Mark, Page, Style, Tag, Tagged, Text
from planner.wording import papers as wording
from planner.wording.directions import carried_on

AIR = 1.12
"""Of running text, beyond the leading of names."""
GAP = 0.85
"""Between sessions, in sizes of the titles."""

Header = Callable[[bool], tuple[list[Mark], float]]
"""The head of a section's page, told whether it is a repeated one; and where content starts below it."""


@dataclass(frozen=True, slots=True)
class Setting:
    """The type of a list and its columns; lengths in points."""

    day: Style
    time: Style
    title: Style
    meta: Style
    people: Style
    abstract: Style
    rule: Colour = RULE
    columns: int = 1
    gutter: float = 22.0
    indent: float = 9.0


STANDARD = Setting(
    day=Style(HEADING + 2, bold=True),
    time=Style(HEADING, bold=True),
    title=Style(HEADING - 0.5, bold=True),
    meta=Style(SMALL + 0.5),
    people=Style(SMALL + 0.5, colour=SECONDARY),
    abstract=Style(BODY),
    columns=2,
)
IN_LARGE_PRINT = Setting(
    day=Style(LARGE + 5, bold=True),
    time=Style(LARGE + 4, bold=True),
    title=Style(LARGE + 3, bold=True),
    meta=Style(LARGE),
    people=Style(LARGE),
    abstract=Style(LARGE),
    rule=BLACK,
    indent=13.0,
)


@dataclass(frozen=True, slots=True)
class Galley:
    """A column before it is cut into pages."""

    edition: Edition
    setting: Setting
    width: float


def list_pages(
    edition: Edition, on: Sheet, sections: Sequence[Section], *, is_large: bool = False
) -> list[Page]:
    """The pages without footers; `is_large` print wants a `frame.large_sheet`."""
    setting = IN_LARGE_PRINT if is_large else STANDARD
    return [
        page
        for section in sections
        for page in pages_of_section(
            edition, on, section, setting, partial(_header, edition, on, section, is_large)
        )
    ]


def _header(
    edition: Edition, on: Sheet, section: Section, is_large: bool, is_repeated: bool
) -> tuple[list[Mark], float]:
    title = wording.continued(section.title, edition.words) if is_repeated else section.title
    head = large_header if is_large else header
    return head(on, edition.snapshot.event, title=title, note=section.note, is_repeated=is_repeated)


def pages_of_section(
    edition: Edition, on: Sheet, section: Section, setting: Setting, head: Header
) -> Iterator[Page]:
    marks, top = head(False)
    if section.sentence:
        sentence = message(on, section.sentence, size=max(HEADING, setting.meta.size))
        yield Page(on.width, on.height, (*marks, *sentence), section.title)
        return
    count, bookmark = setting.columns, section.title
    width = (on.right - on.left - setting.gutter * (count - 1)) / count
    rows = list(_rows_of_section(Galley(edition, setting, width), section))
    for columns in pages_of(rows, on.bottom - max(top, head(True)[1]), count):
        for number, column in enumerate(columns):
            marks += column_marks(column, on.left + number * (width + setting.gutter), top)
        yield Page(on.width, on.height, tuple(marks), bookmark)
        bookmark = ""
        marks, top = head(True)


def _rows_of_section(galley: Galley, section: Section) -> Iterator[Row]:
    gap = GAP * galley.setting.title.size
    for day in section.days:
        if day.name:
            yield Row(gap)
            yield from _paragraph(galley, day.name, galley.setting.day, tag=Tag.SUBHEADING, stays=True)
            yield Row(gap / 2, stays=True)
        for start, together in groupby(day.entries, key=lambda entry: entry.start):
            yield _time_heading(galley, clock(start), day.short_name)
            for entry in together:
                yield from _rows_of_entry(galley, entry, is_brief=section.is_of_room and not entry.rooms)
                yield Row(gap)


def _time_heading(galley: Galley, time: str, day: str) -> Row:
    """The day at the far end, where the section has several."""
    style, meta = galley.setting.time, galley.setting.meta
    baseline = 3 + 1.14 * style.size
    rule = Line(0, 3, galley.width, 3, 0.8, galley.setting.rule)
    marks: list[Mark] = [rule, Text(0, baseline, time, style)]
    marks += line_of(
        day,
        galley.width,
        baseline,
        width=galley.width / 2,
        size=meta.size,
        smallest=meta.size,
        align=Align.RIGHT,
    )
    return Row(2 * style.size, (Tagged(Tag.DECORATION, tuple(marks)),), stays=True, tag=Tag.DECORATION)


def _rows_of_entry(galley: Galley, entry: Entry, *, is_brief: bool) -> Iterator[Row]:
    """Title, place and people stay together, and with the first lines of the abstract."""
    edition, setting, edge = galley.edition, galley.setting, entry.edge
    title = agenda.title_of(entry.session)
    yield from _paragraph(galley, title, setting.title, edge=edge, tag=Tag.SUBHEADING, stays=True)
    paper = edition.is_right_to_left
    row = _meta(edition, entry)
    meta = list(_paragraph(galley, row, setting.meta, edge=edge, stays=True, is_turned=paper))
    people = [
        row
        for line in agenda.people_by_role(edition, entry)
        for row in _paragraph(
            galley, line, setting.people, edge=edge, stays=True, is_turned=edition.row_turns(line)
        )
    ]
    head = meta if is_brief else [*meta, *people]
    abstract = [line for line in entry.session.abstract.splitlines() if typesetting.clean(line)]
    shown = [] if is_brief else abstract
    yield from head[:-1]
    yield replace(head[-1], stays=bool(shown))
    for paragraph in shown:
        yield Row(setting.abstract.size / 3, edge=edge, stays=True)
        yield from _paragraph(galley, paragraph, setting.abstract, edge=edge, is_running=True)


def _meta(edition: Edition, entry: Entry) -> str:
    words = edition.words
    parts = [wording.time_span(entry.start, entry.end, words), agenda.place(entry, words)]
    parts += [entry.track.name if entry.track else "", agenda.kind(entry, words)]
    return edition.in_row(*parts)


def _paragraph(
    galley: Galley,
    words: str,
    style: Style,
    *,
    edge: Colour | None = None,
    tag: Tag = Tag.PARAGRAPH,
    stays: bool = False,
    is_turned: bool | None = None,
    is_running: bool = False,
) -> Iterator[Row]:
    """One row a line; neither the first nor the last line of a longer paragraph is left alone.

    `is_turned`: read from right to left; None: as its words are. `is_running` text stands at the side it
    starts from, all else where the paper does.
    """
    clean = typesetting.clean(words)
    paper = galley.edition.is_right_to_left
    is_turned = galley.edition.turns(clean) if is_turned is None else is_turned
    indent = galley.setting.indent if edge else 0.0
    lines = typesetting.wrap(clean, style, galley.width - indent)
    height = max(1.2, (AIR if is_running else 1) * leading(clean)) * style.size
    baseline = height / 2 + MIDDLE * style.size
    is_far = is_running and is_turned != paper
    x, align = (galley.width, Align.RIGHT) if is_far else (indent, Align.LEFT)
    for number, line in enumerate(carried_on(lines)):
        is_held = stays or (len(lines) > 1 and number in (0, len(lines) - 2))
        yield Row(height, (Text(x, baseline, line, style, align, is_turned),), is_held, edge, tag, number)
