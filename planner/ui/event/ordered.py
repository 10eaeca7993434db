"""Rows that can be put in another order: dragged by their handle, or moved with Alt+Up and Alt+Down."""

from collections.abc import Callable, Mapping
from typing import Generic, TypeVar

from PySide6.QtCore import QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from planner.ui.look.theme import STEP, colours
from planner.ui.widgets.plain import tooltip
from planner.ui.widgets.rows import Rows

T = TypeVar("T")
W = TypeVar("W", bound=QWidget)


class Handle(QWidget):
    """Six dots to take hold of."""

    dragged = Signal(QPoint)
    """Where the mouse is, on the screen."""
    dropped = Signal()
    let_go = Signal()
    """Without anything moved."""

    def __init__(self, says: str) -> None:
        super().__init__()
        self.setFixedSize(16, 30)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setToolTip(tooltip(says))
        self.setAccessibleName(says)
        self._from: QPoint | None = None
        self._is_dragging = False

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt signature
        self._from = event.globalPosition().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt signature
        at = event.globalPosition().toPoint()
        if self._from is not None and (self._is_dragging or abs(at.y() - self._from.y()) > STEP):
            self._is_dragging = True
            self.dragged.emit(at)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: ARG002, N802 - Qt signature
        was_dragging, self._is_dragging, self._from = self._is_dragging, False, None
        (self.dropped if was_dragging else self.let_go).emit()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 - Qt signature
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours(self).muted))
        for x in (5.5, 10.5):
            for y in (10, 15, 20):
                painter.drawEllipse(QPointF(x, y), 1.3, 1.3)


class OrderedRows(QWidget, Generic[T, W]):
    def __init__(
        self,
        make: Callable[[str], W],
        show: Callable[[W, T], None],
        order: Callable[[list[str]], None],
        *,
        says: str,
    ) -> None:
        """`order` is given all keys, as they should be; `says` is the tooltip of the handles."""
        super().__init__()
        self._order = order
        self._says = says
        self._make = make
        self._target: int | None = None
        self._is_allowed = True
        self._line = QFrame(self)
        self._line.hide()
        self._inner: dict[str, W] = {}
        self.rows: Rows[T, QWidget] = Rows(
            self._held, lambda row, value: show(self._inner[str(row.property("key"))], value), gap=STEP
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.rows)

    @property
    def shown(self) -> dict[str, W]:
        return {key: self._inner[key] for key in self.rows.shown}

    def show_items(self, items: Mapping[str, T]) -> None:
        self.rows.show_items(items)
        for handle in self.findChildren(Handle):
            handle.setEnabled(self._is_allowed)
        self._inner = {key: row for key, row in self._inner.items() if key in items}

    def allow(self, is_allowed: bool) -> None:
        """Whether rows may change places; heeded when items are shown."""
        self._is_allowed = is_allowed

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt signature
        """A row's fields do not take Alt with an arrow; it comes here."""
        way = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        held = self._row_of_focus()
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier  # macOS counts arrows to it
        is_meant = self._is_allowed and modifiers == Qt.KeyboardModifier.AltModifier
        if way is None or held is None or not is_meant:
            super().keyPressEvent(event)
            return
        at = list(self.rows.shown).index(held)
        self._move(held, at + way)

    def _held(self, key: str) -> QWidget:
        """The row beside its handle."""
        made = QWidget()
        made.setProperty("key", key)
        handle = Handle(self._says)
        handle.dragged.connect(self._drag)
        handle.dropped.connect(lambda: self._drop(key))
        self._inner[key] = self._make(key)
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(STEP)
        row.addWidget(handle, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._inner[key], 1)
        return made

    def _drag(self, at: QPoint) -> None:
        """Show where it would come: between two rows, or at an end."""
        rows = list(self.rows.shown.values())
        y = self.mapFromGlobal(at).y()
        middles = [row.geometry().center().y() for row in rows]
        self._target = sum(1 for middle in middles if y > middle)
        edge = rows[self._target].y() - STEP // 2 if self._target < len(rows) else self.height()
        self._line.setStyleSheet(f"background: {colours(self).accent};")
        self._line.setGeometry(0, max(min(edge, self.height()) - 1, 0), self.width(), 2)
        self._line.show()
        self._line.raise_()

    def _drop(self, key: str) -> None:
        self._line.hide()
        target, self._target = self._target, None
        if target is not None:
            at = list(self.rows.shown).index(key)
            self._move(key, target - (1 if target > at else 0))

    def _move(self, key: str, to: int) -> None:
        keys = list(self.rows.shown)
        wanted = [other for other in keys if other != key]
        wanted.insert(max(min(to, len(wanted)), 0), key)
        if wanted != keys:
            self._order(wanted)

    def _row_of_focus(self) -> str | None:
        held = self.focusWidget()
        return next(
            (key for key, row in self.rows.shown.items() if held is not None and row.isAncestorOf(held)), None
        )
