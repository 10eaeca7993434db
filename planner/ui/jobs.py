"""Long work beside the window: a pure function in another thread, with progress, and cancel at any time.

The other thread never touches a QObject. It leaves what there is to tell in an `_Errand`, and a timer on the
window's thread looks there: a signal that crosses threads is delivered late, to a receiver that may be gone
by then, and PySide reads freed memory. It also filled the queue of events, one for each step of progress.
"""

import gc
import sys
import threading
import time
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

LOOK_MS = 15
SWITCH = 0.0005
"""Seconds after which the other thread gives way, usually 0.005: the window asks for its turn a hundred
times while it paints."""
CALM_MS = 1_000
"""Until all is as usual again; what the work held is gone by then."""
SELDOM = 1_000_000
"""The full collections of garbage while something works, usually after ten small ones: they stop the window
for half a second where the work holds 20,000 badges."""


class Cancelled(Exception):
    """Raised inside the work, at its next step of progress, when it is not wanted any more."""


class Job(QObject):
    """Started by `start`. Its signals come on the thread of the window, and none after `cancel`."""

    progressed = Signal(int)
    finished = Signal(object)
    failed = Signal(object)
    """An exception."""
    ended = Signal()
    """After one of the two."""

    def __init__(self, work: Callable[[Callable[[int], None]], Any]) -> None:
        """`work` is given a function to tell its progress; it must not touch the document or a widget."""
        super().__init__()
        self._errand = _Errand(work)
        self._thread: threading.Thread | None = None
        self._told = 0
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self._look)

    def start(self) -> None:
        _WAITING.add(self)
        self._thread = _begin(self._errand)
        self._timer.start()

    def cancel(self) -> None:
        self._errand.is_cancelled = True
        self._leave()

    def outcome(self) -> Any:
        """Wait for the end, without a turn for the window: the result, or raises what the work raised."""
        if self._thread is None:
            raise Cancelled
        self._thread.join()
        if self._errand.error is not None:
            raise self._errand.error
        return self._errand.result

    def _look(self) -> None:
        errand = self._errand
        is_over = errand.is_over  # before the count: what comes between the two is told the next time
        if errand.count != self._told:
            self._told = errand.count
            self.progressed.emit(self._told)
        if not is_over or errand.is_cancelled:
            return
        self._leave()
        if errand.error is None:
            self.finished.emit(errand.result)
        else:
            self.failed.emit(errand.error)
        self.ended.emit()

    def _leave(self) -> None:
        self._timer.stop()
        _WAITING.discard(self)
        QTimer.singleShot(CALM_MS, _calm)


def cancel_all() -> None:
    """Nobody waits for their results any more."""
    for job in list(_WAITING):
        job.cancel()


def wait(milliseconds: int) -> bool:
    """Until all threads have ended; False where one still works after that time."""
    until = time.monotonic() + milliseconds / 1000
    for thread in list(_THREADS):
        thread.join(max(0.0, until - time.monotonic()))
    return not any(thread.is_alive() for thread in list(_THREADS))


class _Errand:
    """What the two threads share; each value is written by one of them."""

    def __init__(self, work: Callable[[Callable[[int], None]], Any]) -> None:
        self._work = work
        self.is_cancelled = False
        self.count = 0
        self.result: object = None
        self.error: BaseException | None = None
        self.is_over = False
        """Written last."""

    def run(self) -> None:
        try:
            self.result = self._work(self._tell)
        except BaseException as error:  # none may leave somebody waiting for an end that never comes
            self.error = error
        self.is_over = True

    def _tell(self, count: int) -> None:
        if self.is_cancelled:
            raise Cancelled
        self.count = count


def _begin(errand: _Errand) -> threading.Thread:
    def run() -> None:
        try:
            errand.run()
        finally:
            with _COUNTING:
                _THREADS.discard(threading.current_thread())

    thread = threading.Thread(target=run, name="job", daemon=True)
    with _COUNTING:
        _THREADS.add(thread)
        sys.setswitchinterval(SWITCH)
        gc.set_threshold(*_COLLECTING[:2], SELDOM)
    thread.start()
    return thread


def _calm() -> None:
    with _COUNTING:
        if _THREADS:
            QTimer.singleShot(CALM_MS, _calm)
            return
        sys.setswitchinterval(_SWITCH)
        gc.set_threshold(*_COLLECTING)


_WAITING: set[Job] = set()
"""Kept alive until their end is told, even when whoever started them is gone."""
_THREADS: set[threading.Thread] = set()
_COUNTING = threading.Lock()
_SWITCH = sys.getswitchinterval()
_COLLECTING = gc.get_threshold()
