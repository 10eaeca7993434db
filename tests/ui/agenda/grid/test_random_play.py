"""Anything anybody might do on the grid, in any order: nothing breaks, and what is shown stays true."""

from collections.abc import Callable
from random import Random

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from planner.domain.records import Session, Slot
from tests.agenda_picture import an_agenda
from tests.ui.agenda.grid.conftest import Play
from tests.ui.agenda.grid.playing import Player

Key = Qt.Key
KEYS = (
    Key.Key_Left, Key.Key_Right, Key.Key_Up, Key.Key_Down, Key.Key_Home, Key.Key_End, Key.Key_Return,
    Key.Key_Delete, Key.Key_Escape, Key.Key_P, Key.Key_A, Key.Key_W, Key.Key_Slash, Key.Key_Tab,
    Key.Key_PageUp, Key.Key_PageDown, Key.Key_Backspace, Key.Key_Plus, Key.Key_Minus,
)  # fmt: skip
MODIFIERS = (
    *5 * (Qt.KeyboardModifier.NoModifier,),
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
TWO_DAYS = """
            Hall     Lab
    09:00   Housing  Housing
    10:00   Soil     Water + Air
    11:00   = Lunch/meal
    day 2
    09:00   Fair     -
    10:00   = Tea/break
    10:30
"""
HOURS = {"1": {"opens": 540, "closes": 1080}, "2": {"opens": 540, "closes": 1080}}


def some_point(player: Player, source: Random) -> QPoint:
    view = player.grid.viewport()
    return QPoint(source.randrange(-60, view.width() + 60), source.randrange(-40, view.height() + 40))


def press_keys(player: Player, source: Random) -> None:
    for _ in range(source.randrange(1, 5)):
        player.press(source.choice(KEYS), modifiers=source.choice(MODIFIERS))


def drag(player: Player, source: Random) -> None:
    start = some_point(player, source)
    QTest.mousePress(player.grid.viewport(), Qt.MouseButton.LeftButton, source.choice(MODIFIERS), start)
    for _ in range(source.randrange(5)):
        player.move(some_point(player, source), source.choice(MODIFIERS))
        if source.random() < 0.1:
            press_keys(player, source)
        if source.random() < 0.1:
            player.workspace.undo()
    if source.random() < 0.9:
        player.let_go(some_point(player, source), source.choice(MODIFIERS))


def bring_in(player: Player, source: Random) -> None:
    sessions = [session.id for session in player.workspace.document.all(Session)]
    chosen = source.sample(sessions, min(len(sessions), source.randrange(3)))
    if source.random() < 0.5:
        player.grid.steer(chosen)
    else:
        player.drag_in(*chosen, to=some_point(player, source), modifiers=source.choice(MODIFIERS))


def look_otherwise(player: Player, source: Random) -> None:
    match source.randrange(5):
        case 0:
            player.grid.show_days(source.choice([("1", "2"), ("1",), ("2",), ()]))
        case 1:
            player.grid.set_zoom(source.randrange(10, 600))
        case 2:
            player.grid.set_snap(source.choice([5, 10, 15]))
        case 3:
            player.grid.resize(source.randrange(200, 1200), source.randrange(120, 800))
        case _:
            player.grid.hide()
            player.workspace.undo()
            player.grid.show()


def go_back(player: Player, source: Random) -> None:
    for _ in range(source.randrange(4)):
        source.choice([player.workspace.undo, player.workspace.undo, player.workspace.redo])()


ACTIONS: tuple[Callable[[Player, Random], None], ...] = (
    press_keys,
    drag,
    drag,
    bring_in,
    look_otherwise,
    go_back,
)


@pytest.mark.parametrize("seed", range(4))
def test_nothing_breaks_the_grid(play: Play, seed: int) -> None:
    player, source = play(an_agenda(TWO_DAYS, days=HOURS)), Random(seed)
    for _ in range(60):
        source.choice(ACTIONS)(player, source)
        QApplication.processEvents()
        slots = {slot.id for slot in player.workspace.document.all(Slot)}
        shown = {slot for slot in slots if not player.grid.where_is(slot).isEmpty()}
        assert set(player.grid.selection) <= shown
        days = set(player.grid.days)
        assert shown == {slot.id for slot in player.workspace.document.all(Slot) if slot.day in days}
