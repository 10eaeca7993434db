"""What the window knows of a page."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from planner.ui.workspace import Place, Workspace


class Page(QWidget):
    """Its commands are its `actions()`; the menus, the palette and the sheet of shortcuts read them there.

    A page lives as long as the window shows this workshop. It is made when first shown, follows
    `workspace.changed` from then on, and may put off looking while it is hidden.
    """

    belongs = Signal(str)
    """Of a page that is opened from several others: the one of the sidebar it stands for from now on."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.within = ""
        """The last of `belongs`; "" where the registry knows."""
        self.workspace = workspace
        self.words = workspace.words

    def go(self, place: Place) -> None:
        """Show what `place` names; a page without such things stays as it is."""

    def belong(self, page: str) -> None:
        self.within = page
        self.belongs.emit(page)
