"""What a screen reader finds of the grid."""

import gc
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication

from planner.operations import agenda as verbs
from planner.ui.agenda.grid import AgendaGrid
from tests.agenda_picture import an_agenda
from tests.ui.agenda.grid.conftest import Play
from tests.ui.agenda.grid.playing import Player, workspace_of

NAME = QAccessible.Text.Name


def voice(player: Player) -> QAccessibleInterface:
    return QAccessible.queryAccessibleInterface(player.grid)


def names(player: Player) -> list[str]:
    grid = voice(player)
    return [grid.child(number).text(NAME) for number in range(grid.childCount())]


@pytest.fixture
def _listening() -> Iterator[None]:
    """As if a screen reader ran."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


def test_the_grid_is_a_list_of_blocks_in_time(player: Player) -> None:
    grid = voice(player)
    assert (grid.role(), grid.text(NAME)) == (QAccessible.Role.List, "Agenda by room and time")
    assert names(player) == [
        "Housing, Thu 26 May 09:00 to 10:00, Hall",
        "Water, Thu 26 May 09:00 to 10:00, Lab, 1 conflict",
        "Soil, Thu 26 May 10:00 to 11:00, Lab, 1 conflict",
        "Lunch, Thu 26 May 12:00 to 13:00, whole venue",
    ]


def test_a_block_says_what_its_marks_say(play: Play) -> None:
    agenda = an_agenda("""
                Hall           Lab
        09:00   Housing (Ana)  Water (Ana)
        10:00
    """)
    sessions = tuple(replace(session, public=False) for session in agenda.sessions)
    player = play(replace(agenda, sessions=sessions))
    player.workspace.run(verbs.pin_slots, ["Housing"])
    player.grid.mark_changes(frozenset({"Housing"}))
    said = "Thu 26 May 09:00 to 10:00"
    assert names(player) == [
        f"Housing, {said}, Hall, 1 conflict, pinned, changed since the release, internal",
        f"Water, {said}, Lab, 1 conflict, internal",
    ]


def test_a_block_has_a_role_a_place_and_a_state(player: Player) -> None:
    player.press(Qt.Key.Key_Home, Qt.Key.Key_Right)
    block = voice(player).child(1)
    assert block.role() == QAccessible.Role.ListItem
    assert block.rect().size() == player.grid.where_is("Water").size()
    state = block.state()
    assert (state.focusable, state.selectable, state.selected, state.invalid) == (1, 1, 1, 0)
    assert voice(player).child(0).state().selected == 0
    assert voice(player).indexOfChild(block) == 1


def test_the_focus_is_on_the_block(player: Player) -> None:
    player.grid.activateWindow()
    player.grid.setFocus()
    player.press(Qt.Key.Key_End)
    focus = voice(player).focusChild()
    assert focus is None or focus.text(NAME).startswith("Lunch")
    assert (focus is not None) == player.grid.hasFocus()


def test_a_block_that_has_gone_is_invalid(player: Player) -> None:
    block = voice(player).child(0)
    player.press(Qt.Key.Key_Home, Qt.Key.Key_Delete)
    assert block.state().invalid
    assert block.text(NAME) == ""


@pytest.mark.usefixtures("_listening")
def test_moving_focus_and_steering_can_be_heard(player: Player) -> None:
    player.press(Qt.Key.Key_Home, Qt.Key.Key_Down, Qt.Key.Key_Tab)
    player.press(Qt.Key.Key_Down, modifiers=Qt.KeyboardModifier.ControlModifier)
    player.grid.steer(["Youth"])
    player.press(Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert names(player)[0] == "Housing, Thu 26 May 09:00 to 10:00, Hall"
    assert "Youth 1 09:10 Loft" in player.agenda


@pytest.mark.usefixtures("_listening")
def test_grids_come_and_go_while_a_screen_reader_listens(tmp_path: Path) -> None:
    workspace = workspace_of(an_agenda("09:00   = Welcome/plenary"), tmp_path)
    for _ in range(20):
        grid = AgendaGrid(workspace)
        grid.show_days(("1",))
        found = QAccessible.queryAccessibleInterface(grid)
        assert found.child(0).text(NAME) == "Welcome, Thu 26 May 09:00 to 10:00, whole venue"
        grid.show()
        grid.reveal("Welcome")
        grid.close()
        grid.deleteLater()
        del grid, found
        QApplication.processEvents()
        gc.collect()
    workspace.close()
