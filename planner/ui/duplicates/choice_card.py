"""One of two values, or both: a card to choose, with all that it says."""

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QRadioButton, QSizePolicy

from planner.ui.look.theme import BODY, CORNER, GAP, STEP, Colours, colours, font
from planner.ui.widgets.lines import draw_lines, lines_of

MARK = 14
TEXT_AT = GAP + MARK + GAP
ABOVE = GAP - 1
NARROWEST = 72
MOST = 12
"""Lines."""


class ChoiceCard(QRadioButton):
    """As high as its text needs; arrow keys go to the others of its group."""

    def __init__(self, label: str, text: str, nothing: str) -> None:
        """`label` is heard with the text; without a text it says `nothing`."""
        super().__init__()
        self._shown = text or nothing
        self._is_empty = not text
        self.setFont(font(BODY))
        self.setAccessibleName(f"{label}: {self._shown}")
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def shown(self) -> str:
        return self._shown

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt signature
        return QSize(2 * NARROWEST, self.heightForWidth(2 * NARROWEST))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt signature
        return QSize(NARROWEST, self.fontMetrics().lineSpacing() + 2 * ABOVE)

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt signature
        return len(self._lines(width)) * self.fontMetrics().lineSpacing() + 2 * ABOVE

    def hitButton(self, position: QPoint) -> bool:  # noqa: N802 - Qt signature
        return self.rect().contains(position)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 - Qt signature
        shades = colours(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, shades)
        self._paint_mark(painter, shades)
        painter.setPen(QColor(shades.muted if self._is_empty else shades.text))
        room = self.width() - TEXT_AT - GAP
        draw_lines(painter, self._lines(self.width()), self.font(), QPointF(TEXT_AT, ABOVE), room)

    def _paint_ground(self, painter: QPainter, shades: Colours) -> None:
        ground = shades.ground
        if self.isChecked():
            ground = shades.accent_pale
        elif self.underMouse() and self.isEnabled():
            ground = shades.hover
        edge = shades.accent if self.isChecked() or self.hasFocus() else shades.line
        painter.setPen(QPen(QColor(edge), 2 if self.hasFocus() else 1))
        painter.setBrush(QColor(ground))
        inset = 1.0 if self.hasFocus() else 0.5
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), CORNER, CORNER)

    def _paint_mark(self, painter: QPainter, shades: Colours) -> None:
        """Beside the first line."""
        line = self.fontMetrics().lineSpacing()
        circle = QRectF(GAP + 0.5, ABOVE + (line - MARK) / 2 + 0.5, MARK - 1, MARK - 1)
        painter.setPen(QPen(QColor(shades.accent if self.isChecked() else shades.muted), 1.2))
        painter.setBrush(QColor(shades.ground))
        painter.drawEllipse(circle)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(shades.accent))
            painter.drawEllipse(circle.adjusted(STEP - 0.5, STEP - 0.5, 0.5 - STEP, 0.5 - STEP))

    def _lines(self, width: int) -> list[str]:
        """Each line of the text wrapped."""
        room = width - TEXT_AT - GAP
        found: list[str] = []
        for paragraph in self._shown.split("\n")[:MOST]:
            found += lines_of(paragraph, self.font(), room, MOST) or [""]
        return found[:MOST]
