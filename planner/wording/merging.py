"""What is said of two people who seem to be one."""

from planner.domain.likeness import LIKELY
from planner.language import Words
from planner.wording.marking import later

CERTAIN = 0.9
"""Likelihood from which nobody hesitates."""
SURE = later("Surely")
PROBABLE = later("Likely")
POSSIBLE = later("Perhaps")


def likelihood(value: float, words: Words) -> str:
    """In one word."""
    if value >= CERTAIN:
        return words.gettext(SURE)
    return words.gettext(PROBABLE if value >= LIKELY else POSSIBLE)


def pairs(count: int, words: Words) -> str:
    return words.ngettext("{count} pair", "{count} pairs", count).format(count=f"{count:,}")


def compared(done: int, total: int, words: Words) -> str:
    """While the search goes on."""
    return words.gettext("{done} of {total} people compared").format(done=f"{done:,}", total=f"{total:,}")


def nobody_twice(count: int, words: Words) -> str:
    if count < 2:
        return words.gettext("There are not two people yet. Look here again after a list has come in.")
    return words.ngettext(
        "{count} person was compared. Search again after the next list has come in.",
        "{count} people were compared with each other. Search again after the next list has come in.",
        count,
    ).format(count=f"{count:,}")


def merged(name: str, words: Words) -> str:
    return words.gettext("{name} is in the workshop once now.").format(name=name)


def told_apart(first: str, other: str, words: Words) -> str:
    return words.gettext("{first} and {other} are not taken for the same person any more.").format(
        first=first, other=other
    )
