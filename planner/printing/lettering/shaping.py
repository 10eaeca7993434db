"""Text to glyphs: directions, faces and scripts cut it into runs, HarfBuzz shapes each, runs stand as seen.

Lengths are thousandths of an em, so that one shaping serves every size.
"""

import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby
from typing import Any, NamedTuple

from planner.printing.lettering import bidi, fonts, scripts
from planner.printing.lettering.fonts import Face, Font

_FEATURES = {"dlig": False}
"""Discretionary ligatures change people's names."""
_LANGUAGE = {"Latn": "en", "Arab": "ar", "Hebr": "he", "Deva": "hi"}
_OPENING = frozenset("“‘«‹„‚¿¡([{")
"""Signs that go with what follows, so that they match those that close."""


class Cluster(NamedTuple):
    """Letters that can't be taken apart, and the glyphs they became."""

    text: str
    at: int
    """Where in the line it starts."""
    advance: float
    glyphs: tuple[tuple[int, int, int], ...]
    """Number, and where it stands from the cluster's start and baseline, in font units."""


class Run(NamedTuple):
    font: Font
    clusters: tuple[Cluster, ...]
    """From left to right."""
    right_to_left: bool


class Shaped(NamedTuple):
    runs: tuple[Run, ...]
    width: float


class _Item(NamedTuple):
    start: int
    end: int
    level: int
    face: Face
    script: str


def shape(text: str, *, bold: bool = False, right_to_left: bool | None = None) -> Shaped:
    """One line of clean text; `right_to_left` of its paragraph, None: by its first strong character."""
    if right_to_left is None:
        right_to_left = bidi.is_right_to_left(text)
    return _shape(text, bold, right_to_left)


@lru_cache(maxsize=16384)
def _shape(text: str, bold: bool, right_to_left: bool) -> Shaped:
    if text.isascii() and not right_to_left:
        items = [_Item(0, len(text), 0, fonts.LATIN, "Latn")] if text else []
    else:
        items = list(_items(text, bidi.resolve(text, paragraph=int(right_to_left))))
    order = bidi.visual_order([item.level for item in items]) if len(items) > 1 else range(len(items))
    runs = tuple(_shape_item(text, items[index], bold) for index in order)
    return Shaped(runs, sum(cluster.advance for run in runs for cluster in run.clusters))


def missing(text: str) -> str:
    """The characters of `text` that no face has, once each."""
    han = fonts.chinese_face(text)
    lost: dict[str, None] = {}
    for start, end in clusters(text):
        cluster = text[start:end]
        face = fonts.face_for(cluster, before=None, han=han)
        lost |= {character: None for character in cluster if not face or not fonts.covers(face, character)}
    return "".join(lost)


def clusters(text: str) -> Iterator[tuple[int, int]]:
    """Bounds of what must share a face: a character with its marks, joiners and modifiers."""
    start = 0
    for index in range(1, len(text)):
        if not _follows(text, index):
            yield start, index
            start = index
    if text:
        yield start, len(text)


@lru_cache(maxsize=8192)
def _is_attached(character: str) -> bool:
    return (
        unicodedata.category(character)[0] == "M"
        or character in "\u200c\u200d"
        or "\U0001f3fb" <= character <= "\U0001f3ff"
        or "\U000e0020" <= character <= "\U000e007f"
    )


def _follows(text: str, index: int) -> bool:
    character, before = text[index], text[index - 1]
    if character.isascii():
        return False
    if _is_flag(character) and _is_flag(before):
        return (index - len(text[:index].rstrip("".join(map(chr, range(0x1F1E6, 0x1F200)))))) % 2 == 1
    return _is_attached(character) or (before == "\u200d" and unicodedata.category(character) == "So")


def _is_flag(character: str) -> bool:
    return "\U0001f1e6" <= character <= "\U0001f1ff"


def _items(text: str, levels: bidi.Levels) -> Iterator[_Item]:
    han = fonts.chinese_face(text)
    face: Face | None = None
    script, level, begin = _first_script(text), levels.paragraph, 0
    current: tuple[int, Face, str] | None = None
    for start, end in clusters(text):
        decisive = end if text[start] in _OPENING and end < len(text) else start
        if decisive == end:
            face = fonts.face_for(text[end], before=None, han=han)
        face = fonts.face_for(text[start:end], before=face, han=han) or fonts.LATIN
        own_script, own_level = scripts.script_of(text[decisive]), levels.characters[start]
        script = script if own_script == scripts.COMMON else own_script
        level = level if own_level is None else own_level
        item = level, face, script if fonts.face_of_script(script).name == face.name else scripts.COMMON
        if current and current != item:
            yield _Item(begin, start, *current)
            begin = start
        current = item
    if current:
        yield _Item(begin, len(text), *current)


def _first_script(text: str) -> str:
    found = map(scripts.script_of, text)
    return next((script for script in found if script != scripts.COMMON), scripts.COMMON)


def _shape_item(text: str, item: _Item, bold: bool) -> Run:
    import uharfbuzz  # noqa: PLC0415 - slow import

    font = fonts.font(item.face, bold)
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text, item_offset=item.start, item_length=item.end - item.start)
    buffer.direction = "rtl" if item.level % 2 else "ltr"
    buffer.script = item.script
    buffer.language = _LANGUAGE.get(item.script, item.face.language)
    buffer.flags = uharfbuzz.BufferFlags.REMOVE_DEFAULT_IGNORABLES
    uharfbuzz.shape(font.shaper, buffer, _FEATURES)
    is_turned = buffer.direction == "rtl"
    return Run(font, tuple(_clusters(text, item.end, buffer, font.unit)), is_turned)


def _clusters(text: str, end: int, buffer: Any, unit: float) -> Iterator[Cluster]:
    infos, positions = buffer.glyph_infos, buffer.glyph_positions
    starts = sorted({info.cluster for info in infos})
    ends = dict(zip(starts, [*starts[1:], end], strict=False))  # no starts: only invisible characters
    drawn = zip(infos, positions, strict=True)
    for at, pairs in groupby(drawn, lambda pair: pair[0].cluster):
        pen = 0
        glyphs = []
        for info, position in pairs:
            right, up, advance, _ = position.position
            glyphs.append((info.codepoint, pen + right, up))
            pen += advance
        yield Cluster(text[at : ends[at]], at, pen * unit, tuple(glyphs))
