"""The page "Overview"."""

from planner.ui.pages.page import Page


class OverviewPage(Page):
    pass
