"""Durations, moments and zones as schedules write them."""

import re
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from planner.domain import rules
from planner.domain.times import LATEST, MINUTES_A_DAY, Minute

_DURATION = re.compile(r"(?:(\d{1,4}):)?(\d{1,5}):(\d{1,2})", re.ASCII)
_WHOLE_HOUR = timedelta(hours=1)
_OPENS, _CLOSES = 9 * 60, 17 * 60


def minutes_of(duration: str) -> int | None:
    """`01:30`; `01:30:00` with seconds as the schema has it; `1:02:30` with days as pretalx writes it."""
    match = _DURATION.fullmatch(duration.strip())
    if match is None:
        return None
    first, second, third = match.groups()
    if first is None:
        return 60 * int(second) + int(third)
    if len(first) > 1:
        return 60 * int(first) + int(second)
    return MINUTES_A_DAY * int(first) + 60 * int(second) + int(third)


def moment_of(text: str) -> datetime | None:
    """ISO 8601, with or without an offset from UTC; a date alone is its midnight."""
    try:
        return datetime.fromisoformat(text.strip())
    except ValueError:
        return None


def wall(moment: datetime, *, shown: Minute | None, timezone: str | None) -> datetime:
    """The moment in its own offset, which is what the clock on the wall shows.

    Some programs write the moment in UTC and the wall clock (`shown`) beside it.
    """
    own = moment.replace(tzinfo=None)
    if moment.tzinfo is None or timezone is None or shown in (None, of_day(own)):
        return own
    try:
        local = moment.astimezone(ZoneInfo(timezone)).replace(tzinfo=None)
    except OverflowError:
        return own
    return local if of_day(local) == shown else own


def minute_on(day: date, moment: datetime) -> int:
    """Minutes from that day's midnight; negative before it."""
    return MINUTES_A_DAY * (moment.date() - day).days + of_day(moment)


def of_day(moment: datetime) -> int:
    """Minutes from midnight."""
    return 60 * moment.hour + moment.minute


def hours(day: date, start: datetime, end: datetime) -> tuple[Minute, Minute] | None:
    """Opening and closing of a day; None where a day of ours can't be so."""
    opens, closes = minute_on(day, start), minute_on(day, end)
    if 0 <= opens < MINUTES_A_DAY and opens < closes <= LATEST:
        return Minute(opens), Minute(closes)
    return None


def hours_around(spans: list[tuple[int, int]]) -> tuple[Minute, Minute]:
    """Full hours around starts and ends, where a source says nothing about a day's own."""
    if not spans:
        return Minute(_OPENS), Minute(_CLOSES)
    opens = min(min(start for start, _ in spans) // 60 * 60, MINUTES_A_DAY - 60)
    closes = -(-max(end for _, end in spans) // 60) * 60
    return Minute(opens), Minute(min(max(closes, opens + 60), LATEST))


def zone_at(offset: timedelta) -> str | None:
    """A zone without summer time at a distance of full hours from UTC; the database counts them westward."""
    if offset % _WHOLE_HOUR:
        return None
    east = offset // _WHOLE_HOUR
    name = f"Etc/GMT{-east:+d}" if east else "UTC"
    return name if rules.is_timezone(name) else None


def agrees(timezone: str, moment: datetime) -> bool:
    """Whether a wall clock of the zone, showing this time, has the moment's offset."""
    return moment.replace(tzinfo=ZoneInfo(timezone)).utcoffset() == moment.utcoffset()


def at(day: date, minute: int) -> datetime:
    return datetime(day.year, day.month, day.day) + timedelta(minutes=minute)


def between(begin: datetime | None, end: datetime | None) -> int | None:
    """Whole minutes; None where one is missing, or only one tells its offset."""
    if begin is None or end is None or (begin.tzinfo is None) != (end.tzinfo is None):
        return None
    return (end - begin) // timedelta(minutes=1)
