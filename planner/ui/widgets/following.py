"""Following the document: a view looks anew when what it shows has changed, and only while it can be seen."""

from collections.abc import Callable, Collection

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from planner.domain.records import Record
from planner.store.journal import Changes
from planner.ui.workspace import Workspace


class Following(QObject):
    """Belongs to the view, and ends with it."""

    def __init__(
        self,
        workspace: Workspace,
        view: QWidget,
        kinds: Collection[type[Record]],
        refresh: Callable[[], None],
    ) -> None:
        super().__init__(view)
        self._view = view
        self._kinds = frozenset(kinds)
        self._refresh = refresh
        self._is_stale = False
        view.installEventFilter(self)
        workspace.changed.connect(self._heed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802, ARG002 - Qt signature
        if self._is_stale and event.type() is QEvent.Type.Show:
            self._is_stale = False
            self._refresh()
        return False

    def _heed(self, changes: Changes) -> None:
        if self._kinds.isdisjoint([*changes.inserted, *changes.updated, *changes.removed]):
            return
        if self._view.isVisible():
            self._refresh()
        else:
            self._is_stale = True
