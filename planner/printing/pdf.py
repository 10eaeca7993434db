"""Pages of marks to a PDF file, by `pydyf`, which writes objects and leaves the rest to us.

Not by reportlab: its text drawing can't take glyphs, and without it its canvas gives no more than `pydyf`
does in a fifth of the time to import. Contents are strings joined, not calls to a canvas; the same papers
give the same bytes.
"""

import io
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime
from functools import lru_cache
from typing import Any

from planner.printing import codes, pictures
from planner.printing.lettering.embedding import FontBook
from planner.printing.lettering.typefaces import add_font
from planner.printing.marks import BLACK, Align, Box, Code, Line, Page, Picture, Text, Untagged, untagged
from planner.printing.pictures import Drawn

CREATOR = "Workshop Planner"
_ROUND = 0.5523
"""How far the handles of a quarter circle's curve stand out."""


def write_pdf(
    pages: Iterable[Page],
    *,
    title: str,
    pictures: Mapping[str, bytes],
    language: str = "en",
    created: datetime,
    progress: Callable[[int], None] | None = None,
) -> bytes:
    """The file's bytes; `progress` is told the number of pages done, and may raise to stop.

    Raises `Refused("bad_picture")`.
    """
    import pydyf  # noqa: PLC0415 - slow import

    pdf = pydyf.PDF()
    resources = pydyf.Dictionary()
    pdf.add_object(resources)
    paper = _Paper(pictures)
    for number, page in enumerate(pages, start=1):
        contents = pydyf.Stream([paper.contents(page)], {"Filter": "/FlateDecode"})
        pdf.add_object(contents)
        pdf.add_page(_page(pdf, page, contents, resources))
        if progress:
            progress(number)
    paper.add_resources(pdf, resources)
    _describe(pdf, title=title, language=language, created=created)
    output = io.BytesIO()
    pdf.write(output, identifier=True)
    return output.getvalue()


def _page(pdf: Any, page: Page, contents: Any, resources: Any) -> Any:
    import pydyf  # noqa: PLC0415 - slow import

    return pydyf.Dictionary(
        {
            "Type": "/Page",
            "Parent": pdf.pages.reference,
            "MediaBox": f"[0 0 {_n(page.width)} {_n(page.height)}]",
            "Contents": contents.reference,
            "Resources": resources.reference,
        }
    )


def _describe(pdf: Any, *, title: str, language: str, created: datetime) -> None:
    import pydyf  # noqa: PLC0415 - slow import

    offset = created.strftime("%z")
    zone = f"{offset[:3]}'{offset[3:5]}'" if offset else ""
    pdf.info["Title"] = pydyf.String(title)
    pdf.info["Creator"] = pydyf.String(CREATOR)
    pdf.info["CreationDate"] = pydyf.String(f"D:{created:%Y%m%d%H%M%S}{zone}")
    pdf.catalog["Lang"] = pydyf.String(language)
    pdf.catalog["ViewerPreferences"] = "<</PrintScaling/None/DisplayDocTitle true>>"


class _Paper:
    """What the pages of one document share: fonts and pictures."""

    def __init__(self, sources: Mapping[str, bytes]) -> None:
        self._sources = sources
        self._book = FontBook()
        self._drawn: dict[str, Drawn] = {}

    def contents(self, page: Page) -> bytes:
        """The page's compressed contents."""
        parts: list[str] = []
        colour = BLACK
        for mark in untagged(page.marks):
            wanted = _fill_of(mark)
            if wanted and wanted != colour:
                parts.append(f"{_rgb(wanted)} rg")
                colour = wanted
            parts.extend(self._drawn_mark(mark, page.height))
        return zlib.compress("\n".join(parts).encode("ascii"), 6)

    def _drawn_mark(self, mark: Untagged, height: float) -> Iterator[str]:
        match mark:
            case Text():
                yield self._text(mark, height)
            case Line():
                yield _line(mark, height)
            case Box():
                yield _box(mark, height)
            case Code():
                yield _code(mark, height)
            case Picture():
                yield self._picture(mark, height)

    def _text(self, mark: Text, height: float) -> str:
        style = mark.style
        fragment, width = self._book.fragment(mark.text, bold=style.bold, right_to_left=mark.right_to_left)
        shift = {Align.LEFT: 0.0, Align.CENTRE: 0.5, Align.RIGHT: 1.0}[mark.align]
        x = mark.x - shift * width * style.size
        size = _n(style.size)
        return f"BT {size} 0 0 {size} {_n(x)} {_n(height - mark.baseline)} Tm {fragment} ET"

    def _picture(self, mark: Picture, height: float) -> str:
        if mark.picture not in self._drawn:
            self._drawn[mark.picture] = pictures.drawn(self._sources[mark.picture], picture=mark.picture)
        drawn = self._drawn[mark.picture]
        scale = min(mark.width / drawn.width, mark.height / drawn.height)
        width, tall = drawn.width * scale, drawn.height * scale
        x = mark.x + (mark.width - width) / 2
        y = height - mark.y - (mark.height + tall) / 2
        name = f"P{list(self._drawn).index(mark.picture) + 1}"
        return f"q {_n(width)} 0 0 {_n(tall)} {_n(x)} {_n(y)} cm /{name} Do Q"

    def add_resources(self, pdf: Any, resources: Any) -> None:
        import pydyf  # noqa: PLC0415 - slow import

        fonts = {font.resource: add_font(pdf, font).reference for font in self._book.fonts.values()}
        images = {
            f"P{n}": _image(pdf, drawn).reference for n, drawn in enumerate(self._drawn.values(), start=1)
        }
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


