from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from planner.ui.desk.badge_printer import BadgePrinter
from planner.ui.desk.printer_choice import PrinterChoice
from planner.ui.printing.sheet_picker import SheetPicker
from planner.ui.widgets.choice_box import ChoiceBox
from planner.ui.workspace import Workspace
from tests.ui.hands import press, show, texts

Open = Callable[..., PrinterChoice]


@pytest.fixture
def opened(gathering: Workspace, qtbot: QtBot) -> Open:
    """The panel, on a computer with these printers."""

    def make(*names: str) -> PrinterChoice:
        host = QWidget()
        host.resize(600, 600)
        show(qtbot, host)
        made = PrinterChoice(host, gathering, BadgePrinter(gathering, host), lambda: names)
        made.open_below(host)
        made.setProperty("host", host)
        return made

    return make


def options(box: ChoiceBox) -> list[str]:
    return [box.itemText(row) for row in range(box.count())]


def choose(box: ChoiceBox, text: str) -> None:
    box.setCurrentIndex(box.findText(text))
    box.activated.emit(box.currentIndex())


def test_choice_is_remembered_for_this_computer(gathering: Workspace, opened: Open) -> None:
    panel = opened("Brother QL", "Office")
    assert options(panel.printer_box) == ["None: badges are printed elsewhere", "Brother QL", "Office"]
    choose(panel.printer_box, "Office")
    kept = gathering.setting.preferences
    assert kept.text("desk.printer") == "Office"


def test_first_free_label_is_shown_for_sheets_and_begins_anew_with_others(
    gathering: Workspace, opened: Open
) -> None:
    panel = opened("Office")
    picker = panel.findChildren(SheetPicker)[0]
    picker.setFocus()
    press(picker, Qt.Key.Key_Right)
    press(picker, Qt.Key.Key_Space)
    kept = gathering.setting.preferences
    assert kept.number("desk.label", 0) == 2
    roll = next(
        text for text in options(panel.stock_box) if "30252" in text or "DK-" in text or "CR80" in text
    )
    choose(panel.stock_box, roll)
    assert (kept.number("desk.label", 0), picker.isVisible()) == (1, False)


def test_printer_that_is_not_connected_now_stays_chosen(gathering: Workspace, opened: Open) -> None:
    gathering.setting.preferences.keep("desk.printer", "At home")
    panel = opened("Office")
    assert (panel.printer_box.currentText(), options(panel.printer_box)[1:]) == (
        "At home",
        ["At home", "Office"],
    )


def test_computer_without_printers_says_what_to_do(opened: Open) -> None:
    panel = opened()
    assert "This computer knows no printer. Add one in the system's settings." in texts(panel)
    QTest.keyClick(panel.printer_box, Qt.Key.Key_Escape)
    assert panel.isVisible() is False
