"""Who is expected and has not come: all of them, or those found by a few letters."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from planner.language import Words
from planner.ui.desk.matches import Match
from planner.ui.look import theme
from planner.ui.look.theme import BODY, CORNER, GAP, SMALL, STEP
from planner.ui.widgets.buttons import icon_button
from planner.ui.widgets.labels import Label
from planner.ui.widgets.search_field import SearchField

ROW_HEIGHT = 44
INDEX = QModelIndex | QPersistentModelIndex


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
        self.field = MissingField(words.gettext("Find somebody"), words)
        self.list = QListView()
        self.list.setAccessibleName(words.gettext("Expected, but not here"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self.list.setItemDelegate(_Painted(self.list))
        self._people = _People(self, read)
        self.list.setModel(self._people)
        self._nothing = Label(kind="muted", wraps=True)
        self.field.textChanged.connect(lambda: self.searched.emit())
        self.field.walked.connect(self._walk)
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

    def _walk(self, by: int) -> None:
        last = len(self._people.ids) - 1
        if last >= 0:
            row = min(max(self.list.currentIndex().row() + by, 0), last)
            self.list.setCurrentIndex(self._people.index(row))

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
    walked = Signal(int)
    entered = Signal()
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt signature
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
        key = Qt.Key(event.key())
        if key in steps:
            self.walked.emit(steps[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif key is Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


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
        roles = (
            Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.UserRole
        )  # fmt: skip
        if role not in roles or not 0 <= index.row() < len(self.ids):
            return None
        row = self._read(self.ids[index.row()])
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.name
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{row.name}, {row.detail}" if row.detail else row.name
        return row


class _Painted(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: INDEX) -> QSize:  # noqa: N802, ARG002 - Qt signature
        return QSize(0, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: INDEX) -> None:
        row = index.data(Qt.ItemDataRole.UserRole)
        shades = theme.colours(option.palette)
        rect = option.rect.adjusted(0, 1, 0, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            is_current = bool(option.state & QStyle.StateFlag.State_Selected)
            painter.setBrush(QColor(shades.accent_pale if is_current else shades.hover))
            painter.drawRoundedRect(rect, CORNER, CORNER)
        if row.colour:
            painter.setBrush(QColor(row.colour))
            painter.drawRoundedRect(rect.left() + STEP, rect.top() + 6, 4, rect.height() - 12, 2, 2)
        inner = rect.adjusted(4 * STEP, STEP, -GAP, -STEP)
        top, bottom = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignBottom
        for text, size, colour, side in (
            (row.name, BODY, shades.text, top if row.detail else Qt.AlignmentFlag.AlignVCenter),
            (row.detail, SMALL, shades.muted, bottom),
        ):
            made = theme.font(size, bold=size == BODY)
            painter.setFont(made)
            painter.setPen(QColor(colour))
            shown = QFontMetrics(made).elidedText(text, Qt.TextElideMode.ElideRight, inner.width())
            painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | side, shown)
        painter.restore()
