"""The page "Import a list": what a file would do, before it does it."""

from planner.ui.pages.page import Page
from planner.ui.workspace import Workspace


class ImportPage(Page):
    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
