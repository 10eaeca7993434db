from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from planner.domain.records import EVENT_ID, Event, Participant, Room, Session
from planner.operations import events, participants, rooms, sessions
from planner.store.document import Document
from planner.ui.models.history import LINE, Line
from planner.ui.pages.history import HistoryPage
from planner.ui.widgets.labels import Label
from planner.ui.workspace import Place, Workspace
from tests.build import content
from tests.ui.hands import show, write
from tests.ui.windows import a_setting, noon

MANY = 900
"""Steps: more than one turn undoes."""


class Watch:
    """A clock that somebody sets."""

    now = noon()

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def workspace(tmp_path: Path, watch: Watch) -> Workspace:
    """Four steps over two days."""
    event = Event(name="Gathering", timezone="America/New_York")
    document = Document.in_memory(event=event, desk="North door", clock=watch)
    made = Workspace(document, a_setting(tmp_path))
    hall = rooms.add_room(document, Room(id="HA11000000", name="Hall", capacity=40))
    rooms.change_room(document, replace(hall, name="Great <b>hall</b>", capacity=None))
    watch.now += timedelta(days=1)
    sessions.add_session(document, Session(id="WATER00000", title="Water and dignity"))
    person = Participant(id="N1NES00000", given_name="José", family_name="Núñez")
    participants.add_participant(document, person)
    return made


@pytest.fixture
def page(qtbot: QtBot, workspace: Workspace) -> HistoryPage:
    made = HistoryPage(workspace)
    made.resize(1112, 728)
    QAbstractItemModelTester(made.model, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    show(qtbot, made)
    return made


def rows(page: HistoryPage) -> list[str]:
    """As they are heard."""
    model = page.model
    heard = Qt.ItemDataRole.AccessibleTextRole
    return [model.index(at).data(heard) for at in range(model.rowCount())]


def choose(page: HistoryPage, label: str) -> QModelIndex:
    """Click the row with this label."""
    model = page.model
    index = next(model.index(at) for at in range(model.rowCount()) if model.index(at).data() == label)
    page.list.scrollTo(index)
    QTest.mouseClick(
        page.list.viewport(), Qt.MouseButton.LeftButton, pos=page.list.visualRect(index).center()
    )
    QApplication.processEvents()
    return index


def undo_button(page: HistoryPage) -> QPushButton:
    return page.step_view.findChild(QPushButton)  # type: ignore[return-value]  # third-party type


def press_undo(qtbot: QtBot, page: HistoryPage, workspace: Workspace) -> tuple[str, list[str]]:
    """Returns what the banner says, and the ways it offers."""
    with qtbot.waitSignal(workspace.noticed) as told:
        QTest.mouseClick(undo_button(page), Qt.MouseButton.LeftButton)
    assert told.args is not None
    notice = told.args[0]
    return notice.text, [way.text for way in notice.ways]


def test_steps_are_listed_below_their_days_newest_first(page: HistoryPage) -> None:
    assert rows(page) == [
        "Saturday, 21 May 2016",
        "08:00, Add José Núñez, North door",
        "08:00, Add “Water and dignity”, North door",
        "Friday, 20 May 2016",
        "08:00, Change the room “Great <b>hall</b>”, North door",
        "08:00, Add the room “Hall”, North door",
    ]


def test_the_newest_step_is_chosen_at_first(page: HistoryPage) -> None:
    assert page.step_view.text.startswith("Add José Núñez\nSat 21 May 08:00 · North door")


def test_a_step_tells_what_it_changed(page: HistoryPage) -> None:
    choose(page, "Change the room “Great <b>hall</b>”")
    assert page.step_view.text == "\n".join(
        (
            "Change the room “Great <b>hall</b>”",
            "Fri 20 May 08:00 · North door",
            "Changed: 1 room",
            "Room · Changed",
            "Great <b>hall</b>",
            "Name",
            "Hall → Great <b>hall</b>",
            "Seats",
            "40 → nothing",
        )
    )
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in page.findChildren(Label))


def test_days_cannot_be_chosen(page: HistoryPage) -> None:
    heading = page.model.index(3)
    assert heading.flags() == Qt.ItemFlag.NoItemFlags
    assert heading.data(LINE) is None


def test_arrow_keys_pass_over_days(page: HistoryPage) -> None:
    page.list.setFocus()
    for _ in range(2):
        QTest.keyClick(page.list, Qt.Key.Key_Down)
    line = page.list.currentIndex().data(LINE)
    assert isinstance(line, Line)
    assert line.label == "Change the room “Great <b>hall</b>”"


