"""Says calmly that there is nothing to print, and where to go first."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from planner.ui.theme import GAP, PADDING
from planner.ui.widgets.buttons import button
from planner.ui.widgets.labels import Label

WIDTH = 360


class Nothing(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._text = Label(kind="muted", wraps=True)
        self._text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._text.setFixedWidth(WIDTH)
        self._way: QPushButton | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(PADDING, PADDING, PADDING, PADDING)
        self._column.setSpacing(GAP + PADDING)
        self._column.addStretch(2)
        self._column.addWidget(self._text, 0, Qt.AlignmentFlag.AlignHCenter)
        self._column.addStretch(3)

    def tell(self, text: str, way: str, go: Callable[[], object]) -> None:
        self._text.setText(text)
        if self._way is not None:
            self._way.hide()
            self._way.deleteLater()
        self._way = button(way, go)
        self._column.insertWidget(2, self._way, 0, Qt.AlignmentFlag.AlignHCenter)
