"""Errors nobody caught: troubles with the file get their sentence, bugs a report; the program goes on."""

import sys
from collections import Counter
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from planner import reports
from planner.domain.refusal import Refused
from planner.store.errors import StoreError
from planner.ui.setting import Setting

MOST_ALIKE = 5
"""How often the same failure is written down in one run; one in painting comes sixty times a second."""


class Failures(QObject):
    """In the place of `sys.excepthook` between `install` and `uninstall`.

    Qt calls the hook in the middle of painting or of a model's change, and a thread may do so: what is shown
    is shown by the window's own thread, when that is over.
    """

    _caught = Signal(object)

    def __init__(
        self,
        window: QWidget,
        setting: Setting,
        *,
        known: Callable[[Refused | StoreError], object],
        interrupted: Callable[[], object],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._setting = setting
        self._known = known
        self._interrupted = interrupted
        self._seen: Counter[str] = Counter()
        self._shown: QWidget | None = None
        self._before = sys.excepthook
        self._caught.connect(self._heed, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        self._before, sys.excepthook = sys.excepthook, self._hook

    def uninstall(self) -> None:
        sys.excepthook = self._before

    def _hook(self, _kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        self._caught.emit(error.with_traceback(trace))

    def _heed(self, error: BaseException) -> None:
        match error:
            case KeyboardInterrupt():
                self._interrupted()
            case Refused() | StoreError():
                self._known(error)
            case _:
                self._report(error)

    def _report(self, error: BaseException) -> None:
        from planner.ui.dialogs.failure import Failure  # noqa: PLC0415 - slow import

        text = reports.report(error, at=self._setting.clock())
        place = text.partition(" ")[2]
        self._seen[place] += 1
        if self._seen[place] > MOST_ALIKE:
            return
        log = reports.write(text, self._setting.log)
        if self._shown is None:
            shown = self._shown = Failure(self._window, self._setting.words, report=text, log=log)
            shown.destroyed.connect(self._forget)
            shown.present()

    def _forget(self) -> None:
        self._shown = None
