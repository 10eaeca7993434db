"""A button that reads as text and leads somewhere; cut off with "…" where there is no room for all of it."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from planner.ui.widgets.plain import tooltip, unmnemonic

AROUND = 10
"""What the style sheet puts beside the text."""


class Link(QPushButton):
    def __init__(self, pressed: Callable[[], object]) -> None:
        super().__init__()
        self._whole = ""
        self.setProperty("kind", "link")
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda: pressed())

    def set_text(self, text: str) -> None:
        self._whole = text
        self.setAccessibleName(text)
        self._elide()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt signature
        return QSize(60, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt signature
        return QSize(24, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt signature
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        room = max(self.width() - AROUND, 0)
        shown = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, room)
        self.setText(unmnemonic(shown))
        self.setToolTip(tooltip(self._whole if shown != self._whole else ""))