def _fill_of(mark: Untagged) -> str | None:
    match mark:
        case Text():
            return mark.style.colour
        case Box():
            return mark.fill
        case Code():
            return BLACK
    return None


@lru_cache(maxsize=1024)
def _line(mark: Line, height: float) -> str:
    path = f"{_n(mark.x)} {_n(height - mark.y)} m {_n(mark.to_x)} {_n(height - mark.to_y)} l S"
    stroke = f"{_rgb(mark.colour)} RG {_n(mark.width)} w"
    return f"{stroke} [3 2] 0 d {path} [] 0 d" if mark.dashed else f"{stroke} {path}"


@lru_cache(maxsize=1024)
def _box(mark: Box, height: float) -> str:
    bottom = height - mark.y - mark.height
    radius = min(mark.radius, mark.width / 2, mark.height / 2)
    path = (
        _rounded(mark, bottom, radius)
        if radius
        else (f"{_n(mark.x)} {_n(bottom)} {_n(mark.width)} {_n(mark.height)} re")
    )
    if not mark.outline:
        return f"{path} f" if mark.fill else ""
    return f"{_rgb(mark.outline)} RG {_n(mark.line_width)} w {path} {'B' if mark.fill else 'S'}"


def _rounded(mark: Box, bottom: float, radius: float) -> str:
    left, right, top = mark.x, mark.x + mark.width, bottom + mark.height
    out = radius * (1 - _ROUND)
    corners = (
        ((right - radius, bottom), (right - out, bottom), (right, bottom + out), (right, bottom + radius)),
        ((right, top - radius), (right, top - out), (right - out, top), (right - radius, top)),
        ((left + radius, top), (left + out, top), (left, top - out), (left, top - radius)),
        ((left, bottom + radius), (left, bottom + out), (left + out, bottom), (left + radius, bottom)),
    )
    start = f"{_n(left + radius)} {_n(bottom)} m"
    sides = (f"{_points(first)} l {_points(*curve)} c" for first, *curve in corners)
    return f"{start} {' '.join(sides)} h"


def _points(*points: tuple[float, float]) -> str:
    return " ".join(f"{_n(x)} {_n(y)}" for x, y in points)


def _code(mark: Code, height: float) -> str:
    """One stencil of a bit a module. In hexadecimal: bits could spell the end of the picture."""
    code = codes.matrix(mark.payload)
    quiet = mark.side * codes.QUIET / (code.side + 2 * codes.QUIET)
    inner = mark.side - 2 * quiet
    place = f"{_n(inner)} 0 0 {_n(inner)} {_n(mark.x + quiet)} {_n(height - mark.y - mark.side + quiet)} cm"
    picture = f"/W {code.side} /H {code.side} /IM true /D [1 0] /F /AHx"
    return f"q {place} BI {picture} ID {codes.packed(code).hex()}> EI Q"


def _n(value: float) -> str:
    """A length, to hundredths of a point."""
    return f"{round(value, 2):g}"


@lru_cache(maxsize=256)
def _rgb(colour: str) -> str:
    return " ".join(f"{int(colour[index : index + 2], 16) / 255:.3g}" for index in (1, 3, 5))
