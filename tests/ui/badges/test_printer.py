"""A printer that misses: measured, adjusted, measured again."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from planner.domain.adjustments import no_adjustment
from planner.domain.records import PrinterAdjustment, SheetSide
from planner.operations.adjustments import adjustment_of, change_adjustment
from planner.ui.badges.printer_view import PrinterView
from planner.ui.pages.badge_look import BadgeLookPage
from planner.ui.workspace import Place, Workspace
from tests.ui.badges.conftest import PRINTERS, Opened
from tests.ui.hands import named, retype, texts

LEFT = Qt.MouseButton.LeftButton
FRONT = no_adjustment(PRINTERS[0], SheetSide.FRONT)
BACK = no_adjustment(PRINTERS[0], SheetSide.BACK)


def at_printers(page: BadgeLookPage, printer: str = "") -> PrinterView:
    page.go(Place("badges", printer, view="printer"))
    found = page.findChild(PrinterView)
    assert found is not None
    return found


def button(view: PrinterView, text: str) -> QPushButton:
    return next(b for b in view.findChildren(QPushButton) if b.text() == text and b.isVisible())


def test_what_is_measured_is_what_is_done_about_it(gathering: Workspace, opened: Opened) -> None:
    view = at_printers(opened(gathering))
    assert not button(view, "Adjust").isEnabled()
    QTest.mouseClick(named(view, "mm"), LEFT)
    retype(named(view, "Cross A, from the left edge"), "31,2")
    retype(named(view, "Length of line C, down"), "99.5")
    assert "From now on: 1.2 mm to the left, 0.15 mm up, 100.5 % high." in texts(view)
    QTest.mouseClick(button(view, "Adjust"), LEFT)
    kept = adjustment_of(gathering.document, PRINTERS[0], SheetSide.FRONT)
    assert kept == replace(FRONT, right=-120, down=-15, scale_y=10_050)
    assert "Every page is adjusted: 1.2 mm to the left, 0.15 mm up, 100.5 % high." in texts(view)
    assert view.lengths["left"].text() == "30"


def test_the_back_has_an_adjustment_of_its_own(gathering: Workspace, opened: Opened) -> None:
    change_adjustment(gathering.document, replace(FRONT, right=-120))
    view = at_printers(opened(gathering))
    QTest.mouseClick(named(view, "Back"), LEFT)
    assert "Pages go to it as they are." in texts(view)
    retype(named(view, "Cross A, from the top edge"), "29 mm")
    QTest.mouseClick(button(view, "Adjust"), LEFT)
    assert gathering.document.all(PrinterAdjustment) == [replace(FRONT, right=-120), replace(BACK, down=100)]


def test_a_page_measured_again_says_whether_it_was_adjusted(gathering: Workspace, opened: Opened) -> None:
    change_adjustment(gathering.document, replace(FRONT, right=-120))
    view = at_printers(opened(gathering), PRINTERS[0])
    retype(named(view, "Cross A, from the left edge"), "30.5 mm")
    assert "From now on: 1.7 mm to the left." in texts(view)
    QTest.mouseClick(named(view, "Not adjusted"), LEFT)
    assert "From now on: 0.5 mm to the left." in texts(view)


def test_a_page_that_was_fitted_is_told_apart(gathering: Workspace, opened: Opened) -> None:
    view = at_printers(opened(gathering))
    retype(named(view, "Length of line B, across"), "96 mm")
    assert any(text.startswith("A line of 96 mm instead of 100 mm") for text in texts(view))
    assert not button(view, "Adjust").isEnabled()


def test_adjusting_no_longer_can_be_undone(gathering: Workspace, opened: Opened) -> None:
    change_adjustment(gathering.document, replace(FRONT, down=70))
    view = at_printers(opened(gathering))
    QTest.mouseClick(button(view, "Adjust no longer"), LEFT)
    assert gathering.document.all(PrinterAdjustment) == []
    assert "Pages go to it as they are." in texts(view)
    gathering.undo()
    assert "Every page is adjusted: 0.7 mm down." in texts(view)


def test_what_is_typed_is_of_one_printer(gathering: Workspace, opened: Opened) -> None:
    view = at_printers(opened(gathering))
    retype(named(view, "Cross A, from the left edge"), "31 mm")
    view.printer.setCurrentIndex(1)
    view.printer.activated.emit(1)
    assert view.lengths["left"].text() == "1.181"
    assert gathering.setting.preferences.text("badges.printer") == PRINTERS[1]


def test_a_printer_of_another_laptop_is_offered_too(gathering: Workspace, opened: Opened) -> None:
    elsewhere = replace(no_adjustment("Church hall", SheetSide.FRONT), right=50)
    change_adjustment(gathering.document, elsewhere)
    view = at_printers(opened(gathering))
    offered = [view.printer.itemText(row) for row in range(view.printer.count())]
    assert offered == [*PRINTERS, "Church hall"]


def test_without_a_printer_nothing_can_be_adjusted(gathering: Workspace, opened: Opened) -> None:
    view = at_printers(opened(gathering, []))
    assert "This computer has no printer. Add one in its settings first." in texts(view)
    assert not button(view, "Adjust").isEnabled()


def test_the_page_to_measure_is_shown_and_printed_from_print(
    gathering: Workspace, opened: Opened, qtbot: QtBot
) -> None:
    view = at_printers(opened(gathering))
    qtbot.waitUntil(lambda: view.preview.count == 2)
    with qtbot.waitSignal(gathering.visited) as visited:
        QTest.mouseClick(button(view, "Print the test page…"), LEFT)
    assert visited.args == [Place("print", view="calibration")]