def test_undo_from_a_step_takes_back_all_that_came_after(
    qtbot: QtBot, page: HistoryPage, workspace: Workspace
) -> None:
    choose(page, "Change the room “Great <b>hall</b>”")
    assert undo_button(page).text() == "Undo this and 2 later steps"
    assert press_undo(qtbot, page, workspace) == ("3 steps undone.", ["Redo"])
    assert [room.name for room in workspace.document.all(Room)] == ["Hall"]
    assert workspace.document.count(Session) == 0
    assert rows(page)[1] == "08:00, Add José Núñez, undone, North door"
    assert rows(page)[5] == "08:00, Add the room “Hall”, North door"
    assert not undo_button(page).isVisible()
    assert "Undone: Sat 21 May 08:00 · North door" in page.step_view.text


def test_what_was_undone_can_be_redone(qtbot: QtBot, page: HistoryPage, workspace: Workspace) -> None:
    before = content(workspace.document)
    choose(page, "Add the room “Hall”")
    with qtbot.waitSignal(workspace.noticed) as told:
        QTest.mouseClick(undo_button(page), Qt.MouseButton.LeftButton)
    assert told.args is not None
    assert workspace.document.count(Room) == 0
    with qtbot.waitSignal(workspace.noticed) as told_again:
        told.args[0].ways[0].take()
    assert told_again.args is not None
    assert told_again.args[0].text == "4 steps redone."
    assert content(workspace.document) == before
    assert "Redone: Sat 21 May 08:00 · North door" in page.step_view.text


def test_the_last_step_alone(qtbot: QtBot, page: HistoryPage, workspace: Workspace) -> None:
    assert undo_button(page).text() == "Undo this step"
    assert press_undo(qtbot, page, workspace)[0] == "1 step undone."


def test_undo_stops_where_somebody_does_something_else(
    qtbot: QtBot, page: HistoryPage, workspace: Workspace
) -> None:
    def add_a_room_once() -> None:
        workspace.changed.disconnect(add_a_room_once)
        rooms.add_room(workspace.document, Room(id="1AB0000000", name="Lab"))

    workspace.changed.connect(add_a_room_once)
    choose(page, "Add the room “Hall”")
    assert press_undo(qtbot, page, workspace)[0] == "1 step undone."
    assert [room.name for room in workspace.document.all(Room)] == ["Great <b>hall</b>", "Lab"]


def test_a_new_step_comes_on_top_and_what_is_chosen_stays(page: HistoryPage, workspace: Workspace) -> None:
    choose(page, "Add “Water and dignity”")
    rooms.add_room(workspace.document, Room(id="1AB0000000", name="Lab"))
    assert rows(page)[:3] == [
        "Saturday, 21 May 2016",
        "08:00, Add the room “Lab”, North door",
        "08:00, Add José Núñez, North door",
    ]
    assert page.list.currentIndex().data() == "Add “Water and dignity”"
    assert undo_button(page).text() == "Undo this and 2 later steps"


