"""How a step looks in the list: time, what was done, whether it stands, at which desk."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from planner.language import Words
from planner.ui.charts.text import draw_line, width_of
from planner.ui.look.theme import GAP, PADDING, SMALL, SMALLEST, STEP, Colours, colours, font
from planner.ui.models.history import LINE, Line

HEIGHT = 36
TIME = 52
DESKS = 0.28
"""The most of the width that the desk takes."""


class StepDelegate(QStyledItemDelegate):
    def __init__(self, words: Words) -> None:
        super().__init__()
        self._undone = words.gettext("Undone")

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: N802, ARG002 - Qt signature
        return QSize(200, HEIGHT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        shades = colours(option.palette)
        area = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = index.data(LINE)
        if isinstance(line, Line):
            self._draw_ground(painter, option, index)
            self._draw_step(painter, area.adjusted(PADDING, 0, -PADDING, 0), line, shades)
        else:
            text = area.adjusted(PADDING, STEP, -PADDING, 0)
            draw_line(painter, text, str(index.data()), font(SMALL, bold=True), shades.muted)
        painter.restore()

    def _draw_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """As in every table: selection, focus, hairline."""
        self.initStyleOption(option, index)
        style = option.widget.style()
        style.drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, option.widget)

    def _draw_step(self, painter: QPainter, area: QRectF, line: Line, shades: Colours) -> None:
        small = font(SMALL)
        desk_width = min(width_of(line.desk, small), area.width() * DESKS)
        desk = QRectF(area.right() - desk_width, area.top(), desk_width, area.height())
        draw_line(
            painter, QRectF(area.left(), area.top(), TIME, area.height()), line.time, small, shades.muted
        )
        draw_line(painter, desk, line.desk, small, shades.muted, is_right=True)
        label = area.adjusted(TIME, 0, -desk_width - 2 * GAP, 0)
        if line.is_undone:
            label = label.adjusted(0, 0, -self._draw_undone(painter, label, shades), 0)
        style = font()
        style.setStrikeOut(line.is_undone)
        draw_line(painter, label, line.label, style, shades.muted if line.is_undone else shades.text)

    def _draw_undone(self, painter: QPainter, area: QRectF, shades: Colours) -> float:
        """A pill at the right; returns the room it takes."""
        style = font(SMALLEST)
        width = width_of(self._undone, style) + 2 * GAP
        pill = QRectF(area.right() - width, area.center().y() - 9, width, 18)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(shades.line))
        painter.drawRoundedRect(pill, 9, 9)
        draw_line(painter, pill.adjusted(GAP, 0, 0, 0), self._undone, style, shades.muted)
        return width + GAP
