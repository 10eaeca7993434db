"""A window of its own on which a scene is set, and its picture."""

import gettext
from pathlib import Path

from PySide6.QtCore import QEventLoop, QRect, QTimer
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton, QScrollArea, QWidget

from planner.store.document import Document
from planner.ui import jobs
from planner.ui.frame.main_window import MainWindow
from planner.ui.frame.workshop_view import WorkshopView
from planner.ui.look.theme import colours
from planner.ui.pages.agenda import AgendaPage
from planner.ui.pages.page import Page
from planner.ui.workspace import Workspace
from tests.ui.windows import a_sample, a_setting


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
        next(action for action in actions if text.lower() in action.text().replace("&", "").lower()).trigger()
        self.settle()

    def agenda(self) -> AgendaPage:
        page = self.page("agenda")
        assert isinstance(page, AgendaPage)
        return page

    def press(self, name: str, *, inside: QWidget | None = None) -> None:
        """The button whose name begins so; what it opens may be open still."""
        found = (inside or self.window).findChildren(QAbstractButton)
        wanted = next(each for each in found if each.isVisible() and each.accessibleName().startswith(name))
        if isinstance(wanted, QPushButton) and wanted.menu() is not None:
            wanted.menu().popup(wanted.mapToGlobal(wanted.rect().bottomLeft()))
        else:
            wanted.click()
        self.settle()

    def scroll_down(self, inside: QWidget) -> None:
        """To the end of the first area in it that scrolls."""
        for area in inside.findChildren(QScrollArea):
            if area.isVisible() and area.verticalScrollBar().maximum():
                area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
                return

    def settle(self, *, seconds: float = 0.3) -> None:
        """Everything painted, and what works beside the window done.

        Not with `QTest.qWait`: it keeps Python to itself, and work in other threads takes five times as long.
        """
        waiting = QEventLoop()
        QTimer.singleShot(round(seconds * 1000), waiting.quit)
        waiting.exec()

    def rest(self, *, seconds: float = 30) -> None:
        """As `settle`, but also for what is worked out beside the window: previews, files that are read."""
        self.settle(seconds=0.6)
        for _ in range(round(seconds / 0.2)):
            if jobs.wait(0):
                break
            self.settle(seconds=0.2)
        self.settle()

    def picture(self) -> QPixmap:
        """The window, and over it what floats above."""
        made = self.window.grab()
        painter = QPainter(made)
        for floating in QApplication.topLevelWidgets():
            if floating is not self.window and floating.isVisible() and floating.isWindow():
                self._paint(painter, floating)
        painter.end()
        return made

    def close(self) -> None:
        for floating in QApplication.topLevelWidgets():
            floating.close()
        self.settle()

    def _paint(self, painter: QPainter, floating: QWidget) -> None:
        """With the hairline that a desktop would put around it."""
        place = QRect(floating.pos() - self.window.pos(), floating.size())
        painter.drawPixmap(place.topLeft(), floating.grab())
        painter.setPen(QColor(colours(floating).muted))
        painter.drawRect(place.adjusted(-1, -1, 0, 0))
