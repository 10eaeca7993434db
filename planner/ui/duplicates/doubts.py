"""Why two people seem to be one, and whether that is enough to merge them with one key."""

from planner.domain.likeness import LIKELY, Pair, Reason
from planner.language import Words

AGAINST = frozenset({Reason.OTHER_GIVEN_NAME, Reason.OTHER_SUFFIX, Reason.NAME_NOT_COMPARED})
"""What one looks at twice, however much speaks for it."""


def is_doubtful(pair: Pair) -> bool:
    """Two whom somebody has named themself are not."""
    return bool(pair.reasons) and (pair.likelihood < LIKELY or not AGAINST.isdisjoint(pair.reasons))


def are_family(pair: Pair) -> bool:
    """They share an address and have different given names."""
    return Reason.OTHER_GIVEN_NAME in pair.reasons or Reason.OTHER_SUFFIX in pair.reasons


def why(pair: Pair, words: Words) -> str:
    if not pair.reasons:
        return words.gettext("Chosen by you")
    return ", ".join(reason.replace("-", " ") for reason in pair.reasons)
