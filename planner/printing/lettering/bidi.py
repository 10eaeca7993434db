"""The direction of every character of one line: the Unicode Bidirectional Algorithm (UAX #9).

Ours, because no library on hand gives levels: shaping needs the level of each character, a reordered string
is of no use to it. Rules are named as in the annex. Proved on Unicode's BidiCharacterTest, all 91,000 lines.
"""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import groupby, islice
from typing import NamedTuple

DEEPEST = 125
"""max_depth of BD2."""

_BRACKETS = (
    "()[]{}༺༻༼༽᚛᚜⁅⁆⁽⁾₍₎⌈⌉⌊⌋\u2329\u232a❨❩❪❫❬❭❮❯❰❱❲❳❴❵⟅⟆⟦⟧⟨⟩⟪⟫⟬⟭⟮⟯⦃⦄⦅⦆⦇⦈⦉⦊⦋⦌⦍⦐⦏⦎⦑⦒⦓⦔⦕⦖⦗⦘⧘⧙⧚⧛⧼⧽"
    "⸢⸣⸤⸥⸦⸧⸨⸩⹕⹖⹗⹘⹙⹚⹛⹜〈〉《》「」『』【】〔〕〖〗〘〙〚〛﹙﹚﹛﹜﹝﹞（）［］｛｝｟｠｢｣"
)
"""Opening and closing in turn; from Unicode's BidiBrackets.txt, which the standard library leaves out."""
_EQUAL = {"\u2329": "\u3008", "\u232a": "\u3009"}
_CLOSING = {_EQUAL.get(a, a): _EQUAL.get(b, b) for a, b in zip(_BRACKETS[::2], _BRACKETS[1::2], strict=True)}
_CLOSERS = frozenset(_CLOSING.values())

_REMOVED = frozenset(("RLE", "LRE", "RLO", "LRO", "PDF", "BN"))
_ISOLATES = frozenset(("LRI", "RLI", "FSI"))
_NEUTRAL = frozenset(("B", "S", "WS", "ON", "LRI", "RLI", "FSI", "PDI"))
_STRONG = {"L": "L", "R": "R", "AL": "R", "EN": "R", "AN": "R"}
_SEEN_AS_BLANK = frozenset(("WS", "LRI", "RLI", "FSI", "PDI")) | _REMOVED

_LEFT_TO_RIGHT_ONLY = re.compile(
    r"[ -~\xa0-\xac\xae-\u058f\u0900-\u180d\u180f-\u1fff\u2010-\u2027\u202f-\u205f\u2070-\ufb1c"
    r"\ufe00-\ufe6f\uff01-\uffef\U00011000-\U0001d172\U0001d17b-\U0001e7ff\U0001f000-\U0001fffd\U00020000-\U0002fffd]*"
)
"""Text in which nothing can turn: the short way, taken by most names."""


class Levels(NamedTuple):
    paragraph: int
    """0 from left to right, 1 from right to left."""
    characters: tuple[int | None, ...]
    """A level for every character, odd from right to left; None where rule X9 takes it out."""


def resolve(text: str, *, paragraph: int | None = None) -> Levels:
    """The levels of one line; `paragraph` None: by its first strong character, else from left to right."""
    if not paragraph and _LEFT_TO_RIGHT_ONLY.fullmatch(text):
        return Levels(0, (0,) * len(text))
    classes = [_class_of(character) for character in text]
    if paragraph is None:
        paragraph = _first_strong(classes) or 0
    original = tuple(classes)
    levels = _explicit(classes, paragraph)
    for sequence in _sequences(original, tuple(levels), paragraph):
        _resolve_weak(sequence, classes)
        _resolve_brackets(sequence, classes, original, text)
        _resolve_neutral(sequence, classes)
        _implicit(sequence, classes, levels)
    _whitespace(original, levels, paragraph)
    kept = (None if kind in _REMOVED else level for kind, level in zip(original, levels, strict=True))
    return Levels(paragraph, tuple(kept))


def is_right_to_left(text: str) -> bool:
    """Whether the first strong character, isolates left out, is one of a script from right to left."""
    if _LEFT_TO_RIGHT_ONLY.fullmatch(text):
        return False
    return _first_strong([_class_of(character) for character in text]) == 1


def visual_order(levels: Sequence[int]) -> list[int]:
    """Indices from left to right as they stand on the paper (rule L2)."""
    order = list(range(len(levels)))
    odd = [level for level in levels if level % 2]
    for level in range(max(levels, default=0), min(odd, default=1) - 1, -1):
        start = 0
        while start < len(order):
            end = start
            while end < len(order) and levels[order[end]] >= level:
                end += 1
            order[start:end] = reversed(order[start:end])
            start = end + 1
    return order


def _class_of(character: str) -> str:
    return unicodedata.bidirectional(character) or _class_of_unassigned(ord(character))


