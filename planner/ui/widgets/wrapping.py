"""A button whose text goes on several lines where one is too short for it."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QPushButton, QSizePolicy

from planner.ui.theme import STEP
from planner.ui.widgets.plain import unmnemonic

AROUND = QSize(26, 4 * STEP)
"""What the style sheet puts around the text, edges included."""
NARROWEST = 96


class WrappingButton(QPushButton):
    """In a layout that asks for heights by width it is as wide as its text, and higher where that is too wide."""

    def __init__(self, text: str, pressed: Callable[[], object]) -> None:
        super().__init__()
        self._whole = text
        self.setAutoDefault(False)
        self.setAccessibleName(text)
        self.setProperty("kind", "plain")
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.clicked.connect(lambda: pressed())
        self.setText(unmnemonic(text))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt signature
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self._whole) + 1, metrics.height()) + AROUND

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt signature
        return QSize(min(NARROWEST, self.sizeHint().width()), self.sizeHint().height())

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt signature
        lines = sum(1 for _ in self._lines(width))
        return AROUND.height() + lines * self.fontMetrics().lineSpacing()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt signature
        super().resizeEvent(event)
        self.setText(unmnemonic("\n".join(self._lines(event.size().width()))))

    def _lines(self, width: int) -> Iterator[str]:
        layout = QTextLayout(self._whole, self.font())
        layout.setTextOption(QTextOption())
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(width - AROUND.width(), 1))
            yield self._whole[line.textStart() : line.textStart() + line.textLength()].strip()
        layout.endLayout()
