"""The page "Duplicates": people who seem to be in the workshop twice."""

from planner.ui.pages.page import Page
from planner.ui.workspace import Workspace


class DuplicatesPage(Page):
    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
