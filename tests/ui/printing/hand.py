"""What somebody does on the Print page, and sees there."""

from pathlib import Path
from typing import TypeVar

import pypdfium2
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QProgressBar, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from planner.ui.widgets.chooser import Chooser
from planner.ui.widgets.finder import Finder
from planner.ui.widgets.labels import Label

T = TypeVar("T", bound=QWidget)
LEFT = Qt.MouseButton.LeftButton


def part(page: QWidget, kind: type[T]) -> T:
    found = page.findChild(kind)
    assert found is not None
    return found


def said(page: QWidget) -> list[str]:
    return [label.text() for label in page.findChildren(Label) if label.isVisible() and label.text()]


def wait_for(qtbot: QtBot, page: QWidget, text: str) -> None:
    """Until the paper is ready and what is said below the options begins so."""
    qtbot.waitUntil(
        lambda: any(each.startswith(text) for each in said(page)) and not is_busy(page), timeout=20_000
    )


def is_busy(page: QWidget) -> bool:
    return any(bar.isVisible() for bar in page.findChildren(QProgressBar))


def press(qtbot: QtBot, page: QWidget, text: str) -> None:
    """As soon as it is there."""

    def found() -> list[QPushButton]:
        return [each for each in page.findChildren(QPushButton) if each.isVisible() and each.text() == text]

    qtbot.waitUntil(lambda: bool(found()))
    QTest.mouseClick(found()[0], LEFT)


def choose(page: QWidget, name: str, text: str) -> None:
    """In the box of that name, by hand."""
    (box,) = [box for box in page.findChildren(QComboBox) if box.isVisible() and box.accessibleName() == name]
    index = next(row for row in range(box.count()) if box.itemText(row).startswith(text))
    box.setCurrentIndex(index)
    box.activated.emit(index)


def take_paper(page: QWidget, name: str) -> None:
    """From the list that drops, by keys."""
    chooser = part(page, Chooser)
    button = chooser.findChild(QPushButton)
    assert button is not None
    QTest.mouseClick(button, LEFT)
    finder = part(chooser, Finder)
    QTest.keyClicks(finder.field, name)
    QTest.keyClick(finder.field, Qt.Key.Key_Return)


def text_of(file: Path) -> str:
    document = pypdfium2.PdfDocument(file)
    text = "\n".join(page.get_textpage().get_text_bounded() for page in document)
    document.close()
    return text
