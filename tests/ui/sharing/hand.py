"""What somebody does on the Share page, and sees there."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QPlainTextEdit, QPushButton, QTableView, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from planner.ui.sharing.whose import Whose
from planner.ui.widgets.chooser import Chooser
from planner.ui.widgets.drop_button import DropButton
from planner.ui.widgets.elided import Elided
from planner.ui.widgets.finder import Finder
from planner.ui.widgets.labels import Label
from planner.ui.widgets.record_choice import RecordChoice

LEFT = Qt.MouseButton.LeftButton


def said(page: QWidget) -> list[str]:
    labels = [label.text() for label in page.findChildren(Label) if label.isVisible() and label.text()]
    return labels + [each.text for each in page.findChildren(Elided) if each.isVisible() and each.text]


def is_said(page: QWidget, text: str) -> bool:
    return any(text in each for each in said(page))


def wait_for(qtbot: QtBot, page: QWidget, text: str) -> None:
    """Until something of it is said."""
    qtbot.waitUntil(lambda: is_said(page, text), timeout=20_000)


def buttons(page: QWidget, text: str) -> list[QPushButton]:
    found = page.findChildren(QPushButton)
    return [each for each in found if each.isVisible() and each.text().startswith(text)]


def press(qtbot: QtBot, page: QWidget, text: str) -> None:
    """As soon as it is there, and can be pressed."""
    qtbot.waitUntil(lambda: any(each.isEnabled() for each in buttons(page, text)), timeout=20_000)
    QTest.mouseClick(buttons(page, text)[0], LEFT)


def pick(chooser: Chooser | RecordChoice | Whose, typed: str) -> None:
    """From the list that drops, by keys."""
    button, finder = chooser.findChild(DropButton), chooser.findChild(Finder)
    assert button is not None
    assert finder is not None
    QTest.mouseClick(button, LEFT)
    QTest.keyClicks(finder.field, typed)
    QTest.keyClick(finder.field, Qt.Key.Key_Return)
    finder.hide()


def pick_format(page: QWidget, typed: str) -> None:
    (chooser,) = page.findChildren(Chooser)
    pick(chooser, typed)


def tick(page: QWidget, name: str) -> None:
    (box,) = [box for box in page.findChildren(QCheckBox) if box.accessibleName() == name]
    box.click()


def shown_text(page: QWidget) -> str:
    views: list[QPlainTextEdit | QTextEdit] = [*page.findChildren(QPlainTextEdit)]
    views += page.findChildren(QTextEdit)
    return "\n".join(each.toPlainText() for each in views if each.isVisible())


def shown_rows(page: QWidget) -> list[list[str]]:
    """Of the table that is to be seen, under its headings."""
    (table,) = [each for each in page.findChildren(QTableView) if each.isVisible()]
    model = table.model()
    columns = range(model.columnCount())
    heads = [str(model.headerData(column, Qt.Orientation.Horizontal)) for column in columns]
    rows = range(model.rowCount())
    return [heads, *([str(model.index(row, column).data()) for column in columns] for row in rows)]
