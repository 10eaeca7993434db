"""What to do first, as long as there is nothing to plan with."""

from collections.abc import Callable

from planner.domain.snapshot import Snapshot
from planner.ui.widgets.empty import Empty
from planner.ui.workspace import Workspace
from planner.wording.marking import later

DAYS, ROOMS, SESSIONS = "days", "rooms", "sessions"
SAYS = {
    DAYS: (
        later("When does it take place?"),
        later("The agenda needs at least one day. Its hours can be changed at any time."),
        later("Set the days"),
    ),
    ROOMS: (
        later("Where does it take place?"),
        later("Add the rooms of the venue; each gets a column here."),
        later("Add rooms"),
    ),
    SESSIONS: (
        later("What happens?"),
        later("Add the sessions; they wait in the tray at the left until they get their place."),
        later("Add the first session"),
    ),
}


def missing(snapshot: Snapshot) -> str:
    """What there must be first; empty where the grid has something to show."""
    if not snapshot.days:
        return DAYS
    if not snapshot.rooms and not snapshot.slots:
        return ROOMS
    return "" if snapshot.sessions else SESSIONS


def tell(empty: Empty, what: str, workspace: Workspace, add_session: Callable[[], object]) -> None:
    """Say that `what` is missing, and lead to where it is made."""
    heading, text, lead = (workspace.words.gettext(part) for part in SAYS[what])
    ways: dict[str, Callable[[], object]] = {
        DAYS: lambda: workspace.visit("event", view="days"),
        ROOMS: lambda: workspace.visit("rooms"),
        SESSIONS: add_session,
    }
    empty.tell(heading, text, (lead, ways[what]))
