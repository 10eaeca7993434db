"""The badges of `badges` drawn by others, with static fonts made of ours and codes as pictures, untimed.

pycairo and fpdf2 are given our marks and spared the layout; typst has a template of its own. pycairo draws
glyphs shaped by us, within its time; typst and fpdf2 shape by themselves. fpdf2 can't load the Chinese,
Japanese and Korean outlines and draws those names in the Latin face.
"""

import ctypes
import gettext
import io
import json
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from planner.domain.snapshot import Snapshot
from planner.printing import codes
from planner.printing.contents import Leaf
from planner.printing.lettering import fonts, shaping
from planner.printing.lettering.fonts import Face
from planner.printing.marks import Align, Box, Code, Mark, Moved, Page, Picture, Tagged, Text
from planner.printing.stock import find_stock
from tests.printing.layouts.badge_pages import badge_pages

FOLDER = Path(tempfile.mkdtemp(prefix="badges-"))
_SHIFT = {Align.LEFT: 0.0, Align.CENTRE: 0.5, Align.RIGHT: 1.0}


def _flat(marks: Iterable[Mark], x: float = 0, y: float = 0) -> Iterator[Leaf]:
    """Every mark where it stands on the page, texts from their left edge."""
    for mark in marks:
        match mark:
            case Tagged():
                yield from _flat(mark.marks, x, y)
            case Moved():
                yield from _flat(mark.marks, x + mark.x, y + mark.y)
            case Text():
                left = mark.x - _SHIFT[mark.align] * shaping.shape(mark.text, bold=mark.style.bold).width * (
                    mark.style.size / 1000
                )
                yield replace(mark, x=x + left, baseline=y + mark.baseline, align=Align.LEFT)
            case Box() | Code() | Picture():
                yield replace(mark, x=x + mark.x, y=y + mark.y)


def _pages(snapshot: Snapshot) -> list[tuple[Page, list[Leaf]]]:
    words = gettext.NullTranslations()
    pages = badge_pages(snapshot, snapshot.participants, find_stock("5395"), words=words)
    return [(page, list(_flat(page.marks))) for page in pages]


def _texts(pages: list[tuple[Page, list[Leaf]]]) -> set[tuple[str, bool]]:
    return {(mark.text, mark.style.bold) for _, leaves in pages for mark in leaves if isinstance(mark, Text)}


def _fonts(pages: list[tuple[Page, list[Leaf]]]) -> dict[tuple[str, bool], Path]:
    """Files of the faces in use at one weight each, with the letters in use, glyphs numbered as ours."""
    letters: dict[tuple[Face, bool], set[int]] = {}
    for text, bold in _texts(pages):
        for run in shaping.shape(text, bold=bold).runs:
            found = letters.setdefault((run.font.face, bold), set())
            found.update(ord(character) for cluster in run.clusters for character in cluster.text)
    found_files: dict[tuple[str, bool], Path] = {}
    for (face, bold), points in letters.items():
        path = FOLDER / f"{face.name}{'-Bold' if bold else ''}{face.index}.ttf"
        path.write_bytes(_static(face, bold, points))
        found_files[face.name, bold] = path
    return found_files


def _static(face: Face, bold: bool, points: set[int]) -> bytes:
    import uharfbuzz  # noqa: PLC0415 - slow import

    flags = uharfbuzz.SubsetFlags
    wanted = uharfbuzz.SubsetInput()
    wanted.flags = flags.RETAIN_GIDS | flags.NOTDEF_OUTLINE | flags.DOWNGRADE_CFF2 | flags.NAME_LEGACY
    wanted.unicode_set.update(points | set(range(0x20, 0x7F)))
    opened = fonts.opened(face)
    wanted.pin_axis_location(opened, "wght", fonts.BOLD if bold else fonts.REGULAR)
    return bytes(uharfbuzz.subset(opened, wanted).blob.data)


def _code_pictures(pages: list[tuple[Page, list[Leaf]]]) -> Mapping[str, Any]:
    """Bits of each code, with its quiet zone, dark is 0."""
    from PIL import Image, ImageOps  # noqa: PLC0415 - slow import

    found = {}
    for _, leaves in pages:
        for mark in leaves:
            if isinstance(mark, Code):
                side, bits = codes.stencil(mark.payload)
                image = Image.frombytes("1", (side, side), bytes.fromhex(bits))
                found[mark.payload] = ImageOps.expand(ImageOps.invert(image), codes.QUIET, 255)
    return found


