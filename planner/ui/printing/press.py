"""Makes a paper, or what is shared, anew whenever the options change, a moment after the last change."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, QTimer, Signal

from planner.domain.values import dataclass
from planner.ui.jobs import Job
from planner.ui.printing.making import make_alone

REST_MS = 150

Work = Callable[[Callable[[int], None]], object]
"""Given a function to tell what is done, most often pages; None where there would be nothing in it."""


@dataclass(frozen=True, slots=True)
class Task:
    """What the other thread is given."""

    sheets: int
    """As far as they are known before; else 0."""
    work: Work


class Press(QObject):
    began = Signal(int)
    """The number of sheets it will be, 0 where nobody knows."""
    progressed = Signal(int)
    finished = Signal(object)
    """What was made."""
    failed = Signal(object)
    """An exception."""
    emptied = Signal()
    """There would be nothing in it."""

    def __init__(self, plan: Callable[[], Iterator[Task | None]], parent: QObject) -> None:
        """`plan` looks at the options, on the window's thread, a piece a turn; without a task at its end
        there is nothing to print.
        """
        super().__init__(parent)
        self._plan = plan
        self._job: Job | None = None
        self._timer = QTimer(self, singleShot=True, interval=REST_MS)
        self._timer.timeout.connect(self._begin)
        self._planning: Iterator[Task | None] = iter(())
        self._turn = QTimer(self, interval=0)
        self._turn.timeout.connect(self._plan_on)

    @property
    def is_busy(self) -> bool:
        """What was made last is not what the options say now."""
        return self._timer.isActive() or self._turn.isActive() or self._job is not None

    def again(self) -> None:
        self.stop()
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()
        self._turn.stop()
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _begin(self) -> None:
        self._planning = self._plan()
        self._turn.start()

    def _plan_on(self) -> None:
        try:
            task = next(self._planning)
        except StopIteration:
            self._turn.stop()
            self.emptied.emit()
            return
        except Exception:
            self._turn.stop()
            raise
        if task is not None:
            self._turn.stop()
            self._start(task)

    def _start(self, task: Task) -> None:
        self._job = Job(lambda progress: make_alone(task.work, progress))
        self._job.progressed.connect(self.progressed)
        self._job.finished.connect(self._finish)
        self._job.failed.connect(self._fail)
        self.began.emit(task.sheets)
        self._job.start()

    def _finish(self, made: object) -> None:
        self._job = None
        if made is None:
            self.emptied.emit()
        else:
            self.finished.emit(made)

    def _fail(self, error: Exception) -> None:
        self._job = None
        self.failed.emit(error)
