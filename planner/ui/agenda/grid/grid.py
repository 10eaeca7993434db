"""The widget. Sketch: the interface the page is built against."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from planner.ui.workspace import Workspace


class AgendaGrid(QAbstractScrollArea):
    selected = Signal(object)
    """Ids of slots, after every change of the selection."""
    opened = Signal(str)
    """A session's id: Enter or a double click on its block."""
    previewed = Signal(object)
    """`Preview` at every change of the snapped place while dragging; None at the end."""
    over_tray = Signal(bool)
    """A drag of slots has come above the tray, or left it."""
    zoomed = Signal(int)
    """Pixels an hour."""
    asked_new = Signal(str, object, int)
    """Day, room (None: the whole venue) and minute of empty ground that was double-clicked."""
    menu_asked = Signal(QPoint, object)
    """Where on the screen, and the ids of the slots it is about (none: empty ground)."""
    keys_ended = Signal()
    """A drag steered with the keys has ended, dropped or not: give the focus back if you like."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.workspace = workspace
        self.tray: QWidget | None = None

    @property
    def selection(self) -> tuple[str, ...]:
        return ()

    @property
    def zoom(self) -> int:
        """Pixels an hour."""
        return 72

    def show_days(self, day_ids: tuple[str, ...]) -> None: ...

    def set_snap(self, minutes: int) -> None: ...

    def set_zoom(self, pixels_an_hour: int) -> None: ...

    def fit(self) -> None:
        """Choose the zoom at which the whole day is to be seen."""

    def select(self, slot_ids: Sequence[str]) -> None: ...

    def reveal(self, slot_id: str) -> None: ...

    def mark_changes(self, slot_ids: frozenset[str]) -> None: ...

    def start_drag(self, session_ids: Sequence[str]) -> None: ...

    def steer(self, session_ids: Sequence[str]) -> bool:
        """Begin a drag that the arrow keys steer: Enter drops, Esc leaves off. Takes the focus."""
        return False

    def drag_to(self, global_point: QPoint, modifiers: Qt.KeyboardModifier) -> None: ...

    def drop(self) -> bool:
        return False

    def cancel_drag(self) -> None: ...
