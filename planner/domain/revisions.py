"""How often what strangers see of a slot has changed, and when it did last."""

from datetime import datetime

from planner.domain.values import dataclass


@dataclass(frozen=True, slots=True)
class Revision:
    count: int
    """0 as it came; it only grows, also where a change is undone."""
    at: datetime
    """In UTC."""
