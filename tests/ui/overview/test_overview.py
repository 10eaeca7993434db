from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from planner.domain.records import Day, Paper, Participant, ParticipantStatus, Room, Session, Slot
from planner.operations import agenda, days, participants, releases, rooms, sessions
from planner.store.document import Document
from planner.ui.charts.card import Card
from planner.ui.charts.rows import Row
from planner.ui.pages.overview import OverviewPage
from planner.ui.widgets.labels import Label
from planner.ui.workspace import Place, Workspace
from tests.build import FRIDAY, THURSDAY
from tests.ui.hands import show

Show = Callable[[Workspace], OverviewPage]


@pytest.fixture
def overview(qtbot: QtBot) -> Show:
    def shown(workspace: Workspace) -> OverviewPage:
        page = OverviewPage(workspace)
        page.resize(1112, 728)
        show(qtbot, page)
        settle(qtbot, page)
        return page

    return shown


def settle(qtbot: QtBot, page: OverviewPage) -> None:
    """Looked at everything, and new rows are on the screen."""
    qtbot.waitUntil(lambda: page.is_up_to_date)
    QApplication.processEvents()


def texts(page: OverviewPage) -> list[str]:
    return [label.text() for label in page.findChildren(Label) if label.isVisible()]


def follow(qtbot: QtBot, workspace: Workspace, card: Card, says: str) -> Place:
    """Click the row that says so; tells where it led."""
    row = next(row for row in card.findChildren(Row) if row.accessibleName().startswith(says))
    with qtbot.waitSignal(workspace.visited) as led:
        QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    assert led.args is not None
    place: Place = led.args[0]
    return place


def test_the_sample_at_a_glance(overview: Show, gathering: Workspace) -> None:
    page = overview(gathering)
    assert texts(page)[:3] == [
        "2016 Human Rights Cities Gathering",
        "Thu 26 May to Fri 27 May 2016 · Linden Hall Community Center, Washington, DC",
        "122 people are coming · 30 sessions in 6 rooms · begins in 6 days",
    ]
    assert page.groups.rows[0] == "Local advocate: 56 people"
    assert page.groups.rows[-1] == "Without a group: 3 people"
    assert page.cities.rows[:2] == ("Washington, DC: 23 people", "Pittsburgh: 10 people")
    assert page.days.rows[0] == (
        "Thu 26 May · Models that work: 117 people. 112 confirmed, 2 registered, 3 invited or waiting"
    )
    assert page.rooms.rows[1].startswith("Hall A: 87 % of the time taken\nThu 26 May: taken ")
    assert not page.first_steps.isVisible()


def test_to_dos_say_what_is_the_matter(overview: Show, gathering: Workspace) -> None:
    conflicts = len(gathering.open_conflicts)
    page = overview(gathering)
    assert page.to_do.rows == (
        "4 conflicts in the agenda can't stay (Clash)",
        "4 sessions are not in the agenda yet (Missing)",
        "1 session has nobody to facilitate it (Missing)",
        "1 other thing in the agenda to look at (Check)",
        "3 people without a group (Missing)",
        "The agenda has not been released yet (Next)",
        "120 badges to print (Next)",
    )
    assert conflicts == 4 + 4 + 1 + 1


@pytest.mark.parametrize(
    ("says", "place"),
    [
        ("4 conflicts", Place("agenda", view="conflicts")),
        ("4 sessions", Place("agenda", view="unscheduled")),
        ("1 session has", Place("sessions", view="without-facilitator")),
        ("3 people", Place("participants", view="without-group")),
        ("120 badges", Place("print", view="badges")),
    ],
)
def test_to_dos_lead_to_their_place(
    overview: Show, gathering: Workspace, qtbot: QtBot, says: str, place: Place
) -> None:
    assert follow(qtbot, gathering, overview(gathering).to_do, says) == place


def test_charts_lead_to_whom_they_count(overview: Show, gathering: Workspace, qtbot: QtBot) -> None:
    page, snapshot = overview(gathering), gathering.snapshot
    local, thursday, hall = snapshot.groups[0], snapshot.days[0], snapshot.rooms[0]
    assert follow(qtbot, gathering, page.groups, "Local advocate") == Place(
        "participants", view=f"group:{local.id}"
    )
    assert follow(qtbot, gathering, page.cities, "Pittsburgh") == Place(
        "participants", view="search:Pittsburgh"
    )
    assert follow(qtbot, gathering, page.days, "Thu 26 May") == Place(
        "participants", view=f"day:{thursday.id}"
    )
    assert follow(qtbot, gathering, page.rooms, "Hall A") == Place("rooms", hall.id)


def test_keys_follow_a_to_do(overview: Show, gathering: Workspace, qtbot: QtBot) -> None:
    page = overview(gathering)
    page.to_do.findChildren(Row)[0].setFocus()
    QTest.keyClick(page.window().focusWidget(), Qt.Key.Key_Down)
    with qtbot.waitSignal(gathering.visited) as led:
        QTest.keyClick(page.window().focusWidget(), Qt.Key.Key_Return)
    assert led.args == [Place("agenda", view="unscheduled")]


