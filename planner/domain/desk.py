"""What the front desk knows of people and days: values that search, page and file have in common."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from planner.domain.records import CheckIn, Day, HelpRequest, Participant
from planner.domain.times import MINUTES_A_DAY
from planner.domain.values import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskPerson:
    """What one person is found by."""

    id: str
    names: tuple[str, ...]
    """All ways it may be typed, each whole: the name, the badge's, those of old lists, how it is said."""
    city: str = ""
    organisation: str = ""
    former_ids: tuple[str, ...] = ()
    """On badges printed before somebody was found to be this person."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """All that the desk shows of one person on one day."""

    person: Participant
    group_name: str
    """Empty without a group."""
    check_ins: tuple[CheckIn, ...]
    """Of all days, by date."""
    come: CheckIn | None
    """That of the day."""
    is_expected: bool
    is_absent: bool
    """Was not going to come on this day."""
    badge_printed_at: str | None
    """UTC, ISO 8601 with seconds; None where it never was."""
    is_badge_changed: bool
    """The badge would say something else if it were printed now."""
    help: HelpRequest | None


@dataclass(frozen=True, slots=True)
class Turnout:
    """Of one day, or one group on it. Who came without being expected counts as come, nowhere else."""

    expected: int = 0
    come: int = 0
    missing: int = 0
    """Expected and not come yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskCounts:
    total: Turnout
    groups: tuple[tuple[str | None, Turnout], ...]
    """By the groups' ids in their order, those without one last; groups nobody is of are left out."""


def day_at(days: Iterable[Day], now: datetime) -> Day | None:
    """The event's day at this moment of its wall clock; None before, after and between.

    A day that ends after midnight lasts until it does, unless the next one has opened.
    """
    ordered = sorted(days, key=lambda day: day.date)
    today = next((day for day in ordered if day.date == now.date()), None)
    minute = now.hour * 60 + now.minute
    yesterday = (now - timedelta(days=1)).date()
    late = next((day for day in ordered if day.date == yesterday), None)
    if late is not None and minute + MINUTES_A_DAY < late.closes and (not today or minute < today.opens):
        return late
    return today
