"""The window around an open workshop: header, pages at the left, the page, and the status below."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from planner.ui.frame.header import Header
from planner.ui.frame.sidebar import Sidebar
from planner.ui.frame.status import Status
from planner.ui.opening.checking import Checking
from planner.ui.pages.page import Page
from planner.ui.pages.registry import PAGES
from planner.ui.workspace import Place, Workspace


class WorkshopView(QWidget):
    def __init__(self, workspace: Workspace, menu: QMenu, find: Callable[[], None]) -> None:
        super().__init__()
        self.workspace = workspace
        self.pages: dict[str, Page] = {}
        self._stack = QStackedWidget()
        self.sidebar = Sidebar(workspace, self.show_page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.header = Header(workspace, menu, find)
        column.addWidget(self.header)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.sidebar)
        middle.addWidget(self._stack, 1)
        column.addLayout(middle, 1)
        column.addWidget(Status(workspace))
        workspace.visited.connect(self.visit)
        self._checking = Checking(workspace, self)

    @property
    def shown(self) -> str:
        """The name of the page to be seen."""
        seen = self._stack.currentWidget()
        return next((name for name, page in self.pages.items() if page is seen), PAGES[0].name)

    def show_page(self, name: str) -> None:
        """And give it the keyboard: its commands are heard only there."""
        page = self.page(name)
        self._stack.setCurrentWidget(page)
        self.sidebar.mark(page.within or name)
        page.setFocus()

    def visit(self, place: Place) -> None:
        self.show_page(place.page)
        self.pages[place.page].go(place)

    def page(self, name: str) -> Page:
        """Made when it is asked for first."""
        if name not in self.pages:
            entry = next(entry for entry in PAGES if entry.name == name)
            made = entry.make(self.workspace)
            made.setAccessibleName(self.workspace.words.gettext(entry.title))
            made.belongs.connect(lambda within: self._mark(made, within))
            self.pages[name] = made
            self._stack.addWidget(made)
        return self.pages[name]

    def _mark(self, page: Page, within: str) -> None:
        if self._stack.currentWidget() is page:
            self.sidebar.mark(within)
