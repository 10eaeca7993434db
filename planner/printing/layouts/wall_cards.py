"""Cards for planning on a wall: a session each, as tall as it is long, and empty ones to write on.

Four hours fill a column, an hour a quarter of it. Cards meet at the lines along which they are cut, in
columns of one width; where a sheet is full, the next begins.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime

from planner.domain.records import Session
from planner.domain.snapshot import Snapshot
from planner.domain.standing import is_live, is_shared
from planner.domain.values import dataclass
from planner.language import Words
from planner.printing import text as typesetting
from planner.printing.choices import Choices
from planner.printing.layouts import agenda
from planner.printing.layouts.agenda import Edition, edition_of
from planner.printing.layouts.fitting import MIDDLE, fitted, leading
from planner.printing.layouts.frame import (
    FAINT,
    MARGIN,
    NEUTRAL_EDGE,
    RULE,
    SECONDARY,
    SMALL,
    Sheet,
    finished,
    line_of,
    sheet,
    tagged,
)
from planner.printing.marks import Align, Box, Line, Mark, Page, Style, Tag, Tagged, Text
from planner.wording import agenda_papers
from planner.wording.directions import carried_on
from planner.wording.series import join

COLUMNS = 2
NAME = SMALL
SHORTEST, LONGEST = 20, 240
"""Minutes; what is shorter or longer gets a card as if it were so long."""
BLANKS = ((60, 60, 60, 60), (90, 90, 30, 30))
"""Minutes of the empty cards in the columns of their sheet."""
PAD = 9.0
BAR = 9.0
TITLE, SMALLEST_TITLE = 21.0, 8.0
META = 10.0
ROW = 1.3 * META


@dataclass(frozen=True, slots=True)
class Card:
    x: float
    y: float
    width: float
    height: float
    minutes: int
    session: Session | None
    """None: to be written on."""


def pages(snapshot: Snapshot, choices: Choices, *, words: Words, printed_at: datetime) -> Iterator[Page]:
    """The longest first, so that most cuts run straight across; the empty ones last.

    Refused: `unknown_sheet`.
    """
    edition, on = edition_of(snapshot, choices, words=words), sheet(choices.sheet)
    sheets = [*_sheets(_sessions(snapshot, choices), on), _blank_cards(on)]
    made = [_page(edition, on, cards) for cards in sheets]
    return finished(made, snapshot, printed_at=printed_at, words=words)


def _page(edition: Edition, on: Sheet, cards: Sequence[Card]) -> Page:
    name = edition.snapshot.event.name
    event = line_of(
        name, on.left, MARGIN - 7, width=on.right - on.left, size=NAME, smallest=NAME, colour=SECONDARY
    )
    marks = (mark for card in cards for mark in _card_marks(edition, card))
    return Page(on.width, on.height, (*tagged(Tag.TITLE, event), *_cuts(cards), *marks))


def items(snapshot: Snapshot, choices: Choices) -> tuple[str, ...]:
    """Ids of sessions; where there is none yet, there are empty cards all the same."""
    return tuple(session.id for session in _sessions(snapshot, choices))


def _sessions(snapshot: Snapshot, choices: Choices) -> list[Session]:
    is_shown = is_live if choices.with_internal else is_shared
    tracks, chosen = set(choices.tracks), set(choices.sessions)
    rank = {track.id: number for number, track in enumerate(snapshot.tracks)}
    found = [
        session
        for session in snapshot.sessions
        if is_shown(session)
        and (not tracks or session.track in tracks)
        and (not chosen or session.id in chosen)
    ]
    return sorted(
        found, key=lambda one: (-_shown_minutes(one), rank.get(one.track or "", len(rank)), one.title)
    )


def _shown_minutes(session: Session) -> int:
    return max(SHORTEST, min(LONGEST, session.minutes))


def _height(minutes: float, on: Sheet) -> float:
    """As many hours fill a column on any sheet."""
    return minutes * (on.bottom - MARGIN) / LONGEST


def _sheets(sessions: Sequence[Session], on: Sheet) -> Iterator[list[Card]]:
    """Each into the first column that has room left for it; a sheet is done when its columns are full."""
    columns: list[list[Session]] = []
    for session in sessions:
        minutes = _shown_minutes(session)
        free = (column for column in columns if sum(map(_shown_minutes, column)) + minutes <= LONGEST)
        column = next(free, None)
        if column is None:
            columns.append([session])
        else:
            column.append(session)
    for first in range(0, len(columns), COLUMNS):
        some = columns[first : first + COLUMNS]
        yield [card for number, column in enumerate(some) for card in _column(column, number, on)]


def _column(sessions: Sequence[Session], number: int, on: Sheet) -> Iterator[Card]:
    width, y = (on.right - on.left) / COLUMNS, MARGIN
    for session in sessions:
        height = _height(_shown_minutes(session), on)
        yield Card(on.left + number * width, y, width, height, session.minutes, session)
        y += height


def _blank_cards(on: Sheet) -> list[Card]:
    width = (on.right - on.left) / COLUMNS
    cards: list[Card] = []
    for number, lengths in enumerate(BLANKS):
        y = MARGIN
        for minutes in lengths:
            cards.append(Card(on.left + number * width, y, width, _height(minutes, on), minutes, None))
            y += _height(minutes, on)
    return cards


def _cuts(cards: Sequence[Card]) -> list[Mark]:
    """Every line once: dashes drawn over each other would close."""
    down = {(card.x, card.y, card.y + card.height) for card in cards}
    last: dict[float, float] = {}
    for x, _, bottom in down:
        last[x] = max(bottom, last.get(x, 0))
    width = cards[0].width
    sides = {x: max(last.get(x, 0), last.get(x - width, 0)) for left in last for x in (left, left + width)}
    marks: list[Mark] = [Line(x, MARGIN, x, bottom, 0.5, RULE, True) for x, bottom in sorted(sides.items())]
    for x in sorted(last):
        marks.append(Line(x, MARGIN, x + width, MARGIN, 0.5, RULE, True))
    for card in cards:
        bottom = card.y + card.height
        marks.append(Line(card.x, bottom, card.x + card.width, bottom, 0.5, RULE, True))
    return marks


def _card_marks(edition: Edition, card: Card) -> list[Mark]:
    track = edition.snapshot.track.get(card.session.track or "") if card.session else None
    bar = Box(
        card.x + 5,
        card.y + 5,
        BAR,
        card.height - 10,
        track.colour if track else None,
        None if track else NEUTRAL_EDGE,
        0.8,
        2,
    )
    left, width = card.x + 5 + BAR + PAD, card.width - 5 - BAR - 2 * PAD
    head = _head(edition, card, track.name if track else "", left, width)
    if card.session is None:
        return [bar, *head, *_lines(edition, card, left, width)]
    top, bottom = card.y + PAD + 16, card.y + card.height - PAD
    foot, bottom = _foot(edition, card.session, left, width, (top, bottom))
    title = _title(edition, card.session, left, width, (top, bottom))
    return [Tagged(Tag.SECTION, (bar, *title, *head, *foot))]


def _head(edition: Edition, card: Card, track: str, left: float, width: float) -> list[Mark]:
    """The track at the beginning of the line, the length at its end."""
    minutes = agenda_papers.minutes(card.minutes, edition.words)
    baseline = card.y + PAD + 9
    kind = agenda.kind_of(card.session, edition.words) if card.session else ""
    row = edition.in_row(track, kind)
    named = line_of(
        row,
        left,
        baseline,
        width=width - 70,
        size=META,
        colour=SECONDARY,
        is_right_to_left=edition.is_right_to_left,
    )
    length = line_of(minutes, left + width, baseline, width=64, size=13, bold=True, align=Align.RIGHT)
    return [*tagged(Tag.PARAGRAPH, named), *tagged(Tag.PARAGRAPH, length)]


def _title(
    edition: Edition, session: Session, left: float, width: float, between: tuple[float, float]
) -> list[Mark]:
    clean, (top, bottom) = agenda.title_of(session), between
    setting = fitted(
        clean, width=width, height=bottom - top, lines=5, largest=TITLE, smallest=SMALLEST_TITLE, bold=True
    )
    row, is_turned = setting.leading * setting.size, edition.turns(clean)
    style = Style(setting.size, bold=True)
    marks = [
        Text(left, top + row * (number + 0.5) + MIDDLE * setting.size, line, style, right_to_left=is_turned)
        for number, line in enumerate(setting.lines)
    ]
    return tagged(Tag.HEADING, marks)


def _foot(
    edition: Edition, session: Session, left: float, width: float, between: tuple[float, float]
) -> tuple[list[Mark], float]:
    """Who, what the room must have and how many come, from the bottom up; and where they begin."""
    top, bottom = between
    rows = int((bottom - top - 1.2 * TITLE) / ROW)
    marks: list[Mark] = []
    for line, lines in reversed(_told(edition, session)):
        wrapped = typesetting.wrap(line, Style(META), width, lines=max(1, min(lines, rows)))
        if rows < len(wrapped):
            continue
        rows -= len(wrapped)
        row = max(1.3, leading(line)) * META
        bottom -= row * len(wrapped)
        is_turned = edition.row_turns(line)
        shown = [
            Text(
                left,
                bottom + row * (number + 0.5) + MIDDLE * META,
                part,
                Style(META),
                right_to_left=is_turned,
            )
            for number, part in enumerate(carried_on(wrapped))
        ]
        marks = [*tagged(Tag.PARAGRAPH, shown), *marks]
    return marks, bottom


def _told(edition: Edition, session: Session) -> list[tuple[str, int]]:
    """Each with the most lines it may take, the most important last."""
    words, needed = edition.words, edition.snapshot.needs
    needs = [edition.isolated(need.feature) for need in needed if need.session == session.id]
    people = join(agenda.leaders_of(edition, session), words)
    found = [
        (agenda_papers.needs(needs, words) if needs else "", 2),
        (agenda_papers.expected(session.expected, words) if session.expected else "", 1),
        (people, 2),
    ]
    return [(typesetting.clean(line), lines) for line, lines in found if line]


def _lines(edition: Edition, card: Card, left: float, width: float) -> list[Mark]:
    """To write on; what stands on other cards is asked for where there is room for it."""
    words = edition.words
    asked = [agenda_papers.people(words), agenda_papers.room_needs(words)] if card.minutes >= 60 else []
    marks: list[Mark] = []
    y = card.y + card.height - PAD - 4
    for label in reversed(asked):
        marks.append(Line(left, y, left + width, y, 0.5, FAINT))
        marks += line_of(label, left, y - 3, width=width / 2, size=META, colour=SECONDARY)
        y -= 24
    return marks
