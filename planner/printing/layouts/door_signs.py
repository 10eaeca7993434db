"""What hangs beside a door: the room's name, its sessions of a day, what changed, and what moved away.

A capital of 24 points is 6 mm high, which is read from two metres; no title is smaller.
"""

from collections.abc import Iterable, Iterator
from datetime import date, datetime

from planner.domain.grouping import grouped
from planner.domain.records import Day, Room, Session, SessionType, Slot
from planner.domain.snapshot import Snapshot
from planner.domain.standing import is_live
from planner.domain.values import dataclass
from planner.language import Words
from planner.printing import text as typesetting
from planner.printing.choices import Choices
from planner.printing.layouts import chosen, frame, rows
from planner.printing.layouts.chosen import Sitting
from planner.printing.layouts.fitting import MIDDLE, breadth, leading
from planner.printing.layouts.flow import Row, columns_of
from planner.printing.layouts.frame import NEUTRAL_EDGE, RULE, SECONDARY, Sheet
from planner.printing.marks import BLACK, Align, Box, Line, Mark, Page, Style, Tag, Tagged, Text
from planner.wording import dates, papers, sheets
from planner.wording.directions import in_row

TITLE_SIZES = (40.0, 36.0, 32.0, 28.0, 24.0)
"""The largest at which the day is on one page; the last where it never is."""
ROOM_LARGEST, ROOM_LEAST = 88.0, 30.0
DAY_SIZE = 20.0
BESIDE = 0.64
"""Times and names beside a title, of its size."""
LEAST_BESIDE = 18.0
EDGE = 7.0
INDENT = 20.0
WHITE = "#ffffff"


@dataclass(frozen=True, slots=True)
class Sign:
    room: Room
    day: Day
    sittings: tuple[Sitting, ...]
    """In this room; and what everybody in the venue goes to, breaks left out."""
    gone: tuple[str, ...]
    """Sentences: what was to be here."""


def pages(snapshot: Snapshot, choices: Choices, *, words: Words, printed_at: datetime) -> Iterable[Page]:
    """By room, then day; rooms in which nothing happens have none. Refused: `unknown_sheet`."""
    on = frame.sheet(choices.sheet)
    made = _signs(snapshot, choices, on, words, printed_at)
    return rows.finished(made, snapshot, choices, printed_at=printed_at, words=words)


def items(snapshot: Snapshot, choices: Choices) -> tuple[str, ...]:
    return tuple(slot.id for slot in chosen.slots(snapshot, choices) if slot.room is not None)


def _signs(
    snapshot: Snapshot, choices: Choices, on: Sheet, words: Words, printed_at: datetime
) -> Iterator[Page]:
    any_sign = False
    for sign in signs(snapshot, choices, words):
        any_sign = True
        yield from _pages_of(snapshot, sign, on, words, printed_at.date())
    if not any_sign:
        sentence = sheets.no_room_used(words) if snapshot.rooms else sheets.no_rooms(words)
        yield rows.message_page(on, snapshot.event, title="", sentence=sentence)


def signs(snapshot: Snapshot, choices: Choices, words: Words) -> Iterator[Sign]:
    held = grouped((slot.day, slot) for slot in chosen.slots(snapshot, _of_any_room(choices)))
    by_day = {day: chosen.sittings(snapshot, slots) for day, slots in held.items()}
    for room in snapshot.rooms:
        if choices.rooms and room.id not in choices.rooms:
            continue
        for day in snapshot.days:
            if choices.days and day.id not in choices.days:
                continue
            sittings = tuple(sitting for sitting in by_day.get(day.id, ()) if _concerns(sitting, room))
            gone = tuple(_gone(snapshot, room, day, choices, words))
            if gone or choices.rooms or any(sitting.rooms for sitting in sittings):
                yield Sign(room, day, sittings, gone)


def _of_any_room(choices: Choices) -> Choices:
    """What takes the whole venue is in every room."""
    return Choices(
        sheet=choices.sheet, with_internal=choices.with_internal, tracks=choices.tracks, days=choices.days
    )


def _concerns(sitting: Sitting, room: Room) -> bool:
    if sitting.rooms:
        return room in sitting.rooms
    return sitting.session.type is not SessionType.BREAK


