"""The page "Event"."""

from planner.ui.pages.page import Page


class EventPage(Page):
    pass
