"""A line to type into, with what may be meant in a list below it."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem

from planner.domain.values import dataclass
from planner.ui.look.theme import STEP

MOST = 8
NARROWEST = 280
"""Of the list, whatever the line is."""


@dataclass(frozen=True, slots=True)
class Found:
    value: Any
    text: str
    detail: str = ""


Search = Callable[[str], Sequence[Found]]


class ChoiceLine(QLineEdit):
    picked = Signal(object)
    """The value of what was chosen from the list."""
    entered = Signal(str)
    """Enter was pressed on a text, with nothing chosen from the list."""

    def __init__(self, says: str, search: Search, *, needs_letters: bool = True, nothing: str = "") -> None:
        """Without `needs_letters` Down opens the list of all. With `nothing` only what is in the list can be
        meant: Enter takes the first of it, and `nothing` is said where there is none.
        """
        super().__init__()
        self._search = search
        self._needs_letters = needs_letters
        self._nothing = nothing
        self._found: list[Found] = []
        self._list = QListWidget()
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setProperty("kind", "popup")
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setAccessibleName(says)
        self._list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.hide()
        self._list.itemClicked.connect(lambda item: self._pick(self._list.row(item)))
        self._list.currentRowChanged.connect(self._tell)
        self.destroyed.connect(self._list.deleteLater)
        self.setPlaceholderText(says)
        self.setAccessibleName(says)
        self.textEdited.connect(self._look)

    @property
    def offered(self) -> list[str]:
        """What the list shows, if it is open."""
        shown = range(self._list.count()) if self._list.isVisible() else ()
        return [self._list.item(row).text() for row in shown]

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt signature
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._step(1 if key == Qt.Key.Key_Down else -1)
        elif key == Qt.Key.Key_Escape and (self.text() or self._list.isVisible()):
            self._close(clears=True)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt signature
        super().focusOutEvent(event)
        self._close(clears=False)

    def _look(self, text: str) -> None:
        if self._needs_letters and not text.strip():
            self._close(clears=False)
            return
        self._found = list(self._search(text.strip()))[:MOST]
        self._list.clear()
        for found in self._found:
            shown = f"{found.text} · {found.detail}" if found.detail else found.text
            self._list.addItem(QListWidgetItem(shown))
        if self._nothing and not self._found:
            said = QListWidgetItem(self._nothing)
            said.setFlags(Qt.ItemFlag.NoItemFlags)
            self._list.addItem(said)
        self._open() if self._list.count() else self._list.hide()

    def _open(self) -> None:
        window = self.window()
        self._list.setParent(window)
        height = self._list.sizeHintForRow(0) * self._list.count() + 2 * STEP
        width = min(max(self.width(), NARROWEST), window.width())
        top = self.mapTo(window, QPoint(0, self.height() + 2))
        if top.y() + height > window.height():
            top = self.mapTo(window, QPoint(0, -height - 2))
        self._list.setGeometry(QRect(min(top.x(), window.width() - width), max(top.y(), 0), width, height))
        self._list.show()
        self._list.raise_()

    def _step(self, way: int) -> None:
        if not self._list.isVisible():
            self._look(self.text())
        if self._found:
            self._list.setCurrentRow((self._list.currentRow() + way) % len(self._found))

    def _enter(self) -> None:
        row = self._list.currentRow() if self._list.isVisible() else -1
        if row < 0 and self._nothing and self._found and self._list.isVisible():
            row = 0
        if row >= 0:
            self._pick(row)
        elif self.text().strip():
            self.entered.emit(self.text().strip())

    def _pick(self, row: int) -> None:
        if row >= len(self._found):
            return  # a click on the line that says there is nothing
        value = self._found[row].value
        self._close(clears=True)
        self.picked.emit(value)

    def _close(self, *, clears: bool) -> None:
        self._list.hide()
        if clears:
            self.clear()

    def _tell(self, row: int) -> None:
        """A screen reader hears what is marked in the list."""
        self.setAccessibleDescription(self._found[row].text if 0 <= row < len(self._found) else "")
