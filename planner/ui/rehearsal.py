"""Opens the window once where nobody looks, for the check of an installed program."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtWidgets import QApplication

from planner.ui.frame.main_window import MainWindow
from planner.ui.look.dressing import dress
from planner.ui.pages.registry import PAGES
from planner.ui.setting import Setting


def rehearse(setting: Setting, file: Path) -> None:
    """Shows every page of a workshop; raises what went wrong, wherever it did."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = QApplication.instance() or QApplication([sys.argv[0]])
    if isinstance(app, QApplication):
        dress(app)
    with _raising_what_qt_swallows():
        window = MainWindow(setting, file)
        window.show()
        for entry in PAGES:
            if window.view is not None:
                window.view.show_page(entry.name)
            QApplication.processEvents()
        window.close()
        QApplication.processEvents()


@contextmanager
def _raising_what_qt_swallows() -> Iterator[None]:
    """An exception in a method that Qt calls goes to this hook, and Qt goes on."""
    caught: list[BaseException] = []
    usual, sys.excepthook = sys.excepthook, lambda _, error, __: caught.append(error)
    try:
        yield
    finally:
        sys.excepthook = usual
    if caught:
        raise caught[0]
