"""Dots of colour, before the name of a group, a track or a tag."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from planner.ui.look.icons import filled

DOT = 10


class Dot(QWidget):
    def __init__(self, colour: str, *, size: int = DOT) -> None:
        super().__init__()
        self._colour = colour
        self.setFixedSize(size, size)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 - Qt signature
        _paint(QPainter(self), self.rect(), self._colour)


def dot(colour: str) -> QIcon:
    """Drawn anew at every size."""
    return QIcon(_Dot(colour))


class _Dot(QIconEngine):
    def __init__(self, colour: str) -> None:
        super().__init__()
        self._colour = colour

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:  # noqa: ARG002 - Qt signature
        _paint(painter, rect, self._colour)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return filled(self, size, mode, state)

    def clone(self) -> QIconEngine:
        return _Dot(self._colour)


def _paint(painter: QPainter, rect: QRect, colour: str) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawEllipse(QRectF(rect))
