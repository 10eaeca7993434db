"""What the agenda would be if a drag ended here."""

from enum import StrEnum

from planner.domain.agenda import Agenda
from planner.domain.conflicts import Conflict
from planner.domain.placements import NewSlot, Placement
from planner.domain.values import dataclass


class Verdict(StrEnum):
    FREE = "free"
    CLASH = "clash"
    """It would make trouble; it may be dropped all the same."""
    IMPOSSIBLE = "impossible"
    """Nothing happens when it is dropped here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    agenda: Agenda
    """As it would be; as it is where that is impossible."""
    conflicts: tuple[Conflict, ...]
    """All of that agenda."""
    made: tuple[Conflict, ...] = ()
    """Those that are not there now."""
    ended: tuple[Conflict, ...] = ()
    placements: tuple[Placement | NewSlot, ...]
    verdict: Verdict
    reason: str
    """In words; empty where it is free and nothing needs care."""
