"""Tab goes through the Print page as it is read."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from planner.ui.pages.print import PrintPage
from planner.ui.widgets.chooser import Chooser
from planner.ui.workspace import Workspace
from tests.ui.printing.hand import part, take_paper, wait_for


def heard(page: PrintPage) -> list[str]:
    """From the list of papers on, one way through."""
    page.window().activateWindow()
    part(page, Chooser).setFocus()
    names: list[str] = []
    while len(names) < 40:
        held = page.window().focusWidget()
        assert held is not None
        name = held.accessibleName()
        if name in names:
            break
        names.append(name)
        QTest.keyClick(held, Qt.Key.Key_Tab)
    return names


def test_tab_goes_down_the_options_of_badges(
    qtbot: QtBot, gathering: Workspace, opened: Callable[..., PrintPage]
) -> None:
    page = opened(gathering)
    wait_for(qtbot, page, "120 badges on 15 sheets.")
    names = heard(page)
    assert names[:9] == [
        "Paper to print: Badges",
        "Change how badges look…",
        "For whom",
        "Measure your own…",
        "Labels: Avery 5395",
        "First free label: 1 of 8",
        "Order",
        "Marks to cut by",
        "Adjust the printer…",
    ]
    assert names.index("Print…") < names.index("Save as PDF…") < names.index("Whole page")


def test_tab_goes_down_the_options_of_a_paper_chosen_later(
    qtbot: QtBot, gathering: Workspace, opened: Callable[..., PrintPage]
) -> None:
    page = opened(gathering)
    take_paper(page, "Run sheets")
    wait_for(qtbot, page, "23 pages.")
    names = heard(page)
    assert names[0] == "Paper to print: Run sheets"
    assert names.index("Days: All days") < names.index("Large print") < names.index("Adjust the printer…")
    assert names.index("Adjust the printer…") < names.index("Print…")
