from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from planner.ui.pages.print import PrintPage
from planner.ui.workspace import Workspace


@pytest.fixture
def opened(qtbot: QtBot) -> Iterator[Callable[..., PrintPage]]:
    """The page of a workspace, shown and ready; the files and printers it will be given can be set."""
    made: list[PrintPage] = []

    def open_page(workspace: Workspace, **given: object) -> PrintPage:
        page = PrintPage(workspace, **given)  # type: ignore[arg-type]  # what a test gives
        made.append(page)
        qtbot.addWidget(page)
        page.resize(1112, 728)
        page.show()
        return page

    yield open_page
    for page in made:
        page.close()
