"""A button whose text goes on several lines where one is too short for it."""

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from planner.ui.look.theme import STEP
from planner.ui.widgets.lines import lines_of
from planner.ui.widgets.plain import unmnemonic

AROUND = {"way": QSize(24, 3 * STEP), "line": QSize(2 * STEP, STEP + 2)}
"""What the style sheet puts around the text, edges included, by kind."""
NARROWEST = 96
MOST = 12
"""Lines."""


class WrappingButton(QPushButton):
    """As wide as its text, and higher where that is too wide, in a layout that asks for heights by width."""

    def __init__(
        self, text: str, pressed: Callable[[], object], *, kind: Literal["way", "line"] = "way"
    ) -> None:
        super().__init__()
        self._whole = text
        self.setAutoDefault(False)
        self.setAccessibleName(text)
        self.setProperty("kind", kind)
        self._around = AROUND[kind]
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.clicked.connect(lambda: pressed())
        self.setText(unmnemonic(text))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt signature
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self._whole) + 1, metrics.height()) + self._around

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt signature
        return QSize(min(NARROWEST, self.sizeHint().width()), self.sizeHint().height())

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt signature
        return self._around.height() + len(self._lines(width)) * self.fontMetrics().lineSpacing()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt signature
        super().resizeEvent(event)
        self.setText(unmnemonic("\n".join(self._lines(event.size().width()))))

    def _lines(self, width: int) -> list[str]:
        return lines_of(self._whole, self.font(), width - self._around.width(), MOST)
