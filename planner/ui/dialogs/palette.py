"""The palette: type a piece of a name, a title or a command, and Enter leads there."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    QTimer,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from planner.language import Words
from planner.ui.dialogs.finding import Group, Hit, group_title
from planner.ui.look.icons import icon
from planner.ui.look.theme import CORNER, GAP, PADDING, SMALL, SMALLEST, STEP, colours, font
from planner.ui.widgets.floating import give_focus_back, throw_shadow
from planner.ui.widgets.labels import Label
from planner.ui.widgets.restyling import lay_ground

WIDTH = 600
TOP = 52
ROW = 34
HEAD = 26
ICON = 16
MOST_ROWS = 11
SHADOW = 28
ROW_ROLE = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex
Row = Hit | Group


class Hits(QAbstractListModel):
    """Hits under the title of their group; the titles can't be chosen."""

    def __init__(self, words: Words, parent: QObject) -> None:
        super().__init__(parent)
        self._words = words
        self.rows: list[Row] = []

    def show_hits(self, hits: Sequence[Hit]) -> None:
        self.beginResetModel()
        self.rows = []
        group: Group | None = None
        for hit in hits:
            if hit.group is not group:
                group = hit.group
                self.rows.append(group)
            self.rows.append(hit)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt signature
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == ROW_ROLE:
            return row
        if isinstance(row, Group):
            return group_title(row, self._words) if role == Qt.ItemDataRole.DisplayRole else None
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            parts = (row.title, row.detail, row.keys, group_title(row.group, self._words))
            return ", ".join(part for part in parts if part)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or isinstance(self.rows[index.row()], Group):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def hit(self, row: int) -> Hit | None:
        found = self.rows[row] if 0 <= row < len(self.rows) else None
        return found if isinstance(found, Hit) else None

    def next_hit(self, row: int, way: int) -> int:
        """The row of the next hit that way, from one end to the other; -1 where there is none."""
        for step in range(1, len(self.rows) + 1):
            at = (row + way * step) % len(self.rows)
            if isinstance(self.rows[at], Hit):
                return at
        return -1


