"""Paints what moves: tints and ghosts of a drag, the reason beside them, the line of now, the rubber band."""

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen

from planner.ui.agenda.grid.carrying import Carrying, Ghost
from planner.ui.agenda.grid.faces import AFTER_TEXT, words_from
from planner.ui.agenda.grid.geometry import AXIS, Rect
from planner.ui.agenda.grid.hatching import hatch
from planner.ui.agenda.grid.lettering import Lettering, paint_lines
from planner.ui.agenda.grid.preview import Verdict
from planner.ui.agenda.grid.scene import Scene
from planner.ui.look.theme import CORNER, GAP, SMALL, Colours, font, mixed

WIDEST = 240
"""Of the words beside a ghost."""
TINT = 0.55


def paint_tints(painter: QPainter, tints: Iterable[tuple[Rect, Verdict]], shades: Colours) -> None:
    """Below the blocks. A clash is hatched too, so that colour is not all that tells it."""
    for area, verdict in tints:
        shape = QRectF(*area).adjusted(0, 0, -1, 0)
        painter.setOpacity(TINT)
        match verdict:
            case Verdict.FREE:
                painter.fillRect(shape, mixed(shades.fine, shades.ground, 0.22))
            case Verdict.CLASH:
                painter.fillRect(shape, QColor(shades.trouble_pale))
                painter.setOpacity(0.14)
                hatch(painter, shape, QColor(shades.trouble), falls=True)
            case Verdict.IMPOSSIBLE:
                painter.fillRect(shape, QColor(shades.line))
    painter.setOpacity(1.0)


def paint_ghosts(
    painter: QPainter, carrying: Carrying, visible: QRectF, shades: Colours, lettering: Lettering
) -> None:
    if carrying.preview is None:
        return
    edge, fill = _shades(carrying.preview.verdict, shades)
    pen = QPen(edge, 2, Qt.PenStyle.DashLine)
    for ghost in reversed(carrying.ghosts()):
        shape = QRectF(*ghost.rect)
        painter.setPen(pen)
        painter.setBrush(fill)
        painter.drawRoundedRect(shape.adjusted(1, 1, -1, -1), CORNER, CORNER)
        _paint_words(painter, ghost, visible, shades, lettering)


def _paint_words(
    painter: QPainter, ghost: Ghost, visible: QRectF, shades: Colours, lettering: Lettering
) -> None:
    rect = ghost.rect
    start = words_from(rect, visible.left())
    lines = lettering.block(
        ghost.title,
        (ghost.second,),
        width=max(12.0, rect.right - start - AFTER_TEXT),
        height=rect.height,
        corners=(),
    )
    painter.save()
    painter.setClipRect(QRectF(*rect), Qt.ClipOperation.IntersectClip)
    ink = QPen(QColor(shades.text))
    paint_lines(painter, lettering, lines, start, rect.y, (ink, ink))
    painter.restore()


def _shades(verdict: Verdict, shades: Colours) -> tuple[QColor, QColor]:
    match verdict:
        case Verdict.FREE:
            return QColor(shades.fine), QColor(shades.fine_pale)
        case Verdict.CLASH:
            return QColor(shades.trouble), QColor(shades.trouble_pale)
        case Verdict.IMPOSSIBLE:
            return QColor(shades.muted), QColor(shades.hover)


def reason_area(carrying: Carrying, visible: QRectF) -> QRect:
    """Where on the canvas the reason stands: beside the lead, else below or above it; empty without one."""
    ghosts = carrying.ghosts()
    if carrying.preview is None or not carrying.preview.reason or not ghosts:
        return QRect()
    lead = QRectF(*ghosts[0].rect)
    metrics = QFontMetrics(font(SMALL))
    size = metrics.boundingRect(
        QRect(0, 0, WIDEST, 1000), Qt.TextFlag.TextWordWrap, carrying.preview.reason
    ).size()
    width, height = size.width() + 2 * GAP + 2, size.height() + 2 * GAP
    if lead.right() + GAP + width <= visible.right():
        corner = QPointF(lead.right() + GAP, lead.top())
    elif lead.left() - GAP - width >= visible.left():
        corner = QPointF(lead.left() - GAP - width, lead.top())
    elif lead.bottom() + GAP + height <= visible.bottom():
        corner = QPointF(lead.left(), lead.bottom() + GAP)
    else:
        corner = QPointF(lead.left(), lead.top() - GAP - height)
    x = max(visible.left() + 2, min(corner.x(), visible.right() - width - 2))
    y = max(visible.top() + 2, min(corner.y(), visible.bottom() - height - 2))
    return QRectF(x, y, width, height).toRect()


def paint_reason(painter: QPainter, carrying: Carrying, visible: QRectF, shades: Colours) -> None:
    area = reason_area(carrying, visible)
    if area.isEmpty() or carrying.preview is None:
        return
    _paint_bubble(painter, QRectF(area), shades)
    painter.setFont(font(SMALL))
    painter.drawText(
        area.adjusted(GAP, GAP, -GAP + 2, -GAP + 2), Qt.TextFlag.TextWordWrap, carrying.preview.reason
    )


def paint_typed(painter: QPainter, typed: str, view: QRectF, shades: Colours) -> None:
    """What was typed to find a block, at the foot of the view."""
    painter.setFont(font(SMALL))
    metrics = painter.fontMetrics()
    shown = metrics.elidedText(typed, Qt.TextElideMode.ElideLeft, WIDEST)
    width, height = metrics.horizontalAdvance(shown) + 2 * GAP, metrics.height() + GAP
    area = QRectF(AXIS + GAP, view.bottom() - height - GAP, width, height)
    _paint_bubble(painter, area, shades)
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine, shown)


def _paint_bubble(painter: QPainter, area: QRectF, shades: Colours) -> None:
    """Ground and, for what comes next, pen: the colours of a tooltip."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(shades.text))
    painter.drawRoundedRect(area, CORNER, CORNER)
    painter.setPen(QColor(shades.ground))


def now_area(scene: Scene, day: str, minute: int) -> Rect:
    first, last = scene.geometry.days[day]
    line = scene.geometry.ground(first, last, minute, minute)
    return Rect(line.x - 5, line.y - 5, line.width + 5, 10)


def paint_now(painter: QPainter, scene: Scene, day: str, minute: int, shades: Colours) -> None:
    """A line across the rooms of the day, with a dot where it begins."""
    area = now_area(scene, day, minute)
    y = area.y + 5
    painter.setPen(QPen(QColor(shades.trouble), 1))
    painter.drawLine(QPointF(area.x + 5, y), QPointF(area.right, y))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(shades.trouble))
    painter.drawEllipse(QPointF(area.x + 6, y), 4, 4)


def paint_rubber(painter: QPainter, band: QRectF, shades: Colours) -> None:
    ground = QColor(shades.accent)
    ground.setAlphaF(0.12)
    painter.setPen(QPen(QColor(shades.accent), 1))
    painter.setBrush(ground)
    painter.drawRect(band)
