"""A window on no screen, with preferences and backups in the test's own folder."""

import os
import random
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from planner import language
from planner.operations import sample
from planner.store.document import Document
from planner.ui.dressing import dress
from planner.ui.preferences import Preferences
from planner.ui.setting import Setting
from planner.ui.workspace import Workspace

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def noon() -> datetime:
    return datetime(2016, 5, 20, 12, tzinfo=UTC)


@pytest.fixture(scope="session", autouse=True)
def _dressed(qapp: object) -> None:
    dress(qapp)  # type: ignore[arg-type]


@pytest.fixture
def setting(tmp_path: Path) -> Setting:
    return Setting(
        words=language.load("en"),
        preferences=Preferences(tmp_path / "window.ini"),
        desk="North door",
        clock=noon,
        ids=random.Random(1),
        backups=tmp_path / "backups",
        log=tmp_path / "planner.log",
    )


@pytest.fixture
def gathering(tmp_path: Path, setting: Setting) -> Iterator[Workspace]:
    """The sample, open."""
    file = tmp_path / "gathering.workshop"
    sample.create(file, desk=setting.desk, clock=noon, ids=setting.ids).close()
    workspace = Workspace(Document.open(file, desk=setting.desk, clock=noon), setting)
    yield workspace
    workspace.close()


@pytest.fixture
def empty(qtbot: QtBot, setting: Setting) -> Iterator[Workspace]:  # noqa: ARG001 - the application must run
    """A workshop with nothing but a name."""
    workspace = Workspace(Document.in_memory(clock=noon), setting)
    yield workspace
    workspace.close()
