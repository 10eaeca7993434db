"""The pages of a PDF as pictures, drawn by pdfium.

On the window's thread; pdfium is not made for several, and pictures to share are drawn in another: whoever
calls it holds its lock. A page of badges takes some 7 ms at the size of a screen, so whoever draws many gives
the event loop a turn in between.
"""

import math
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage

from planner.printing.pdfium import LOCK

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

BAND_PIXELS = 4_000_000
"""At the resolution of a printer a whole page is 130 MB; it goes over in bands of 16 MB at most."""


class PdfPages:
    def __init__(self, content: bytes, sizes: Sequence[QSizeF]) -> None:
        """`sizes` of the pages in points: known by who made it; to ask pdfium for 2,500 takes 100 ms."""
        self._content = content
        self._document: PdfDocument | None = None
        self.sizes = sizes

    def picture(self, number: int, scale: float) -> QImage:
        """A page, counted from 0, at `scale` pixels a point."""
        return self._drawn(number, scale, 0, self._height(number, scale))

    def bands(self, number: int, scale: float) -> Iterator[tuple[int, QImage]]:
        """The same in pieces from top to bottom, each with its top in pixels."""
        height = self._height(number, scale)
        rows = max(1, int(BAND_PIXELS / (self.sizes[number].width() * scale)))
        for top in range(0, height, rows):
            yield top, self._drawn(number, scale, top, min(top + rows, height))

    def close(self) -> None:
        """Until a page is wanted again. pdfium complains of what is open when the program ends."""
        with LOCK:
            if self._document is not None:
                self._document.close()
                self._document = None

    def _open(self) -> "PdfDocument":
        import pypdfium2  # noqa: PLC0415 - slow import

        if self._document is None:
            self._document = pypdfium2.PdfDocument(self._content)
        return self._document

    def _height(self, number: int, scale: float) -> int:
        return math.ceil(self.sizes[number].height() * scale)

    def _drawn(self, number: int, scale: float, top: int, bottom: int) -> QImage:
        """From one row of pixels to before another. pdfium rounds up what it is told in points to cut off."""
        above = max(0.0, (top - 0.5) / scale)
        below = max(0.0, (self._height(number, scale) - bottom - 0.5) / scale)
        with LOCK:
            page = self._open()[number]
            try:
                bitmap = page.render(scale=scale, crop=(0, below, 0, above), prefer_bgrx=True)
                shape = bitmap.width, bitmap.height, bitmap.stride
                image = QImage(bitmap.buffer, *shape, QImage.Format.Format_RGB32).copy()
                bitmap.close()
            finally:
                page.close()
        return image
