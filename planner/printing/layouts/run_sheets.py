"""What whoever runs a session takes along: when and where, who is in it and how their names are said, what it
needs, and when half of the time is over. It tells needs of people and is marked so; no e-mail, no telephone.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime

from planner import language
from planner.domain.grouping import grouped
from planner.domain.names import folded, shown_name
from planner.domain.records import Participant, Role, Room, Session
from planner.domain.snapshot import Snapshot
from planner.domain.standing import NOT_COMING
from planner.domain.times import clock
from planner.language import Words
from planner.printing import text as typesetting
from planner.printing.choices import Choices
from planner.printing.layouts import chosen, frame, rows
from planner.printing.layouts.chosen import Sitting
from planner.printing.layouts.fitting import MIDDLE, breadth
from planner.printing.layouts.flow import Row, columns_of
from planner.printing.layouts.frame import SECONDARY, Sheet
from planner.printing.layouts.rows import Cell, Sizes
from planner.printing.marks import BLACK, Align, Box, Mark, Page, Style, Tag, Text
from planner.wording import dates, papers, sheets
from planner.wording.directions import in_row, isolated
from planner.wording.series import join

TITLE = 22.0
LARGE_TITLE = 26.0
LEAST_LINES = 5
"""To write on; where no more are left, another page is added."""
LARGE_LINES = 8
"""Of a name or how it is said, where it can't be set smaller."""
WARNING = 10
"""Minutes before the end."""
WHITE = "#ffffff"


def pages(snapshot: Snapshot, choices: Choices, *, words: Words, printed_at: datetime) -> Iterable[Page]:
    """A sheet a session, in time. Refused: `unknown_sheet`."""
    made = _pages(snapshot, choices, words)
    return rows.finished(made, snapshot, choices, printed_at=printed_at, words=words)


def _pages(snapshot: Snapshot, choices: Choices, words: Words) -> Iterator[Page]:
    on = rows.sheet_of(choices)
    sittings = chosen.sittings(snapshot, chosen.working_slots(snapshot, choices))
    for held in grouped((sitting.session.id, sitting) for sitting in sittings).values():
        yield from _sheet(snapshot, held, on, choices, words)
    if not sittings:
        sentence = sheets.no_sessions(words)
        yield rows.message_page(on, snapshot.event, title="", sentence=sentence, is_large=choices.is_large)


def _sheet(
    snapshot: Snapshot, held: tuple[Sitting, ...], on: Sheet, choices: Choices, words: Words
) -> Iterator[Page]:
    session, size = held[0].session, rows.sizes(choices)

    def head(is_repeated: bool) -> tuple[list[Mark], float]:
        return _head(snapshot, session, on, size, words, is_repeated=is_repeated)

    body = list(_body(snapshot, held, on.right - on.left, size, words))
    step, room = 2.4 * size.body, on.bottom - max(head(again)[1] for again in (False, True))
    last = sum(row.height for row in columns_of(body, room)[-1])
    here = int((room - last) / step)
    count = here if here >= LEAST_LINES else max(0, here) + int(room / step)
    body += rows.lines_to_write_on(count, on.right - on.left, step=step)
    yield from rows.flowing(body, on, head, bookmark=typesetting.clean(session.title))


def _head(
    snapshot: Snapshot, session: Session, on: Sheet, size: Sizes, words: Words, *, is_repeated: bool
) -> tuple[list[Mark], float]:
    """The event and for whom it is in one line, the title, and what kind of session it is."""
    width, first = on.right - on.left, on.margin + 1.2 * size.small
    band, band_width = _band(sheets.for_the_facilitator(words), on, first, size.small)
    event = frame.line_of(
        snapshot.event.name,
        on.left,
        first,
        width=width - band_width - 12,
        size=size.small,
        bold=True,
        smallest=size.small,
    )
    top = first + 0.9 * size.small
    title, height = rows.large_words(
        session.title,
        x=on.left,
        top=top,
        width=width,
        largest=LARGE_TITLE if size is rows.LARGE else TITLE,
        smallest=max(14.0, size.small),
        lines=3,
        bold=True,
    )
    top += height
    is_turned = frame.is_right_to_left_paper(snapshot)
    about = frame.line_of(
        _meta(snapshot, session, words, is_right_to_left=is_turned),
        on.left,
        top + 1.2 * size.body,
        width=width,
        size=size.body,
        is_right_to_left=is_turned,
    )
    parts: tuple[tuple[Tag, list[Mark]], ...] = (
        (Tag.TITLE, event),
        (Tag.HEADING, title),
        (Tag.PARAGRAPH, about),
    )
    told = [
        mark for tag, part in parts for mark in frame.tagged(Tag.DECORATION if is_repeated else tag, part)
    ]
    return [*band, *told], top + 2.8 * size.body


def _band(words: str, on: Sheet, baseline: float, size: float) -> tuple[list[Mark], float]:
    """White on black at the far side of the top line."""
    wide = breadth(words, True) * size + 1.4 * size
    middle = baseline - MIDDLE * size
    box = Box(on.right - wide, middle - 0.9 * size, wide, 1.8 * size, fill=BLACK, radius=3)
    style = Style(size, bold=True, colour=WHITE)
    is_turned = typesetting.is_right_to_left(words)
    return [box, Text(on.right - wide / 2, baseline, words, style, Align.CENTRE, is_turned)], wide


def _meta(snapshot: Snapshot, session: Session, words: Words, *, is_right_to_left: bool) -> str:
    track = snapshot.track.get(session.track or "")
    return in_row(
        (
            papers.session_type(session.type, words),
            track.name if track else "",
            sheets.minutes(session.minutes, words),
            sheets.held_in(language.name(session.language), words) if session.language else "",
            sheets.expected(session.expected, words) if session.expected else "",
            sheets.at_most(session.limit, words) if session.limit else "",
        ),
        is_right_to_left=is_right_to_left,
    )


