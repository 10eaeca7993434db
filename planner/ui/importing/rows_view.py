"""The rows of a list on the page: chosen by mouse or keys, ticked with Space, their match with Enter."""

from collections.abc import Sequence
from itertools import groupby
from typing import Any

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QItemSelectionRange, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from planner.language import Words
from planner.ui.importing.preview import MISSING, AgendaPreview, Shown
from planner.ui.importing.rows_delegate import RowsDelegate
from planner.ui.importing.rows_model import Columns, RowsModel
from planner.ui.widgets.table_look import dress_table

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_WIDTHS = {Columns.TICK: 36, Columns.ROW: 56, Columns.NAME: 170, Columns.FATE: 116, Columns.ABOUT: 220}
_TITLES = 300
"""Titles are longer than names."""
_OF_ROWS = (Columns.TICK, Columns.ROW, Columns.FATE)
"""Columns that say nothing of somebody who is not in the list."""
NARROW = 900
"""Below this the last column goes: what it says stands below the table too."""


class RowsView(QTableView):
    chosen = Signal()
    """Another row is the current one."""
    opened = Signal()
    """Enter, or a double click."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.rows = RowsModel(words, self)
        self._pressed = -1
        self._is_agenda = self._was_agenda = False
        self.setModel(self.rows)
        self.setItemDelegate(RowsDelegate(self.rows, self))
        self.setAccessibleName(words.gettext("Rows of the list, and what becomes of them"))
        self._dress()
        self.selectionModel().currentRowChanged.connect(lambda: self.chosen.emit())
        self.doubleClicked.connect(lambda: self.opened.emit())

    @property
    def current(self) -> int:
        """The place of the current row; -1 where there is none."""
        return self.currentIndex().row()

    @property
    def selected(self) -> list[int]:
        """Places of rows."""
        selection: Any = self.selectionModel().selection()
        return sorted({row for part in selection for row in range(part.top(), part.bottom() + 1)})

    def show_preview(self, preview: Shown | None, shown: str) -> None:
        """Rows that were selected stay so, where they still are among those shown."""
        outcome = self.rows.outcome(self.current)
        index = self.currentIndex()
        place, column = self.current, index.column() if index.isValid() else Columns.NAME
        scrolled = self.verticalScrollBar().value()
        is_same = shown == self.rows.shown
        selected = {each.row for each in map(self.rows.outcome, self.selected) if each} if is_same else set()
        self.rows.show_preview(preview, shown)
        self._is_agenda = isinstance(preview, AgendaPreview)
        self._fit_columns()
        at = next(iter(self.rows.places_of({outcome.row} if outcome else ())), -1)
        if at < 0:
            at = min(max(place, 0), self.rows.rowCount() - 1) if is_same else 0
        for each in _OF_ROWS:
            self.setColumnHidden(each, self.rows.shown == MISSING)
        if is_same:
            self.verticalScrollBar().setValue(scrolled)
        if self.rows.rowCount():
            self.choose(at, column)
            if len(selected) > 1:
                self._select(self.rows.places_of(selected))
        self.chosen.emit()

    def _fit_columns(self) -> None:
        """What is in an agenda has the names it had, so nothing need be said of what is in the workshop."""
        is_narrow = self.viewport().width() < NARROW
        self.setColumnHidden(Columns.ABOUT, is_narrow or self._is_agenda)
        if self._is_agenda != self._was_agenda:
            self._was_agenda = self._is_agenda
            self.setColumnWidth(Columns.NAME, _TITLES if self._is_agenda else _WIDTHS[Columns.NAME])

    def choose(self, at: int, column: int = Columns.NAME) -> None:
        """And scroll as little as need be."""
        index = self.rows.index(at, Columns.NAME if self.isColumnHidden(column) else column)
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(index, flags)
        self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)

    def toggle_selected(self) -> None:
        self.rows.toggle(self.selected or [self.current])

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt signature
        is_plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if event.key() in _ENTER and is_plain:
            self.opened.emit()
        elif event.key() == Qt.Key.Key_Space and is_plain:
            self.toggle_selected()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt signature
        """A click on a box of several rows that are selected leaves them so."""
        self._pressed = self._box_at(event)
        if self._pressed < 0 or self._pressed not in self.selected:
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt signature
        """Of a click on a box: ticks it, or all that are selected with it."""
        super().mouseReleaseEvent(event)
        pressed, self._pressed = self._pressed, -1
        if pressed >= 0 and pressed == self._box_at(event):
            rows = self.selected
            self.rows.toggle(rows if pressed in rows else [pressed])

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt signature
        """On a box it is a second click."""
        self._pressed = self._box_at(event)
        if self._pressed < 0:
            super().mouseDoubleClickEvent(event)

    def keyboardSearch(self, search: str) -> None:  # noqa: N802 - Qt signature
        """Qt's own would ask the model for row after row, a hundred thousand of them."""

    def resizeEvent(self, event: Any) -> None:  # noqa: N802 - Qt signature
        super().resizeEvent(event)
        self._fit_columns()

    def _select(self, places: Sequence[int]) -> None:
        """In addition; `places` ascend."""
        found = QItemSelection()
        last = len(Columns) - 1
        for _, run in groupby(enumerate(places), key=lambda each: each[1] - each[0]):
            rows = [at for _, at in run]
            found.append(QItemSelectionRange(self.rows.index(rows[0], 0), self.rows.index(rows[-1], last)))
        self.selectionModel().select(found, QItemSelectionModel.SelectionFlag.Select)

    def _box_at(self, event: QMouseEvent) -> int:
        """The place of the row whose box is there; -1 for none."""
        index = self.indexAt(event.position().toPoint())
        is_box = index.isValid() and index.column() == Columns.TICK
        return index.row() if is_box and event.button() == Qt.MouseButton.LeftButton else -1

    def _dress(self) -> None:
        dress_table(self)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        header = self.horizontalHeader()
        header.setMinimumSectionSize(32)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, width)
        header.setSectionResizeMode(Columns.DETAILS, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(Columns.TICK, QHeaderView.ResizeMode.Fixed)