def test_figures_follow_a_step_and_its_undo(overview: Show, gathering: Workspace, qtbot: QtBot) -> None:
    page = overview(gathering)
    people = [person for person in gathering.document.all(Participant) if person.city == "Pittsburgh"]
    declined = ParticipantStatus.DECLINED
    participants.set_status(gathering.document, [person.id for person in people], status=declined)
    settle(qtbot, page)
    assert "Pittsburgh: 10 people" not in page.cities.rows
    assert "112 people are coming · 30 sessions in 6 rooms · begins in 6 days" in texts(page)
    gathering.undo()
    settle(qtbot, page)
    assert page.cities.rows[1] == "Pittsburgh: 10 people"


def test_a_hidden_page_looks_only_when_it_is_seen_again(
    overview: Show, gathering: Workspace, qtbot: QtBot
) -> None:
    page = overview(gathering)
    before = page.rooms.rows
    page.hide()
    hall = gathering.snapshot.rooms[0]
    rooms.change_room(gathering.document, replace(hall, name="Great hall", capacity=None))
    assert not page.is_up_to_date
    assert page.rooms.rows == before
    page.show()
    settle(qtbot, page)
    assert page.rooms.rows[1].startswith("Great hall: 87 %")
    assert "1 room without a number of seats (Missing)" in page.to_do.rows


def test_a_print_counts_when_the_page_is_seen_again(
    overview: Show, gathering: Workspace, qtbot: QtBot
) -> None:
    page = overview(gathering)
    person, *others = gathering.document.all(Participant)
    page.hide()
    gathering.document.log_print(Paper.BADGES, [person.id])
    participants.change_participant(gathering.document, replace(person, city="Elsewhere"))
    page.show()
    settle(qtbot, page)
    assert "1 badge has changed since it was printed (Changed)" in page.to_do.rows
    gathering.document.log_print(Paper.BADGES, [each.id for each in (person, *others)])
    page.hide()
    page.show()
    settle(qtbot, page)
    assert not [row for row in page.to_do.rows if "badge" in row]


def test_changes_since_a_release_are_counted(overview: Show, gathering: Workspace, qtbot: QtBot) -> None:
    page = overview(gathering)
    releases.release_agenda(gathering.document, name="May 12")
    settle(qtbot, page)
    assert not [row for row in page.to_do.rows if "release" in row]
    agenda.unschedule_slots(gathering.document, [gathering.snapshot.slots[3].id])
    settle(qtbot, page)
    assert "1 change in the agenda since its release (Changed)" in page.to_do.rows


def step_buttons(page: OverviewPage) -> list[tuple[str, str]]:
    buttons = page.first_steps.findChildren(QPushButton)
    return [(made.text(), made.property("kind")) for made in buttons if made.isVisible()]


def test_an_empty_workshop_says_where_to_start(overview: Show, empty: Workspace, qtbot: QtBot) -> None:
    page = overview(empty)
    assert step_buttons(page) == [
        ("Set the days", "primary"),
        ("Add rooms", "plain"),
        ("Add sessions", "plain"),
        ("Add people", "plain"),
        ("Plan the agenda", "plain"),
        ("Print", "plain"),
    ]
    cards = (page.to_do, page.groups, page.cities, page.days, page.rooms)
    assert not any(card.isVisible() for card in cards)
    second = [made for made in page.first_steps.findChildren(QPushButton) if made.text() == "Add rooms"]
    with qtbot.waitSignal(empty.visited) as led:
        QTest.mouseClick(second[0], Qt.MouseButton.LeftButton)
    assert led.args == [Place("rooms")]


def plan(document: Document) -> None:
    day = document.all(Day)[0]
    room = rooms.add_room(document, Room(id=document.new_id(), name="Hall", capacity=20))
    session = sessions.add_session(document, Session(id=document.new_id(), title="Welcome"))
    agenda.schedule_session(document, session.id, day=day.id, start=day.opens, room=room.id)


def test_first_steps_are_ticked_off_until_all_is_done(overview: Show, empty: Workspace, qtbot: QtBot) -> None:
    page = overview(empty)
    days.plan_days(empty.document, [THURSDAY, FRIDAY])
    settle(qtbot, page)
    assert step_buttons(page)[0] == ("Add rooms", "primary")
    plan(empty.document)
    settle(qtbot, page)
    assert step_buttons(page) == [("Add people", "primary"), ("Print", "plain")]
    assert empty.document.count(Slot) == 1
    assert page.rooms.isVisible()
    ana = Participant(id=empty.document.new_id(), given_name="Ana")
    participants.add_participant(empty.document, ana)
    settle(qtbot, page)
    assert not page.first_steps.isVisible()
    assert page.cities.rows == ("No city given: 1 person",)


@pytest.mark.parametrize(("width", "columns"), [(1112, 3), (832, 2), (500, 1)])
def test_cards_lie_in_as_many_columns_as_there_is_room_for(
    overview: Show,
    gathering: Workspace,
    qtbot: QtBot,
    width: int,
    columns: int,
) -> None:
    page = overview(gathering)
    page.resize(width, 568)
    cards = (page.to_do, page.groups, page.cities, page.days)
    qtbot.waitUntil(lambda: len({card.x() for card in cards}) == columns)
    assert len({card.width() for card in cards}) <= 2, "columns share the width but for a pixel"
