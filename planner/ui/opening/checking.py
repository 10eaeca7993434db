"""A large workshop is looked at whole soon after it is opened, beside the window, so that the first step
does not have to wait for that: 100,000 people take 1.5 seconds.
"""

from functools import partial

from PySide6.QtCore import QObject, QTimer

from planner.store.beside import examine
from planner.store.errors import StoreError
from planner.ui.jobs import Cancelled, Job
from planner.ui.workspace import Workspace

AFTER_MS = 400
"""The first page is painted by then."""


class Checking(QObject):
    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._job: Job | None = None
        document = workspace.document
        if document.path is not None and not (document.is_checked or document.read_only):
            timer = QTimer(self, singleShot=True, interval=AFTER_MS)
            timer.timeout.connect(self._begin)
            timer.start()

    def _begin(self) -> None:
        document = self._workspace.document
        if document.is_checked or document.path is None:
            return
        self._job = Job(partial(examine, document.path))
        self._job.ended.connect(self._end)
        document.checked_beside = self._has_passed
        self._job.start()

    def _end(self) -> None:
        """Damage is told at once: nobody should go on working in such a file."""
        try:
            if self._has_passed():
                self._workspace.document.check()
        except StoreError as error:
            self._workspace.failed.emit(error)

    def _has_passed(self) -> bool:
        """Where only the look failed, the document looks itself when it has to."""
        if self._job is None:
            return False
        try:
            self._job.outcome()
        except Cancelled:
            return False
        except StoreError as error:
            if error.code == "damaged":
                raise
            return False
        return True
