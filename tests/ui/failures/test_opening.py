"""A file that can't be opened leaves the window as it was, with a sentence and the ways on."""

import gettext
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from planner.domain.records import Room
from planner.operations import rooms
from planner.ui.frame.main_window import MainWindow
from planner.ui.setting import Setting
from planner.wording.rescues import moment
from tests.ui.failures.banners import take, told, ways
from tests.ui.windows import a_sample, noon

ATTIC = Room(id="ATT1C00000", name="Attic")


@pytest.fixture
def bare(setting: Setting, qtbot: QtBot) -> MainWindow:
    made = MainWindow(setting)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def other(setting: Setting, qtbot: QtBot) -> MainWindow:
    """Another program's window."""
    made = MainWindow(replace(setting, desk="South door"))
    qtbot.addWidget(made)
    made.show()
    return made


def path_of(window: MainWindow) -> Path | None:
    return window.workspace.document.path if window.workspace else None


def is_read_only(window: MainWindow) -> bool:
    assert window.workspace is not None
    return window.workspace.document.read_only


def clock(at: datetime) -> str:
    return moment(at, now=noon(), words=gettext.NullTranslations())


def test_a_workshop_open_elsewhere_says_who_has_it_and_can_be_looked_at(
    window: MainWindow, other: MainWindow
) -> None:
    file = path_of(window)
    assert file is not None
    assert not other.open(file)
    assert other.workspace is None
    assert told(other) == (
        "“gathering” is open at North door. Close it there, or look at it without changing it."
    )
    assert ways(other) == ["Open to look only", "Try again"]
    take(other, "Open to look only")
    assert (path_of(other), is_read_only(other)) == (file, True)
    window.close()
    assert other.open(file)
    assert not is_read_only(other)


def test_what_is_looked_at_can_not_be_changed_until_it_is_free(window: MainWindow, other: MainWindow) -> None:
    file = path_of(window)
    assert file is not None
    other.files.look(file)
    assert other.workspace is not None
    assert other.workspace.run(rooms.add_room, ATTIC) is None
    assert told(other) == (
        "This workshop is open to look only, so nothing was changed. Open it to change it, or save a copy."
    )
    assert ways(other) == ["Open to change it", "Save a copy…"]
    take(other, "Open to change it")
    assert told(other).startswith("“gathering” is open at North door.")
    window.close()
    take(other, "Try again")
    assert other.workspace.run(rooms.add_room, ATTIC) == ATTIC


def test_a_preference_for_a_page_there_is_not_opens_the_first(
    bare: MainWindow, setting: Setting, tmp_path: Path
) -> None:
    setting.preferences.keep("page", "dashboard")
    assert bare.open(a_sample(tmp_path))
    assert bare.view is not None
    assert bare.view.shown == "overview"


def test_a_workshop_by_another_way_to_it_is_the_one_that_is_open(window: MainWindow) -> None:
    before, file = window.view, path_of(window)
    assert file is not None
    assert window.open(file.parent / "." / ".." / file.parent.name / file.name)
    assert window.view is before


def test_what_is_open_stays_where_another_file_fails(window: MainWindow, tmp_path: Path) -> None:
    before = window.view
    (tmp_path / "letter.workshop").write_text("Dear Ana", encoding="utf-8")
    assert not window.open(tmp_path / "letter.workshop")
    assert window.view is before
    assert told(window) == f"{tmp_path / 'letter.workshop'} is not a workshop file."
    assert window.workspace is not None
    window.workspace.run(rooms.add_room, ATTIC)
    assert (told(window), window.workspace.document.get(Room, ATTIC.id)) == ("", ATTIC)


def test_opening_what_is_open_changes_nothing(window: MainWindow) -> None:
    before, file = window.view, path_of(window)
    assert file is not None
    assert window.open(file)
    assert window.view is before


def test_a_damaged_workshop_leads_to_its_backup(window: MainWindow, setting: Setting) -> None:
    file = path_of(window)
    assert file is not None
    assert window.workspace is not None
    window.workspace.run(rooms.add_room, ATTIC)
    window.welcome()
    content = bytearray(file.read_bytes())
    content[len(content) // 2 :] = bytes(len(content) - len(content) // 2)
    file.write_bytes(content)
    assert not window.open(file)
    assert told(window) == "“gathering” is damaged and can't be opened. A backup of it is the way on."
    assert ways(window) == [f"Open the backup of {clock(noon())}"]
    take(window, ways(window)[0])
    assert window.workspace is not None
    place = path_of(window)
    assert place is not None
    assert place.parent == setting.documents / "Workshop copies"
    assert window.workspace.document.get(Room, ATTIC.id) == ATTIC
    assert told(window) == (f"This is the backup of {clock(noon())}. You now work in {place}.")


def test_a_damaged_workshop_without_a_backup_offers_none(bare: MainWindow, tmp_path: Path) -> None:
    (tmp_path / "w.workshop").write_bytes(b"SQLite format 3\0" + bytes(84))
    assert not bare.open(tmp_path / "w.workshop")
    assert ways(bare) == []


def test_a_workshop_of_a_newer_version_can_be_looked_at(window: MainWindow) -> None:
    file = path_of(window)
    assert file is not None
    window.welcome()
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA user_version = 99")
    assert not window.open(file)
    assert told(window).startswith("“gathering” comes from a newer version of this program.")
    take(window, "Open to look only")
    assert (path_of(window), is_read_only(window)) == (file, True)


def test_a_missing_workshop_can_be_taken_off_the_list(
    window: MainWindow, setting: Setting, tmp_path: Path
) -> None:
    file = path_of(window)
    assert file is not None
    window.welcome()
    file.rename(tmp_path / "renamed.workshop")
    assert not window.open(file)
    assert told(window) == (
        f"“gathering” is not in {tmp_path}. It was moved, renamed or removed, or its disk is not connected."
    )
    assert ways(window) == ["Try again", "Remove from the list"]
    take(window, "Remove from the list")
    assert setting.preferences.recent == []


def test_a_missing_workshop_opens_once_it_is_back(
    bare: MainWindow, window: MainWindow, tmp_path: Path
) -> None:
    file = path_of(window)
    assert file is not None
    window.close()
    file.rename(tmp_path / "away")
    assert not bare.open(file)
    (tmp_path / "away").rename(file)
    take(bare, "Try again")
    assert path_of(bare) == file
