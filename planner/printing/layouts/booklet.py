"""The agenda as a booklet to fold once: pages of half a sheet, two a side, in the order in which they fold.

Printed on both sides and turned over the short edge, the pile of sheets folds into the booklet.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial

from planner.printing import text as typesetting
from planner.printing.layouts.agenda import Edition
from planner.printing.layouts.agenda_list import Setting, pages_of_section
from planner.printing.layouts.agenda_sections import by_day
from planner.printing.layouts.fitting import fitted
from planner.printing.layouts.frame import BODY, FAINT, RULE, SECONDARY, SMALL, Sheet, line_of, tagged
from planner.printing.layouts.placing import placed
from planner.printing.marks import Align, Line, Mark, Page, Picture, Style, Tag, Tagged, Text
from planner.wording import agenda_papers
from planner.wording import papers as wording
from planner.wording.dates import date_span
from planner.wording.directions import in_row

MARGIN = 28.0
FOOT = 16.0
DAY = 14.0
NAME = 30.0
LOGO = 96.0
SMALLEST_NAME = 13.0
NOTE_LINE = 24.0
SETTING = Setting(
    day=Style(11, bold=True),
    time=Style(10.5, bold=True),
    title=Style(10, bold=True),
    meta=Style(8),
    people=Style(8, colour=SECONDARY),
    abstract=Style(8.5),
)


def booklet_pages(edition: Edition, upright: Sheet, *, printed_at: datetime) -> list[Page]:
    """Sides of sheets, front and back in turn, as if read from left to right."""
    half = Sheet(upright.height / 2, upright.width, MARGIN, FOOT)
    pages = [_cover(edition, half, printed_at), *_contents(edition, half)]
    pages += [_notes_page(edition, half)] * (-len(pages) % 4)
    return imposed([_numbered(page, number) for number, page in enumerate(pages, 1)])


def imposed(pages: Sequence[Page]) -> list[Page]:
    """Two pages a side; there are four times as many as sheets."""
    sides: list[Page] = []
    for first in range(0, len(pages) // 2, 2):
        last = len(pages) - 1 - first
        sides.append(_side(pages[last], pages[first], read_first=pages[first]))
        sides.append(_side(pages[first + 1], pages[last - 1], read_first=pages[first + 1]))
    return sides


def _side(left: Page, right: Page, *, read_first: Page) -> Page:
    moved = tuple(placed(mark, left.width, 0) for mark in right.marks)
    marks = (*moved, *left.marks) if read_first is right else (*left.marks, *moved)
    return Page(2 * left.width, left.height, marks)


def _contents(edition: Edition, on: Sheet) -> Iterator[Page]:
    for section in by_day(edition):
        yield from pages_of_section(edition, on, section, SETTING, partial(_header, on, section.title))


def _header(on: Sheet, title: str, is_repeated: bool) -> tuple[list[Mark], float]:
    """The day: large where it begins, above a line from then on."""
    width, top = on.right - on.left, on.margin
    if is_repeated:
        baseline = top + SMALL
        running = line_of(title, on.left, baseline, width=width, size=SMALL, colour=SECONDARY)
        rule = Line(on.left, baseline + 5, on.right, baseline + 5, 0.4, FAINT)
        return tagged(Tag.DECORATION, [*running, rule]), baseline + 13
    marks: list[Mark] = []
    setting = fitted(
        typesetting.clean(title), width=width, height=4 * DAY, lines=3, largest=DAY, smallest=9, bold=True
    )
    is_turned = typesetting.is_right_to_left(title)
    for line in setting.lines:
        top += setting.leading * setting.size
        style = Style(setting.size, bold=True)
        marks.append(Text(on.left, top - 0.2 * setting.size, line, style, right_to_left=is_turned))
    return tagged(Tag.HEADING, marks), top + 8


def _numbered(page: Page, number: int) -> Page:
    """The number at the outer edge; none on the cover."""
    if number == 1:
        return page
    baseline, is_left = page.height - MARGIN + 2, number % 2 == 0
    x, align = (MARGIN, Align.LEFT) if is_left else (page.width - MARGIN, Align.RIGHT)
    footer = Text(x, baseline, str(number), Style(SMALL + 0.5), align)
    return replace(page, marks=(*page.marks, Tagged(Tag.DECORATION, (footer,))))


def _cover(edition: Edition, on: Sheet, printed_at: datetime) -> Page:
    snapshot, words = edition.snapshot, edition.words
    event, width = snapshot.event, on.right - on.left
    marks: list[Mark] = []
    top = on.margin + 20
    if event.logo and event.logo in snapshot.pictures:
        marks.append(Picture(on.left, top, LOGO, LOGO, event.logo))
        top += LOGO
    top += 40
    named, top = _name(event.name, on, top)
    marks += named
    marks.append(Line(on.left, top, on.left + 48, top, 2))
    top += 24
    dates = date_span(snapshot.days[0].date, snapshot.days[-1].date, words) if snapshot.days else ""
    for line, size, is_bold in ((dates, 13.0, True), (event.venue, 11.0, False), (event.city, 11.0, False)):
        shown = line_of(line, on.left, top, width=width, size=size, bold=is_bold)
        marks += tagged(Tag.PARAGRAPH, shown)
        top += 1.6 * size if shown else 0
    marks += _hosts(edition, on, top + 12)
    version = wording.printed(snapshot.step, printed_at, words)
    foot = line_of(version, on.left, on.height - on.margin, width=width, size=SMALL, colour=SECONDARY)
    return Page(on.width, on.height, (*marks, *tagged(Tag.DECORATION, foot)))


def _name(name: str, on: Sheet, top: float) -> tuple[list[Mark], float]:
    clean = typesetting.clean(name)
    setting = fitted(
        clean,
        width=on.right - on.left,
        height=0.32 * on.height,
        lines=6,
        largest=NAME,
        smallest=SMALLEST_NAME,
        bold=True,
    )
    row, is_turned = setting.leading * setting.size, typesetting.is_right_to_left(clean)
    style = Style(setting.size, bold=True)
    marks: list[Mark] = [
        Text(on.left, top + row * number + setting.size, line, style, right_to_left=is_turned)
        for number, line in enumerate(setting.lines)
    ]
    return tagged(Tag.TITLE, marks), top + setting.height + 14


def _hosts(edition: Edition, on: Sheet, top: float) -> list[Mark]:
    """Who invites, as far as there is room for it."""
    hosts = typesetting.clean(in_row(edition.snapshot.event.hosts.splitlines()))
    style, row = Style(BODY, colour=SECONDARY), 1.4 * BODY
    lines = int((on.bottom - 20 - top) / row)
    if not hosts or lines < 1:
        return []
    is_turned = typesetting.is_right_to_left(edition.snapshot.event.hosts)
    wrapped = typesetting.wrap(hosts, style, on.right - on.left, lines=lines)
    marks = [
        Text(on.left, top + row * (number + 1), line, style, right_to_left=is_turned)
        for number, line in enumerate(wrapped)
    ]
    return tagged(Tag.PARAGRAPH, marks)


def _notes_page(edition: Edition, on: Sheet) -> Page:
    """What the last sheet has left over, to write on."""
    title = agenda_papers.notes(edition.words)
    first = on.margin + DAY
    marks: list[Mark] = line_of(title, on.left, first, width=on.right - on.left, size=DAY, bold=True)
    count = int((on.bottom - first) / NOTE_LINE)
    marks += [
        Line(on.left, y, on.right, y, 0.4, RULE)
        for y in (first + NOTE_LINE * (number + 1) for number in range(count))
    ]
    return Page(on.width, on.height, tuple(marks))
