"""The page on the sample, with the printers a test gives it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from planner.store.document import Document
from planner.ui.pages.badge_look import BadgeLookPage
from planner.ui.setting import Setting
from planner.ui.workspace import Workspace
from tests.ui.hands import show
from tests.ui.windows import a_sample, noon

Opened = Callable[..., BadgeLookPage]
PRINTERS = ["Office LaserJet", "Brother QL-820"]


@pytest.fixture
def read_only(tmp_path: Path, setting: Setting) -> Iterator[Workspace]:
    """The sample, open in a way that nothing of it can be changed."""
    document = Document.open(a_sample(tmp_path), desk=setting.desk, clock=noon, read_only=True)
    workspace = Workspace(document, setting)
    yield workspace
    workspace.close()


@pytest.fixture
def opened(qtbot: QtBot) -> Iterator[Opened]:
    made: list[BadgeLookPage] = []

    def open_page(workspace: Workspace, printers: list[str] | None = None) -> BadgeLookPage:
        there = PRINTERS if printers is None else printers
        page = BadgeLookPage(workspace, printers=lambda: there)
        made.append(page)
        page.resize(1112, 728)
        show(qtbot, page)
        return page

    yield open_page
    for page in made:
        page.close()
