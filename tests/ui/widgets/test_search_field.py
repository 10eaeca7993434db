import gettext

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from planner.ui.widgets.search_field import SearchField


def test_cross_has_a_name_and_empties_the_field(qtbot: QtBot) -> None:
    field = SearchField("Find a room", gettext.NullTranslations())
    qtbot.addWidget(field)
    field.show()
    QTest.keyClicks(field, "hall")
    named = {each.accessibleName(): each for each in field.findChildren(QToolButton)}
    assert sorted(named) == ["Clear the search", "Find"]
    QTest.mouseClick(named["Clear the search"], Qt.MouseButton.LeftButton)
    assert (field.text(), field.accessibleName()) == ("", "Find a room")
