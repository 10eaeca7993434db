"""Pages of our own PDFs as pixels, drawn by pdfium.

pdfium is not made for several threads: whoever uses it, the window too, holds `LOCK` meanwhile.
"""

from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image

LOCK = Lock()


def first_page(pdf: bytes, *, scale: float) -> "Image":
    """In RGB, at `scale` pixels a point."""
    import pypdfium2  # noqa: PLC0415 - slow import

    with LOCK:
        document = pypdfium2.PdfDocument(pdf)
        page = document[0]
        bitmap = page.render(scale=scale, rev_byteorder=True)
        picture: Image = bitmap.to_pil().convert("RGB")
        bitmap.close()
        page.close()
        document.close()
    return picture
