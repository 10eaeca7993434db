"""How many are here, of how many; by group with its colour."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from planner.domain.values import dataclass
from planner.language import Words
from planner.ui.look.theme import BODY, GAP, STEP, TITLE, colours, font
from planner.ui.widgets.plain import tooltip

LARGEST = 40
BAR = 8


@dataclass(frozen=True, slots=True)
class Figure:
    """One bar. `says` is all of it in words."""

    name: str
    come: int
    expected: int
    says: str
    colour: str = ""


class Bar(QWidget):
    """A name, a number of a number, and how much that is."""

    def __init__(self) -> None:
        super().__init__()
        self._figure = Figure("", 0, 0, "")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_figure(self, figure: Figure) -> None:
        self._figure = figure
        self.setAccessibleName(figure.says)
        self.setToolTip(tooltip(figure.says))
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt signature
        return QSize(160, QFontMetrics(font(BODY)).height() + STEP + BAR + 2)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt signature
        shades, figure = colours(self), self._figure
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font(BODY))
        metrics = QFontMetrics(font(BODY))
        line = QRect(0, 0, self.width(), metrics.height())
        count = f"{figure.come:,} / {figure.expected:,}"
        taken = metrics.horizontalAdvance(count)
        painter.setPen(QColor(shades.muted))
        painter.drawText(line, Qt.AlignmentFlag.AlignRight, count)
        painter.setPen(QColor(shades.text))
        room = self.width() - taken - GAP
        name = metrics.elidedText(figure.name, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRect(0, 0, room, line.height()), Qt.AlignmentFlag.AlignLeft, name)
        draw_bar(
            painter, QRect(0, line.height() + STEP, self.width(), BAR), figure, shades.line, shades.muted
        )
        painter.end()


class Whole(QWidget):
    """The large number above the bars."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._figure = Figure("", 0, 0, "")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_figure(self, figure: Figure) -> None:
        self._figure = figure
        self.setAccessibleName(figure.says)
        self.setToolTip(tooltip(figure.says))
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt signature
        return QSize(160, QFontMetrics(font(LARGEST, bold=True)).height() + GAP + BAR + 2)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt signature
        shades, figure = colours(self), self._figure
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        large, small = font(LARGEST, bold=True), font(TITLE + 4)
        number = f"{figure.come:,}"
        height = QFontMetrics(large).height()
        width = QFontMetrics(large).horizontalAdvance(number)
        base = QFontMetrics(large).ascent()
        painter.setFont(large)
        painter.setPen(QColor(shades.text))
        painter.drawText(0, base, number)
        painter.setFont(small)
        painter.setPen(QColor(shades.muted))
        room = self.width() - width - GAP
        shown = QFontMetrics(small).elidedText(figure.name, Qt.TextElideMode.ElideRight, room)
        painter.drawText(width + GAP, base, shown)
        draw_bar(painter, QRect(0, height + GAP, self.width(), BAR), figure, shades.line, shades.accent)
        painter.end()


class Figures(QWidget):
    """The bars of the groups."""

    def __init__(self) -> None:
        super().__init__()
        self._bars: list[Bar] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP + STEP)

    def show_figures(self, figures: Sequence[Figure]) -> None:
        while len(self._bars) > len(figures):
            gone = self._bars.pop()
            self._column.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        while len(self._bars) < len(figures):
            self._bars.append(made := Bar())
            self._column.addWidget(made)
        for bar, figure in zip(self._bars, figures, strict=True):
            bar.show_figure(figure)
        self.setVisible(bool(figures))


def draw_bar(painter: QPainter, place: QRect, figure: Figure, ground: str, usual: str) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ground))
    painter.drawRoundedRect(place, BAR / 2, BAR / 2)
    share = min(figure.come / figure.expected, 1.0) if figure.expected else float(figure.come > 0)
    if share > 0:
        painter.setBrush(QColor(figure.colour or usual))
        width = max(BAR, round(place.width() * share))
        painter.drawRoundedRect(place.x(), place.y(), width, place.height(), BAR / 2, BAR / 2)
