"""A list that drops from a button and is searched by typing."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListView, QVBoxLayout, QWidget

from planner.language import Words
from planner.ui.look.theme import GAP, STEP
from planner.ui.widgets.labels import Label
from planner.ui.widgets.row_list import INDEX, ROW_HEIGHT, Row, RowList
from planner.ui.widgets.search_field import SearchField

WIDTH = 320
SHOWN_ROWS = 7
"""Usually; a longer list scrolls."""
BESIDE_LIST = 60
"""The field above it, and what is around."""


class Finder(QFrame):
    """Typing searches, arrows walk, Enter takes, Esc leaves."""

    taken = Signal(str)
    """The value of the row."""

    def __init__(
        self,
        owner: QWidget,
        name: str,
        find: Callable[[str], Sequence[Row]],
        words: Words,
        *,
        stays: bool = False,
        most: int = SHOWN_ROWS,
        width: int = WIDTH,
    ) -> None:
        """`find` gives the rows for what was typed. One that `stays` lets several be taken in a row.

        `most` rows are seen at once; it is as wide as what it drops from, but no less than `width`.
        """
        super().__init__(owner, Qt.WindowType.Popup)
        self._find = find
        self._stays, self._most, self._width = stays, most, width
        self.setProperty("kind", "card")
        self.setAccessibleName(name)
        self.field = SearchField(name, words)
        self.field.textChanged.connect(self.refresh)
        self.field.installEventFilter(self)
        self.list = RowList(name)
        self._rows = _Rows(self)
        self.list.setModel(self._rows)
        self.list.clicked.connect(self._take)
        self._nothing = Label(words.gettext("Nothing is called that."), "muted", wraps=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP, GAP, GAP)
        column.setSpacing(GAP)
        column.addWidget(self.field)
        column.addWidget(self.list)
        column.addWidget(self._nothing)

    def open_below(self, anchor: QWidget) -> None:
        self.setFixedWidth(max(anchor.width(), self._width))
        self.field.clear()
        self.refresh()
        screen = anchor.screen().availableGeometry()
        most = min(self._most, max(1, (screen.height() - BESIDE_LIST) // ROW_HEIGHT))
        seen = range(min(most, self._rows.rowCount()))
        self.list.setFixedHeight(max(ROW_HEIGHT, sum(map(self.list.sizeHintForRow, seen))))
        self.adjustSize()
        corner = anchor.mapToGlobal(QPoint(0, anchor.height() + STEP))
        if corner.y() + self.height() > screen.bottom():
            corner.setY(max(screen.top(), anchor.mapToGlobal(QPoint(0, 0)).y() - self.height() - STEP))
        self.move(corner)
        self.show()
        self.list.scrollTo(self.list.currentIndex(), QListView.ScrollHint.PositionAtCenter)
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def refresh(self) -> None:
        """Ask again; the row that was current stays so if it is still there."""
        self._rows.show_rows(list(self._find(self.field.text())))
        has_rows = self._rows.rowCount() > 0
        self.list.setVisible(has_rows)
        self._nothing.setVisible(not has_rows)
        self.list.setCurrentIndex(self._rows.index(self._rows.start()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt signature
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if self.list.is_walked(event):
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take(self.list.currentIndex())
                return True
        return super().eventFilter(watched, event)

    def _take(self, index: QModelIndex) -> None:
        if not index.isValid() or self._rows.rows[index.row()].is_heading:
            return
        value = self._rows.rows[index.row()].value
        if not self._stays:
            self.hide()
        self.taken.emit(value)
        if self._stays:
            self.refresh_in_place(index.row())

    def refresh_in_place(self, row: int) -> None:
        self.refresh()
        self.list.setCurrentIndex(self._rows.index(min(row, self._rows.rowCount() - 1)))


class _Rows(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: list[Row] = []

    def show_rows(self, rows: list[Row]) -> None:
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def start(self) -> int:
        """The row to begin at: the chosen one, or the first."""
        free = [number for number, row in enumerate(self.rows) if not row.is_heading]
        return next((number for number in free if self.rows[number].is_chosen), free[0] if free else 0)

    def flags(self, index: INDEX) -> Qt.ItemFlag:
        if not index.isValid() or self.rows[index.row()].is_heading:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def rowCount(self, parent: INDEX | None = None) -> int:  # noqa: N802 - Qt signature
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: INDEX, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        return self.rows[index.row()].data(role)
