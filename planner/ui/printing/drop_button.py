"""A button that says what is chosen, and drops a list to choose from."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton

from planner.ui.look.icons import icon
from planner.ui.look.theme import PADDING

ARROW = 12


class DropButton(QPushButton):
    """Looks as the boxes around it do: text at the left, an arrow at the right."""

    def __init__(self) -> None:
        super().__init__()
        self.setAutoDefault(False)
        self.setProperty("kind", "drop")

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt signature
        super().paintEvent(event)
        painter = QPainter(self)
        place = QRect(self.width() - ARROW - PADDING + 4, (self.height() - ARROW) // 2, ARROW, ARROW)
        icon("down").paint(painter, place, Qt.AlignmentFlag.AlignCenter)
        painter.end()
