"""Paints a card of the tray."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from planner.language import Words
from planner.ui.agenda.tray_cards import Card
from planner.ui.look.theme import BODY, CORNER, GAP, PADDING, SMALLEST, STEP, colours, font
from planner.ui.widgets.lines import draw_lines, height_of, lines_of

EDGE = 4
MOST_TITLE_LINES = 3
MOST_ABOUT_LINES = 2
FADED = 0.42
CARD = Qt.ItemDataRole.UserRole
IS_DRAGGED = Qt.ItemDataRole.UserRole + 1


class TrayDelegate(QStyledItemDelegate):
    def __init__(self, words: Words, view: QListView) -> None:
        super().__init__(view)
        self._words = words
        self._view = view
        self._lines: dict[tuple[Card, int, bool], tuple[list[str], list[str]]] = {}

    def sizeHint(  # noqa: N802 - Qt signature
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002 - Qt signature
        index: QModelIndex | QPersistentModelIndex,
    ) -> QSize:
        width = self._view.viewport().width()
        title, about = self._texts(index, width)
        text = height_of(len(title), font(BODY, bold=True)) + height_of(len(about), font(SMALLEST))
        return QSize(width, round(text) + 2 * GAP + STEP + GAP)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        shades = colours(self._view)
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        has_focus = bool(option.state & QStyle.StateFlag.State_HasFocus)
        card: Card = index.data(CARD)
        area: QRectF = QRectF(option.rect).adjusted(0.5, 0.5, -self._inset() - 0.5, -GAP - 0.5)
        shape = QPainterPath()
        shape.addRoundedRect(area, CORNER, CORNER)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(FADED if index.data(IS_DRAGGED) else 1.0)
        painter.fillPath(shape, QColor(shades.accent_pale if is_selected else shades.ground))
        painter.save()
        painter.setClipPath(shape)
        edge = QRectF(area.x() - 0.5, area.y() - 0.5, EDGE + 0.5, area.height() + 1)
        painter.fillRect(edge, QColor(card.colour or shades.muted))
        painter.restore()
        painter.setPen(QPen(QColor(shades.accent if is_selected else shades.line), 2 if has_focus else 1))
        painter.drawPath(shape)
        self._write(painter, index, area)
        painter.restore()

    def _inset(self) -> int:
        """What is left free at the right: the scroll bar takes it where there is one."""
        return STEP if self._view.verticalScrollBar().isVisible() else PADDING

    def _write(self, painter: QPainter, index: QModelIndex | QPersistentModelIndex, area: QRectF) -> None:
        shades = colours(self._view)
        title, about = self._texts(index, self._view.viewport().width())
        x, width = area.x() + EDGE + GAP + 1, area.width() - EDGE - 2 * GAP - 2
        painter.setPen(QColor(shades.text))
        y = draw_lines(painter, title, font(BODY, bold=True), QPointF(x, area.y() + GAP), width)
        painter.setPen(QColor(shades.muted))
        draw_lines(painter, about, font(SMALLEST), QPointF(x, y + 2), width)

    def _texts(self, index: QModelIndex | QPersistentModelIndex, width: int) -> tuple[list[str], list[str]]:
        card, is_dragged = index.data(CARD), index.data(IS_DRAGGED)
        key = card, width - self._inset(), is_dragged
        if key not in self._lines:
            if len(self._lines) > 2000:
                self._lines.clear()
            room = width - self._inset() - EDGE - 2 * GAP - 3
            tail = self._words.gettext("dragging") if is_dragged else card.needs
            about = f"{card.about} · {tail}" if tail else card.about
            self._lines[key] = (
                lines_of(card.title, font(BODY, bold=True), room, MOST_TITLE_LINES),
                lines_of(about, font(SMALLEST), room, MOST_ABOUT_LINES),
            )
        return self._lines[key]
