"""Starts the window."""

import signal
import sys
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QFileOpenEvent, QGuiApplication
from PySide6.QtWidgets import QApplication

from planner.ui import jobs
from planner.ui.failures import Failures
from planner.ui.frame.main_window import MainWindow
from planner.ui.look.dressing import dress
from planner.ui.setting import Setting

STYLE = "fusion"
"""Looks the same on every system. Asked for in words: setting it loads a class of eleven enums, 8 ms."""
LAST_WAIT = 2_000
"""Milliseconds given to what still works beside the window, and is no longer wanted, to notice that."""


def run(setting: Setting, file: Path | None) -> int:
    """The window, on a file if there is one, until it is closed; the exit code."""
    app = QApplication([sys.argv[0], "-style", STYLE])
    app.setApplicationName("Workshop Planner")
    app.setDesktopFileName("workshop-planner")
    dress(app)
    QGuiApplication.styleHints().colorSchemeChanged.connect(lambda: dress(app))
    window = MainWindow(setting, file)
    failures = Failures(window, setting, known=window.heed, interrupted=window.close)
    failures.install()
    if sys.platform == "darwin":
        app.installEventFilter(Asked(window))
    window.show()
    _heed_signals(window)
    code = app.exec()
    jobs.wait(LAST_WAIT)
    return code


class Asked(QObject):
    """A Mac does not name the file on the command line: it asks the running program to open it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt signature
        if isinstance(event, QFileOpenEvent) and event.file():
            self._window.files.take_in(Path(event.file()))
            return True
        return super().eventFilter(watched, event)


def _heed_signals(window: MainWindow) -> None:
    """Ctrl+C in the terminal, or a system that ends, close the window as a hand would.

    A signal may come in the middle of painting: the window is closed when that is over.
    """
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: QTimer.singleShot(0, window, window.close))
    heartbeat = QTimer(window, interval=500)  # Python looks at signals only while it runs
    heartbeat.timeout.connect(lambda: None)
    heartbeat.start()
