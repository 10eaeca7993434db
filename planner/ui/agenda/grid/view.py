"""How much of the canvas is to be seen, in which colours, and on what kind of screen."""

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QColor, QPixmap
from PySide6.QtWidgets import QAbstractScrollArea

from planner.domain.values import dataclass
from planner.ui.agenda.grid.geometry import AXIS, Column, Rect
from planner.ui.agenda.grid.scene import Scene
from planner.ui.look.theme import Colours

MARGIN = 16
"""Pixels kept around what is brought into view."""
ROW = 24
"""Pixels one notch of the wheel scrolls by, a third of."""


@dataclass(frozen=True, slots=True)
class View:
    size: QSize
    across: int
    """Pixels of the canvas left of what is seen."""
    down: int
    ratio: float
    """Pixels of the screen in one of ours."""
    shades: Colours

    def picture(self, ground: QColor) -> QPixmap:
        """As large as the view."""
        made = QPixmap(self.size * self.ratio)
        made.setDevicePixelRatio(self.ratio)
        made.fill(ground)
        return made

    def content(self, scene: Scene) -> QRect:
        """The part of the view in which the canvas scrolls."""
        header = scene.geometry.header
        return QRect(AXIS, header, self.size.width() - AXIS, self.size.height() - header)

    def visible(self, scene: Scene) -> QRectF:
        """The part of the canvas that is not under headers and axis."""
        return QRectF(self.content(scene)).translated(self.across, self.down)

    def seen(self, rect: Rect) -> QRectF:
        """Where in the view something on the canvas is."""
        return QRectF(*rect).translated(-self.across, -self.down)

    def point_of(self, scene: Scene, day: str, room: str | None, minute: int) -> QPoint:
        """The middle of a room's column at a minute; without a room, a point on the axis."""
        geometry = scene.geometry
        y = geometry.y(minute) - self.down
        if room is None:
            return QPointF(AXIS / 2, y).toPoint()
        number = geometry.columns.index(Column(day, room))
        return QPointF((geometry.left(number) + geometry.right(number)) / 2 - self.across, y).toPoint()


def bring_into_view(area: QAbstractScrollArea, view: View, scene: Scene, rect: Rect) -> None:
    """Scroll no more than needed for `rect` of the canvas to be seen."""
    visible = view.visible(scene)
    for bar, start, end, low, high in (
        (area.horizontalScrollBar(), rect.x, rect.right, visible.left(), visible.right()),
        (area.verticalScrollBar(), rect.y, rect.bottom, visible.top(), visible.bottom()),
    ):
        if start - MARGIN < low or end - start > high - low:
            bar.setValue(round(bar.value() + start - MARGIN - low))
        elif end + MARGIN > high:
            bar.setValue(round(bar.value() + end + MARGIN - high))


def fit_scroll_bars(area: QAbstractScrollArea, size: tuple[float, float]) -> None:
    """To a canvas of this size."""
    view = area.viewport().size()
    for bar, whole, seen in (
        (area.horizontalScrollBar(), size[0], view.width()),
        (area.verticalScrollBar(), size[1], view.height()),
    ):
        bar.setRange(0, max(0, round(whole - seen)))
        bar.setPageStep(seen)
        bar.setSingleStep(ROW)
