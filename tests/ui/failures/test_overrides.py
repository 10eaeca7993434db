"""An error inside what Qt calls: painting, events, models. Qt goes on, and the error is told as any other."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
    QTimer,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from planner.domain.records import Room
from planner.operations import rooms
from planner.ui.dialogs.failure import Failure
from planner.ui.failures import Failures
from planner.ui.frame.main_window import MainWindow
from planner.ui.setting import Setting

Index = QModelIndex | QPersistentModelIndex


class Broken(QWidget):
    """Each of its answers fails, while `what` names it."""

    def __init__(self, parent: QWidget, what: str) -> None:
        super().__init__(parent)
        self._what = what
        self._painters: list[QPainter] = []

    def put_down_brushes(self) -> None:
        """A painter left in the middle complains when it goes: here, and not in whichever test runs then."""
        for painter in self._painters:
            painter.end()

    def _fail(self, what: str) -> None:
        if what == self._what:
            raise RuntimeError(what)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt signature
        painter = QPainter(self)
        self._painters.append(painter)
        painter.save()
        self._fail("paintEvent")
        painter.restore()
        painter.end()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt signature
        self._fail("sizeHint")
        return QSize(10, 10)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802, ARG002 - Qt signature
        self._fail("resizeEvent")

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseButtonPress:
            self._fail("event")
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802, ARG002 - Qt signature
        self._fail("mousePressEvent")

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802, ARG002 - Qt signature
        self._fail("keyPressEvent")

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802, ARG002 - Qt signature
        self._fail("focusNextPrevChild")
        return False


class BrokenFilter(QObject):
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802, ARG002 - Qt signature
        raise RuntimeError("eventFilter")


class BrokenModel(QAbstractListModel):
    def __init__(self, parent: QObject, what: str) -> None:
        super().__init__(parent)
        self._what = what

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802, ARG002 - Qt signature
        if self._what == "rowCount":
            raise RuntimeError("rowCount")
        return 3

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ARG002 - Qt signature
        if self._what == "data":
            raise RuntimeError("data")
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:  # noqa: ARG002 - Qt signature
        if self._what == "flags":
            raise RuntimeError("flags")
        return Qt.ItemFlag.ItemIsEnabled


class BrokenDelegate(QStyledItemDelegate):
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:  # noqa: ARG002 - Qt signature
        painter.save()
        raise RuntimeError("paint")


@pytest.fixture
def watched(window: MainWindow, setting: Setting) -> Iterator[MainWindow]:
    failures = Failures(window, setting, known=window.heed, interrupted=window.close)
    failures.install()
    yield window
    failures.uninstall()


def is_told(window: MainWindow) -> bool:
    return any(each.isVisible() for each in window.findChildren(Failure))


def goes_on(window: MainWindow) -> bool:
    assert window.workspace is not None
    return window.workspace.run(rooms.add_room, Room(id="ATT1C00000", name="Attic")) is not None


@pytest.mark.qt_log_ignore(".*")
@pytest.mark.parametrize(
    "what",
    [
        "paintEvent",
        "sizeHint",
        "resizeEvent",
        "event",
        "mousePressEvent",
        "keyPressEvent",
        "focusNextPrevChild",
    ],
)
def test_an_error_in_a_widget_is_told_and_work_goes_on(watched: MainWindow, qtbot: QtBot, what: str) -> None:
    frame = QWidget(watched)
    broken = Broken(frame, what)
    QVBoxLayout(frame).addWidget(broken)
    for act in (
        frame.show,
        lambda: frame.resize(60, 60),
        lambda: QTest.mouseClick(broken, Qt.MouseButton.LeftButton),
        lambda: QTest.keyClick(broken, Qt.Key.Key_A),
        lambda: QTest.keyClick(broken, Qt.Key.Key_Tab),
    ):
        QTimer.singleShot(0, act)
    qtbot.waitUntil(lambda: is_told(watched))
    frame.hide()
    broken.put_down_brushes()
    assert goes_on(watched)


@pytest.mark.qt_log_ignore(".*")
@pytest.mark.parametrize("what", ["rowCount", "data", "flags"])
def test_an_error_in_a_model_is_told_and_work_goes_on(watched: MainWindow, qtbot: QtBot, what: str) -> None:
    view = QListView(watched)
    QTimer.singleShot(0, lambda: view.setModel(BrokenModel(view, what)))
    QTimer.singleShot(0, view.show)
    QTimer.singleShot(0, lambda: QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton))
    qtbot.waitUntil(lambda: is_told(watched))
    view.setModel(None)
    assert goes_on(watched)


@pytest.mark.qt_log_ignore(".*")
def test_an_error_while_a_row_is_painted_is_told_and_work_goes_on(watched: MainWindow, qtbot: QtBot) -> None:
    view = QListView(watched)
    view.setModel(BrokenModel(view, ""))
    view.setItemDelegate(BrokenDelegate(view))
    QTimer.singleShot(0, view.show)
    qtbot.waitUntil(lambda: is_told(watched))
    view.setModel(None)
    assert goes_on(watched)


@pytest.mark.qt_log_ignore(".*")
def test_an_error_in_an_event_filter_is_told_and_work_goes_on(watched: MainWindow, qtbot: QtBot) -> None:
    somebody = QWidget(watched)
    broken = BrokenFilter(somebody)
    somebody.installEventFilter(broken)
    QApplication.postEvent(somebody, QEvent(QEvent.Type.User))
    qtbot.waitUntil(lambda: is_told(watched))
    somebody.removeEventFilter(broken)
    assert goes_on(watched)
