"""The search beside the window: people are read a piece at a time, then compared in another thread."""

import time
from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from planner.domain.likeness import Pair
from planner.domain.records import Participant
from planner.store import participants
from planner.store.tables import Row
from planner.ui.duplicates.pairs import Key, parts_of
from planner.ui.jobs import Job
from planner.ui.workspace import Workspace

TURN_SECONDS = 0.02
PIECE = 500
"""People read at once."""


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
        self._rows: list[Row] = []
        self._after: int | None = None
        """How far has been read; None while nothing is."""
        self._distinct: Collection[Key] = ()
        self._job: Job | None = None
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._read_on)
        self.total = 0

    @property
    def is_running(self) -> bool:
        return self._after is not None or self._job is not None

    def start(self, distinct: Collection[Key]) -> None:
        """`distinct`: pairs known to be different people."""
        self.cancel()
        self._distinct, self.total = distinct, self._workspace.document.count(Participant)
        self._after = 0
        self._timer.start()

    def pause(self) -> None:
        """While the page is out of sight nothing is read."""
        self._timer.stop()

    def go_on(self) -> None:
        if self._after is not None:
            self._timer.start()

    def cancel(self) -> None:
        self._timer.stop()
        self._rows, self._after = [], None
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _read_on(self) -> None:
        until = time.perf_counter() + TURN_SECONDS
        while self._after is not None and time.perf_counter() < until:
            piece, self._after = participants.rows_after(self._workspace.document, self._after, most=PIECE)
            self._rows += piece
        if self._after is None:
            self._timer.stop()
            self._compare()

    def _compare(self) -> None:
        rows, distinct = self._rows, frozenset(self._distinct)
        self._rows, self.total = [], len(rows)
        self._job = Job(lambda tell: search(rows, distinct, tell))
        self._job.progressed.connect(self.progressed)
        self._job.finished.connect(self._finish)
        self._job.failed.connect(self._fail)
        self._job.start()

    def _finish(self, pairs: tuple[Pair, ...]) -> None:
        self._job = None
        self.finished.emit(pairs, self.total)

    def _fail(self, error: BaseException) -> None:
        self._job = None
        self.failed.emit(error)


def search(rows: Sequence[Row], distinct: Collection[Key], tell: Callable[[int], None]) -> tuple[Pair, ...]:
    """In another thread; `tell` raises where nobody waits for it any more."""
    from planner.matching.search import find_pairs  # noqa: PLC0415 - slow import

    done = 0

    def progress(count: int, total: int) -> None:
        nonlocal done
        done = count * len(rows) // max(total, 1)
        tell(done)

    def is_cancelled() -> bool:
        tell(done)
        return False

    people = list(participants.people_of(rows))
    known = [parts_of(each) for each in distinct]
    return tuple(find_pairs(people, distinct=known, progress=progress, is_cancelled=is_cancelled))
