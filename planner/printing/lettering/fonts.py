"""The typefaces a paper is set in, and which of them has a character.

Noto throughout, from two pinned packages, so that a paper looks the same on every laptop. A face is opened
when a text first needs it: a paper in Latin letters opens one file of twenty-three.
"""

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import import_module
from pathlib import Path
from typing import Any

from planner.printing.lettering import scripts

REGULAR, BOLD = 400, 700
"""Positions on the axis `wght`, which every face has."""


@dataclass(frozen=True, slots=True, eq=False)
class Face:
    """One of the faces below; compared by identity, which is quick."""

    package: str
    file: str
    index: int = 0
    language: str = "und"

    @property
    def name(self) -> str:
        """As PDF names it ("NotoSansArabic"); faces of one collection share glyphs and so the name."""
        return self.file.partition(".")[0].partition("[")[0].removesuffix("-VF")


@dataclass(frozen=True, slots=True, eq=False)
class Font:
    """A face at a weight, ready to shape."""

    face: Face
    bold: bool
    shaper: Any
    unit: float
    """Thousandths of an em in a font unit."""
    is_truetype: bool
    """Quadratic outlines in `glyf`, as distinct from CFF."""


def _noto(part: str) -> Face:
    return Face("manimgx_fonts", f"Noto{part}[wght].ttf")


def _cjk(index: int, language: str) -> Face:
    return Face("manimgx_fonts_cjk", "NotoSansCJK-VF.otf.ttc", index, language)


LATIN = _noto("Sans")
SYMBOLS = _noto("SansSymbols")
EMOJI = _noto("Emoji")
JAPANESE = _cjk(0, "ja")
KOREAN = _cjk(1, "ko")
SIMPLIFIED = _cjk(2, "zh-Hans")
TRADITIONAL = _cjk(3, "zh-Hant")

_OF_SCRIPT = {
    "Arab": _noto("SansArabic"),
    "Armn": _noto("SansArmenian"),
    "Beng": _noto("SansBengali"),
    "Deva": _noto("SansDevanagari"),
    "Ethi": _noto("SansEthiopic"),
    "Geor": _noto("SansGeorgian"),
    "Gujr": _noto("SansGujarati"),
    "Guru": _noto("SansGurmukhi"),
    "Hebr": _noto("SansHebrew"),
    "Khmr": _noto("SansKhmer"),
    "Knda": _noto("SansKannada"),
    "Laoo": _noto("SansLao"),
    "Mlym": _noto("SansMalayalam"),
    "Mymr": _noto("SansMyanmar"),
    "Orya": _noto("SansOriya"),
    "Sinh": _noto("SansSinhala"),
    "Taml": _noto("SansTamil"),
    "Telu": _noto("SansTelugu"),
    "Thai": _noto("SansThai"),
    "Kana": JAPANESE,
    "Hang": KOREAN,
    "Bopo": TRADITIONAL,
}
_IGNORABLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164"
    "\ufe00-\ufe0f\ufeff\uffa0\U000e0000-\U000e0fff]"
)
"""Default_Ignorable_Code_Point: says how to shape its neighbours, and needs no glyph."""
_PICTURE = re.compile("[\ufe0f\u20e3\U0001f1e6-\U0001f1ff\U0001f3fb-\U0001f3ff]")
"""What makes an emoji of the characters around it."""


@cache
def font(face: Face, bold: bool) -> Font:
    import uharfbuzz  # noqa: PLC0415 - slow import

    shaper = uharfbuzz.Font(opened(face))
    shaper.set_variations({"wght": BOLD if bold else REGULAR})
    return Font(face, bold, shaper, 1000 / shaper.face.upem, "glyf" in shaper.face.table_tags)


@cache
def opened(face: Face) -> Any:
    """The face as HarfBuzz has it; the file is mapped, not read."""
    import uharfbuzz  # noqa: PLC0415 - slow import

    return uharfbuzz.Face(uharfbuzz.Blob.from_file_path(path(face)), face.index)


def path(face: Face) -> Path:
    return Path(str(import_module(face.package).__file__)).with_name(face.file)


def face_of_script(script: str) -> Face:
    """The face made for a script; for Han the one of simplified Chinese, for what has none that of Latin."""
    return _OF_SCRIPT.get(script, SIMPLIFIED if script == "Hani" else LATIN)


@lru_cache(maxsize=8192)
def covers(face: Face, character: str) -> bool:
    return bool(font(face, False).shaper.get_nominal_glyph(ord(character))) or bool(
        _IGNORABLE.match(character)
    )


def covers_all(face: Face, cluster: str) -> bool:
    return all(covers(face, character) for character in cluster)


def chinese_face(text: str) -> Face:
    """Whose forms the Han characters of `text` take: by what else it has, then by national character sets."""
    found = {scripts.script_of(character) for character in text}
    for script in ("Kana", "Hang", "Bopo"):
        if script in found:
            return _OF_SCRIPT[script]
    han = "".join(character for character in text if scripts.script_of(character) == "Hani")
    for encoding, face in (("gb2312", SIMPLIFIED), ("big5", TRADITIONAL), ("shift_jis", JAPANESE)):
        if _encodes(han, encoding):
            return face
    return SIMPLIFIED


def _encodes(text: str, encoding: str) -> bool:
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


@lru_cache(maxsize=8192)
def face_for(cluster: str, *, before: Face | None, han: Face) -> Face | None:
    """The face for one grapheme after text in the face `before`; None where no face has its base."""
    candidates = _candidates(cluster, before, han)
    for face in candidates:
        if covers_all(face, cluster):
            return face
    for face in candidates:
        if covers(face, cluster[0]):
            return face
    return None


def _candidates(cluster: str, before: Face | None, han: Face) -> list[Face]:
    base = cluster[0]
    own = han if (script := scripts.script_of(base)) == "Hani" else _OF_SCRIPT.get(script)
    faces = [own] if own else []
    if _PICTURE.search(cluster):
        faces = [EMOJI]
    if script == scripts.COMMON and before not in (None, EMOJI) and (base.isspace() or not base.isascii()):
        faces.append(before)
    return [*faces, LATIN, SYMBOLS, EMOJI, han]
