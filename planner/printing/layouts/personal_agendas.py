"""A page or half a page for each person: what they do, when and where, and what everybody goes to in between.

Somebody's own part is shown even in an internal session, since the sheet is for them alone.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from planner.domain.grouping import grouped
from planner.domain.names import shown_name
from planner.domain.records import Day, Participant, RoleKind, SessionType
from planner.domain.snapshot import Snapshot
from planner.domain.standing import is_live, is_shared
from planner.domain.values import dataclass
from planner.language import Words
from planner.printing import text as typesetting
from planner.printing.choices import Choices
from planner.printing.layouts import chosen, frame, rows
from planner.printing.layouts.chosen import Sitting
from planner.printing.layouts.flow import Row, columns_of
from planner.printing.layouts.frame import NEUTRAL_EDGE, RULE, SECONDARY, Sheet
from planner.printing.layouts.placing import placed
from planner.printing.layouts.rows import Cell, Sizes
from planner.printing.marks import Box, Line, Mark, Page, Style, Tag, Tagged, untagged
from planner.wording import dates, papers, sheets
from planner.wording.directions import in_row
from planner.wording.series import join

STYLES = ("page", "half")
FOR_ALL = frozenset({SessionType.PLENARY, SessionType.MEAL, SessionType.BREAK, SessionType.SOCIAL})
SIZES = (Sizes(16, 13.5, 11), Sizes(14, 12, 10), Sizes(12.5, 10.5, 9), Sizes(11, 9, 8), Sizes(10, 8, 7.5))
"""Of type: the largest at which a person's agenda is on one page; the last where it never is."""
NAME, HALF_NAME, LEAST_NAME = 40.0, 28.0, 16.0
EDGE = 6.0
INDENT = 18.0


@dataclass(frozen=True, slots=True)
class Frame:
    """What one person's agenda is laid out in, around its own corner."""

    width: float
    height: float
    name: float
    """The largest size of a name."""
    sizes: tuple[Sizes, ...]


Key = tuple[Sizes, tuple[tuple[str, RoleKind], ...], tuple[str, ...]]
"""Of type, a person's parts, and the days they are not there."""


@dataclass(frozen=True, slots=True)
class Programme:
    """What is on, by day."""

    days: tuple[Day, ...]
    for_all: Mapping[str, tuple[Sitting, ...]]
    """By day."""
    of_session: Mapping[str, tuple[Sitting, ...]]
    roles: Mapping[str, tuple[tuple[str, RoleKind], ...]]
    """By person: sessions and parts."""
    absent: frozenset[tuple[str, str]]
    is_right_to_left: bool
    known: dict[Key, list[Row]]
    """The agendas of those who have no part are few, and told once each."""


def pages(snapshot: Snapshot, choices: Choices, *, words: Words, printed_at: datetime) -> Iterable[Page]:
    """By name; everybody begins a page, or half of one. Refused: `unknown_sheet`."""
    made = _pages(snapshot, choices, words)
    return rows.finished(made, snapshot, choices, printed_at=printed_at, words=words)


def items(snapshot: Snapshot, choices: Choices) -> tuple[str, ...]:
    return tuple(person.id for person in chosen.named_people(snapshot, choices))


def nameless(snapshot: Snapshot, choices: Choices) -> tuple[str, ...]:
    return tuple(person.id for person in chosen.people(snapshot, choices) if not chosen.has_name(person))


def _pages(snapshot: Snapshot, choices: Choices, words: Words) -> Iterator[Page]:
    on = rows.sheet_of(choices)
    if not items(snapshot, choices):
        yield rows.message_page(
            on,
            snapshot.event,
            title="",
            sentence=sheets.nobody_registered(words),
            is_large=choices.is_large,
        )
    elif choices.style == "half" and not choices.is_large:
        yield from _halves(snapshot, choices, on, words)
    else:
        programme = _programme(snapshot, choices)
        within = Frame(
            on.right - on.left,
            on.bottom - on.margin,
            NAME,
            (rows.LARGE,) if choices.is_large else SIZES,
        )
        for person in chosen.named_people(snapshot, choices):
            parts = _parts(snapshot, person, programme, within, words)
            for number, part in enumerate(parts):
                marks = tuple(placed(mark, on.left, on.margin) for mark in part)
                yield Page(on.width, on.height, marks, "" if number else _bookmark(person))


