"""Slanted lines over an area, in one place of the canvas however much of it is painted at a time.

Qt's pattern brushes jump by some pixels where a picture is painted in parts on a screen with a scale.
"""

from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

APART = 7


def hatch(painter: QPainter, area: QRectF, colour: QColor, *, falls: bool = False) -> None:
    """Rising from the left, or falling."""
    left, right, top, bottom = area.left(), area.right(), area.top(), area.bottom()
    lines = []
    slope = 1 if falls else -1
    lowest = top - right if falls else top + left
    highest = bottom - left if falls else bottom + right
    for step in range(int(lowest // APART) + 1, int(highest // APART) + 1):
        height = step * APART
        first = max(left, top - height if falls else height - bottom)
        last = min(right, bottom - height if falls else height - top)
        if first < last:
            lines.append(QLineF(first, height + slope * first, last, height + slope * last))
    painter.setPen(QPen(colour, 1))
    painter.drawLines(lines)
