import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner.domain.records import Room, Session, SessionStatus
from planner.operations import rooms, sessions
from planner.store.rooms import features
from planner.ui.notice import Notice
from planner.ui.pages.rooms import RoomsPage
from planner.ui.pages.sessions import SessionsPage
from planner.ui.workspace import Place, Workspace
from tests.ui.tables.acting import cells, click, clipboard, editor, press, search, shown, start_editing


@pytest.fixture
def table(qtbot: QtBot, gathering: Workspace) -> SessionsPage:
    made = shown(qtbot, SessionsPage(gathering))
    QAbstractItemModelTester(made.records, QAbstractItemModelTester.FailureReportingMode.Warning, made)
    return made


@pytest.fixture
def venue(qtbot: QtBot, gathering: Workspace) -> RoomsPage:
    made = shown(qtbot, RoomsPage(gathering))
    QAbstractItemModelTester(made.records, QAbstractItemModelTester.FailureReportingMode.Warning, made)
    return made


def test_sessions_show_their_track_time_and_people(table: SessionsPage) -> None:
    row = cells(table, "title").index("From resolution to budget")
    assert [cells(table, key)[row] for key in ("type", "track", "minutes", "when")] == [
        "Workshop",
        "Law and city hall",
        "75",
        "Thu 26 May 09:50 Hall A",
    ]
    assert cells(table, "people")[row].startswith("Julius Okafor, Lorna Smith")


def test_sessions_are_found_by_the_people_in_them(table: SessionsPage) -> None:
    search(table, "okafor smith budget")
    assert cells(table, "title") == ["From resolution to budget"]


@pytest.mark.parametrize(("view", "count"), [("unscheduled", 4), ("without-facilitator", 1), ("internal", 1)])
def test_what_is_left_to_do_has_a_view(table: SessionsPage, view: str, count: int) -> None:
    table.go(Place("sessions", view=view))
    assert table.count.text() == f"{count} of 30 sessions"
    assert table.filters.chips[view].isChecked()


def test_sessions_without_slot_drop_out_of_their_view_when_cancelled(table: SessionsPage) -> None:
    table.go(Place("sessions", view="unscheduled"))
    first = table.records.ids[0]
    session = table.workspace.document.get(Session, first)
    assert session is not None
    menu = table.selection_bar.buttons["Status"].menu()
    table.view.select([first])
    menu.aboutToShow.emit()
    next(action for action in menu.actions() if action.text() == "Cancelled").trigger()
    QApplication.processEvents()
    assert table.count.text() == "3 of 30 sessions"
    changed = table.workspace.document.get(Session, first)
    assert changed is not None
    assert changed.status is SessionStatus.CANCELLED


def test_minutes_are_typed_and_nonsense_is_told(table: SessionsPage) -> None:
    heard: list[Notice] = []
    table.workspace.noticed.connect(heard.append)
    for typed in ("95", "an hour"):
        start_editing(table, "Building coalitions", "minutes")
        field = editor(table)
        field.selectAll()
        QTest.keyClicks(field, typed)
        QTest.keyClick(field, Qt.Key.Key_Return)
        QApplication.processEvents()
    row = cells(table, "title").index("Building coalitions")
    assert cells(table, "minutes")[row] == "95"
    assert [notice.text for notice in heard] == [
        "A session can't take an hour minutes; write a number from 1 to 1440."
    ]


def test_titles_can_be_pasted(table: SessionsPage) -> None:
    clipboard("A quiet hour\t45\nWalk by the river\t30\n")
    press(table, Qt.Key.Key_V, ctrl=True)
    assert table.count.text() == "32 sessions"
    row = cells(table, "title").index("A quiet hour")
    assert cells(table, "minutes")[row] == "45"


def test_rooms_stand_in_their_own_order(venue: RoomsPage) -> None:
    assert cells(venue, "name") == ["Hall A", "Hall B", "Library", "Lab", "Garden room", "Reading room"]
    assert cells(venue, "capacity") == ["150", "60", "40", "30", "24", "16"]
    assert "Fri 27 May 09:00–11:30" in cells(venue, "closures")


def test_a_room_is_moved_in_the_order_of_the_agenda_and_no_further(venue: RoomsPage) -> None:
    click(venue, "Lab")
    for _ in range(4):
        QTest.keyClick(venue.view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert cells(venue, "name")[:4] == ["Lab", "Hall A", "Hall B", "Library"]
    assert [room.name for room in venue.workspace.snapshot.rooms][:2] == ["Lab", "Hall A"]
    QTest.keyClick(venue.view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert cells(venue, "name")[:2] == ["Hall A", "Lab"]
    step = venue.workspace.document.next_undo
    assert step is not None
    assert step.kind == "order_rooms"


def test_removing_a_room_says_what_it_unschedules(venue: RoomsPage) -> None:
    heard: list[Notice] = []
    venue.workspace.noticed.connect(heard.append)
    click(venue, "Hall B")
    press(venue, Qt.Key.Key_Delete)
    assert heard[0].text.startswith("Removed: Hall B. Removing Hall B also unschedules")
    heard[0].ways[0].take()
    assert "Hall B" in cells(venue, "name")


def test_rooms_get_a_feature_together(venue: RoomsPage) -> None:
    venue.view.selectAll()
    menu = venue.selection_bar.buttons["Features"].menu()
    menu.aboutToShow.emit()
    next(action for action in menu.actions() if action.text() == "projector").trigger()
    document = venue.workspace.document
    assert all("projector" in features(document)[room.id] for room in document.all(Room))


def test_features_are_typed_in_a_row(venue: RoomsPage) -> None:
    start_editing(venue, "Lab", "features")
    field = editor(venue)
    assert field.text() == "flipcharts, projector"
    field.selectAll()
    QTest.keyClicks(field, "piano, , step-free")
    QTest.keyClick(field, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert cells(venue, "features")[3] == "piano, step-free"


def test_rooms_without_capacity_have_a_view_that_goes_when_there_are_none(venue: RoomsPage) -> None:
    assert not venue.filters.chips["without-capacity"].isVisible()
    attic = Room(id="ATT1C00000", name="Attic")
    venue.workspace.run(rooms.add_room, attic)
    venue.go(Place("rooms", view="without-capacity"))
    assert cells(venue, "name") == ["Attic"]


def test_a_session_with_markup_is_as_typed(table: SessionsPage) -> None:
    title = "<i>Rights</i> & wrongs"
    table.workspace.run(sessions.add_session, Session(id="MARKUP0000", title=title))
    assert title in cells(table, "title")
    table.go(Place("sessions", "MARKUP0000"))
    assert table.view.selected == ["MARKUP0000"]
