"""The one field of the front desk: a scan, a name, a city, the first signs of a number."""

import time

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

from planner.ui.desk.escaping import Enters
from planner.ui.look.theme import LARGE, font

HEIGHT = 64
FASTEST = 0.03
"""Seconds a sign, on the average: a scanner takes 1 to 15 thousandths, the best typist 60."""
SHORTEST = 8
"""Signs of a code; a few letters are no measure of how fast somebody types."""
WALKS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 4, Qt.Key.Key_PageUp: -4}


class DeskField(QLineEdit):
    entered = Signal(str, bool)
    """Enter, with what stands in the field, and whether it came as fast as only a scanner types."""
    walked = Signal(int)
    """How many matches further down."""
    left = Signal()
    """Escape."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "desk")
        self.setFont(font(LARGE))
        self.setMaxLength(2000)
        self._first_key = 0.0
        self._enters = Enters()
        self.setFixedHeight(HEIGHT)

    def event(self, event: QEvent) -> bool:
        """With nothing typed, undo and redo are those of the workshop."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and not self.text():
            keys = QKeySequence.StandardKey
            if event.matches(keys.Undo) or event.matches(keys.Redo):
                event.ignore()
                return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt signature
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._enters.is_meant(event):
                self.entered.emit(self.text(), self._is_fast())
            return
        self._enters.forget()
        if key is Qt.Key.Key_Escape:
            self.left.emit()
        elif key in WALKS:
            self.walked.emit(WALKS[key])
        else:
            if self.selectedText() == self.text():
                self._first_key = time.monotonic()
            super().keyPressEvent(event)

    def _is_fast(self) -> bool:
        length = len(self.text())
        return length >= SHORTEST and time.monotonic() - self._first_key < FASTEST * length