def _by_pycairo(snapshot: Snapshot) -> Callable[[], bytes]:
    import cairo  # type: ignore[import-not-found,unused-ignore] # noqa: PLC0415 - a peer

    pages = _pages(snapshot)
    faces = {key: _cairo_face(cairo, path) for key, path in _fonts(pages).items()}
    logo = cairo.ImageSurface.create_from_png(io.BytesIO(snapshot.pictures["logo"]))
    shaping._shape.cache_clear()

    @cache
    def glyphs(
        text: str, bold: bool, right_to_left: bool
    ) -> list[tuple[Any, list[tuple[int, float, float]]]]:
        pen = 0.0
        runs = []
        for run in shaping.shape(text, bold=bold, right_to_left=right_to_left).runs:
            unit, placed = run.font.unit, []
            for cluster in run.clusters:
                placed += [(number, pen + right * unit, up * unit) for number, right, up in cluster.glyphs]
                pen += cluster.advance
            runs.append((faces[run.font.face.name, bold], placed))
        return runs

    def draw() -> bytes:
        output = io.BytesIO()
        surface = cairo.PDFSurface(output, 612, 792)
        context = cairo.Context(surface)
        for _, leaves in pages:
            for mark in leaves:
                _cairo_mark(cairo, context, mark, glyphs, logo)
            context.show_page()
        surface.finish()
        return output.getvalue()

    return draw


def _cairo_mark(cairo: Any, context: Any, mark: Leaf, glyphs: Callable[..., Any], logo: Any) -> None:
    match mark:
        case Text():
            context.set_source_rgb(*_rgb(mark.style.colour))
            unit = mark.style.size / 1000
            for face, placed in glyphs(mark.text, mark.style.bold, mark.right_to_left):
                context.set_font_face(face)
                context.set_font_size(mark.style.size)
                context.show_glyphs([(n, mark.x + x * unit, mark.baseline - y * unit) for n, x, y in placed])
        case Box():
            context.set_source_rgb(*_rgb(mark.fill or "#000000"))
            context.rectangle(mark.x, mark.y, mark.width, mark.height)
            context.fill()
        case Code():
            side, bits = codes.stencil(mark.payload)
            rows = bytes.fromhex(bits)
            data = bytearray()
            for row in range(side):
                data += bytes(_BACKWARDS[byte] for byte in rows[3 * row : 3 * row + 3]) + b"\0"
            mask = cairo.ImageSurface.create_for_data(data, cairo.FORMAT_A1, side, side, 4)
            scale = mark.side / (side + 2 * codes.QUIET)
            context.save()
            context.translate(mark.x + codes.QUIET * scale, mark.y + codes.QUIET * scale)
            context.scale(scale, scale)
            context.set_source_rgb(0, 0, 0)
            context.mask_surface(mask, 0, 0)
            context.restore()
        case Picture():
            context.save()
            context.translate(mark.x, mark.y)
            context.scale(mark.width / logo.get_width(), mark.height / logo.get_height())
            context.set_source_surface(logo, 0, 0)
            context.paint()
            context.restore()


_BACKWARDS = [int(f"{byte:08b}"[::-1], 2) for byte in range(256)]


def _rgb(colour: str) -> tuple[float, ...]:
    return tuple(int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))


def _cairo_face(cairo: Any, path: Path) -> Any:
    """A face of a font file, which pycairo itself can't load (the recipe of cairo's cookbook)."""
    freetype, library = ctypes.CDLL("libfreetype.so.6"), ctypes.CDLL("libcairo.so.2")
    create = library.cairo_ft_font_face_create_for_ft_face
    create.restype, create.argtypes = ctypes.c_void_p, [ctypes.c_void_p, ctypes.c_int]
    library.cairo_set_font_face.argtypes = [ctypes.c_void_p, ctypes.c_void_p]
    holder, face = ctypes.c_void_p(), ctypes.c_void_p()
    freetype.FT_Init_FreeType(ctypes.byref(holder))
    if freetype.FT_New_Face(holder, str(path).encode(), 0, ctypes.byref(face)):
        raise OSError(path)
    context = cairo.Context(cairo.ImageSurface(cairo.FORMAT_A8, 0, 0))
    inner = ctypes.cast(id(context) + object.__basicsize__, ctypes.POINTER(ctypes.c_void_p))[0]
    library.cairo_set_font_face(inner, create(face, 0))
    return context.get_font_face()


