"""The tray, as a person uses it; what a drag does on the grid is tested there."""

from dataclasses import replace

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QMenu

from planner.operations.agenda import unschedule_session
from planner.operations.sessions import change_session
from planner.ui.agenda.tray_list import CARD, IS_DRAGGED
from planner.ui.dialogs.schedule import SchedulePanel
from planner.ui.pages.agenda import AgendaPage
from tests.ui.agenda.sample import session, slots

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton
TITLES = [
    "CEDAW ordinances city by city",
    "Documenting abuses safely",
    "Participatory budgeting",
    "Youth organizing",
]


def listed(page: AgendaPage) -> list[str]:
    model = page.tray.list.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def centre(page: AgendaPage, row: int) -> QPoint:
    tray = page.tray.list
    return tray.visualRect(tray.model().index(row, 0)).center()


def test_tray_lists_and_counts_what_has_no_place(page: AgendaPage) -> None:
    assert listed(page) == TITLES
    assert page.tray.title.text == "UNSCHEDULED · 4"
    page.workspace.run(unschedule_session, session(page.workspace, "Water and dignity").id)
    assert listed(page) == [*TITLES[:3], "Water and dignity", "Youth organizing"]
    assert page.tray.title.text == "UNSCHEDULED · 5"
    page.workspace.undo()
    assert listed(page) == TITLES


def test_typing_finds_and_enter_leads_to_the_cards(page: AgendaPage) -> None:
    page.tray.search.setFocus()
    QTest.keyClicks(page.tray.search, "youth")
    assert listed(page) == ["Youth organizing"]
    assert page.tray.title.text == "UNSCHEDULED · 1 / 4"
    QTest.keyClick(page.tray.search, Key.Key_Return)
    assert page.tray.list.hasFocus()
    assert page.tray.list.selection == (session(page.workspace, "Youth organizing").id,)


