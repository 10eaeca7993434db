"""The keys of the grid; `keys.GRID_KEYS` tells people of them.

While a drag is steered with the keys the arrows move its ghost; otherwise they go from block to block, and
with Ctrl they move what is selected, one step of the history a press.
"""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent

from planner.domain.times import Minute
from planner.ui.agenda.grid import drags, ways
from planner.ui.agenda.grid.blocks import Block
from planner.ui.agenda.grid.board import Board
from planner.ui.agenda.grid.drags import Drag, of_edge, of_slots
from planner.ui.agenda.grid.geometry import Spot
from planner.ui.agenda.grid.preview import Verdict, verdict
from planner.ui.agenda.grid.ways import Way

FORGETS = 1500
"""Milliseconds after which a new letter begins a new search."""
HOUR = 60
TRIED_EVERY = 15
"""Minutes between the places tried for what is to be steered in."""
KEYPAD = Qt.KeyboardModifier.KeypadModifier
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
PLAIN = Qt.KeyboardModifier.NoModifier
ARROWS = {
    Qt.Key.Key_Left: Way.LEFT,
    Qt.Key.Key_Right: Way.RIGHT,
    Qt.Key.Key_Up: Way.UP,
    Qt.Key.Key_Down: Way.DOWN,
}
PAGES = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
Act = Callable[[], object]


