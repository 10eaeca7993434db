"""Who was in a session, by their own hand: a line each, those with a part in it first, and empty ones.

As many lines as people are expected, and whole pages of them. The heading stands on each page, because sheets
go round one by one.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime

from planner.domain.names import shown_name
from planner.domain.records import Participant
from planner.domain.snapshot import Snapshot
from planner.language import Words
from planner.printing import text as typesetting
from planner.printing.choices import Choices
from planner.printing.layouts import chosen, frame, rows
from planner.printing.layouts.chosen import Sitting
from planner.printing.layouts.flow import Row
from planner.printing.layouts.frame import RULE, SECONDARY, Sheet
from planner.printing.layouts.rows import Cell, Sizes
from planner.printing.marks import Mark, Page, Style, Tag
from planner.wording import dates, papers, sheets
from planner.wording.directions import in_row

USUAL_LINES = 20
"""Where nobody has said how many are expected."""
MOST_LINES = 400
"""So that a limit typed wrong does not fill a lorry."""
SHARES = (0.07, 0.36, 0.29, 0.28)
"""Number, name, organisation, signature."""
LARGE_SHARES = (0.1, 0.34, 0.28, 0.28)


def pages(snapshot: Snapshot, choices: Choices, *, words: Words, printed_at: datetime) -> Iterable[Page]:
    """A sheet for each time a session is held, in time. Refused: `unknown_sheet`."""
    made = _pages(snapshot, choices, words)
    return rows.finished(made, snapshot, choices, printed_at=printed_at, words=words)


def _pages(snapshot: Snapshot, choices: Choices, words: Words) -> Iterator[Page]:
    on = rows.sheet_of(choices)
    sittings = chosen.sittings(snapshot, chosen.working_slots(snapshot, choices))
    for sitting in sittings:
        yield from _sheet(snapshot, sitting, on, choices, words)
    if not sittings:
        sentence = sheets.no_sessions(words)
        yield rows.message_page(on, snapshot.event, title="", sentence=sentence, is_large=choices.is_large)


def _sheet(snapshot: Snapshot, sitting: Sitting, on: Sheet, choices: Choices, words: Words) -> Iterator[Page]:
    size, width = rows.sizes(choices), on.right - on.left
    step = 2.9 * size.body
    people = list(dict.fromkeys(person for _, person in chosen.held_by(snapshot, sitting.session.id)))
    heads = [_head(snapshot, sitting, on, choices, words, is_repeated=again) for again in (False, True)]
    columns = _columns(width, size, words)
    top = max(top for _, top in heads)
    room = int((on.bottom - top - columns.height) / step)
    count = -(-max(len(people), _expected(sitting)) // room) * room
    lines = [*people, *[None] * (count - len(people))]
    for first in range(0, count, room):
        part = enumerate(lines[first : first + room], first + 1)
        body = [columns, *(_line(number, person, width, size, step) for number, person in part)]
        marks = [*heads[first > 0][0], *rows.assembled(body, on.left, top)]
        bookmark = "" if first else typesetting.clean(sitting.session.title)
        yield Page(on.width, on.height, tuple(marks), bookmark)


def _expected(sitting: Sitting) -> int:
    """The limit, else how many are expected, else how many seats there are."""
    seats = sum(room.capacity or 0 for room in sitting.rooms)
    return min(MOST_LINES, sitting.session.limit or sitting.session.expected or seats or USUAL_LINES)


def _head(
    snapshot: Snapshot, sitting: Sitting, on: Sheet, choices: Choices, words: Words, *, is_repeated: bool
) -> tuple[list[Mark], float]:
    """The session, and when and where below it."""
    size = rows.sizes(choices)
    marks, top = rows.header(
        on,
        snapshot.event,
        title=sitting.session.title,
        note="",
        is_large=choices.is_large,
        is_repeated=is_repeated,
    )
    is_turned = frame.is_right_to_left_paper(snapshot)
    parts = (
        dates.long_date(sitting.day.date, words),
        papers.time_span(sitting.start, sitting.end, words),
        chosen.place_with_floor(sitting, words),
    )
    when = frame.line_of(
        in_row(parts, is_right_to_left=is_turned),
        on.left,
        top + 0.7 * size.body,
        width=on.right - on.left,
        size=size.body,
        is_right_to_left=is_turned,
        smallest=size.least,
    )
    tag = Tag.DECORATION if is_repeated else Tag.PARAGRAPH
    return [*marks, *frame.tagged(tag, when)], top + 1.6 * size.body


def _columns(width: float, size: Sizes, words: Words) -> Row:
    small = Style(size.small, colour=SECONDARY)
    titles = sheets.sign_in_columns(words)
    return rows.table_row([Cell(title, small) for title in titles], _widths(width, size), is_header=True)


def _line(number: int, person: Participant | None, width: float, size: Sizes, step: float) -> Row:
    name, organisation = (shown_name(person), person.organisation) if person else ("", "")
    cells = [
        Cell(str(number), Style(size.small, colour=SECONDARY), lines=1),
        Cell(name, Style(size.body, bold=True)),
        Cell(organisation, Style(size.body)),
        Cell("", Style(size.body)),
    ]
    return rows.table_row(cells, _widths(width, size), height=step, most=step, rule=RULE)


def _widths(width: float, size: Sizes) -> list[float]:
    return [share * width for share in (LARGE_SHARES if size is rows.LARGE else SHARES)]
