"""All about one room, by hand."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from planner.domain.records import Closure, Room, RoomFeature, Session
from planner.domain.times import Minute
from planner.operations import agenda, days, rooms, sessions
from planner.store.document import Document
from planner.ui.inspectors.room import RoomInspector
from planner.ui.widgets.note_box import NoteBox
from planner.ui.workspace import Place, Workspace
from tests.ui.hands import enter, named, press, show, texts, write

ATTIC = Room(id="R00M000001", name="Attic", capacity=12)


@pytest.fixture
def inspector(gathering: Workspace, qtbot: QtBot) -> RoomInspector:
    rooms.add_room(gathering.document, ATTIC, features=["skylight"])
    made = RoomInspector(gathering)
    made.resize(340, 900)
    show(qtbot, made)
    made.show_record(ATTIC.id)
    return made


def room(document: Document) -> Room:
    found = document.get(Room, ATTIC.id)
    assert found is not None
    return found


def test_name_seats_and_floor_are_written_by_typing(inspector: RoomInspector, gathering: Workspace) -> None:
    inspector.focus_name()
    write(QApplication.focusWidget(), "Großer Saal")
    enter(named(inspector, "Seats"), "1,200")
    enter(named(inspector, "Floor"), "3rd")
    found = room(gathering.document)
    assert (found.name, found.capacity, found.floor) == ("Großer Saal", 1200, "3rd")
    assert "1200 seats · 3rd" in texts(inspector)


def test_features_are_added_and_removed(inspector: RoomInspector, gathering: Workspace) -> None:
    enter(named(inspector, "Add what the room offers"), "Stairs only")
    press(named(inspector, "Remove “skylight”"), Qt.Key.Key_Space)
    offered = gathering.document.referring(RoomFeature, "room", [ATTIC.id])
    assert [each.feature for each in offered] == ["Stairs only"]


def test_a_closure_is_added_changed_and_removed(inspector: RoomInspector, gathering: Workspace) -> None:
    document, days = gathering.document, gathering.snapshot.days
    press(named(inspector, "Close it for a while"), Qt.Key.Key_Space)
    assert QApplication.focusWidget() is named(inspector, "Day")
    enter(named(inspector, "Closed from"), "14")
    enter(named(inspector, "Until"), "13:30")
    assert "A room closed from 14:00 to 13:30 is not closed; the end must come later." in texts(inspector)
    enter(named(inspector, "Until"), "16")
    enter(named(inspector, "Reason"), "Cleaning")
    (closure,) = document.referring(Closure, "room", [ATTIC.id])
    assert (closure.day, closure.start, closure.end, closure.reason) == (days[0].id, 840, 960, "Cleaning")
    press(named(inspector, "Open it again"), Qt.Key.Key_Space)
    assert document.referring(Closure, "room", [ATTIC.id]) == []


def test_a_closure_may_end_after_midnight_where_the_day_does(
    inspector: RoomInspector, gathering: Workspace
) -> None:
    day = gathering.snapshot.days[0]
    days.change_day(gathering.document, replace(day, closes=Minute(27 * 60)))
    press(named(inspector, "Close it for a while"), Qt.Key.Key_Space)
    enter(named(inspector, "Until"), "2:00")
    (closure,) = gathering.document.referring(Closure, "room", [ATTIC.id])
    assert closure.end == 26 * 60


def test_what_is_in_the_room_leads_to_the_agenda(
    inspector: RoomInspector, gathering: Workspace, qtbot: QtBot
) -> None:
    document, day = gathering.document, gathering.snapshot.days[0]
    sessions.add_session(document, Session(id="SESS000001", title="Star gazing", minutes=48))
    slot = agenda.schedule_session(document, "SESS000001", day=day.id, start=Minute(540), room=ATTIC.id)
    assert "Thu 26 May, 09:00–09:48" in texts(inspector)
    assert any(text.startswith("Taken for 48 min of ") for text in texts(inspector))
    link = named(inspector, "Thu 26 May, 09:00–09:48: Star gazing")
    assert isinstance(link, QPushButton)
    with qtbot.waitSignal(gathering.visited) as visited:
        link.click()
    assert visited.args == [Place("agenda", slot.id)]


def test_no_room_chosen_is_said_and_typing_is_written_before(
    inspector: RoomInspector, gathering: Workspace
) -> None:
    notes = named(inspector, "Notes", kind=NoteBox)
    notes.setFocus()
    write(notes, "Mind the beam")
    inspector.show_record(None)
    assert room(gathering.document).notes == "Mind the beam"
    assert texts(inspector) == ["Choose a room to see all about it."]
