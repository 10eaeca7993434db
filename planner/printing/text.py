"""Text as layouts see it: how wide, where to break, how large it may be."""

import re
import unicodedata
from functools import lru_cache

from planner.printing.lettering import bidi, breaking, shaping
from planner.printing.marks import Style

STEP = 0.5
"""Between sizes tried, in points."""

is_right_to_left = bidi.is_right_to_left

_UNPRINTABLE = re.compile(r"[\0-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\ufeff\ufff9-\ufffb]")
_BLANKS = re.compile(r"[ \t-\r\x1c-\x1f\x85\u2028\u2029]+")


@lru_cache(maxsize=16384)
def clean(text: str) -> str:
    """One line in NFC, single blanks, without controls and halves of characters."""
    if text.isascii() and text.isprintable() and "  " not in text:
        return text.strip()
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    printable = _UNPRINTABLE.sub("", unicodedata.normalize("NFC", whole))
    return _BLANKS.sub(" ", printable).strip(" ")


def measure(text: str, style: Style) -> float:
    """The advance width in points."""
    return shaping.shape(text, bold=style.bold).width * style.size / 1000


def wrap(text: str, style: Style, width: float, *, lines: int | None = None) -> tuple[str, ...]:
    """Lines no wider than `width` points (but for a single grapheme that is), at least one.

    The last of `lines` ends in an ellipsis where text is left over.
    """
    return breaking.wrapped(text, style.bold, width * 1000 / style.size, lines)


def fit(
    text: str, *, width: float, lines: int, largest: float, smallest: float, bold: bool = False
) -> tuple[float, tuple[str, ...]]:
    """The largest size, by half points, at which `text` takes `lines` lines with every word whole; the lines.

    Where there is none: the smallest; there words are broken if they must, and what is left over is elided.
    """
    low, high = 0, max(0, int((largest - smallest) / STEP))
    sizes = [largest - STEP * step for step in range(high + 1)]
    best: float | None = None
    while low <= high:
        middle = (low + high) // 2
        if breaking.stands(text, bold, width * 1000 / sizes[middle], lines):
            best, high = sizes[middle], middle - 1
        else:
            low = middle + 1
    size = smallest if best is None else best
    return size, breaking.wrapped(text, bold, width * 1000 / size, lines)
