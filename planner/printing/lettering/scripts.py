"""Which script a character belongs to, as far as our fonts tell scripts apart (from Unicode's Blocks.txt)."""

from bisect import bisect_right
from functools import lru_cache

COMMON = "Zyyy"
"""Digits, signs, blanks and marks, which go with whatever stands before them."""

_RANGES = (
    (0x0041, 0x005A, "Latn"),
    (0x0061, 0x007A, "Latn"),
    (0x00AA, 0x00AA, "Latn"),
    (0x00BA, 0x00BA, "Latn"),
    (0x00C0, 0x00D6, "Latn"),
    (0x00D8, 0x00F6, "Latn"),
    (0x00F8, 0x02B8, "Latn"),
    (0x02EA, 0x02EB, "Bopo"),
    (0x0370, 0x03FF, "Grek"),
    (0x0400, 0x052F, "Cyrl"),
    (0x0530, 0x058F, "Armn"),
    (0x0590, 0x05FF, "Hebr"),
    (0x0600, 0x06FF, "Arab"),
    (0x0750, 0x077F, "Arab"),
    (0x0870, 0x08FF, "Arab"),
    (0x0900, 0x0963, "Deva"),
    (0x0966, 0x097F, "Deva"),
    (0x0980, 0x09FF, "Beng"),
    (0x0A00, 0x0A7F, "Guru"),
    (0x0A80, 0x0AFF, "Gujr"),
    (0x0B00, 0x0B7F, "Orya"),
    (0x0B80, 0x0BFF, "Taml"),
    (0x0C00, 0x0C7F, "Telu"),
    (0x0C80, 0x0CFF, "Knda"),
    (0x0D00, 0x0D7F, "Mlym"),
    (0x0D80, 0x0DFF, "Sinh"),
    (0x0E00, 0x0E7F, "Thai"),
    (0x0E80, 0x0EFF, "Laoo"),
    (0x1000, 0x109F, "Mymr"),
    (0x10A0, 0x10FF, "Geor"),
    (0x1100, 0x11FF, "Hang"),
    (0x1200, 0x139F, "Ethi"),
    (0x1780, 0x17FF, "Khmr"),
    (0x19E0, 0x19FF, "Khmr"),
    (0x1C80, 0x1C8F, "Cyrl"),
    (0x1C90, 0x1CBF, "Geor"),
    (0x1CD0, 0x1CFF, "Deva"),
    (0x1D00, 0x1DBF, "Latn"),
    (0x1E00, 0x1EFF, "Latn"),
    (0x1F00, 0x1FFF, "Grek"),
    (0x2C60, 0x2C7F, "Latn"),
    (0x2D00, 0x2D2F, "Geor"),
    (0x2D80, 0x2DDF, "Ethi"),
    (0x2DE0, 0x2DFF, "Cyrl"),
    (0x2E80, 0x2FDF, "Hani"),
    (0x3001, 0x3003, "Hani"),
    (0x3005, 0x3007, "Hani"),
    (0x3008, 0x3040, "Hani"),
    (0x3041, 0x30FF, "Kana"),
    (0x3100, 0x312F, "Bopo"),
    (0x3130, 0x318F, "Hang"),
    (0x3190, 0x319F, "Hani"),
    (0x31A0, 0x31BF, "Bopo"),
    (0x31C0, 0x31EF, "Hani"),
    (0x31F0, 0x31FF, "Kana"),
    (0x3200, 0x9FFF, "Hani"),
    (0xA640, 0xA69F, "Cyrl"),
    (0xA720, 0xA7FF, "Latn"),
    (0xA8E0, 0xA8FF, "Deva"),
    (0xA960, 0xA97F, "Hang"),
    (0xA9E0, 0xA9FF, "Mymr"),
    (0xAA60, 0xAA7F, "Mymr"),
    (0xAB01, 0xAB2F, "Ethi"),
    (0xAB30, 0xAB6F, "Latn"),
    (0xAC00, 0xD7FF, "Hang"),
    (0xF900, 0xFAFF, "Hani"),
    (0xFB00, 0xFB06, "Latn"),
    (0xFB13, 0xFB17, "Armn"),
    (0xFB1D, 0xFB4F, "Hebr"),
    (0xFB50, 0xFDFF, "Arab"),
    (0xFE10, 0xFE1F, "Hani"),
    (0xFE30, 0xFE6F, "Hani"),
    (0xFE70, 0xFEFE, "Arab"),
    (0xFF00, 0xFF65, "Hani"),
    (0xFF66, 0xFF9F, "Kana"),
    (0xFFA0, 0xFFDC, "Hang"),
    (0xFFE0, 0xFFEF, "Hani"),
    (0x1AFF0, 0x1B16F, "Kana"),
    (0x1E7E0, 0x1E7FF, "Ethi"),
    (0x1EE00, 0x1EEFF, "Arab"),
    (0x20000, 0x3FFFD, "Hani"),
)


def pattern_of(script: str) -> str:
    """The script's characters as a regular expression has them between brackets."""
    return "".join(rf"\U{start:08x}-\U{end:08x}" for start, end, name in _RANGES if name == script)


_STARTS = [start for start, _, _ in _RANGES]


@lru_cache(maxsize=4096)
def script_of(character: str) -> str:
    """The script as HarfBuzz names it ("Arab"); kana are one script, and so are all Han forms."""
    point = ord(character)
    index = bisect_right(_STARTS, point) - 1
    if index >= 0 and point <= _RANGES[index][1]:
        return _RANGES[index][2]
    return COMMON


_LANGUAGES = {
    "Armn": "hy",
    "Geor": "ka",
    "Grek": "el",
    "Gujr": "gu",
    "Guru": "pa",
    "Hang": "ko",
    "Hebr": "he",
    "Kana": "ja",
    "Khmr": "km",
    "Knda": "kn",
    "Laoo": "lo",
    "Mlym": "ml",
    "Orya": "or",
    "Sinh": "si",
    "Taml": "ta",
    "Telu": "te",
    "Thai": "th",
}
"""Scripts that one language of today is written in, nearly always; Hebrew has Yiddish beside it."""


@lru_cache(maxsize=16384)
def language_of(text: str) -> str:
    """The language, where the letters leave no doubt ("he"); else nothing. Han beside kana is Japanese."""
    if text.isascii():
        return ""
    found = {script_of(character) for character in text} - {COMMON}
    if "Kana" in found:
        found.discard("Hani")
    return _LANGUAGES.get(found.pop(), "") if len(found) == 1 else ""
