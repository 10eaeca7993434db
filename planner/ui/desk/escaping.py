"""A line that says when somebody is done with it, one way or the other."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit


class EscapingLine(QLineEdit):
    """Enter does one thing, Escape the other; neither goes further."""

    def __init__(self, entered: Callable[[], object], left: Callable[[], object]) -> None:
        super().__init__()
        self._entered, self._left = entered, left

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt signature
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._entered()
        elif event.key() == Qt.Key.Key_Escape:
            self._left()
        else:
            super().keyPressEvent(event)
