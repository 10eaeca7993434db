"""The right side of the agenda: conflicts and changes, or all about one session."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from planner.ui.agenda.conflict_panel import ConflictPanel
from planner.ui.agenda.releases_panel import ReleasesPanel
from planner.ui.inspectors.session import SessionInspector
from planner.ui.look.theme import GAP, PADDING, SMALL, STEP
from planner.ui.widgets.buttons import button, icon_button
from planner.ui.widgets.elided import Elided, filling
from planner.ui.workspace import Workspace


class Side(QWidget):
    turned = Signal(bool)
    """To a session (True), or back to the conflicts."""

    def __init__(
        self,
        workspace: Workspace,
        *,
        step_back: Callable[[], object],
        step_on: Callable[[], object],
        hide: Callable[[], object],
    ) -> None:
        super().__init__()
        self._workspace = workspace
        self._words = words = workspace.words
        self._session: str | None = None
        self.conflicts = ConflictPanel(workspace)
        self.releases = ReleasesPanel(workspace)
        self.inspector: SessionInspector | None = None
        self.title = filling(Elided(size=SMALL, bold=True, muted=True))
        row = QHBoxLayout()
        row.setContentsMargins(PADDING, GAP, GAP, 0)
        row.setSpacing(0)
        row.addWidget(self.title, 1)
        self._steps = [
            icon_button("previous", words.gettext("The conflict before (Shift+F8)"), step_back, kind="tool"),
            icon_button("next", words.gettext("The next conflict (F8)"), step_on, kind="tool"),
        ]
        for step in self._steps:
            row.addWidget(step)
        row.addWidget(
            icon_button("panel-right", words.gettext("Hide this side (Shift+F9)"), hide, kind="tool")
        )
        list_side = QWidget()
        column = QVBoxLayout(list_side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.conflicts, 1)
        column.addWidget(self.releases)
        self._stack = QStackedWidget()
        self._stack.addWidget(list_side)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)
        self.refresh()

    @property
    def shows_session(self) -> bool:
        return self._stack.currentIndex() == 1

    @property
    def session(self) -> str | None:
        """The one that is shown, or would be."""
        return self._session

    def refresh(self) -> None:
        count = len(self._workspace.open_conflicts)
        words = self._words
        told = (
            words.gettext("Conflicts · {count}").format(count=count) if count else words.gettext("Conflicts")
        )
        self.title.set_text(told.upper())
        for step in self._steps:
            step.setVisible(count > 1)
        self.conflicts.refresh()
        self.releases.refresh()
        if self._session not in self._workspace.snapshot.session:
            self.show_conflicts()

    def follow(self, session: str | None) -> None:
        """Another session is selected: shown if sessions are."""
        self._session = session
        if self.shows_session and self.inspector is not None:
            self.inspector.show_record(session)

    def show_session(self, session: str, *, names: bool = False) -> None:
        """`names`: the title is to be typed now."""
        self._session = session
        inspector = self._inspector()
        inspector.show_record(session)
        self._stack.setCurrentIndex(1)
        self.turned.emit(True)
        if names:
            inspector.focus_name()
        else:
            self._back.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_conflicts(self) -> None:
        if self.shows_session:
            self._stack.setCurrentIndex(0)
            self.turned.emit(False)

    def _inspector(self) -> SessionInspector:
        """Made when it is asked for first."""
        if self.inspector is None:
            self.inspector = SessionInspector(self._workspace)
            self._back = button(self._words.gettext("‹ Conflicts"), self.show_conflicts, kind="link")
            self._back.setAccessibleName(self._words.gettext("Back to the conflicts"))
            session_side = QWidget()
            column = QVBoxLayout(session_side)
            column.setContentsMargins(0, GAP, 0, 0)
            column.setSpacing(STEP)
            row = QHBoxLayout()
            row.setContentsMargins(GAP, 0, GAP, 0)
            row.addWidget(self._back)
            row.addStretch()
            column.addLayout(row)
            column.addWidget(self.inspector, 1)
            self._stack.addWidget(session_side)
        return self.inspector
