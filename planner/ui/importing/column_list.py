"""The list in the columns panel: arrows go from line to line, Enter or a letter opens what it could be."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView

from planner.language import Words
from planner.ui.importing.column_delegate import LINE, ColumnDelegate
from planner.ui.importing.column_lines import Kind, Line
from planner.ui.widgets.plain import tooltip

Index = QModelIndex | QPersistentModelIndex
_OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_F4)
_CLEARING = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_PLAIN = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.KeypadModifier


class ColumnsModel(QAbstractListModel):
    def __init__(self, parent: QListView) -> None:
        super().__init__(parent)
        self.lines: tuple[Line, ...] = ()

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802 - Qt signature
        return 0 if parent is not None and parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return line.text
            case Qt.ItemDataRole.AccessibleTextRole:
                return line.spoken
            case Qt.ItemDataRole.ToolTipRole:
                return tooltip("\n".join(filter(None, (line.text, line.detail, line.remark, line.choice))))
            case _ if role == LINE:
                return line
        return None

    def show_lines(self, lines: Sequence[Line]) -> None:
        known, shown = [_form(line) for line in self.lines], tuple(lines)
        if known == [_form(line) for line in shown]:
            self.lines = shown
            if shown:
                self.dataChanged.emit(self.index(0), self.index(len(shown) - 1))
            return
        self.beginResetModel()
        self.lines = shown
        self.endResetModel()


class ColumnsList(QListView):
    asked = Signal(object, str)
    """What could this `Line` be? With the letter that was typed already."""
    cleared = Signal(object)
    """This `Line` shall be nothing."""
    folded = Signal(object)
    """Open or close what is folded away below this `Line`."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.columns = ColumnsModel(self)
        self.setModel(self.columns)
        self._pressed: Line | None = None
        self._delegate = ColumnDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.setAccessibleName(words.gettext("Columns of the list"))
        self.setAccessibleDescription(
            words.gettext("Enter offers what a column can be, letters find it, Delete leaves it out.")
        )

    @property
    def current(self) -> Line | None:
        index = self.currentIndex()
        return self.columns.lines[index.row()] if index.isValid() else None

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Where somebody was in the list, they stay."""
        current, scrolled = self.current, self.verticalScrollBar().value()
        self.columns.show_lines(lines)
        if current is not None and self.current is None:
            keys = [line.key for line in lines]
            same = [key for key in (current.key, ("column", current.column)) if key in keys]
            if same:
                self.setCurrentIndex(self.columns.index(keys.index(same[0])))
        self.doItemsLayout()
        self.verticalScrollBar().setValue(scrolled)

    def place_of(self, line: Line) -> QRect:
        """Of its choice, on the screen."""
        keys = [each.key for each in self.columns.lines]
        shown = self.visualRect(self.columns.index(keys.index(line.key)))
        place = self._delegate.choice_place(shown, line)
        return QRect(self.viewport().mapToGlobal(place.topLeft()), place.size())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt signature
        line, key = self.current, event.key()
        is_plain = event.modifiers() in _PLAIN
        if line is None:
            super().keyPressEvent(event)
        elif (is_plain and key in _OPENING) or _is_alt_down(event):
            self._open(line, "")
        elif is_plain and key in _CLEARING and line.kind in (Kind.COLUMN, Kind.ANSWER):
            self.cleared.emit(line)
        elif is_plain and line.kind is not Kind.FOLD and event.text().isprintable() and event.text().strip():
            self._open(line, event.text())
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt signature
        super().mousePressEvent(event)
        is_left = event.button() == Qt.MouseButton.LeftButton
        self._pressed = self._opened_by(event) if is_left else None

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt signature
        super().mouseReleaseEvent(event)
        line, pressed = self._opened_by(event), self._pressed
        self._pressed = None
        if line is not None and line == pressed:
            self._open(line, "")

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt signature
        super().mouseMoveEvent(event)
        line = self._opened_by(event)
        pointed = line.key if line is not None else None
        if pointed != self._delegate.pointed:
            self._delegate.pointed = pointed
            self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt signature
        super().resizeEvent(event)
        self.viewport().update()

    def _open(self, line: Line, typed: str) -> None:
        if line.kind is Kind.FOLD:
            self.folded.emit(line)
        else:
            self.scrollTo(self.currentIndex())
            self.asked.emit(line, typed)

    def _opened_by(self, event: QMouseEvent) -> Line | None:
        """The line whose choice is under the mouse; one that folds is so everywhere."""
        point = event.position().toPoint()
        index = self.indexAt(point)
        if not index.isValid():
            return None
        line = self.columns.lines[index.row()]
        place = self.visualRect(index)
        is_there = line.kind is Kind.FOLD or self._delegate.choice_place(place, line).contains(point)
        return line if is_there else None


def _form(line: Line) -> tuple[object, bool]:
    """What decides about the height of a line."""
    return line.key, bool(line.remark)


def _is_alt_down(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_Down and bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