def _gone(snapshot: Snapshot, room: Room, day: Day, choices: Choices, words: Words) -> Iterator[str]:
    for former in snapshot.moved_away:
        session = snapshot.session.get(former.session)
        if (former.room, former.day) == (room.id, day.id) and session and _may_be_told(session, choices):
            now = _now(snapshot, former)
            if now is None or (now.room, now.day) != (former.room, former.day):
                yield _whereto(snapshot, session, now, day, words)
    for slot in snapshot.slots:
        session = snapshot.session[slot.session]
        is_told = session.public or choices.with_internal
        if (slot.room, slot.day) == (room.id, day.id) and not is_live(session) and is_told:
            yield sheets.cancelled(session.title, slot.start, words)


def _may_be_told(session: Session, choices: Choices) -> bool:
    return is_live(session) and (session.public or choices.with_internal)


def _now(snapshot: Snapshot, former: Slot) -> Slot | None:
    """Where it is; one taken out and scheduled anew is found by its session."""
    slots = snapshot.slots_of_session.get(former.session, ())
    same = [slot for slot in slots if slot.id == former.id]
    anew = [slot for slot in slots if slot.id in snapshot.changed_at]
    return next(iter(same or anew), None)


def _whereto(snapshot: Snapshot, session: Session, now: Slot | None, day: Day, words: Words) -> str:
    if now is None:
        return sheets.not_held(session.title, words)
    other_day = snapshot.day[now.day].date if now.day != day.id else None
    if now.room is None:
        return sheets.moved_everywhere(session.title, other_day, now.start, words)
    return sheets.moved_to(session.title, snapshot.room[now.room].name, other_day, now.start, words)


def _pages_of(snapshot: Snapshot, sign: Sign, on: Sheet, words: Words, today: date) -> Iterator[Page]:
    top = _head(snapshot, sign, on, words)[1]
    height = on.bottom - top
    for size in TITLE_SIZES:
        body = list(_rows(snapshot, sign, on.right - on.left, size, words, today))
        columns = columns_of(body, height)
        if len(columns) <= 1:
            break
    for number, column in enumerate(columns or [[]]):
        marks, top = _head(snapshot, sign, on, words, is_repeated=number > 0)
        marks += rows.assembled(column, on.left, top)
        yield Page(on.width, on.height, tuple(marks), "" if number else _bookmark(sign, words))


def _bookmark(sign: Sign, words: Words) -> str:
    return in_row((sign.room.name, dates.short_date(sign.day.date, words)))


def _head(
    snapshot: Snapshot, sign: Sign, on: Sheet, words: Words, *, is_repeated: bool = False
) -> tuple[list[Mark], float]:
    width = on.right - on.left
    first = on.margin + DAY_SIZE
    event = frame.line_of(snapshot.event.name, on.left, first, width=0.45 * width, size=12, bold=True)
    day = dates.long_date(sign.day.date, words)
    when = frame.line_of(
        day, on.right, first, width=0.52 * width, size=DAY_SIZE, bold=True, align=Align.RIGHT
    )
    top = first + 0.5 * DAY_SIZE
    name, height = rows.large_words(
        sign.room.name,
        x=on.left,
        top=top,
        width=width,
        largest=ROOM_LARGEST,
        smallest=ROOM_LEAST,
        lines=2,
        bold=True,
    )
    below = top + height + 10
    parts = ((Tag.TITLE, event), (Tag.HEADING, name), (Tag.PARAGRAPH, when))
    named = [
        mark for tag, part in parts for mark in frame.tagged(Tag.DECORATION if is_repeated else tag, part)
    ]
    return [Line(on.left, below, on.right, below, 2, BLACK), *named], below + 14


def _rows(
    snapshot: Snapshot, sign: Sign, width: float, size: float, words: Words, today: date
) -> Iterator[Row]:
    beside = max(LEAST_BESIDE, BESIDE * size)
    if not any(sitting.rooms for sitting in sign.sittings) and not sign.gone:
        yield from rows.paragraph(sheets.nothing_here(words), Style(beside), width)
        yield Row(0.6 * size)
    aside = _aside_size(sign, width, beside, words)
    for sitting in sign.sittings:
        changed = [snapshot.changed_at[slot.id] for slot in sitting.slots if slot.id in snapshot.changed_at]
        mark = sheets.changed_at(max(changed), today, words) if changed else ""
        if sitting.rooms:
            yield _entry(snapshot, sitting, width, size, mark, words)
        else:
            yield _aside(sitting, width, aside, words)
        yield Row(0.55 * size)
    if sign.gone:
        yield Row(4)
        yield Row(12, (Line(0, 0, width, 0, 1, RULE),), stays=True)
        heading = Style(beside, bold=True)
        yield from rows.paragraph(
            sheets.not_here_any_more(words), heading, width, tag=Tag.SUBHEADING, stays=True
        )
        for number, sentence in enumerate(sign.gone):
            yield Row(0.25 * beside, stays=number == 0)
            yield from rows.paragraph(sentence, Style(beside), width, tag=Tag.ITEM)