def test_a_step_on_another_day_comes_below_a_heading_of_its_own(
    page: HistoryPage, workspace: Workspace, watch: Watch
) -> None:
    watch.now = datetime(2016, 5, 23, 3, 59, tzinfo=UTC)
    rooms.add_room(workspace.document, Room(id="1AB0000000", name="Lab"))
    watch.now += timedelta(minutes=1)
    rooms.add_room(workspace.document, Room(id="1AB2000000", name="Lab 2"))
    assert rows(page)[:4] == [
        "Monday, 23 May 2016",
        "00:00, Add the room “Lab 2”, North door",
        "Sunday, 22 May 2016",
        "23:59, Add the room “Lab”, North door",
    ]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("nunez", ["Add José Núñez"]),
        ("add hall", ["Add the room “Hall”"]),
        ("ROOM", ["Change the room “Great <b>hall</b>”", "Add the room “Hall”"]),
        ("nothing of the kind", []),
    ],
)
def test_search_finds_words_of_the_label(
    qtbot: QtBot, page: HistoryPage, typed: str, found: list[str]
) -> None:
    def labels() -> list[str]:
        every = [page.model.index(at) for at in range(page.model.rowCount())]
        return [index.data() for index in every if index.data(LINE)]

    QTest.keyClick(page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    write(QApplication.focusWidget(), typed)
    qtbot.waitUntil(lambda: labels() == found)
    assert ("No step is called like that." in texts(page)) == (not found)


def texts(page: HistoryPage) -> list[str]:
    return [label.text() for label in page.findChildren(Label) if label.isVisible()]


def test_the_count_tells_how_many_are_undone(page: HistoryPage, workspace: Workspace) -> None:
    assert "4 steps" in texts(page)
    workspace.undo()
    assert "4 steps, 1 undone" in texts(page)


def test_one_desk_needs_no_choice(page: HistoryPage) -> None:
    assert not page.desks.isVisible()


def test_steps_of_one_desk(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "gathering.workshop"
    with Document.create(path, event=Event(name="Gathering"), desk="North", clock=noon) as document:
        rooms.add_room(document, Room(id="HA11000000", name="Hall"))
    document = Document.open(path, desk="South", clock=noon)
    rooms.add_room(document, Room(id="1AB0000000", name="Lab"))
    workspace = Workspace(document, a_setting(tmp_path))
    page = HistoryPage(workspace)
    show(qtbot, page)
    assert page.desks.isVisible()
    page.desks.setFocus()
    QTest.keyClick(page.desks, Qt.Key.Key_Down)
    assert rows(page) == ["Friday, 20 May 2016", "12:00, Add the room “Hall”, North"]
    workspace.close()


def test_a_place_names_a_step(page: HistoryPage) -> None:
    page.go(Place("history", "2"))
    assert page.list.currentIndex().data() == "Change the room “Great <b>hall</b>”"


def test_a_hidden_page_catches_up_when_it_is_seen(page: HistoryPage, workspace: Workspace) -> None:
    page.hide()
    rooms.add_room(workspace.document, Room(id="1AB0000000", name="Lab"))
    assert len(rows(page)) == 6
    page.show()
    assert rows(page)[1] == "08:00, Add the room “Lab”, North door"


def test_times_are_those_of_the_event(page: HistoryPage, workspace: Workspace) -> None:
    event = workspace.document.get(Event, EVENT_ID)
    assert event is not None
    events.change_event(workspace.document, replace(event, timezone="Asia/Tokyo"))
    assert rows(page)[:3] == [
        "Saturday, 21 May 2016",
        "21:00, Change the event “Gathering”, North door",
        "21:00, Add José Núñez, North door",
    ]


def test_the_command_is_there_while_the_step_stands(page: HistoryPage, workspace: Workspace) -> None:
    (undo,) = (action for action in page.actions() if action.text() == "Undo from here")
    assert undo.isEnabled()
    workspace.undo()
    assert not undo.isEnabled()
    choose(page, "Add the room “Hall”")
    assert undo.isEnabled()


def test_an_empty_history_says_so(qtbot: QtBot, empty: Workspace) -> None:
    page = HistoryPage(empty)
    show(qtbot, page)
    assert "Nothing has been done yet. Every step will be listed here." in texts(page)
    rooms.add_room(empty.document, Room(id="1AB0000000", name="Lab"))
    assert page.list.currentIndex().data() == "Add the room “Lab”"
    assert page.step_view.text.startswith("Add the room “Lab”")


def test_many_steps_are_undone_with_a_way_to_stop(qtbot: QtBot, empty: Workspace) -> None:
    hall = rooms.add_room(empty.document, Room(id="HA11000000", name="Hall", capacity=0))
    for seats in range(1, MANY):
        rooms.change_room(empty.document, replace(hall, capacity=seats))
    page = HistoryPage(empty)
    show(qtbot, page)
    page.go(Place("history", "1"))
    stop = next(made for made in page.findChildren(QPushButton) if made.text() == "Stop")
    watch = QTimer(interval=0)

    def press_stop() -> None:
        if stop.isVisible() and empty.document.last_step > MANY:
            watch.stop()
            QTest.mouseClick(stop, Qt.MouseButton.LeftButton)

    watch.timeout.connect(press_stop)
    watch.start()
    with qtbot.waitSignal(empty.noticed):
        QTest.mouseClick(undo_button(page), Qt.MouseButton.LeftButton)
    assert not watch.isActive()
    assert not stop.isVisible()
    (room,) = empty.document.all(Room)
    assert 0 < MANY - len(empty.document.standing) == MANY - 1 - (room.capacity or 0) < MANY
