"""Several things in a row, in words."""

from collections.abc import Sequence

from planner.language import Words


def join(parts: Sequence[str], words: Words) -> str:
    """ "A, B, C"."""
    return words.gettext(", ").join(parts)


def listed(parts: Sequence[str], words: Words) -> str:
    """ "A, B and C"; there is one at least."""
    if len(parts) == 1:
        return parts[0]
    return words.gettext("{others} and {last}").format(others=join(parts[:-1], words), last=parts[-1])
