"""The one window: the welcome page or an open workshop, what the program can do, and messages."""

import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QVBoxLayout, QWidget

from planner.domain.refusal import Refused
from planner.importing.header_words import ListKind
from planner.store.document import Document
from planner.store.errors import StoreError
from planner.ui import jobs
from planner.ui.dialogs.palette_opener import PaletteOpener
from planner.ui.frame import dropping, menus
from planner.ui.frame.banner import Banner
from planner.ui.frame.guides import Guides
from planner.ui.frame.welcome import Doors, Welcome
from planner.ui.frame.workshop_view import WorkshopView
from planner.ui.importing import choosing
from planner.ui.notice import Notice
from planner.ui.opening.files import Files, Frame
from planner.ui.pages.registry import LISTED, shortcut
from planner.ui.setting import Setting
from planner.ui.widgets.buttons import command
from planner.ui.widgets.plain import unmnemonic
from planner.ui.workspace import Workspace
from planner.wording import steps

SMALLEST = 1000, 640
USUAL = 1280, 800


class MainWindow(QMainWindow):
    def __init__(self, setting: Setting, file: Path | None = None) -> None:
        """On a file, or on the welcome page, which tells what goes into a workshop."""
        super().__init__()
        self.setting = setting
        self.view: WorkshopView | None = None
        self._inner: QWidget | None = None
        self.setMinimumSize(*SMALLEST)
        self.resize(*USUAL)
        self.restoreGeometry(setting.preferences.state("window"))
        self.setAcceptDrops(True)
        self.banner = Banner(setting.words)
        self.files = Files(self, self._frame(), setting)
        self._palette = PaletteOpener(self, setting.words)
        self._guides = Guides(self, setting)
        self.menu = QMenu(self)
        self.commands = self._make_commands()
        self._fill_menu()
        frame = QWidget()
        self._column = QVBoxLayout(frame)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.banner)
        self.setCentralWidget(frame)
        if file is None or not self.files.take_in(file):
            self.welcome()

    @property
    def workspace(self) -> Workspace | None:
        return self.view.workspace if self.view else None

    def welcome(self) -> None:
        """Leave the workshop that is open."""
        self._leave()
        files = self.files
        doors = Doors(
            new=files.new, choose=files.choose, sample=files.open_sample, open=self.open, forget=self.forget
        )
        shown = Welcome(self.setting, doors)
        self._show(shown)
        shown.setFocus()
        self.setWindowTitle(self.setting.words.gettext("Workshop Planner"))
        self._heed_state()

    def open(self, path: Path) -> bool:
        """Open a workshop in the place of the one that is open; False, and a sentence, where it can't be."""
        return self.files.open(path)

    def show_document(self, document: Document) -> None:
        self.banner.hide()
        self._leave()
        workspace = Workspace(document, self.setting)
        workspace.noticed.connect(self.tell)
        workspace.failed.connect(self.files.heed_trouble)
        workspace.changed.connect(self._heed_step)
        self.view = WorkshopView(workspace, self.menu, self.find_anything)
        self._show(self.view)
        page = self.setting.preferences.text("page")
        self.view.show_page(page if page in _page_names() else LISTED[0].name)
        if document.path is not None:
            self.setting.preferences.add_recent(document.path)
            self.setWindowTitle(f"{document.path.stem} — {self.setting.words.gettext('Workshop Planner')}")
        self._heed_state()

    def tell(self, notice: Notice) -> None:
        self.banner.show_notice(notice)

    def heed(self, error: Refused | StoreError) -> None:
        """One that nobody caught where it came up."""
        self.files.heed(error)

    def forget(self, path: Path) -> None:
        """Take a workshop off the list of recent ones."""
        self.setting.preferences.drop_recent(path)
        if isinstance(self._inner, Welcome):
            self._inner.refresh()

    def find_anything(self) -> None:
        """The palette over people, sessions, rooms and commands."""
        pages = [action for action in self.commands[menus.GO] if action]
        others = [action for action in self.actions() if action not in (*pages, self._find)]
        self._palette.open(self.workspace, pages=pages, commands=[*self.page_actions(), *others])

    def page_actions(self) -> list[QAction]:
        """What the page on show can do."""
        return self.view.pages[self.view.shown].actions() if self.view else []

    def rename_desk(self, name: str) -> None:
        """From the next workshop on."""
        self.setting = replace(self.setting, desk=name)
        self.files.setting = self.setting

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt signature
        if dropping.file_in(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt signature
        path = dropping.file_in(event.mimeData())
        if path is not None:
            event.acceptProposedAction()
            self.files.take_in(path)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt signature
        self.setting.preferences.keep("window", self.saveGeometry())
        self._leave()
        super().closeEvent(event)

    def _make_commands(self) -> dict[str, Sequence[QAction | None]]:
        text, files, guides = self.setting.words.gettext, self.files, self._guides
        keys = QKeySequence.StandardKey
        self._undo = command(self, text("Undo"), self._take_back, shortcut="Ctrl+Z", picture="undo")
        self._redo = command(self, text("Redo"), self._bring_back, shortcut="Ctrl+Shift+Z", picture="redo")
        for action in (self._undo, self._redo):
            action.setProperty("name", action.text())
        back_up = command(self, text("Back up a copy"), files.back_up, shortcut=keys.Save, picture="copy")
        save_as = command(self, text("Save a copy as…"), files.save_copy, shortcut="Ctrl+Shift+S")
        restore = command(self, text("Restore from a backup…"), files.choose_backup, picture="history")
        leave = command(self, text("Close workshop"), self.welcome, shortcut="Ctrl+W")
        self._find = command(
            self, text("Find anything"), self.find_anything, shortcut="Ctrl+K", picture="search"
        )
        pages = [self._page_command(number, name) for number, name in enumerate(_page_names(), start=1)]
        bring = command(
            self,
            text("Import a list or agenda…"),
            self._import_list,
            shortcut=choosing.KEYS,
            picture="import",
        )
        self._of_workshop = [bring, back_up, save_as, restore, leave, *pages]
        return {
            menus.FILE: (
                command(self, text("New workshop…"), files.new, shortcut=keys.New, picture="add"),
                command(self, text("Open…"), files.choose, shortcut=keys.Open, picture="folder"),
                command(self, text("Open the sample"), files.open_sample, picture="file"),
                None, bring, None, back_up, save_as, restore, None,
                command(
                    self, text("Preferences…"), self._prefer, shortcut="Ctrl+,", picture="settings"
                ),
                None, leave,
                command(self, text("Quit"), self.close, shortcut="Ctrl+Q"),
            ),
            menus.EDIT: (self._undo, self._redo, None, self._find),
            menus.GO: pages,
            menus.HELP: (
                command(self, text("Shortcuts"), self._show_shortcuts, shortcut="F1"),
                command(self, text("Open the folder of the log"), guides.open_log),
                command(self, text("About Workshop Planner"), guides.about),
            ),
        }  # fmt: skip

    def _page_command(self, number: int, name: str) -> QAction:
        entry = next(entry for entry in LISTED if entry.name == name)
        return command(
            self, self.setting.words.gettext(entry.title), lambda: self._show_page(name),
            shortcut=shortcut(number), picture=entry.picture,
        )  # fmt: skip

    def _fill_menu(self) -> None:
        contents = menus.Contents(
            commands=self.commands,
            page=self.page_actions,
            recent=lambda: self.setting.preferences.recent,
            open=self.open,
        )
        made = menus.fill(self.menu, contents, self.setting.words)
        if sys.platform == "darwin":
            menus.add_to_bar(self, made)

    def _frame(self) -> Frame:
        return Frame(
            workspace=lambda: self.workspace,
            show=self.show_document,
            tell=self.tell,
            forget=self.forget,
            welcome=self.welcome,
            lock=self._lock,
        )

    def _import_list(self) -> None:
        """What the page on show lists, if it lists something."""
        if self.view is not None:
            kinds = {str(kind): kind for kind in ListKind}
            choosing.choose_list(self.view.workspace, self, kinds.get(self.view.shown))

    def _prefer(self) -> None:
        self._guides.prefer(self.setting, self.rename_desk)

    def _show_shortcuts(self) -> None:
        text = self.setting.words.gettext
        groups = [
            (text(menus.TITLES[name]), [action for action in actions if action])
            for name, actions in self.commands.items()
        ]
        for page in self.view.pages.values() if self.view else ():
            groups.append((page.accessibleName(), page.actions()))
        self._guides.show_shortcuts(groups)

    def _take_back(self) -> None:
        if self.workspace:
            self.workspace.undo()

    def _bring_back(self) -> None:
        if self.workspace:
            self.workspace.redo()

    def _show_page(self, name: str) -> None:
        if self.view:
            self.view.show_page(name)

    def _lock(self) -> None:
        """Nothing more can be written into the file that is open."""
        if self.view:
            self.view.workspace.document.read_only = True
            self.view.header.refresh()
        self._heed_state()

    def _heed_step(self) -> None:
        """A step that worked ends what a sentence said about the one that did not."""
        self.banner.hide()
        self._heed_state()

    def _heed_state(self) -> None:
        """What can be done now, and how it is called."""
        document = self.workspace.document if self.workspace else None
        words = self.setting.words
        for action in self._of_workshop:
            action.setEnabled(document is not None)
        for action, text, step in (
            (self._undo, words.gettext("Undo"), document.next_undo if document else None),
            (self._redo, words.gettext("Redo"), document.next_redo if document else None),
        ):
            told = f"{text}: {steps.label(step.kind, step.about, words)}" if step else text
            action.setText(unmnemonic(told))
            action.setEnabled(step is not None and document is not None and not document.read_only)

    def _leave(self) -> None:
        jobs.cancel_all()
        self._palette.leave()
        self.files.forget_trouble()
        if self.view is not None:
            self.banner.hide()  # its ways on lead into this workshop
            self.setting.preferences.keep("page", self.view.shown)
            if (held := self.view.focusWidget()) is not None:
                held.clearFocus()  # a field writes what was typed into it when it is left
            self.view.hide()
            while (floating := QApplication.activePopupWidget()) is not None and floating.close():
                pass  # a list left open would choose for a workshop that is closed
            for timer in self.view.findChildren(QTimer):
                timer.stop()  # what a page has put off must not find the file closed
            self.view.workspace.close()
            self.view = None

    def _show(self, inner: QWidget) -> None:
        if self._inner is not None:
            self._column.removeWidget(self._inner)
            self._inner.hide()
            self._inner.deleteLater()
        self._inner = inner
        self._column.addWidget(inner, 1)
        inner.show()


def _page_names() -> list[str]:
    return [entry.name for entry in LISTED]
