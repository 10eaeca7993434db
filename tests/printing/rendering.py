"""Papers as readers show them: drawn by pdfium, their letters told by poppler too where that is installed."""

import io
import shutil
import subprocess
import unicodedata
from datetime import UTC, datetime
from pathlib import Path

import pikepdf
import pypdfium2
from PIL import Image

from planner.printing.marks import Mark, Page
from planner.printing.pdf import write_pdf

ASCENT, DESCENT = 1.069, 0.293
"""How far Noto Sans reaches above and below its baseline, in sizes."""

CREATED = datetime(2016, 5, 26, 9, 0, tzinfo=UTC)


def page_of(*marks: Mark, width: float = 400, height: float = 100) -> Page:
    return Page(width, height, marks)


def pdf_of(*marks: Mark, width: float = 400, height: float = 100) -> bytes:
    return write_pdf(
        [page_of(*marks, width=width, height=height)], title="Test", pictures={}, created=CREATED
    )


def spelled_out(pdf: bytes) -> bytes:
    """The same file with every object in the open, `/Lang (es)`; streams stay compressed."""
    output = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as document:
        document.save(
            output,
            object_stream_mode=pikepdf.ObjectStreamMode.disable,
            stream_decode_level=pikepdf.StreamDecodeLevel.none,
        )
    return output.getvalue()


def drawn_page(pdf: bytes, *, scale: float = 4, number: int = 0) -> Image.Image:
    """Grey levels, `scale` pixels a point."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        image: Image.Image = document[number].render(scale=scale, grayscale=True).to_pil()
        return image.convert("L")
    finally:
        document.close()


def ink_of(image: Image.Image) -> tuple[int, int, int, int]:
    """Left, top, right, bottom of all that is darker than light grey."""
    box = image.point(lambda level: 255 if level < 160 else 0).getbbox()
    assert box is not None
    return box


def texts_of(pdf: bytes, folder: Path) -> list[str]:
    """What each reader on hand takes the letters to be, in NFC, without marks of direction."""
    document = pypdfium2.PdfDocument(pdf)
    texts = ["\n".join(page.get_textpage().get_text_bounded() for page in document)]
    document.close()
    if shutil.which("pdftotext"):
        texts.append(told_by("pdftotext", pdf, folder, "-"))
    return [_plain(text) for text in texts]


def told_by(tool: str, pdf: bytes, folder: Path, *more: str) -> str:
    """What `tool` prints about the file; it must succeed."""
    path = folder / "paper.pdf"
    path.write_bytes(pdf)
    options = ["--check"] if tool == "qpdf" else []
    run = subprocess.run([tool, *options, path, *more], capture_output=True, check=True)
    return run.stdout.decode("utf-8")


def _plain(text: str) -> str:
    shown = "".join(c for c in text if unicodedata.category(c) != "Cf" or c == "\u200d")
    return unicodedata.normalize("NFC", shown)
