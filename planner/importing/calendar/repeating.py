"""When an entry that repeats takes place, by dateutil, within what an agenda can hold."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from itertools import islice

from planner.importing.calendar.entry import Entry, When

WEEKS = timedelta(weeks=4)
"""How far a series is followed where no days of an event limit it."""
_MOST_LOOKED_AT = 4000
_MOST_TIMES = 60
_FREQUENCIES = {"DAILY", "WEEKLY", "MONTHLY", "YEARLY"}
_PLAIN = {"FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "WKST"}
"""With other parts a rule may fit no day at all, and then it is followed to the year 9999."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Times:
    starts: tuple[When, ...]
    """At least one, in order."""
    is_followed: bool = True
    """False where the rule can't be: then only its first time is there."""
    is_cut: bool = False
    """There are more, on other days."""


def times_of(entry: Entry, moved: Sequence[When], is_near: Callable[[date], bool] | None) -> Times:
    """Of an entry with a start. `moved` are the times entries of their own stand for; `is_near` says which
    days count, None where any of the next `WEEKS` do.
    """
    if entry.start is None:
        return Times(starts=())
    first = _wall(entry.start)
    zone = entry.start.tzinfo if isinstance(entry.start, datetime) else None
    gone = {_wall(_in(when, zone)) for when in (*entry.but, *moved)}
    try:
        following = list(islice(_following(entry.rule, first, zone), _MOST_LOOKED_AT))
        is_followed = True
    except (ValueError, TypeError, OverflowError, KeyError, IndexError, AttributeError):
        following, is_followed = [first], False
    walls = sorted({*following, *(_wall(_in(when, zone)) for when in entry.also)} - gone)
    near = [wall for wall in walls if (is_near(wall.date()) if is_near else wall - first <= WEEKS)]
    kept = near[:_MOST_TIMES]
    return Times(
        starts=tuple(_as_start(entry.start, wall) for wall in kept),
        is_followed=is_followed,
        is_cut=len(kept) < len(walls) or len(following) == _MOST_LOOKED_AT,
    )


def _following(rule: str, first: datetime, zone: tzinfo | None) -> Iterator[datetime]:
    """Raises what dateutil raises of a rule that is none, which is much."""
    if not rule:
        return iter((first,))
    from dateutil.rrule import rrulestr  # noqa: PLC0415 - slow import

    parts = dict(part.split("=", 1) for part in rule.upper().split(";") if part)
    if parts["FREQ"] not in _FREQUENCIES or not parts.keys() <= _PLAIN:
        raise ValueError
    if "UNTIL" in parts:
        parts["UNTIL"] = _until(parts["UNTIL"], zone)
    text = ";".join(f"{name}={value}" for name, value in parts.items())
    return iter(rrulestr(text, dtstart=first))


def _until(text: str, zone: tzinfo | None) -> str:
    """On the clock of the entry: a standard wants UTC, and many write what they like."""
    if len(text) == 8:
        return f"{text}T235959"
    moment = datetime.strptime(text.rstrip("Z"), "%Y%m%dT%H%M%S")
    if text.endswith("Z") and zone is not None:
        moment = moment.replace(tzinfo=UTC).astimezone(zone)
    return f"{moment:%Y%m%dT%H%M%S}"


def _in(when: When, zone: tzinfo | None) -> When:
    is_elsewhere = isinstance(when, datetime) and when.tzinfo is not None and zone is not None
    return when.astimezone(zone) if is_elsewhere and isinstance(when, datetime) else when


def _wall(when: When) -> datetime:
    if isinstance(when, datetime):
        return when.replace(tzinfo=None)
    return datetime.combine(when, time())


def _as_start(start: When, wall: datetime) -> When:
    return wall.replace(tzinfo=start.tzinfo) if isinstance(start, datetime) else wall.date()
