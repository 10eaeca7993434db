"""Where a line of text may end (UAX #14, as far as a paper needs it) and how it is cut into lines.

Widths are thousandths of an em. Letters and Han are judged here; the `uniseg` package, right for every script
but 0.1 to 0.3 ms a character, is asked about what is left.
"""

import re
from bisect import bisect_right
from functools import lru_cache
from itertools import accumulate, chain
from typing import NamedTuple

from planner.printing.lettering import shaping

ELLIPSIS = "…"

_WORDS = re.compile(r"[^ ]+ *")
_APART = re.compile(r"(?! )[ -~\xa0-\u024f\u2010-\u2027]*")
"""Text whose words are shaped alike in a line and on their own: most of a paper is the same few words."""
_LETTERS = r"!-\u02ff\u0370-\u0dff\u0e01-\u0eff\u1000-\u1360\u1780-\u17d3\u1e00-\u1fff\uac00-\ud7a3‘’“”…–—"
"""Characters between which no line ends. Thai and its neighbours would need a dictionary. Hangul could be
broken anywhere, but has blanks between words, and a name is better kept whole."""
_HAN = r"\u3000-\u303f\u3041-\u3096\u309b-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uff01-\uff9f"
_NOT_FIRST = (
    r"\-/–—!),.:;?\]}’”…%‼⁇\u3000、。々〉》」』】〕〗〙〛〜゛゜ゝゞ゠・ーヽヾ！），．：；？］｝｡｣､･ｰﾞﾟ％"
    "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ"
)
_NOT_LAST = r"$€£¥(\[{‘“〈《「『【〔〖〘〚（［｛｢＄￥＃"
_PLAIN_WORD = re.compile(f"[{_LETTERS}]+")
_HAN_WORD = re.compile(f"[{_LETTERS}{_HAN}]+")
_HAN_BREAK = re.compile(
    f"(?<=[{_HAN}])(?<![{_NOT_LAST}])(?![{_NOT_FIRST}])|(?<![{_NOT_LAST}])(?=[{_HAN}])(?![{_NOT_FIRST}])"
)
_PLAIN_BREAK = re.compile(r"(?<=\w\w)[-/](?=[^\W\d])|(?<=\w)[–—](?=\w)")
_LEADING_VOWELS = frozenset("เแโใไເແໂໃໄ")
_TRAILING_VOWELS = frozenset("ะาำๅๆฯະາຳໆຯ")
_ROUNDING = 1e-6
_NEARER = 1000
"""By more no ellipsis makes a line shorter: by coming nearer to a letter, or cutting a ligature in two."""
_MARGIN = 16
"""Characters; no grapheme of a name is longer."""


class _Line(NamedTuple):
    """The whole text of one weight: what its parts are wide before they are shaped on their own."""

    offsets: tuple[float, ...]
    """Width of all before a character."""
    breaks: tuple[int, ...]
    """Where a next line may start, the end of the text included."""
    reach: tuple[float, ...]
    """Width of all before each break without the blanks before it."""
    is_exact: bool
    """Words are as wide on their own: no letter stands closer to a blank than to nothing."""


def wrapped(text: str, bold: bool, width: float, lines: int | None) -> tuple[str, ...]:
    """See `text.wrap`."""
    return _wrapped(text, bold, width, lines)[0]


def stands(text: str, bold: bool, width: float, lines: int) -> bool:
    """Whether `text` needs no more than `lines` lines, none too wide, and no word broken."""
    result, whole = _wrapped(text, bold, width, lines)
    return whole and _width(result[-1], bold) <= width + _ROUNDING


@lru_cache(maxsize=16384)
def _wrapped(text: str, bold: bool, width: float, lines: int | None) -> tuple[tuple[str, ...], bool]:
    """The lines, and whether all of `text` is in them with every word whole."""
    found: list[str] = []
    start, whole = 0, True
    while start < len(text):
        end, is_natural = _line_end(text, bold, start, width)
        if lines is not None and len(found) + 1 == lines and end < len(text):
            return (*found, _elided(text, bold, start, width)), False
        found.append(text[start:end].rstrip(" "))
        start, whole = end, whole and is_natural
    return tuple(found) or ("",), whole


