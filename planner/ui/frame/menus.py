"""The menu of the window: everything it and the page on show can do, in one tree."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QMenu

from planner.domain.values import dataclass
from planner.language import Words
from planner.ui.widgets.plain import unmnemonic
from planner.wording.marking import later

FILE, EDIT, GO, PAGE, HELP = "file", "edit", "go", "page", "help"
TITLES = {
    FILE: later("File"),
    EDIT: later("Edit"),
    GO: later("Go to"),
    PAGE: later("This page"),
    HELP: later("Help"),
}
"""In the order of the menu. Marked for translation."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    commands: dict[str, Sequence[QAction | None]]
    """By menu; None is a line between."""
    page: Callable[[], Sequence[QAction]]
    """What the page on show can do."""
    recent: Callable[[], Sequence[Path]]
    open: Callable[[Path], object]


def fill(menu: QMenu, contents: Contents, words: Words) -> list[QMenu]:
    """Put everything into `menu`; the menus it then holds, for the bar of a Mac."""
    made = []
    for name, title in TITLES.items():
        inner = QMenu(unmnemonic(words.gettext(title)), menu)
        menu.addMenu(inner)
        made.append(inner)
        for action in contents.commands.get(name, ()):
            inner.addAction(action) if action else inner.addSeparator()
        if name == FILE:
            _add_recent(inner, contents, words)
        if name == PAGE:
            _follow_page(menu, inner, contents)
    return made


def _add_recent(inner: QMenu, contents: Contents, words: Words) -> None:
    recent = QMenu(unmnemonic(words.gettext("Open recent")), inner)
    inner.insertMenu(inner.actions()[2], recent)

    def refresh() -> None:
        for action in _emptied(recent):
            action.deleteLater()
        for path in contents.recent():
            recent.addAction(unmnemonic(path.stem)).triggered.connect(partial(_open, contents, path))
        recent.menuAction().setEnabled(not recent.isEmpty())

    inner.aboutToShow.connect(refresh)
    refresh()


def _open(contents: Contents, path: Path, is_checked: bool = False) -> None:  # noqa: ARG001 - Qt signature
    contents.open(path)


def _follow_page(menu: QMenu, inner: QMenu, contents: Contents) -> None:
    def refresh() -> None:
        _emptied(inner)
        inner.addActions(list(contents.page()))
        inner.menuAction().setEnabled(not inner.isEmpty())

    menu.aboutToShow.connect(refresh)
    inner.aboutToShow.connect(refresh)
    refresh()


def _emptied(menu: QMenu) -> list[QAction]:
    """What was in it. `clear` takes actions of others away from their owners (PySide 6.11)."""
    found = menu.actions()
    for action in found:
        menu.removeAction(action)
    return found


def reachable(menu: QMenu) -> list[QAction]:
    """Every command in the tree, as if each menu had been opened."""
    menu.aboutToShow.emit()
    found = []
    for action in menu.actions():
        inner = menu_of(action)
        if inner is not None:
            found += reachable(inner)
        elif not action.isSeparator():
            found.append(action)
    return found


def menu_of(action: QAction) -> QMenu | None:
    found = action.menu()
    return found if isinstance(found, QMenu) else None


def add_to_bar(window: QMainWindow, menus: Sequence[QMenu]) -> None:
    """The bar at the top of a Mac's screen."""
    from PySide6.QtWidgets import QMenuBar  # noqa: PLC0415 - slow import

    bar = QMenuBar()
    for menu in menus:
        bar.addMenu(menu)
    window.setMenuBar(bar)
