"""What a person does with a table, and what they see of it."""

from typing import TypeVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from planner.ui.pages.table_page import TablePage

P = TypeVar("P", bound=TablePage)


def shown(qtbot: QtBot, page: P) -> P:
    qtbot.addWidget(page)
    page.resize(1112, 728)
    page.show()
    qtbot.waitUntil(lambda: page.records.lookup.is_whole)
    QApplication.processEvents()
    return page


def cells(page: TablePage, key: str) -> list[str]:
    """The column of this key, from top to bottom."""
    number = number_of(page, key)
    return [str(page.records.index(row, number).data()) for row in range(page.records.rowCount())]


def number_of(page: TablePage, key: str) -> int:
    return [column.key for column in page.records.columns].index(key)


def place_of(page: TablePage, text: str, key: str) -> QPoint:
    """The middle of the cell of the row that has `text` in its first column."""
    first = page.records.columns[0].key
    index = page.records.index(cells(page, first).index(text), number_of(page, key))
    page.view.scrollTo(index)
    return page.view.visualRect(index).center()


def click(page: TablePage, text: str, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    first = page.records.columns[0].key
    at = place_of(page, text, first)
    QTest.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, modifier, at)


def start_editing(page: TablePage, text: str, key: str) -> None:
    at = place_of(page, text, key)
    QTest.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseDClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=at)


def editor(page: TablePage) -> QLineEdit:
    (found,) = [field for field in page.view.viewport().findChildren(QLineEdit) if field.isVisible()]
    return found


def press(page: TablePage, key: Qt.Key, *, ctrl: bool = False) -> None:
    modifier = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
    page.view.setFocus()
    QTest.keyClick(page.view, key, modifier)
    QApplication.processEvents()


def search(page: TablePage, text: str) -> None:
    page.search.setFocus()
    QTest.keyClicks(page.search, text)
    QApplication.processEvents()


def clipboard(text: str | None = None) -> str:
    board = QGuiApplication.clipboard()
    if text is not None:
        board.setText(text)
    return board.text()
