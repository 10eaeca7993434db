"""What stands still, painted once: the ground with headers and axis, and the blocks between tints and ghosts.

While a drag is under way only copies of these two pictures are drawn, at the resolution of the screen.
"""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from planner.ui.agenda.grid.board import Board
from planner.ui.agenda.grid.faces import Look, paint_block
from planner.ui.agenda.grid.geometry import Rect
from planner.ui.agenda.grid.ground import paint_axis, paint_ground, paint_headers
from planner.ui.agenda.grid.lettering import Lettering
from planner.ui.agenda.grid.overlay import paint_tints
from planner.ui.agenda.grid.view import View


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
            _paint(self._ground, lambda painter: self._paint_ground(painter, board, view))
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
        painter = QPainter(self._tinted)
        painter.setClipRect(view.content(board.scene))
        painter.translate(-view.across, -view.down)
        paint_tints(painter, carrying.tints_after(known), view.shades)
        painter.end()
        return self._tinted

    def blocks(self, board: Board, view: View, *, has_focus: bool) -> QPixmap:
        if self._blocks is None:
            self._blocks = view.picture(QColor(Qt.GlobalColor.transparent))
            _paint(
                self._blocks,
                lambda painter: self._paint_blocks(painter, board, view, has_focus=has_focus),
            )
        return self._blocks

    def _paint_ground(self, painter: QPainter, board: Board, view: View) -> None:
        scene, shades = board.scene, view.shades
        painter.save()
        painter.translate(-view.across, -view.down)
        paint_ground(painter, scene, shades)
        painter.restore()
        paint_axis(painter, scene, shades, scrolled=view.down, height=view.size.height())
        paint_headers(painter, scene, shades, scrolled=view.across, width=view.size.width())

    def _paint_blocks(self, painter: QPainter, board: Board, view: View, *, has_focus: bool) -> None:
        scene = board.scene
        painter.setClipRect(view.content(board.scene))
        painter.translate(-view.across, -view.down)
        seen = Rect(view.across, view.down, view.size.width(), view.size.height())
        carrying = board.carrying
        faded = carrying.drag.ids if carrying else frozenset()
        chosen, current = set(board.selection), board.current
        for block in scene.blocks:
            if scene.rects[block.id].meets(seen):
                ids = block.slot_ids
                look = Look(
                    is_selected=not chosen.isdisjoint(ids),
                    has_focus=has_focus and block is current,
                    is_faded=not faded.isdisjoint(ids),
                )
                paint_block(painter, scene, block, look, view.shades, self.lettering)


def _paint(picture: QPixmap, work: Callable[[QPainter], None]) -> None:
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    work(painter)
    painter.end()
