"""Names to stand on a table: a sheet folded in the middle, to be read across a room from both sides."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from planner.domain.grouping import grouped
from planner.domain.names import shown_name
from planner.domain.records import Participant, RoleKind
from planner.domain.snapshot import Snapshot
from planner.domain.standing import NOT_COMING, is_shared
from planner.language import Words
from planner.printing import text as typesetting
from planner.printing.choices import Choices
from planner.printing.layouts import chosen, frame, rows
from planner.printing.layouts.frame import NEUTRAL_EDGE, RULE, SECONDARY, Sheet
from planner.printing.marks import (
    BLACK,
    Align,
    Box,
    Colour,
    Line,
    Mark,
    Page,
    Tag,
    Tagged,
    Upturned,
    untagged,
)
from planner.wording import papers, sheets
from planner.wording.directions import in_row
from planner.wording.series import join

NAME, LEAST_NAME = 120.0, 26.0
BELOW = 26.0
SMALL = 12.0
AIR = 26.0
"""Between the fold, or the edge, and what is written."""
EDGE = 7.0


def pages(snapshot: Snapshot, choices: Choices, *, words: Words, printed_at: datetime) -> Iterable[Page]:
    """By name; without footers, which would be on the table too. Refused: `unknown_sheet`."""
    on = frame.sheet(choices.sheet, landscape=True)
    roles = _roles(snapshot)
    people = _people(snapshot, choices, roles)
    if people:
        return _pages(snapshot, people, roles, on, words)
    empty = [rows.message_page(on, snapshot.event, title="", sentence=sheets.no_tents(words))]
    return rows.finished(empty, snapshot, choices, printed_at=printed_at, words=words)


def items(snapshot: Snapshot, choices: Choices) -> tuple[str, ...]:
    return tuple(person.id for person in _people(snapshot, choices, _roles(snapshot)))


def _roles(snapshot: Snapshot) -> dict[str, tuple[RoleKind, ...]]:
    """By person, in sessions that take place and are no secret, each part once."""
    held = grouped(
        (role.participant, role.kind) for role in snapshot.roles if is_shared(snapshot.session[role.session])
    )
    return {person: tuple(dict.fromkeys(kinds)) for person, kinds in held.items()}


def nameless(snapshot: Snapshot, choices: Choices) -> tuple[str, ...]:
    """Who has no name at all: an empty tent helps nobody."""
    return tuple(
        person.id for person in _wanted(snapshot, choices, _roles(snapshot)) if not chosen.has_name(person)
    )


def _people(
    snapshot: Snapshot, choices: Choices, roles: dict[str, tuple[RoleKind, ...]]
) -> tuple[Participant, ...]:
    return tuple(person for person in _wanted(snapshot, choices, roles) if chosen.has_name(person))


def _wanted(
    snapshot: Snapshot, choices: Choices, roles: dict[str, tuple[RoleKind, ...]]
) -> tuple[Participant, ...]:
    """Those chosen, or all who have a part."""
    if choices.people:
        return chosen.people(snapshot, choices)
    return tuple(
        person for person in snapshot.participants if person.id in roles and person.status not in NOT_COMING
    )


def _pages(
    snapshot: Snapshot,
    people: Sequence[Participant],
    roles: dict[str, tuple[RoleKind, ...]],
    on: Sheet,
    words: Words,
) -> Iterator[Page]:
    middle = on.height / 2
    fold = Tagged(Tag.DECORATION, (Line(on.left, middle, on.right, middle, 0.5, RULE, dashed=True),))
    for number, person in enumerate(people):
        part = join([papers.role(kind, words) for kind in roles.get(person.id, ())], words)
        panel = _panel(snapshot, person, part, on, is_first=number == 0)
        back = Upturned(on.width / 2, middle, tuple(untagged(panel)))
        marks = (fold, *panel, Tagged(Tag.DECORATION, (back,)))
        yield Page(on.width, on.height, marks, typesetting.clean(shown_name(person)))


def _panel(snapshot: Snapshot, person: Participant, part: str, on: Sheet, *, is_first: bool) -> list[Mark]:
    """The lower half of the sheet, the fold at its top."""
    top, bottom = on.height / 2 + AIR, on.height - on.margin
    group = snapshot.group.get(person.group or "")
    edge = Box(on.left, bottom - EDGE, on.right - on.left, EDGE, fill=group.colour if group else NEUTRAL_EDGE)
    event_line = bottom - EDGE - 10
    event = _centred(on, snapshot.event.name, event_line, SMALL, colour=SECONDARY)
    about = in_row((part, person.organisation))
    about_line = event_line - 2.2 * SMALL
    below = _centred(on, about, about_line, BELOW) if about else []
    room = (about_line - 1.3 * BELOW if about else event_line - 2 * SMALL) - top
    name, _ = rows.large_words(
        shown_name(person),
        x=on.width / 2,
        top=top,
        width=on.right - on.left - AIR,
        largest=NAME,
        smallest=LEAST_NAME,
        lines=2,
        height=room,
        bold=True,
        align=Align.CENTRE,
    )
    return [
        edge,
        *frame.tagged(Tag.TITLE if is_first else Tag.DECORATION, event),
        *frame.tagged(Tag.HEADING, name),
        *frame.tagged(Tag.PARAGRAPH, below),
    ]


def _centred(on: Sheet, words: str, baseline: float, size: float, *, colour: Colour = BLACK) -> list[Mark]:
    width = on.right - on.left
    return frame.line_of(
        words, on.width / 2, baseline, width=width, size=size, align=Align.CENTRE, colour=colour
    )
