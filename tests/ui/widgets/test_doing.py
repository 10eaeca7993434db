from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QProgressBar, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from planner import language
from planner.ui.widgets.doing import Doing


def test_work_that_takes_long_is_shown_and_can_be_stopped(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(600, 400)
    host.show()
    doing, stopped = Doing(host, language.load("en")), []
    doing.work("Preparing…", 15, lambda: stopped.append(True))
    assert not doing.isVisible()
    qtbot.waitUntil(doing.isVisible)
    doing.advance(6)
    (bar,), (button,) = doing.findChildren(QProgressBar), doing.findChildren(QPushButton)
    assert (bar.value(), bar.maximum(), button.accessibleName()) == (6, 15, "Stop")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert stopped == [True]
    host.resize(500, 300)
    assert host.rect().contains(doing.geometry())
    doing.rest()
    assert not doing.isVisible()
