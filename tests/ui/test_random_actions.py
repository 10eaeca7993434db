"""A restless hand: thousands of clicks, keys and drags from a seed, without an exception or a broken file."""

import os
import random
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from planner.domain.conflicts import find_conflicts
from planner.domain.records import Participant, Room, Session
from planner.store import snapshot
from planner.ui.main_window import MainWindow
from planner.ui.pages.registry import PAGES
from planner.ui.setting import Setting
from tests.ui.windows import a_sample, make_awkward

ACTIONS = int(os.environ.get("PLANNER_RANDOM_ACTIONS", "300"))
SEED = int(os.environ.get("PLANNER_RANDOM_SEED", "2016"))
KEYS = (
    Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Delete, Qt.Key.Key_Space, Qt.Key.Key_Up,
    Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_F2,
    Qt.Key.Key_P, Qt.Key.Key_A, Qt.Key.Key_PageDown, Qt.Key.Key_Insert,
)  # fmt: skip
MODIFIERS = (
    Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier,
)  # fmt: skip
TEXTS = ("ana", "Water", "10:30", "2016-05-26", "<b>x</b>", "60", "شارع", "-1", "")


class Hand:
    """Does one random thing after the other in a window on a file."""

    def __init__(self, setting: Setting, file: Path, qtbot: QtBot, *, seed: int) -> None:
        self._setting = setting
        self._file = file
        self._qtbot = qtbot
        self._random = random.Random(seed)
        self.window = self._opened()
        self.done: list[str] = []

    def act(self) -> None:
        act = self._random.choices(
            (self.click, self.press, self.type, self.drag, self.turn_page, self.undo, self.redo, self.reopen),
            weights=(30, 25, 12, 20, 6, 4, 3, 0.3),
        )[0]
        act()
        self._close_popups()
        QApplication.processEvents()

    def click(self) -> None:
        widget = self._some_widget()
        button = self._random.choices((Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton), (9, 1))[0]
        self._note("click", widget)
        act: Callable[..., None] = self._random.choices((QTest.mouseClick, QTest.mouseDClick), (8, 1))[0]
        act(widget, button, self._random.choice(MODIFIERS), self._somewhere_in(widget))

    def press(self) -> None:
        widget = self.window.focusWidget() or self.window
        key = self._random.choice(KEYS)
        self._note(f"press {key.name}", widget)
        QTest.keyClick(widget, key, self._random.choice(MODIFIERS))

    def type(self) -> None:
        widget = self.window.focusWidget() or self.window
        text = self._random.choice(TEXTS)
        self._note(f"type {text!r}", widget)
        QTest.keyClicks(widget, "".join(letter for letter in text if letter.isascii()))

    def drag(self) -> None:
        widget = self._some_widget()
        start, end = self._somewhere_in(widget), self._somewhere_in(widget) * self._random.uniform(0.5, 1.5)
        modifier = self._random.choice(MODIFIERS)
        self._note(f"drag {modifier.name} by {end - start}", widget)
        QTest.mousePress(widget, Qt.MouseButton.LeftButton, modifier, start)
        for step in range(1, 6):
            QTest.mouseMove(widget, start + (end - start) * (step / 5))
            QApplication.processEvents()
        if self._random.random() < 0.1:
            QTest.keyClick(widget, Qt.Key.Key_Escape)
        QTest.mouseRelease(widget, Qt.MouseButton.LeftButton, modifier, end)

    def turn_page(self) -> None:
        page = self._random.choice(PAGES).name
        self.done.append(f"page {page}")
        if self.window.view is None:
            self.window.open(self._file)
        assert self.window.view is not None
        self.window.view.show_page(page)

    def undo(self) -> None:
        self.done.append("undo")
        if self.window.workspace:
            self.window.workspace.undo()

    def redo(self) -> None:
        self.done.append("redo")
        if self.window.workspace:
            self.window.workspace.redo()

    def reopen(self) -> None:
        self.done.append("reopen")
        self.window.close()
        self.window = self._opened()

    def check(self) -> None:
        """What the window shows is what the file holds."""
        view = self.window.view
        if view is None:
            return
        workspace, document = view.workspace, view.workspace.document
        assert workspace.conflicts == find_conflicts(snapshot.take(document))
        shown = {name: made.accessibleName() for name, made in view.sidebar.buttons.items()}
        for page, kind in (("participants", Participant), ("sessions", Session), ("rooms", Room)):
            assert shown[page].endswith(f", {document.count(kind)}")

    def _opened(self) -> MainWindow:
        window = MainWindow(self._setting)
        self._qtbot.addWidget(window)
        assert window.open(self._file)
        window.show()
        return window

    def _some_widget(self) -> QWidget:
        """Where a hand would find something: enabled, to be seen, not too small to hit."""
        top = QApplication.activePopupWidget() or QApplication.activeModalWidget() or self.window
        seen = [
            widget
            for widget in top.findChildren(QWidget)
            if widget.isVisible() and widget.isEnabled() and min(widget.width(), widget.height()) > 4
        ]
        return self._random.choice(seen or [top])

    def _somewhere_in(self, widget: QWidget) -> QPoint:
        return QPoint(
            self._random.randrange(max(1, widget.width())), self._random.randrange(max(1, widget.height()))
        )

    def _close_popups(self) -> None:
        if self._random.random() < 0.5:
            return
        for _ in range(5):
            popup = QApplication.activePopupWidget() or QApplication.activeModalWidget()
            if popup is None:
                return
            popup.close()

    def _note(self, what: str, widget: QWidget) -> None:
        self.done.append(f"{what} on {type(widget).__name__} {widget.accessibleName()!r}")


@pytest.fixture
def _no_foreign_dialogs(monkeypatch: pytest.MonkeyPatch) -> None:
    """The system's own dialogs wait for a person; here one says no to them."""
    for name in ("getOpenFileName", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, name, lambda *_, **__: ("", ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_, **__: "")


@pytest.mark.usefixtures("_no_foreign_dialogs")
@pytest.mark.timeout(600)
def test_random_actions_break_nothing(tmp_path: Path, setting: Setting, qtbot: QtBot) -> None:
    hand = Hand(setting, a_sample(tmp_path), qtbot, seed=SEED)
    assert hand.window.workspace is not None
    make_awkward(hand.window.workspace.document)
    with qtbot.captureExceptions() as exceptions:
        for number in range(ACTIONS):
            hand.act()
            assert exceptions == [], hand.done[-12:]
            if number % 20 == 0:
                hand.check()
    hand.check()
    hand.window.close()
    reopened = MainWindow(setting)
    qtbot.addWidget(reopened)
    assert reopened.open(tmp_path / "gathering.workshop")
    assert reopened.workspace is not None
    reopened.workspace.document.check()
