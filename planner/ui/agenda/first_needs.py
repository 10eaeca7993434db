"""What to do first, as long as there is nothing to plan with."""

from collections.abc import Callable

from planner.domain.snapshot import Snapshot
from planner.ui.widgets.empty import Empty
from planner.ui.workspace import Workspace
from planner.wording.agenda import DAYS, ROOMS, SESSIONS, first_need


def missing(snapshot: Snapshot) -> str:
    """What there must be first; empty where the grid has something to show."""
    if not snapshot.days:
        return DAYS
    if not snapshot.rooms and not snapshot.slots:
        return ROOMS
    return "" if snapshot.sessions else SESSIONS


def tell(empty: Empty, what: str, workspace: Workspace, add_session: Callable[[], object]) -> None:
    """Say that `what` is missing, and lead to where it is made."""
    question, text, way = first_need(what, workspace.words)
    ways: dict[str, Callable[[], object]] = {
        DAYS: lambda: workspace.visit("event", view="days"),
        ROOMS: lambda: workspace.visit("rooms"),
        SESSIONS: add_session,
    }
    empty.tell(question, text, (way, ways[what]))
