"""An embedded font as PDF objects: Type 0, with maps from codes to glyphs and to letters."""

import struct
import zlib
from collections.abc import Iterator, Sequence
from typing import Any

from planner.printing.lettering.embedding import EmbeddedFont, Subset

_SYSTEM = "<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
_SYMBOLIC = 4
_BATCH = 100
"""Entries a block of a CMap may have."""


def add_font(pdf: Any, font: EmbeddedFont) -> Any:
    """The font's objects added to `pdf`; returns the one pages refer to."""
    import pydyf  # noqa: PLC0415 - slow import

    subset = font.subset()
    name = f"/{subset.tag}+{font.name}"
    descendant = pydyf.Dictionary(
        {
            "Type": "/Font",
            "Subtype": "/CIDFontType2" if font.font.is_truetype else "/CIDFontType0",
            "BaseFont": name,
            "CIDSystemInfo": _SYSTEM,
            "FontDescriptor": _descriptor(pdf, font, subset, name).reference,
            "W": _widths(font, subset),
        }
    )
    if font.font.is_truetype:
        descendant["CIDToGIDMap"] = _compressed(pdf, _glyph_map(font, subset)).reference
    pdf.add_object(descendant)
    letters = _compressed(pdf, _letters_map(font))
    encoding = "/Identity-H" if font.font.is_truetype else _code_map(pdf, font, subset).reference
    whole = pydyf.Dictionary(
        {
            "Type": "/Font",
            "Subtype": "/Type0",
            "BaseFont": name,
            "Encoding": encoding,
            "DescendantFonts": pydyf.Array([descendant.reference]),
            "ToUnicode": letters.reference,
        }
    )
    pdf.add_object(whole)
    return whole


def _compressed(pdf: Any, data: bytes, extra: dict[str, object] | None = None) -> Any:
    """A stream object of `data`, added to `pdf`."""
    import pydyf  # noqa: PLC0415 - slow import

    stream = pydyf.Stream([zlib.compress(data, 9)], {"Filter": "/FlateDecode", **(extra or {})})
    pdf.add_object(stream)
    return stream


def _descriptor(pdf: Any, font: EmbeddedFont, subset: Subset, name: str) -> Any:
    import pydyf  # noqa: PLC0415 - slow import

    extents = font.font.shaper.get_font_extents("ltr")
    ascent, descent = (round(value * font.font.unit) for value in (extents.ascender, extents.descender))
    extra: dict[str, object] = (
        {"Length1": len(subset.program)} if font.font.is_truetype else {"Subtype": "/CIDFontType0C"}
    )
    program = _compressed(pdf, subset.program, extra)
    descriptor = pydyf.Dictionary(
        {
            "Type": "/FontDescriptor",
            "FontName": name,
            "Flags": _SYMBOLIC,
            "FontBBox": pydyf.Array([-1000, descent, 3000, ascent]),
            "ItalicAngle": 0,
            "Ascent": ascent,
            "Descent": descent,
            "CapHeight": 714,
            "StemV": 140 if font.font.bold else 80,
            "FontFile2" if font.font.is_truetype else "FontFile3": program.reference,
        }
    )
    pdf.add_object(descriptor)
    return descriptor


def _widths(font: EmbeddedFont, subset: Subset) -> str:
    if font.font.is_truetype:
        return f"[1[{' '.join(str(font.widths[glyphs]) for glyphs, _ in font.codes)}]]"
    by_glyph = sorted((subset.glyphs[glyphs], width) for glyphs, width in font.widths.items())
    return f"[{''.join(f'{glyph}[{width}]' for glyph, width in by_glyph)}]"


def _glyph_map(font: EmbeddedFont, subset: Subset) -> bytes:
    """Two bytes a code, from 0."""
    numbers = [0, *(subset.glyphs[glyphs] for glyphs, _ in font.codes)]
    return struct.pack(f">{len(numbers)}H", *numbers)


def _code_map(pdf: Any, font: EmbeddedFont, subset: Subset) -> Any:
    lines = [f"<{code:04X}> {subset.glyphs[glyphs]}" for (glyphs, _), code in font.codes.items()]
    name = f"{font.resource}-Codes"
    body = _cmap(name, kind=1, blocks=_blocks("cidchar", lines))
    return _compressed(pdf, body, {"Type": "/CMap", "CMapName": f"/{name}", "CIDSystemInfo": _SYSTEM})


def _letters_map(font: EmbeddedFont) -> bytes:
    lines = [
        f"<{code:04X}> <{text.encode('utf-16-be').hex().upper()}>"
        for (_, text), code in font.codes.items()
        if text
    ]
    return _cmap(f"{font.resource}-Letters", kind=2, blocks=_blocks("bfchar", lines))


def _blocks(operator: str, lines: Sequence[str]) -> Iterator[str]:
    for start in range(0, len(lines), _BATCH):
        block = lines[start : start + _BATCH]
        yield f"{len(block)} begin{operator}\n" + "\n".join(block) + f"\nend{operator}\n"


def _cmap(name: str, *, kind: int, blocks: Iterator[str]) -> bytes:
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        f"/CIDSystemInfo {_SYSTEM} def\n/CMapName /{name} def\n/CMapType {kind} def\n"
        "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
        f"{''.join(blocks)}endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
    ).encode("ascii")
