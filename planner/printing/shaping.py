"""Text to glyphs: directions, faces and scripts cut it into runs, HarfBuzz shapes each, runs stand as seen.

Lengths are thousandths of an em, so that one shaping serves every size.
"""

import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from planner.printing import bidi, fonts, scripts
from planner.printing.fonts import Face, Font

_FEATURES = {"dlig": False}
"""Discretionary ligatures change people's names."""
_LANGUAGE = {"Latn": "en", "Arab": "ar", "Hebr": "he", "Deva": "hi"}
_SPELLED = frozenset(
    (
        "Beng",
        "Deva",
        "Gujr",
        "Guru",
        "Khmr",
        "Knda",
        "Laoo",
        "Mlym",
        "Mymr",
        "Orya",
        "Sinh",
        "Taml",
        "Telu",
        "Thai",
    )
)
"""Scripts whose glyphs stand in another order than their letters: a reader is told the letters."""


class Glyph(NamedTuple):
    number: int
    text: str
    """The letters of its cluster; empty for all glyphs of a cluster but one."""
    at: int
    """Where in the text its cluster starts."""
    advance: float
    right: float
    up: float


class Run(NamedTuple):
    font: Font
    glyphs: tuple[Glyph, ...]
    """From left to right."""
    letters: str | None
    """The run as text, where its glyphs can't tell it."""


class Shaped(NamedTuple):
    runs: tuple[Run, ...]
    width: float


class _Item(NamedTuple):
    start: int
    end: int
    level: int
    face: Face
    script: str


@lru_cache(maxsize=16384)
def shape(text: str, *, bold: bool = False, right_to_left: bool | None = None) -> Shaped:
    """One line of clean text; `right_to_left` of its paragraph, None: by its first strong character."""
    if not text:
        return Shaped((), 0)
    paragraph = None if right_to_left is None else int(right_to_left)
    items = list(_items(text, bidi.resolve(text, paragraph=paragraph)))
    order = bidi.visual_order([item.level for item in items])
    runs = tuple(_shape_item(text, items[index], bold) for index in order)
    return Shaped(runs, sum(glyph.advance for run in runs for glyph in run.glyphs))


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
    keys: list[tuple[int, Face, str]] = []
    han = fonts.chinese_face(text)
    face: Face | None = None
    script = scripts.COMMON
    level = levels.paragraph
    for start, end in clusters(text):
        face = fonts.face_for(text[start:end], before=face, han=han) or fonts.LATIN
        own = scripts.script_of(text[start])
        script = own if own != scripts.COMMON else script
        for index in range(start, end):
            own_level = levels.characters[index]
            level = level if own_level is None or index > start else own_level
            keys.append((level, face, script))
    position = 0
    for (level, face, script), group in groupby(keys):
        end = position + len(list(group))
        yield _Item(position, end, level, face, script)
        position = end


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
    starts = sorted({info.cluster for info in buffer.glyph_infos})
    ends = dict(zip(starts, [*starts[1:], item.end], strict=False))  # no starts: only invisible characters
    glyphs: list[Glyph] = []
    drawn = zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)
    for at, cluster in groupby(drawn, lambda pair: pair[0].cluster):
        members = list(cluster)
        bearer = max(range(len(members)), key=lambda index: members[index][1].x_advance)
        for index, (info, position) in enumerate(members):
            glyphs.append(
                Glyph(
                    info.codepoint,
                    text[at : ends[at]] if index == bearer else "",
                    at,
                    position.x_advance * font.unit,
                    position.x_offset * font.unit,
                    position.y_offset * font.unit,
                )
            )
    letters = text[item.start : item.end] if item.script in _SPELLED else None
    return Run(font, tuple(glyphs), letters)
