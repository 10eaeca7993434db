"""Clicks on what a line to choose in offers."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListWidget, QWidget
from pytestqt.qtbot import QtBot

from planner.ui.widgets.choice_line import ChoiceLine
from tests.ui.hands import write


def test_a_click_on_nothing_found_picks_nothing(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    line = ChoiceLine("Find people", lambda _: (), nothing="Nobody")
    line.setParent(window)
    window.resize(400, 300)
    window.show()
    picked: list[object] = []
    line.picked.connect(picked.append)
    write(line, "x")
    assert line.offered == ["Nobody"]
    (offered,) = window.findChildren(QListWidget)
    QTest.mouseClick(
        offered.viewport(), Qt.MouseButton.LeftButton, pos=offered.visualItemRect(offered.item(0)).center()
    )
    assert (picked, line.text()) == ([], "x")
