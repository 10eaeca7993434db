"""What the page shows of the workshop, read on the window's thread."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from planner.domain.records import Event, Group, Paper, Participant
from planner.domain.snapshot import Snapshot
from planner.domain.to_do import PrintedBadges
from planner.domain.values import dataclass
from planner.operations import prints as operations
from planner.store import pictures, printed
from planner.store.holders import Holder, holders, records
from planner.store.printed import Print
from planner.ui.printing.orders import BadgeOrder, Order
from planner.ui.printing.printed_list import PrintedLine
from planner.ui.workspace import Workspace
from planner.wording import prints as wording

SHOWN_PRINTS = 5


@dataclass(frozen=True, slots=True)
class People:
    everybody: tuple[Holder, ...]
    """In the order of their names."""
    groups: tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class Printed:
    badges: PrintedBadges
    lines: tuple[PrintedLine, ...]
    """The newest first."""
    older: int
    """Prints that have no line."""


def people(workspace: Workspace) -> People:
    return People(tuple(holders(workspace.document)), workspace.snapshot.groups)


def printed_so_far(workspace: Workspace) -> Printed:
    badges, noted = printed.badges(workspace.document), printed.prints(workspace.document)
    lines = _lines(workspace, noted[:SHOWN_PRINTS], badges)
    return Printed(badges, lines, max(0, len(noted) - SHOWN_PRINTS))


def taken(workspace: Workspace, order: Order) -> Iterator[Snapshot | None]:
    """As much of the workshop as the paper shows, at the end; None after each piece on the way."""
    snapshot = replace(workspace.snapshot, pictures=_logo(workspace))
    if isinstance(order, BadgeOrder):
        found: list[Participant] = []
        for some in records(workspace.document, order.people):
            found += some
            yield None
        snapshot = replace(snapshot, participants=tuple(found))
    yield snapshot


def _logo(workspace: Workspace) -> dict[str, bytes]:
    logo = workspace.snapshot.event.logo
    content = pictures.content(workspace.document, logo) if logo else None
    return {logo: content} if logo and content else {}


def _lines(workspace: Workspace, noted: Sequence[Print], badges: PrintedBadges) -> tuple[PrintedLine, ...]:
    newest_agenda = next((each.id for each in noted if each.paper == Paper.AGENDA), None)
    event = workspace.snapshot.event
    return tuple(
        PrintedLine(
            Paper(each.paper),
            wording.printed(Paper(each.paper), len(each.items), workspace.words),
            wording.when_and_where(_wall_clock(each.at, event), each.desk, workspace.words),
            _changed(workspace, each, badges, is_newest=each.id == newest_agenda),
        )
        for each in noted
    )


def _changed(
    workspace: Workspace, noted: Print, badges: PrintedBadges, *, is_newest: bool
) -> tuple[str, ...]:
    """A badge printed again meanwhile, or an agenda, is no business of the older print."""
    if noted.paper == Paper.AGENDA:
        return tuple(sorted(workspace.snapshot.changed_since_print)) if is_newest else ()
    if not badges.changed:
        return ()
    stale = set(badges.changed)
    return tuple(
        person for person in printed.people_changed_since(workspace.document, noted) if person in stale
    )


def _wall_clock(at: str, event: Event) -> datetime:
    return operations.wall_clock(datetime.fromisoformat(at), event.timezone)
