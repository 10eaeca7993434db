"""What the grid says: on blocks, in headers, beside a ghost, and to a screen reader."""

from collections.abc import Iterable, Sequence

from planner.domain.agenda import REFRESHMENTS
from planner.domain.names import shown_name
from planner.domain.records import Participant, Role, RoleKind, Room, Session, SessionStatus
from planner.domain.snapshot import Snapshot
from planner.domain.times import clock
from planner.language import Words
from planner.ui.agenda.grid.blocks import Block
from planner.wording import choices
from planner.wording.dates import short_date
from planner.wording.series import join

SHOWN = frozenset({RoleKind.PRESENTER, RoleKind.FACILITATOR, RoleKind.MODERATOR})
MOST_NAMES = 4
DOT = " · "


def times(start: int, end: int) -> str:
    return f"{clock(start)}–{clock(end)}"


def short_name(participant: Participant) -> str:
    """ "J. Okafor"; the whole name where it is not known which part is the family's."""
    if participant.badge_name or not participant.given_name or not participant.family_name:
        return shown_name(participant)
    return f"{participant.given_name[0]}. {participant.family_name}"


def people(snapshot: Snapshot, session: Session, words: Words) -> str:
    """Who gives it; without anybody, what type of session it is."""
    roles: Iterable[Role] = snapshot.roles_of_session.get(session.id, ())
    names = dict.fromkeys(
        short_name(snapshot.participant[role.participant]) for role in roles if role.kind in SHOWN
    )
    if not names:
        return choices.choice(session.type, words)
    shown = list(names)[:MOST_NAMES]
    if len(names) > MOST_NAMES:
        shown.append(words.gettext("and {count} more").format(count=len(names) - MOST_NAMES))
    return join(shown, words)


def second_lines(snapshot: Snapshot, block: Block, words: Words) -> tuple[str, ...]:
    """Below the title, the most telling first."""
    session = block.session
    first = people(snapshot, session, words)
    if block.takes_venue:
        kind = choices.choice(session.type, words)
        parts = [times(block.start, block.end), words.gettext("whole venue")]
        if first != kind:
            parts.append(first)
        elif session.type not in REFRESHMENTS:
            parts.append(kind)
        return (DOT.join(parts),)
    if session.status is SessionStatus.PROPOSED:
        first = words.gettext("Proposed") + DOT + first
    if session.status is SessionStatus.CANCELLED:
        first = words.gettext("Cancelled")
    return first, times(block.start, block.end)


def about_room(snapshot: Snapshot, room: Room, words: Words) -> str:
    """ "24 seats · step-free"."""
    parts = []
    if room.capacity is not None:
        parts.append(
            words.ngettext("{count} seat", "{count} seats", room.capacity).format(count=room.capacity)
        )
    parts += [feature.feature for feature in snapshot.features if feature.room == room.id]
    return DOT.join(parts)


def place(snapshot: Snapshot, block: Block, words: Words) -> str:
    if block.takes_venue:
        return words.gettext("whole venue")
    rooms = [snapshot.room[slot.room].name for slot in block.slots if slot.room is not None]
    return join(rooms, words) if rooms else words.gettext("without a room")


def spoken(snapshot: Snapshot, block: Block, *, conflicts: int, changed: bool, words: Words) -> str:
    """ "Water and dignity, Thu 26 May 09:30 to 10:30, Lab, 2 conflicts, pinned"."""
    when = words.gettext("{date} {start} to {end}").format(
        date=short_date(snapshot.day[block.day].date, words), start=clock(block.start), end=clock(block.end)
    )
    return join(
        [block.session.title, when, place(snapshot, block, words), *states(block, conflicts, changed, words)],
        words,
    )


def states(block: Block, conflicts: int, changed: bool, words: Words) -> Sequence[str]:
    """What marks say on the block, in words."""
    said = []
    if conflicts:
        said.append(
            words.ngettext("{count} conflict", "{count} conflicts", conflicts).format(count=conflicts)
        )
    if block.is_pinned:
        said.append(words.gettext("pinned"))
    if changed:
        said.append(words.gettext("changed since the release"))
    if not block.session.public:
        said.append(words.gettext("internal"))
    if block.session.status is SessionStatus.PROPOSED:
        said.append(words.gettext("proposed"))
    if block.session.status is SessionStatus.CANCELLED:
        said.append(words.gettext("cancelled"))
    return said


def hint(snapshot: Snapshot, block: Block, *, conflicts: Sequence[str], changed: bool, words: Words) -> str:
    """All about a block, a line each: its tooltip."""
    lines = [block.session.title, times(block.start, block.end) + DOT + place(snapshot, block, words)]
    lines.append(people(snapshot, block.session, words))
    said = states(block, 0, changed, words)
    if said:
        lines.append(join(said, words))
    return "\n".join([*lines, *conflicts])