def _halves(snapshot: Snapshot, choices: Choices, on: Sheet, words: Words) -> Iterator[Page]:
    """Two people a page, one below the other, with a line to cut along."""
    middle = on.height / 2
    within = Frame(on.right - on.left, on.bottom - middle - on.margin / 2, HALF_NAME, SIZES[2:])
    programme = _programme(snapshot, choices)
    cut = Line(on.left / 2, middle, on.width - on.left / 2, middle, 0.5, RULE, dashed=True)
    marks: list[Mark] = []
    bookmark, is_lower = "", False
    for person in chosen.named_people(snapshot, choices):
        for number, part in enumerate(_parts(snapshot, person, programme, within, words)):
            top = middle + on.margin / 2 if is_lower else on.margin
            marks += [placed(mark, on.left, top) for mark in part]
            bookmark = bookmark or ("" if number else _bookmark(person))
            if is_lower:
                yield Page(on.width, on.height, (cut, *marks), bookmark)
                marks, bookmark = [], ""
            is_lower = not is_lower
    if marks:
        yield Page(on.width, on.height, (cut, *marks), bookmark)


def _bookmark(person: Participant) -> str:
    return typesetting.clean(shown_name(person))


def _programme(snapshot: Snapshot, choices: Choices) -> Programme:
    days = tuple(day for day in snapshot.days if not choices.days or day.id in choices.days)
    wanted = {day.id for day in days}
    live = [slot for slot in snapshot.slots if slot.day in wanted and is_live(snapshot.session[slot.session])]
    sittings = chosen.sittings(snapshot, live)
    shared = [
        sitting
        for sitting in sittings
        if is_shared(sitting.session) and (sitting.session.type in FOR_ALL or not sitting.rooms)
    ]
    return Programme(
        days=days,
        for_all=grouped((sitting.day.id, sitting) for sitting in shared),
        of_session=grouped((sitting.session.id, sitting) for sitting in sittings),
        roles=grouped((role.participant, (role.session, role.kind)) for role in snapshot.roles),
        absent=frozenset((absence.participant, absence.day) for absence in snapshot.absences),
        is_right_to_left=frame.is_right_to_left_paper(snapshot),
        known={},
    )


def _parts(
    snapshot: Snapshot, person: Participant, programme: Programme, within: Frame, words: Words
) -> Iterator[list[Mark]]:
    """The marks of each page or half a person takes."""
    head, top = _head(snapshot, person, programme, within)
    for size in within.sizes:
        body = _known_body(person, programme, within.width - INDENT, size, words)
        columns = columns_of(body, within.height - top)
        if len(columns) <= 1:
            break
    group = snapshot.group.get(person.group or "")
    edge = Box(0, 0, EDGE, within.height, fill=group.colour if group else NEUTRAL_EDGE, radius=EDGE / 2)
    for number, column in enumerate(columns or [[]]):
        shown = head if not number else [Tagged(Tag.DECORATION, tuple(untagged(head)))]
        yield [edge, *shown, *rows.assembled(column, INDENT, top)]


