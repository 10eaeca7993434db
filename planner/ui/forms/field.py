"""What a form knows of a field."""

from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import Any

from planner.domain.values import dataclass


class Kind(StrEnum):
    LINE = "line"
    LINES = "lines"
    NUMBER = "number"
    """A whole number, or None where nothing stands."""
    CHOICE = "choice"
    DATE = "date"
    TIME = "time"
    """Minutes from midnight."""
    MOMENT = "moment"
    """A `datetime` on the event's wall clock, or None."""
    COLOUR = "colour"
    YES_NO = "yes-no"


@dataclass(frozen=True, slots=True)
class Option:
    value: Any
    text: str
    colour: str = ""
    """Of the dot before it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    key: str
    label: str
    kind: Kind = Kind.LINE
    hint: str = ""
    """Shown where nothing is written."""
    options: Callable[[], Sequence[Option]] = tuple
    """For a choice; asked at every refresh."""
    suggestions: Callable[[], Sequence[str]] | None = None
    """For a line: what may be meant, asked when somebody begins to type."""
    read: Callable[[str], Any] | None = None
    """For a moment: what a text means; None where it means none."""
    advice: Callable[[Any], str] | None = None
    """A sentence about an odd value that is kept all the same; empty where nothing is odd."""
    half: bool = False
    """Takes half the width of the form."""
    bare: bool = False
    """What stands around it says what it is, so its label is only heard."""
    width: int = 0
    """Of its place in a card; 0 takes what is left."""
    step: int = 1
    """How far the arrow keys go, for a number or a time."""
