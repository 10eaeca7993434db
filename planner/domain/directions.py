"""Which way words are read."""

import unicodedata

_STRONG = ("L", "R", "AL")


def is_right_to_left(text: str) -> bool:
    """By its first letter with a direction, as paragraphs are."""
    if text.isascii():
        return False
    kinds = map(unicodedata.bidirectional, text)
    return next((kind for kind in kinds if kind in _STRONG), "L") != "L"