class Keyboard(QObject):
    opened = Signal(str)
    zoomed = Signal(int)
    """By how many notches."""
    followed = Signal()
    """The focus or the ghost has moved: bring it into view."""
    ended = Signal()
    """A steered drag has ended."""
    searched = Signal()
    """What was typed has changed."""

    def __init__(self, board: Board, parent: QObject) -> None:
        super().__init__(parent)
        self.board = board
        self.typed = ""
        self.is_searching = False
        """Letters are searched for, P among them; "/" begins it without being searched for."""
        self.is_steering = False
        self._forget = QTimer(self)
        self._forget.setSingleShot(True)
        self._forget.setInterval(FORGETS)
        self._forget.timeout.connect(self.forget)

    def press(self, event: QKeyEvent) -> bool:
        """Whether the key meant something here."""
        act = self.meaning(event)
        if act is None:
            return False
        act()
        return True

    def meaning(self, event: QKeyEvent) -> Act | None:
        key, modifiers = Qt.Key(event.key()), event.modifiers() & ~KEYPAD
        if self.board.carrying is not None:
            return self._steering(key, modifiers) if self.is_steering else None
        way = ARROWS.get(key)
        if way is not None:
            return self._arrow(way, modifiers)
        if modifiers == CONTROL and key in PAGES:
            return lambda: self._move_days(PAGES[key])
        named = self._named(modifiers).get(key)
        if named is not None:
            return named
        text = event.text()
        if modifiers in (PLAIN, SHIFT) and text and text.isprintable() and (text != " " or self.typed):
            return lambda: self._type(text)
        return None

    def _named(self, modifiers: Qt.KeyboardModifier) -> Mapping[Qt.Key, Act]:
        board = self.board
        if modifiers & CONTROL:
            return {
                Qt.Key.Key_A: self._select_all,
                Qt.Key.Key_Plus: lambda: self.zoomed.emit(1),
                Qt.Key.Key_Equal: lambda: self.zoomed.emit(1),
                Qt.Key.Key_Minus: lambda: self.zoomed.emit(-1),
            }
        if modifiers:
            return {}
        keys: dict[Qt.Key, Act] = {
            Qt.Key.Key_Home: lambda: self._go(board.scene.in_time[:1]),
            Qt.Key.Key_End: lambda: self._go(board.scene.in_time[-1:]),
            Qt.Key.Key_Return: self._open,
            Qt.Key.Key_Enter: self._open,
            Qt.Key.Key_Delete: board.unschedule,
            Qt.Key.Key_Backspace: self._rub_out if self.is_searching else board.unschedule,
            Qt.Key.Key_Escape: self._leave_off,
        }
        if not self.is_searching:
            keys[Qt.Key.Key_P] = board.pin
        if self.is_searching or board.selection:
            return keys
        del keys[Qt.Key.Key_Escape]
        return keys

    # from block to block

    def _arrow(self, way: Way, modifiers: Qt.KeyboardModifier) -> Act | None:
        is_down = way in (Way.UP, Way.DOWN)
        if modifiers == PLAIN:
            return lambda: self._go_beside(way)
        if modifiers == CONTROL:
            return lambda: self._move_later(way.value[1]) if is_down else self._move_aside(way.value[0])
        if modifiers == SHIFT and is_down:
            return lambda: self._resize(way.value[1])
        return None

    def _go(self, blocks: Sequence[Block]) -> None:
        if blocks:
            self.board.choose(blocks[0])
            self.followed.emit()

    def _go_beside(self, way: Way) -> None:
        board = self.board
        here = board.current
        if here is None:
            self._go(board.scene.in_time[:1])
            return
        found = ways.beside(board.scene.rects, here.id, way)
        self._go([board.scene.block[found]] if found else [])

    def step(self, by: int) -> bool:
        """To the next block in time; False behind the last."""
        order = self.board.scene.in_time
        here = self.board.current
        number = order.index(here) + by if here in order else (0 if by > 0 else len(order) - 1)
        if not 0 <= number < len(order):
            return False
        self._go(order[number : number + 1])
        return True

    def _select_all(self) -> None:
        self.board.select(slot for block in self.board.scene.in_time for slot in block.slot_ids)

    def _open(self) -> None:
        here = self.board.current
        if here is not None:
            self.forget()
            self.opened.emit(here.session.id)

    def _leave_off(self) -> None:
        if self.is_searching:
            self.forget()
        else:
            self.board.select(())

    # moving what is selected

    def _drag(self) -> Drag | None:
        slots = self.board.chosen
        return of_slots(self.board.scene.snapshot, slots, self.board.lead_of(slots)) if slots else None

    def _move(self, to: Callable[[Drag, Spot], Spot]) -> None:
        board, drag = self.board, self._drag()
        if drag is None:
            return
        lead = drag.lead
        spot = to(drag, Spot(lead.day, lead.room, lead.start))
        board.write_if_possible(drags.carry(drag, spot, days=board.shown_days, rooms=board.rooms))
        self.followed.emit()

    def _move_later(self, by: int) -> None:
        self._move(lambda _, spot: ways.later(spot, by * self.board.snap))

    def _move_aside(self, by: int) -> None:
        self._move(lambda drag, spot: self._aside(drag, spot, by))

    def _move_days(self, by: int) -> None:
        self._move(lambda _, spot: ways.days_on(spot, by, days=self.board.shown_days))

    def _aside(self, drag: Drag, spot: Spot, by: int) -> Spot:
        return ways.aside(drag, spot, by, days=self.board.shown_days, rooms=self.board.rooms)

    def _resize(self, by: int) -> None:
        here = self.board.current
        if here is None:
            return
        drag = of_edge(self.board.scene.snapshot, here.slots, upper=False)
        spot = Spot(here.day, here.slots[0].room, Minute(here.end + by * self.board.snap))
        self.board.write_if_possible(drags.carry(drag, spot, days=(), rooms=()))
        self.followed.emit()

    # a drag steered with the arrows

    def steer(self, drag: Drag) -> None:
        self.forget()
        self.board.begin(drag)
        self.is_steering = True
        self.board.carry(self._first_free(drag))
        self.followed.emit()

    def _first_free(self, drag: Drag) -> Spot:
        """The earliest place of the days shown without trouble; else where the first day opens."""
        board, scene = self.board, self.board.scene
        rooms = [None] if drag.lead.room is None else board.rooms
        for day in board.shown_days:
            record = scene.snapshot.day[day]
            for minute in range(record.opens, record.closes - drag.session.minutes + 1, TRIED_EVERY):
                for room in rooms:
                    spot = Spot(day, room, Minute(minute))
                    carried = drags.carry(drag, spot, days=board.shown_days, rooms=board.rooms)
                    if verdict(board.workspace.agenda, carried) is Verdict.FREE:
                        return spot
        return Spot(drag.lead.day, drag.lead.room, drag.lead.start)

    def _steering(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> Act:
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            return lambda: self._end_steering(drops=True)
        if key == Qt.Key.Key_Escape:
            return lambda: self._end_steering(drops=False)
        return lambda: self._steer_on(key, modifiers)

    def _steer_on(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
        carrying = self.board.carrying
        if carrying is None or carrying.spot is None:
            return
        spot, way = carrying.spot, ARROWS.get(key)
        if way in (Way.LEFT, Way.RIGHT):
            spot = self._aside(carrying.drag, spot, way.value[0])
        elif way is not None:
            step = HOUR if modifiers & (SHIFT | CONTROL) else self.board.snap
            spot = ways.later(spot, way.value[1] * step)
        elif key in PAGES:
            spot = ways.days_on(spot, PAGES[key], days=self.board.shown_days)
        carried = drags.carry(carrying.drag, spot, days=self.board.shown_days, rooms=self.board.rooms)
        if drags.refusal(carried) is None:
            self.board.carry(spot)
            self.followed.emit()

    def _end_steering(self, *, drops: bool) -> None:
        self.is_steering = False
        if drops:
            self.board.drop()
        else:
            self.board.cancel()
        self.followed.emit()
        self.ended.emit()

    # finding by typing

    def _type(self, text: str) -> None:
        is_longer = bool(self.typed)
        self._forget.start()
        if text == "/" and not self.is_searching:
            self.is_searching = True
            return
        self.is_searching = True
        self.typed += text
        here = self.board.focus if self.board.current else None
        found = ways.titled(self.board.scene.in_time, self.typed, here, is_longer=is_longer)
        self._go([found] if found else [])
        self.searched.emit()

    def _rub_out(self) -> None:
        self.typed = self.typed[:-1]
        self._forget.start()
        self.searched.emit()

    def leave(self) -> None:
        """The focus goes elsewhere: what is steered is left off."""
        self.forget()
        if self.is_steering:
            self.is_steering = False
            self.board.cancel()

    def forget(self) -> None:
        """What was typed."""
        self._forget.stop()
        self.is_searching = False
        if self.typed:
            self.typed = ""
            self.searched.emit()
