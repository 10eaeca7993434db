"""The page "Participants"."""

from planner.ui.pages.page import Page


class ParticipantsPage(Page):
    pass
