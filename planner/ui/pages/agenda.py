"""The page "Agenda"."""

from planner.ui.pages.page import Page


class AgendaPage(Page):
    pass
