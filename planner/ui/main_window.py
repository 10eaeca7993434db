"""The one window: the welcome page or an open workshop, what the program can do, and messages."""

from functools import partial
from pathlib import Path

from PySide6.QtGui import QCloseEvent, QKeySequence
from PySide6.QtWidgets import QFileDialog, QMainWindow, QMenu, QVBoxLayout, QWidget

from planner.domain.refusal import Refused
from planner.store.document import Document
from planner.store.errors import StoreError
from planner.ui.banner import Banner
from planner.ui.notice import Notice, Tone
from planner.ui.pages.registry import PAGES
from planner.ui.setting import Setting
from planner.ui.welcome import Welcome
from planner.ui.widgets.buttons import command
from planner.ui.workshop_view import WorkshopView
from planner.ui.workspace import Workspace
from planner.wording import refusals

SUFFIX = ".workshop"
SMALLEST = 1000, 640
USUAL = 1280, 800


class MainWindow(QMainWindow):
    def __init__(self, setting: Setting) -> None:
        super().__init__()
        self.setting = setting
        self.view: WorkshopView | None = None
        self.setWindowTitle(setting.words.gettext("Workshop Planner"))
        self.setMinimumSize(*SMALLEST)
        self.resize(*USUAL)
        self.restoreGeometry(setting.preferences.state("window"))
        self.banner = Banner(setting.words)
        self.menu = QMenu(self)
        self._make_commands()
        self._inner: QWidget | None = None
        frame = QWidget()
        self._column = QVBoxLayout(frame)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.banner)
        self.setCentralWidget(frame)
        self.welcome()

    @property
    def workspace(self) -> Workspace | None:
        return self.view.workspace if self.view else None

    def welcome(self) -> None:
        """Leave the workshop that is open."""
        self._leave()
        self._show(Welcome(self.setting, open_file=self.open, new=self.new, sample=self.open_sample))

    def open(self, path: Path) -> bool:
        """Open a workshop in the place of the one that is open; False, and a sentence, where it can't be."""
        try:
            document = Document.open(
                path, desk=self.setting.desk, clock=self.setting.clock, ids=self.setting.ids,
                backup_folder=self.setting.backups,
            )  # fmt: skip
        except StoreError as error:
            self.tell(Notice(refusals.trouble(error.code, error.values, self.setting.words), Tone.TROUBLE))
            return False
        self.show_document(document)
        return True

    def show_document(self, document: Document) -> None:
        self._leave()
        workspace = Workspace(document, self.setting)
        workspace.noticed.connect(self.tell)
        workspace.failed.connect(self._tell_trouble)
        workspace.changed.connect(lambda _: self._heed_step())
        self.view = WorkshopView(workspace, self.menu, self.find_anything)
        self._show(self.view)
        self.view.show_page(self.setting.preferences.text("page", "overview"))
        if document.path is not None:
            self.setting.preferences.add_recent(document.path)
            self.setWindowTitle(f"{document.path.stem}[*] — {self.setting.words.gettext('Workshop Planner')}")

    def tell(self, notice: Notice) -> None:
        self.banner.show_notice(notice)

    def find_anything(self) -> None:
        """The palette over people, sessions, rooms and commands."""

    def new(self) -> None:
        """Ask for a name and dates, and make a new workshop."""

    def open_sample(self) -> None:
        """Make the sample in the user's documents, and open it."""

    def choose_file(self) -> None:
        words = self.setting.words
        chosen, _ = QFileDialog.getOpenFileName(
            self, words.gettext("Open a workshop"), "", words.gettext("Workshops") + f" (*{SUFFIX})"
        )
        if chosen:
            self.open(Path(chosen))

    def back_up(self) -> None:
        """All is saved anyway; who asks for it gets a copy in a place of their own."""

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt signature
        self.setting.preferences.keep("window", self.saveGeometry())
        self._leave()
        super().closeEvent(event)

    def _make_commands(self) -> None:
        words = self.setting.words
        keys = QKeySequence.StandardKey
        command(self, words.gettext("New workshop…"), self.new, shortcut=keys.New, picture="add")
        command(self, words.gettext("Open…"), self.choose_file, shortcut=keys.Open, picture="folder")
        command(self, words.gettext("Find anything"), self.find_anything, shortcut="Ctrl+K", picture="search")
        command(self, words.gettext("Undo"), self._undo, shortcut="Ctrl+Z", picture="undo")
        command(self, words.gettext("Redo"), self._redo, shortcut="Ctrl+Shift+Z", picture="redo")
        for number, entry in enumerate(PAGES, start=1):
            command(
                self, words.gettext(entry.title), partial(self._show_page, entry.name),
                shortcut=f"Ctrl+{number}", picture=entry.picture,
            )  # fmt: skip
        self.menu.addActions(self.actions())

    def _undo(self) -> None:
        if self.workspace:
            self.workspace.undo()

    def _redo(self) -> None:
        if self.workspace:
            self.workspace.redo()

    def _show_page(self, name: str) -> None:
        if self.view:
            self.view.show_page(name)

    def _heed_step(self) -> None:
        """A step that worked ends what a sentence said about the one that did not."""
        self.banner.hide()

    def _tell_trouble(self, error: StoreError | Refused) -> None:
        self.tell(Notice(refusals.trouble(error.code, error.values, self.setting.words), Tone.TROUBLE))

    def _leave(self) -> None:
        if self.view is not None:
            self.setting.preferences.keep("page", self.view.shown)
            self.view.workspace.close()
            self.view = None

    def _show(self, inner: QWidget) -> None:
        if self._inner is not None:
            self._column.removeWidget(self._inner)
            self._inner.hide()
            self._inner.deleteLater()
        self._inner = inner
        self._column.addWidget(inner, 1)
