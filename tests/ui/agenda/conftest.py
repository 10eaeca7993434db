"""The agenda's page on the sample, at the size it has in the usual window."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from planner.store.document import Document
from planner.ui.pages.agenda import AgendaPage
from planner.ui.setting import Setting
from planner.ui.workspace import Workspace
from tests.ui.windows import a_sample, noon


@pytest.fixture(scope="session")
def sample_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return a_sample(tmp_path_factory.mktemp("sample"))


@pytest.fixture
def gathering(tmp_path: Path, setting: Setting, sample_file: Path) -> Iterator[Workspace]:
    """A copy of the sample, open."""
    file = tmp_path / sample_file.name
    shutil.copy(sample_file, file)
    workspace = Workspace(Document.open(file, desk=setting.desk, clock=noon), setting)
    yield workspace
    workspace.close()


@pytest.fixture
def page(qtbot: QtBot, gathering: Workspace) -> Iterator[AgendaPage]:
    made = AgendaPage(gathering)
    qtbot.addWidget(made)
    made.resize(1112, 728)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    yield made
    made.close()
