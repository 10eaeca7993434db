"""A small picture beside words that say the same."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from planner.ui.look import icons
from planner.ui.look.theme import colours

SIZE = 14


class PictureMark(QWidget):
    def __init__(self, picture: str, tone: str = "muted") -> None:
        """`tone` names one of `theme.Colours`."""
        super().__init__()
        self._picture, self._tone = picture, tone
        self.setFixedSize(SIZE, SIZE)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 - Qt signature
        painter = QPainter(self)
        icons.paint(painter, self._picture, QRect(0, 0, SIZE, SIZE), getattr(colours(self), self._tone))
        painter.end()
