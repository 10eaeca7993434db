"""Text a widget paints itself, on as many lines as it is given, the last one elided."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

from planner.domain.directions import is_right_to_left


def lines_of(text: str, font: QFont, width: float, most: int) -> list[str]:
    """At most `most` lines that fit into `width`; words too long for it break anywhere."""
    found: list[str] = []
    units = text.encode("utf-16-le", "surrogatepass")
    layout = QTextLayout(text, font)
    layout.setTextOption(_option(text))
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1.0))
        start, length = line.textStart(), line.textLength()
        if len(found) == most - 1:
            rest = _between(units, start)
            found.append(QFontMetricsF(font).elidedText(rest, Qt.TextElideMode.ElideRight, width))
            break
        found.append(_between(units, start, start + length).strip())
    layout.endLayout()
    return found


def _between(units: bytes, start: int, end: int | None = None) -> str:
    """Qt counts in units of UTF-16: an emoji is two."""
    return units[2 * start : None if end is None else 2 * end].decode("utf-16-le", "surrogatepass")


def height_of(count: int, font: QFont) -> float:
    return count * QFontMetricsF(font).lineSpacing()


def draw_lines(painter: QPainter, lines: list[str], font: QFont, at: QPointF, width: float) -> float:
    """Text that reads from right to left stands at the right. Returns where the next line would be."""
    painter.setFont(font)
    spacing = QFontMetricsF(font).lineSpacing()
    y = at.y()
    for line in lines:
        painter.drawText(QRectF(at.x(), y, width, spacing + 2), line, _option(line, wraps=False))
        y += spacing
    return y


def _option(text: str, *, wraps: bool = True) -> QTextOption:
    option = QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
    direction = Qt.LayoutDirection
    option.setTextDirection(direction.RightToLeft if is_right_to_left(text) else direction.LeftToRight)
    mode = QTextOption.WrapMode
    option.setWrapMode(mode.WrapAtWordBoundaryOrAnywhere if wraps else mode.NoWrap)
    return option
