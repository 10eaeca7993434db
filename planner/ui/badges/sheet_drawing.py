"""A sheet of labels drawn to scale, with its measures; what does not fit on it stands out."""

from collections.abc import Iterator

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from planner.domain.records import OwnStock
from planner.language import Words
from planner.printing.stock import MOST_LABELS
from planner.ui.badges.lengths import Unit, length_text, unit_text
from planner.ui.look import theme
from planner.ui.look.theme import PADDING, SMALL, SMALLEST

MARGIN = 2 * PADDING
BAND = 22
"""Of one row of measures; two stand above the sheet and two at its left."""
SIDE_BAND = 58
SLACK = 10
"""A tenth of a millimetre, which no printer sees."""
TICK = 4


class SheetDrawing(QWidget):
    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._stock: OwnStock | None = None
        self._unit = Unit.MM
        self._at = ""
        self.setMinimumSize(240, 240)

    def show_stock(self, stock: OwnStock | None, unit: Unit) -> None:
        """None: what is typed can't be read, and what was drawn stays, pale."""
        self._unit = unit
        if stock is not None:
            self._stock = stock
        self.setEnabled(stock is not None)
        self._name()
        self.update()

    def point_at(self, measure: str) -> None:
        """The one somebody is typing."""
        self._at = measure
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt signature
        return QSize(480, 560)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt signature
        shades = theme.colours(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(shades.panel))
        if self._stock is not None:
            painter.setOpacity(1.0 if self.isEnabled() else 0.4)
            sheet, scale = self._place(self._stock)
            painter.setPen(QPen(QColor(shades.line), 1))
            painter.setBrush(QColor("#ffffff" if not shades.is_dark else shades.ground))
            painter.drawRect(sheet)
            for number, box, fits in placed_labels(self._stock):
                _paint_label(painter, number, _scaled(box, sheet, scale), shades, fits=fits)
            self._paint_measures(painter, sheet, scale, shades)
        painter.end()

    def _place(self, stock: OwnStock) -> tuple[QRectF, float]:
        """The sheet on the screen, and pixels a hundredth of a millimetre; labels beyond it have room."""
        across, down = _reach(stock)
        left, top = MARGIN + 2 * SIDE_BAND, MARGIN + 2 * BAND
        free_x, free_y = self.width() - left - MARGIN, self.height() - top - MARGIN
        scale = max(min(free_x / across, free_y / down), 0.001)
        x = left + max(0.0, (free_x - across * scale) / 2)
        y = top + max(0.0, (free_y - down * scale) / 2)
        return QRectF(x, y, stock.page_width * scale, stock.page_height * scale), scale

    def _paint_measures(self, painter: QPainter, sheet: QRectF, scale: float, shades: theme.Colours) -> None:
        painter.setFont(theme.font(SMALLEST))
        for name, start, length, band, is_across in _measures(self._stock):
            is_pointed = name == self._at
            painter.setPen(
                QPen(QColor(shades.accent if is_pointed else shades.muted), 1.5 if is_pointed else 1)
            )
            text = length_text(length, self._unit)
            if is_across:
                y = sheet.top() - 6 - band * BAND
                _across(painter, sheet.left() + start * scale, length * scale, y, text)
            else:
                x = sheet.left() - 8 - band * SIDE_BAND
                _down(painter, sheet.top() + start * scale, length * scale, x, text)

    def _name(self) -> None:
        stock, words = self._stock, self._words
        if stock is None:
            return
        told = words.gettext(
            "Drawing of the sheet: {across} labels across and {down} down, each {size} {unit}"
        )
        size = f"{length_text(stock.width, self._unit)} × {length_text(stock.height, self._unit)}"
        unit = unit_text(self._unit, words)
        self.setAccessibleName(told.format(across=stock.columns, down=stock.rows, size=size, unit=unit))


