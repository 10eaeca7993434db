"""A small drawing of a sheet, to point at the first label that is still free."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QToolTip, QWidget

from planner.language import Words
from planner.printing.stock import Stock
from planner.ui.look import theme
from planner.ui.widgets.plain import tooltip

HEIGHT, WIDEST = 124, 150


class SheetPicker(QWidget):
    """Click a label, or walk with the arrows and press Space. Labels are counted from 1, row by row."""

    picked = Signal(int)

    def __init__(self, stock: Stock, words: Words) -> None:
        super().__init__()
        self._words = words
        self._stock = stock
        self._count = 0
        self._first = self._cursor = 1
        self._hovered = 0
        self.setFixedHeight(HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)

    def show_sheet(self, stock: Stock, *, first: int, count: int) -> None:
        """`count` badges will be printed, from the label `first` on."""
        if stock != self._stock or first != self._first:
            self._cursor = first
        self._stock, self._first, self._count = stock, first, count
        self.setFixedWidth(self.sizeHint().width())
        self._name()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt signature
        return QSize(round(self._sheet().width()) + 2, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt signature
        shades = theme.colours(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(shades.line), 1))
        painter.setBrush(QColor(shades.ground))
        painter.drawRoundedRect(self._sheet(), 3, 3)
        for number, box in self._cells():
            self._paint_cell(painter, number, box, shades)
        painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt signature
        number = self._at(event.position())
        if number != self._hovered:
            self._hovered = number
            self.setCursor(Qt.CursorShape.PointingHandCursor if number else Qt.CursorShape.ArrowCursor)
            says = tooltip(self._says(number)) if number else ""
            QToolTip.showText(event.globalPosition().toPoint(), says, self)
            self.update()

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt signature
        self._hovered = 0
        self.update()
        super().leaveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt signature
        number = self._at(event.position())
        if number and event.button() is Qt.MouseButton.LeftButton:
            self._pick(number)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt signature
        row, last = self._stock.columns, self._stock.cells
        goals = {
            Qt.Key.Key_Left: self._cursor - 1,
            Qt.Key.Key_Right: self._cursor + 1,
            Qt.Key.Key_Up: self._cursor - row,
            Qt.Key.Key_Down: self._cursor + row,
            Qt.Key.Key_Home: 1,
            Qt.Key.Key_End: last,
        }
        key = Qt.Key(event.key())
        if key in goals:
            if 1 <= goals[key] <= last:
                self._cursor = goals[key]
                self._name()
                self.update()
        elif key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._pick(self._cursor)
        else:
            super().keyPressEvent(event)

    def _pick(self, number: int) -> None:
        self._cursor = number
        if number != self._first:
            self._first = number
            self._name()
            self.update()
            self.picked.emit(number)

    def _name(self) -> None:
        words, cells = self._words, self._stock.cells
        self.setAccessibleName(
            words.gettext("First free label: {number} of {count}").format(number=self._first, count=cells)
        )
        self.setAccessibleDescription(
            words.gettext("Arrow keys walk over the sheet, Space chooses. Now on label {number}.").format(
                number=self._cursor
            )
        )

    def _says(self, number: int) -> str:
        return self._words.gettext("Start at label {number}").format(number=number)

    def _scale(self) -> float:
        return min((HEIGHT - 2) / self._stock.page_height, (WIDEST - 2) / self._stock.page_width)

    def _sheet(self) -> QRectF:
        scale = self._scale()
        return QRectF(1, 1, self._stock.page_width * scale, self._stock.page_height * scale)

    def _cells(self) -> Iterator[tuple[int, QRectF]]:
        scale, sheet = self._scale(), self._sheet()
        for number in range(self._stock.cells):
            cell = self._stock.cell(number)
            box = QRectF(cell.x * scale, cell.y * scale, cell.width * scale, cell.height * scale)
            yield number + 1, box.translated(sheet.topLeft()).adjusted(1, 1, -1, -1)

    def _at(self, point: QPointF) -> int:
        """0 beside all labels."""
        return next((number for number, box in self._cells() if box.contains(point)), 0)

    def _paint_cell(self, painter: QPainter, number: int, box: QRectF, shades: theme.Colours) -> None:
        is_used = number < self._first
        is_first = number == self._first
        is_printed = is_first or (not is_used and number < self._first + self._count)
        ground = shades.accent if is_first else shades.accent_pale if is_printed else shades.panel
        edge = shades.accent if is_first or is_printed or number == self._hovered else shades.line
        painter.setPen(QPen(QColor(edge), 1))
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(box, 2, 2)
        if is_used:
            painter.setPen(QPen(QColor(shades.line), 1))
            painter.setBrush(QBrush(QColor(shades.muted), Qt.BrushStyle.BDiagPattern))
            painter.drawRoundedRect(box, 2, 2)
        elif is_first or number == self._hovered or number == self._cursor:
            size = min(theme.SMALL, int(box.height() - 2))
            if size >= 8:
                painter.setFont(theme.font(size, bold=True))
                painter.setPen(QColor(shades.on_accent if is_first else shades.text))
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(number))
        if self.hasFocus() and number == self._cursor:
            painter.setPen(QPen(QColor(shades.text), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(-1, -1, 1, 1), 3, 3)
