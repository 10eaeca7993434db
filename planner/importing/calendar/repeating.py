"""When an entry that repeats takes place, by dateutil, within what an agenda can hold."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from itertools import islice

from planner.importing.calendar.entry import Entry, When

WEEKS = timedelta(weeks=4)
"""How far a series is followed where no days of an event limit it."""
_A_DAY = timedelta(days=1)
_LAST_DAY = date.max - _A_DAY
_MOST_LOOKED_AT = 4000
_MOST_TIMES = 60
_STEPS = {"DAILY": timedelta(days=1), "WEEKLY": timedelta(weeks=1)}
_FREQUENCIES = {*_STEPS, "MONTHLY", "YEARLY"}
_PLAIN = {"FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "WKST"}
_OFTEN = {
    "BYMONTH": range(1, 13),
    "BYMONTHDAY": {*range(1, 29), *range(-28, 0)},
    "BYSETPOS": {*range(1, 6), *range(-5, 0)},
}
"""What a rule of months or years may say beside: with other numbers, or several of these that do not go
together, it may fit no day at all, and then it is followed to the year 9999.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Times:
    starts: tuple[When, ...]
    """In order; none where all of them are on other days."""
    is_followed: bool = True
    """False where the rule can't be: then only its first time is there."""
    is_cut: bool = False
    """There are more, on other days."""


def times_of(entry: Entry, moved: Sequence[When], near: Collection[date], clock: tzinfo) -> Times:
    """Of an entry with a start. `moved` are the times entries of their own stand for; `near` the days that
    count: none, where any of the next `WEEKS` do; `clock` that of times without a zone.
    """
    if entry.start is None:
        return Times(starts=())
    first = _wall(entry.start)
    zone = (entry.start.tzinfo or clock) if isinstance(entry.start, datetime) else None
    last = min(max(near), _LAST_DAY) + _A_DAY if near else min(first.date(), date.max - WEEKS) + WEEKS
    try:
        following, is_cut = _until_day(last, _following(entry.rule, first, zone, near=near))
        is_followed = True
    except (ValueError, TypeError, OverflowError, KeyError, IndexError, AttributeError):
        following, is_cut, is_followed = [first], False, False
    is_gone = _Gone((*entry.but, *moved), zone)
    walls = sorted({*following, *(_wall(_in(when, zone)) for when in entry.also)})
    walls = [wall for wall in walls if wall not in is_gone]
    starts = [_as_start(entry.start, wall) for wall in walls]
    kept = [when for when in starts if (_day(when, clock) in near if near else _day(when, clock) <= last)]
    return Times(
        starts=tuple(kept[:_MOST_TIMES]),
        is_followed=is_followed,
        is_cut=is_cut or len(kept[:_MOST_TIMES]) < len(walls),
    )


class _Gone:
    """Times that are not; a day alone stands for whatever is on it."""

    def __init__(self, moments: Sequence[When], zone: tzinfo | None) -> None:
        self._days = {when for when in moments if not isinstance(when, datetime)}
        self._walls = {_wall(_in(when, zone)) for when in moments if isinstance(when, datetime)}

    def __contains__(self, wall: datetime) -> bool:
        return wall in self._walls or wall.date() in self._days


def _until_day(last: date, following: Iterator[datetime]) -> tuple[list[datetime], bool]:
    """And whether there are more."""
    found: list[datetime] = []
    for wall in islice(following, _MOST_LOOKED_AT):
        if wall.date() > last:
            return found, True
        found.append(wall)
    return found, len(found) == _MOST_LOOKED_AT


def _following(
    rule: str, first: datetime, zone: tzinfo | None, *, near: Collection[date]
) -> Iterator[datetime]:
    """Raises what dateutil raises of a rule that is none, which is much."""
    if not rule:
        return iter((first,))
    from dateutil.rrule import rrulestr  # noqa: PLC0415 - slow import

    parts = dict(part.split("=", 1) for part in rule.upper().split(";") if part)
    if parts["FREQ"] not in _FREQUENCIES or not (parts.keys() <= _PLAIN or _fits_often(parts)):
        raise ValueError
    if "UNTIL" in parts:
        parts["UNTIL"] = _until(parts["UNTIL"], zone)
    text = ";".join(f"{name}={value}" for name, value in parts.items())
    return iter(rrulestr(text, dtstart=_nearer(first, parts, near)))


def _fits_often(parts: Mapping[str, str]) -> bool:
    """Whether what a rule has beside the plain parts fits some day of every few months or years."""
    beside = parts.keys() - _PLAIN
    return (
        beside <= _OFTEN.keys()
        and parts["FREQ"] not in _STEPS
        and parts.get("INTERVAL", "1") == "1"
        and not {"BYMONTHDAY", "BYDAY"} <= parts.keys()
        and ("BYSETPOS" not in beside or "BYDAY" in parts)
        and all(int(number) in _OFTEN[name] for name in beside for number in parts[name].split(","))
    )


def _nearer(first: datetime, parts: Mapping[str, str], near: Collection[date]) -> datetime:
    """A time of the rule shortly before the days that count: a series may have begun many years ago."""
    if not near or "COUNT" in parts or parts["FREQ"] not in _STEPS:
        return first
    step = _STEPS[parts["FREQ"]] * int(parts.get("INTERVAL", "1"))
    behind = datetime.combine(min(near), time()) - first
    return first + max(behind // step - 2, 0) * step if step else first


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


def _day(when: When, clock: tzinfo) -> date:
    """On the clock of the event, where a late evening may be another day's morning."""
    if not isinstance(when, datetime):
        return when
    try:
        return when.astimezone(clock).date() if when.tzinfo else when.date()
    except OverflowError:
        return when.date()


def _wall(when: When) -> datetime:
    if isinstance(when, datetime):
        return when.replace(tzinfo=None)
    return datetime.combine(when, time())


def _as_start(start: When, wall: datetime) -> When:
    return wall.replace(tzinfo=start.tzinfo) if isinstance(start, datetime) else wall.date()
