"""A large workshop is looked at beside the window."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from planner.domain.records import Room
from planner.operations import rooms
from planner.store import check
from planner.store.document import Document
from planner.ui import jobs
from planner.ui.frame.main_window import MainWindow
from planner.ui.setting import Setting
from planner.ui.workspace import Workspace
from tests.ui.failures.banners import told
from tests.ui.windows import a_sample, a_window

ATTIC = Room(id="ATT1C00000", name="Attic")


@pytest.fixture
def large(tmp_path: Path) -> Path:
    """The sample, with more pictures than there is time for at the door."""
    path = a_sample(tmp_path)
    with Document.open(path, desk="North door") as document, document.edit("set_logo") as edit:
        for number in range(5):
            edit.add_picture(bytes([number]) * 1_000_000, "image/png")
        edit.put(ATTIC)
    assert not check.is_small(path)
    return path


def shown(window: MainWindow, qtbot: QtBot) -> Workspace:
    qtbot.addWidget(window)
    window.show()
    assert window.workspace is not None
    return window.workspace


def damage(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE room SET capacity = 3")
        connection.commit()


def test_a_large_workshop_is_checked_soon_after_it_is_opened(
    large: Path, setting: Setting, qtbot: QtBot
) -> None:
    workspace = shown(a_window(setting, large), qtbot)
    assert not workspace.document.is_checked
    qtbot.waitUntil(lambda: workspace.document.is_checked)
    assert workspace.run(rooms.change_room, replace(ATTIC, name="Loft")) is not None


def test_damage_is_told_before_anybody_works_in_it(large: Path, setting: Setting, qtbot: QtBot) -> None:
    damage(large)
    window = a_window(setting, large)
    workspace = shown(window, qtbot)
    assert told(window) == ""
    qtbot.waitUntil(lambda: workspace.document.read_only)
    assert told(window).startswith("“gathering” has been damaged. Nothing more can be saved in it")


def test_a_step_in_the_meantime_waits_for_the_look(large: Path, setting: Setting, qtbot: QtBot) -> None:
    workspace = shown(a_window(setting, large), qtbot)
    document = workspace.document
    qtbot.waitUntil(lambda: document.checked_beside())
    assert workspace.undo() is not None
    assert document.is_checked


def test_a_workshop_left_in_the_meantime_takes_what_was_typed_last(
    large: Path, setting: Setting, qtbot: QtBot
) -> None:
    workspace = shown(a_window(setting, large), qtbot)
    document = workspace.document
    qtbot.waitUntil(lambda: document.checked_beside())
    jobs.cancel_all()
    assert workspace.undo() is not None
