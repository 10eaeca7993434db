"""Paints blocks: a pale ground and an edge in the colour of the track, the title, and marks beside it."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from planner.domain.agenda import REFRESHMENTS
from planner.domain.records import SessionStatus
from planner.ui.agenda.grid.blocks import Block
from planner.ui.agenda.grid.geometry import INSET, Rect
from planner.ui.agenda.grid.hatching import hatch
from planner.ui.agenda.grid.lettering import Corner, Lettering, paint_lines
from planner.ui.agenda.grid.scene import Mark, Scene
from planner.ui.look.icons import icon
from planner.ui.look.theme import CORNER, Colours, mixed, pale

EDGE = 4.0
BEFORE_TEXT = 8.0
CLOSE_TEXT = 5.0
"""The same in a narrow block."""
AFTER_TEXT = 4.0
NARROW = 120.0
"""Width of a block below which every pixel goes to its words."""
SLIM = 60.0
"""Width below which a mark has no room beside words."""
LEAST_TEXT = 16.0
"""Width below which nothing can be read."""
LEAST_WORDS = 90.0
"""Pixels that the words of a wide block keep while it scrolls out of view."""
MARK = 16.0
CLOSE_MARK = 14.0
SMALL_MARK = 13.0
MARK_GAP = 3.0
TALL = 52.0
"""Height from which the small marks stand at the bottom."""
NEUTRAL = "#6b7690"
FADED = 0.35


class Placed(NamedTuple):
    mark: Mark
    rect: QRectF


class Look(NamedTuple):
    """How a block is to be shown just now."""

    is_selected: bool = False
    has_focus: bool = False
    is_faded: bool = False
    seen_from: float = 0.0
    """Where on the canvas the view begins: the words of a wide block stay in it."""


def paint_block(
    painter: QPainter, scene: Scene, block: Block, look: Look, shades: Colours, lettering: Lettering
) -> None:
    """At its place on the canvas; the painter is moved there already."""
    rect = scene.rects[block.id]
    marks = scene.marks[block.id]
    _paint_ground(painter, scene, block, rect, shades, look, is_in_trouble=Mark.TROUBLE in marks)
    placed = _placed(marks, rect)
    is_wide = block.span.first < block.span.last
    start = words_from(rect, look.seen_from if is_wide else rect.x)
    width = _text_width(scene, block, rect, start)
    lines = lettering.block(
        block.session.title,
        scene.second_lines(block),
        width=width,
        height=rect.height,
        corners=_corners(placed, rect),
    )
    ink, muted = QColor(shades.text), QColor(shades.muted)
    if block.session.status is SessionStatus.CANCELLED:
        ink = muted
    if width >= LEAST_TEXT:
        paint_lines(painter, lettering, lines, start, rect.y, (QPen(ink), QPen(muted)))
    for each in placed:
        paint_mark(painter, each.mark, each.rect, shades)
    if look.is_faded:
        _fade(painter, rect, shades)


def shades_of(scene: Scene, block: Block, shades: Colours) -> tuple[QColor, QColor]:
    """Of the ground and of the edge: the track's; neutral for meals, breaks and the whole venue."""
    track = scene.snapshot.track.get(block.session.track or "")
    if block.session.type in REFRESHMENTS or (track is None and block.takes_venue):
        return mixed(NEUTRAL, shades.ground, 0.2 if shades.is_dark else 0.11), QColor(NEUTRAL)
    if track is None:
        return QColor(shades.panel), QColor(NEUTRAL)
    return pale(track.colour, shades.is_dark), QColor(track.colour)


def _paint_ground(
    painter: QPainter,
    scene: Scene,
    block: Block,
    rect: Rect,
    shades: Colours,
    look: Look,
    *,
    is_in_trouble: bool,
) -> None:
    fill, edge = shades_of(scene, block, shades)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(edge)
    painter.drawRoundedRect(QRectF(*rect), CORNER, CORNER)
    body = _body(rect)
    painter.fillPath(body, fill)
    if block.session.status is SessionStatus.CANCELLED:
        hatch(painter, QRectF(*rect).adjusted(EDGE, 0, -1, 0), mixed(shades.muted, fill.name(), 0.25))
    is_proposed = block.session.status is SessionStatus.PROPOSED
    outline = QPen(mixed(edge.name(), shades.ground, 0.9 if is_proposed else 0.35), 1)
    if is_proposed:
        outline.setStyle(Qt.PenStyle.DashLine)
    if is_in_trouble:
        outline = QPen(QColor(shades.trouble), 1.5)
    _outline(painter, rect, outline)
    if look.is_selected:
        _outline(painter, rect, QPen(QColor(shades.accent), 2), grow=0.5)
    if look.has_focus:
        _outline(painter, rect, QPen(QColor(shades.accent), 1), grow=INSET)


