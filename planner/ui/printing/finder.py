"""A list that drops from a button and is searched by typing."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from planner.domain.values import dataclass
from planner.language import Words
from planner.ui.look import theme
from planner.ui.look.theme import CORNER, GAP, PADDING, SMALL, STEP
from planner.ui.widgets.labels import Label
from planner.ui.widgets.search_field import SearchField

ROW_HEIGHT = 44
SHOWN_ROWS = 7
"""Usually; a longer list scrolls."""
BESIDE_LIST = 60
"""The field above it, and what is around."""
INDEX = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Row:
    value: str
    title: str
    detail: str = ""
    is_chosen: bool = False


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
    ) -> None:
        """`find` gives the rows for what was typed. One that `stays` lets several be taken in a row.

        `most` rows are seen at once.
        """
        super().__init__(owner, Qt.WindowType.Popup)
        self._find = find
        self._stays, self._most = stays, most
        self.setProperty("kind", "card")
        self.setAccessibleName(name)
        self.field = SearchField(name, words)
        self.field.textChanged.connect(self.refresh)
        self.field.installEventFilter(self)
        self.list = QListView()
        self.list.setAccessibleName(name)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setItemDelegate(_Painted(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
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
        self.setFixedWidth(max(anchor.width(), 320))
        self.field.clear()
        self.refresh()
        screen = anchor.screen().availableGeometry()
        most = min(self._most, max(1, (screen.height() - BESIDE_LIST) // ROW_HEIGHT))
        self.list.setFixedHeight(ROW_HEIGHT * max(1, min(most, self._rows.rowCount())))
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
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 6, Qt.Key.Key_PageUp: -6}
            key = Qt.Key(event.key())
            if key in steps:
                self._walk(steps[key])
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take(self.list.currentIndex())
                return True
        return super().eventFilter(watched, event)

    def _walk(self, by: int) -> None:
        last = self._rows.rowCount() - 1
        if last >= 0:
            row = min(max(self.list.currentIndex().row() + by, 0), last)
            self.list.setCurrentIndex(self._rows.index(row))

    def _take(self, index: QModelIndex) -> None:
        if not index.isValid():
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
        return next((number for number, row in enumerate(self.rows) if row.is_chosen), 0)

    def rowCount(self, parent: INDEX | None = None) -> int:  # noqa: N802 - Qt signature
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: INDEX, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{row.title}, {row.detail}" if row.detail else row.title
            case Qt.ItemDataRole.UserRole:
                return row
        return None


class _Painted(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: INDEX) -> QSize:  # noqa: N802, ARG002 - Qt signature
        return QSize(0, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: INDEX) -> None:
        row = index.data(Qt.ItemDataRole.UserRole)
        shades = theme.colours(option.palette)
        rect: QRect = option.rect.adjusted(0, 1, 0, -1)
        state = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            is_current = bool(state & QStyle.StateFlag.State_Selected)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(shades.accent_pale if is_current else shades.hover))
            painter.drawRoundedRect(rect, CORNER, CORNER)
        inner = rect.adjusted(PADDING - STEP, STEP, STEP - PADDING, -STEP)
        mark = 18 if row.is_chosen else 0
        _write(painter, row.title, inner.adjusted(0, 0, -mark, 0), shades.text, is_top=bool(row.detail))
        if row.detail:
            _write(painter, row.detail, inner.adjusted(0, 0, -mark, 0), shades.muted, is_top=None)
        if row.is_chosen:
            painter.setPen(QColor(shades.accent_text))
            painter.drawText(inner, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, "✓")
        painter.restore()


def _write(painter: QPainter, text: str, box: QRect, colour: str, *, is_top: bool | None) -> None:
    """One line, elided: a title alone in the middle, or above its detail."""
    flags = Qt.AlignmentFlag
    vertical = flags.AlignBottom if is_top is None else flags.AlignTop if is_top else flags.AlignVCenter
    made = theme.font(SMALL) if is_top is None else theme.font(bold=bool(is_top))
    painter.setFont(made)
    painter.setPen(QColor(colour))
    shown = QFontMetrics(made).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, flags.AlignLeft | vertical, shown)
