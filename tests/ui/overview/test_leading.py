"""Lines and bars lead to just what they count."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from planner.ui.charts.card import Card
from planner.ui.charts.rows import Row
from planner.ui.frame.main_window import MainWindow
from planner.ui.pages.overview import OverviewPage

CARD: dict[str, Callable[[OverviewPage], Card]] = {
    "to do": lambda page: page.to_do,
    "groups": lambda page: page.groups,
    "cities": lambda page: page.cities,
    "days": lambda page: page.days,
}


@pytest.mark.parametrize(
    ("card", "says", "page", "rows"),
    [
        ("to do", "4 sessions are not in the agenda", "agenda", None),
        ("to do", "1 session has nobody", "sessions", 1),
        ("groups", "Planning team", "participants", 9),
        ("groups", "Without a group", "participants", 3),
        ("cities", "Pittsburgh", "participants", 10),
        ("days", "Thu 26 May", "participants", 117),
    ],
)
def test_row_leads_to_what_it_counts(
    qtbot: QtBot, window: MainWindow, card: str, says: str, page: str, rows: int | None
) -> None:
    view = window.view
    assert view is not None
    view.show_page("overview")
    overview = view.page("overview")
    assert isinstance(overview, OverviewPage)
    qtbot.waitUntil(lambda: overview.is_up_to_date)
    row = next(row for row in CARD[card](overview).findChildren(Row) if row.accessibleName().startswith(says))
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    assert view.shown == page
    if rows is not None:
        table = next(table for table in view.page(page).findChildren(QTableView) if table.isVisible())
        qtbot.waitUntil(lambda: table.model().rowCount() == rows)
