"""What stands still, painted once: the ground with headers and axis, and the blocks between tints and ghosts.

While a drag is under way only copies of these pictures are drawn, at the resolution of the screen. Scrolling
shifts them and paints no more than what comes into view: all of 157 blocks would take 20 ms a time.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap, QRegion

from planner.ui.agenda.grid.board import Board
from planner.ui.agenda.grid.faces import Look, paint_block
from planner.ui.agenda.grid.geometry import AXIS, Rect
from planner.ui.agenda.grid.ground import paint_axis, paint_ground, paint_headers
from planner.ui.agenda.grid.lettering import Lettering
from planner.ui.agenda.grid.overlay import paint_tints
from planner.ui.agenda.grid.view import View

AROUND = 4
"""Pixels by which outlines reach beyond blocks."""


class Layers:
    def __init__(self) -> None:
        self.lettering = Lettering()
        self._ground: QPixmap | None = None
        self._blocks: QPixmap | None = None
        self._tinted: QPixmap | None = None
        self._tints: tuple[object, int] = (None, 0)
        """Which verdicts are on `_tinted`, and how many."""

    def forget(self, *, only_blocks: bool = False) -> None:
        self._blocks = None
        if not only_blocks:
            self._ground = self._tinted = None

    def ground(self, board: Board, view: View) -> QPixmap:
        if self._ground is None:
            self._ground = view.picture(QColor(view.shades.panel))
            self._paint_ground(self._ground, board, view, [view.content(board.scene)])
        return self._ground

    def tinted(self, board: Board, view: View) -> QPixmap:
        """The ground, with all verdicts known by now; each is painted once."""
        carrying, ground = board.carrying, self.ground(board, view)
        if carrying is None:
            self._tinted = None
            return ground
        tints, known = self._tints
        if self._tinted is None or tints is not carrying.tints:
            self._tinted, known = ground.copy(), 0
        self._tints = carrying.tints, len(carrying.tints)
        if known < len(carrying.tints):
            with on_canvas(self._tinted, view, [view.content(board.scene)]) as painter:
                paint_tints(painter, carrying.tints_after(known), view.shades)
        return self._tinted

    def blocks(self, board: Board, view: View, *, has_focus: bool) -> QPixmap:
        if self._blocks is None:
            self._blocks = view.picture(QColor(Qt.GlobalColor.transparent))
            whole = [view.content(board.scene)]
            self._paint_blocks(self._blocks, board, view, whole, has_focus=has_focus)
        return self._blocks

    def scroll(self, board: Board, view: View, dx: int, dy: int, *, has_focus: bool) -> None:
        """Shift what is painted by so many pixels; `view` is where it has come to."""
        content = view.content(board.scene)
        exposed = _exposed(content, dx, dy)
        ratio = view.ratio
        if self._ground is None or self._blocks is None or not ratio.is_integer():
            self.forget()
            return
        ours = QRect(content.topLeft() * ratio, content.size() * ratio)
        for picture in (self._ground, self._blocks, self._tinted):
            if picture is not None:
                picture.scroll(int(dx * ratio), int(dy * ratio), ours)
        self._paint_ground(self._ground, board, view, exposed)
        wide = _wide(board, view) if dx else []
        self._paint_blocks(self._blocks, board, view, [*exposed, *wide], has_focus=has_focus)
        if self._tinted is not None:
            self._tint_exposed(self._tinted, self._ground, board, view, exposed)

    def _tint_exposed(
        self, tinted: QPixmap, ground: QPixmap, board: Board, view: View, exposed: Sequence[QRect]
    ) -> None:
        outside = QRegion(QRect(0, 0, view.size.width(), view.size.height())) - view.content(board.scene)
        painter = QPainter(tinted)
        painter.setClipRegion(_region(exposed) + outside)
        painter.drawPixmap(QPointF(), ground)
        painter.end()
        carrying = board.carrying
        if carrying is not None:
            areas = [_on_canvas(area, view) for area in exposed]
            tints = (tint for tint in carrying.tints_after(0) if any(map(tint[0].meets, areas)))
            with on_canvas(tinted, view, exposed) as painter:
                paint_tints(painter, tints, view.shades)

    def _paint_ground(self, picture: QPixmap, board: Board, view: View, areas: Sequence[QRect]) -> None:
        """The ground of some areas of the view, and all that sticks."""
        scene, shades = board.scene, view.shades
        with on_canvas(picture, view, areas) as painter:
            for area in areas:
                painter.fillRect(QRectF(*_on_canvas(area, view)), QColor(shades.panel))
            paint_ground(painter, scene, shades)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_axis(painter, scene, shades, scrolled=view.down, height=view.size.height())
        paint_headers(painter, scene, shades, scrolled=view.across, width=view.size.width())
        painter.end()

    def _paint_blocks(
        self, picture: QPixmap, board: Board, view: View, areas: Sequence[QRect], *, has_focus: bool
    ) -> None:
        scene, carrying = board.scene, board.carrying
        seen = [_on_canvas(area, view) for area in areas]
        faded = carrying.drag.ids if carrying else frozenset()
        chosen, current = set(board.selection), board.current
        with on_canvas(picture, view, areas) as painter:
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
            for area in seen:
                painter.fillRect(QRectF(*area), Qt.GlobalColor.transparent)
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
            for block in scene.blocks:
                if any(map(scene.rects[block.id].meets, seen)):
                    ids = block.slot_ids
                    look = Look(
                        is_selected=not chosen.isdisjoint(ids),
                        has_focus=has_focus and block is current,
                        is_faded=not faded.isdisjoint(ids),
                        seen_from=view.across + AXIS,
                    )
                    paint_block(painter, scene, block, look, view.shades, self.lettering)


def _exposed(content: QRect, dx: int, dy: int) -> list[QRect]:
    """What a shift of the content leaves bare: a strip at a side, one above or below."""
    strips = []
    if dx:
        x = content.left() if dx > 0 else content.right() + 1 + dx
        strips.append(QRect(x, content.top(), abs(dx), content.height()) & content)
    if dy:
        y = content.top() if dy > 0 else content.bottom() + 1 + dy
        strips.append(QRect(content.left(), y, content.width(), abs(dy)) & content)
    return strips


def _wide(board: Board, view: View) -> list[QRect]:
    """Where in the view blocks are whose words stay in it while it moves sideways."""
    content = view.content(board.scene)
    found = []
    for block in board.scene.blocks:
        if block.span.first < block.span.last:
            area = view.seen(board.scene.rects[block.id]).toAlignedRect()
            found.append(area.adjusted(-AROUND, -AROUND, AROUND, AROUND) & content)
    return [area for area in found if not area.isEmpty()]


@contextmanager
def on_canvas(picture: QPixmap, view: View, areas: Sequence[QRect]) -> Iterator[QPainter]:
    """A painter that counts as the canvas does and paints in some areas of the view only."""
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipRegion(_region(areas))
    painter.translate(-view.across, -view.down)
    yield painter
    painter.end()


def _region(areas: Sequence[QRect]) -> QRegion:
    found = QRegion()
    for area in areas:
        found += area
    return found


def _on_canvas(area: QRect, view: View) -> Rect:
    """Around an area of the view, with what reaches into it."""
    around = area.translated(view.across, view.down).adjusted(-AROUND, -AROUND, AROUND, AROUND)
    return Rect(around.x(), around.y(), around.width(), around.height())
