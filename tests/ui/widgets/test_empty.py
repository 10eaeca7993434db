from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from planner.ui.widgets.empty import Empty


def buttons(empty: Empty) -> list[QPushButton]:
    return [each for each in empty.findChildren(QPushButton) if each.isVisible()]


def test_ways_lead_where_they_say_and_the_first_is_the_one_to_take(qtbot: QtBot) -> None:
    taken: list[str] = []
    empty = Empty()
    qtbot.addWidget(empty)
    ways = [(text, partial(taken.append, text)) for text in ("Add", "Paste & more")]
    empty.tell("Nobody", "Add people.", *ways)
    empty.show()
    for each in buttons(empty):
        QTest.mouseClick(each, Qt.MouseButton.LeftButton)
    assert taken == ["Add", "Paste & more"]
    assert [(each.text(), each.property("kind")) for each in buttons(empty)] == [
        ("Add", "primary"),
        ("Paste && more", "plain"),
    ]


def test_the_same_way_said_again_keeps_the_focus_and_does_the_new_thing(qtbot: QtBot) -> None:
    taken: list[str] = []
    empty = Empty()
    qtbot.addWidget(empty)
    empty.tell("Nobody", "Add people.", ("Add", lambda: taken.append("before")))
    empty.show()
    (add,) = buttons(empty)
    empty.tell("Nobody", "Add more.", ("Add", lambda: taken.append("now")))
    assert buttons(empty) == [add]
    QTest.mouseClick(add, Qt.MouseButton.LeftButton)
    assert taken == ["now"]


def test_long_texts_are_shown_whole(qtbot: QtBot) -> None:
    empty = Empty()
    qtbot.addWidget(empty)
    empty.tell(
        "Nothing to print " * 5, "There is nobody to print a badge for yet. " * 8, ("Add", lambda: None)
    )
    empty.resize(900, 600)
    empty.show()
    assert [
        label.height() >= label.heightForWidth(label.width()) for label in empty.findChildren(QLabel)
    ] == [True, True]
