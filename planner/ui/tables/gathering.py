"""Many rows on their way into a file: read a piece at a time, for the document belongs to the window's
thread, then written in another one.
"""

from collections.abc import Callable, Iterator, Sequence
from time import monotonic
from typing import Any

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from planner.exporting.tables import cells
from planner.ui.jobs import Job
from planner.ui.models.columns import Column, Subject
from planner.ui.models.records_model import PAGE
from planner.ui.workspace import Workspace

Row = tuple[cells.Cell, ...]
TURN = 0.02
"""Seconds of reading before the window has its turn."""
PIXELS_A_LETTER = 7


class Gathering(QObject):
    """Begins at once, and anew where a step comes between; rests while its page is hidden, for out of sight
    the workshop may be closed at any moment. One of its signals is the last.
    """

    progressed = Signal(int)
    """Rows read."""
    finished = Signal(object)
    """The bytes of the file."""
    failed = Signal(object)
    """An exception."""

    def __init__(
        self, workspace: Workspace, subject: Subject[Any, Any], columns: Sequence[Column[Any, Any]],
        ids: Sequence[str], *, name: str, write: Callable[[cells.Table], bytes], page: QWidget,
    ) -> None:  # fmt: skip
        super().__init__(page)
        self._page = page
        self._workspace, self._subject = workspace, subject
        self._columns, self._ids = columns, ids
        self._name, self._write = name, write
        self._job: Job | None = None
        self._is_cancelled = False
        self._rows: list[Row] = []
        self._reading: Iterator[None] = iter(())
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._read_on)
        workspace.changed.connect(self._begin)
        page.installEventFilter(self)
        self._begin()

    def cancel(self) -> None:
        self._is_cancelled = True
        self._timer.stop()
        if self._job is not None:
            self._job.cancel()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt signature
        if event.type() == QEvent.Type.Hide:
            self._timer.stop()
        elif event.type() == QEvent.Type.Show:
            self._begin()
        return super().eventFilter(watched, event)

    def _begin(self) -> None:
        if self._job is None and not self._is_cancelled:
            self._rows = []
            self._reading = self._read()
            if self._page.isVisible():
                self._timer.start()

    def _read_on(self) -> None:
        until = monotonic() + TURN
        for _ in self._reading:
            if monotonic() > until:
                self.progressed.emit(len(self._rows))
                return
        self._timer.stop()
        self._put_down()

    def _read(self) -> Iterator[None]:
        for start in range(0, len(self._ids), PAGE):
            ids = self._ids[start : start + PAGE]
            records = self._workspace.document.get_all(self._subject.record, ids)
            around = self._subject.around(self._workspace, records)
            self._rows += [
                tuple(_cell(column, column.shown(record, around)) for column in self._columns)
                for record in records
            ]
            yield

    def _put_down(self) -> None:
        table = cells.Table(
            name=self._name,
            columns=tuple(
                cells.Column(heading=column.heading, width=max(8, column.width // PIXELS_A_LETTER))
                for column in self._columns
            ),
            rows=tuple(self._rows),
        )
        write = self._write
        self._job = Job(lambda _: write(table))
        self._job.finished.connect(self.finished)
        self._job.failed.connect(self.failed)
        self._job.start()


def _cell(column: Column[Any, Any], text: str) -> cells.Cell:
    """Whole numbers as numbers, so that a spreadsheet adds them up."""
    is_whole = column.is_numeric and text.isascii() and text.isdecimal() and len(text) < 16
    return int(text) if is_whole and str(int(text)) == text else text
