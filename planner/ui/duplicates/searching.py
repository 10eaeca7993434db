"""The search beside the window: people are read a piece at a time, then compared in another thread."""

import time
from collections.abc import Callable, Collection, Iterator

from PySide6.QtCore import QObject, QTimer, Signal

from planner.domain.likeness import Pair
from planner.domain.records import Participant
from planner.store import participants
from planner.store.holders import records
from planner.ui.duplicates.pairs import Key
from planner.ui.jobs import Job
from planner.ui.workspace import Workspace

TURN_SECONDS = 0.02


class Search(QObject):
    """One at a time; a new one takes the place of one that is under way."""

    progressed = Signal(int)
    """People compared."""
    finished = Signal(object, int)
    """The pairs, most likely first, and among how many people."""
    failed = Signal(object)
    """An exception."""

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._pieces: Iterator[list[Participant]] | None = None
        self._people: list[Participant] = []
        self._distinct: Collection[Key] = ()
        self._job: Job | None = None
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._read_on)
        self.total = 0

    @property
    def is_running(self) -> bool:
        return self._pieces is not None or self._job is not None

    def start(self, distinct: Collection[Key]) -> None:
        """`distinct`: pairs known to be different people."""
        self.cancel()
        ids = participants.ids(self._workspace.document)
        self._people, self._distinct, self.total = [], distinct, len(ids)
        self._pieces = records(self._workspace.document, ids)
        self._timer.start()

    def pause(self) -> None:
        """While the page is out of sight nothing is read."""
        self._timer.stop()

    def go_on(self) -> None:
        if self._pieces is not None:
            self._timer.start()

    def cancel(self) -> None:
        self._timer.stop()
        self._pieces, self._people = None, []
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _read_on(self) -> None:
        until = time.perf_counter() + TURN_SECONDS
        while time.perf_counter() < until:
            piece = next(self._pieces, None) if self._pieces is not None else None
            if piece is None:
                self._timer.stop()
                self._pieces = None
                self._compare()
                return
            self._people += piece

    def _compare(self) -> None:
        people, distinct = tuple(self._people), frozenset(self._distinct)
        self._people, self.total = [], len(people)
        self._job = Job(lambda tell: search(people, distinct, tell))
        self._job.progressed.connect(self.progressed)
        self._job.finished.connect(self._finish)
        self._job.failed.connect(self._fail)
        self._job.start()

    def _finish(self, pairs: list[Pair]) -> None:
        self._job = None
        self.finished.emit(tuple(pairs), self.total)

    def _fail(self, error: BaseException) -> None:
        self._job = None
        self.failed.emit(error)


def search(
    people: Collection[Participant], distinct: Collection[Key], tell: Callable[[int], None]
) -> list[Pair]:
    """In another thread; `tell` raises where nobody waits for it any more."""
    from planner.matching.search import find_pairs  # noqa: PLC0415 - slow import

    done = 0

    def progress(count: int, total: int) -> None:
        nonlocal done
        done = count * len(people) // max(total, 1)
        tell(done)

    def is_cancelled() -> bool:
        tell(done)
        return False

    found: list[Pair] = find_pairs(
        list(people), distinct=distinct, progress=progress, is_cancelled=is_cancelled
    )
    return found
