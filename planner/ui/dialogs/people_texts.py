"""What people are found by besides their names, read bit by bit so that typing never waits for it."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from planner.store import participants
from planner.store.document import Document

AT_ONCE = 1_000
"""About 5 ms."""


class PeopleTexts(QObject):
    """Begins at once; `complete` is called at the end."""

    def __init__(self, document: Document, complete: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self.texts: list[tuple[str, str]] = []
        self._document = document
        self._complete = complete
        self._after: int | None = 0
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._read_on)
        self._timer.start()

    def _read_on(self) -> None:
        if self._after is not None:
            part, self._after = participants.texts_after(self._document, self._after, most=AT_ONCE)
            self.texts += [(identity, text) for identity, text, *_ in part]
        if self._after is None:
            self._timer.stop()
            self._complete()
