"""Everything the window and its pages can do stands in the menu, and no key means two things."""

from collections import defaultdict

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from planner.ui.frame import menus
from planner.ui.frame.main_window import MainWindow
from planner.ui.pages.registry import PAGES


def names(actions: list[QAction]) -> set[str]:
    return {action.text() for action in actions}


def test_every_command_is_reachable_from_the_menu(window: MainWindow) -> None:
    assert window.view is not None
    for entry in PAGES:
        window.view.show_page(entry.name)
        commands = names([*window.actions(), *window.view.pages[entry.name].actions()])
        assert commands - names(menus.reachable(window.menu)) == set()


def test_every_command_has_a_text_of_its_own(window: MainWindow) -> None:
    assert window.view is not None
    for entry in PAGES:
        page = window.view.page(entry.name)
        texts = [action.text() for action in (*window.actions(), *page.actions()) if not action.isSeparator()]
        assert sorted(texts) == sorted(set(texts))
        assert "" not in texts


def test_no_shortcut_means_two_things(window: MainWindow) -> None:
    assert window.view is not None
    for entry in PAGES:
        page = window.view.page(entry.name)
        by_keys: dict[str, list[str]] = defaultdict(list)
        for action in (*window.actions(), *page.actions()):
            for keys in action.shortcuts():
                by_keys[keys.toString(QKeySequence.SequenceFormat.PortableText)].append(action.text())
        assert {keys: texts for keys, texts in by_keys.items() if len(texts) > 1} == {}


def submenu(menu: QMenu, title: str) -> QMenu:
    return next(
        inner for action in menu.actions() if (inner := menus.menu_of(action)) and inner.title() == title
    )


def test_recent_workshops_open_from_the_menu(window: MainWindow) -> None:
    assert window.workspace is not None
    path = window.workspace.document.path
    window.welcome()
    file = submenu(window.menu, "File")
    file.aboutToShow.emit()
    recent = submenu(file, "Open recent")
    (again,) = recent.actions()
    again.trigger()
    assert (again.text(), window.workspace.document.path) == ("gathering", path)


def test_undo_says_in_the_menu_what_it_takes_back(window: MainWindow) -> None:
    edit = submenu(window.menu, "Edit")
    undo, redo = edit.actions()[:2]
    assert (undo.text(), undo.isEnabled()) == (
        "Undo: Load the sample “2016 Human Rights Cities Gathering”",
        True,
    )
    undo.trigger()
    assert (undo.text(), undo.isEnabled()) == ("Undo", False)
    redo.trigger()
    assert undo.isEnabled()


def test_without_a_workshop_only_what_makes_sense_can_be_done(window: MainWindow) -> None:
    window.welcome()
    able = {action.text() for action in menus.reachable(window.menu) if action.isEnabled()}
    assert able == {
        "New workshop…", "Open…", "Open the sample", "gathering", "Preferences…", "Quit", "Find anything",
        "Shortcuts", "Open the folder of the log", "About Workshop Planner",
    }  # fmt: skip
