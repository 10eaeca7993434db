"""What we rely on in Qt itself."""

import sys
import time

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QWidget


def test_qt_keeps_its_references_to_none(qapp: QApplication) -> None:
    """PySide6 6.12.0 dropped one at many calls, and aborted Python 3.11 after some thousand of them."""
    widget = QWidget()
    before = sys.getrefcount(None)
    stop = time.monotonic() + 2
    while time.monotonic() < stop:
        widget.setWindowTitle("title")
        widget.resize(10, 10)
        widget.setToolTip("")
        QColor("#2457c5").setAlpha(3)
        qapp.processEvents()
    assert sys.getrefcount(None) > before - 100
