from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from planner.ui.pages.share import SharePage
from planner.ui.workspace import Workspace


@pytest.fixture
def opened(qtbot: QtBot) -> Callable[..., SharePage]:
    """The page of a workspace, shown; what its dialogs answer, and what opens files, can be given."""

    def open_page(workspace: Workspace, view: str = "html", **given: object) -> SharePage:
        workspace.setting.preferences.keep("share.format", view)
        page = SharePage(workspace, **given)  # type: ignore[arg-type]  # what a test gives
        qtbot.addWidget(page)
        page.resize(1112, 728)
        page.show()
        return page

    return open_page
