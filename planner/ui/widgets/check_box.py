"""A box to tick: as clear in the dark as in the light."""

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy

from planner.ui.look.theme import BODY, GAP, STEP, colours, font
from planner.ui.widgets.plain import tooltip, unmnemonic

BOX = 16
TEXT_AT = BOX + GAP + 2


class CheckBox(QCheckBox):
    def __init__(self, text: str) -> None:
        super().__init__(unmnemonic(text))
        self._whole = text
        self.setFont(font(BODY))
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt signature
        width = self.fontMetrics().horizontalAdvance(self._whole)
        return QSize(BOX + GAP + width + 2 * STEP, max(BOX, self.fontMetrics().height()) + 2 * STEP)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt signature
        return QSize(min(self.sizeHint().width(), 3 * BOX + GAP), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 - Qt signature
        shades = colours(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(2.5, (self.height() - BOX) / 2 + 0.5, BOX - 1, BOX - 1)
        is_filled = self.isChecked() and self.isEnabled()
        edge = shades.accent if is_filled or self.hasFocus() else shades.muted
        painter.setPen(QPen(QColor(edge), 1.0))
        painter.setBrush(QColor(shades.accent if is_filled else shades.ground))
        painter.drawRoundedRect(box, STEP, STEP)
        if self.isChecked():
            painter.setPen(QPen(QColor(shades.on_accent if is_filled else shades.muted), 1.8))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPolyline(QPolygonF([box.topLeft() + point for point in _TICK]))
        if self.hasFocus():
            painter.setPen(QPen(QColor(shades.accent), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(-2, -2, 2, 2), STEP + 2, STEP + 2)
        self._paint_text(painter, QColor(shades.text if self.isEnabled() else shades.muted))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt signature
        super().resizeEvent(event)
        self.setToolTip(tooltip(self._whole if self._seen() != self._whole else ""))

    def hitButton(self, position: QPoint) -> bool:  # noqa: N802 - Qt signature
        return self.rect().contains(position)

    def _paint_text(self, painter: QPainter, colour: QColor) -> None:
        painter.setPen(colour)
        place = self.rect().adjusted(TEXT_AT, 0, 0, 0)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._seen())

    def _seen(self) -> str:
        room = max(self.width() - TEXT_AT, 0)
        return self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, room)


_TICK = (QPointF(3.5, 8), QPointF(6.5, 11), QPointF(11.8, 4.6))