_TEMPLATE = """
#set page(width: 612pt, height: 792pt, margin: 0pt)
#set text(font: FAMILIES, top-edge: "baseline", bottom-edge: "baseline")
#let wide = 212.6pt
#let at(x, y, body) = place(top + left, dx: x, dy: y, body)
#let size-of(words, weight, most) = {
  let width = measure(text(size: 10pt, weight: weight, words)).width
  if width == 0pt { most } else { calc.min(most, 10pt * (wide / width)) }
}
#let badge(p, x, y) = place(top + left, dx: x, dy: y, box(width: 243pt, height: 168pt, context {
  at(10pt, 10pt, rect(width: 4.4pt, height: 148pt, radius: 2.2pt, fill: rgb("#0072b2")))
  at(214.7pt, 28.3pt - 18.2pt, image("logo.png", width: 18.2pt))
  at(21.7pt, 21.8pt, text(size: 7.3pt, fill: rgb("#3d3d3d"), "EVENT"))
  let large = size-of(p.given, 700, 42pt)
  let small = size-of(p.family, 400, 0.72 * large)
  let top = 66pt - (large + small) / 2
  at(21.7pt, top + large, text(size: large, weight: 700, p.given))
  at(21.7pt, top + 1.16 * (large + small), text(size: small, p.family))
  at(21.7pt, 130.5pt, text(size: size-of(p.organisation, 400, 10.9pt), p.organisation))
  at(21.7pt, 142pt, text(size: 9.6pt, fill: rgb("#3d3d3d"), p.city))
  at(21.7pt, 158pt, text(size: 9.3pt, weight: 700, "GROUP"))
  at(193pt, 147pt - 48.7pt, image(p.id + ".png", width: 48.7pt))
  at(198pt, 158pt, text(size: 5.7pt, fill: rgb("#3d3d3d"), p.id))
}))
#for (number, p) in json("badges.json").enumerate() {
  let cell = calc.rem(number, 8)
  if number > 0 and cell == 0 { pagebreak() }
  badge(p, 49.5pt + 270pt * calc.rem(cell, 2), 40.5pt + 181.5pt * calc.quo(cell, 2))
}
"""
"""What a badge template is in typst: like ours it finds the size at which a name fits."""


def _by_typst(snapshot: Snapshot) -> Callable[[], bytes]:
    import typst  # noqa: PLC0415 - a peer

    pages = _pages(snapshot)
    _fonts(pages)
    for payload, image in _code_pictures(pages).items():
        image.save(FOLDER / f"{payload}.png")
    (FOLDER / "logo.png").write_bytes(snapshot.pictures["logo"])
    people = [
        {
            "id": person.id,
            "given": person.given_name,
            "family": person.family_name,
            "organisation": person.organisation,
            "city": person.city,
        }
        for person in snapshot.participants
    ]
    (FOLDER / "badges.json").write_text(json.dumps(people))
    found = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[FOLDER])
    families = f"({json.dumps(found.families())[1:-1]},)"
    source = FOLDER / "badges.typ"
    template = _TEMPLATE.replace("FAMILIES", families).replace("EVENT", snapshot.event.name)
    source.write_text(template.replace("GROUP", snapshot.groups[0].name))
    return lambda: bytes(
        typst.compile(source, root=FOLDER, font_paths=[FOLDER], ignore_system_fonts=True, format="pdf")
    )


def _by_fpdf2(snapshot: Snapshot) -> Callable[[], bytes]:
    import fpdf  # noqa: PLC0415 - a peer

    pages = _pages(snapshot)
    files = _fonts(pages)
    images = _code_pictures(pages)
    families = {text: shaping.shape(text, bold=bold).runs[0].font.face.name for text, bold in _texts(pages)}

    def draw() -> bytes:
        paper = fpdf.FPDF(unit="pt", format=(612, 792))
        paper.set_text_shaping(True)
        for (name, bold), path in files.items():
            if "CJK" not in name:
                paper.add_font(f"{name}{bold}", fname=path)
        for _, leaves in pages:
            paper.add_page()
            for mark in leaves:
                _fpdf_mark(paper, mark, families, images, snapshot.pictures["logo"])
        return bytes(paper.output())

    return draw


def _fpdf_mark(
    paper: Any, mark: Leaf, families: Mapping[str, str], images: Mapping[str, Any], logo: bytes
) -> None:
    match mark:
        case Text():
            name = families[mark.text]
            paper.set_font(
                f"{fonts.LATIN.name if 'CJK' in name else name}{mark.style.bold}", size=mark.style.size
            )
            paper.set_text_color(mark.style.colour)
            paper.text(mark.x, mark.baseline, mark.text)
        case Box():
            paper.set_fill_color(mark.fill)
            paper.rect(mark.x, mark.y, mark.width, mark.height, style="F")
        case Code():
            paper.image(images[mark.payload], mark.x, mark.y, mark.side, mark.side)
        case Picture():
            paper.image(logo, mark.x, mark.y, mark.width, mark.height)


PEERS = {"pycairo": _by_pycairo, "typst": _by_typst, "fpdf2": _by_fpdf2}
