"""Bars that lie: a label, its number, and a bar of one part or several."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath

from planner.domain.values import dataclass
from planner.ui.charts.text import draw_line, line_height, width_of
from planner.ui.look.theme import BODY, GAP, SMALL, STEP, Colours, font, mixed

THICK = 8
SQUARE = 8
BETWEEN = 3 * STEP
"""From one word below the bar to the next."""
BESIDE = 26
"""Height of a row that has its label beside the bar."""


@dataclass(frozen=True, slots=True)
class Part:
    count: int
    colour: str
    """`#rrggbb`, or the name of one of the theme's."""
    strength: float = 1
    """Of the colour on the ground."""
    word: str = ""
    """Named in the line below the bar, where it has parts to tell apart."""

    def shade(self, shades: Colours) -> QColor:
        colour = self.colour if self.colour.startswith("#") else str(getattr(shades, self.colour))
        return mixed(colour, shades.ground, self.strength)


@dataclass(frozen=True, slots=True)
class Bar:
    """Two shapes: the label above the bar, for long ones, or beside it, for many."""

    label: str
    parts: tuple[Part, ...]
    longest: int
    """The count that fills the whole width."""
    says: str
    number: str
    label_width: float = 0
    """Beside the bar; 0 puts the label above."""
    number_width: float = 0

    def height(self, width: int) -> int:
        if self.label_width:
            return BESIDE
        words = len(self._lines_of_words(width)) * (line_height(_small()) + STEP)
        return round(line_height(font()) + THICK + 2 * GAP - STEP + words)

    def draw(self, painter: QPainter, area: QRectF, shades: Colours) -> None:
        if self.label_width:
            self._draw_beside(painter, area, shades)
        else:
            self._draw_below(painter, area, shades)

    def _draw_beside(self, painter: QPainter, area: QRectF, shades: Colours) -> None:
        label = QRectF(area.left(), area.top(), min(self.label_width, area.width() * 0.45), area.height())
        number = QRectF(area.right() - self.number_width, area.top(), self.number_width, area.height())
        draw_line(painter, label, self.label, font(), shades.text)
        draw_line(painter, number, self.number, font(), shades.muted, is_right=True)
        left = label.right() + GAP
        track = QRectF(left, area.center().y() - THICK / 2, number.left() - GAP - left, THICK)
        self._draw_bar(painter, track, shades)

    def _draw_below(self, painter: QPainter, area: QRectF, shades: Colours) -> None:
        plain = font()
        number_width = width_of(self.number, plain)
        line = QRectF(area.left(), area.top() + STEP, area.width(), line_height(plain))
        draw_line(painter, line.adjusted(0, 0, -number_width - GAP, 0), self.label, plain, shades.text)
        draw_line(painter, line, self.number, plain, shades.muted, is_right=True)
        track = QRectF(area.left(), line.bottom() + STEP / 2, area.width(), THICK)
        self._draw_bar(painter, track, shades)
        below = QRectF(area.left(), track.bottom() + STEP, area.width(), line_height(_small()))
        for parts in self._lines_of_words(area.width()):
            self._draw_words(painter, below, parts, shades)
            below.translate(0, below.height() + STEP)

    def _draw_bar(self, painter: QPainter, track: QRectF, shades: Colours) -> None:
        if not self.parts:
            return
        rounded = QPainterPath()
        rounded.addRoundedRect(track, THICK / 2, THICK / 2)
        painter.fillPath(rounded, QColor(shades.hover))
        painter.save()
        painter.setClipPath(rounded)
        left = track.left()
        for part in self.parts:
            width = track.width() * part.count / max(self.longest, 1)
            painter.fillRect(QRectF(left, track.top(), width, THICK), part.shade(shades))
            left += width
        painter.restore()

    def _draw_words(self, painter: QPainter, line: QRectF, parts: Sequence[Part], shades: Colours) -> None:
        left = line.left()
        for part in parts:
            square = QRectF(left, line.center().y() - SQUARE / 2, SQUARE, SQUARE)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(part.shade(shades))
            painter.drawRoundedRect(square, 2, 2)
            text = QRectF(
                square.right() + STEP, line.top(), line.right() - square.right() - STEP, line.height()
            )
            draw_line(painter, text, part.word, _small(), shades.muted)
            left += _word_width(part)

    def _lines_of_words(self, width: float) -> list[list[Part]]:
        """As many beside each other as fit."""
        lines: list[list[Part]] = []
        left = width
        for part in self.parts:
            if not part.word or not part.count:
                continue
            needed = _word_width(part)
            if not lines or left + needed - BETWEEN > width:
                lines.append([])
                left = 0
            lines[-1].append(part)
            left += needed
        return lines


def beside(bars: list[tuple[str, str]]) -> tuple[float, float]:
    """The widths of labels and numbers that stand one below the other."""
    labels = max((width_of(label, font(BODY)) for label, _ in bars), default=0)
    return labels, max((width_of(number, font(BODY)) for _, number in bars), default=0)


def _word_width(part: Part) -> float:
    return SQUARE + STEP + width_of(part.word, _small()) + BETWEEN


def _small() -> QFont:
    return font(SMALL)
