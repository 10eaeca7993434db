"""Several lines of text in a box that grows with them."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy

from planner.ui.look.theme import GAP, STEP
from planner.ui.widgets.growing import tell_layouts

FEWEST, MOST = 2, 9
"""Lines shown before it scrolls."""
AROUND = 2 * GAP + STEP
"""Padding, edges and margins above and below."""


class NoteBox(QPlainTextEdit):
    finished = Signal()
    """The cursor has left it, or Ctrl+Enter was pressed."""

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.document().setDocumentMargin(2)  # as a line edit has inside its padding
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._grow)
        self._grow()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt signature
        return QSize(120, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt signature
        super().resizeEvent(event)
        self._grow()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt signature
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.finished.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt signature
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.finished.emit()
            return
        super().keyPressEvent(event)

    def _grow(self) -> None:
        lines = round(self.document().size().height())
        needs_bar = lines > MOST
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if needs_bar else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(policy)
        shown = min(max(lines, FEWEST), MOST)
        wanted = shown * self.fontMetrics().lineSpacing() + AROUND
        if self.minimumHeight() != wanted:
            self.setFixedHeight(wanted)
            tell_layouts(self)
