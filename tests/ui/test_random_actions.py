"""A restless hand: thousands of clicks, keys and drags from a seed, without an exception or a broken file."""

import os
from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from planner.ui.frame.main_window import MainWindow
from planner.ui.printing import printers
from planner.ui.setting import Setting
from tests.ui.restless_hand import Hand
from tests.ui.windows import a_sample, make_awkward

ACTIONS = int(os.environ.get("PLANNER_RANDOM_ACTIONS", "300"))
SEED = int(os.environ.get("PLANNER_RANDOM_SEED", "2016"))


@pytest.fixture
def _no_foreign_windows(monkeypatch: pytest.MonkeyPatch) -> None:
    """The system's own dialogs wait for a person; here one says no to them."""
    for name in ("getOpenFileName", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, name, lambda *_, **__: ("", ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_, **__: "")
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda *_: True)
    monkeypatch.setattr(printers, "ask", lambda *_: False)


@pytest.mark.usefixtures("_no_foreign_windows")
@pytest.mark.timeout(900)
def test_random_actions_break_nothing(tmp_path: Path, setting: Setting, qtbot: QtBot) -> None:
    hand = Hand(setting, a_sample(tmp_path), qtbot, seed=SEED)
    assert hand.window.workspace is not None
    make_awkward(hand.window.workspace.document)
    with qtbot.captureExceptions() as exceptions:
        for number in range(ACTIONS):
            hand.act()
            assert exceptions == [], hand.done[-12:]
            if number % 20 == 0:
                hand.check()
    hand.check()
    hand.window.close()
    reopened = MainWindow(setting)
    qtbot.addWidget(reopened)
    assert reopened.open(hand.file)
    assert reopened.workspace is not None
    reopened.workspace.document.check()
