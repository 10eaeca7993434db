"""How a table of whole rows looks and scrolls."""

from PySide6.QtCore import QItemSelectionModel
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from planner.ui.look import theme


def dress_table(view: QTableView) -> None:
    """After its model was set."""
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    view.setShowGrid(False)
    view.setWordWrap(False)
    view.setTabKeyNavigation(False)
    view.setCornerButtonEnabled(False)
    view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    rows = view.verticalHeader()
    rows.hide()
    rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    rows.setDefaultSectionSize(theme.ROW)
    rows.setMinimumSectionSize(theme.ROW)
    header = view.horizontalHeader()
    header.setHighlightSections(False)
    # one of its own: the header asks whether each column is selected, row by row (4 s for 100,000)
    header.setSelectionModel(QItemSelectionModel(view.model(), header))
