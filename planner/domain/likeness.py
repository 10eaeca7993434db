"""Two participants who may be one person, as a value."""

from enum import StrEnum

from planner.domain.values import dataclass


class Reason(StrEnum):
    """What two people have in common, or what speaks against it; the wording makes a sentence of them."""

    EMAIL = "email"
    MAILBOX = "mailbox"
    """The same mailbox, written in another way: dots, or a word after a plus sign."""
    LIKE_EMAIL = "like-email"
    """One letter apart, or the same word before another host."""
    PHONE = "phone"
    NAME = "name"
    TURNED = "turned"
    """Given and family name have changed places."""
    ACCENTS = "accents"
    """The same name but for accents, case, blanks or hyphens."""
    SCRIPT = "script"
    """The same name in two scripts."""
    ONE_LETTER = "one-letter"
    LIKE_NAME = "like-name"
    """Spelt differently, sounding alike."""
    NICKNAME = "nickname"
    INITIAL = "initial"
    MORE_NAMES = "more-names"
    """One of them has a name more."""
    ORGANISATION = "organisation"
    CITY = "city"
    OTHER_GIVEN_NAME = "other-given-name"
    """With the same address: two of a family, most likely."""
    OTHER_FAMILY_NAME = "other-family-name"
    """With the same address: married since, most likely."""
    OTHER_SUFFIX = "other-suffix"
    """One of them is a junior."""
    NAME_NOT_COMPARED = "name-not-compared"
    """In scripts of which one does not tell how a name sounds."""


LIKELY = 0.5
"""Pairs from here on are worth showing without being asked; what is below is only possible."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """`one` is the lesser of the two ids. `likelihood` from 0 to 1; `reasons` strongest first."""

    one: str
    other: str
    likelihood: float
    reasons: tuple[Reason, ...]
