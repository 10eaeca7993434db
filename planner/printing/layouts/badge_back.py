"""The back of a badge: somebody's own sessions, notes for everybody, or the front again."""

from collections.abc import Callable, Iterator, Sequence

from planner.domain.records import BadgeBack, BadgePartKind, Participant
from planner.domain.rules import is_blank
from planner.domain.snapshot import Snapshot
from planner.domain.values import dataclass
from planner.language import Words
from planner.printing import text as typesetting
from planner.printing.layouts.badge_days import Entry, days_of_people
from planner.printing.layouts.badge_face import Faces
from planner.printing.layouts.badge_plan import FINEST, Plan, between
from planner.printing.layouts.badge_rows import Column, Row, goes_left, height_of, line, rows, stack
from planner.printing.layouts.badge_words import Badge
from planner.printing.layouts.fitting import Fitted, breadth, fitted, leading
from planner.printing.layouts.frame import RULE, SECONDARY, is_right_to_left_paper
from planner.printing.layouts.placing import placed
from planner.printing.marks import BLACK, Line, Mark, Moved, Style, Tag, Tagged
from planner.printing.text import clean
from planner.wording import badges as wording

Backs = Callable[[Participant, float, float], Sequence[Mark]]
"""What stands behind somebody's badge whose top left corner is there."""

MOST_NOTES = 0.45
"""Share of the back that the notes get where all of it is too much."""
STEP = 0.5
DETAIL = 0.86
"""Of a line below a title, of its size."""


def backs_of(
    snapshot: Snapshot, plan: Plan, faces: Faces, says: Callable[[Participant], Badge], words: Words
) -> Backs | None:
    """None where backs stay empty."""
    match snapshot.badge_design.back:
        case BadgeBack.NOTHING:
            return None
        case BadgeBack.FRONT:
            return lambda person, x, y: [faces.lay_out(says(person), x=x, y=y).mark]
        case BadgeBack.NOTES:
            notes = tuple(_lay_out_notes(snapshot, plan))
            return lambda _person, x, y: [Moved(x, y, notes)] if notes else []
        case BadgeBack.AGENDA:
            return _agendas(snapshot, plan, says, words)


def _agendas(snapshot: Snapshot, plan: Plan, says: Callable[[Participant], Badge], words: Words) -> Backs:
    days = days_of_people(snapshot, words)
    is_turned = is_right_to_left_paper(snapshot)

    def back(person: Participant, x: float, y: float) -> list[Mark]:
        badge = says(person)
        name = f"{badge.name} {badge.second_name}".rstrip()
        marks = _lay_out_agenda(name, days(person), snapshot.badge_design.notes, plan, words)
        within = plan.width if is_turned else None
        return [Tagged(Tag.SECTION, tuple(placed(mark, x, y, turned_within=within) for mark in marks))]

    return back


@dataclass(frozen=True, slots=True)
class _Piece:
    """Rows that stay together; a time stands before the first one, a rule above it."""

    rows: tuple[Row, ...]
    time: Row | None = None
    air: float = 0.0
    """Above it."""
    has_rule: bool = False

    @property
    def height(self) -> float:
        return self.air + height_of(self.rows)


def _lay_out_agenda(name: str, entries: Sequence[Entry], notes: str, plan: Plan, words: Words) -> list[Mark]:
    """At the largest size at which all of it fits; what does not at the smallest is left out, and said."""
    column = Column(plan.margin, plan.right)
    room = plan.height - 2 * plan.margin
    largest = between(0.95 * plan.usual[BadgePartKind.ORGANISATION], 7, 11)
    size = largest
    while True:
        written = _note_pieces(notes, size, column.width)
        pieces = [_title(name, size, column.width), *_agenda_pieces(entries, size, column.width)]
        if _height([*pieces, *written]) <= room:
            return _stacked(pieces + written, column, plan.margin)
        if size <= FINEST:
            break
        size = max(FINEST, size - STEP)
    written = _shortened(written, MOST_NOTES * room) if entries else _shortened(written, room)
    agenda = _cut(pieces, room - _height(written), size, column.width, words)
    return _stacked(agenda + written, column, plan.margin)


