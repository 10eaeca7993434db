"""Players of a grid, put away at the end."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from planner.domain.snapshot import Snapshot
from tests.agenda_picture import an_agenda
from tests.ui.agenda.grid.playing import Player, workspace_of

Play = Callable[[Snapshot], Player]

PICTURE = """
            Hall                    Lab              Loft
    09:00   Housing/workshop (Ana)  Water/workshop   -
    10:00   -                       Soil/workshop    -
    11:00   -                       -                -
    12:00   = Lunch/meal
    13:00
"""


@pytest.fixture
def play(qtbot: QtBot, tmp_path: Path) -> Iterator[Play]:
    players: list[Player] = []

    def made(snapshot: Snapshot) -> Player:
        player = Player(workspace_of(snapshot, tmp_path))
        qtbot.addWidget(player.grid)
        players.append(player)
        return player

    yield made
    for player in players:
        player.workspace.close()


@pytest.fixture
def player(play: Play) -> Player:
    """Housing in the Hall and Water in the Lab at nine, Soil in the Lab at ten, lunch; Youth unscheduled."""
    return play(the_agenda())


def the_agenda(**more: Any) -> Snapshot:
    settings: dict[str, Any] = {
        "sessions": {"Youth": {"minutes": 60}, "Fair": {"minutes": 30}},
        "days": {"1": {"opens": 540, "closes": 1080}},
    }
    return an_agenda(PICTURE, **{**settings, **more})
