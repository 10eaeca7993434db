"""Paints what blocks stand on: hours, closed times, and the headers and the axis that stick to the edges."""

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from planner.domain.times import clock
from planner.ui.agenda.grid.geometry import AXIS, HOUR
from planner.ui.agenda.grid.hatching import hatch
from planner.ui.agenda.grid.scene import DAY_HEADER, HEADER, Scene
from planner.ui.look.theme import BODY, SMALL, SMALLEST, Colours, font, mixed
from planner.wording.agenda import about_room
from planner.wording.dates import short_date

ROOMY_HOUR = 48
"""Pixels an hour from which half hours have a line."""
PAD = 8


def paint_ground(painter: QPainter, scene: Scene, shades: Colours) -> None:
    """On the canvas, without what sticks."""
    geometry = scene.geometry
    for day, (first, last) in geometry.days.items():
        record = scene.snapshot.day[day]
        painter.fillRect(
            QRectF(*geometry.ground(first, last, geometry.first, geometry.last)), QColor(shades.ground)
        )
        for start, end in ((geometry.first, record.opens), (record.closes, geometry.last)):
            if start < end:
                painter.fillRect(QRectF(*geometry.ground(first, last, start, end)), QColor(shades.panel))
        _paint_lines(painter, scene, first, last, shades)
    _paint_closures(painter, scene, shades)


def _paint_lines(painter: QPainter, scene: Scene, first: int, last: int, shades: Colours) -> None:
    geometry = scene.geometry
    left, right = geometry.left(first), geometry.right(last)
    faint = mixed(shades.line, shades.ground, 0.5)
    step = HOUR if geometry.zoom < ROOMY_HOUR else HOUR // 2
    for minute in range(geometry.first, geometry.last + 1, step):
        painter.setPen(QPen(QColor(shades.line) if minute % HOUR == 0 else faint, 1))
        y = round(geometry.y(minute)) + 0.5
        painter.drawLine(QLineF(left, y, right, y))
    painter.setPen(QPen(QColor(shades.line), 1))
    top, bottom = geometry.header, geometry.size[1]
    for x in (*(geometry.left(number) for number in range(first, last + 1)), right):
        painter.drawLine(QLineF(x - 0.5, top, x - 0.5, bottom))


def _paint_closures(painter: QPainter, scene: Scene, shades: Colours) -> None:
    geometry = scene.geometry
    shade = mixed(shades.muted, shades.ground, 0.35)
    small = font(SMALLEST)
    metrics = QFontMetricsF(small)
    for closure in scene.snapshot.closures:
        for number, column in enumerate(geometry.columns):
            if (column.day, column.room) != (closure.day, closure.room):
                continue
            start, end = max(closure.start, geometry.first), min(closure.end, geometry.last)
            if start >= end:
                continue
            area = QRectF(*geometry.ground(number, number, start, end)).adjusted(0, 1, -1, 0)
            painter.fillRect(area, QColor(shades.panel))
            hatch(painter, area, shade)
            said = closure.reason or scene.words.gettext("Closed")
            shown = metrics.elidedText(said, Qt.TextElideMode.ElideRight, area.width() - 2 * PAD)
            label = QRectF(
                area.x() + 3, area.y() + 3, metrics.horizontalAdvance(shown) + 10, metrics.height()
            )
            painter.fillRect(label, QColor(shades.panel))
            painter.setFont(small)
            painter.setPen(QColor(shades.muted))
            painter.drawText(label, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine, shown)


def paint_axis(painter: QPainter, scene: Scene, shades: Colours, *, scrolled: float, height: float) -> None:
    """At the left of the view; `scrolled` pixels of the canvas are above it."""
    geometry = scene.geometry
    painter.fillRect(QRectF(0, 0, AXIS, height), QColor(shades.ground))
    painter.setFont(font(SMALLEST))
    painter.setPen(QColor(shades.muted))
    every = HOUR if geometry.zoom >= 24 else 2 * HOUR
    for minute in range(geometry.first, geometry.last + 1, every):
        y = geometry.y(minute) - scrolled
        if geometry.header - 8 < y < height + 8:
            area = QRectF(0, y - 8, AXIS - PAD, 16)
            painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, clock(minute))
    painter.setPen(QPen(QColor(shades.line), 1))
    painter.drawLine(QLineF(AXIS - 0.5, geometry.header, AXIS - 0.5, height))


def paint_headers(painter: QPainter, scene: Scene, shades: Colours, *, scrolled: float, width: float) -> None:
    """At the top of the view; `scrolled` pixels of the canvas are left of it."""
    geometry = scene.geometry
    painter.fillRect(QRectF(0, 0, width, geometry.header), QColor(shades.ground))
    painter.save()
    painter.setClipRect(QRectF(AXIS, 0, width - AXIS, geometry.header))
    painter.translate(-scrolled, 0)
    if geometry.header > HEADER:
        _paint_days(painter, scene, shades, scrolled)
    for number in range(len(geometry.columns)):
        _paint_room(painter, scene, shades, number)
    painter.restore()
    painter.setPen(QPen(QColor(shades.line), 1))
    y = geometry.header - 0.5
    painter.drawLine(QLineF(0, y, width, y))


def _paint_days(painter: QPainter, scene: Scene, shades: Colours, scrolled: float) -> None:
    geometry = scene.geometry
    painter.setFont(font(BODY, bold=True))
    for day, (first, last) in geometry.days.items():
        left, right = max(geometry.left(first), scrolled + AXIS), geometry.right(last)
        painter.setPen(QColor(shades.text))
        name = short_date(scene.snapshot.day[day].date, scene.words)
        label = scene.snapshot.day[day].label
        _paint_text(
            painter, QRectF(left + PAD, 4, right - left - PAD, 20), f"{name} · {label}" if label else name
        )
        painter.setPen(QPen(QColor(shades.line), 1))
        for x in (geometry.left(first) - 0.5, right - 0.5):
            painter.drawLine(QLineF(x, 0, x, geometry.header))
        painter.drawLine(QLineF(geometry.left(first), DAY_HEADER - 0.5, right, DAY_HEADER - 0.5))


def _paint_room(painter: QPainter, scene: Scene, shades: Colours, number: int) -> None:
    geometry, words = scene.geometry, scene.words
    room = scene.snapshot.room.get(geometry.columns[number].room or "")
    if room is not None:
        name, about = room.name, about_room(scene.snapshot, room, words)
    elif scene.snapshot.rooms:
        name, about = words.gettext("No room yet"), ""
    else:
        name, about = words.gettext("Whole venue"), ""
    left = geometry.left(number) + PAD
    width = geometry.right(number) - left - PAD / 2
    top = geometry.header - HEADER
    usual, smaller = font(BODY, bold=True), font(SMALL, bold=True)
    painter.setFont(usual if QFontMetricsF(usual).horizontalAdvance(name) <= width else smaller)
    painter.setPen(QColor(shades.text))
    _paint_text(painter, QRectF(left, top + (4 if about else 12), width, 19), name)
    if about:
        painter.setFont(font(SMALLEST))
        painter.setPen(QColor(shades.muted))
        _paint_text(painter, QRectF(left, top + 22, width, 16), about)


def _paint_text(painter: QPainter, area: QRectF, text: str) -> None:
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(area.width()))
    painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)
