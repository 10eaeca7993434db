"""The page "Sessions"."""

from planner.ui.pages.page import Page


class SessionsPage(Page):
    pass
