"""What the grid says: on blocks, in headers, beside a ghost, and to a screen reader."""

from collections.abc import Sequence

from planner.domain.agenda import REFRESHMENTS
from planner.domain.records import SessionStatus
from planner.domain.snapshot import Snapshot
from planner.domain.times import clock
from planner.language import Words
from planner.ui.agenda.grid.blocks import Block
from planner.wording import agenda, choices, papers
from planner.wording.conflicts import counted
from planner.wording.dates import short_date
from planner.wording.series import join


def second_lines(snapshot: Snapshot, block: Block, words: Words) -> tuple[str, ...]:
    """Below the title, the most telling first."""
    session = block.session
    first = agenda.people(snapshot, session, words)
    if block.takes_venue:
        kind = choices.choice(session.type, words)
        parts = [papers.time_span(block.start, block.end, words), words.gettext("whole venue")]
        if first != kind:
            parts.append(first)
        elif session.type not in REFRESHMENTS:
            parts.append(kind)
        return (agenda.DOT.join(parts),)
    if session.status is SessionStatus.PROPOSED:
        first = words.gettext("Proposed") + agenda.DOT + first
    if session.status is SessionStatus.CANCELLED:
        first = words.gettext("Cancelled")
    return first, papers.time_span(block.start, block.end, words)


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
        said.append(counted(conflicts, words))
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
    when = papers.time_span(block.start, block.end, words)
    lines = [block.session.title, when + agenda.DOT + place(snapshot, block, words)]
    lines.append(agenda.people(snapshot, block.session, words))
    said = states(block, 0, changed, words)
    if said:
        lines.append(join(said, words))
    return "\n".join([*lines, *conflicts])
