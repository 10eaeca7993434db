"""1,000 badges in fourteen scripts, each with a code and the event's logo, on Avery 5395.

Against plain reportlab drawing the very same marks: `QrCodeWidget` for a code, `drawString` for a line of
text in the file of its script, `drawImage` for the logo. Reportlab shapes nothing, orders nothing from right
to left, can't load the Chinese, Japanese and Korean file at all, and is spared the layout. Ours is timed
cold, from people to bytes.
"""

import gettext
import io
import random
import time
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from itertools import product
from pathlib import Path
from typing import Any

from planner.domain.ids import new_id
from planner.domain.names import sort_key
from planner.domain.records import Event, Group, Participant
from planner.domain.snapshot import Snapshot
from planner.printing.lettering import fonts, scripts
from planner.printing.marks import Align, Box, Code, Page, Picture, Text
from planner.printing.pdf import write_pdf
from planner.printing.stock import find_stock
from tests.printing.layouts.badge_pages import badge_pages

COUNT = 1000
NAMES = Path(__file__).with_name("names.txt")
"""A script a line: given names, family names, organisation, city."""
EVENT = Event(name="2016 Human Rights Cities Gathering", logo="logo")
GROUP = Group(id="local", name="Local advocate", colour="#0072b2")


def main() -> None:
    people = tuple(_people())
    snapshot = Snapshot(event=EVENT, groups=(GROUP,), participants=people, pictures={"logo": _logo()})
    start = time.perf_counter()
    pages = badge_pages(snapshot, people, find_stock("5395"), words=gettext.NullTranslations())
    laid_out = time.perf_counter()
    ours = write_pdf(
        pages, title=EVENT.name, pictures=snapshot.pictures, created=datetime(2016, 5, 26, tzinfo=UTC)
    )
    written = time.perf_counter()
    theirs = _by_reportlab(pages, snapshot.pictures)
    peer = time.perf_counter() - written
    took = written - start
    print(f"{COUNT} badges on {len(pages)} pages")
    print(f"ours       {took:6.2f} s  {len(ours):10,} bytes  (layout {laid_out - start:.2f} s)")
    print(f"reportlab  {peer:6.2f} s  {len(theirs):10,} bytes")
    print(f"ratio      {peer / took:6.1f}")


def _people() -> Iterator[Participant]:
    """Scripts in turn, each name of a script once."""
    source = random.Random(5395)
    rows = [row.replace("_", " ").split("|") for row in NAMES.read_text(encoding="utf-8").splitlines()]
    raw = [row.split("|") for row in NAMES.read_text(encoding="utf-8").splitlines()]
    names = [list(product(row[0].split(), row[1].split())) for row in raw]
    for number in range(COUNT):
        script = number % len(rows)
        given, family = (part.replace("_", " ") for part in names[script][number // len(rows)])
        yield Participant(
            id=new_id(source),
            given_name=given,
            family_name=family,
            sort_key=sort_key(given, family),
            organisation=rows[script][2],
            city=rows[script][3],
            group=GROUP.id,
        )


def _logo() -> bytes:
    """A disc on nothing, 300 pixels wide."""
    from PIL import Image, ImageDraw  # noqa: PLC0415 - slow import

    image = Image.new("RGBA", (300, 300), (0, 0, 0, 0))
    ImageDraw.Draw(image).ellipse((10, 10, 290, 290), fill="#0072b2", outline="#003050", width=12)
    content = io.BytesIO()
    image.save(content, "PNG")
    return content.getvalue()


def _by_reportlab(pages: Iterable[Page], pictures: dict[str, bytes]) -> bytes:
    from reportlab.lib.utils import ImageReader  # noqa: PLC0415 - slow import
    from reportlab.pdfgen.canvas import Canvas  # noqa: PLC0415 - slow import

    names = _register_fonts()
    images = {name: ImageReader(io.BytesIO(content)) for name, content in pictures.items()}
    output = io.BytesIO()
    canvas = Canvas(output, pageCompression=1)
    for page in pages:
        canvas.setPageSize((page.width, page.height))
        for mark in page.marks:
            _draw(canvas, mark, page.height, names, images)
        canvas.showPage()
    canvas.save()
    return output.getvalue()


def _register_fonts() -> dict[str, str]:
    """Names of reportlab's fonts by script; Helvetica where it can't load ours."""
    from reportlab.pdfbase import pdfmetrics  # noqa: PLC0415 - slow import
    from reportlab.pdfbase.ttfonts import TTFError, TTFont  # noqa: PLC0415 - slow import

    names = {scripts.COMMON: "Helvetica"}
    for script in sorted({scripts.script_of(character) for character in NAMES.read_text(encoding="utf-8")}):
        face = fonts.face_of_script(script)
        try:
            pdfmetrics.registerFont(TTFont(face.name, str(fonts.path(face))))
            names[script] = face.name
        except TTFError:
            names[script] = "Helvetica"
    return names


def _draw(canvas: Any, mark: object, height: float, names: dict[str, str], images: dict[str, Any]) -> None:
    from reportlab.graphics import renderPDF  # noqa: PLC0415 - slow import
    from reportlab.graphics.barcode.qr import QrCodeWidget  # noqa: PLC0415 - slow import
    from reportlab.graphics.shapes import Drawing  # noqa: PLC0415 - slow import

    match mark:
        case Text(x, baseline, text, style, align):
            draw = {Align.LEFT: canvas.drawString, Align.RIGHT: canvas.drawRightString}
            canvas.setFont(names[scripts.script_of(text[0])], style.size)
            canvas.setFillColor(style.colour)
            draw.get(align, canvas.drawCentredString)(x, height - baseline, text)
        case Code(x, y, side, payload):
            drawing = Drawing(side, side)
            drawing.add(QrCodeWidget(payload, barWidth=side, barHeight=side))
            renderPDF.draw(drawing, canvas, x, height - y - side)
        case Box(x, y, width, tall, fill):
            canvas.setFillColor(fill)
            canvas.rect(x, height - y - tall, width, tall, stroke=0, fill=1)
        case Picture(x, y, width, tall, picture):
            canvas.drawImage(images[picture], x, height - y - tall, width, tall, mask="auto")


if __name__ == "__main__":
    main()
