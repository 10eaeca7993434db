"""Pages of marks to a PDF file, by `pydyf`, which writes objects and leaves the rest to us.

Not by reportlab: its text drawing can't take glyphs, and without it its canvas gives no more than `pydyf`
does in a fifth of the time to import. Contents are strings joined, not calls to a canvas; the same papers
give the same bytes. The file is tagged and says so (PDF/UA-1): `contents` draws, `structure` keeps what is
a heading and what a cell, `metadata` tells of the whole.
"""

import io
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import Any

from planner.printing.contents import Contents, Matrix
from planner.printing.lettering.typefaces import add_font
from planner.printing.marks import Page
from planner.printing.metadata import add_bookmarks, describe
from planner.printing.pictures import Drawn
from planner.printing.structure import add_structure


def write_pdf(
    pages: Iterable[Page],
    *,
    title: str,
    pictures: Mapping[str, bytes],
    language: str = "en",
    created: datetime,
    progress: Callable[[int], None] | None = None,
    adjust: Callable[[int], Matrix | None] | None = None,
) -> bytes:
    """The file's bytes; `progress` is told the number of pages done, and may raise to stop.

    `adjust` says of each page, counted from 1, how the printer wants it moved. Refused: `bad_picture`.
    """
    import pydyf  # noqa: PLC0415 - slow import

    language = language.replace("_", "-")
    pdf = pydyf.PDF()
    resources = pydyf.Dictionary()
    pdf.add_object(resources)
    contents = Contents(pictures, language=language)
    bookmarks: list[tuple[str, Any]] = []
    for number, page in enumerate(pages, start=1):
        matrix = adjust(number) if adjust else None
        drawn = contents.drawn(page, len(pdf.objects) + 1, matrix=matrix)
        shown = _add_page(pdf, page, drawn, resources, number - 1)
        if page.bookmark:
            bookmarks.append((page.bookmark, shown))
        if progress:
            progress(number)
    _add_resources(pdf, resources, contents)
    pdf.catalog["StructTreeRoot"] = add_structure(pdf, contents.structure).reference
    add_bookmarks(pdf, bookmarks)
    describe(pdf, title=title, language=language, created=created)
    output = io.BytesIO()
    pdf.write(output, identifier=True, compress=True)
    return output.getvalue()


def _add_page(pdf: Any, page: Page, drawn: bytes, resources: Any, index: int) -> Any:
    """The page's contents, and next the page itself, which is returned."""
    import pydyf  # noqa: PLC0415 - slow import

    stream = pydyf.Stream([drawn], {"Filter": "/FlateDecode"})
    pdf.add_object(stream)
    shown = pydyf.Dictionary(
        {
            "Type": "/Page",
            "Parent": pdf.pages.reference,
            "MediaBox": f"[0 0 {page.width:.6g} {page.height:.6g}]",
            "Contents": stream.reference,
            "Resources": resources.reference,
            "StructParents": index,
            "Tabs": "/S",
        }
    )
    pdf.add_page(shown)
    return shown


def _add_resources(pdf: Any, resources: Any, contents: Contents) -> None:
    import pydyf  # noqa: PLC0415 - slow import

    fonts = {font.resource: add_font(pdf, font).reference for font in contents.book.fonts.values()}
    images = {name: _image(pdf, drawn).reference for name, drawn in contents.pictures.values()}
    resources["Font"] = pydyf.Dictionary(fonts)
    resources["XObject"] = pydyf.Dictionary(images)


def _image(pdf: Any, drawn: Drawn) -> Any:
    import pydyf  # noqa: PLC0415 - slow import

    size = {"Type": "/XObject", "Subtype": "/Image", "Width": drawn.width, "Height": drawn.height}
    extra: dict[str, object] = {**size, "ColorSpace": drawn.colours, "BitsPerComponent": 8}
    if drawn.mask is not None:
        opacity = {**size, "ColorSpace": "/DeviceGray", "BitsPerComponent": 8, "Filter": "/FlateDecode"}
        mask = pydyf.Stream([drawn.mask], opacity)
        pdf.add_object(mask)
        extra["SMask"] = mask.reference
    if drawn.inverted:
        extra["Decode"] = "[1 0 1 0 1 0 1 0]"
    image = pydyf.Stream([drawn.data], {**extra, "Filter": drawn.filter})
    pdf.add_object(image)
    return image
