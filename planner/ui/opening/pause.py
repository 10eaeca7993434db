"""Work that may wait until nobody is at work: a backup of a large workshop takes longer than a blink."""

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QObject, QTimer
from PySide6.QtWidgets import QApplication

QUIET_MS = 1_500
LONGEST_MS = 60_000
"""After this it is done although somebody is still at work."""


class Pause(QObject):
    """Runs what it was given last, once nothing was given for a while and no button is held."""

    def __init__(self, parent: QObject, *, quiet_ms: int = QUIET_MS) -> None:
        super().__init__(parent)
        self._work: Callable[[], None] | None = None
        self._since = QElapsedTimer()
        self._timer = QTimer(self, singleShot=True, interval=quiet_ms)
        self._timer.timeout.connect(self._heed)

    def put_off(self, work: Callable[[], None]) -> None:
        if self._work is None:
            self._since.start()
        self._work = work
        self._timer.start()

    def forget(self) -> None:
        self._work = None
        self._timer.stop()

    def _heed(self) -> None:
        is_busy = bool(QApplication.mouseButtons().value) and self._since.elapsed() < LONGEST_MS
        if is_busy:
            self._timer.start()
            return
        work, self._work = self._work, None
        if work is not None:
            work()
