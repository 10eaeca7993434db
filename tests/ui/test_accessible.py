"""Whoever can't see the window hears it: every widget one can use has a role and a name."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QScrollBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from planner.store.document import Document
from planner.ui.frame.main_window import MainWindow
from planner.ui.pages.registry import PAGES
from planner.ui.setting import Setting

USED = (
    QAbstractButton, QAbstractItemView, QAbstractScrollArea, QAbstractSpinBox, QComboBox, QLineEdit,
    QPlainTextEdit,
)  # fmt: skip
PARTS = (QHeaderView, QScrollBar, QScrollArea)
"""Of something that has a name itself."""


def silent(top: QWidget) -> list[str]:
    """What can be used in it and has no name or no role, told by its kind and where it lies."""
    found = []
    for widget in top.findChildren(QWidget):
        if not widget.isVisibleTo(top) or not _is_used(widget):
            continue
        heard = QAccessible.queryAccessibleInterface(widget)
        role = heard.role() if heard else QAccessible.Role.NoRole
        if role is QAccessible.Role.NoRole or not heard.text(QAccessible.Text.Name).strip():
            found.append(_path(widget, top))
    return found


def _is_used(widget: QWidget) -> bool:
    takes_focus = widget.focusPolicy() != Qt.FocusPolicy.NoFocus
    return (
        (isinstance(widget, USED) or takes_focus) and not isinstance(widget, PARTS) and not _is_part(widget)
    )


def _is_part(widget: QWidget) -> bool:
    """The list and the line inside a box to choose from are heard as that box."""
    above = widget.parentWidget()
    while above is not None and not isinstance(above, QAbstractSpinBox | QComboBox):
        above = above.parentWidget()
    return above is not None or widget.objectName().startswith("qt_")


def _path(widget: QWidget, top: QWidget) -> str:
    names = []
    at: QWidget | None = widget
    while at is not None and at is not top:
        names.append(type(at).__name__)
        at = at.parentWidget()
    return " in ".join(names)


def test_welcome_says_what_everything_is(qtbot: QtBot, setting: Setting) -> None:
    window = MainWindow(setting)
    qtbot.addWidget(window)
    assert silent(window) == []


@pytest.mark.parametrize("page", [entry.name for entry in PAGES])
def test_page_says_what_everything_is(window: MainWindow, page: str) -> None:
    assert window.view is not None
    window.view.show_page(page)
    assert silent(window) == []


@pytest.mark.parametrize("page", [entry.name for entry in PAGES])
def test_page_of_an_empty_workshop_says_what_everything_is(qtbot: QtBot, setting: Setting, page: str) -> None:
    window = MainWindow(setting)
    qtbot.addWidget(window)
    window.show_document(Document.in_memory())
    assert window.view is not None
    window.view.show_page(page)
    assert silent(window) == []


def lost(page: QWidget) -> list[str]:
    """What can have the keyboard, and Tab never comes to."""
    reached: set[QWidget] = set()
    at: QWidget | None = page.window()
    while at is not None and at not in reached:
        reached.add(at)
        at = at.nextInFocusChain()
    return [
        _path(widget, page)
        for widget in page.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisibleTo(page)
        and widget.window() is page.window()
        and widget not in reached
    ]


@pytest.mark.parametrize("page", [entry.name for entry in PAGES])
def test_tab_comes_to_everything_on_a_page(window: MainWindow, page: str) -> None:
    assert window.view is not None
    window.view.show_page(page)
    assert lost(window.view.pages[page]) == []
