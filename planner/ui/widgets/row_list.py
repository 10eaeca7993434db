"""A list to pick from, walked by the field above it: each row a title and a smaller line below it."""

from bisect import bisect_left

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from planner.domain.values import dataclass
from planner.ui.look import theme
from planner.ui.look.theme import CORNER, PADDING, SMALL, STEP

ROW_HEIGHT = 44
HEADING_HEIGHT = 28
EDGE = 4
INDEX = QModelIndex | QPersistentModelIndex
_WALKS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 6, Qt.Key.Key_PageUp: -6}


@dataclass(frozen=True, slots=True)
class Row:
    value: str
    title: str
    detail: str = ""
    colour: str = ""
    """Of its edge; empty: none."""
    is_chosen: bool = False
    is_heading: bool = False
    """Of the rows below it; it can't be taken. A list that has some needs `with_headings`."""

    def data(self, role: int) -> object:
        """What a model of rows says of one."""
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{self.title}, {self.detail}" if self.detail else self.title
            case Qt.ItemDataRole.UserRole:
                return self
        return None


class RowList(QListView):
    """Its model gives a `Row` as user data."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setItemDelegate(_Painted(self))
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def with_headings(self) -> None:
        """Rows are of two heights; for short lists."""
        self.setUniformItemSizes(False)

    def is_walked(self, event: QKeyEvent) -> bool:
        """Whether the key led to another row; the keyboard is the field's."""
        by = _WALKS.get(Qt.Key(event.key()))
        if by is None:
            return False
        model = self.model()
        free = [row for row in range(model.rowCount()) if _can_be_taken(model.index(row, 0))]
        if free:
            at = bisect_left(free, self.currentIndex().row())
            self.setCurrentIndex(model.index(free[min(max(at + by, 0), len(free) - 1)], 0))
        return True


def _can_be_taken(index: INDEX) -> bool:
    row: Row = index.data(Qt.ItemDataRole.UserRole)
    return not row.is_heading


class _Painted(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: INDEX) -> QSize:  # noqa: N802, ARG002 - Qt signature
        return QSize(0, ROW_HEIGHT if _can_be_taken(index) else HEADING_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: INDEX) -> None:
        row: Row = index.data(Qt.ItemDataRole.UserRole)
        shades = theme.colours(option.palette)
        rect: QRect = option.rect.adjusted(0, 1, 0, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if row.is_heading:
            box = rect.adjusted(PADDING, 0, -PADDING, 0)
            _write(painter, row.title, box, shades.muted, is_top=None, is_bold=True)
            painter.restore()
            return
        if option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            is_current = bool(option.state & QStyle.StateFlag.State_Selected)
            painter.setBrush(QColor(shades.accent_pale if is_current else shades.hover))
            painter.drawRoundedRect(rect, CORNER, CORNER)
        inner = rect.adjusted(PADDING, STEP, -PADDING, -STEP)
        if row.colour:
            painter.setBrush(QColor(row.colour))
            painter.drawRoundedRect(rect.left() + EDGE // 2, rect.top() + 6, EDGE, rect.height() - 12, 2, 2)
        mark = 18 if row.is_chosen else 0
        text = inner.adjusted(0, 0, -mark, 0)
        _write(painter, row.title, text, shades.text, is_top=bool(row.detail))
        if row.detail:
            _write(painter, row.detail, text, shades.muted, is_top=None)
        if row.is_chosen:
            painter.setPen(QColor(shades.accent_text))
            painter.drawText(inner, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, "✓")
        painter.restore()


def _write(
    painter: QPainter, text: str, box: QRect, colour: str, *, is_top: bool | None, is_bold: bool = False
) -> None:
    """One line, elided: a title alone in the middle, or above its detail."""
    flags = Qt.AlignmentFlag
    vertical = flags.AlignBottom if is_top is None else flags.AlignTop if is_top else flags.AlignVCenter
    made = theme.font(SMALL, bold=is_bold) if is_top is None else theme.font(bold=bool(is_top))
    painter.setFont(made)
    painter.setPen(QColor(colour))
    shown = QFontMetrics(made).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, flags.AlignLeft | vertical, shown)
