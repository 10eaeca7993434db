"""Text as layouts see it: how wide, where to break, how large it may be."""

import re
import unicodedata
from collections import Counter
from functools import lru_cache

from planner.printing.lettering import bidi, breaking, shaping
from planner.printing.marks import Style

STEP = 0.5
"""Between sizes tried, in points."""

is_right_to_left = bidi.is_right_to_left

_UNPRINTABLE = re.compile(r"[\0-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\ufeff\ufff9-\ufffb]")
_BLANKS = re.compile(r"[ \t-\r\x1c-\x1f\x85\u2028\u2029]+")


_HEAP = re.compile(
    "[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
    "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ece\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff"
    "\ufe20-\ufe2f]{3,}"
)
_MOST_ALIKE = 2
"""Marks on one side of a letter: no language heaps up more, and what does would grow out of its label."""


@lru_cache(maxsize=16384)
def clean(text: str) -> str:
    """One line in NFC, single blanks, without controls, halves of characters and heaps of marks."""
    if text.isascii() and text.isprintable() and "  " not in text:
        return text.strip()
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    printable = _UNPRINTABLE.sub("", unicodedata.normalize("NFC", whole))
    return _HEAP.sub(_thinned, _BLANKS.sub(" ", printable).strip(" "))


def _thinned(heap: re.Match[str]) -> str:
    """The first marks on each side of the letter."""
    seen: Counter[int] = Counter()
    kept = []
    for mark in heap[0]:
        side = _side(unicodedata.combining(mark))
        seen[side] += 1
        if seen[side] <= _MOST_ALIKE:
            kept.append(mark)
    return "".join(kept)


def _side(combining: int) -> int:
    """One number for all combining classes below a letter, one for all above; scripts' own stay apart."""
    if 200 <= combining <= 222 or combining in (233, 240):
        return 220
    return 230 if combining > 222 else combining


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