def _fade(painter: QPainter, rect: Rect, shades: Colours) -> None:
    """What is dragged is still to be seen where it was."""
    veil = QColor(shades.ground)
    veil.setAlphaF(1 - FADED)
    around = QRectF(*rect).adjusted(-INSET, -INSET, INSET, INSET)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(veil)
    painter.drawRoundedRect(around, CORNER + INSET, CORNER + INSET)


def _body(rect: Rect) -> QPainterPath:
    """The block without its edge: straight at the left, round at the right."""
    round_to = min(2 * CORNER, rect.height)
    right, bottom = rect.right, rect.bottom
    path = QPainterPath(QPointF(rect.x + EDGE, rect.y))
    path.lineTo(right - round_to / 2, rect.y)
    path.arcTo(right - round_to, rect.y, round_to, round_to, 90, -90)
    path.lineTo(right, bottom - round_to / 2)
    path.arcTo(right - round_to, bottom - round_to, round_to, round_to, 0, -90)
    path.lineTo(rect.x + EDGE, bottom)
    path.closeSubpath()
    return path


def _outline(painter: QPainter, rect: Rect, pen: QPen, *, grow: float = -0.5) -> None:
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    corner = CORNER + grow
    painter.drawRoundedRect(QRectF(*rect).adjusted(-grow, -grow, grow, grow), corner, corner)


def words_from(rect: Rect, seen_from: float) -> float:
    """Where the words of a block begin; those of a wide one that is partly out of view stay in it."""
    before = BEFORE_TEXT if rect.width >= NARROW else CLOSE_TEXT
    return max(rect.x + EDGE, min(seen_from, rect.right - LEAST_WORDS)) + before


def _text_width(scene: Scene, block: Block, rect: Rect, start: float) -> float:
    """A block below others ends its text where they begin."""
    right = rect.right
    if block.covered_from is not None:
        left = scene.geometry.left(block.covered_from)
        right = min(right, (left + scene.geometry.right(block.covered_from)) / 2)
    return right - start - AFTER_TEXT


def _placed(marks: tuple[Mark, ...], rect: Rect) -> list[Placed]:
    """Conflicts in the upper right corner; the others in the lower one, or beside them where it is low.

    In a slim block the upper row is for words alone, if there is another one.
    """
    if not marks:
        return []
    urgent = [mark for mark in marks if mark in (Mark.TROUBLE, Mark.CARE)]
    others = [mark for mark in marks if mark not in urgent]
    is_narrow, is_tall = rect.width < NARROW, rect.height >= TALL
    size = min(CLOSE_MARK if is_narrow else MARK, rect.height - 1)
    gap = min(4.0, (rect.height - size) / 2)
    placed: list[Placed] = []
    right = rect.right - max(0.0, min(3.0 if is_narrow else 5.0, (rect.width - EDGE - size) / 2))
    is_below = rect.width < SLIM and is_tall
    top = rect.bottom - gap - size if is_below else rect.y + gap
    for mark in urgent:
        placed.append(Placed(mark, QRectF(right - size, top, size, size)))
    if is_tall and not (is_below and urgent):
        y = rect.bottom - 5 - SMALL_MARK
    else:
        y = rect.y + gap + (size - SMALL_MARK) / 2
        right -= (MARK + MARK_GAP) * len(urgent)
    room = 0.45 * rect.width - (rect.right - right)
    for number, other in enumerate(others):
        needed = (number + 1) * (SMALL_MARK + MARK_GAP)
        if needed > room and (number or urgent):
            break
        placed.append(Placed(other, QRectF(right - needed + MARK_GAP, y, SMALL_MARK, SMALL_MARK)))
    return placed


def _corners(placed: list[Placed], rect: Rect) -> tuple[Corner, ...]:
    """Rounded, for the cache."""
    edge = rect.right - AFTER_TEXT
    return tuple(
        Corner(
            round(each.rect.top() - rect.y - 1),
            round(each.rect.bottom() - rect.y),
            round(edge - each.rect.left() + 3),
        )
        for each in placed
    )


def paint_mark(painter: QPainter, mark: Mark, rect: QRectF, shades: Colours) -> None:
    match mark:
        case Mark.TROUBLE:
            paint_exclamation(painter, rect, QColor(shades.trouble), QColor(shades.ground))
        case Mark.CARE:
            paint_exclamation(painter, rect, QColor(shades.care), QColor(shades.ground))
        case Mark.CHANGED:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(shades.accent))
            painter.drawEllipse(rect.center(), 4, 4)
        case Mark.PINNED | Mark.INTERNAL:
            name = "pin" if mark is Mark.PINNED else "internal"
            icon(name).paint(painter, rect.toAlignedRect())


def paint_exclamation(painter: QPainter, rect: QRectF, ground: QColor, ink: QColor) -> None:
    """A filled circle with an exclamation mark, drawn: no font has it in the same place."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawEllipse(rect)
    middle, unit = rect.center(), rect.width() / 16
    pen = QPen(ink, 2 * unit)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.drawLine(middle + QPointF(0, -4 * unit), middle + QPointF(0, 0.5 * unit))
    painter.drawPoint(middle + QPointF(0, 3.6 * unit))
