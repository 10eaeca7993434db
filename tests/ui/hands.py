"""What a hand at the keyboard does."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot


def show(qtbot: QtBot, widget: QWidget) -> None:
    """On the screen, and in front."""
    qtbot.addWidget(widget)
    with qtbot.waitExposed(widget):
        widget.show()
    widget.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is widget.window())


def retype(widget: QWidget, text: str) -> None:
    """Put another text in the place of what stands there; the cursor stays in it."""
    widget.setFocus()
    QTest.keyClick(widget, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(widget, Qt.Key.Key_Delete)
    write(widget, text)


def write(widget: QWidget | None, text: str) -> None:
    """Letter by letter; Qt's own hand knows only ASCII."""
    assert widget is not None
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(widget, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))


def enter(widget: QWidget, text: str) -> None:
    retype(widget, text)
    QTest.keyClick(widget, Qt.Key.Key_Return)


def press(widget: QWidget | None, key: Qt.Key) -> None:
    assert widget is not None
    widget.setFocus()
    QTest.keyClick(widget, key)


def named(inside: QWidget, name: str, *, kind: type[QWidget] = QWidget) -> QWidget:
    """The one widget with this name that can have the cursor; one that can't be seen where none can."""
    found = [
        widget
        for widget in inside.findChildren(kind)
        if widget.accessibleName() == name and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    found = [widget for widget in found if widget.isVisible()] or found
    assert len(found) == 1, f"{name}: {found}"
    return found[0]


def texts(inside: QWidget) -> list[str]:
    """All labels that can be seen and say something."""
    return [label.text() for label in inside.findChildren(QLabel) if label.isVisible() and label.text()]


def tabbed(first: QWidget, count: int) -> list[str]:
    """What Tab comes to, one after the other, beginning with `first`."""
    first.setFocus()
    names = []
    for _ in range(count):
        held = QApplication.focusWidget()
        assert held is not None
        names.append(held.accessibleName())
        QTest.keyClick(held, Qt.Key.Key_Tab)
    return names
