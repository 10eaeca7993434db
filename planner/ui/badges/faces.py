"""One badge as it will be printed: its front, and beside or below it its back."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QHideEvent, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from planner.language import Words
from planner.ui.look import theme
from planner.ui.look.theme import GAP, PADDING, SMALL
from planner.ui.printing.pdf_pages import PdfPages

MARGIN = 3 * PADDING
CAPTION = 24
LARGEST = 2.75
"""Pixels a point: a badge across the window would look like a poster."""
EDGE = 4


class Faces(QWidget):
    """As large as there is room. What was shown stays until other pages are given."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._captions = (words.gettext("Front"), words.gettext("Back"))
        self._pages: PdfPages | None = None
        self._images: list[QImage] = []
        self._sharpness = 0.0
        self.setMinimumSize(200, 160)
        self.setAccessibleName(words.gettext("The badge as it will be printed"))

    @property
    def count(self) -> int:
        return len(self._pages.sizes) if self._pages else 0

    def show_pages(self, pages: PdfPages | None) -> None:
        """The old ones are closed."""
        if self._pages is not None:
            self._pages.close()
        self._pages, self._images = pages, []
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt signature
        return QSize(480, 400)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt signature
        super().hideEvent(event)
        if self._pages is not None:
            self._pages.close()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt signature
        shades = theme.colours(self)
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(shades.panel))
        if self._pages is not None:
            scale, places = arranged(self._pages.sizes, QSizeF(self.size()))
            self._draw(scale * self.devicePixelRatioF())
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            for number, place in enumerate(places):
                _paint_face(painter, place, self._images[number], shades)
                if len(places) == len(self._captions):
                    _paint_caption(painter, place, self._captions[number], shades)
        painter.end()

    def _draw(self, sharpness: float) -> None:
        """Some 7 ms a face, when the badge or its size on the screen is another."""
        if self._pages is not None and (not self._images or sharpness != self._sharpness):
            self._sharpness = sharpness
            self._images = [self._pages.picture(n, sharpness) for n in range(len(self._pages.sizes))]


def arranged(sizes: Sequence[QSizeF], room: QSizeF) -> tuple[float, list[QRectF]]:
    """Pixels a point, and where each face stands: side by side or one below the other, what is larger."""
    return max((_placed(sizes, room, across=across) for across in (True, False)), key=lambda each: each[0])


def _placed(sizes: Sequence[QSizeF], room: QSizeF, *, across: bool) -> tuple[float, list[QRectF]]:
    caption = CAPTION if len(sizes) > 1 else 0
    widths, heights = [size.width() for size in sizes], [size.height() for size in sizes]
    wide, tall = (sum(widths), max(heights)) if across else (max(widths), sum(heights))
    columns, rows = (len(sizes), 1) if across else (1, len(sizes))
    free_x = room.width() - MARGIN * (columns + 1)
    free_y = room.height() - MARGIN * (rows + 1) - caption * rows
    scale = max(min(free_x / wide, free_y / tall, LARGEST), 0.05)
    x = (room.width() - wide * scale - MARGIN * (columns - 1)) / 2
    y = (room.height() - tall * scale - MARGIN * (rows - 1) - caption * rows) / 2
    places = []
    for size in sizes:
        place = QRectF(x, y + caption, size.width() * scale, size.height() * scale)
        if not across:
            place.moveLeft((room.width() - place.width()) / 2)
        places.append(QRectF(place.toAlignedRect()))
        if across:
            x += place.width() + MARGIN
        else:
            y += place.height() + MARGIN + caption
    return scale, places


def _paint_face(painter: QPainter, place: QRectF, image: QImage, shades: theme.Colours) -> None:
    """White in the dark, too: it is paper."""
    painter.setPen(Qt.PenStyle.NoPen)
    for spread in range(EDGE, 0, -1):
        painter.setBrush(QColor(0, 0, 0, 26 if shades.is_dark else 7))
        painter.drawRoundedRect(place.adjusted(-spread, -spread + 1, spread, spread + 1), spread, spread)
    painter.fillRect(place, Qt.GlobalColor.white)
    painter.drawImage(place, image)
    painter.setPen(QPen(QColor(shades.line), 0))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(place)


def _paint_caption(painter: QPainter, place: QRectF, text: str, shades: theme.Colours) -> None:
    painter.setPen(QColor(shades.muted))
    painter.setFont(theme.font(SMALL, bold=True))
    line = QRectF(place.left(), place.top() - CAPTION, place.width(), CAPTION - GAP)
    painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, text)
