"""A button that says a name and a detail; the name is cut off with "…" first where there is no room."""

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from planner.ui.look.theme import font
from planner.ui.widgets.plain import tooltip, unmnemonic

AROUND = 26
"""What the style sheet puts beside the text."""
SLACK = 4
"""Parts of letters that a width in whole pixels leaves out."""
NARROWEST = 60


class NameButton(QPushButton):
    def __init__(self, pressed: Callable[[], object], *, kind: Literal["page", "quiet"]) -> None:
        """Of the kind "page" it is a line of a list, as wide as that; else as wide as its text."""
        super().__init__()
        self._name, self._detail = "", ""
        self._is_line = kind == "page"
        self.setProperty("kind", kind)
        self.setCheckable(self._is_line)
        self.setAutoDefault(False)
        across = QSizePolicy.Policy.Ignored if self._is_line else QSizePolicy.Policy.Maximum
        self.setSizePolicy(across, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda: pressed())

    @property
    def whole(self) -> str:
        return f"{self._name} · {self._detail}" if self._detail else self._name

    def show_text(self, name: str, detail: str = "") -> None:
        self._name, self._detail = name, detail
        self.setAccessibleName(self.whole)
        self.setToolTip(tooltip(self.whole))
        self.updateGeometry()
        self._elide()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt signature
        width = self._metrics().horizontalAdvance(self.whole) + AROUND + SLACK
        return QSize(width, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt signature
        return QSize(min(NARROWEST, self.sizeHint().width()), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt signature
        super().resizeEvent(event)
        self._elide()

    def _metrics(self) -> QFontMetrics:
        """A line that is chosen is bold."""
        return QFontMetrics(font(bold=self._is_line))

    def _elide(self) -> None:
        metrics = self._metrics()
        whole = max(self.width() - AROUND, 0)
        detail = f" · {self._detail}" if self._detail else ""
        room = max(whole - metrics.horizontalAdvance(detail), whole * 2 // 5)
        name = metrics.elidedText(self._name, Qt.TextElideMode.ElideRight, room)
        shown = metrics.elidedText(f"{name}{detail}", Qt.TextElideMode.ElideRight, whole)
        self.setText(unmnemonic(shown))
