"""The right of a table page: one record in full, to be closed and as wide as somebody left it."""

from functools import partial
from typing import cast

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QAction, QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from planner.ui.look.theme import PADDING
from planner.ui.tables.face import Face, Inspector
from planner.ui.widgets.labels import Label
from planner.ui.widgets.restyling import lay_ground
from planner.ui.workspace import Workspace

USUAL = 340
NARROWEST = 280
WIDEST = 560


class Side(QWidget):
    closed = Signal()

    def __init__(self, workspace: Workspace, face: Face) -> None:
        super().__init__()
        self._preferences = workspace.setting.preferences
        self._name = f"{face.subject.name} details"
        self._record: str | None = None
        lay_ground(self, "side")
        self.setMinimumWidth(NARROWEST)
        self.setMaximumWidth(WIDEST)
        self._make = partial(face.inspector, workspace)
        self._made: Inspector | None = None
        nothing = QWidget()
        hint = QVBoxLayout(nothing)
        hint.setContentsMargins(2 * PADDING, 2 * PADDING, 2 * PADDING, 2 * PADDING)
        text = workspace.words.gettext("Select one row to see and change all about it here.")
        hint.addWidget(Label(text, "muted", wraps=True))
        hint.addStretch()
        self._stack = QStackedWidget()
        self._stack.addWidget(nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._show)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt signature
        return QSize(self._preferences.number(f"{self._name} width", USUAL), 0)

    def show_open(self, toggle: QAction) -> None:
        toggle.setChecked(bool(self._preferences.number(self._name, 1)))
        self.setVisible(toggle.isChecked())

    def set_open(self, is_open: bool) -> None:
        self.setVisible(is_open)
        self._preferences.keep(self._name, int(is_open))

    def show_record(self, record: str | None) -> None:
        """After the table has painted: going through rows by key must not wait for it."""
        if record != self._record:
            self._record = record
            if self.isVisible():
                self._timer.start()

    def focus(self, record: str) -> None:
        """Show it now, for somebody who is going to type its name."""
        self._record = record
        self._show()
        if self._made is not None:
            self._made.focus_name()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt signature
        super().showEvent(event)
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt signature
        super().hideEvent(event)
        self._timer.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt signature
        super().resizeEvent(event)
        if self.isVisible() and event.oldSize().width() > 0:
            self._preferences.keep(f"{self._name} width", event.size().width())

    def _show(self) -> None:
        """The inspector is made when there is something to inspect: it takes as long as all the rest."""
        self._timer.stop()
        if self._made is None and self._record is not None:
            made = self._make()
            self._stack.addWidget(made)
            self._made = cast(Inspector, made)
        if self._made is not None:
            self._made.show_record(self._record)
        self._stack.setCurrentIndex(1 if self._record else 0)