def _class_of_unassigned(point: int) -> str:
    """Defaults for characters newer than our tables (DerivedBidiClass.txt)."""
    if 0x0600 <= point <= 0x07BF or 0x0860 <= point <= 0x08FF or 0xFB50 <= point <= 0xFDFF:
        return "AL"
    if 0x0590 <= point <= 0x08FF or 0xFB1D <= point <= 0xFB4F or 0x10800 <= point <= 0x10FFF:
        return "R"
    if 0x1E800 <= point <= 0x1EFFF:
        return "R"
    if 0x20A0 <= point <= 0x20CF:
        return "ET"
    return "BN" if point & 0xFFFE == 0xFFFE or 0xE0000 <= point <= 0xE0FFF else "L"


def _first_strong(classes: Sequence[str], *, start: int = 0, inside: bool = False) -> int | None:
    """Rules P2 and P3: 0, 1 or None; `inside` an isolate, up to its end. Inner isolates do not count."""
    depth = 0
    for kind in islice(classes, start, None):
        if kind in _ISOLATES:
            depth += 1
        elif kind == "PDI":
            if inside and depth == 0:
                return None
            depth = max(0, depth - 1)
        elif depth == 0 and kind in ("L", "R", "AL"):
            return 0 if kind == "L" else 1
    return None


class _Embedding(NamedTuple):
    level: int
    override: str | None = None
    isolate: bool = False


class _Stack:
    """The directional status stack of rules X1 to X8, with its counters of what did not fit."""

    def __init__(self, paragraph: int) -> None:
        self.entries = [_Embedding(paragraph)]
        self.overflowing_isolates = 0
        self.overflowing_embeddings = 0
        self.open_isolates = 0

    @property
    def top(self) -> _Embedding:
        return self.entries[-1]

    def push(self, *, odd: bool, override: str | None = None, isolate: bool = False) -> None:
        level = (self.top.level + 1) | 1 if odd else (self.top.level + 2) & ~1
        if level <= DEEPEST and not self.overflowing_isolates and not self.overflowing_embeddings:
            self.entries.append(_Embedding(level, override, isolate))
            self.open_isolates += isolate
        elif isolate:
            self.overflowing_isolates += 1
        elif not self.overflowing_isolates:
            self.overflowing_embeddings += 1

    def close_isolate(self) -> None:
        if self.overflowing_isolates:
            self.overflowing_isolates -= 1
        elif self.open_isolates:
            self.overflowing_embeddings = 0
            while not self.top.isolate:
                self.entries.pop()
            self.entries.pop()
            self.open_isolates -= 1

    def close_embedding(self) -> None:
        if self.overflowing_isolates:
            return
        if self.overflowing_embeddings:
            self.overflowing_embeddings -= 1
        elif not self.top.isolate and len(self.entries) > 1:
            self.entries.pop()


def _explicit(classes: list[str], paragraph: int) -> list[int]:
    """Rules X1 to X8: levels by embeddings and isolates; classes by overrides, in place."""
    stack = _Stack(paragraph)
    levels = []
    for index, kind in enumerate(classes):
        if kind == "PDI":
            stack.close_isolate()
        levels.append(stack.top.level)
        if stack.top.override and kind not in _REMOVED:
            classes[index] = stack.top.override
        if kind in _ISOLATES:
            odd = _first_strong(classes, start=index + 1, inside=True) if kind == "FSI" else kind == "RLI"
            stack.push(odd=bool(odd), isolate=True)
        elif kind == "PDF":
            stack.close_embedding()
        elif kind in _REMOVED and kind != "BN":
            stack.push(odd=kind[0] == "R", override=kind[0] if kind[2] == "O" else None)
    return levels


class _Sequence(NamedTuple):
    """An isolating run sequence (rule X10): indices of its characters, and what it stands between."""

    indices: list[int]
    level: int
    before: str
    after: str


def _sequences(original: Sequence[str], levels: Sequence[int], paragraph: int) -> Iterator[_Sequence]:
    kept = [index for index, kind in enumerate(original) if kind not in _REMOVED]
    runs = [list(run) for _, run in groupby(kept, lambda index: levels[index])]
    waiting: list[list[int]] = []
    joined: list[list[int]] = []
    for run in runs:
        if original[run[0]] == "PDI" and waiting:
            sequence = waiting.pop()
            sequence += run
        else:
            joined.append(sequence := run)
        if original[run[-1]] in _ISOLATES:
            waiting.append(sequence)
    for indices in joined:
        first, last = bisect_left(kept, indices[0]), bisect_left(kept, indices[-1])
        level = levels[indices[0]]
        previous = levels[kept[first - 1]] if first else paragraph
        at_end = last + 1 == len(kept) or original[indices[-1]] in _ISOLATES
        following = paragraph if at_end else levels[kept[last + 1]]
        yield _Sequence(indices, level, _side(level, previous), _side(level, following))


