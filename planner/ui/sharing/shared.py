"""The list of what was shared, read a line a turn: what has changed since is told from the journal."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer

from planner.ui.sharing import shared_so_far
from planner.ui.sharing.shared_list import SharedList
from planner.ui.sharing.shared_so_far import SharedLine
from planner.ui.workspace import Workspace


class Shared(QObject):
    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.list = SharedList(workspace.words)
        self._lines: list[SharedLine] = []
        self._more = 0
        self._reading: Iterator[int] = iter(())
        self._turn = QTimer(self, interval=0)
        self._turn.timeout.connect(self._read_on)

    @property
    def is_reading(self) -> bool:
        return self._turn.isActive()

    def look(self) -> None:
        """What was known to have changed stays until it is read again."""
        known = {line.export.id: line.changes for line in self._lines}
        lines, self._more = shared_so_far.lines(self._workspace)
        self._lines = [shared_so_far.as_known(line, known.get(line.export.id)) for line in lines]
        self._show()
        self._reading = iter(range(len(lines)))
        self._turn.start()

    def stop(self) -> None:
        self._turn.stop()

    def _read_on(self) -> None:
        at = next(self._reading, None)
        if at is None:
            self._turn.stop()
            self._show()
            return
        self._lines[at] = shared_so_far.with_changes(self._workspace, self._lines[at])

    def _show(self) -> None:
        self.list.show_lines(self._lines, self._more)
