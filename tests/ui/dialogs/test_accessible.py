"""Dialogs are heard as pages are."""

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from planner.ui.dialogs.failure import Failure
from planner.ui.dialogs.palette import Palette
from planner.ui.frame.main_window import MainWindow
from planner.ui.setting import Setting
from tests.ui.test_accessible import silent


@pytest.mark.parametrize(
    "command",
    ["New workshop…", "Shortcuts", "Preferences…", "About Workshop Planner", "Restore from a backup…"],
)
def test_dialog_says_what_everything_is(window: MainWindow, command: str) -> None:
    assert window.workspace is not None
    window.workspace.undo()
    window.workspace.document.back_up()
    next(action for action in window.actions() if action.text() == command).trigger()
    (dialog,) = [each for each in window.findChildren(QDialog) if each.isVisible()]
    assert (silent(dialog), bool(dialog.accessibleName())) == ([], True)


def test_palette_says_what_everything_is(window: MainWindow) -> None:
    window.find_anything()
    (palette,) = window.findChildren(Palette)
    assert (silent(palette), palette.accessibleName()) == ([], "Find anything")


def test_failure_says_what_everything_is(setting: Setting, qtbot: QtBot) -> None:
    dialog = Failure(None, setting.words, report="", log=None)
    qtbot.addWidget(dialog)
    assert silent(dialog) == []


def test_banner_says_what_everything_is(window: MainWindow) -> None:
    assert window.workspace is not None
    path = window.workspace.document.path
    assert path is not None
    path.unlink()
    window.workspace.undo()
    assert (silent(window.banner), window.banner.isVisible()) == ([], True)