def _entry(
    snapshot: Snapshot, sitting: Sitting, width: float, size: float, changed: str, words: Words
) -> Row:
    """Time and mark, title, people."""
    beside = max(LEAST_BESIDE, BESIDE * size)
    track = snapshot.track.get(sitting.session.track or "")
    time = papers.time_span(sitting.start, sitting.end, words)
    top = 1.3 * beside
    marks: list[Mark] = [_text(time, INDENT, top / 2 + MIDDLE * beside, Style(beside, bold=True))]
    x = INDENT + breadth(time, True) * beside + beside
    if changed:
        marks += _lozenge(changed, x, top / 2, min(width - x, width), 0.8 * beside)
    title, top = _block(sitting.session.title, Style(size, bold=True), width - INDENT, top, lines=3)
    marks += frame.tagged(Tag.SUBHEADING, title)
    names = chosen.leading_names(snapshot, sitting.session.id, words)
    people, top = _block(names, Style(beside, colour=SECONDARY), width - INDENT, top, lines=2)
    marks += frame.tagged(Tag.PARAGRAPH, people)
    bar = Box(0, 0.1 * beside, EDGE, top, fill=track.colour if track else NEUTRAL_EDGE, radius=EDGE / 2)
    return Row(top + 0.1 * beside, (bar, *marks))


def _block(
    words: str, style: Style, width: float, top: float, *, lines: int, x: float = INDENT
) -> tuple[list[Mark], float]:
    clean = typesetting.clean(words)
    if not clean:
        return [], top
    step = _step(clean, style)
    is_turned = typesetting.is_right_to_left(clean)
    marks: list[Mark] = []
    for line in typesetting.wrap(clean, style, width, lines=lines):
        baseline = top + step / 2 + MIDDLE * style.size
        marks.append(Text(x, baseline, line, style, right_to_left=is_turned))
        top += step
    return marks, top


def _step(words: str, style: Style) -> float:
    """From line to line."""
    return max(1.16, leading(words)) * style.size


def _aside_size(sign: Sign, width: float, size: float, words: Words) -> float:
    """At which all that everybody goes to takes a line each; `size` where some takes more all the same."""
    widest = max((breadth(_in_a_line(sitting, words), False) for sitting in sign.sittings), default=0)
    one_line = (width - INDENT) / (widest + 1)
    return min(size, one_line) if one_line >= LEAST_BESIDE else size


def _in_a_line(sitting: Sitting, words: Words) -> str:
    if sitting.rooms:
        return ""
    return papers.time_span(sitting.start, sitting.end, words) + typesetting.clean(sitting.session.title)


def _aside(sitting: Sitting, width: float, size: float, words: Words) -> Row:
    """What everybody goes to, beside its time."""
    style = Style(size, colour=SECONDARY)
    time = papers.time_span(sitting.start, sitting.end, words)
    x = INDENT + breadth(time, False) * size + size
    title, bottom = _block(sitting.session.title, style, width - x, 0.1 * size, lines=3, x=x)
    when = _text(time, INDENT, 0.1 * size + _step(time, style) / 2 + MIDDLE * size, style)
    return Row(max(1.4 * size, bottom + 0.1 * size), (Tagged(Tag.PARAGRAPH, (when, *title)),))


def _lozenge(words: str, x: float, middle: float, width: float, size: float) -> list[Mark]:
    """In white on black, which no printer loses."""
    style = Style(size, bold=True, colour=WHITE)
    wide = min(width, breadth(words, True) * size + 1.2 * size)
    shown = frame.line_of(
        words,
        x + wide / 2,
        middle + MIDDLE * style.size,
        width=wide - size,
        size=size,
        bold=True,
        align=Align.CENTRE,
        colour=WHITE,
    )
    return [Box(x, middle - 0.75 * size, wide, 1.5 * size, fill=BLACK, radius=0.3 * size), *shown]


def _text(words: str, x: float, baseline: float, style: Style) -> Text:
    return Text(x, baseline, words, style, right_to_left=typesetting.is_right_to_left(words))
