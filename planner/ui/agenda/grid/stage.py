"""Puts the picture together: ground, tints, blocks, then what moves, only where something has changed."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QRegion

from planner.domain.values import dataclass
from planner.ui.agenda.grid import overlay
from planner.ui.agenda.grid.board import Board
from planner.ui.agenda.grid.layers import Layers
from planner.ui.agenda.grid.view import View

AROUND = 2
"""Pixels by which pens reach beyond the shapes they draw."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passing:
    """What is shown besides the board."""

    has_focus: bool
    now: tuple[str, int] | None
    """Day and minute."""
    band: QRectF | None
    typed: str


def paint(painter: QPainter, board: Board, layers: Layers, view: View, passing: Passing) -> None:
    """Qt has clipped the painter to what changes."""
    scene, shades = board.scene, view.shades
    painter.drawPixmap(QPointF(), layers.tinted(board, view))
    painter.setClipRect(view.content(scene))
    painter.drawPixmap(QPointF(), layers.blocks(board, view, has_focus=passing.has_focus))
    painter.translate(-view.across, -view.down)
    if passing.now is not None and passing.now[0] in scene.geometry.days:
        overlay.paint_now(painter, scene, *passing.now, shades)
    if board.carrying is not None:
        overlay.paint_ghosts(painter, board.carrying, view.visible(scene), shades, layers.lettering)
        overlay.paint_reason(painter, board.carrying, view.visible(scene), shades)
    if passing.band is not None:
        overlay.paint_rubber(painter, passing.band, shades)
    painter.translate(view.across, view.down)
    if passing.typed:
        overlay.paint_typed(painter, passing.typed, QRectF(view.content(scene)), shades)


def moving_region(board: Board, view: View) -> QRegion:
    """Where in the view a drag shows: its ghosts and the words beside them."""
    found = QRegion()
    if board.carrying is None:
        return found
    areas = [view.seen(ghost.rect).toAlignedRect() for ghost in board.carrying.ghosts()]
    reason = overlay.reason_area(board.carrying, view.visible(board.scene))
    if not reason.isEmpty():
        areas.append(reason.translated(-view.across, -view.down))
    for area in areas:
        found += area.adjusted(-AROUND, -AROUND, AROUND, AROUND)
    return found
