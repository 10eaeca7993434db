"""Ways to the import page: the menu, the toolbar of a table, a table without rows."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from planner.domain.records import Room
from planner.ui.frame.main_window import MainWindow
from planner.ui.workspace import Place
from tests.ui.hands import show


@pytest.fixture
def file(tmp_path: Path) -> Path:
    made = tmp_path / "list.csv"
    made.write_text("Name,E-mail\nAna Lima,ana@example.org\n", encoding="utf-8")
    return made


@pytest.fixture
def chosen(file: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The folders in which a file was asked for; each time the same one was chosen."""
    folders: list[str] = []

    def choose(_parent: object, _title: str, folder: str, _kinds: str) -> tuple[str, str]:
        folders.append(folder)
        return str(file), ""

    monkeypatch.setattr(QFileDialog, "getOpenFileName", choose)
    return folders


def places_of(window: MainWindow) -> list[Place]:
    assert window.workspace is not None
    places: list[Place] = []
    window.workspace.visited.connect(places.append)
    return places


@pytest.mark.parametrize(
    ("page", "kinds"),
    [("overview", []), ("participants", ["participants"]), ("sessions", ["sessions"]), ("rooms", ["rooms"])],
)
def test_the_command_brings_the_kind_of_list_the_page_shows(
    window: MainWindow, qtbot: QtBot, chosen: list[str], file: Path, page: str, kinds: list[str]
) -> None:
    show(qtbot, window)
    assert window.view is not None
    window.view.show_page(page)
    places = places_of(window)
    QTest.keyClick(window, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    views = [*(f"kind:{kind}" for kind in kinds), f"file:{file}"]
    assert places == [Place("import", view=view) for view in views]
    assert (window.view.shown, len(chosen)) == ("import", 1)


def test_the_folder_of_the_last_list_is_where_the_next_one_is_looked_for(
    window: MainWindow, chosen: list[str], file: Path
) -> None:
    assert window.view is not None
    for _ in range(2):
        window.view.show_page("rooms")
        button_of(window, "Import a list…").click()
    assert chosen == [str(window.setting.documents), str(file.parent)]


def test_nothing_happens_where_no_file_is_chosen(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    assert window.view is not None
    window.view.show_page("sessions")
    button_of(window, "Import a list…").click()
    assert window.view.shown == "sessions"


@pytest.mark.usefixtures("chosen")
def test_a_table_without_rows_offers_to_import(window: MainWindow) -> None:
    assert window.view is not None
    view = window.view
    document = view.workspace.document
    with document.edit("remove") as edit:
        edit.remove_all(Room, [room.id for room in document.all(Room)])
    view.show_page("rooms")
    places = places_of(window)
    button_of(window, "Import a list…").click()
    assert places[0] == Place("import", view="kind:rooms")


def test_duplicates_are_one_key_away(window: MainWindow, qtbot: QtBot) -> None:
    show(qtbot, window)
    assert window.view is not None
    window.view.show_page("participants")
    QTest.keyClick(window.view.pages["participants"], Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert window.view.shown == "duplicates"
    window.view.show_page("participants")
    button_of(window, "Look for duplicates").click()
    assert window.view.shown == "duplicates"


def button_of(window: MainWindow, name: str) -> QPushButton:
    assert window.view is not None
    page = window.view.pages[window.view.shown]
    (found,) = [
        each for each in page.findChildren(QPushButton) if each.isVisible() and each.accessibleName() == name
    ]
    return found
