"""A desk on the first morning, with somebody at the keyboard."""

import os
import random
import sys
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView, QWidget
from pytestqt.qtbot import QtBot

from planner.domain.names import shown_name
from planner.domain.records import CheckIn, Participant
from planner.store import desk
from planner.ui.desk.answer import AnswerCard
from planner.ui.desk.escaping import BOUNCE
from planner.ui.desk.field import DeskField
from planner.ui.desk.matches import Match
from planner.ui.desk.side import Side
from planner.ui.desk.walk_in import WalkIn
from planner.ui.frame.main_window import MainWindow
from planner.ui.workspace import Workspace
from tests.ui.hands import write
from tests.ui.windows import a_sample, a_setting, a_window


class Clock:
    """The first day of the sample, 09:02 in Washington."""

    def __init__(self) -> None:
        self.now = datetime(2016, 5, 26, 13, 2, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def wait(self, **time: float) -> None:
        self.now += timedelta(**time)


class Desk:
    """The page as a volunteer has it: what can be typed, and what can be read."""

    def __init__(self, window: MainWindow, clock: Clock, qtbot: QtBot) -> None:
        self.window, self.clock, self._qtbot = window, clock, qtbot
        self._entered = 0.0
        """When Enter was pressed last: nobody does it twice at once."""
        assert window.view is not None
        window.view.show_page("desk")
        self.page = window.view.pages["desk"]
        self.come_back()
        self.wait(lambda: self.side.last.isVisible())

    def come_back(self) -> None:
        """To the window, from a menu: no window manager here does it."""
        self.window.activateWindow()
        self._qtbot.waitUntil(lambda: QApplication.activeWindow() is self.window)

    @property
    def workspace(self) -> Workspace:
        assert self.window.workspace is not None
        return self.window.workspace

    @property
    def field(self) -> DeskField:
        return self.page.findChildren(DeskField)[0]

    @property
    def card(self) -> AnswerCard:
        return self.page.findChildren(AnswerCard)[0]

    @property
    def walk_in(self) -> WalkIn:
        return self.page.findChildren(WalkIn)[0]

    @property
    def side(self) -> Side:
        return self.page.findChildren(Side)[0]

    @property
    def held(self) -> QWidget:
        """What has the keyboard."""
        held = QApplication.focusWidget()
        assert held is not None
        return held

    def type(self, text: str) -> None:
        for letter in text:
            write(self.held, letter)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        if key is Qt.Key.Key_Return:
            rest = 2 * BOUNCE + self._entered - time.monotonic()
            self._qtbot.wait(max(0, int(1000 * rest)))
            self._entered = time.monotonic()
        QTest.keyClick(self.held, key, modifier)

    def enter(self, text: str) -> None:
        self.type(text)
        self.press(Qt.Key.Key_Return)

    def wait(self, until: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(until)

    def settle(self) -> None:
        """What is put off is done."""
        loop = QEventLoop()
        self._qtbot.wait(200)
        loop.processEvents()

    @property
    def answer(self) -> str:
        """What the card says; empty while there is none."""
        return self.card.accessibleName() if self.card.isVisible() else ""

    @property
    def matches(self) -> list[Match]:
        found = next(
            view for view in self.page.findChildren(QListView) if view.accessibleName() == "Who may be meant"
        )
        model = found.model()
        role = Qt.ItemDataRole.UserRole
        return (
            [model.index(row, 0).data(role) for row in range(model.rowCount())] if found.isVisible() else []
        )

    def person(self, name: str) -> Participant:
        return next(each for each in self.workspace.document.all(Participant) if shown_name(each) == name)

    def here(self) -> list[str]:
        """Names of all who are checked in on the first day."""
        day = self.workspace.snapshot.days[0].id
        document = self.workspace.document
        people = {each.participant for each in document.all(CheckIn) if each.day == day}
        missing = set(desk.missing(document, day))
        assert not people & missing
        return sorted(shown_name(each) for each in document.all(Participant) if each.id in people)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def at_desk(tmp_path: Path, clock: Clock, qtbot: QtBot) -> Iterator[Desk]:
    """On the sample, without a printer."""
    window = a_window(a_setting(tmp_path, clock=clock), a_sample(tmp_path))
    qtbot.addWidget(window)
    window.show()
    yield Desk(window, clock, qtbot)
    window.close()


@pytest.fixture
def printed(tmp_path: Path, at_desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The desk has a printer, which lays what it gets into this folder, one file each."""
    if sys.platform == "win32":
        pytest.skip("Windows has no such spooler")
    folder, commands = tmp_path / "printed", tmp_path / "commands"
    folder.mkdir()
    commands.mkdir()
    script = commands / "lp"
    script.write_text(f'#!/bin/sh\ncat > "{folder}/$(ls "{folder}" | wc -l).pdf"\n', encoding="utf-8")
    script.chmod(0o755)
    monkeypatch.setenv("PATH", f"{commands}{os.pathsep}{os.environ['PATH']}")
    at_desk.workspace.setting.preferences.keep("desk.printer", "Label printer")
    at_desk.workspace.setting.preferences.keep("desk.stock", "5395")
    return folder


def breaks(folder: Path) -> None:
    """The printer of `printed` is gone."""
    script = folder.parent / "commands" / "lp"
    script.write_text("#!/bin/sh\ncat > /dev/null; echo 'lp: Error - The printer is off.' >&2; exit 1\n")


def shuffled(people: list[Participant], seed: int = 1) -> list[Participant]:
    return random.Random(seed).sample(people, len(people))
