"""Paints the cells of a table, and brings the field or the list in which one is changed."""

from functools import cache
from typing import Any, NamedTuple

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFontMetrics, QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from planner.ui.look import icons, theme
from planner.ui.look.theme import GAP, STEP
from planner.ui.models.records_model import Cell, RecordsModel
from planner.ui.widgets.choice_box import ChoiceBox
from planner.ui.widgets.plain import tooltip

Index = QModelIndex | QPersistentModelIndex
DOT = 8
MARK = 16
MOST_MEASURED = 4000
_FLAGS = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


_LEFT = _FLAGS | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
_RIGHT = _FLAGS | Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
_KEY, _BUTTON = QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress
_SELECTED = QStyle.StateFlag.State_Selected.value
_FOCUSED = QStyle.StateFlag.State_HasFocus.value


class Delegate(QStyledItemDelegate):
    """Paints by itself: asking the style for every cell takes three times as long (measured)."""

    def __init__(self, model: RecordsModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self._measured: dict[tuple[str, int], str] = {}
        self._is_by_key = False

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        number = index.column()
        cell = self._model.cell(index.row(), number)
        rect: QRect = option.rect
        ink = _ink(option.palette.window().color().rgb())
        state: int = option.state.value
        if state & _SELECTED:
            painter.fillRect(rect, ink.selected)
        painter.setPen(ink.line)
        painter.drawLine(rect.left(), rect.bottom(), rect.right(), rect.bottom())
        inner = rect.adjusted(GAP, 0, -GAP, -1)
        if cell.colour and cell.text:
            _dot(painter, inner, cell.colour)
            inner.setLeft(inner.left() + DOT + GAP)
        if cell.problem:
            place = QRect(inner.right() - MARK + 1, inner.center().y() - MARK // 2 + 1, MARK, MARK)
            icons.paint(painter, "warning", place, ink.problem)
            inner.setRight(inner.right() - MARK - STEP)
        if cell.text:
            painter.setPen(ink.text)
            side = _RIGHT if self._model.columns[number].is_numeric else _LEFT
            painter.drawText(inner, side, self._elided(cell.text, inner.width(), painter))
        if state & _FOCUSED:
            painter.setPen(ink.accent)
            painter.drawRect(rect.adjusted(0, 0, -1, -2))

    def _elided(self, text: str, width: int, painter: QPainter) -> str:
        """Measured once for a text and a width: cities and groups repeat, and rows are painted again."""
        known = self._measured.get((text, width))
        if known is None:
            if len(self._measured) >= MOST_MEASURED:
                self._measured.clear()
            known = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, width)
            self._measured[text, width] = known
        return known

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt signature
        metrics = QFontMetrics(option.font)
        return QSize(_needed(self._model.cell(index.row(), index.column()), metrics), theme.ROW)

    def helpEvent(  # noqa: N802 - Qt signature
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """A text that is there in full needs no second one beside it."""
        if event.type() is not QEvent.Type.ToolTip or not index.isValid():
            return super().helpEvent(event, view, option, index)
        cell = self._model.cell(index.row(), index.column())
        is_whole = _needed(cell, view.fontMetrics()) <= view.visualRect(index).width()
        told = "\n".join(filter(None, ("" if is_whole else cell.text, cell.problem)))
        QToolTip.showText(event.globalPos(), tooltip(told), view.viewport())
        return True

    def createEditor(  # noqa: N802 - Qt signature
        self,
        parent: QWidget,
        option: QStyleOptionViewItem,  # noqa: ARG002 - Qt signature
        index: Index,
    ) -> QWidget:
        column = self._model.columns[index.column()]
        if column.choices is None:
            field = QLineEdit(parent)
            field.setAccessibleName(column.heading)
            return field
        self._is_by_key = False
        chosen = ChoiceBox()
        chosen.setParent(parent)
        chosen.setAccessibleName(column.heading)
        choices = column.choices(self._model.workspace)
        chosen.offer([(choice.value, choice.text, choice.colour) for choice in choices])
        chosen.chosen.connect(lambda: self._finish(chosen))
        return chosen

    def setEditorData(self, editor: QWidget, index: Index) -> None:  # noqa: N802 - Qt signature
        typed = self._model.typed(index.row(), index.column())
        if isinstance(editor, ChoiceBox):
            editor.show_value(typed)
        elif isinstance(editor, QLineEdit) and not editor.isModified():
            editor.setText(typed)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:  # noqa: N802 - Qt signature
        value: Any = editor.value if isinstance(editor, ChoiceBox) else ""
        if isinstance(editor, QLineEdit):
            value = editor.text()
        model.setData(index, value)

    def updateEditorGeometry(  # noqa: N802 - Qt signature
        self,
        editor: QWidget,
        option: QStyleOptionViewItem,
        index: Index,  # noqa: ARG002 - Qt signature
    ) -> None:
        editor.setGeometry(option.rect)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt signature
        """Going through a list by keys is no choice yet; Enter and Tab, which come here too, are one."""
        if isinstance(editor, ChoiceBox) and event.type() in (_KEY, _BUTTON):
            self._is_by_key = event.type() is _KEY
        return super().eventFilter(editor, event)

    def _finish(self, editor: QWidget) -> None:
        if self._is_by_key:
            return
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)


class _Ink(NamedTuple):
    text: QColor
    line: QColor
    selected: QColor
    accent: QColor
    problem: str


@cache
def _ink(window: int) -> _Ink:
    """By the colour of the window's ground, which tells light from dark."""
    shades = theme.DARK if QColor(window).lightness() < 128 else theme.LIGHT
    text, line, selected, accent = map(QColor, (shades.text, shades.line, shades.accent_pale, shades.accent))
    return _Ink(text, line, selected, accent, shades.trouble)


def _dot(painter: QPainter, inner: QRect, colour: str) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawEllipse(inner.left(), inner.center().y() - DOT // 2 + 1, DOT, DOT)
    painter.restore()


def _needed(cell: Cell, metrics: QFontMetrics) -> int:
    width = metrics.horizontalAdvance(cell.text) + 2 * GAP + 1
    return width + (DOT + GAP if cell.colour and cell.text else 0) + (MARK + STEP if cell.problem else 0)
