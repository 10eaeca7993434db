"""The page "Print"."""

from planner.ui.pages.page import Page


class PrintPage(Page):
    pass
