"""What the banner above a page says, and the ways on it offers."""

from collections.abc import Callable
from enum import StrEnum

from planner.domain.values import dataclass


class Tone(StrEnum):
    TROUBLE = "trouble"
    CARE = "care"
    FINE = "fine"


@dataclass(frozen=True, slots=True)
class Way:
    text: str
    take: Callable[[], object]


@dataclass(frozen=True, slots=True)
class Notice:
    """One that is `FINE` goes by itself after a while; the others stay until closed or a next step works."""

    text: str
    tone: Tone = Tone.FINE
    ways: tuple[Way, ...] = ()
