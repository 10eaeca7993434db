"""What stands in the place of the grid as long as there is nothing to plan with."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planner.domain.snapshot import Snapshot
from planner.ui.theme import PADDING, STEP
from planner.ui.widgets.buttons import button
from planner.ui.widgets.labels import Label
from planner.ui.workspace import Workspace
from planner.wording.marking import later

WIDTH = 380
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


class Nothing(QWidget):
    def __init__(self, workspace: Workspace, add_session: Callable[[], object]) -> None:
        super().__init__()
        self._workspace = workspace
        self._add_session = add_session
        self._what = DAYS
        self._title = Label(kind="heading", wraps=True)
        self._text = Label(kind="muted", wraps=True)
        self._go = button("", self._lead, kind="primary")
        inner = QWidget()
        inner.setFixedWidth(WIDTH)
        column = QVBoxLayout(inner)
        column.setSpacing(PADDING)
        column.addWidget(self._title)
        column.addWidget(self._text)
        column.addSpacing(STEP)
        column.addWidget(self._go, 0, Qt.AlignmentFlag.AlignLeft)
        middle = QHBoxLayout()
        middle.addStretch()
        middle.addWidget(inner)
        middle.addStretch()
        whole = QVBoxLayout(self)
        whole.addStretch(2)
        whole.addLayout(middle)
        whole.addStretch(3)

    def tell(self, what: str) -> None:
        words = self._workspace.words
        self._what = what
        title, text, lead = (words.gettext(part) for part in SAYS[what])
        self._title.setText(title)
        self._text.setText(text)
        self._go.setText(lead)
        self._go.setAccessibleName(lead)

    def _lead(self) -> None:
        match self._what:
            case "days":
                self._workspace.visit("event", view="days")
            case "rooms":
                self._workspace.visit("rooms")
            case _:
                self._add_session()
