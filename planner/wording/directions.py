"""Words of one direction among those of the other."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from planner.domain.directions import is_right_to_left
from planner.language import Words

ISOLATE, ISOLATE_END = "\u2068", "\u2069"
"""Keep the direction of what is between them from spreading over brackets and numbers beside it."""
_TURNING = frozenset(("R", "AL", "AN"))
_MAY_TURN = re.compile(
    "[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
"""Where all of those are: a search takes a tenth of the time of asking for each character."""


def isolated(words: str, *, is_right_to_left: bool = False) -> str:
    """Nothing is put around what can't disturb its neighbours in a row; see there."""
    return words if words.isascii() and not is_right_to_left else f"{ISOLATE}{words}{ISOLATE_END}"


def apart(words: str) -> str:
    """For a place among other words: isolated where it holds any that are read from right to left."""
    return f"{ISOLATE}{words}{ISOLATE_END}" if has_right_to_left(words) else words


def in_row(parts: Iterable[str], *, is_right_to_left: bool = False) -> str:
    """ "09:40–11:00 · Hall A · Panel": each part in its own direction.

    `is_right_to_left`: of the row, in which the first part stands at the right; say so where it is drawn.
    """
    shown = [part for part in parts if part]
    if is_right_to_left or any(map(has_right_to_left, shown)):
        shown = [f"{ISOLATE}{part}{ISOLATE_END}" for part in shown]
    return " · ".join(shown)


def are_right_to_left(words: Words) -> bool:
    """Those of the program, in the language it speaks."""
    return is_right_to_left(words.gettext("Agenda"))


def carried_on(lines: Iterable[str]) -> Iterator[str]:
    """The lines of one paragraph; what a line's end cuts in two is kept apart on the next one, too."""
    cut = 0
    for line in lines:
        yield ISOLATE * cut + line
        cut = max(0, cut + line.count(ISOLATE) - line.count(ISOLATE_END))


def has_right_to_left(words: str) -> bool:
    if words.isascii() or not _MAY_TURN.search(words):
        return False
    return any(unicodedata.bidirectional(sign) in _TURNING for sign in words)
