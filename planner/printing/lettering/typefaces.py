"""An embedded font as PDF objects: Type 0, with maps from codes to glyphs and to letters."""

import struct
import zlib
from collections.abc import Iterator, Sequence

from planner.printing.lettering.embedding import EmbeddedFont, Subset
from planner.printing.objects import Objects

_SYSTEM = "<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
_SYMBOLIC = 4
_BATCH = 100
"""Entries a block of a CMap may have."""


def add_font(objects: Objects, font: EmbeddedFont) -> int:
    """The font's objects; returns the number of the one pages refer to."""
    subset = font.subset()
    name = f"/{subset.tag}+{font.name}"
    if font.font.is_truetype:
        kind, encoding = "/CIDFontType2", "/Identity-H"
        glyphs = f"/CIDToGIDMap {_compressed(objects, _glyph_map(font, subset))} 0 R"
    else:
        kind, encoding, glyphs = "/CIDFontType0", f" {_code_map(objects, font, subset)} 0 R", ""
    descendant = objects.add(
        f"<</Type/Font/Subtype{kind}/BaseFont{name}/CIDSystemInfo{_SYSTEM}"
        f"/FontDescriptor {_descriptor(objects, font, subset, name)} 0 R/W{_widths(font, subset)}{glyphs}>>"
    )
    letters = _compressed(objects, _letters_map(font))
    return objects.add(
        f"<</Type/Font/Subtype/Type0/BaseFont{name}/Encoding{encoding}"
        f"/DescendantFonts[{descendant} 0 R]/ToUnicode {letters} 0 R>>"
    )


def _compressed(objects: Objects, data: bytes, entries: str = "") -> int:
    return objects.add_stream(zlib.compress(data, 9), entries)


def _descriptor(objects: Objects, font: EmbeddedFont, subset: Subset, name: str) -> int:
    extents = font.font.shaper.get_font_extents("ltr")
    ascent, descent = (round(value * font.font.unit) for value in (extents.ascender, extents.descender))
    is_truetype = font.font.is_truetype
    entries = f"/Length1 {len(subset.program)}" if is_truetype else "/Subtype/CIDFontType0C"
    program = _compressed(objects, subset.program, entries)
    return objects.add(
        f"<</Type/FontDescriptor/FontName{name}/Flags {_SYMBOLIC}/FontBBox[-1000 {descent} 3000 {ascent}]"
        f"/ItalicAngle 0/Ascent {ascent}/Descent {descent}/CapHeight 714"
        f"/StemV {140 if font.font.bold else 80}/FontFile{2 if is_truetype else 3} {program} 0 R>>"
    )


def _widths(font: EmbeddedFont, subset: Subset) -> str:
    if font.font.is_truetype:
        return f"[1[{' '.join(str(font.widths[glyphs]) for glyphs, _ in font.codes)}]]"
    by_glyph = sorted((subset.glyphs[glyphs], width) for glyphs, width in font.widths.items())
    return f"[{''.join(f'{glyph}[{width}]' for glyph, width in by_glyph)}]"


def _glyph_map(font: EmbeddedFont, subset: Subset) -> bytes:
    """Two bytes a code, from 0."""
    numbers = [0, *(subset.glyphs[glyphs] for glyphs, _ in font.codes)]
    return struct.pack(f">{len(numbers)}H", *numbers)


def _code_map(objects: Objects, font: EmbeddedFont, subset: Subset) -> int:
    lines = [f"<{code:04X}> {subset.glyphs[glyphs]}" for (glyphs, _), code in font.codes.items()]
    name = f"{font.resource}-Codes"
    body = _cmap(name, kind=1, blocks=_blocks("cidchar", lines))
    return _compressed(objects, body, f"/Type/CMap/CMapName/{name}/CIDSystemInfo{_SYSTEM}")


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
