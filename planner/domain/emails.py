"""What an e-mail address looks like: something, an @, a name with a dot; no more is sure without a letter."""

import re

_ATOM = r"[^\s\0-\x20\x7f@<>,;:()\[\]\"]+"
PATTERN = re.compile(rf"{_ATOM}@{_ATOM}\.[^\s\0-\x20\x7f@<>,;:()\[\]\".]+")


def is_email(text: str) -> bool:
    return PATTERN.fullmatch(text) is not None
