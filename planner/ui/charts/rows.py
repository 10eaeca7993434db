"""A column of rows that paint themselves: to a hand, a keyboard and a screen reader they are buttons.

Tab reaches the column, the arrow keys go from row to row, Enter or Space follow one.
"""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from planner.ui.look.theme import GAP, Colours, colours
from planner.ui.widgets.plain import tooltip
from planner.ui.workspace import Place

NARROWEST = 160


class Drawing(Protocol):
    """What a row shows; a value."""

    @property
    def says(self) -> str:
        """All of it in words: for a screen reader, and as the tooltip."""
        ...

    def height(self, width: int) -> int: ...

    def draw(self, painter: QPainter, area: QRectF, shades: Colours) -> None: ...


class Row(QAbstractButton):
    moved = Signal(int)
    """How many rows further the focus is to go; far beyond the end means the last one."""

    def __init__(self) -> None:
        super().__init__()
        self.drawing: Drawing | None = None
        self.place: Place | None = None
        self._heights: dict[int, int] = {}
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_drawing(self, drawing: Drawing, place: Place | None) -> None:
        if drawing == self.drawing and place == self.place:
            return
        self.drawing, self.place = drawing, place
        self._heights.clear()
        self.setAccessibleName(drawing.says)
        self.setToolTip(tooltip(drawing.says))
        leads = place is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if leads else Qt.CursorShape.ArrowCursor)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt signature
        width = max(self.width(), NARROWEST)
        return QSize(width, self.heightForWidth(width))

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt signature
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt signature
        """Asked for some fifty times a row whenever a card changes, so kept."""
        if self.drawing is None:
            return 0
        if width not in self._heights:
            self._heights[width] = self.drawing.height(width - 2 * GAP)
        return self._heights[width]

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt signature
        super().resizeEvent(event)
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt signature
        if self.drawing is None:
            return
        shades = colours(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect())
        if self.place is not None and (self.underMouse() or self.hasFocus()):
            painter.setPen(QPen(QColor(shades.accent)) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(shades.panel))
            painter.drawRoundedRect(whole.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        self.drawing.draw(painter, whole.adjusted(GAP, 0, -GAP, 0), shades)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt signature
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Home: -999, Qt.Key.Key_End: 999}
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in steps:
            self.moved.emit(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt signature
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.PaletteChange):
            self._heights.clear()
            self.updateGeometry()
            self.update()


class Rows(QWidget):
    chosen = Signal(object)
    """A `Place`."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[Row] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_rows(self, shown: Sequence[tuple[Drawing, Place | None]]) -> None:
        """Rows keep their widgets, so that the focus stays where it was."""
        while len(self.rows) < len(shown):
            self._add_row()
        while len(self.rows) > len(shown):
            row = self.rows.pop()
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        for row, (drawing, place) in zip(self.rows, shown, strict=True):
            row.show_drawing(drawing, place)
        self._let_tab_in_at(next((row for row in self.rows if row.hasFocus()), None))

    def _add_row(self) -> None:
        row = Row()
        row.clicked.connect(lambda: self._choose(row))
        row.moved.connect(lambda steps: self._move(row, steps))
        self.rows.append(row)
        self._column.addWidget(row)

    def _choose(self, row: Row) -> None:
        if row.place is not None:
            self.chosen.emit(row.place)

    def _move(self, row: Row, steps: int) -> None:
        leading = [other for other in self.rows if other.place is not None]
        if row in leading:
            at = min(max(leading.index(row) + steps, 0), len(leading) - 1)
            self._let_tab_in_at(leading[at])
            leading[at].setFocus(Qt.FocusReason.TabFocusReason)
            _bring_into_view(leading[at])

    def _let_tab_in_at(self, entry: Row | None) -> None:
        """One stop for Tab a column, at the row visited last."""
        leading = [row for row in self.rows if row.place is not None]
        entry = entry if entry in leading else next(iter(leading), None)
        for row in self.rows:
            policy = Qt.FocusPolicy.StrongFocus if row is entry else Qt.FocusPolicy.ClickFocus
            row.setFocusPolicy(policy if row.place is not None else Qt.FocusPolicy.NoFocus)


def _bring_into_view(row: QWidget) -> None:
    """What Qt does for Tab, but not for other keys."""
    around = row.parentWidget()
    while around is not None and not isinstance(around, QScrollArea):
        around = around.parentWidget()
    if around is not None:
        around.ensureWidgetVisible(row)
