"""The agenda's page on the sample, at the size it has in the usual window."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from planner.ui.pages.agenda import AgendaPage
from planner.ui.workspace import Workspace


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
