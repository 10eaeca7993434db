"""Who is expected and has not come: all of them, or those found by a few letters."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from planner.language import Words
from planner.ui.desk.matches import Match
from planner.ui.look.theme import GAP
from planner.ui.widgets.buttons import icon_button
from planner.ui.widgets.labels import Label
from planner.ui.widgets.row_list import INDEX, Row, RowList
from planner.ui.widgets.search_field import SearchField


class Missing(QWidget):
    """Typing searches, arrows walk, Enter takes somebody to the field, Escape leaves."""

    chosen = Signal(str)
    left = Signal()
    searched = Signal()
    """Other letters are looked for."""

    def __init__(self, words: Words, read: Callable[[str], Match]) -> None:
        """`read` makes the row of one person, asked for only where it is painted."""
        super().__init__()
        self._words = words
        self.heeds: Callable[[str], bool] = lambda _: False
        """Given what was typed when Enter came; true where it was a scan, and is done."""
        self._title = Label(words.gettext("Not here yet"), "section")
        self.list = RowList(words.gettext("Expected, but not here"))
        self.field = MissingField(words.gettext("Find somebody"), words, self.list)
        self.list.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self._people = _People(self, read)
        self.list.setModel(self._people)
        self._nothing = Label(kind="muted", wraps=True)
        self.field.textChanged.connect(lambda: self.searched.emit())
        self.field.entered.connect(self._take)
        self.field.left.connect(self.left)
        self.list.clicked.connect(lambda index: self.chosen.emit(self._people.ids[index.row()]))
        self._lay_out()

    def show_people(self, ids: Sequence[str], *, from_top: bool = False) -> None:
        """The current one stays so, unless it begins `from_top`."""
        at = "" if from_top else self._current
        self._people.show_people(list(ids))
        row = self._people.ids.index(at) if at in self._people.ids else 0
        self.list.setCurrentIndex(self._people.index(row) if ids else QModelIndex())
        self._title.setText(f"{self._words.gettext('Not here yet')} · {len(ids):,}")
        is_search = bool(self.field.text().strip())
        self._nothing.setText(
            self._words.gettext("Nobody of that name is missing.")
            if is_search
            else self._words.gettext("Everybody who is expected has come.")
        )
        self._nothing.setVisible(not ids)
        self.list.setVisible(bool(ids))

    def refresh(self) -> None:
        """What the rows say may have changed."""
        self.list.viewport().update()

    @property
    def people(self) -> Sequence[str]:
        return self._people.ids

    @property
    def _current(self) -> str:
        row = self.list.currentIndex().row()
        return self._people.ids[row] if 0 <= row < len(self._people.ids) else ""

    def _take(self) -> None:
        if self.heeds(self.field.text()):
            self.field.clear()
        elif self._current:
            self.chosen.emit(self._current)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        close = icon_button("close", self._words.gettext("Back to the counts"), self.left.emit, kind="tool")
        close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        head.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addLayout(head)
        column.addWidget(self.field)
        column.addWidget(self._nothing)
        column.addWidget(self.list, 1)
        column.addStretch()


class MissingField(SearchField):
    entered = Signal()
    left = Signal()

    def __init__(self, name: str, words: Words, rows: RowList) -> None:
        super().__init__(name, words)
        self._rows = rows

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt signature
        key = Qt.Key(event.key())
        if self._rows.is_walked(event):
            return
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif key is Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


_ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.UserRole)
"""Qt asks for many more; nobody is read for those."""


class _People(QAbstractListModel):
    def __init__(self, parent: QObject, read: Callable[[str], Match]) -> None:
        super().__init__(parent)
        self._read = read
        self.ids: list[str] = []

    def show_people(self, ids: list[str]) -> None:
        if ids != self.ids:
            self.beginResetModel()
            self.ids = ids
            self.endResetModel()

    def rowCount(self, parent: INDEX | None = None) -> int:  # noqa: N802 - Qt signature
        return 0 if parent is not None and parent.isValid() else len(self.ids)

    def data(self, index: INDEX, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role not in _ROLES or not 0 <= index.row() < len(self.ids):
            return None
        found = self._read(self.ids[index.row()])
        return Row(found.person, found.name, found.detail, found.colour).data(role)
