"""What of an id is enough to tell it from all others: short enough to be typed from a paper list."""

from collections.abc import Iterable
from itertools import pairwise

LEAST = 3
"""Signs: two would be found by too many slips of the finger."""


def type_back_codes(ids: Iterable[str], *, least: int = LEAST) -> dict[str, str]:
    """By id its first signs, as few as no other of them begins with, and at least so many."""
    in_order = sorted(set(ids))
    needed = dict.fromkeys(in_order, least)
    for one, other in pairwise(in_order):
        shared = _shared(one, other) + 1
        needed[one], needed[other] = max(needed[one], shared), max(needed[other], shared)
    return {name: name[:count] for name, count in needed.items()}


def _shared(one: str, other: str) -> int:
    """With how many same signs both begin."""
    return next((at for at, (sign, its) in enumerate(zip(one, other, strict=False)) if sign != its), len(one))
