"""Text to glyphs: directions, faces and scripts cut it into runs, HarfBuzz shapes each, runs stand as seen.

Lengths are thousandths of an em, so that one shaping serves every size.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from operator import add
from typing import Any, NamedTuple, cast

from planner.printing.lettering import bidi, fonts, scripts
from planner.printing.lettering.fonts import Face, Font

_FEATURES = {"dlig": False}
"""Discretionary ligatures change people's names."""
_LANGUAGE = {"Latn": "en", "Arab": "ar", "Hebr": "he", "Deva": "hi"}
_BY_PAIRS = frozenset(("Latn", "Grek", "Cyrl", "Armn", "Geor", "Ethi"))
"""Scripts in which, marks aside, a letter's glyph is its own and only its distance to the next one varies."""
_TURNED = {"Arab": "\u0620-\u064a\u0671-\u06d3", "Hebr": "\u05be\u05d0-\u05ea\u05f3\u05f4"}
"""Letters from right to left; with marks, digits and signs it takes the whole algorithm to order them."""
_NEVER_TURNED = _BY_PAIRS.union(
    ("Deva", "Beng", "Guru", "Gujr", "Orya", "Taml", "Telu", "Knda", "Mlym", "Sinh", "Thai", "Laoo", "Mymr"),
    ("Khmr", "Hang", "Hani"),
)
_OPENING = frozenset("“‘«‹„‚¿¡([{")
"""Signs that go with what follows, so that they match those that close."""


class Cluster(NamedTuple):
    """Letters that can't be taken apart, and the glyphs they became."""

    text: str
    advance: float
    glyphs: tuple[tuple[int, int, int], ...]
    """Number, and where it stands from the cluster's start and baseline, in font units."""


class Run(NamedTuple):
    font: Font
    clusters: tuple[Cluster, ...]
    """From left to right."""
    right_to_left: bool
    start: int
    """Where in the line the first of its letters stands."""

    def places(self) -> Iterator[tuple[int, Cluster]]:
        """The clusters as they are read, each with where in the line it starts."""
        at = self.start
        for cluster in reversed(self.clusters) if self.right_to_left else self.clusters:
            yield at, cluster
            at += len(cluster.text)


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
    elif alone := _alone(text, right_to_left):
        items = [alone]
    else:
        items = list(_items(text, bidi.resolve(text, paragraph=int(right_to_left))))
    order = bidi.visual_order([item.level for item in items]) if len(items) > 1 else range(len(items))
    runs = tuple(_shape_item(text, items[index], bold) for index in order)
    return Shaped(runs, sum([cluster.advance for run in runs for cluster in run.clusters]))


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


def _alone(text: str, right_to_left: bool) -> _Item | None:
    """The whole of `text` where it is letters of one script and blanks, which most names are; else None."""
    script = scripts.script_of(text[0]) if text else scripts.COMMON
    is_turned = script in _TURNED
    if not is_turned and (right_to_left or script not in _NEVER_TURNED):
        return None
    face = fonts.chinese_face(text) if script == "Hani" else fonts.face_of_script(script)
    if _letters_of(script).fullmatch(text) and fonts.covers_all(face, text):
        return _Item(0, len(text), int(is_turned), face, script)
    return None


@cache
def _letters_of(script: str) -> re.Pattern[str]:
    inside = _TURNED.get(script) or scripts.pattern_of(script)
    return re.compile(f"[{inside}][{inside} ]*")


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
    font = fonts.font(item.face, bold)
    is_turned = item.level % 2 == 1
    if item.script in _BY_PAIRS and not is_turned:
        found = _by_pairs(text[item.start : item.end], font, item.script)
        if found:
            return Run(font, found, False, item.start)
    buffer = _buffer(text, item, font)
    placed = tuple(_clusters(text, item.end, buffer, font.unit))
    start = min((at for at, _ in placed), default=item.start)
    return Run(font, tuple(cluster for _, cluster in placed), is_turned, start)


def _buffer(text: str, item: _Item, font: Font) -> Any:
    """HarfBuzz's buffer with the glyphs of a part of `text`."""
    import uharfbuzz  # noqa: PLC0415 - slow import

    buffer = uharfbuzz.Buffer()
    buffer.add_str(text, item_offset=item.start, item_length=item.end - item.start)
    buffer.direction = "rtl" if item.level % 2 else "ltr"
    buffer.script = item.script
    buffer.language = _LANGUAGE.get(item.script, item.face.language)
    buffer.flags = uharfbuzz.BufferFlags.REMOVE_DEFAULT_IGNORABLES
    uharfbuzz.shape(font.shaper, buffer, _FEATURES)
    return buffer


def _by_pairs(text: str, font: Font, script: str) -> tuple[Cluster, ...] | None:
    """The clusters of `text`, each from its pair with the next letter; None where pairs do not tell."""
    known = pairs(font, script)
    found = [*map(known.__getitem__, map(add, text, text[1:])), known[text[-1]]]
    return None if None in found else cast("tuple[Cluster, ...]", tuple(found))


@cache
def pairs(font: Font, script: str) -> "_Pairs":
    return _Pairs(font, script)


class _Pairs(dict[str, Cluster | None]):
    """The first letter of every pair met, as it stands before the second; None where they make other glyphs.

    In `_BY_PAIRS` a letter minds no more than the next one, so shaping is looking up, eight times as quick.
    """

    def __init__(self, font: Font, script: str) -> None:
        super().__init__()
        self._font, self._script = font, script

    def __missing__(self, pair: str) -> Cluster | None:
        shaped = self._glyphs(pair)
        last = self._glyphs(pair[-1])
        is_plain = len(shaped) == len(pair) and len(last) == 1 and shaped[-1] == (len(pair) - 1, *last[0][1:])
        found = self[pair] = self._cluster(pair[0], *shaped[0][1:]) if is_plain else None
        return found

    def _glyphs(self, text: str) -> list[tuple[int, int, tuple[int, int, int, int]]]:
        buffer = _buffer(text, _Item(0, len(text), 0, self._font.face, self._script), self._font)
        glyphs = zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)
        return [(info.cluster, info.codepoint, position.position) for info, position in glyphs]

    def _cluster(self, text: str, number: int, position: tuple[int, int, int, int]) -> Cluster:
        right, up, advance, _ = position
        return Cluster(text, advance * self._font.unit, ((number, right, up),))


def _clusters(text: str, end: int, buffer: Any, unit: float) -> Iterator[tuple[int, Cluster]]:
    """Where each starts in `text`, and it, from left to right."""
    infos, positions = buffer.glyph_infos, buffer.glyph_positions
    starts = sorted({info.cluster for info in infos})
    ends = dict(zip(starts, [*starts[1:], end], strict=False))  # no starts: only invisible characters
    before, pen = -1, 0
    glyphs: list[tuple[int, int, int]] = []
    for info, position in zip(infos, positions, strict=True):
        at = info.cluster
        if at != before and glyphs:
            yield before, Cluster(text[before : ends[before]], pen * unit, tuple(glyphs))
            pen, glyphs = 0, []
        right, up, advance, _ = position.position
        glyphs.append((info.codepoint, pen + right, up))
        pen += advance
        before = at
    if glyphs:
        yield before, Cluster(text[before : ends[before]], pen * unit, tuple(glyphs))
