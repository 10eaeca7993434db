"""A line of a short list: what it is called, cut off where it is long, and a detail that stays."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from planner.ui.widgets.plain import tooltip, unmnemonic

AROUND = 26
"""What the style sheet puts beside the text, which is bold where it is chosen."""
WIDER = 1.08
"""Bold letters are that much wider."""


class RowButton(QPushButton):
    def __init__(self, pressed: Callable[[], object]) -> None:
        super().__init__()
        self._name, self._detail = "", ""
        self.setProperty("kind", "page")
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda: pressed())

    def show_text(self, name: str, detail: str) -> None:
        self._name, self._detail = name, detail
        whole = f"{name} · {detail}"
        self.setAccessibleName(whole)
        self.setToolTip(tooltip(whole))
        self._elide()

    @property
    def whole(self) -> str:
        return f"{self._name} · {self._detail}"

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt signature
        return QSize(AROUND, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt signature
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        metrics = self.fontMetrics()
        detail = f" · {self._detail}"
        room = (self.width() - AROUND) / WIDER - metrics.horizontalAdvance(detail)
        name = metrics.elidedText(self._name, Qt.TextElideMode.ElideRight, max(round(room), 0))
        self.setText(unmnemonic(f"{name}{detail}"))
