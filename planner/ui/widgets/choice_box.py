"""A choice from a few: an arrow that opens a list, with dots of colour where the choices have one."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionComboBox,
    QStylePainter,
)

from planner.ui.look.icons import icon
from planner.ui.look.theme import GAP
from planner.ui.widgets.dots import DOT, dot

ARROW = 12
AROUND = 40
"""What stands beside the text: the paddings and the arrow."""


class ChoiceBox(QComboBox):
    """Follows the hand only: neither the wheel over it nor setting a value says that something was chosen."""

    chosen = Signal(object)
    """The value, when a person chose it."""

    def __init__(self) -> None:
        super().__init__()
        self._values: list[Any] = []
        self._offered: list[tuple[Any, str, str]] = []
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMinimumContentsLength(1)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setIconSize(QSize(DOT, DOT))
        self.setItemDelegate(QStyledItemDelegate(self))  # its list looks as lists do, not as menus do
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.activated.connect(lambda index: self.chosen.emit(self._values[index]))

    def offer(self, options: Sequence[tuple[Any, str, str]]) -> None:
        """Value, text and colour of each; an open list is left alone where nothing changed."""
        offered = list(options)
        if offered == self._offered:
            return
        value = self.value
        self._offered, self._values = offered, [each[0] for each in offered]
        self.clear()
        for _, text, colour in offered:
            self.addItem(dot(colour) if colour else QIcon(), text)
        self.show_value(value)

    def fix_width(self, width: int) -> None:
        """Make it as wide as this; by itself it takes what the layout gives."""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFixedWidth(width)

    def show_value(self, value: Any) -> None:
        self.setCurrentIndex(self._values.index(value) if value in self._values else -1)

    @property
    def value(self) -> Any:
        index = self.currentIndex()
        return self._values[index] if 0 <= index < len(self._values) else None

    def showPopup(self) -> None:  # noqa: N802 - Qt signature
        """The list is wide enough for its texts, though the box may not be."""
        self.view().setMinimumWidth(max(self.width(), self.view().sizeHintForColumn(0) + 2 * GAP))
        super().showPopup()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 - Qt signature
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        dot_width = 0 if self.itemIcon(self.currentIndex()).isNull() else DOT + GAP
        room = self.width() - AROUND - dot_width
        option.currentText = self.fontMetrics().elidedText(
            self.currentText(), Qt.TextElideMode.ElideRight, room
        )
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        place = QRect(self.width() - ARROW - GAP, (self.height() - ARROW) // 2, ARROW, ARROW)
        icon("down").paint(painter, place)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt signature
        event.ignore()
