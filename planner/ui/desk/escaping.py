"""A line that says when somebody is done with it, one way or the other."""

import time
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

BOUNCE = 0.2
"""Seconds. Some scanners end a code with two line ends, and nobody reads an answer faster."""


class Enters:
    """Tells an Enter somebody meant from one that came by itself: a key held down, a second line end."""

    def __init__(self) -> None:
        self._last = -BOUNCE

    def is_meant(self, event: QKeyEvent) -> bool:
        now = time.monotonic()
        is_meant = not event.isAutoRepeat() and now - self._last >= BOUNCE
        self._last = now if is_meant else self._last
        return is_meant

    def begin(self) -> None:
        """As if Enter had come just now: another line had it, which led here."""
        self._last = time.monotonic()

    def forget(self) -> None:
        """Something else was pressed since."""
        self._last = -BOUNCE


class EscapingLine(QLineEdit):
    """Enter does one thing, Escape the other; neither goes further."""

    def __init__(self, entered: Callable[[], object], left: Callable[[], object]) -> None:
        super().__init__()
        self._entered, self._left = entered, left
        self.enters = Enters()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt signature
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.enters.is_meant(event):
                self._entered()
        elif event.key() == Qt.Key.Key_Escape:
            self._left()
        else:
            self.enters.forget()
            super().keyPressEvent(event)
