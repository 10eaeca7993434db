"""The stick is pulled, the file replaced, the disk full: a sentence, nothing lost, and ways on."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from planner.domain.records import Room
from planner.operations import rooms
from planner.ui.frame.main_window import MainWindow
from planner.ui.notice import Notice, Way
from planner.ui.setting import Setting
from planner.ui.widgets.labels import Label
from planner.ui.workspace import Workspace
from tests.ui.failures.banners import take, told, ways

ATTIC = Room(id="ATT1C00000", name="Attic")
CELLAR = Room(id="CE11AR0000", name="Cellar")
GONE = (
    "“gathering” is not there any more: it was moved, replaced or removed, or its disk was pulled out. "
    "Bring it back and try again, or go on in a copy."
)


def workspace_of(window: MainWindow) -> Workspace:
    assert window.workspace is not None
    return window.workspace


def file_of(window: MainWindow) -> Path:
    path = workspace_of(window).document.path
    assert path is not None
    return path


def add(window: MainWindow, room: Room) -> bool:
    """Whether the step was done."""
    return workspace_of(window).run(rooms.add_room, room) is not None


def names(window: MainWindow) -> set[str]:
    return {room.name for room in workspace_of(window).document.all(Room)}


def saved(window: MainWindow) -> list[str]:
    """What the header says of the file."""
    known = ("All changes saved", "Read only")
    return [
        label.text() for label in window.findChildren(Label) if label.text() in known and label.isVisible()
    ]


def test_a_stick_that_is_pulled_makes_the_window_read_only_and_names_the_ways_on(window: MainWindow) -> None:
    add(window, ATTIC)
    workspace_of(window).document.back_up()
    file_of(window).unlink()
    assert not add(window, CELLAR)
    assert (told(window), saved(window)) == (GONE, ["Read only"])
    assert [way.partition(" of ")[0] for way in ways(window)] == [
        "Continue from the backup", "Try again", "Save a copy…",
    ]  # fmt: skip
    assert not add(window, CELLAR)
    assert told(window) == GONE
    assert {"Attic"} <= names(window)


def test_work_goes_on_in_the_newest_backup(window: MainWindow, setting: Setting) -> None:
    add(window, ATTIC)
    workspace_of(window).document.back_up()
    file_of(window).unlink()
    add(window, CELLAR)
    take(window, ways(window)[0])
    assert file_of(window).parent == setting.documents / "Workshop copies"
    assert told(window).startswith("This is the backup of ")
    assert add(window, CELLAR)
    assert {"Attic", "Cellar"} <= names(window)
    assert saved(window) == ["All changes saved"]


def test_work_goes_on_where_the_file_is_brought_back(window: MainWindow, tmp_path: Path) -> None:
    file = file_of(window)
    file.rename(tmp_path / "away")
    assert not add(window, ATTIC)
    take(window, "Try again")
    assert (told(window), saved(window)) == (GONE, ["Read only"])
    (tmp_path / "away").rename(file)
    take(window, "Try again")
    assert (told(window), saved(window)) == ("", ["All changes saved"])
    assert add(window, ATTIC)


def test_a_replaced_file_is_not_written_into_but_opened_anew(window: MainWindow, tmp_path: Path) -> None:
    file = file_of(window)
    workspace_of(window).document.copy_to(tmp_path / "older.workshop")
    add(window, ATTIC)
    (tmp_path / "older.workshop").replace(file)
    before = file.read_bytes()
    assert not add(window, CELLAR)
    assert (told(window), file.read_bytes()) == (GONE, before)
    take(window, "Try again")
    assert {"Attic", "Cellar"} & names(window) == set()


def test_a_file_written_over_by_another_program_is_opened_anew(window: MainWindow, tmp_path: Path) -> None:
    workspace_of(window).document.copy_to(tmp_path / "older.workshop")
    add(window, ATTIC)
    shutil.copyfile(tmp_path / "older.workshop", file_of(window))
    assert not add(window, CELLAR)
    assert told(window) == (
        "“gathering” was changed by another program meanwhile, so your last action was not saved. "
        "Open it again to go on with what it holds now."
    )
    take(window, "Try again")
    assert add(window, CELLAR)
    assert {"Attic", "Cellar"} & names(window) == {"Cellar"}


def test_a_full_disk_loses_only_the_last_action(window: MainWindow) -> None:
    connection = workspace_of(window).document.connection
    connection.execute("PRAGMA max_page_count = 1")
    assert not add(window, Room(id="ATT1C00000", name="Attic", notes="x" * 100_000))
    assert told(window).startswith("The disk with “gathering” is full, and your last action was not saved.")
    assert (ways(window), saved(window)) == (["Save a copy…"], ["All changes saved"])
    connection.execute("PRAGMA max_page_count = 1000000")
    assert add(window, ATTIC)
    assert told(window) == ""


@pytest.fixture
def chosen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What somebody chooses in the system's own dialog."""
    place = tmp_path / "other disk" / "mine.workshop"
    place.parent.mkdir()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(place), ""))
    return place


def test_a_copy_saves_what_is_seen_when_the_file_is_gone(window: MainWindow, chosen: Path) -> None:
    add(window, ATTIC)
    file_of(window).unlink()
    add(window, CELLAR)
    take(window, "Save a copy…")
    assert told(window) == f"The copy is in {chosen}. Open it to go on working there."
    take(window, "Open the copy")
    assert file_of(window) == chosen
    assert add(window, CELLAR)
    assert {"Attic", "Cellar"} <= names(window)


def test_a_copy_that_has_no_place_is_a_sentence(window: MainWindow, chosen: Path) -> None:
    chosen.parent.rmdir()
    window.files.save_copy()
    assert told(window) == (f"There is no folder for {chosen}; make the folder first or choose another.")


def test_a_window_whose_file_is_gone_closes_without_a_question(window: MainWindow) -> None:
    file_of(window).unlink()
    add(window, ATTIC)
    assert window.close()
    assert window.workspace is None


def test_ctrl_s_saves_a_copy_and_says_where(window: MainWindow, setting: Setting) -> None:
    add(window, ATTIC)
    window.files.back_up()
    (copy,) = (setting.documents / "Workshop copies").iterdir()
    assert told(window) == f"Saved a copy: {copy}"
    assert window.open(copy)
    assert "Attic" in names(window)


def test_a_backup_that_can_not_be_made_is_told_once(
    window: MainWindow, setting: Setting, qtbot: QtBot
) -> None:
    setting.backups.write_text("a file where the folder should be")
    add(window, ATTIC)
    qtbot.waitUntil(lambda: told(window) != "", timeout=8000)
    assert told(window) == (
        f"No backup could be made in {setting.backups}. Your work is saved, but make room there, "
        "or back up a copy elsewhere."
    )


def test_a_backup_is_made_in_a_pause(window: MainWindow, setting: Setting, qtbot: QtBot) -> None:
    add(window, ATTIC)
    assert list(setting.backups.rglob("*.workshop")) == []
    qtbot.waitUntil(lambda: list(setting.backups.rglob("*.workshop")) != [], timeout=8000)
    assert told(window) == ""


def test_what_was_said_of_a_workshop_goes_with_it(window: MainWindow) -> None:
    workspace_of(window).noticed.emit(Notice("Gone", ways=(Way("Undo", lambda: None),)))
    assert told(window) == "Gone"
    window.welcome()
    assert told(window) == ""


def test_a_field_that_writes_too_late_does_nothing(window: MainWindow) -> None:
    workspace = workspace_of(window)
    window.welcome()
    assert workspace.run(rooms.add_room, ATTIC) is None
