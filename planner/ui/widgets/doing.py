"""What is being done, floating over the preview, so that nothing moves when it begins and ends."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QWidget

from planner.language import Words
from planner.ui.look.theme import GAP, PADDING, STEP
from planner.ui.widgets.buttons import icon_button
from planner.ui.widgets.labels import Label

WIDTH_OF_BAR = 120
PATIENCE_MS = 250
"""Work that ends sooner is not worth a word."""


class Doing(QFrame):
    def __init__(self, host: QWidget, words: Words) -> None:
        super().__init__(host)
        self._host = host
        self._stop: Callable[[], object] = lambda: None
        self.setProperty("kind", "card")
        self._text = Label()
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._progress.setFixedSize(WIDTH_OF_BAR, 6)
        self._progress.setAccessibleName(words.gettext("Progress"))
        row = QHBoxLayout(self)
        row.setContentsMargins(PADDING, STEP, STEP, STEP)
        row.setSpacing(GAP)
        row.addWidget(self._text)
        row.addWidget(self._progress, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(icon_button("close", words.gettext("Stop"), lambda: self._stop()))
        self._timer = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._timer.timeout.connect(self._appear)
        host.installEventFilter(self)
        self.hide()

    def work(self, text: str, most: int, stop: Callable[[], object]) -> None:
        """Something began that takes `most` steps; 0 where nobody knows."""
        self._stop = stop
        self._text.setText(text)
        self._progress.setRange(0, most)
        self._progress.setValue(0)
        if not self.isVisible():
            self._timer.start()

    def advance(self, done: int) -> None:
        if self._progress.maximum():
            self._progress.setValue(done)

    def rest(self) -> None:
        self._timer.stop()
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt signature
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _appear(self) -> None:
        self.show()
        self.raise_()
        self._place()

    def _place(self) -> None:
        self.adjustSize()
        below = self._host.height() - self.height() - 2 * PADDING
        self.move((self._host.width() - self.width()) // 2, below)
