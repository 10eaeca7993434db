"""The page "History"."""

from planner.ui.pages.page import Page


class HistoryPage(Page):
    pass