def _body(
    snapshot: Snapshot, held: tuple[Sitting, ...], width: float, size: Sizes, words: Words
) -> Iterator[Row]:
    session, titles = held[0].session, sheets.run_sheet_headings(words)
    is_turned = frame.is_right_to_left_paper(snapshot)
    yield from rows.heading(titles["place"], size.heading, width)
    yield from _times(held, width, size, words, is_turned=is_turned)
    yield from rows.heading(titles["people"], size.heading, width)
    yield from _people(snapshot, session, width, size, words)
    needs = list(_needs(snapshot, held, words))
    if needs:
        yield from rows.heading(titles["needs"], size.heading, width)
        for sentence in needs:
            yield from rows.paragraph(sentence, Style(size.body), width, tag=Tag.ITEM)
    access = _access(snapshot, session, words)
    if access:
        yield from rows.heading(titles["access"], size.heading, width)
        for sentence in access:
            yield from rows.paragraph(sentence, Style(size.body), width, tag=Tag.ITEM)
    notes = [line for line in session.notes.splitlines() if typesetting.clean(line)]
    if notes:
        yield from rows.heading(titles["notes"], size.heading, width)
        for line in notes:
            far = typesetting.is_right_to_left(line) != is_turned
            yield from rows.paragraph(line, Style(size.body), width, far=far)
    yield from rows.heading(titles["own_notes"], size.heading, width)


def _times(
    held: tuple[Sitting, ...], width: float, size: Sizes, words: Words, *, is_turned: bool
) -> Iterator[Row]:
    """A line for each time it is held, with the clock at its start, middle and end."""
    narrow = 0.145 if size is not rows.LARGE else 0.16
    widths = [width * (1 - 4 * narrow), *[width * narrow] * 4]
    small = Style(size.small, colour=SECONDARY)
    yield rows.table_row(
        [Cell(title, small, lines=3) for title in sheets.timing_columns(words)], widths, is_header=True
    )
    for sitting in held:
        parts = (dates.short_date(sitting.day.date, words), chosen.place_with_floor(sitting, words))
        place = in_row(parts, is_right_to_left=is_turned)
        cells = [Cell(place, Style(size.body, bold=True), 3, is_turned)]
        cells += [Cell(time, Style(size.heading, bold=True), lines=1) for time in _clock_times(sitting)]
        yield rows.table_row(cells, widths, height=2 * size.body)


def _clock_times(sitting: Sitting) -> tuple[str, str, str, str]:
    """Start, half, ten minutes left, end; nothing where a session is too short for it."""
    minutes = sitting.session.minutes
    half = clock(sitting.start + minutes // 2) if minutes >= 2 * WARNING else ""
    warning = clock(sitting.end - WARNING) if minutes > WARNING else ""
    return clock(sitting.start), half, warning, clock(sitting.end)


def _people(snapshot: Snapshot, session: Session, width: float, size: Sizes, words: Words) -> Iterator[Row]:
    held = [
        (role, snapshot.participant[role.participant])
        for role in snapshot.roles_of_session.get(session.id, ())
        if snapshot.participant[role.participant].status not in NOT_COMING
    ]
    if not held:
        yield from rows.paragraph(sheets.nobody_yet(words), Style(size.body, colour=SECONDARY), width)
        return
    shares = (0.25, 0.3, 0.22, 0.23) if size is rows.LARGE else (0.17, 0.31, 0.25, 0.27)
    widths = [share * width for share in shares]
    small = Style(size.small, colour=SECONDARY)
    yield rows.table_row(
        [Cell(title, small, lines=4) for title in sheets.people_columns(words)], widths, is_header=True
    )
    for role, person in held:
        yield _person(role, person, widths, size, words)


def _person(role: Role, person: Participant, widths: list[float], size: Sizes, words: Words) -> Row:
    part = papers.role(role.kind, words)
    if not role.confirmed:
        part = sheets.of_unconfirmed(part, words)
    lines = LARGE_LINES if size is rows.LARGE else 2
    cells = [
        Cell(part, Style(size.body), lines),
        Cell(shown_name(person) or sheets.without_name(words), Style(size.body, bold=True), lines),
        Cell(in_row((person.pronunciation, person.pronouns)), Style(size.body), lines),
        Cell(person.organisation, Style(size.body), lines),
    ]
    return rows.table_row(cells, widths, height=1.9 * size.body)


def _needs(snapshot: Snapshot, held: tuple[Sitting, ...], words: Words) -> Iterator[str]:
    """What the session needs, and for each room what it has and lacks of it."""
    needed = [need.feature for need in snapshot.needs if need.session == held[0].session.id]
    if needed:
        yield join([isolated(need) for need in needed], words)
    offered = grouped((feature.room, feature.feature) for feature in snapshot.features)
    for room in dict.fromkeys(room for sitting in held for room in sitting.rooms):
        yield from _room(room, offered.get(room.id, ()), needed, words)


def _room(room: Room, offered: tuple[str, ...], needed: list[str], words: Words) -> Iterator[str]:
    known = set(map(folded, offered))
    missing = [need for need in needed if folded(need) not in known]
    if offered:
        yield sheets.room_offers(room.name, offered, words)
    if missing:
        yield sheets.room_lacks(room.name, missing, words)


def _access(snapshot: Snapshot, session: Session, words: Words) -> list[str]:
    people = dict.fromkeys(person for _, person in chosen.held_by(snapshot, session.id))
    return [
        sheets.access_needs(shown_name(person), person.access_needs, words)
        for person in people
        if person.access_needs
    ]
