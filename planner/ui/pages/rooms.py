"""The page "Rooms"."""

from planner.ui.pages.page import Page


class RoomsPage(Page):
    pass
