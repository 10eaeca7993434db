"""The marks of severity: a filled circle for trouble, a filled triangle for care, a check for fine."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QWidget

from planner.domain.conflicts import Severity
from planner.ui.look.theme import SMALLEST, colours, font

SIDE = 14


class SeverityMark(QWidget):
    def __init__(self, severity: Severity) -> None:
        super().__init__()
        self._severity = severity
        self.setFixedSize(QSize(SIDE, SIDE))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 - Qt signature
        shades = colours(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        area = QRectF(0.5, 0.5, SIDE - 1, SIDE - 1)
        if self._severity is Severity.TROUBLE:
            painter.setBrush(QColor(shades.trouble))
            painter.drawEllipse(area)
        else:
            painter.setBrush(QColor(shades.care))
            corners = QPointF(SIDE / 2, 0.5), QPointF(SIDE - 0.2, SIDE - 1), QPointF(0.2, SIDE - 1)
            painter.drawPolygon(QPolygonF(corners))
        painter.setPen(QColor(shades.ground))
        painter.setFont(font(SMALLEST - 1, bold=True))
        drop = 0 if self._severity is Severity.TROUBLE else 1
        painter.drawText(area.translated(0, drop), Qt.AlignmentFlag.AlignCenter, "!")
        painter.end()
