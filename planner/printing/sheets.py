"""How a sheet of badges goes through the printer: which way it is turned, where it is cut."""

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