def _side(level: int, other: int) -> str:
    return "R" if max(level, other) % 2 else "L"


def _resolve_weak(sequence: _Sequence, classes: list[str]) -> None:
    """Rules W1 to W7."""
    indices = sequence.indices
    previous = strong = sequence.before
    for index in indices:
        kind = classes[index]
        if kind == "NSM":  # W1
            kind = "ON" if previous in _ISOLATES or previous == "PDI" else previous
        previous = kind
        if kind in ("L", "R", "AL"):
            strong = kind
        if kind == "EN" and strong == "AL":  # W2
            kind = "AN"
        classes[index] = kind
    for index in indices:
        if classes[index] == "AL":  # W3
            classes[index] = "R"
    _resolve_separators(indices, classes)
    strong = sequence.before
    for index in indices:
        if classes[index] in ("L", "R"):
            strong = classes[index]
        elif classes[index] == "EN" and strong == "L":  # W7
            classes[index] = "L"


def _resolve_separators(indices: list[int], classes: list[str]) -> None:
    """Rules W4 to W6."""
    for before, index, after in zip(indices, indices[1:], indices[2:], strict=False):
        kind, around = classes[index], classes[before]
        if around == classes[after] and (kind, around) in (("ES", "EN"), ("CS", "EN"), ("CS", "AN")):
            classes[index] = around
    for kind, group in groupby(indices, lambda index: classes[index]):
        if kind != "ET":
            continue
        members = list(group)
        at = bisect_left(indices, members[0])
        neighbours = indices[max(at - 1, 0) : at] + indices[at + len(members) :][:1]
        if any(classes[index] == "EN" for index in neighbours):
            for index in members:
                classes[index] = "EN"
    for index in indices:
        if classes[index] in ("ES", "ET", "CS"):
            classes[index] = "ON"


def _bracket_pairs(indices: list[int], classes: Sequence[str], text: str) -> list[tuple[int, int]]:
    """Rule BD16: positions in `indices` of pairs, by their opening; nothing once 63 stand open."""
    waiting: list[tuple[str, int]] = []
    pairs = []
    for position, index in enumerate(indices):
        if classes[index] != "ON":
            continue
        character = _EQUAL.get(text[index], text[index])
        if character in _CLOSING:
            if len(waiting) == 63:
                return []
            waiting.append((_CLOSING[character], position))
        elif character in _CLOSERS:
            depth = next((d for d in reversed(range(len(waiting))) if waiting[d][0] == character), None)
            if depth is not None:
                pairs.append((waiting[depth][1], position))
                del waiting[depth:]
    return sorted(pairs)


def _resolve_brackets(sequence: _Sequence, classes: list[str], original: Sequence[str], text: str) -> None:
    """Rule N0."""
    indices = sequence.indices
    embedding = "R" if sequence.level % 2 else "L"
    for opening, closing in _bracket_pairs(indices, classes, text):
        inside = {_STRONG.get(classes[index]) for index in indices[opening + 1 : closing]}
        if embedding in inside:
            direction = embedding
        elif inside & {"L", "R"}:
            context = (_STRONG.get(classes[index]) for index in reversed(indices[:opening]))
            direction = next(filter(None, context), sequence.before)
        else:
            continue
        for position in (opening, closing):
            classes[indices[position]] = direction
            for index in indices[position + 1 :]:
                if original[index] != "NSM":
                    break
                classes[index] = direction


def _resolve_neutral(sequence: _Sequence, classes: list[str]) -> None:
    """Rules N1 and N2."""
    embedding = "R" if sequence.level % 2 else "L"
    before, waiting = sequence.before, []
    for index in sequence.indices:
        if classes[index] in _NEUTRAL:
            waiting.append(index)
            continue
        after = _STRONG[classes[index]]
        for neutral in waiting:
            classes[neutral] = before if before == after else embedding
        before, waiting = after, []
    for neutral in waiting:
        classes[neutral] = before if before == sequence.after else embedding


def _implicit(sequence: _Sequence, classes: Sequence[str], levels: list[int]) -> None:
    """Rules I1 and I2."""
    for index in sequence.indices:
        kind = classes[index]
        if sequence.level % 2:
            levels[index] += kind != "R"
        elif kind != "L":
            levels[index] += 1 if kind == "R" else 2


def _whitespace(original: Sequence[str], levels: list[int], paragraph: int) -> None:
    """Rule L1: separators, and blanks before them or at the end, take the level of the paragraph."""
    at_end = True
    for index in reversed(range(len(levels))):
        if original[index] in ("B", "S"):
            at_end = True
        elif original[index] not in _SEEN_AS_BLANK:
            at_end = False
        if at_end:
            levels[index] = paragraph
