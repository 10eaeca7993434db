from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from planner import language
from planner.printing.stock import find_stock
from planner.ui.printing.sheet_picker import SheetPicker


def a_sheet(qtbot: QtBot) -> tuple[SheetPicker, list[int]]:
    """Two columns of four, and what was picked on it."""
    sheet = SheetPicker(find_stock("5395"), language.load("en"))
    qtbot.addWidget(sheet)
    sheet.show_sheet(find_stock("5395"), first=1, count=20)
    picked: list[int] = []
    sheet.picked.connect(picked.append)
    sheet.show()
    return sheet, picked


def test_click_on_a_label_picks_it(qtbot: QtBot) -> None:
    sheet, picked = a_sheet(qtbot)
    QTest.mouseClick(
        sheet, Qt.MouseButton.LeftButton, pos=QPoint(sheet.width() * 3 // 4, sheet.height() * 2 // 5)
    )
    assert (picked, sheet.accessibleName()) == ([4], "First free label: 4 of 8")


def test_click_beside_the_labels_picks_nothing(qtbot: QtBot) -> None:
    sheet, picked = a_sheet(qtbot)
    QTest.mouseClick(sheet, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert picked == []


def test_arrows_walk_within_the_sheet_and_space_picks(qtbot: QtBot) -> None:
    sheet, picked = a_sheet(qtbot)
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Left, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Down):
        QTest.keyClick(sheet, key)
    assert picked == []
    assert sheet.accessibleDescription().endswith("Now on label 6.")
    QTest.keyClick(sheet, Qt.Key.Key_Space)
    QTest.keyClick(sheet, Qt.Key.Key_End)
    QTest.keyClick(sheet, Qt.Key.Key_Return)
    assert picked == [6, 8]
