"""The mouse on the grid: selecting, the rubber band, dragging blocks and their edges, and drags from outside.

No QDrag anywhere: a drag is what the board carries, so it can be steered by anything and tested with events.
"""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPoint, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget

from planner.domain.records import Slot
from planner.ui.agenda.grid.blocks import Block
from planner.ui.agenda.grid.board import Board
from planner.ui.agenda.grid.drags import EDGES, Drag, DragKind, can_take_venue, of_edge, of_sessions, of_slots
from planner.ui.agenda.grid.geometry import AXIS, Rect, Spot, hit, snapped

EDGE = 5.0
"""Pixels at the upper and lower end of a block that resize it."""
GRABBABLE = 24.0
"""Height from which the upper end of a block resizes it too."""
SCROLLS = 28
"""Pixels along the edges of the view in which a drag scrolls."""
BEYOND = 60
"""Pixels outside the view in which a drag still does."""
TICK = 30
HELD_BELOW = 12
"""Pixels below its upper end at which what comes from outside is held."""
ADDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
COPIES = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ControlModifier


class Pointer(QObject):
    banded = Signal()
    """The rubber band has changed."""
    over_tray = Signal(bool)
    asked_new = Signal(str, object, int)

    def __init__(self, board: Board, area: QAbstractScrollArea) -> None:
        super().__init__(area)
        self.board = board
        self.area = area
        self.tray: QWidget | None = None
        self.band: QRectF | None = None
        """On the canvas."""
        self._pressed: QPointF | None = None
        """Where on the canvas the button went down."""
        self._block: str | None = None
        """A slot of the block on which it went down."""
        self._edge: DragKind | None = None
        self._held: tuple[Slot, ...] = ()
        """What is dragged, as it is in the agenda."""
        self._before: tuple[str, ...] = ()
        """The selection before the rubber band."""
        self._grab = 0
        """Minutes from the beginning of what is dragged to the hand."""
        self._last = (QPointF(), Qt.KeyboardModifier.NoModifier)
        self._is_over_tray = False
        self._ticks = QTimer(self)
        self._ticks.setInterval(TICK)
        self._ticks.timeout.connect(self._scroll)

    # what the view tells

    def press(self, event: QMouseEvent) -> None:
        at = self.canvas(event.position())
        self._pressed = at
        block = self.block_at(event.position())
        self._block = block.id if block else None
        self._edge = self._edge_at(block, at) if block else None
        self._before = self.board.selection
        if block and not event.modifiers() & ADDS and not self.board.is_selected(block):
            self.board.choose(block)
        elif block:
            self.board.select(self.board.selection, focus=block.id)

    def move(self, event: QMouseEvent) -> None:
        at = self.canvas(event.position())
        if not event.buttons() & Qt.MouseButton.LeftButton or self._pressed is None:
            self._show_cursor(event.position(), at)
            return
        is_far = (at - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        if self.board.carrying is None and self.band is None:
            if not is_far or not self._begin(event.modifiers()):
                return
            self._ticks.start()
        self._go(event.position(), event.modifiers())

    def release(self, event: QMouseEvent) -> None:
        if self.board.carrying is not None:
            self.drop()
        elif self.band is None and self._pressed is not None:
            self._click(event.modifiers())
        self._end()

    def double(self, event: QMouseEvent) -> Block | None:
        """The block to open; on empty ground asks for a new session there."""
        block = self.block_at(event.position())
        if block is None and self._is_inside(event.position()):
            geometry = self.board.scene.geometry
            at = self.canvas(event.position())
            number = geometry.column_at(at.x())
            if number is not None:
                day, room = geometry.columns[number]
                step = self.board.snap
                minute = int(geometry.minute_at(at.y())) // step * step
                self.asked_new.emit(day, room, max(0, minute))
        self._pressed = None
        return block

    # a drag from outside

    def start_outside(self, drag: Drag) -> None:
        self._end()
        geometry = self.board.scene.geometry
        self._grab = round(HELD_BELOW * 60 / geometry.zoom)
        self.board.begin(drag)
        self._ticks.start()

    def go_outside(self, point: QPoint, modifiers: Qt.KeyboardModifier) -> None:
        if self.board.carrying is not None:
            self._go(QPointF(self.area.viewport().mapFromGlobal(point)), modifiers)

    def drop(self) -> bool:
        """Whether something was written."""
        carrying, is_over_tray = self.board.carrying, self._is_over_tray
        self._end()
        if carrying is not None and is_over_tray:
            self.board.cancel()
            self.board.select(slot.id for slot in carrying.drag.slots)
            return self.board.unschedule()
        return self.board.drop()

    def cancel(self) -> bool:
        """Whether there was anything under way."""
        was_busy = self.board.carrying is not None or self.band is not None
        if self.band is not None:
            self.board.select(self._before)
        self._end()
        self.board.cancel()
        return was_busy

    # where things are

    def canvas(self, point: QPointF) -> QPointF:
        across, down = self.area.horizontalScrollBar(), self.area.verticalScrollBar()
        return point + QPointF(across.value(), down.value())

    def block_at(self, point: QPointF) -> Block | None:
        if not self._is_inside(point):
            return None
        at = self.canvas(point)
        found = hit(self.board.scene.rects, at.x(), at.y())
        return self.board.scene.block[found] if found else None

    def _is_inside(self, point: QPointF) -> bool:
        """Not on the axis or the headers."""
        return point.x() >= AXIS and point.y() >= self.board.scene.geometry.header

    def _edge_at(self, block: Block, at: QPointF) -> DragKind | None:
        rect = self.board.scene.rects[block.id]
        if rect.bottom - at.y() <= EDGE:
            return DragKind.LOWER_EDGE
        if at.y() - rect.y <= EDGE and rect.height >= GRABBABLE and len(block.slots) == 1:
            return DragKind.UPPER_EDGE
        return None

    def _show_cursor(self, point: QPointF, at: QPointF) -> None:
        block = self.block_at(point)
        shape = Qt.CursorShape.SizeVerCursor if block and self._edge_at(block, at) else None
        if shape is None:
            self.area.viewport().unsetCursor()
        else:
            self.area.viewport().setCursor(shape)

    # what follows from it

    def _click(self, modifiers: Qt.KeyboardModifier) -> None:
        """Let go where it was pressed."""
        block = self.board.scene.block_of_slot.get(self._block or "")
        if block is None:
            if not modifiers & ADDS:
                self.board.select(())
        elif modifiers & ADDS:
            self.board.toggle(block)
        else:
            self.board.choose(block)

    def _begin(self, modifiers: Qt.KeyboardModifier) -> bool:
        board, pressed = self.board, self._pressed
        block = board.scene.block_of_slot.get(self._block or "")
        if pressed is None:
            return False
        if block is None:
            self.band = QRectF(pressed, pressed)
            return True
        minute = board.scene.geometry.minute_at(pressed.y())
        snapshot = board.scene.snapshot
        if self._edge is not None:
            is_upper = self._edge is DragKind.UPPER_EDGE
            self._grab = minute - (block.start if is_upper else block.end)
            board.choose(block)
            board.begin(of_edge(snapshot, block.slots, upper=is_upper))
            return True
        if not board.is_selected(block):
            board.select((*board.selection, *block.slot_ids), focus=block.id)
        self._grab = minute - block.start
        self._held = board.chosen
        board.begin(of_slots(snapshot, self._held, block.slots[0], copies=bool(modifiers & COPIES)))
        return True

    def _go(self, point: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        self._last = (point, modifiers)
        if self.band is not None and self._pressed is not None:
            self._stretch_band(self.canvas(point), modifiers)
            return
        self._tell_tray(point)
        self._copy_or_move(modifiers)
        self.board.carry(self._spot(point, modifiers))

    def _stretch_band(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        if self._pressed is None:
            return
        band = self.band = QRectF(self._pressed, at).normalized()
        area = Rect(band.x(), band.y(), band.width(), band.height())
        scene = self.board.scene
        inside = [
            slot for block in scene.blocks if scene.rects[block.id].meets(area) for slot in block.slot_ids
        ]
        kept = self._before if modifiers & ADDS else ()
        self.board.select((*kept, *inside))
        self.banded.emit()

    def _tell_tray(self, point: QPointF) -> None:
        carrying, tray = self.board.carrying, self.tray
        is_over = (
            tray is not None
            and tray.isVisible()
            and carrying is not None
            and carrying.drag.kind is DragKind.MOVE
            and tray.rect().contains(tray.mapFromGlobal(self.area.viewport().mapToGlobal(point).toPoint()))
        )
        if is_over != self._is_over_tray:
            self._is_over_tray = is_over
            self.over_tray.emit(is_over)

    def _copy_or_move(self, modifiers: Qt.KeyboardModifier) -> None:
        """Alt may go down or up while the drag is under way."""
        carrying = self.board.carrying
        if carrying is None or carrying.drag.kind not in (DragKind.MOVE, DragKind.COPY):
            return
        copies = bool(modifiers & COPIES) and not self._is_over_tray
        block = self.board.scene.block_of_slot.get(self._block or "")
        if block is not None and copies != (carrying.drag.kind is DragKind.COPY):
            scene = self.board.scene
            self.board.begin(of_slots(scene.snapshot, self._held, block.slots[0], copies=copies))

    def _spot(self, point: QPointF, modifiers: Qt.KeyboardModifier) -> Spot | None:
        carrying = self.board.carrying
        geometry = self.board.scene.geometry
        inside = self.area.viewport().rect().adjusted(-BEYOND, -BEYOND, BEYOND, BEYOND)
        if carrying is None or not geometry.columns or self._is_over_tray:
            return None
        drag = carrying.drag
        at = self.canvas(point)
        minute = snapped(geometry.minute_at(at.y()) - self._grab, self.board.snap)
        if drag.kind in EDGES:
            return Spot(drag.lead.day, drag.lead.room, minute)
        beyond = drag.kind is DragKind.NEW and point.x() < 0
        if beyond or not inside.contains(point.toPoint()):
            return None
        number = geometry.column_at(max(at.x(), self.canvas(QPointF(AXIS, 0)).x()))
        column = geometry.columns[number or 0]
        return Spot(column.day, self._room(drag, column.room, point, modifiers), minute)

    def _room(
        self, drag: Drag, room: str | None, point: QPointF, modifiers: Qt.KeyboardModifier
    ) -> str | None:
        """The room under the hand. The axis, or Shift, stand for the whole venue where that can be.

        With Shift what takes the whole venue comes into a room.
        """
        is_alone = len(drag.slots) == 1
        if not is_alone:
            return room or (None if drag.lead.room is None else self.board.rooms[-1])
        if can_take_venue(drag.session):
            shift = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
            if point.x() < AXIS or (drag.lead.room is None) != shift:
                return None
        return room

    def _scroll(self) -> None:
        """Move the canvas under a hand that is near the edge of the view."""
        point, modifiers = self._last
        view = self.area.viewport().rect()
        header = self.board.scene.geometry.header
        across = _push(point.x(), AXIS, view.width())
        down = _push(point.y(), header, view.height())
        if self._is_over_tray or not (across or down):
            return
        for bar, by in ((self.area.horizontalScrollBar(), across), (self.area.verticalScrollBar(), down)):
            bar.setValue(bar.value() + by)
        self._go(point, modifiers)

    def _end(self) -> None:
        self._ticks.stop()
        self._pressed = None
        self._block = None
        if self._is_over_tray:
            self._is_over_tray = False
            self.over_tray.emit(False)
        if self.band is not None:
            self.band = None
            self.banded.emit()


def of_outside(board: Board, sessions: Sequence[str]) -> Drag | None:
    """A drag of sessions that has not come to the grid yet; None where there is no day to put them on."""
    scene = board.scene
    known = [session for session in sessions if session in scene.snapshot.session]
    if not known or not scene.geometry.columns:
        return None
    day, room = scene.geometry.columns[0]
    return of_sessions(scene.snapshot, known, Spot(day, room, scene.snapshot.day[day].opens))


def _push(at: float, start: float, end: float) -> int:
    """Pixels to scroll at one tick: the more, the nearer to the edge."""
    if start - BEYOND <= at < start + SCROLLS:
        return -max(1, min(24, round((start + SCROLLS - at) / 2)))
    if end - SCROLLS < at <= end + BEYOND:
        return max(1, min(24, round((at - end + SCROLLS) / 2)))
    return 0