def placed_labels(stock: OwnStock) -> Iterator[tuple[int, QRectF, bool]]:
    """Each from 1, its box in hundredths of a millimetre, and whether it lies on the sheet by itself.

    No more than a sheet may have.
    """
    overlaps = (stock.columns > 1 and stock.pitch_x < stock.width - SLACK) or (
        stock.rows > 1 and stock.pitch_y < stock.height - SLACK
    )
    page = QRectF(-SLACK, -SLACK, stock.page_width + 2 * SLACK, stock.page_height + 2 * SLACK)
    for number in range(min(stock.columns * stock.rows, MOST_LABELS)):
        row, column = divmod(number, stock.columns)
        x, y = stock.left + column * stock.pitch_x, stock.top + row * stock.pitch_y
        box = QRectF(x, y, stock.width, stock.height)
        yield number + 1, box, page.contains(box) and not overlaps


def _reach(stock: OwnStock) -> tuple[int, int]:
    """As far as the sheet and its labels go; no further than twice the sheet, or nothing could be seen."""
    across = stock.left + (stock.columns - 1) * stock.pitch_x + stock.width
    down = stock.top + (stock.rows - 1) * stock.pitch_y + stock.height
    return (
        max(stock.page_width, min(across, 2 * stock.page_width), 1),
        max(stock.page_height, min(down, 2 * stock.page_height), 1),
    )


def _measures(stock: OwnStock | None) -> Iterator[tuple[str, int, int, int, bool]]:
    """Name, start, length, in which row or column of measures, and whether it goes across."""
    if stock is None:
        return
    for name, edge, size, pitch, count, is_across in (
        ("width", stock.left, stock.width, stock.pitch_x, stock.columns, True),
        ("height", stock.top, stock.height, stock.pitch_y, stock.rows, False),
    ):
        yield name, edge, size, 0, is_across
        if edge:
            yield ("left" if is_across else "top"), 0, edge, 1, is_across
        if count > 1:
            yield ("pitch_x" if is_across else "pitch_y"), edge, pitch, 1, is_across


def _scaled(box: QRectF, sheet: QRectF, scale: float) -> QRectF:
    place = QRectF(box.x() * scale, box.y() * scale, box.width() * scale, box.height() * scale)
    return place.translated(sheet.topLeft())


def _paint_label(painter: QPainter, number: int, box: QRectF, shades: theme.Colours, *, fits: bool) -> None:
    """Hatched where it does not fit: colour alone tells not everybody."""
    painter.setPen(QPen(QColor(shades.accent if fits else shades.trouble), 1))
    painter.setBrush(QColor(shades.accent_pale if fits else shades.trouble_pale))
    painter.drawRoundedRect(box, 3, 3)
    if not fits:
        painter.setBrush(QBrush(QColor(shades.trouble), Qt.BrushStyle.BDiagPattern))
        painter.drawRoundedRect(box, 3, 3)
    if fits and min(box.width(), box.height()) > 2 * SMALL:
        painter.setPen(QColor(shades.muted))
        painter.setFont(theme.font(SMALLEST))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(number))


def _across(painter: QPainter, x: float, length: float, y: float, text: str) -> None:
    """A line with a tick at each end, its number above it; before it, where it is too short for that."""
    painter.drawLine(QLineF(x, y, x + length, y))
    for end in (x, x + length):
        painter.drawLine(QLineF(end, y - TICK, end, y + TICK))
    width = QFontMetricsF(painter.font()).horizontalAdvance(text)
    if width + 2 * TICK < length:
        place = QRectF(x, y - BAND, length, BAND - 2)
        painter.drawText(place, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom, text)
    else:
        painter.drawText(QPointF(x - width - TICK, y + TICK), text)


def _down(painter: QPainter, y: float, length: float, x: float, text: str) -> None:
    painter.drawLine(QLineF(x, y, x, y + length))
    for end in (y, y + length):
        painter.drawLine(QLineF(x - TICK, end, x + TICK, end))
    metrics = QFontMetricsF(painter.font())
    width, height = metrics.horizontalAdvance(text), metrics.height()
    if height + TICK < length:
        painter.drawText(QPointF(x - width - TICK - 2, y + length / 2 + metrics.ascent() / 2 - 1), text)
    else:
        painter.drawText(QPointF(x - width / 2, y - TICK - 2), text)
