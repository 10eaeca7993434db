"""The table itself: rows that can be chosen, sorted and changed in place."""

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QItemSelectionRange, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView

from planner.ui.models.records_model import RecordsModel
from planner.ui.tables.delegate import Delegate
from planner.ui.widgets.table_look import dress_table

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_NEXT = (QAbstractItemView.CursorAction.MoveNext, QAbstractItemView.CursorAction.MovePrevious)


class RecordsView(QTableView):
    chosen = Signal()
    """Other rows are selected, or another one is the current one."""
    opened = Signal(str)
    """The id of a row: Enter or a double click where nothing can be typed."""

    typed = Signal(str)
    """Letters, where nothing is being changed: somebody looks for a row."""

    begin_typing = QTableView.edit

    def __init__(self, model: RecordsModel) -> None:
        super().__init__()
        self.records = model
        self._kept: tuple[frozenset[str], str, int, int] | None = None
        self.setModel(model)
        self.setItemDelegate(Delegate(model, self))
        self._dress()
        model.modelAboutToBeReset.connect(self._keep_place)
        model.modelReset.connect(self._find_place)
        self.selectionModel().selectionChanged.connect(lambda: self.chosen.emit())
        self.selectionModel().currentRowChanged.connect(lambda: self.chosen.emit())
        self.doubleClicked.connect(self._open)

    @property
    def selected(self) -> list[str]:
        """Ids in the order of the rows."""
        rows: set[int] = set()
        for part in self._parts():
            rows.update(range(part.top(), part.bottom() + 1))
        return [self.records.ids[row] for row in sorted(rows)]

    @property
    def selected_count(self) -> int:
        rows = {(part.top(), part.bottom()) for part in self._parts()}
        return sum(bottom - top + 1 for top, bottom in rows)

    @property
    def current(self) -> str:
        """The id of the current row; empty where there is none."""
        row = self.currentIndex().row()
        return self.records.ids[row] if 0 <= row < len(self.records.ids) else ""

    def select(self, ids: Iterable[str]) -> None:
        rows = self.records.rows_of(ids)
        if rows:
            self.setCurrentIndex(self.records.index(rows[0], self._first_column()))
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().select(self._ranges(rows), flags)

    def reveal(self, identity: str) -> bool:
        """Select it alone and scroll to it; False where it is not among the rows."""
        row = self.records.row_of(identity)
        if row < 0:
            return False
        self.select([identity])
        self.scrollTo(
            self.records.index(row, self._first_column()), QAbstractItemView.ScrollHint.EnsureVisible
        )
        return True

    def shown_columns(self) -> list[int]:
        """Numbers of columns as they stand from left to right."""
        header = self.horizontalHeader()
        order = [header.logicalIndex(place) for place in range(header.count())]
        return [column for column in order if not self.isColumnHidden(column)]

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt signature
        if event.key() in _ENTER and self.state() is not QAbstractItemView.State.EditingState:
            index = self.currentIndex()
            if index.isValid() and index.flags() & Qt.ItemFlag.ItemIsEditable:
                self.begin_typing(index)
            else:
                self._open(index)
        elif event.key() == Qt.Key.Key_Escape and len(self.selected) > 1:
            self.select([self.current])
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:  # noqa: N802 - Qt signature
        """Qt's own would ask the model for row after row, a hundred thousand of them."""
        if search.strip():
            self.typed.emit(search)

    def moveCursor(  # noqa: N802 - Qt signature
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Tab goes from one cell that can be changed to the next one."""
        if action not in _NEXT:
            return super().moveCursor(action, modifiers)
        index = self.currentIndex()
        can_change = [column for column in self.shown_columns() if self.records.columns[column].change]
        step = 1 if action is QAbstractItemView.CursorAction.MoveNext else -1
        if not can_change or not index.isValid():
            return index
        place = can_change.index(index.column()) + step if index.column() in can_change else 0
        row = index.row() + (place // len(can_change))
        if not 0 <= row < len(self.records.ids):
            return index
        return self.records.index(row, can_change[place % len(can_change)])

    def _dress(self) -> None:
        dress_table(self)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.EditKeyPressed | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self.setMouseTracking(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header = self.horizontalHeader()
        header.setSectionsMovable(True)
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.setMinimumSectionSize(56)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def _open(self, index: QModelIndex) -> None:
        if index.isValid() and not index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.opened.emit(self.records.ids[index.row()])

    def _first_column(self) -> int:
        index = self.currentIndex()
        if index.isValid() and not self.isColumnHidden(index.column()):
            return index.column()
        return next(iter(self.shown_columns()), 0)

    def _keep_place(self) -> None:
        scrolled = self.verticalScrollBar().value()
        self._kept = frozenset(self.selected), self.current, scrolled, self.currentIndex().column()

    def _find_place(self) -> None:
        if self._kept is None:
            return
        selected, current, scrolled, column = self._kept
        self._kept = None
        row = self.records.row_of(current) if current else -1
        if row >= 0:
            index = self.records.index(row, max(column, 0))
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        if selected:
            rows = self.records.rows_of(selected)
            flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
            self.selectionModel().select(self._ranges(rows), flags)
        self.verticalScrollBar().setValue(scrolled)
        self.chosen.emit()

    def _parts(self) -> list[QItemSelectionRange]:
        selection: Any = self.selectionModel().selection()
        return list(selection)

    def _ranges(self, rows: Sequence[int]) -> QItemSelection:
        found = QItemSelection()
        last_column = len(self.records.columns) - 1
        start = 0
        for place, row in enumerate(rows):
            if place + 1 == len(rows) or rows[place + 1] != row + 1:
                corners = self.records.index(rows[start], 0), self.records.index(row, last_column)
                found.append(QItemSelectionRange(*corners))
                start = place + 1
        return found
