"""Finds the size at which words fill a box, never breaking inside a word that could be set smaller."""

from functools import lru_cache

from planner.domain.values import dataclass
from planner.printing import text as typesetting
from planner.printing.marks import Style

REFERENCE = 10.0
LATIN_LEADING = 1.16
MIDDLE = 0.36
"""Half the height of a capital, in sizes: a baseline this far below a row's middle looks centred."""
_TALL = (
    (0x0590, 0x05FF, 1.22),
    (0x0600, 0x08FF, 1.4),
    (0x0900, 0x0DFF, 1.42),
    (0x0E00, 0x0EFF, 1.4),
    (0x0F00, 0x109F, 1.7),
    (0x1200, 0x139F, 1.25),
    (0x1780, 0x17FF, 1.6),
    (0x1800, 0x1CFF, 1.5),
    (0xA800, 0xABFF, 1.5),
    (0xFB1D, 0xFEFF, 1.4),
)
"""Scripts that stack vowels and tones above and below, and the distance of their lines in sizes."""


@dataclass(frozen=True, slots=True)
class Fitted:
    size: float
    lines: tuple[str, ...]
    leading: float
    """Distance between baselines, in sizes."""

    @property
    def height(self) -> float:
        return len(self.lines) * self.leading * self.size


NOTHING = Fitted(0, (), LATIN_LEADING)


@lru_cache(maxsize=8192)
def breadth(words: str, bold: bool) -> float:
    """Width at a size of one point."""
    return typesetting.measure(words, Style(REFERENCE, bold=bold)) / REFERENCE


@lru_cache(maxsize=8192)
def leading(words: str) -> float:
    if words.isascii():
        return LATIN_LEADING
    return max(map(_leading, set(words)))


@lru_cache(maxsize=4096)
def _leading(character: str) -> float:
    code = ord(character)
    return next((air for first, last, air in _TALL if first <= code <= last), LATIN_LEADING)


@lru_cache(maxsize=8192)
def fitted(
    words: str,
    *,
    width: float,
    height: float,
    lines: int,
    largest: float,
    smallest: float,
    bold: bool = False,
) -> Fitted:
    """The largest setting on at most `lines` lines within the box; nothing for nothing.

    Words too long for the width at `smallest` end in an ellipsis; a box too low for one smallest line is
    overrun, so ask for no lower one.
    """
    if not words:
        return NOTHING
    air = leading(words)
    on_one = width / max(breadth(words, bold), 0.001)
    size = max(smallest, min(largest, on_one, height / air))
    whole: tuple[str, ...] = (words,)
    if on_one < smallest:
        whole = typesetting.wrap(words, Style(size, bold=bold), width, lines=1)
    best = Fitted(size, whole, air)
    for count in range(2, lines + 1):
        is_cut = _is_cut(best, words)
        ceiling = min(largest, height / (count * air), largest if is_cut else count * on_one)
        least = smallest if is_cut else best.size
        if ceiling < smallest or (not is_cut and (ceiling <= least or _is_one_word(words))):
            break
        size, set_lines = typesetting.fit(
            words, width=width, lines=count, largest=max(ceiling, least), smallest=least, bold=bold
        )
        if size > best.size or is_cut:
            best = Fitted(size, set_lines, air)
    return best


def _is_one_word(words: str) -> bool:
    return " " not in words and "-" not in words


def _is_cut(setting: Fitted, words: str) -> bool:
    return not setting.lines or (setting.lines[-1].endswith("…") and not words.endswith("…"))
