"""Releasing the agenda, and what has changed since, below the conflicts."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from planner.domain.records import Release
from planner.domain.times import Minute
from planner.operations.agenda import move_slot, unschedule_session
from planner.operations.releases import release_agenda
from planner.operations.rooms import change_room
from planner.ui.dialogs.release import ReleasePanel
from planner.ui.pages.agenda import AgendaPage
from tests.ui.agenda.sample import button, session, slots
from tests.ui.hands import retype, texts

MOVED = "“Water and dignity” moved from 09:50 to 10:30."


def release(page: AgendaPage, name: str) -> None:
    page.commands["release"].trigger()
    panel = page.panels.open
    assert isinstance(panel, ReleasePanel)
    assert page.window().focusWidget() is panel.name
    retype(panel.name, name)
    QTest.keyClick(panel.name, Qt.Key.Key_Return)


def move_water(page: AgendaPage) -> None:
    (slot,) = slots(page.workspace, "Water and dignity")
    page.workspace.run(move_slot, slot.id, day=slot.day, start=Minute(630), room=slot.room)


def title(page: AgendaPage) -> str:
    return texts(page.side.releases)[0]


def choose(page: AgendaPage, text: str) -> None:
    next(action for action in page.side.releases.menu().actions() if action.text() == text).trigger()


def test_without_a_release_nothing_is_said(page: AgendaPage) -> None:
    assert not page.side.releases.isVisible()


def test_changes_since_the_release_are_told_in_words(page: AgendaPage) -> None:
    release(page, "May 12")
    assert [each.name for each in page.workspace.document.all(Release)] == ["May 12"]
    assert texts(page.side.releases) == ["SINCE RELEASE “May 12” · 0", "Nothing has changed."]
    move_water(page)
    assert title(page) == "SINCE RELEASE “May 12” · 1"
    button(page.side.releases, f"Thursday, 26 May 2016: {MOVED}").click()
    assert page.grid.selection == (slots(page.workspace, "Water and dignity")[0].id,)
    page.workspace.undo()
    assert title(page) == "SINCE RELEASE “May 12” · 0"


def test_click_on_what_is_gone_leads_to_the_tray(page: AgendaPage) -> None:
    release(page, "May 12")
    water = session(page.workspace, "Water and dignity")
    page.workspace.run(unschedule_session, water.id)
    text = "“Water and dignity” is no longer in the agenda; it was on Thu 26 May, 09:50, Lab."
    button(page.side.releases, f"Thursday, 26 May 2016: {text}").click()
    assert page.tray.list.selection == (water.id,)


def test_earlier_release_can_be_compared_with(page: AgendaPage) -> None:
    release(page, "First")
    move_water(page)
    release(page, "Second")
    assert title(page) == "SINCE RELEASE “Second” · 0"
    choose(page, "First")
    assert title(page) == "SINCE RELEASE “First” · 1"


def test_release_is_renamed_and_removed(page: AgendaPage) -> None:
    release(page, "Draft")
    choose(page, "Rename this release…")
    panel = page.panels.open
    assert isinstance(panel, ReleasePanel)
    retype(panel.name, "<b>Final</b>")
    QTest.keyClick(panel.name, Qt.Key.Key_Return)
    assert title(page) == "SINCE RELEASE “<b>Final</b>” · 0"
    choose(page, "Remove this release")
    assert not page.side.releases.isVisible()
    page.workspace.undo()
    assert title(page) == "SINCE RELEASE “<b>Final</b>” · 0"


def test_release_made_while_the_page_is_hidden_is_there_when_it_comes_back(page: AgendaPage) -> None:
    page.hide()
    page.workspace.run(release_agenda, name="May 12")
    page.show()
    assert title(page) == "SINCE RELEASE “May 12” · 0"


def test_room_that_is_renamed_is_told_too(page: AgendaPage) -> None:
    release(page, "May 12")
    room = page.workspace.snapshot.rooms[0]
    page.workspace.run(change_room, type(room)(id=room.id, name="Great hall", capacity=room.capacity))
    assert "The room “Hall A” is now called “Great hall”." in [
        change.accessibleName()
        for change in page.side.releases.findChildren(type(button(page, "Add session")))
    ]
