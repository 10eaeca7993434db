"""Paints the rows of a list: a box to tick, what becomes of the row with a mark of its own, and its texts."""

from functools import cache
from typing import NamedTuple

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from planner.importing.outcomes import Fate
from planner.ui.importing.preview import MISSING
from planner.ui.importing.rows_model import Columns, Line, RowsModel
from planner.ui.look import icons, theme
from planner.ui.look.theme import GAP, SMALLEST, STEP, Colours, font
from planner.ui.widgets.plain import tooltip

Index = QModelIndex | QPersistentModelIndex
BOX = 16
MARK = 16
PILL = 20
_FLAGS = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
_LEFT = _FLAGS | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
_RIGHT = _FLAGS | Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
_SELECTED = QStyle.StateFlag.State_Selected.value
_FOCUSED = QStyle.StateFlag.State_HasFocus.value
_TICK = (QPointF(3.5, 8), QPointF(6.5, 11), QPointF(11.8, 4.6))
_MUTED = frozenset({Columns.ROW, Columns.ABOUT})


class RowsDelegate(QStyledItemDelegate):
    def __init__(self, model: RowsModel, parent: QAbstractItemView) -> None:
        super().__init__(parent)
        self._model = model

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        shades = theme.colours(option.palette)
        rect: QRect = option.rect
        state: int = option.state.value
        if state & _SELECTED:
            painter.fillRect(rect, QColor(shades.accent_pale))
        painter.setPen(QColor(shades.line))
        painter.drawLine(rect.left(), rect.bottom(), rect.right(), rect.bottom())
        line = self._model.line(index.row())
        inner = rect.adjusted(GAP, 0, -GAP, -1)
        match index.column():
            case Columns.TICK:
                self._paint_box(painter, rect, line, shades)
            case Columns.FATE:
                ink = _ink(line.fate, shades.is_dark)
                ground = shades.ground if state & _SELECTED else ink.ground
                _paint_fate(painter, inner, line.says, ink._replace(ground=ground))
            case _:
                self._paint_text(painter, inner, line, index, shades)
        if state & _FOCUSED:
            painter.setPen(QColor(shades.accent))
            painter.drawRect(rect.adjusted(0, 0, -1, -2))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt signature
        text = self._model.text(index.row(), index.column())
        return QSize(option.fontMetrics.horizontalAdvance(text) + 2 * GAP, theme.ROW)

    def helpEvent(  # noqa: N802 - Qt signature
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """Only for a text that is cut off."""
        if event.type() is not QEvent.Type.ToolTip or not index.isValid():
            return super().helpEvent(event, view, option, index)
        text = self._model.text(index.row(), index.column())
        room = view.visualRect(index).width() - 2 * GAP
        room -= MARK + STEP if index.column() == Columns.DETAILS else 0
        is_whole = view.fontMetrics().horizontalAdvance(text) <= room
        QToolTip.showText(event.globalPos(), tooltip("" if is_whole else text), view.viewport())
        return True

    def editorEvent(  # noqa: N802 - Qt signature
        self,
        event: QEvent,  # noqa: ARG002 - Qt signature
        model: QAbstractItemModel,  # noqa: ARG002 - Qt signature
        option: QStyleOptionViewItem,  # noqa: ARG002 - Qt signature
        index: Index,  # noqa: ARG002 - Qt signature
    ) -> bool:
        """The view ticks: a whole selection at once, and wherever in the cell the box is clicked."""
        return False

    def _paint_box(self, painter: QPainter, rect: QRect, line: Line, shades: Colours) -> None:
        """None for somebody who is not in the list; an empty grey one where there is no choice."""
        if not line.row:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        at = rect.center()
        box = QRectF(at.x() - BOX / 2 + 0.5, at.y() - BOX / 2 + 0.5, BOX - 1, BOX - 1)
        is_ticked = self._model.is_ticked(line)
        painter.setPen(QPen(QColor(_edge(line, shades) if not is_ticked else shades.accent), 1.0))
        painter.setBrush(QColor(shades.accent if is_ticked else _ground(line, shades)))
        painter.drawRoundedRect(box, STEP, STEP)
        if is_ticked:
            painter.setPen(QPen(QColor(shades.on_accent), 1.8))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPolyline(QPolygonF([box.topLeft() + point for point in _TICK]))
        painter.restore()

    def _paint_text(self, painter: QPainter, inner: QRect, line: Line, index: Index, shades: Colours) -> None:
        column = index.column()
        if column == Columns.DETAILS and line.is_troubled:
            place = QRect(inner.left(), inner.center().y() - MARK // 2 + 1, MARK, MARK)
            icons.paint(painter, "warning", place, shades.care)
            inner.setLeft(inner.left() + MARK + STEP + 2)
        is_out = line.takes_tick and not self._model.is_ticked(line)
        is_pale = self._model.is_waiting or is_out or column in _MUTED
        painter.setPen(QColor(shades.muted if is_pale else shades.text))
        text = self._model.text(index.row(), column)
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, _RIGHT if column == Columns.ROW else _LEFT, shown)


class _Ink(NamedTuple):
    text: str
    ground: str
    picture: str


@cache
def _ink(fate: str, is_dark: bool) -> _Ink:
    shades = theme.DARK if is_dark else theme.LIGHT
    return {
        Fate.NEW: _Ink(shades.fine, shades.fine_pale, "add"),
        Fate.CHANGED: _Ink(shades.accent_text, shades.accent_pale, "edit"),
        Fate.REMOVED: _Ink(shades.text, shades.care_pale, "remove"),
        Fate.SKIPPED: _Ink(shades.trouble, shades.trouble_pale, "warning"),
        Fate.LEFT_OUT: _Ink(shades.muted, shades.panel, "minus"),
        Fate.REPEATED: _Ink(shades.muted, shades.panel, "copy"),
        MISSING: _Ink(shades.muted, shades.panel, "participants"),
    }.get(fate, _Ink(shades.muted, shades.panel, "check"))


def _paint_fate(painter: QPainter, inner: QRect, says: str, ink: _Ink) -> None:
    """A pill with a picture, so that the colour is not alone."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(font(SMALLEST))
    metrics = painter.fontMetrics()
    room = inner.width() - 12 - 3 * STEP - GAP
    text = metrics.elidedText(says, Qt.TextElideMode.ElideRight, room)
    width = metrics.horizontalAdvance(text) + 12 + 3 * STEP + GAP
    pill = QRectF(inner.left(), inner.center().y() - PILL / 2 + 1, width, PILL)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ink.ground))
    painter.drawRoundedRect(pill, PILL / 2, PILL / 2)
    place = QRect(inner.left() + 2 * STEP, round(pill.center().y()) - 6, 12, 12)
    icons.paint(painter, ink.picture, place, ink.text)
    painter.setPen(QColor(ink.text))
    painter.drawText(pill.adjusted(12 + 3 * STEP, 0, 0, 0), int(_LEFT), text)
    painter.restore()


def _edge(line: Line, shades: Colours) -> str:
    return shades.muted if line.takes_tick else shades.line


def _ground(line: Line, shades: Colours) -> str:
    return shades.ground if line.takes_tick else shades.panel
