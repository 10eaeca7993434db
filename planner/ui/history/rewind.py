"""Many steps taken back, or brought back, one by one while the window stays alive."""

import time

from PySide6.QtCore import QObject, QTimer, Signal

from planner.store.document import Document
from planner.ui.workspace import Workspace

TURN_SECONDS = 0.03


class Rewind(QObject):
    progressed = Signal(int, int)
    """Steps done, of how many."""
    ended = Signal(int, bool)
    """How many were done, and whether they were undone (else redone)."""

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._wanted = self._done = 0
        self._is_undo = True
        self._last = 0
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._take_turn)

    @property
    def is_running(self) -> bool:
        return self._timer.isActive()

    def start(self, count: int, *, is_undo: bool) -> None:
        """Take back the last so many steps that stand, or bring back as many."""
        if self.is_running or count < 1:
            return
        self._wanted, self._done, self._is_undo = count, 0, is_undo
        self._last = self._workspace.document.last_step
        self.progressed.emit(0, count)
        self._timer.start()

    def stop(self) -> None:
        """What is done stays done."""
        if self.is_running:
            self._timer.stop()
            self.ended.emit(self._done, self._is_undo)

    def _take_turn(self) -> None:
        until = time.perf_counter() + TURN_SECONDS
        while self._done < self._wanted and time.perf_counter() < until:
            if not self._take_step():
                self.stop()
                return
        self.progressed.emit(self._done, self._wanted)
        if self._done == self._wanted:
            self.stop()

    def _take_step(self) -> bool:
        """Not where somebody has done something else in between, which would be taken back instead."""
        document = self._workspace.document
        if document.last_step != self._last:
            return False
        if self._workspace.run(Document.undo if self._is_undo else Document.redo) is None:
            return False
        self._last += 1
        self._done += 1
        return True
