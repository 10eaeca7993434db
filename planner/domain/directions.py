"""Which way words are read."""

import unicodedata
from collections.abc import Sequence

_STRONG = ("L", "R", "AL")


def is_right_to_left(text: str) -> bool:
    """By its first letter with a direction, as paragraphs are."""
    if text.isascii():
        return False
    kinds = map(unicodedata.bidirectional, text)
    return next((kind for kind in kinds if kind in _STRONG), "L") != "L"


def are_mostly_right_to_left(titles: Sequence[str], *, otherwise: str) -> bool:
    """Whether an agenda of these titles is read from the right; one without any goes by `otherwise`."""
    told = titles or [otherwise]
    return 2 * sum(map(is_right_to_left, told)) > len(told)
