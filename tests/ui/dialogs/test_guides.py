"""Shortcuts, preferences, backups, and what the program is."""

import re
import tomllib
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QPushButton

from planner.domain.records import Room
from planner.operations import rooms
from planner.store.document import Document
from planner.ui.agenda.grid.keys import GRID_KEYS
from planner.ui.desk.keys import DESK_KEYS
from planner.ui.dialogs.about import LIBRARIES
from planner.ui.frame.main_window import MainWindow
from planner.ui.printing.keys import BADGE_KEYS, PRINT_KEYS
from planner.ui.setting import Setting
from planner.ui.widgets.choice_box import ChoiceBox
from planner.ui.widgets.labels import Label

ROOT = Path(__file__).parents[3]


def run(window: MainWindow, command: str) -> QDialog:
    """The dialog a command opens."""
    next(action for action in window.actions() if action.text() == command).trigger()
    (found,) = [each for each in window.findChildren(QDialog) if each.isVisible()]
    return found


def texts(dialog: QDialog) -> list[str]:
    return [label.text() for label in dialog.findChildren(Label) if label.isVisibleTo(dialog)]


def press(dialog: QDialog, name: str) -> None:
    next(each for each in dialog.findChildren(QPushButton) if each.accessibleName() == name).click()


def test_the_sheet_holds_every_shortcut_of_window_page_and_grid(window: MainWindow) -> None:
    assert window.view is not None
    window.view.show_page("participants")
    told = texts(run(window, "Shortcuts"))
    for action in (*window.actions(), *window.page_actions()):
        assert action.shortcut().toString() in told or action.shortcut().isEmpty()
    plain = (*GRID_KEYS, *DESK_KEYS, *PRINT_KEYS, *BADGE_KEYS)
    assert {keys for keys, _ in plain} - set(told) == set()


def test_the_sheet_is_searched_by_every_word(window: MainWindow) -> None:
    sheet = run(window, "Shortcuts")
    QTest.keyClicks(sheet.findChildren(QLineEdit)[0], "copy back")
    assert texts(sheet) == ["Shortcuts", "FILE", "Ctrl+S", "Back up a copy"]
    QTest.keyClicks(sheet.findChildren(QLineEdit)[0], "qqq")
    assert texts(sheet) == ["Shortcuts", "Nothing found."]


@pytest.mark.parametrize(
    "command", ["Shortcuts", "Preferences…", "About Workshop Planner", "Restore from a backup…"]
)
def test_escape_closes(window: MainWindow, command: str) -> None:
    dialog = run(window, command)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert [each for each in window.findChildren(QDialog) if each.isVisible()] == []


def test_a_desk_gets_a_name_for_what_is_opened_next(window: MainWindow, setting: Setting) -> None:
    dialog = run(window, "Preferences…")
    (field,) = dialog.findChildren(QLineEdit)
    field.selectAll()
    QTest.keyClicks(field, "South door")
    press(dialog, "Close")
    assert setting.preferences.text("desk") == "South door"
    window.files.open_sample()
    assert window.workspace is not None
    window.workspace.run(rooms.add_room, Room(id="ATT1C00000", name="Attic"))
    step = window.workspace.document.next_undo
    assert step is not None
    assert step.desk == "South door"


def test_a_desk_without_a_name_keeps_its_old_one(window: MainWindow, setting: Setting) -> None:
    dialog = run(window, "Preferences…")
    (field,) = dialog.findChildren(QLineEdit)
    field.clear()
    press(dialog, "Close")
    assert (window.setting.desk, setting.preferences.text("desk")) == ("North door", "")


def test_a_language_is_kept_for_the_next_start(window: MainWindow, setting: Setting) -> None:
    box = run(window, "Preferences…").findChildren(ChoiceBox)[0]
    assert [box.itemText(row) for row in range(2)] == ["As the system has it", "English"]
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert setting.preferences.text("language") == "en"


def test_a_backup_opens_as_a_workshop_of_its_own(window: MainWindow, setting: Setting) -> None:
    assert window.workspace is not None
    document = window.workspace.document
    window.workspace.run(rooms.add_room, Room(id="ATT1C00000", name="Attic"))
    document.back_up()
    dialog = run(window, "Restore from a backup…")
    assert dialog.findChildren(QListWidget)[0].count() == 1
    press(dialog, "Open the backup")
    assert window.workspace is not None
    path = window.workspace.document.path
    assert path is not None
    assert path.parent == setting.documents / "Workshop copies"
    assert "Attic" in {room.name for room in window.workspace.document.all(Room)}


def test_no_backup_yet_is_said(window: MainWindow) -> None:
    assert texts(run(window, "Restore from a backup…"))[1].startswith("There is no backup yet.")


def test_a_workshop_in_memory_has_no_backups(window: MainWindow) -> None:
    window.show_document(Document.in_memory())
    next(action for action in window.actions() if action.text() == "Restore from a backup…").trigger()
    assert [each for each in window.findChildren(QDialog) if each.isVisible()] == []


def test_every_library_is_named_with_its_licence() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    needed = {re.split("[><=]", line)[0] for line in project["dependencies"]}
    assert set(LIBRARIES) == needed


def test_what_the_program_is(window: MainWindow) -> None:
    told = texts(run(window, "About Workshop Planner"))
    assert told[:2] == ["Workshop Planner", "Version 0.1.0, licence Apache-2.0"]
