"""New glyphs made of others: the accented, joined and stacked clusters that shaping puts together.

A reader of the PDF then meets one code with one text for a cluster. Several codes would be read in the
order they are drawn in, which is not the order of the letters (poppler and pdfium got pointed Hebrew,
dotted Arabic and Devanagari wrong). By hand, because fontTools takes 150 ms for the first font and needs 12
MB; this takes 1 ms.
"""

import struct
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

_WORDS, _OFFSETS, _MORE, _OVERLAP, _UNSCALED = 0x1, 0x2, 0x20, 0x400, 0x1000
"""Flags of a component (OpenType, `glyf`)."""
_FIRST = 12
"""Where the table directory starts."""


class Composite(NamedTuple):
    parts: tuple[tuple[int, int, int], ...]
    """Glyph, and how far it is moved to the right and up, in font units."""
    advance: int


class _Box(NamedTuple):
    left: int
    bottom: int
    right: int
    top: int


def with_composites(program: bytes, composites: Sequence[Composite]) -> bytes:
    """The TrueType font `program` with a glyph more for each of `composites`, in their order."""
    tables = _tables(program)
    count = struct.unpack_from(">H", tables["maxp"], 4)[0]
    offsets = _offsets(tables, count)
    outlines = bytearray(tables["glyf"].ljust(offsets[-1], b"\0"))
    boxes = [_box(outlines, start, end) for start, end in pairwise(offsets)]
    metrics = []
    for composite in composites:
        outline = _outline(composite, boxes)
        metrics.append((composite.advance, struct.unpack_from(">h", outline, 2)[0] if outline else 0))
        outlines += outline
        offsets.append(len(outlines))
    tables["glyf"] = bytes(outlines)
    tables["loca"] = struct.pack(f">{len(offsets)}I", *offsets)
    tables["hmtx"] = _metrics(tables, count, metrics)
    tables["maxp"] = _profile(tables["maxp"], composites)
    tables["hhea"] = tables["hhea"][:34] + struct.pack(">H", count + len(composites))
    tables["head"] = tables["head"][:50] + struct.pack(">H", 1) + tables["head"][52:]
    return _assembled(program[:4], tables)


def _tables(program: bytes) -> dict[str, bytes]:
    tables = {}
    for index in range(struct.unpack_from(">H", program, 4)[0]):
        tag, _, start, length = struct.unpack_from(">4sIII", program, _FIRST + 16 * index)
        tables[tag.decode("ascii")] = program[start : start + length]
    return tables


def _offsets(tables: dict[str, bytes], count: int) -> list[int]:
    if struct.unpack_from(">H", tables["head"], 50)[0]:
        return list(struct.unpack_from(f">{count + 1}I", tables["loca"]))
    return [2 * half for half in struct.unpack_from(f">{count + 1}H", tables["loca"])]


def _box(outlines: bytes | bytearray, start: int, end: int) -> _Box | None:
    return _Box(*struct.unpack_from(">4h", outlines, start + 2)) if end > start else None


def _outline(composite: Composite, boxes: Sequence[_Box | None]) -> bytes:
    placed = [(glyph, x, y, box) for glyph, x, y in composite.parts if (box := boxes[glyph])]
    if not placed:
        return b""
    header = struct.pack(
        ">5h",
        -1,
        min(box.left + x for _, x, _, box in placed),
        min(box.bottom + y for _, _, y, box in placed),
        max(box.right + x for _, x, _, box in placed),
        max(box.top + y for _, _, y, box in placed),
    )
    flags = [_WORDS | _OFFSETS | _UNSCALED | _MORE] * len(placed)
    flags[0] |= _OVERLAP
    flags[-1] &= ~_MORE
    parts = (
        struct.pack(">HHhh", flag, glyph, x, y) for flag, (glyph, x, y, _) in zip(flags, placed, strict=True)
    )
    outline = header + b"".join(parts)
    return outline + b"\0" * (-len(outline) % 4)


def _metrics(tables: dict[str, bytes], count: int, added: Sequence[tuple[int, int]]) -> bytes:
    """All advances written out. The left bearing must be true: FreeType moves the outline to it."""
    full = struct.unpack_from(">H", tables["hhea"], 34)[0]
    given = tables["hmtx"]
    last = given[4 * full - 4 : 4 * full - 2]
    rest = (given[start : start + 2] for start in range(4 * full, 4 * full + 2 * (count - full), 2))
    new = (struct.pack(">Hh", max(0, advance), bearing) for advance, bearing in added)
    return given[: 4 * full] + b"".join(last + bearing for bearing in rest) + b"".join(new)


def _profile(profile: bytes, composites: Sequence[Composite]) -> bytes:
    """`maxp`: more glyphs, more parts, one level deeper, and no promise on points."""
    version, count, points, contours = struct.unpack_from(">I3H", profile)
    elements, depth = struct.unpack_from(">2H", profile, 28)
    most = max(len(composite.parts) for composite in composites)
    sums = struct.pack(">2H", min(0xFFFF, points * most * 4), min(0xFFFF, contours * most * 4))
    head = struct.pack(">I3H", version, count + len(composites), points, contours)
    return head + sums + profile[14:28] + struct.pack(">2H", max(elements, most), depth + 1)


def _assembled(kind: bytes, tables: dict[str, bytes]) -> bytes:
    power = len(tables).bit_length() - 1
    directory = kind + struct.pack(">4H", len(tables), 16 << power, power, 16 * (len(tables) - (1 << power)))
    start = _FIRST + 16 * len(tables)
    body = b""
    for tag in sorted(tables):
        table = tables[tag]
        padded = table + b"\0" * (-len(table) % 4)
        checksum = sum(struct.unpack(f">{len(padded) // 4}I", padded)) & 0xFFFFFFFF
        directory += struct.pack(">4sIII", tag.encode("ascii"), checksum, start + len(body), len(table))
        body += padded
    return directory + body
