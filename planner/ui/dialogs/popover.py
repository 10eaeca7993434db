"""A small panel that floats over a page: it asks for a little, and stops nobody from doing something else."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from planner.language import Words
from planner.ui.look.theme import GAP, PADDING, STEP
from planner.ui.widgets.buttons import button, icon_button
from planner.ui.widgets.floating import give_focus_back, throw_shadow
from planner.ui.widgets.labels import Label, naming
from planner.ui.widgets.restyling import lay_ground

WIDTH = 320
SHADOW = 24


class Popover(QFrame):
    """Esc and its cross close it, Enter does what its primary button does. `closed` comes once."""

    closed = Signal()

    def __init__(self, host: QWidget, title: str, words: Words) -> None:
        super().__init__(host)
        self._host = host
        self._words = words
        self._primary: QPushButton | None = None
        self._came_from = host.window().focusWidget()
        lay_ground(self, "card")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(title)
        self.setFixedWidth(WIDTH)
        throw_shadow(self, blur=SHADOW, alpha=70)
        head = QHBoxLayout()
        head.addWidget(Label(title, "title", wraps=True), 1)
        head.addWidget(
            icon_button("close", words.gettext("Close"), self.leave, kind="tool"),
            0,
            Qt.AlignmentFlag.AlignTop,
        )
        self.body = QVBoxLayout()
        self.body.setSpacing(GAP)
        column = QVBoxLayout(self)
        column.setContentsMargins(PADDING + STEP, PADDING, PADDING + STEP, PADDING + STEP)
        column.setSpacing(GAP)
        column.addLayout(head)
        column.addLayout(self.body)

    def add_field(self, text: str, *fields: QWidget) -> None:
        """A label above the first of what it names, which stand in a row."""
        self.body.addWidget(naming(text, fields[0]))
        row = QHBoxLayout()
        row.setSpacing(GAP)
        for field in fields:
            row.addWidget(field, 1 if field is fields[0] else 0)
        self.body.addLayout(row)

    def finish(self, text: str, run: Callable[[], object]) -> QPushButton:
        """The last row: the primary button, and one to leave."""
        self._primary = button(text, run, kind="primary")
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addStretch()
        row.addWidget(button(self._words.gettext("Cancel"), self.leave))
        row.addWidget(self._primary)
        self.body.addSpacing(STEP)
        self.body.addLayout(row)
        return self._primary

    def open_below(self, anchor: QWidget, first: QWidget | None = None) -> None:
        """Under a button of the host, as far as it fits in; `first` gets the keys."""
        self.open_at(self._host.mapFromGlobal(anchor.mapToGlobal(QPoint(0, anchor.height() + STEP))), first)

    def open_at(self, point: QPoint, first: QWidget | None = None) -> None:
        """At a point of the host, as far as it fits in."""
        layout = self.layout()
        if layout is not None:
            layout.activate()
            self.resize(WIDTH, layout.totalHeightForWidth(WIDTH) if layout.hasHeightForWidth() else 0)
        host = self._host.size()
        x = max(GAP, min(point.x(), host.width() - self.width() - GAP))
        y = max(GAP, min(point.y(), host.height() - self.height() - GAP))
        self.move(x, y)
        self.show()
        self.raise_()
        (first or self).setFocus(Qt.FocusReason.PopupFocusReason)

    def leave(self) -> None:
        """Close, and give the keys back to whoever had them."""
        self.hide()
        give_focus_back(self._came_from)
        self.closed.emit()
        self.close()

    def fit(self) -> None:
        """After what it says has become longer or shorter."""
        self.open_at(self.pos(), self.window().focusWidget())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt signature
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focused = self.window().focusWidget()
            pressed = focused if isinstance(focused, QPushButton) else self._primary
            if pressed is not None:
                pressed.click()
        else:
            super().keyPressEvent(event)
