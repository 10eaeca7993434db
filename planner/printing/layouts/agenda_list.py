"""The agenda as a list: every session of a day by time, with its people and abstract, in two columns."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from planner.domain.records import Day
from planner.domain.snapshot import Snapshot
from planner.domain.times import clock
from planner.language import Words
from planner.printing import text as typesetting
from planner.printing.layouts import agenda
from planner.printing.layouts.agenda import Entry
from planner.printing.layouts.fitting import MIDDLE, leading
from planner.printing.layouts.flow import Row, column_marks, pages_of
from planner.printing.layouts.frame import (
    BODY,
    HEADING,
    RULE,
    SECONDARY,
    SMALL,
    Sheet,
    header,
    message,
)
from planner.printing.marks import Align, Colour, Line, Page, Style, Text
from planner.wording import papers as wording

COLUMNS = 2
GUTTER = 22.0
INDENT = 9.0
TITLE_STYLE = Style(HEADING - 0.5, bold=True)
META_STYLE = Style(SMALL + 0.5)
PEOPLE_STYLE = Style(SMALL + 0.5, colour=SECONDARY)
ABSTRACT_STYLE = Style(BODY)
AIR = 1.12
"""Of running text, beyond the leading of names."""


def list_pages(snapshot: Snapshot, on: Sheet, *, words: Words, internal: bool = False) -> list[Page]:
    """The pages without footers: `frame.with_footers` numbers a whole paper through."""
    pages: list[Page] = []
    for day in snapshot.days:
        entries = agenda.entries_of_day(snapshot, day, internal=internal)
        pages += _pages_of_day(snapshot, day, entries, on, words)
    return pages or [_blank(snapshot, on, "", wording.no_days(words))]


def _pages_of_day(
    snapshot: Snapshot, day: Day, entries: Sequence[Entry], on: Sheet, words: Words
) -> list[Page]:
    title = wording.day_heading(day, words)
    if not entries:
        return [_blank(snapshot, on, title, wording.nothing_scheduled(words))]
    width = (on.right - on.left - GUTTER * (COLUMNS - 1)) / COLUMNS
    _, top = header(on, snapshot.event, title=title, note="")
    rows = list(_rows_of_day(snapshot, entries, width, words))
    pages: list[Page] = []
    for columns in pages_of(rows, on.bottom - top, COLUMNS):
        shown = wording.continued(title, words) if pages else title
        marks, _ = header(on, snapshot.event, title=shown, note="")
        for number, column in enumerate(columns):
            marks += column_marks(column, on.left + number * (width + GUTTER), top)
        pages.append(Page(on.width, on.height, tuple(marks)))
    return pages


def _blank(snapshot: Snapshot, on: Sheet, title: str, sentence: str) -> Page:
    head, _ = header(on, snapshot.event, title=title, note="")
    return Page(on.width, on.height, (*head, *message(on, sentence)))


def _rows_of_day(snapshot: Snapshot, entries: Sequence[Entry], width: float, words: Words) -> Iterator[Row]:
    for start, together in groupby(entries, key=lambda entry: entry.start):
        yield _time_heading(clock(start), width)
        for entry in together:
            yield from _rows_of_entry(snapshot, entry, width, words)
            yield Row(9)


def _time_heading(time: str, width: float) -> Row:
    style = Style(HEADING, bold=True)
    return Row(22, (Line(0, 3, width, 3, 0.8, RULE), Text(0, 15.5, time, style)), stays=True)


def _rows_of_entry(snapshot: Snapshot, entry: Entry, width: float, words: Words) -> Iterator[Row]:
    """Title, place and people stay together, and with the first lines of the abstract."""
    yield from _paragraph(entry.session.title, TITLE_STYLE, entry.edge, width, stays=True)
    yield from _paragraph(_meta(entry, words), META_STYLE, entry.edge, width, stays=True)
    people = [
        row
        for line in agenda.people_by_role(snapshot, entry, words)
        for row in _paragraph(line, PEOPLE_STYLE, entry.edge, width, stays=True)
    ]
    abstract = [line for line in entry.session.abstract.splitlines() if typesetting.clean(line)]
    if people:
        yield from people[:-1]
        yield replace(people[-1], stays=bool(abstract))
    for paragraph in abstract:
        yield Row(3, edge=entry.edge, stays=True)
        yield from _paragraph(paragraph, ABSTRACT_STYLE, entry.edge, width, air=AIR)


def _meta(entry: Entry, words: Words) -> str:
    parts = [wording.time_span(entry.start, entry.end, words), agenda.place(entry, words)]
    parts += [entry.track.name if entry.track else "", agenda.kind(entry, words)]
    return " · ".join(part for part in parts if part)


def _paragraph(
    words: str, style: Style, edge: Colour, width: float, *, stays: bool = False, air: float = 1.0
) -> Iterator[Row]:
    """One row a line; neither the first nor the last line of a longer paragraph is left alone."""
    clean = typesetting.clean(words)
    turned = typesetting.is_right_to_left(clean)
    lines = typesetting.wrap(clean, style, width - INDENT)
    height = max(1.2, air * leading(clean)) * style.size
    baseline = height / 2 + MIDDLE * style.size
    for number, line in enumerate(lines):
        x, align = (width, Align.RIGHT) if turned else (INDENT, Align.LEFT)
        is_held = stays or (len(lines) > 1 and number in (0, len(lines) - 2))
        yield Row(height, (Text(x, baseline, line, style, align, turned),), is_held, edge)