def _title(name: str, size: float, width: float) -> _Piece:
    large = 1.15 * size
    setting = fitted(
        name, width=width, height=3 * large, lines=2, largest=large, smallest=0.8 * large, bold=True
    )
    return _Piece(tuple(rows(setting, bold=True)))


def _agenda_pieces(entries: Sequence[Entry], size: float, width: float) -> Iterator[_Piece]:
    day = ""
    indent = 1.6 * DETAIL * size + max(
        (breadth(entry.time, False) * DETAIL * size for entry in entries), default=0.0
    )
    for entry in entries:
        if entry.day != day:
            day = entry.day
            yield _Piece(tuple(rows(line(day, width, size, bold=True), bold=True)), air=0.45 * size)
        time = _wrapped(entry.time, DETAIL * size, width, lines=1)[0]
        title = _wrapped(entry.title, size, width - indent, lines=2)
        detail = _wrapped(entry.detail, DETAIL * size, width - indent, lines=1, is_pale=True)
        yield _Piece((*title, *detail), time, air=0.12 * size)


def _note_pieces(notes: str, size: float, width: float) -> list[_Piece]:
    lines = [clean(text) for text in notes.splitlines()]
    shown = [row for text in lines if text for row in _wrapped(text, size, width, lines=4)]
    return [
        _Piece((row,), air=0.7 * size if number == 0 else 0, has_rule=number == 0)
        for number, row in enumerate(shown)
    ]


def _wrapped(words: str, size: float, width: float, *, lines: int, is_pale: bool = False) -> list[Row]:
    if not words:
        return []
    style = Style(size)
    setting = Fitted(size, typesetting.wrap(words, style, width, lines=lines), leading(words))
    return rows(setting, colour=SECONDARY if is_pale else BLACK)


def _cut(pieces: list[_Piece], room: float, size: float, width: float, words: Words) -> list[_Piece]:
    """As many as there is room for, with a line that says how many are missing."""
    kept = list(pieces)
    missing = 0
    while kept:
        told = [_Piece(tuple(_wrapped(wording.rest_left_out(missing, words), DETAIL * size, width, lines=1)))]
        if _height(kept + (told if missing else [])) <= room:
            return kept + (told if missing else [])
        missing += kept.pop().time is not None
    return []


def _shortened(pieces: list[_Piece], room: float) -> list[_Piece]:
    kept = list(pieces)
    while kept and _height(kept) > room:
        kept.pop()
    return kept


def _height(pieces: Sequence[_Piece]) -> float:
    return sum(piece.height for piece in pieces)


def _stacked(pieces: Sequence[_Piece], column: Column, top: float) -> list[Mark]:
    marks: list[Mark] = []
    for piece in pieces:
        if piece.has_rule:
            rule = top + 0.5 * piece.air
            marks.append(Line(column.left, rule, column.right, rule, 0.5, RULE))
        top += piece.air
        inner = column
        if piece.time:
            marks += stack([piece.time], column, top + (piece.rows[0].height - piece.time.height) / 2)
            inner = Column(column.left + _indent(pieces), column.right)
        marks += stack(piece.rows, inner, top)
        top += height_of(piece.rows)
    return marks


def _indent(pieces: Sequence[_Piece]) -> float:
    """Of titles: past the longest time."""
    return max(piece.time.breadth + 1.6 * piece.time.style.size for piece in pieces if piece.time)


def _lay_out_notes(snapshot: Snapshot, plan: Plan) -> list[Mark]:
    """The event and the notes, as large as they fit."""
    column = Column(plan.margin, plan.right, plan.is_centred)
    room = plan.height - 2 * plan.margin
    notes = snapshot.badge_design.notes
    if is_blank(notes):
        return []
    size = between(plan.usual[BadgePartKind.ORGANISATION], 8, 14)
    while True:
        event = rows(
            line(clean(snapshot.event.name), column.width, max(FINEST, 0.75 * size)), colour=SECONDARY
        )
        pieces = [_Piece(tuple(event)), *_note_pieces(notes, size, column.width)]
        if _height(pieces) <= room or size <= FINEST:
            break
        size = max(FINEST, size - STEP)
    marks = _stacked(_shortened(pieces, room), column, plan.margin)
    within = plan.width if goes_left(clean(notes)) else None
    return [Tagged(Tag.SECTION, tuple(placed(mark, 0, 0, turned_within=within) for mark in marks))]
