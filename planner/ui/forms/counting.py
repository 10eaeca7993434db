"""Up and Down in a line that holds a number or a time: they count it on."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit


class Counting(QObject):
    """What is counted to is not written by that: it stands there as if it were typed."""

    def __init__(
        self,
        line: QLineEdit,
        *,
        read: Callable[[str], int | None],
        show: Callable[[int], str],
        step: int,
        most: int,
    ) -> None:
        """From 0 to `most`. `read` gives None where what stands there is no number."""
        super().__init__(line)
        self._line, self._read, self._show = line, read, show
        self._step, self._most = step, most
        line.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802, ARG002 - Qt signature
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
            return False
        way = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier  # macOS counts arrows to it
        if way is None or modifiers != Qt.KeyboardModifier.NoModifier or self._line.isReadOnly():
            return False
        value = self._read(self._line.text())
        if value is not None:
            self._line.setText(self._show(min(max(value + way * self._step, 0), self._most)))
        return True