def _head(
    snapshot: Snapshot, person: Participant, programme: Programme, within: Frame
) -> tuple[list[Mark], float]:
    """The event, the name big, organisation and group."""
    width = within.width - INDENT
    small = max(9.0, within.sizes[0].small)
    event = frame.line_of(snapshot.event.name, INDENT, small, width=width, size=small, bold=True)
    top = small + 6.0
    lines, height = rows.large_words(
        shown_name(person),
        x=INDENT,
        top=top,
        width=width,
        largest=within.name,
        smallest=LEAST_NAME if within.name < NAME else 1.2 * LEAST_NAME,
        lines=2,
        bold=True,
    )
    top += height + 4
    group = snapshot.group.get(person.group or "")
    is_turned = programme.is_right_to_left
    size = within.sizes[0].body
    about = frame.line_of(
        in_row((person.organisation, group.name if group else ""), is_right_to_left=is_turned),
        INDENT,
        top + size,
        width=width,
        size=size,
        colour=SECONDARY,
        is_right_to_left=is_turned,
        smallest=within.sizes[0].least,
    )
    marks = [
        *frame.tagged(Tag.TITLE, event),
        *frame.tagged(Tag.HEADING, lines),
        *frame.tagged(Tag.PARAGRAPH, about),
    ]
    return marks, top + (1.6 * size if about else 0) + 10


def _known_body(
    person: Participant, programme: Programme, width: float, size: Sizes, words: Words
) -> list[Row]:
    absent = tuple(day.id for day in programme.days if (person.id, day.id) in programme.absent)
    key = (size, programme.roles.get(person.id, ()), absent)
    if key not in programme.known:
        programme.known[key] = list(_body(person, programme, width, size, words))
    return programme.known[key]


def _body(
    person: Participant, programme: Programme, width: float, size: Sizes, words: Words
) -> Iterator[Row]:
    for day in programme.days:
        title = dates.long_date(day.date, words)
        again = tuple(_again(papers.continued(title, words), size, width))
        yield from rows.heading(title, size.heading, width)
        yield from (replace(row, again=again) for row in _of_day(person, day, programme, width, size, words))


def _again(title: str, size: Sizes, width: float) -> list[Row]:
    """A heading where the day goes on, without the air above it."""
    return list(rows.heading(title, size.heading, width, tag=Tag.DECORATION))[1:]


def _of_day(
    person: Participant, day: Day, programme: Programme, width: float, size: Sizes, words: Words
) -> Iterator[Row]:
    own = _own(person, day, programme)
    if not own and (person.id, day.id) in programme.absent:
        yield from rows.paragraph(sheets.not_attending(words), Style(size.body, colour=SECONDARY), width)
        return
    between = [sitting for sitting in programme.for_all.get(day.id, ()) if sitting not in own]
    for sitting in sorted([*own, *between], key=lambda sitting: sitting.start):
        yield _line(sitting, own.get(sitting, ()), programme, width, size, words)
    if not own and not between:
        sentence = sheets.nothing_for_all(words)
        yield from rows.paragraph(sentence, Style(size.body, colour=SECONDARY), width)


def _own(person: Participant, day: Day, programme: Programme) -> dict[Sitting, tuple[RoleKind, ...]]:
    """What the person has a part in on a day, and which."""
    return grouped(
        (sitting, kind)
        for session, kind in programme.roles.get(person.id, ())
        for sitting in programme.of_session.get(session, ())
        if sitting.day.id == day.id
    )


def _line(
    sitting: Sitting,
    kinds: Sequence[RoleKind],
    programme: Programme,
    width: float,
    size: Sizes,
    words: Words,
) -> Row:
    """When, what, where; with the person's part, which stands out."""
    is_large = size is rows.LARGE
    is_own = bool(kinds)
    is_turned = programme.is_right_to_left
    time = papers.time_span(sitting.start, sitting.end, words)
    ink = Style(size.body, bold=is_own) if is_own else Style(size.body, colour=SECONDARY)
    place = chosen.place_with_floor(sitting, words)
    part = join([papers.role(kind, words) for kind in kinds], words)
    where = in_row((part, place), is_right_to_left=is_turned)
    shares = (0.27, 0.41, 0.32) if is_large else (0.17, 0.53, 0.3)
    cells = [
        Cell(time, ink, lines=2 if is_large else 1),
        Cell(sitting.session.title, ink, lines=3),
        Cell(where, ink, 3, is_turned),
    ]
    return rows.table_row(cells, [share * width for share in shares], height=1.9 * size.body)
