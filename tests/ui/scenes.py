"""What the pictures show: one small function for each page, dialog and state."""

import gettext
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from planner.store.document import Document
from planner.ui.main_window import MainWindow
from planner.ui.pages.page import Page
from planner.ui.pages.registry import PAGES
from planner.ui.workshop_view import WorkshopView
from planner.ui.workspace import Workspace
from tests.benchmarks.opening import PEOPLE, some_people
from tests.ui.windows import a_sample, a_setting, make_awkward


class Stage:
    """A window of its own, in a folder of its own."""

    def __init__(self, folder: Path, *, words: gettext.NullTranslations, size: tuple[int, int]) -> None:
        self.folder = folder
        self.window = MainWindow(a_setting(folder, words=words))
        self.window.resize(*size)
        self.window.show()

    def sample(self) -> None:
        self.window.open(a_sample(self.folder))

    def empty(self) -> None:
        self.window.show_document(Document.in_memory())

    @property
    def view(self) -> WorkshopView:
        assert self.window.view is not None
        return self.window.view

    @property
    def workspace(self) -> Workspace:
        return self.view.workspace

    def page(self, name: str) -> Page:
        self.view.show_page(name)
        self.settle()
        return self.view.pages[name]

    def do(self, text: str) -> None:
        """A command of the window or of the page that is shown, by the words in its name."""
        actions = [*self.window.actions(), *self.view.pages[self.view.shown].actions()]
        next(action for action in actions if text in action.text().replace("&", "")).trigger()
        self.settle()

    def settle(self) -> None:
        """Everything painted, and what works beside the window done."""
        for _ in range(30):
            QApplication.processEvents()
            QTest.qWait(10)

    def picture(self) -> QPixmap:
        """The window, and over it what floats above."""
        made = self.window.grab()
        painter = QPainter(made)
        for floating in QApplication.topLevelWidgets():
            if floating is not self.window and floating.isVisible() and floating.isWindow():
                painter.drawPixmap(self._place(floating), floating.grab())
        painter.end()
        return made

    def close(self) -> None:
        for floating in QApplication.topLevelWidgets():
            floating.close()
        self.settle()

    def _place(self, floating: QWidget) -> QPoint:
        return floating.pos() - self.window.pos()


def welcome(_: Stage) -> None:
    pass


def sample_page(name: str) -> Callable[[Stage], None]:
    def show(stage: Stage) -> None:
        stage.sample()
        stage.page(name)

    return show


def empty_page(name: str) -> Callable[[Stage], None]:
    def show(stage: Stage) -> None:
        stage.empty()
        stage.page(name)

    return show


def awkward_page(name: str) -> Callable[[Stage], None]:
    def show(stage: Stage) -> None:
        stage.sample()
        make_awkward(stage.workspace.document)
        stage.page(name)

    return show


def crowd(stage: Stage) -> None:
    stage.sample()
    with stage.workspace.document.edit("import_participants", about="crowd.csv") as edit:
        edit.put_all(some_people(PEOPLE))
    stage.page("participants")


def inspected(page: str, record: Callable[[Workspace], str]) -> Callable[[Stage], None]:
    def show(stage: Stage) -> None:
        stage.sample()
        stage.workspace.visit(page, record(stage.workspace))

    return show


SCENES: dict[str, Callable[[Stage], None]] = {
    "welcome": welcome,
    **{f"sample-{entry.name}": sample_page(entry.name) for entry in PAGES},
    **{f"empty-{entry.name}": empty_page(entry.name) for entry in PAGES},
    **{f"awkward-{entry.name}": awkward_page(entry.name) for entry in PAGES},
    "crowd-participants": crowd,
    "person": inspected("participants", lambda workspace: workspace.snapshot.participants[0].id),
    "session": inspected("sessions", lambda workspace: workspace.snapshot.sessions[3].id),
    "room": inspected("rooms", lambda workspace: workspace.snapshot.rooms[0].id),
}