def test_selection_and_current_card_outlive_a_change(page: AgendaPage) -> None:
    tester = QAbstractItemModelTester(
        page.tray.list.model(), QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    tray = page.tray.list
    tray.setFocus()
    QTest.keyClick(tray, Key.Key_End)
    chosen = session(page.workspace, "Youth organizing")
    page.workspace.run(change_session, replace(chosen, title="A new name"))
    assert listed(page)[0] == "A new name"
    assert tray.selection == (chosen.id,)
    assert tray.currentIndex().data(CARD).session == chosen.id
    del tester


def test_filter_menu_leaves_one_track_and_its_chip_takes_it_back(page: AgendaPage) -> None:
    track = page.workspace.snapshot.track[session(page.workspace, TITLES[0]).track or ""]
    next(action for action in page.tray.options().actions() if action.text() == track.name).trigger()
    assert TITLES[0] in listed(page)
    assert len(listed(page)) < 4
    page.tray.go(session(page.workspace, "Youth organizing").id)
    assert listed(page) == TITLES


def test_order_is_remembered(page: AgendaPage) -> None:
    next(action for action in page.tray.options().actions() if action.text() == "Longest first").trigger()
    assert listed(page)[0] == "Youth organizing"
    again = AgendaPage(page.workspace)
    assert listed(again)[0] == "Youth organizing"
    again.deleteLater()


def test_enter_offers_places_and_enter_takes_the_first(page: AgendaPage) -> None:
    page.tray.go()
    QTest.keyClick(page.tray.list, Key.Key_Return)
    panel = page.panels.open
    assert isinstance(panel, SchedulePanel)
    assert [place.accessibleName() for place in panel.places] == [
        "Thu 26 May, 09:40, Library",
        "Thu 26 May, 13:30, Hall B",
        "Fri 27 May, 10:00, Library",
    ]
    before = page.workspace.document.last_step
    QTest.keyClick(page.window().focusWidget(), Key.Key_Return)
    (slot,) = slots(page.workspace, TITLES[0])
    assert page.workspace.snapshot.room[slot.room or ""].name == "Library"
    assert slot.start == 580
    assert page.workspace.document.last_step == before + 1
    assert page.panels.open is None


def test_escape_closes_the_places_and_gives_the_keys_back(page: AgendaPage) -> None:
    page.tray.go()
    QTest.keyClick(page.tray.list, Key.Key_Return)
    QTest.keyClick(page.window().focusWidget(), Key.Key_Escape)
    assert page.panels.open is None
    assert page.tray.list.hasFocus()


def test_dragged_card_fades_and_escape_brings_it_back(page: AgendaPage) -> None:
    tray = page.tray.list
    QTest.mousePress(tray.viewport(), LEFT, pos=centre(page, 1))
    QTest.mouseMove(tray.viewport(), centre(page, 1) + QPoint(60, 0))
    QTest.mouseMove(tray.viewport(), centre(page, 1) + QPoint(400, 0))
    faded = [tray.model().index(row, 0).data(IS_DRAGGED) for row in range(4)]
    assert faded == [False, True, False, False]
    before = page.workspace.document.last_step
    QTest.keyClick(tray, Key.Key_Escape)
    QTest.mouseRelease(tray.viewport(), LEFT, pos=centre(page, 1) + QPoint(400, 0))
    assert not any(tray.model().index(row, 0).data(IS_DRAGGED) for row in range(4))
    assert page.workspace.document.last_step == before


def test_selected_cards_are_dragged_together(page: AgendaPage) -> None:
    tray, control = page.tray.list, Qt.KeyboardModifier.ControlModifier
    QTest.mouseClick(tray.viewport(), LEFT, pos=centre(page, 0))
    QTest.mouseClick(tray.viewport(), LEFT, control, centre(page, 2))
    QTest.mousePress(tray.viewport(), LEFT, pos=centre(page, 2))
    to = page.grid.point_of(page.workspace.snapshot.days[0].id, page.workspace.snapshot.rooms[2].id, 600)
    end = tray.viewport().mapFromGlobal(page.grid.viewport().mapToGlobal(to))
    for point in (centre(page, 2) + QPoint(30, 0), end):
        QTest.mouseMove(tray.viewport(), point)
    before = page.workspace.document.last_step
    QTest.mouseRelease(tray.viewport(), LEFT, pos=end)
    assert listed(page) == [TITLES[1], TITLES[3]]
    assert page.workspace.document.last_step == before + 1


def test_click_on_one_of_several_selected_leaves_only_that(page: AgendaPage) -> None:
    tray = page.tray.list
    QTest.keyClick(tray, Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert [*map(bool, tray.selection)] == [True] * 4
    QTest.mouseClick(tray.viewport(), LEFT, pos=centre(page, 3))
    assert tray.selection == (session(page.workspace, "Youth organizing").id,)


def test_block_dropped_on_the_tray_leaves_the_agenda(page: AgendaPage) -> None:
    (slot,) = slots(page.workspace, "Water and dignity")
    grid = page.grid.viewport()
    at = page.grid.where_is(slot.id).center()
    end = grid.mapFromGlobal(page.tray.list.viewport().mapToGlobal(centre(page, 2)))
    QTest.mousePress(grid, LEFT, pos=at)
    for point in (at - QPoint(40, 0), end):
        QTest.mouseMove(grid, point)
    QTest.mouseRelease(grid, LEFT, pos=end)
    assert "Water and dignity" in listed(page)


def test_menu_of_a_card_leads_to_what_can_be_done(page: AgendaPage) -> None:
    tray = page.tray.list
    spot = centre(page, 3)
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, spot, tray.viewport().mapToGlobal(spot))
    QApplication.sendEvent(tray.viewport(), asked)
    menu = next(menu for menu in page.findChildren(QMenu) if menu.isVisible())
    assert [action.text() for action in menu.actions()] == [
        "Open session",
        "Find a place…",
        "Put on the grid",
    ]
    menu.actions()[0].trigger()
    assert page.side.session == session(page.workspace, "Youth organizing").id
    menu.close()
