"""Paints a line of the columns panel: at the left what stands in the file, at the right what it becomes."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from planner.domain.directions import is_right_to_left
from planner.ui.importing.column_lines import Kind, Line
from planner.ui.look import icons
from planner.ui.look.theme import BODY, CORNER, GAP, PADDING, SMALL, STEP, Colours, colours, font
from planner.ui.widgets.lines import draw_lines, lines_of

Index = QModelIndex | QPersistentModelIndex
LINE = Qt.ItemDataRole.UserRole
INDENT = PADDING + STEP
"""Of what belongs to the column above."""
ARROW = 12
MARK = 14
NARROWEST, WIDEST = 120, 240
"""Of a choice."""
SHARE = 0.46
"""Of the whole width."""
MOST_LINES = 2
"""Of a header or an answer; all of it is in the tooltip."""
MOST_MEASURED = 4000
_TEXT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute | Qt.TextFlag.TextSingleLine


class ColumnDelegate(QStyledItemDelegate):
    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self._measured: dict[tuple[str, int, bool], list[str]] = {}
        self.pointed: object = None
        """The key of the line whose choice is under the mouse."""

    def sizeHint(  # noqa: N802 - Qt signature
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002 - Qt signature
        index: Index,
    ) -> QSize:
        width = self._view.viewport().width()
        return QSize(width, self._height(index.data(LINE), width))

    def choice_place(self, rect: QRect, line: Line) -> QRect:
        """Where the choice of a line stands that is painted in `rect`."""
        width = _choice_width(rect.width())
        left = rect.right() - self._inset() - width + 1
        if line.kind is not Kind.COLUMN:
            return QRect(left, rect.top() + 2, width, _small() + 2 * STEP + 2)
        height = _height(font(BODY)) + 3 * STEP
        return QRect(left, rect.top() + (_height_of_column(1) - height) // 2, width, height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: Line = index.data(LINE)
        shades, rect = colours(self._view), QRect(option.rect)
        is_current = bool(option.state & QStyle.StateFlag.State_Selected)
        has_focus = bool(option.state & QStyle.StateFlag.State_HasFocus)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if is_current or has_focus:
            painter.fillRect(rect, QColor(shades.accent_pale))
        if index.row() and not line.is_below:
            painter.setPen(QColor(shades.line))
            painter.drawLine(rect.left() + PADDING, rect.top(), rect.right() - self._inset(), rect.top())
        if line.kind is Kind.FOLD:
            _paint_fold(painter, rect, line, shades, has_focus=has_focus)
        else:
            self._paint_texts(painter, rect, line, shades)
            self._paint_choice(painter, rect, line, shades, has_focus=has_focus)
        painter.restore()

    def _paint_texts(self, painter: QPainter, rect: QRect, line: Line, shades: Colours) -> None:
        lines, room = self._lines(line, rect.width()), self._room(line, rect.width())
        left = rect.left() + _left(line)
        is_column = line.kind is Kind.COLUMN
        top = rect.top() + (GAP + 1 if is_column else STEP + 3)
        painter.setPen(QColor(shades.text))
        below = draw_lines(painter, lines, _font(line), QPointF(left, top), room)
        if not is_column:
            place = QRect(left, rect.top() + 2, self._all_room(line, rect.width()), _small() + 2 * STEP + 2)
            _write(painter, line.detail, font(SMALL), shades.muted, place, is_right=True)
            return
        detail = QRect(left, round(below) + 1, room, _small())
        _write(painter, line.detail, font(SMALL), shades.muted, detail)
        if line.remark:
            place = QRect(left, detail.bottom() + 2, room, _small())
            _write(painter, line.remark, font(SMALL), shades.text, place)

    def _paint_choice(
        self, painter: QPainter, rect: QRect, line: Line, shades: Colours, *, has_focus: bool
    ) -> None:
        place = self.choice_place(rect, line)
        is_pointed = self.pointed == line.key
        edge = _edge(line, shades, has_focus=has_focus, is_pointed=is_pointed)
        ground = shades.care_pale if line.needs_care else shades.hover if is_pointed else shades.ground
        if edge:
            painter.setPen(QPen(QColor(edge), 2 if has_focus else 1))
            painter.setBrush(QColor(ground))
            painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), CORNER, CORNER)
        inner = place.adjusted(GAP + 2, 0, -GAP - ARROW - STEP, 0)
        if line.needs_care:
            mark = QRect(inner.left(), inner.center().y() - MARK // 2 + 1, MARK, MARK)
            icons.paint(painter, "warning", mark, shades.care)
            inner.setLeft(mark.right() + STEP + 1)
        size = BODY if line.kind is Kind.COLUMN else SMALL
        ink = shades.muted if line.is_muted and not line.needs_care else shades.text
        _write(painter, line.choice, font(size), ink, inner)
        arrow = QRect(place.right() - GAP - ARROW + 1, place.center().y() - ARROW // 2 + 1, ARROW, ARROW)
        icons.paint(painter, "down", arrow, shades.muted)

    def _height(self, line: Line, width: int) -> int:
        if line.kind is Kind.FOLD:
            return _small() + 4 * STEP
        lines = len(self._lines(line, width))
        if line.kind is not Kind.COLUMN:
            return lines * _small() + 3 * STEP + 2
        return _height_of_column(lines) + (_small() + 1 if line.remark else 0)

    def _lines(self, line: Line, width: int) -> list[str]:
        """Of its text, in the room it has at this width of the whole."""
        room = self._room(line, width)
        key = line.text, room, line.kind is Kind.COLUMN
        if key not in self._measured:
            if len(self._measured) >= MOST_MEASURED:
                self._measured.clear()
            self._measured[key] = lines_of(line.text, _font(line), room, MOST_LINES)
        return self._measured[key]

    def _room(self, line: Line, width: int) -> int:
        """For the text; the count of an answer keeps its own."""
        count = 0
        if line.kind is not Kind.COLUMN and line.detail:
            count = QFontMetrics(font(SMALL)).horizontalAdvance(line.detail) + GAP
        return max(self._all_room(line, width) - count, STEP)

    def _all_room(self, line: Line, width: int) -> int:
        return width - self._inset() - _choice_width(width) - GAP - _left(line)

    def _inset(self) -> int:
        """What is left free at the right: the scroll bar takes most of it where there is one."""
        return STEP if self._view.verticalScrollBar().isVisible() else PADDING


def _paint_fold(painter: QPainter, rect: QRect, line: Line, shades: Colours, *, has_focus: bool) -> None:
    left = rect.left() + (PADDING + INDENT if line.is_below else PADDING)
    arrow = QRect(left, rect.center().y() - ARROW // 2 + 1, ARROW, ARROW)
    icons.paint(painter, "down" if line.is_open else "next", arrow, shades.muted)
    start = arrow.right() + STEP + 2
    place = QRect(start, rect.top(), rect.right() - PADDING - start, rect.height())
    _write(painter, line.text, font(SMALL), shades.muted, place)
    if has_focus:
        painter.setPen(QColor(shades.accent))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        inner = QRectF(rect).adjusted(STEP + 0.5, 1.5, -STEP - 0.5, -1.5)
        painter.drawRoundedRect(inner, CORNER, CORNER)


def _edge(line: Line, shades: Colours, *, has_focus: bool, is_pointed: bool) -> str:
    """Of the box around a choice; that of an answer has none while nothing is done with it."""
    if has_focus:
        return shades.accent
    if line.needs_care:
        return shades.care
    return shades.line if line.kind is Kind.COLUMN or is_pointed else ""


def _choice_width(width: int) -> int:
    return round(min(max(SHARE * width, NARROWEST), WIDEST))


def _left(line: Line) -> int:
    return PADDING + INDENT if line.is_below else PADDING


def _height_of_column(lines: int) -> int:
    return lines * _height(font(BODY, bold=True)) + _small() + 1 + 2 * (GAP + 1)


def _font(line: Line) -> QFont:
    return font(BODY, bold=True) if line.kind is Kind.COLUMN else font(SMALL)


def _small() -> int:
    return _height(font(SMALL))


def _height(of: QFont) -> int:
    return QFontMetrics(of).height()


def _write(
    painter: QPainter, text: str, kind: QFont, ink: str, place: QRect, *, is_right: bool = False
) -> None:
    painter.setFont(kind)
    painter.setPen(QColor(ink))
    shown = QFontMetrics(kind).elidedText(text, Qt.TextElideMode.ElideRight, place.width())
    side = Qt.AlignmentFlag.AlignRight if is_right or is_right_to_left(text) else Qt.AlignmentFlag.AlignLeft
    painter.drawText(place, _TEXT | side, shown)
