"""A window on no screen, with preferences and backups in the test's own folder."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from planner.store.document import Document
from planner.ui.frame.main_window import MainWindow
from planner.ui.look.dressing import dress
from planner.ui.setting import Setting
from planner.ui.workspace import Workspace
from tests.ui.windows import a_sample, a_setting, a_window, noon


@pytest.fixture(scope="session", autouse=True)
def _dressed(qapp: QApplication) -> None:
    dress(qapp)


@pytest.fixture(autouse=True)
def _let_go(qapp: QApplication) -> Iterator[None]:
    """A button one test held down would be held in the next."""
    yield
    for button in (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton):
        if qapp.mouseButtons() & button:
            QTest.mouseRelease(QWidget(), button)


@pytest.fixture
def setting(tmp_path: Path) -> Setting:
    return a_setting(tmp_path)


@pytest.fixture
def gathering(tmp_path: Path, setting: Setting) -> Iterator[Workspace]:
    """The sample, open."""
    workspace = Workspace(Document.open(a_sample(tmp_path), desk=setting.desk, clock=noon), setting)
    yield workspace
    workspace.close()


@pytest.fixture
def empty(setting: Setting) -> Iterator[Workspace]:
    """A workshop with nothing but a name."""
    workspace = Workspace(Document.in_memory(clock=noon), setting)
    yield workspace
    workspace.close()


@pytest.fixture
def window(tmp_path: Path, setting: Setting, qtbot: QtBot) -> MainWindow:
    """The whole window, on the sample."""
    made = a_window(setting, a_sample(tmp_path))
    qtbot.addWidget(made)
    made.show()
    return made
