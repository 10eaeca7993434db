"""Makes the preview of a list or agenda, and makes it anew after every choice and every step."""

import random
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from threading import Event
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from planner.importing.header_words import ListKind
from planner.importing.lists.columns import Told
from planner.importing.lists.plan import Decisions
from planner.importing.tables.table import Progress
from planner.ui.importing import work
from planner.ui.importing.preview import AgendaFile, Asked, Opened, Shown, Source
from planner.ui.importing.taking import Taken, taken
from planner.ui.jobs import Job
from planner.ui.workspace import Workspace

REST_MS = 150
WHOLE = 1000
"""Progress comes in thousandths."""
Work = Callable[[Progress, Callable[[], bool]], Any]


class Drafting(QObject):
    """One list at a time. Reading comes first, then the preview of what was read."""

    began = Signal()
    """The preview to be seen, if there is one, is not what was asked for any more."""
    progressed = Signal(int)
    read = Signal(object)
    """The table or agenda that was `Opened`."""
    previewed = Signal(object)
    """The preview that can be `Shown`."""
    failed = Signal(object)
    """An exception; nothing is worked on any more."""
    stopped = Signal()
    """By somebody."""

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.source: Source | None = None
        self.sheet = ""
        self.asked = _nothing_asked(None)
        self.table: Opened | None = None
        self._taken: Taken | None = None
        self._job: Job | None = None
        self._then: Callable[[Any], object] = lambda _: None
        self._is_paused = False
        self._cancelled = Event()
        self._pieces: Iterator[Taken | None] = iter(())
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._go_on)
        self._turn = QTimer(self, interval=0)
        self._turn.timeout.connect(self._take_on)

    @property
    def is_busy(self) -> bool:
        return self._rest.isActive() or self._turn.isActive() or self._job is not None

    def start(self, source: Source, kind: ListKind | None, *, sheet: str = "") -> None:
        """With nothing told yet; raises nothing, but tells what fails."""
        self._halt()
        self._is_paused = False
        self.source, self.sheet, self.table = source, sheet, None
        self.asked = _nothing_asked(kind)
        self.began.emit()
        self._run(partial(_read, source, kind, sheet), self._take_table)

    def ask(self, *, kind: ListKind | None = None, told: Told | None = None,
            decisions: Decisions | None = None) -> None:  # fmt: skip
        """Something was chosen; another kind of list forgets what was told of its columns."""
        if self.table is None:
            return
        if kind is not None and kind is not self.asked.kind:
            self.asked = _nothing_asked(kind)
        if told is not None:
            self.asked = replace(self.asked, told=told)
        if decisions is not None:
            self.asked = replace(self.asked, decisions=decisions)
        self.again()

    def again(self) -> None:
        """A moment after the last choice. What is being read goes on."""
        if self.table is None:
            return
        self._halt()
        self._rest.start()
        self.began.emit()

    def forget(self) -> None:
        """The document has changed."""
        self._taken = None
        self.again()

    def forget_unseen(self) -> None:
        """The same, out of sight."""
        self._taken = None
        self._is_paused = True

    def stop(self) -> None:
        if self.is_busy:
            self._halt()
            self.stopped.emit()

    def pause(self) -> None:
        """Out of sight, where the workshop may be closed at any moment."""
        self._is_paused = self._is_paused or self.is_busy
        self._halt()

    def resume(self) -> None:
        """What was being worked on, from its beginning."""
        if not self._is_paused or self.source is None:
            return
        self._is_paused = False
        if self.table is None:
            self.start(self.source, self.asked.kind, sheet=self.sheet)
        else:
            self.again()

    def leave(self) -> None:
        """No list any more."""
        self._halt()
        self._is_paused = False
        self.source = self.table = self._taken = None

    def _halt(self) -> None:
        self._rest.stop()
        self._turn.stop()
        self._cancelled.set()
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _take_table(self, table: Opened) -> None:
        self.table = table
        self.read.emit(table)
        self._go_on()

    def _go_on(self) -> None:
        if self._taken is not None and self._taken.step == self._workspace.document.last_step:
            self._plan(self._taken)
            return
        self._pieces = taken(self._workspace)
        self._turn.start()

    def _take_on(self) -> None:
        try:
            found = next(self._pieces)
        except Exception:
            self._turn.stop()
            raise
        if found is not None:
            self._turn.stop()
            self._taken = found
            self._plan(found)

    def _plan(self, found: Taken) -> None:
        if self.table is not None:
            ids = self._workspace.setting.ids
            self._run(partial(_preview, self.table, self.asked, found, ids), self.previewed.emit)

    def _run(self, do: Work, finish: Callable[[Any], object]) -> None:
        cancelled = self._cancelled = Event()
        self._then = finish
        self._job = Job(partial(_work, do, cancelled))
        self._job.progressed.connect(self.progressed)
        self._job.finished.connect(self._finish)
        self._job.failed.connect(self._fail)
        self._job.start()

    def _finish(self, result: Any) -> None:
        self._job = None
        self._then(result)

    def _fail(self, error: Exception) -> None:
        self._job = None
        self.failed.emit(error)


def _nothing_asked(kind: ListKind | None) -> Asked:
    return Asked(kind=kind, told=Told(), decisions=Decisions())


def _work(do: Work, cancelled: Event, tell: Callable[[int], None]) -> Any:
    def progress(done: int, total: int) -> None:
        tell(WHOLE * done // max(total, 1))

    return do(progress, cancelled.is_set)


def _read(source: Source, kind: ListKind | None, sheet: str, progress: Progress,
          is_cancelled: Callable[[], bool]) -> Opened:  # fmt: skip
    return work.read(source, kind, sheet, progress=progress, is_cancelled=is_cancelled)


def _preview(table: Opened, asked: Asked, found: Taken, ids: random.Random, progress: Progress,
             is_cancelled: Callable[[], bool]) -> Shown:  # fmt: skip
    if isinstance(table, AgendaFile):
        return work.agenda_preview(table, asked, found.snapshot, ids)
    return work.preview(
        table, asked, found.snapshot, found.shapes, ids, progress=progress, is_cancelled=is_cancelled
    )
