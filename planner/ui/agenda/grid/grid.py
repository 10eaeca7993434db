"""The agenda's grid: one painted widget that scrolls under headers and an axis that stay."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QRegion,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip, QWidget

from planner.ui.agenda.grid import accessible, stage
from planner.ui.agenda.grid.blocks import Block
from planner.ui.agenda.grid.board import Board
from planner.ui.agenda.grid.geometry import zoom_to_fit
from planner.ui.agenda.grid.keyboard import Keyboard
from planner.ui.agenda.grid.layers import Layers
from planner.ui.agenda.grid.pointer import Pointer, of_outside
from planner.ui.agenda.grid.scene import moment_of
from planner.ui.agenda.grid.stage import Passing
from planner.ui.agenda.grid.view import View, bring_into_view, fit_scroll_bars
from planner.ui.look.theme import colours
from planner.ui.widgets.plain import tooltip
from planner.ui.workspace import Workspace

NOTCH = 1.15
"""How much one turn of the wheel, or one press of Ctrl++, zooms."""
LOOKS_AT_CLOCK = 20_000
"""Milliseconds."""
LOOKS = (QEvent.Type.PaletteChange, QEvent.Type.FontChange, QEvent.Type.StyleChange)
SLICE = 0.002
"""Seconds spent on tints between two events."""


class AgendaGrid(QAbstractScrollArea):
    selected = Signal(object)
    """Ids of slots, after every change of the selection."""
    opened = Signal(str)
    """A session's id: Enter or a double click on its block."""
    previewed = Signal(object)
    """`Preview` at every change of the snapped place while dragging; None outside the grid and at the end."""
    over_tray = Signal(bool)
    """A drag of slots has come above the tray, or left it."""
    zoomed = Signal(int)
    """Pixels an hour."""
    asked_new = Signal(str, object, int)
    """Day, room (None: the whole venue) and minute of empty ground that was double-clicked."""
    menu_asked = Signal(QPoint, object)
    """Where on the screen, and the ids of the slots it is about (none: empty ground)."""
    keys_ended = Signal()
    """A drag steered with the keys has ended, dropped or not: give the focus back if you like."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.workspace = workspace
        self._board = Board(workspace)
        self._board.setParent(self)
        self._layers = Layers()
        self._pointer = Pointer(self._board, self)
        self._keyboard = Keyboard(self._board, self)
        self._shown_overlay = QRegion()
        self._now: tuple[str, int] | None = None
        accessible.install()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(workspace.words.gettext("Agenda by room and time"))
        self.viewport().setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._connect()
        self._tinting = self._timer(0, self._tint)
        self._timer(LOOKS_AT_CLOCK, self._look_at_clock).start()
        self._look_at_clock()

    def _timer(self, milliseconds: int, act: Callable[[], None]) -> QTimer:
        made = QTimer(self, interval=milliseconds)
        made.timeout.connect(act)
        return made

    def _connect(self) -> None:
        board, pointer, keyboard, view = self._board, self._pointer, self._keyboard, self.viewport()
        board.arranged.connect(self._arrange)
        board.marked.connect(self._remark)
        board.carried.connect(self._repaint_overlay)
        board.selected.connect(self.selected)
        board.previewed.connect(self.previewed)
        pointer.banded.connect(view.update)
        pointer.over_tray.connect(self.over_tray)
        pointer.asked_new.connect(self.asked_new)
        keyboard.opened.connect(self.opened)
        keyboard.zoomed.connect(lambda notches: self._zoom_by(notches, None))
        keyboard.followed.connect(self._follow_keys)
        keyboard.searched.connect(view.update)
        keyboard.ended.connect(self.keys_ended)

    # what the page asks for

    @property
    def tray(self) -> QWidget | None:
        """Where slots may be dropped to take them out of the agenda."""
        return self._pointer.tray

    @tray.setter
    def tray(self, tray: QWidget | None) -> None:
        self._pointer.tray = tray

    @property
    def selection(self) -> tuple[str, ...]:
        return self._board.selection

    @property
    def zoom(self) -> int:
        """Pixels an hour."""
        return self._board.zoom

    @property
    def days(self) -> tuple[str, ...]:
        """Those shown."""
        return tuple(self._board.shown_days)

    def show_days(self, day_ids: tuple[str, ...]) -> None:
        self._pointer.cancel()
        self._board.arrange(days=day_ids)
        self._look_at_clock()

    def set_snap(self, minutes: int) -> None:
        self._board.snap = minutes

    def set_zoom(self, pixels_an_hour: int) -> None:
        self._zoom_to(pixels_an_hour, None)

    def fit(self) -> None:
        """Choose the zoom at which the whole day is to be seen."""
        geometry = self._board.scene.geometry
        self.set_zoom(zoom_to_fit(geometry.first, geometry.last, self.viewport().height() - geometry.header))

    def select(self, slot_ids: Sequence[str]) -> None:
        self._board.select(slot_ids, focus=slot_ids[0] if slot_ids else None)

    def reveal(self, slot_id: str) -> None:
        """Scroll to a slot of the days shown, select it and give it the focus."""
        block = self._board.scene.block_of_slot.get(slot_id)
        if block is not None:
            self._board.choose(block)
            bring_into_view(self, self._view(), self._board.scene, self._board.scene.rects[block.id])
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def mark_changes(self, slot_ids: frozenset[str]) -> None:
        if slot_ids != self._board.changed:
            self._board.arrange(changed=slot_ids)

    def start_drag(self, session_ids: Sequence[str]) -> None:
        drag = of_outside(self._board, session_ids)
        if drag is not None:
            self._pointer.start_outside(drag)

    def drag_to(self, global_point: QPoint, modifiers: Qt.KeyboardModifier) -> None:
        self._pointer.go_outside(global_point, modifiers)

    def drop(self) -> bool:
        """Whether something was written."""
        return self._pointer.drop()

    def cancel_drag(self) -> None:
        self._pointer.cancel()

    def steer(self, session_ids: Sequence[str]) -> bool:
        """Begin a drag that the arrow keys steer: Enter drops, Esc leaves off. Takes the focus.

        It begins at the first free place of the days shown. False where there is no day.
        """
        drag = of_outside(self._board, session_ids)
        if drag is None:
            return False
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._keyboard.steer(drag)
        return True

    # where things are, in the viewport

    def where_is(self, slot_id: str) -> QRect:
        """The block of a slot; empty where it is not shown."""
        block = self._board.scene.block_of_slot.get(slot_id)
        return self._view().seen(self._board.scene.rects[block.id]).toRect() if block else QRect()

    def point_of(self, day: str, room: str | None, minute: int) -> QPoint:
        """The middle of a room's column at a minute; without a room, a point on the axis."""
        return self._view().point_of(self._board.scene, day, room, minute)

    def _view(self) -> View:
        return View(
            self.viewport().size(),
            self.horizontalScrollBar().value(),
            self.verticalScrollBar().value(),
            self.devicePixelRatioF(),
            colours(self),
        )

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 - Qt signature
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        band, typed = self._pointer.band, self._keyboard.typed
        passing = Passing(has_focus=self.hasFocus(), now=self._now, band=band, typed=typed)
        stage.paint(painter, self._board, self._layers, self._view(), passing)
        painter.end()

    def _repaint_overlay(self) -> None:
        """Only where ghosts and words were, and where they are now."""
        carrying = self._board.carrying
        now = stage.moving_region(self._board, self._view())
        self.viewport().update(now + self._shown_overlay)
        self._shown_overlay = now
        if carrying is None:
            self._tinting.stop()
            self.viewport().update()
            return
        self._tinting.start()
        if self._keyboard.is_steering:
            accessible.announce(self, carrying.said)

    def _tint(self) -> None:
        """A little of it each time nothing else is to be done."""
        carrying, view = self._board.carrying, self._view()
        found = carrying.tint_for(SLICE) if carrying is not None else []
        if not found:
            self._tinting.stop()
        for area in found:
            self.viewport().update(view.seen(area).toAlignedRect())

    def _arrange(self) -> None:
        """The scene is another: what can be scrolled to, and all pictures."""
        fit_scroll_bars(self, self._board.scene.geometry.size)
        self._layers.forget()
        self.viewport().update()

    def _remark(self) -> None:
        self._layers.forget(only_blocks=True)
        self.viewport().update()

    def _look_at_clock(self) -> None:
        self._now = moment_of(self.workspace.snapshot, self.workspace.setting.clock())
        self.viewport().update()

    def _zoom_to(self, zoom: int, anchor: float | None) -> None:
        """What is at `anchor` pixels from the top of the view stays there; usually its middle."""
        bar = self.verticalScrollBar()
        at = self.viewport().height() / 2 if anchor is None else anchor
        minute = self._board.scene.geometry.minute_at(at + bar.value())
        before = self._board.zoom
        self._board.arrange(zoom=zoom)
        bar.setValue(round(self._board.scene.geometry.y(minute) - at))
        if self._board.zoom != before:
            self.zoomed.emit(self._board.zoom)

    def _zoom_by(self, notches: float, anchor: float | None) -> None:
        self._zoom_to(round(self._board.zoom * NOTCH**notches), anchor)

    def _follow_keys(self) -> None:
        """The keys have moved the focus or a ghost."""
        board = self._board
        if board.carrying is not None:
            for ghost in board.carrying.ghosts()[:1]:
                bring_into_view(self, self._view(), self._board.scene, ghost.rect)
        elif board.current is not None:
            bring_into_view(self, self._view(), board.scene, board.scene.rects[board.current.id])
            accessible.tell_focus(self, board.current)

    # what Qt tells

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt signature
        super().resizeEvent(event)
        self._board.arrange(width=self.viewport().width())

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt signature
        super().showEvent(event)
        self._board.wake()
        self._look_at_clock()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt signature
        super().hideEvent(event)
        self._pointer.cancel()
        self._board.is_awake = False

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802 - Qt signature
        self._layers.scroll(self._board, self._view(), dx, dy, has_focus=self.hasFocus())
        self._shown_overlay = QRegion()
        self.viewport().update()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt signature
        super().changeEvent(event)
        if event.type() in LOOKS:
            self._layers = Layers()
            self.viewport().update()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            is_busy = event.key() == Qt.Key.Key_Escape and self._board.carrying is not None
            if is_busy or self._keyboard.meaning(event) is not None:
                event.accept()
                return True
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._layers.forget()
        return super().event(event)

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802 - Qt signature
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            block = self._pointer.block_at(QPointF(event.pos()))
            QToolTip.showText(
                event.globalPos(), tooltip(self._board.scene.hint(block)) if block else "", self
            )
            return True
        return super().viewportEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt signature
        if event.button() == Qt.MouseButton.LeftButton:
            self._keyboard.forget()
            self._pointer.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt signature
        self._pointer.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt signature
        if event.button() == Qt.MouseButton.LeftButton:
            self._pointer.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt signature
        is_left = event.button() == Qt.MouseButton.LeftButton
        if is_left and (block := self._pointer.double(event)) is not None:
            self.opened.emit(block.session.id)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt signature
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            block = self._board.current
            at = self.viewport().mapToGlobal(self.where_is(block.id).center()) if block else event.globalPos()
        else:
            block, at = self._pointer.block_at(QPointF(event.pos())), event.globalPos()
        self.menu_asked.emit(at, self._board.chosen_with(block))

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt signature
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._zoom_by(event.angleDelta().y() / 120, event.position().y())
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt signature
        is_escape = event.key() == Qt.Key.Key_Escape and not self._keyboard.is_steering
        if (is_escape and self._pointer.cancel()) or self._keyboard.press(event):
            event.accept()
        else:
            event.ignore()

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802 - Qt signature
        """Tab goes through the blocks in time before it goes on to the next widget."""
        if self._keyboard.is_steering or self._keyboard.step(1 if forward else -1):
            return True
        return super().focusNextPrevChild(forward)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt signature
        super().focusInEvent(event)
        if event.reason() == Qt.FocusReason.BacktabFocusReason:
            self._board.focus_on(-1)
        elif event.reason() == Qt.FocusReason.TabFocusReason or self._board.current is None:
            self._board.focus_on(0)
        self._remark()
        accessible.tell_focus(self, self._board.current)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt signature
        super().focusOutEvent(event)
        self._keyboard.leave()
        self._remark()

    # what the voice asks

    def told_blocks(self) -> Sequence[Block]:
        return self._board.scene.in_time

    def told_name(self, block: Block) -> str:
        return self._board.scene.spoken(block)

    def told_rect(self, block: Block) -> QRect:
        seen = self._view().seen(self._board.scene.rects[block.id]).toRect()
        return QRect(self.viewport().mapToGlobal(seen.topLeft()), seen.size())

    def told_focus(self) -> Block | None:
        return self._board.current if self.hasFocus() else None

    def is_told_selected(self, block: Block) -> bool:
        return self._board.is_selected(block)
