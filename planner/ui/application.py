"""Starts the window."""

import signal
import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from planner.ui.dressing import dress
from planner.ui.main_window import MainWindow
from planner.ui.setting import Setting


def run(setting: Setting, file: Path | None) -> int:
    """The window, on a file if there is one, until it is closed; the exit code."""
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Workshop Planner")
    app.setDesktopFileName("workshop-planner")
    dress(app)
    QGuiApplication.styleHints().colorSchemeChanged.connect(lambda: dress(app))
    window = MainWindow(setting)
    if file is not None:
        window.open(file)
    window.show()
    _heed_signals(window)
    return app.exec()


def _heed_signals(window: MainWindow) -> None:
    """Ctrl+C in the terminal, or a system that ends, close the window as a hand would."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: window.close())
    heartbeat = QTimer(window, interval=500)  # Python looks at signals only while it runs
    heartbeat.timeout.connect(lambda: None)
    heartbeat.start()
