"""Ctrl+K: type a piece of anything, and Enter leads there."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from planner.domain.names import full_name
from planner.domain.records import Participant, Room
from planner.operations import agenda, days, participants, rooms
from planner.ui.dialogs.palette import Hits, Palette
from planner.ui.frame.main_window import MainWindow
from planner.ui.workspace import Place, Workspace


@pytest.fixture
def visited(window: MainWindow) -> list[Place]:
    """Where the window was led."""
    found: list[Place] = []
    workspace_of(window).visited.connect(found.append)
    return found


def workspace_of(window: MainWindow) -> Workspace:
    assert window.workspace is not None
    return window.workspace


def opened(window: MainWindow) -> Palette:
    window.activateWindow()
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    (palette,) = [each for each in window.findChildren(Palette) if each.isVisible()]
    return palette


def is_open(window: MainWindow) -> bool:
    return any(each.isVisible() for each in window.findChildren(Palette))


def search(window: MainWindow, text: str) -> Palette:
    palette = opened(window)
    QTest.keyClicks(palette.field, text)
    return palette


def lines(palette: Palette) -> list[str]:
    """As a screen reader hears them; groups by their titles alone."""
    told = []
    for row in range(palette.hits.rowCount()):
        index = palette.hits.index(row)
        told.append(index.data(Qt.ItemDataRole.AccessibleTextRole) or index.data())
    return told


def press(palette: Palette, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(palette.field, key)


def chosen(palette: Palette) -> str:
    return str(palette.findChildren(QListView)[0].currentIndex().data())


def test_enter_leads_to_the_person_found(window: MainWindow, visited: list[Place]) -> None:
    palette = search(window, "nunez jose")
    assert lines(palette)[:2] == [
        "PEOPLE", "José Núñez, Pittsburgh Human Rights City Alliance · Pittsburgh, PEOPLE",
    ]  # fmt: skip
    press(palette, Qt.Key.Key_Return)
    (place,) = visited
    person = workspace_of(window).document.get(Participant, place.record)
    assert person is not None
    assert (place.page, full_name(person), is_open(window)) == ("participants", "José Núñez", False)
    assert window.view is not None
    assert window.view.shown == "participants"


def test_people_are_found_by_organisation_and_city_too(window: MainWindow, qtbot: QtBot) -> None:
    palette = search(window, "pittsburgh alliance jos")
    qtbot.waitUntil(lambda: any(line.startswith("José Núñez") for line in lines(palette)))


def test_sessions_and_rooms_are_found_by_every_word_in_any_order(
    window: MainWindow, visited: list[Place]
) -> None:
    palette = search(window, "dignity water")
    assert [line.partition(",")[0] for line in lines(palette)] == ["SESSIONS", "Water and dignity"]
    press(palette, Qt.Key.Key_Return)
    palette = search(window, "garden")
    assert "Garden room" in [line.partition(",")[0] for line in lines(palette)]
    press(palette, Qt.Key.Key_Return)
    assert [place.page for place in visited] == ["sessions", "rooms"]


def test_titles_that_begin_as_typed_come_before_people_of_such_an_organisation(
    window: MainWindow, qtbot: QtBot
) -> None:
    palette = search(window, "wat")
    qtbot.waitUntil(lambda: "PEOPLE" in lines(palette))
    assert lines(palette)[:3] == [
        "SESSIONS", "Water and dignity, Thu 26 May 09:50 Lab, SESSIONS", "PEOPLE",
    ]  # fmt: skip


def test_commands_are_found_with_their_shortcuts_and_done(window: MainWindow) -> None:
    palette = search(window, "undo")
    assert lines(palette) == [
        "COMMANDS", "Undo: Load the sample “2016 Human Rights Cities Gathering”, Ctrl+Z, COMMANDS",
    ]  # fmt: skip
    press(palette, Qt.Key.Key_Return)
    assert workspace_of(window).document.count(Participant) == 0


def test_pages_are_found(window: MainWindow) -> None:
    press(search(window, "history"), Qt.Key.Key_Return)
    assert window.view is not None
    assert window.view.shown == "history"


def test_keys_go_from_one_end_to_the_other_past_the_titles(window: MainWindow) -> None:
    palette = search(window, "ha")
    hits = [line.partition(",")[0] for line in lines(palette) if not line.isupper()]
    seen = [chosen(palette)]
    for _ in hits:
        press(palette, Qt.Key.Key_Down)
        seen.append(chosen(palette))
    assert len(hits) > 3
    assert [title.partition(",")[0] for title in seen] == [*hits, hits[0]]
    press(palette, Qt.Key.Key_Up)
    assert chosen(palette).partition(",")[0] == hits[-1]


def test_escape_gives_the_keys_back(window: MainWindow) -> None:
    assert window.view is not None
    before = window.view.sidebar.buttons["agenda"]
    window.activateWindow()
    before.setFocus()
    palette = search(window, "x")
    press(palette, Qt.Key.Key_Escape)
    assert (is_open(window), window.focusWidget()) == (False, before)


def test_a_click_elsewhere_closes_it(window: MainWindow) -> None:
    opened(window)
    assert window.view is not None
    window.view.sidebar.buttons["agenda"].setFocus()
    assert not is_open(window)


def test_a_click_leads_there_as_enter_does(window: MainWindow, visited: list[Place]) -> None:
    palette = search(window, "dignity water")
    shown = palette.findChildren(QListView)[0]
    at = shown.visualRect(palette.hits.index(1)).center()
    QTest.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(at))
    assert [place.page for place in visited] == ["sessions"]


def test_without_a_text_it_offers_where_one_was_and_what_can_be_done(window: MainWindow) -> None:
    press(search(window, "dignity water"), Qt.Key.Key_Return)
    palette = opened(window)
    told = [line.partition(",")[0] for line in lines(palette)]
    assert told[:4] == ["RECENT", "Water and dignity", "PAGES", "Overview"]
    assert "New workshop…" in told


def test_nothing_found_is_said(window: MainWindow) -> None:
    palette = search(window, "qqqq")
    assert lines(palette) == []
    press(palette, Qt.Key.Key_Return, Qt.Key.Key_Down)
    assert is_open(window)


def test_names_with_markup_are_shown_as_typed(window: MainWindow) -> None:
    document = workspace_of(window).document
    participants.add_participant(
        document, Participant(id=document.new_id(), given_name="<b>Bold</b> & <img src=x>")
    )
    rooms.add_room(document, Room(id=document.new_id(), name="<u>Bold</u> room"))
    told = [line.rpartition(",")[0] or line for line in lines(search(window, "bold"))]
    assert told[:4] == ["PEOPLE", "<b>Bold</b> & <img src=x>", "ROOMS", "<u>Bold</u> room"]


def test_a_percent_sign_is_no_wildcard(window: MainWindow) -> None:
    assert lines(search(window, "%")) == []


def test_without_a_workshop_it_finds_commands(window: MainWindow) -> None:
    window.welcome()
    assert [line.partition(",")[0] for line in lines(search(window, "sample"))] == [
        "COMMANDS", "Open the sample",
    ]  # fmt: skip


def test_it_keeps_its_place_over_a_window_that_becomes_narrower(window: MainWindow) -> None:
    palette = opened(window)
    window.resize(1000, 640)
    middle = palette.geometry().center().x()
    assert abs(middle - window.width() // 2) <= 1


def test_the_list_is_a_sound_model(window: MainWindow) -> None:
    palette = search(window, "a")
    QAbstractItemModelTester(palette.hits, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert isinstance(palette.hits, Hits)
    QTest.keyClicks(palette.field, "na")


def test_it_does_not_outlive_its_workshop(window: MainWindow) -> None:
    search(window, "ana")
    window.welcome()
    assert not is_open(window)


def test_what_changes_meanwhile_is_found_as_it_is_now(window: MainWindow) -> None:
    workspace = workspace_of(window)
    slot = workspace.snapshot.slots[-1]
    palette = search(window, "attic")
    day = days.insert_day(workspace.document, slot.day)
    agenda.move_slot(workspace.document, slot.id, day=day.id, start=slot.start, room=None)
    rooms.add_room(workspace.document, Room(id="ATT1C00000", name="Attic"))
    palette.field.setText(workspace.agenda.sessions[slot.session].title)
    palette.field.setText("attic")
    assert any("Attic" in line for line in lines(palette))


def test_the_second_one_does_not_outlive_its_workshop_either(window: MainWindow, qtbot: QtBot) -> None:
    first = search(window, "ana")
    window.find_anything()  # closes it
    window.find_anything()
    qtbot.waitUntil(lambda: first not in window.findChildren(Palette))
    assert is_open(window)
    window.welcome()
    assert not is_open(window)


@pytest.mark.parametrize(
    ("typed", "place"),
    [
        ("door signs", Place("print", "", "door-signs")),
        ("check in", Place("desk", "", "")),
        ("how badges look", Place("badges", "", "look")),
        ("own labels", Place("badges", "", "stocks")),
        ("adjust", Place("badges", "", "printer")),
    ],
)
def test_papers_and_places_within_pages_are_found_from_everywhere(
    window: MainWindow, visited: list[Place], typed: str, place: Place
) -> None:
    palette = search(window, typed)
    press(palette, Qt.Key.Key_Return)
    assert visited == [place]


@pytest.mark.parametrize(("typed", "found"), [("export ics", "Calendar"), ("send html", "Web page")])
def test_format_is_found_by_what_it_is_called_elsewhere(window: MainWindow, typed: str, found: str) -> None:
    assert lines(search(window, typed)) == ["PAGES", f"{found}, Share, PAGES"]
