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


def more(count: int, words: Words) -> str:
    """The end of a list of which only the first are told."""
    return words.ngettext("and {count} more", "and {count} more", count).format(count=f"{count:,}")
