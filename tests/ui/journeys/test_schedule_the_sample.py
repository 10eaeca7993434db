"""The two days of the sample, scheduled from an empty grid: with the keys alone, and with the mouse alone."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from planner.domain.placements import NewSlot
from planner.domain.records import Slot
from planner.domain.times import clock
from planner.ui.agenda.day_switch import EVERY
from planner.ui.agenda.grid import Preview
from planner.ui.agenda.tray_list import CARD
from planner.ui.dialogs.schedule import SchedulePanel
from planner.ui.frame.main_window import MainWindow
from planner.ui.pages.agenda import AgendaPage
from planner.ui.setting import Setting
from planner.wording.dates import short_date
from tests.ui.windows import a_sample, a_window

Key = Qt.Key
Held = tuple[str, str, int, str | None]
CONTROL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
PLAIN = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton
WIDE = 2200, 1300
"""A screen on which both days are to be seen; who has a smaller one scrolls."""


class Desk:
    """A person at the window, who sees the grid and the tray."""

    def __init__(self, window: MainWindow) -> None:
        assert window.view is not None
        page = window.view.pages["agenda"]
        assert isinstance(page, AgendaPage)
        self.window, self.page = window, page
        self.workspace = page.workspace
        self.ghost: NewSlot | None = None
        page.grid.previewed.connect(self._see)

    @property
    def agenda(self) -> list[Held]:
        return sorted(
            (slot.session, slot.day, slot.start, slot.room or "")
            for slot in self.workspace.document.all(Slot)
        )

    @property
    def waiting(self) -> list[str]:
        """The sessions in the tray, as listed."""
        model = self.page.tray.list.model()
        return [model.index(row, 0).data(CARD).session for row in range(model.rowCount())]

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = PLAIN, *, times: int = 1) -> None:
        for _ in range(times):
            focused = QApplication.focusWidget()
            assert focused is not None
            QTest.keyClick(focused, key, modifiers)

    def type(self, text: str) -> None:
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClicks(focused, text)

    def _see(self, preview: Preview | None) -> None:
        placement = preview.placements[0] if preview else None
        self.ghost = placement if isinstance(placement, NewSlot) else None


@pytest.fixture
def desk(qtbot: QtBot, setting: Setting, tmp_path: Path) -> Iterator[Desk]:
    setting.preferences.keep("page", "agenda")
    window = a_window(setting, a_sample(tmp_path))
    qtbot.addWidget(window)
    window.resize(*WIDE)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    yield Desk(window)
    window.close()


def clear(desk: Desk) -> None:
    """Both days, everything, delete."""
    desk.page.grid.setFocus()
    while desk.page.toolbar.days.value != EVERY:
        desk.press(Key.Key_PageDown, ALT)
    desk.press(Key.Key_A, CONTROL)
    desk.press(Key.Key_Delete)


def take_from_tray(desk: Desk, session: str) -> None:
    desk.press(Key.Key_U, CONTROL | SHIFT)
    desk.press(Key.Key_Home)
    desk.press(Key.Key_Down, times=desk.waiting.index(session))
    assert desk.page.tray.list.selection == (session,)


def steer(desk: Desk, slot: Slot) -> None:
    """Take the session of a slot from the tray, and steer it with the arrows to where the slot is."""
    take_from_tray(desk, slot.session)
    desk.press(Key.Key_S)
    for _ in range(60):
        ghost = desk.ghost
        assert ghost is not None
        columns = [(day.id, room) for day in desk.workspace.snapshot.days for room in _columns(desk)]
        now, wanted = columns.index((ghost.day, ghost.room)), columns.index((slot.day, slot.room))
        if now == wanted and ghost.start == slot.start:
            break
        if ghost.day != slot.day:
            desk.press(Key.Key_PageDown if now < wanted else Key.Key_PageUp)
        elif now != wanted:
            desk.press(Key.Key_Right if now < wanted else Key.Key_Left)
        else:
            later = slot.start - ghost.start
            arrow = Key.Key_Down if later > 0 else Key.Key_Up
            desk.press(arrow, SHIFT if abs(later) >= 60 else PLAIN)
    desk.press(Key.Key_Return)


def _columns(desk: Desk) -> list[str | None]:
    return [None, *(room.id for room in desk.workspace.snapshot.rooms)]


def run_again(desk: Desk, slot: Slot) -> None:
    """Find the session in the grid, and give it one more place by name."""
    snapshot = desk.workspace.snapshot
    desk.press(Key.Key_F6)
    desk.press(Key.Key_Home)
    while slot.session not in {
        held.session for held in snapshot.slots if held.id in desk.page.grid.selection
    }:
        desk.press(Key.Key_Tab)
    desk.press(Key.Key_G, CONTROL | SHIFT)
    panel = desk.page.panels.open
    assert isinstance(panel, SchedulePanel)
    desk.press(Key.Key_A, CONTROL)
    desk.type(clock(slot.start))
    desk.press(Key.Key_Tab)
    choose(desk, _columns(desk).index(slot.room))
    desk.press(Key.Key_Tab, SHIFT)
    desk.press(Key.Key_Tab, SHIFT)
    choose(desk, list(snapshot.day).index(slot.day))
    desk.press(Key.Key_Return)


def choose(desk: Desk, number: int) -> None:
    """In the box that has the keys."""
    desk.press(Key.Key_Home)
    desk.press(Key.Key_Down, times=number)


def move(source: QWidget, to: QPoint, target: QWidget, modifiers: Qt.KeyboardModifier) -> None:
    """The mouse, its left button held down."""
    at = QPointF(source.mapFromGlobal(target.mapToGlobal(to)))
    there = QPointF(target.mapToGlobal(to))
    moved = QMouseEvent(QEvent.Type.MouseMove, at, there, Qt.MouseButton.NoButton, LEFT, modifiers)
    QApplication.sendEvent(source, moved)


def drag(desk: Desk, source: QWidget, at: QPoint, slot: Slot, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
    """With the button held down to where `slot` is, as a hand does it that looks at the ghost."""
    grid = desk.page.grid
    to = grid.point_of(slot.day, slot.room, slot.start)
    QTest.mousePress(source, LEFT, modifiers, at)
    move(source, to + QPoint(0, 60), grid.viewport(), modifiers)
    move(source, to, grid.viewport(), modifiers)
    assert desk.ghost is not None
    to += to - grid.point_of(slot.day, slot.room, desk.ghost.start)
    move(source, to, grid.viewport(), modifiers)
    at = source.mapFromGlobal(grid.viewport().mapToGlobal(to))
    QTest.mouseRelease(source, LEFT, modifiers, at)


def click_day(desk: Desk, name: str) -> None:
    button = next(
        button
        for button in desk.page.toolbar.days.findChildren(QPushButton)
        if button.isVisible() and button.text() == name
    )
    QTest.mouseClick(button, LEFT)


def drag_from_tray(desk: Desk, slot: Slot) -> None:
    """On the page of its day, where the axis stands for the whole venue."""
    click_day(desk, short_date(desk.workspace.snapshot.day[slot.day].date, desk.workspace.words))
    tray = desk.page.tray.list
    index = tray.model().index(desk.waiting.index(slot.session), 0)
    tray.scrollTo(index)
    drag(desk, tray.viewport(), tray.visualRect(index).center(), slot)


def drag_again(desk: Desk, slot: Slot, held: Slot) -> None:
    """With Alt held down a block leaves a second one where it is dropped, on the other day too."""
    click_day(desk, "Both")
    grid = desk.page.grid
    block = grid.where_is(held.id)
    rooms = desk.workspace.snapshot.rooms
    over = replace(slot, room=slot.room or rooms[2].id)
    drag(desk, grid.viewport(), QPoint(block.center().x(), block.top() + 12), over, ALT)


def undo_all(desk: Desk, back_to: int) -> None:
    for _ in range(back_to):
        desk.press(Key.Key_Z, CONTROL)


def test_two_days_are_scheduled_with_keys_alone(desk: Desk) -> None:
    wanted, slots = desk.agenda, list(desk.workspace.snapshot.slots)
    clear(desk)
    assert desk.agenda == []
    for slot in slots:
        if slot.session in desk.waiting:
            steer(desk, slot)
        else:
            run_again(desk, slot)
    assert desk.agenda == wanted
    undo_all(desk, len(slots))
    assert desk.agenda == []


def test_two_days_are_scheduled_with_the_mouse_alone(desk: Desk) -> None:
    wanted, slots = desk.agenda, list(desk.workspace.snapshot.slots)
    clear(desk)
    for slot in slots:
        held = desk.workspace.snapshot.slots_of_session.get(slot.session, ())
        if held:
            drag_again(desk, slot, held[0])
        else:
            drag_from_tray(desk, slot)
    assert desk.agenda == wanted
    undo_all(desk, len(slots))
    assert desk.agenda == []