class Palette(QFrame):
    """Over the top of the window; Esc, or going elsewhere, closes it.

    `find` gives the hits of a text, `taken` is told of the one that was chosen before it is gone to.
    """

    def __init__(
        self,
        window: QWidget,
        words: Words,
        *,
        find: Callable[[str], Sequence[Hit]],
        taken: Callable[[Hit], object],
    ) -> None:
        super().__init__(window)
        self._find = find
        self._taken = taken
        self._came_from: QWidget | None = window.focusWidget()
        lay_ground(self, "card")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(words.gettext("Find anything"))
        self.field = QLineEdit()
        self.field.setPlaceholderText(words.gettext("Find people, sessions, rooms, commands"))
        self.field.setAccessibleName(words.gettext("Find people, sessions, rooms, commands"))
        self.field.setFont(font(16))
        self.field.setStyleSheet("font-size: 16px; min-height: 28px;")
        self.field.installEventFilter(self)
        self.hits = Hits(words, self)
        self.list = _list(self.hits, words)
        self.list.clicked.connect(lambda index: self._take(index.row()))
        self._nothing = Label(words.gettext("Nothing found. Try another part of the name."), "muted")
        self._nothing.setContentsMargins(PADDING, GAP, PADDING, PADDING)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP, GAP, GAP)
        column.setSpacing(STEP)
        for widget in (self.field, self.list, self._nothing):
            column.addWidget(widget)
        throw_shadow(self, blur=SHADOW, alpha=80)
        self.field.textChanged.connect(self.look)
        window.installEventFilter(self)
        self.look()
        self._place()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def look(self) -> None:
        """Find anew what the text says."""
        self.hits.show_hits(self._find(self.field.text()))
        self._choose(self.hits.next_hit(-1, 1))
        is_empty = not self.hits.rows
        self.list.setVisible(not is_empty)
        self._nothing.setVisible(is_empty)
        heights = [HEAD if isinstance(row, Group) else ROW for row in self.hits.rows]
        self.list.setFixedHeight(min(sum(heights), HEAD + MOST_ROWS * ROW) + 2)
        self.adjustSize()

    def look_again(self) -> None:
        """As more has become known; whoever has chosen a line already is not disturbed."""
        chosen = self.list.currentIndex().row()
        if self.field.text() and chosen == self.hits.next_hit(-1, 1):
            self.look()

    def leave(self) -> None:
        """Close, and give the keys back to whoever had them."""
        before, self._came_from = self._came_from, None
        self.field.removeEventFilter(self)
        for timer in self.findChildren(QTimer):  # what is still read must not find the workshop closed
            timer.stop()
        self.hide()
        give_focus_back(before)
        self.close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt signature
        if isinstance(event, QResizeEvent) and watched is self.parent():
            self._place()
        if watched is not self.field:
            return False
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._press(Qt.Key(event.key()))
        if event.type() is QEvent.Type.FocusOut and self.window().isActiveWindow():
            self.leave()
        return False

    def _press(self, key: Qt.Key) -> bool:
        row = self.list.currentIndex().row()
        match key:
            case Qt.Key.Key_Escape:
                self.leave()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._take(row)
            case Qt.Key.Key_Down | Qt.Key.Key_Tab:
                self._choose(self.hits.next_hit(row, 1))
            case Qt.Key.Key_Up | Qt.Key.Key_Backtab:
                self._choose(self.hits.next_hit(row, -1))
            case _:
                return False
        return True

    def _choose(self, row: int) -> None:
        index = self.hits.index(row, 0)
        self.list.setCurrentIndex(index)
        if row == 1:
            self.list.scrollToTop()
        hit = self.hits.hit(row)
        self.field.setAccessibleDescription(hit.title if hit else "")

    def _take(self, row: int) -> None:
        hit = self.hits.hit(row)
        if hit is not None:
            self.leave()
            self._taken(hit)
            hit.take()

    def _place(self) -> None:
        width = self.window().width()
        self.setFixedWidth(min(WIDTH, width - 2 * PADDING))
        self.move((width - self.width()) // 2, TOP)


class _Drawing(QStyledItemDelegate):
    """Names as they are typed: painted as plain text."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt signature
        row = _row(index)
        return QSize(option.rect.width(), HEAD if isinstance(row, Group) else ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, rect = _row(index), QRect(option.rect)
        shades = colours(option.palette)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inner = rect.adjusted(PADDING, 0, -PADDING, 0)
        if isinstance(row, Group):
            painter.setFont(font(SMALLEST, bold=True))
            painter.setPen(QColor(shades.muted))
            inner.setTop(inner.top() + STEP)
            painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, str(index.data()))
        else:
            view = self.parent()
            if isinstance(view, QListView) and view.currentIndex().row() == index.row():
                painter.setBrush(QColor(shades.accent_pale))
                painter.setPen(Qt.PenStyle.NoPen)
                painter.drawRoundedRect(rect.adjusted(0, 1, 0, -1), CORNER, CORNER)
            _paint_hit(painter, row, inner, text=shades.text, muted=shades.muted)
        painter.restore()


def _paint_hit(painter: QPainter, hit: Hit, inner: QRect, *, text: str, muted: str) -> None:
    picture = hit.action.icon() if hit.action else icon(hit.picture)
    if not picture.isNull():
        picture.paint(painter, QRect(inner.left(), inner.center().y() - ICON // 2 + 1, ICON, ICON))
    inner = inner.adjusted(ICON + PADDING, 0, 0, 0)
    painter.setFont(font(SMALL))
    painter.setPen(QColor(muted))
    side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
    if hit.keys:
        painter.drawText(inner, side, hit.keys)
        inner.setRight(inner.right() - painter.fontMetrics().horizontalAdvance(hit.keys) - PADDING)
    if hit.detail:
        width = min(painter.fontMetrics().horizontalAdvance(hit.detail) + 2, inner.width() // 2)
        shown = painter.fontMetrics().elidedText(hit.detail, Qt.TextElideMode.ElideRight, width)
        painter.drawText(inner, side, shown)
        inner.setRight(inner.right() - width - PADDING)
    painter.setFont(font())
    painter.setPen(QColor(text))
    shown = painter.fontMetrics().elidedText(hit.title, Qt.TextElideMode.ElideRight, inner.width())
    painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


def _row(index: Index) -> Row:
    found: Row = index.data(ROW_ROLE)
    return found


def _list(hits: Hits, words: Words) -> QListView:
    made = QListView()
    made.setModel(hits)
    made.setItemDelegate(_Drawing(made))
    made.setAccessibleName(words.gettext("Found"))
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
    made.setMouseTracking(True)
    return made
