from PIL import Image, ImageChops
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPainter

from planner.ui.printing.pdf_pages import PdfPages
from tests.ui.printing.paper import badges, sizes


def test_bands_put_together_are_the_page() -> None:
    pages = PdfPages(badges(), sizes(badges()))
    whole = pages.picture(0, 3.5)
    assert whole.size() == QSize(2142, 2772)
    together = QImage(whole.size(), QImage.Format.Format_RGB32)
    painter = QPainter(together)
    tops = []
    for top, band in pages.bands(0, 3.5):
        painter.drawImage(0, top, band)
        tops.append(top)
    painter.end()
    pages.close()
    assert (
        ImageChops.difference(_seen(whole), _seen(together)).point(lambda value: max(0, value - 4)).getbbox()
        is None
    )
    assert tops == [0, 1867]


def test_pages_that_were_closed_can_be_drawn_again() -> None:
    pages = PdfPages(badges(), sizes(badges()))
    before = pages.picture(0, 1)
    pages.close()
    assert pages.picture(0, 1) == before
    pages.close()


def _seen(image: QImage) -> Image.Image:
    size = image.width(), image.height()
    return Image.frombuffer("RGBX", size, bytes(image.constBits()), "raw", "BGRX", 0, 1).convert("RGB")
