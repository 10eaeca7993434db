"""What the page shows of the workshop, read on the window's thread."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from planner.domain.records import (
    Absence,
    Answer,
    BadgeBack,
    BadgeDesign,
    CheckIn,
    Event,
    Group,
    Paper,
    Participant,
    SheetSide,
)
from planner.domain.snapshot import Snapshot
from planner.domain.to_do import PrintedBadges
from planner.domain.values import dataclass
from planner.operations import prints
from planner.operations.prints import BadgeOrder, Order, PaperOrder
from planner.store import pictures, printed
from planner.store import snapshot as snapshots
from planner.store.holders import Holder, holders, records
from planner.store.printed import Print
from planner.ui.printing.printed_list import PrintedLine
from planner.ui.workspace import Workspace
from planner.wording import papers
from planner.wording import prints as wording

SHOWN_PRINTS = 5
AT_ONCE = 1000
"""Check-ins read in one turn, some 5 ms."""


@dataclass(frozen=True, slots=True)
class People:
    everybody: tuple[Holder, ...]
    """In the order of their names."""
    groups: tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class PrintedSoFar:
    badges: PrintedBadges
    lines: tuple[PrintedLine, ...]
    """The newest first."""
    older: int
    """Prints that have no line."""
    papers: frozenset[str]
    """Those that were printed at least once."""


def people(workspace: Workspace) -> People:
    return People(tuple(holders(workspace.document)), workspace.snapshot.groups)


def printed_so_far(workspace: Workspace) -> PrintedSoFar:
    badges, noted = printed.badges(workspace.document), printed.prints(workspace.document)
    lines = _lines(workspace, noted[:SHOWN_PRINTS], badges)
    older = max(0, len(noted) - SHOWN_PRINTS)
    return PrintedSoFar(badges, lines, older, frozenset(each.paper for each in noted))


def taken(workspace: Workspace, order: Order, *, everybody: Sequence[Holder]) -> Iterator[Snapshot | None]:
    """As much of the workshop as the paper shows, at the end; None after each piece on the way.

    `everybody` is in the order of names; a paper that needs no more than the agenda is given none of them.
    """
    wanted = order.people if isinstance(order, BadgeOrder) else tuple(person.id for person in everybody)
    found: list[Participant] = []
    for some in records(workspace.document, wanted):
        found += some
        yield None
    if isinstance(order, BadgeOrder):
        snapshot = workspace.snapshot
        yield replace(
            snapshot,
            participants=tuple(found),
            absences=_absences(workspace, snapshot.badge_design, order.people),
            answers=_answers(workspace, snapshot.badge_design.childcare_field),
            pictures=logo(workspace),
        )
    elif wanted:
        came: list[CheckIn] = []
        while more := _check_ins_after(workspace, came[-1].id if came else ""):
            came += more
            yield None
        yield snapshots.take(workspace.document, participants=found, check_ins=came)
    else:
        yield replace(workspace.snapshot, pictures=logo(workspace))


def _check_ins_after(workspace: Workspace, last: str) -> list[CheckIn]:
    return workspace.document.select(CheckIn, f"WHERE id > ? ORDER BY id LIMIT {AT_ONCE}", [last])


def _absences(workspace: Workspace, design: BadgeDesign, people: Sequence[str]) -> tuple[Absence, ...]:
    """Those a badge's back may leave the days of."""
    if design.back is not BadgeBack.AGENDA:
        return ()
    return tuple(workspace.document.referring(Absence, "participant", people))


def _answers(workspace: Workspace, field: str | None) -> tuple[Answer, ...]:
    """Those a badge may show."""
    if not field:
        return ()
    return tuple(workspace.document.select(Answer, "WHERE field = ? ORDER BY id", [field]))


def logo(workspace: Workspace) -> dict[str, bytes]:
    """The pictures of a paper; none where the event has no logo."""
    wanted = workspace.snapshot.event.logo
    content = pictures.content(workspace.document, wanted) if wanted else None
    return {wanted: content} if wanted and content else {}


def _lines(workspace: Workspace, noted: Sequence[Print], badges: PrintedBadges) -> tuple[PrintedLine, ...]:
    newest_agenda = next((each.id for each in noted if each.paper == Paper.AGENDA), None)
    return tuple(
        _line(workspace, each, _changed(workspace, each, badges, is_newest=each.id == newest_agenda))
        for each in noted
    )


def _line(workspace: Workspace, noted: Print, changed: tuple[str, ...]) -> PrintedLine:
    words, event = workspace.words, workspace.snapshot.event
    order = prints.order_of(Paper(noted.paper), noted.items, noted.choices)
    return PrintedLine(
        order,
        _title(order, len(noted.items), workspace),
        wording.when_and_where(_wall_clock(noted.at, event), noted.desk, words),
        wording.printed_again(noted.reason, words) if noted.reason else "",
        changed,
    )


def _title(order: Order, count: int, workspace: Workspace) -> str:
    words = workspace.words
    if isinstance(order, PaperOrder):
        style = order.choices.style
        named = wording.in_style(order.paper, style, words) if style else ""
        return named or papers.paper(order.paper, words)
    if order.blanks:
        return wording.printed_blanks(order.blanks, words)
    if order.side == SheetSide.BACK:
        return wording.printed_backs(len(order.people), words)
    return wording.printed(Paper.BADGES, count, words)


def _changed(
    workspace: Workspace, noted: Print, badges: PrintedBadges, *, is_newest: bool
) -> tuple[str, ...]:
    """A badge printed again meanwhile, or an agenda, is no business of the older print."""
    if noted.paper == Paper.AGENDA:
        return tuple(sorted(workspace.snapshot.changed_since_print)) if is_newest else ()
    if noted.paper != Paper.BADGES or not badges.changed:
        return ()
    stale = set(badges.changed)
    return tuple(
        person for person in printed.people_changed_since(workspace.document, noted) if person in stale
    )


def _wall_clock(at: str, event: Event) -> datetime:
    return prints.wall_clock(datetime.fromisoformat(at), event.timezone)
