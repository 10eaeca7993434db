"""A button that says what is chosen, and drops a list to choose from."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from planner.ui.look.icons import icon
from planner.ui.look.theme import PADDING
from planner.ui.widgets.plain import unmnemonic

ARROW = 12
AROUND = 40
"""What stands beside the text: the paddings and the arrow."""


class DropButton(QPushButton):
    """Looks as the boxes around it do: text at the left, an arrow at the right; cut off where it is long."""

    def __init__(self) -> None:
        super().__init__()
        self._whole = ""
        self.setAutoDefault(False)
        self.setProperty("kind", "drop")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def set_text(self, text: str) -> None:
        self._whole = text
        self._elide()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt signature
        return QSize(AROUND, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt signature
        super().resizeEvent(event)
        self._elide()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt signature
        super().paintEvent(event)
        painter = QPainter(self)
        place = QRect(self.width() - ARROW - PADDING + 4, (self.height() - ARROW) // 2, ARROW, ARROW)
        icon("down").paint(painter, place, Qt.AlignmentFlag.AlignCenter)
        painter.end()

    def _elide(self) -> None:
        room = max(self.width() - AROUND, 0)
        shown = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, room)
        self.setText(unmnemonic(shown))
