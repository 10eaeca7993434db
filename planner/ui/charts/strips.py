"""Strips of time: for each day a row of minutes, with what is taken, shared or closed."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen

from planner.domain.figures import DayUse, Spans
from planner.domain.times import clock
from planner.domain.values import dataclass
from planner.ui.charts.text import draw_line, line_height, width_of
from planner.ui.look.theme import GAP, SMALLEST, STEP, Colours, font, mixed

ROW_HEIGHT = 26
BLOCK = 14
BETWEEN_DAYS = 3 * STEP
FEW_DAYS = 3
LABELS = 0.22
"""The most of the width that labels take."""


@dataclass(frozen=True, slots=True)
class Strip:
    label: str
    days: tuple[DayUse, ...]
    number: str
    says: str
    label_width: float
    number_width: float

    def height(self, width: int) -> int:  # noqa: ARG002 - Qt signature
        return ROW_HEIGHT

    def draw(self, painter: QPainter, area: QRectF, shades: Colours) -> None:
        label = QRectF(area.left(), area.top(), label_room(self.label_width, area), area.height())
        number = QRectF(area.right() - self.number_width, area.top(), self.number_width, area.height())
        draw_line(painter, label, self.label, font(), shades.text)
        draw_line(painter, number, self.number, font(), shades.muted, is_right=True)
        tracks = day_tracks(area, self.label_width, self.number_width, len(self.days))
        for use, track in zip(self.days, tracks, strict=True):
            _draw_day(painter, use, track, shades)


@dataclass(frozen=True, slots=True)
class Scale:
    """Above the strips: the days, and their hours where there is room for them."""

    days: tuple[tuple[str, int, int], ...]
    """Name, opening and closing minute."""
    label_width: float
    number_width: float
    says: str

    def height(self, width: int) -> int:  # noqa: ARG002 - Qt signature
        return round(line_height(font(SMALLEST)) + STEP)

    def draw(self, painter: QPainter, area: QRectF, shades: Colours) -> None:
        small, bold = font(SMALLEST), font(SMALLEST, bold=True)
        for (name, opens, closes), track in zip(self.days, self._tracks(area), strict=True):
            line = QRectF(track.left(), area.top(), track.width(), area.height())
            first, last = clock(opens), clock(closes)
            side = max(width_of(first, small), width_of(last, small)) + GAP
            if line.width() >= width_of(name, bold) + 2 * side:
                draw_line(painter, line, first, small, shades.muted)
                draw_line(painter, line, last, small, shades.muted, is_right=True)
            spare = max(line.width() - width_of(name, bold), 0) / 2
            draw_line(painter, line.adjusted(spare, 0, 0, 0), name, bold, shades.muted)

    def _tracks(self, area: QRectF) -> list[QRectF]:
        return day_tracks(area, self.label_width, self.number_width, len(self.days))


@dataclass(frozen=True, slots=True)
class Key:
    """Below the strips: what each filling means."""

    words: tuple[str, ...]
    """For taken, shared, closed and free time."""
    label_width: float

    @property
    def says(self) -> str:
        return ", ".join(self.words)

    def height(self, width: int) -> int:  # noqa: ARG002 - Qt signature
        return round(line_height(font(SMALLEST)) + 3 * STEP)

    def draw(self, painter: QPainter, area: QRectF, shades: Colours) -> None:
        small = font(SMALLEST)
        left = area.left() + label_room(self.label_width, area) + GAP
        for word, brush in zip(self.words, _fillings(shades), strict=True):
            square = QRectF(left, area.center().y() - 5, 16, 10)
            shape = QPainterPath()
            shape.addRoundedRect(square, 2, 2)
            painter.fillPath(shape, QColor(shades.hover))
            painter.fillPath(shape, brush)
            room = QRectF(square.right() + 6, area.top(), area.right() - square.right() - 6, area.height())
            draw_line(painter, room, word, small, shades.muted)
            left = room.left() + width_of(word, small) + 2 * GAP
            if left >= area.right():
                break


def label_room(wanted: float, area: QRectF) -> float:
    return min(wanted, area.width() * LABELS)


def day_tracks(area: QRectF, label_width: float, number_width: float, many: int) -> list[QRectF]:
    """Where each day lies, between the label and the number."""
    left = area.left() + label_room(label_width, area) + GAP
    width = area.right() - number_width - GAP - left
    between = BETWEEN_DAYS if many <= FEW_DAYS else STEP
    each = (width - between * (many - 1)) / max(many, 1)
    top = area.center().y() - BLOCK / 2
    return [QRectF(left + at * (each + between), top, each, BLOCK) for at in range(many)]


def _draw_day(painter: QPainter, use: DayUse, track: QRectF, shades: Colours) -> None:
    shape = QPainterPath()
    shape.addRoundedRect(track, 3, 3)
    painter.fillPath(shape, QColor(shades.hover))
    painter.save()
    painter.setClipPath(shape)
    taken, shared, closed, _ = _fillings(shades)
    _fill(painter, use, use.shared, track, shared)
    _fill(painter, use, use.taken, track, taken)
    _fill(painter, use, use.closed, track, closed)
    painter.restore()


def _fillings(shades: Colours) -> tuple[QBrush, QBrush, QBrush, QBrush]:
    """Of taken, shared, closed and free time."""
    return (
        QBrush(mixed(shades.accent, shades.ground, 0.75)),
        QBrush(mixed(shades.muted, shades.hover, 0.2)),
        QBrush(QColor(shades.muted), Qt.BrushStyle.BDiagPattern),
        QBrush(QColor(shades.hover)),
    )


def _fill(painter: QPainter, use: DayUse, spans: Spans, track: QRectF, brush: QBrush) -> None:
    scale = track.width() / max(use.day.closes - use.day.opens, 1)
    painter.setPen(QPen(Qt.PenStyle.NoPen))
    for begins, ends in spans:
        left = track.left() + (begins - use.day.opens) * scale
        painter.fillRect(
            QRectF(left, track.top(), max((ends - begins) * scale - 1, 1), track.height()), brush
        )
