"""What becomes of each row of a list or an agenda."""

from enum import StrEnum
from typing import NamedTuple


class Fate(StrEnum):
    """What becomes of a row."""

    NEW = "new"
    CHANGED = "changed"
    REMOVED = "removed"
    """What it is about is to be taken out; only an agenda says so."""
    SAME = "same"
    REPEATED = "repeated"
    """It is about somebody or something an earlier row was about."""
    SKIPPED = "skipped"
    """It can't be taken in; a problem says why."""
    LEFT_OUT = "left-out"
    """Somebody decided so."""


class Outcome(NamedTuple):
    row: int
    """Its number, as a spreadsheet program counts; in an agenda that of its entry."""
    fate: Fate
    id: str
    """Of the record it is about, there already or to be added; "" for a row not taken in."""
    name: str
    """What it calls that."""