def _line_end(text: str, bold: bool, start: int, width: float) -> tuple[int, bool]:
    """Where the line from `start` ends, and whether it may end there by itself."""
    line = _line(text, bold)
    limit = line.offsets[start] + width + _ROUNDING
    is_exact = line.is_exact and _is_between_words(text, start)
    first = bisect_right(line.breaks, start)
    last = bisect_right(line.reach, limit, lo=first)
    for index in reversed(range(first, last)):
        end = line.breaks[index]
        if (is_exact and _is_between_words(text, end)) or _width(
            text[start:end].rstrip(" "), bold
        ) <= width + _ROUNDING:
            return end, True
    word = text[start : min(line.breaks[first], _beyond(line, start, width))]
    return start + _forced_end(word, bold, width), False


def _is_between_words(text: str, at: int) -> bool:
    return at in (0, len(text)) or text[at - 1] == " "


def _beyond(line: _Line, start: int, width: float) -> int:
    """An index well behind what fits, so that no more of a very long word is looked at."""
    return bisect_right(line.offsets, line.offsets[start] + width + _ROUNDING, lo=start) + _MARGIN


def _forced_end(word: str, bold: bool, width: float) -> int:
    """As many graphemes of `word` as fit, one at least."""
    bounds = graphemes(word)
    low, high = 0, len(bounds) - 1
    while low < high:
        middle = (low + high + 1) // 2
        if _width(word[: bounds[middle]], bold) <= width + _ROUNDING:
            low = middle
        else:
            high = middle - 1
    return bounds[low]


def _elided(text: str, bold: bool, start: int, width: float) -> str:
    line = _line(text, bold)
    rest = text[start : _beyond(line, start, width)]
    bounds = (0, *graphemes(rest))
    if line.is_exact:
        longest = line.offsets[start] + width - _width(ELLIPSIS, bold) + _NEARER
        bounds = bounds[: bisect_right(bounds, longest, key=lambda bound: line.offsets[start + bound])]
    for bound in reversed(bounds):
        candidate = rest[:bound].rstrip(" ") + ELLIPSIS
        if _width(candidate, bold) <= width + _ROUNDING:
            return candidate
    return ELLIPSIS


def _width(text: str, bold: bool) -> float:
    return shaping.shape(text, bold=bold).width


@lru_cache(maxsize=4096)
def _line(text: str, bold: bool) -> _Line:
    whole = _APART.fullmatch(text) is None
    words = [text] if whole else [match[0] for match in _WORDS.finditer(text)]
    offsets = [0.0, *accumulate(chain.from_iterable(_advances(word, bold) for word in words))]
    breaks = _breaks(text)
    reach = (offsets[len(text[:end].rstrip(" "))] for end in breaks)
    return _Line(tuple(offsets), breaks, tuple(reach), text.isascii())


@lru_cache(maxsize=16384)
def _advances(text: str, bold: bool) -> tuple[float, ...]:
    """Of each character; one that is drawn with another has none."""
    found = [0.0] * len(text)
    for run in shaping.shape(text, bold=bold).runs:
        for at, cluster in run.places():
            found[at] += cluster.advance
    return tuple(found)


def _breaks(text: str) -> tuple[int, ...]:
    found = []
    for word in _WORDS.finditer(text):
        found += [word.start() + offset for offset in _breaks_in(word[0].rstrip(" "))]
        found.append(word.end())
    return tuple(found)


@lru_cache(maxsize=16384)
def _breaks_in(word: str) -> tuple[int, ...]:
    """Offsets inside `word` at which a next line may start."""
    if _PLAIN_WORD.fullmatch(word):
        return tuple(match.end() for match in _PLAIN_BREAK.finditer(word))
    if _HAN_WORD.fullmatch(word):
        found = {match.end() for rule in (_PLAIN_BREAK, _HAN_BREAK) for match in rule.finditer(word)}
        return tuple(sorted(found - {0, len(word)}))
    from uniseg.linebreak import line_break_boundaries  # noqa: PLC0415 - slow import

    return tuple(offset for offset in line_break_boundaries(word) if 0 < offset < len(word))


@lru_cache(maxsize=4096)
def graphemes(text: str) -> tuple[int, ...]:
    """Ends of the grapheme clusters; in Thai and Lao of syllables, as far as letters tell them."""
    if text.isascii():
        return tuple(range(1, len(text) + 1))
    from uniseg.graphemecluster import grapheme_cluster_boundaries  # noqa: PLC0415 - slow import

    return tuple(bound for bound in grapheme_cluster_boundaries(text) if bound and not _is_bound(text, bound))


def _is_bound(text: str, bound: int) -> bool:
    """Whether a vowel of Thai or Lao binds what stands before and after `bound`."""
    return text[bound - 1] in _LEADING_VOWELS or text[bound : bound + 1] in _TRAILING_VOWELS
