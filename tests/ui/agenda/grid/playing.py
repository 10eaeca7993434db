"""A grid on an agenda in a picture, played with real events: mouse, keys and drags from outside."""

import os
import random
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from planner import language
from planner.domain.records import Day, Slot
from planner.domain.snapshot import Snapshot
from planner.domain.times import clock
from planner.store.document import Document
from planner.ui.agenda.grid import AgendaGrid
from planner.ui.preferences import Preferences
from planner.ui.setting import Setting
from planner.ui.workspace import Workspace

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
KINDS = (
    "days", "rooms", "features", "closures", "tracks", "sessions", "needs", "relations", "slots", "groups",
    "participants", "absences", "roles", "accepted",
)  # fmt: skip
"""Referred-to before referring."""


def document_of(snapshot: Snapshot) -> Document:
    """In memory; the records come in one step."""
    document = Document.in_memory(event=snapshot.event, desk="Test", clock=morning, ids=random.Random(3))
    with document.edit("put") as edit:
        edit.remove_all(Day, [day.id for day in document.all(Day)])
        for kind in KINDS:
            edit.put_all(getattr(snapshot, kind))
    return document


def morning() -> datetime:
    return datetime(2016, 5, 26, 10, 15, tzinfo=UTC)


def workspace_of(snapshot: Snapshot, folder: Path) -> Workspace:
    setting = Setting(
        words=language.load("en"),
        preferences=Preferences(folder / "window.ini"),
        desk="North door",
        clock=morning,
        ids=random.Random(1),
        backups=folder / "backups",
        log=folder / "planner.log",
    )
    return Workspace(document_of(snapshot), setting)


class Player:
    """Two hands and two eyes. Slots are named as in the picture."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self.grid = AgendaGrid(workspace)
        self.grid.resize(900, 700)
        self.grid.show_days(tuple(day.id for day in workspace.snapshot.days))
        self.grid.show()
        QApplication.processEvents()
        self.grid.setFocus()

    # eyes

    @property
    def agenda(self) -> set[str]:
        """ "Housing 1 09:00 Hall" for each slot: session, day, start, room."""
        document = self.workspace.document
        return {
            f"{slot.session} {slot.day} {clock(slot.start)} {slot.room or '-'}" for slot in document.all(Slot)
        }

    @property
    def steps(self) -> int:
        return self.workspace.document.last_step

    # the mouse

    def at(self, slot: str) -> QPoint:
        """The middle of a block."""
        return self.grid.where_is(slot).center()

    def to(self, room: str | None, minute: int, day: str = "1") -> QPoint:
        return self.grid.point_of(day, room, minute)

    def click(self, point: QPoint, modifiers: Qt.KeyboardModifier = NONE) -> None:
        QTest.mouseClick(self.grid.viewport(), LEFT, modifiers, point)

    def hold(self, start: QPoint, *points: QPoint, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """Press, and move over the points without letting go."""
        view = self.grid.viewport()
        QTest.mousePress(view, LEFT, modifiers, start)
        for point in points:
            for share in (0.5, 1.0):
                self.move(start + (point - start) * share, modifiers)
            start = point

    def move(self, point: QPoint, modifiers: Qt.KeyboardModifier = NONE) -> None:
        view = self.grid.viewport()
        event = QMouseEvent(
            QEvent.Type.MouseMove, QPointF(point), QPointF(view.mapToGlobal(point)), LEFT, LEFT, modifiers
        )
        QApplication.sendEvent(view, event)

    def let_go(self, point: QPoint, modifiers: Qt.KeyboardModifier = NONE) -> None:
        QTest.mouseRelease(self.grid.viewport(), LEFT, modifiers, point)

    def drag(self, start: QPoint, *points: QPoint, modifiers: Qt.KeyboardModifier = NONE) -> None:
        self.hold(start, *points, modifiers=modifiers)
        self.let_go(points[-1], modifiers)

    def drag_in(self, *sessions: str, to: QPoint, modifiers: Qt.KeyboardModifier = NONE) -> bool:
        """From outside, as the tray does; held just below the upper end."""
        self.grid.start_drag(sessions)
        self.grid.drag_to(self.grid.viewport().mapToGlobal(to), modifiers)
        return self.grid.drop()

    # the keys

    def press(self, *keys: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        for key in keys:
            QTest.keyClick(self.grid, key, modifiers)

    def type(self, text: str) -> None:
        QTest.keyClicks(self.grid, text)
