"""The page around the grid: days, places it is led to, commands, what is remembered."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot

from planner.domain.conflicts import ConflictKind
from planner.domain.records import Day, Room, Session, Slot
from planner.domain.times import Minute
from planner.operations.agenda import unschedule_session
from planner.operations.days import insert_day
from planner.operations.events import change_event
from planner.operations.rooms import add_room
from planner.ui.agenda.day_switch import EVERY
from planner.ui.dialogs.reflow import ReflowPanel
from planner.ui.dialogs.shift import ShiftPanel
from planner.ui.pages.agenda import AgendaPage
from planner.ui.workspace import Place, Workspace
from tests.ui.agenda.sample import button, session, slots
from tests.ui.hands import texts

Key = Qt.Key


def shown(page: AgendaPage) -> list[str]:
    """The dates of the grid."""
    return [page.workspace.snapshot.day[day].date.isoformat() for day in page.grid.days]


def menu_of(page: AgendaPage, slot_ids: tuple[str, ...]) -> QMenu:
    page.grid.menu_asked.emit(QPoint(10, 10), slot_ids)
    return next(menu for menu in page.findChildren(QMenu) if menu.isVisible())


def test_days_are_chosen_with_clicks_and_keys_and_remembered(page: AgendaPage) -> None:
    assert shown(page) == ["2016-05-26"]
    friday = button(page.toolbar, "Fri 27 May")
    friday.click()
    assert shown(page) == ["2016-05-27"]
    friday.setFocus()
    QTest.keyClick(friday, Key.Key_Right)
    assert shown(page) == ["2016-05-26", "2016-05-27"]
    page.commands["next_day"].trigger()
    assert shown(page) == ["2016-05-26"]
    page.commands["previous_day"].trigger()
    assert page.toolbar.days.value == EVERY
    again = AgendaPage(page.workspace)
    assert shown(again) == ["2016-05-26", "2016-05-27"]
    again.deleteLater()


def test_day_that_goes_gives_way_to_another_and_comes_back_with_undo(page: AgendaPage) -> None:
    button(page.toolbar, "Fri 27 May").click()
    told: list[str] = []
    page.workspace.noticed.connect(lambda notice: told.append(notice.text))
    page.commands["remove_day"].trigger()
    assert shown(page) == ["2016-05-26"]
    assert len(told) == 1
    assert told[0].startswith("Removing Fri 27 May also unschedules 13 sessions")
    page.workspace.undo()
    assert page.toolbar.days.values[1:] == (page.workspace.snapshot.days[1].id, EVERY)


def test_seven_days_are_offered_in_one_button(page: AgendaPage) -> None:
    for _ in range(5):
        page.workspace.run(insert_day, page.workspace.snapshot.days[-1].id)
    assert len(page.toolbar.days.values) == 8
    button(page.toolbar, "Day: Thu 26 May")
    page.go(Place("agenda", page.workspace.snapshot.days[6].id))
    assert shown(page) == ["2016-06-01"]
    button(page.toolbar, "Day: Wed 1 Jun")


def test_place_of_a_slot_shows_its_day_and_its_block(page: AgendaPage) -> None:
    (slot,) = slots(page.workspace, "Policing, protest and public trust")
    page.go(Place("agenda", slot.id))
    assert shown(page) == ["2016-05-27"]
    assert page.grid.selection == (slot.id,)
    assert page.window().focusWidget() is page.grid


def test_place_of_a_session_shows_it_in_grid_or_tray(page: AgendaPage) -> None:
    youth = session(page.workspace, "Youth organizing")
    page.go(Place("agenda", youth.id))
    assert page.tray.list.selection == (youth.id,)
    policing = session(page.workspace, "Policing, protest and public trust")
    page.go(Place("agenda", policing.id))
    assert page.grid.selection == (slots(page.workspace, policing.title)[0].id,)


def test_place_of_a_conflict_shows_its_card_and_blocks(page: AgendaPage) -> None:
    conflict = next(each for each in page.workspace.conflicts if each.kind is ConflictKind.ROOM_TOO_SMALL)
    page.go(Place("agenda", conflict.key))
    assert page.grid.selection == conflict.slots


@pytest.mark.parametrize(("view", "name"), [("conflicts", "side"), ("unscheduled", "tray")])
def test_views_bring_hidden_parts_back_and_give_them_the_keys(page: AgendaPage, view: str, name: str) -> None:
    for part in ("tray", "side"):
        page.commands[part].trigger()
    assert not page.tray.isVisible()
    assert not page.side.isVisible()
    page.go(Place("agenda", view=view))
    shown_again: QWidget = page.tray if name == "tray" else page.side
    assert shown_again.isVisible()
    assert shown_again.isAncestorOf(page.window().focusWidget())


def test_hidden_parts_leave_a_button_that_brings_them_back(page: AgendaPage) -> None:
    button(page.tray, "Hide the tray (F9)").click()
    assert not page.tray.isVisible()
    button(page.toolbar, "Show or hide the tray").click()
    assert page.tray.isVisible()


def test_two_selected_blocks_swap_places(page: AgendaPage) -> None:
    (one,), (other,) = (
        slots(page.workspace, "Water and dignity"),
        slots(page.workspace, "Working with city hall"),
    )
    page.grid.select([one.id, other.id])
    page.commands["swap"].trigger()
    assert slots(page.workspace, "Water and dignity")[0].start == other.start
    assert slots(page.workspace, "Working with city hall")[0].room == one.room


def test_one_selected_block_swaps_with_the_next_that_is_chosen(page: AgendaPage) -> None:
    (one,), (other,) = (
        slots(page.workspace, "Water and dignity"),
        slots(page.workspace, "Working with city hall"),
    )
    page.grid.select([one.id])
    page.commands["swap"].trigger()
    page.grid.select([other.id])
    assert slots(page.workspace, "Water and dignity")[0].room == other.room
    before = page.workspace.document.last_step
    page.grid.select([one.id])
    assert page.workspace.document.last_step == before


def test_menu_of_a_block_lists_commands_and_its_conflicts(page: AgendaPage, qtbot: QtBot) -> None:
    (slot,) = slots(page.workspace, "Water and dignity")
    page.grid.select([slot.id])
    menu = menu_of(page, (slot.id,))
    texts_of = [action.text() for action in menu.actions() if action.text()]
    assert texts_of[-1].startswith("Ana Beltrán is in “Water and dignity”")
    assert texts_of[:-1] == [
        "Open session",
        "Pin or unpin",
        "Swap…",
        "Run again…",
        "Take out of the agenda",
        "Shift everything after this…",
        "Conflicts",
    ]
    page.commands["pin"].trigger()
    assert slots(page.workspace, "Water and dignity")[0].pinned
    menu.actions()[-1].trigger()
    assert len(page.grid.selection) == 2
    menu.close()
    qtbot.wait(1)


def test_new_session_waits_for_its_title(page: AgendaPage) -> None:
    page.commands["add"].trigger()
    field = page.window().focusWidget()
    assert isinstance(field, QLineEdit)
    assert (field.text(), field.selectedText()) == ("New session", "New session")
    assert page.side.isAncestorOf(field)
    QTest.keyClicks(field, "Story circle")
    QTest.keyClick(field, Key.Key_Return)
    assert session(page.workspace, "Story circle").id in [card.session for card in page.tray.list.cards.cards]


def test_new_session_at_a_place_is_one_step(page: AgendaPage) -> None:
    day, room = page.workspace.snapshot.days[0].id, page.workspace.snapshot.rooms[2].id
    before = page.workspace.document.last_step
    page.grid.asked_new.emit(day, room, 585)
    (slot,) = slots(page.workspace, "New session")
    assert (slot.day, slot.room, slot.start) == (day, room, 585)
    assert page.workspace.document.last_step == before + 1
    assert page.grid.selection == (slot.id,)


def test_opened_session_is_shown_at_the_side_and_follows_the_selection(page: AgendaPage) -> None:
    (slot,) = slots(page.workspace, "Water and dignity")
    page.grid.opened.emit(slot.session)
    assert "Water and dignity" in texts(page.side)
    (other,) = slots(page.workspace, "Working with city hall")
    page.grid.select([other.id])
    assert "Working with city hall" in texts(page.side)
    button(page.side, "Back to the conflicts").click()
    assert page.side.title.isVisible()


def test_snap_and_zoom_are_remembered(page: AgendaPage) -> None:
    page.toolbar.snapped.emit(15)
    page.grid.set_zoom(120)
    again = AgendaPage(page.workspace)
    assert again.grid.zoom == 120
    assert again.workspace.setting.preferences.number("agenda-snap", 0) == 15
    again.deleteLater()


def test_change_while_hidden_is_seen_when_the_page_comes_back(page: AgendaPage) -> None:
    page.hide()
    page.workspace.run(unschedule_session, session(page.workspace, "Water and dignity").id)
    page.show()
    assert page.tray.title.text == "UNSCHEDULED · 5"


def test_empty_workshop_leads_to_what_it_needs_first(qtbot: QtBot, empty: Workspace) -> None:
    visited: list[Place] = []
    empty.visited.connect(visited.append)
    page = AgendaPage(empty)
    qtbot.addWidget(page)
    page.resize(1112, 728)
    page.show()
    if not empty.snapshot.days:
        button(page, "Set the days").click()
        assert visited.pop().page == "event"
        with empty.document.edit("add_day") as edit:
            edit.put(Day(id="DAY0000001", date=date(2016, 5, 26), opens=Minute(540), closes=Minute(1020)))
    button(page, "Add rooms").click()
    assert visited.pop().page == "rooms"
    empty.run(add_room, Room(id="R00M000001", name="Hall"))
    button(page, "Add the first session").click()
    assert [each.title for each in empty.document.all(Session)] == ["New session"]
    assert page.grid.isVisible()


def test_commands_of_blocks_rest_while_none_is_selected(page: AgendaPage) -> None:
    names = ("open", "pin", "swap", "again", "unschedule", "shift_after")
    assert not any(page.commands[name].isEnabled() for name in names)
    page.grid.select([slots(page.workspace, "Lunch")[0].id])
    assert all(page.commands[name].isEnabled() for name in names)
    page.commands["unschedule"].trigger()
    assert len([each for each in page.workspace.document.all(Slot) if each.start == 750]) == 1


def test_event_in_another_zone_is_no_trouble(page: AgendaPage) -> None:
    page.workspace.run(change_event, replace(page.workspace.snapshot.event, timezone="Asia/Seoul"))
    page.commands["reflow"].trigger()
    assert page.panels.open is not None


def test_session_whose_adding_is_undone_leaves_the_side(page: AgendaPage) -> None:
    page.commands["add"].trigger()
    assert not page.side.title.isVisible()
    page.workspace.undo()
    assert page.side.title.isVisible()


def test_panel_about_a_day_that_goes_is_closed(page: AgendaPage) -> None:
    page.commands["insert_after"].trigger()
    page.commands["next_day"].trigger()
    page.commands["reflow"].trigger()
    page.workspace.undo()
    assert page.panels.open is None


def test_what_is_hidden_stays_hidden(page: AgendaPage) -> None:
    page.commands["side"].trigger()
    again = AgendaPage(page.workspace)
    assert again.side.isHidden()
    assert not again.tray.isHidden()
    again.deleteLater()


def test_day_commands_ask_which_day_where_several_are_shown(page: AgendaPage) -> None:
    button(page.toolbar, "Both").click()
    told: list[str] = []
    page.workspace.noticed.connect(lambda notice: told.append(notice.text))
    page.commands["remove_day"].trigger()
    assert told == ["Several days are shown; choose one of them first."]
    assert len(page.workspace.snapshot.days) == 2
    page.grid.select([slots(page.workspace, "Policing, protest and public trust")[0].id])
    page.commands["remove_day"].trigger()
    assert [day.date.isoformat() for day in page.workspace.snapshot.days] == ["2016-05-26"]


def test_shift_and_reflow_begin_with_the_first_day_where_several_are_shown(page: AgendaPage) -> None:
    button(page.toolbar, "Both").click()
    for command in ("shift", "reflow"):
        page.commands[command].trigger()
        panel = page.panels.open
        assert isinstance(panel, ShiftPanel | ReflowPanel)
        assert panel.day.value == page.workspace.snapshot.days[0].id
