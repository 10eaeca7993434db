import pytest
from pytestqt.qtbot import QtBot

from planner.ui.frame.main_window import MainWindow
from tests.ui.importing.looking import Looking


@pytest.fixture
def looking(window: MainWindow, qtbot: QtBot) -> Looking:
    """At the window on the sample."""
    return Looking(window, qtbot)
