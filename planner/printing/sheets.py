"""What is done with a printed sheet: which way it is turned for its back, where badges are cut out of it."""

from enum import StrEnum


class Edge(StrEnum):
    """The edge of the sheet around which the printer turns it for the other side."""

    LONG = "long"
    SHORT = "short"


class CutMarks(StrEnum):
    NONE = "none"
    TICKS = "ticks"
    """In the sheet's margins, at every edge of a badge."""
    OUTLINE = "outline"
    """A thin line around every badge."""
