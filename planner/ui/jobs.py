"""Long work beside the window: a pure function in another thread, with progress, and cancel at any time."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal


class Cancelled(Exception):
    """Raised inside the work, at its next step of progress, when it is not wanted any more."""


class Job(QObject):
    """Started by `start`. Its signals arrive on the thread of the window, and none after `cancel`."""

    progressed = Signal(int)
    finished = Signal(object)
    failed = Signal(object)
    """An exception."""
    ended = Signal()
    """After one of the two."""

    _done = Signal(object, object)

    def __init__(self, work: Callable[[Callable[[int], None]], Any], parent: QObject | None = None) -> None:
        """`work` is given a function to tell its progress; it must not touch the document or a widget."""
        super().__init__(parent)
        self._work = work
        self._is_cancelled = False
        self._done.connect(self._end)

    def start(self) -> None:
        _RUNNING.add(self)
        QThreadPool.globalInstance().start(_Errand(self))

    def cancel(self) -> None:
        self._is_cancelled = True

    def do(self) -> None:
        """On the other thread."""
        result, error = None, None
        try:
            result = self._work(self._tell)
        except Exception as caught:
            error = caught
        self._done.emit(result, error)

    def _tell(self, count: int) -> None:
        if self._is_cancelled:
            raise Cancelled
        self.progressed.emit(count)

    def _end(self, result: object, error: Exception | None) -> None:
        _RUNNING.discard(self)
        if self._is_cancelled:
            return
        if error is None:
            self.finished.emit(result)
        else:
            self.failed.emit(error)
        self.ended.emit()


def cancel_all() -> None:
    """Nobody waits for their results any more."""
    for job in list(_RUNNING):
        job.cancel()


class _Errand(QRunnable):
    def __init__(self, job: Job) -> None:
        super().__init__()
        self._job = job

    def run(self) -> None:
        self._job.do()


_RUNNING: set[Job] = set()
"""Kept alive until their end is told, even when whoever started them is gone."""
