"""Why two people seem to be one, and whether that is enough to merge them with one key."""

from planner.domain.likeness import LIKELY, Pair, Reason
from planner.language import Words
from planner.wording.duplicates import reason_sentence

FAMILY = frozenset({Reason.OTHER_GIVEN_NAME, Reason.OTHER_SUFFIX})
AGAINST = FAMILY | {Reason.NAME_NOT_COMPARED}
"""What one looks at twice, however much speaks for it."""


def is_doubtful(pair: Pair) -> bool:
    """Two whom somebody has named themself are not."""
    return bool(pair.reasons) and (pair.likelihood < LIKELY or not AGAINST.isdisjoint(pair.reasons))


def warning(pair: Pair, words: Words) -> str:
    """Empty where there is no doubt."""
    if not FAMILY.isdisjoint(pair.reasons):
        return words.gettext(
            "They may be two of one family who share an address. "
            "Merge them only if you know that they are one person."
        )
    if is_doubtful(pair):
        return words.gettext("This is not sure. Merge them only if you know that they are one person.")
    return ""


def why(pair: Pair, words: Words) -> str:
    if not pair.reasons:
        return words.gettext("Chosen by you")
    return reason_sentence(pair.reasons, words)
