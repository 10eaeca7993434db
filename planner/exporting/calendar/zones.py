"""A time zone as a calendar file defines it (VTIMEZONE), and moments of its clocks.

The library's own `Timezone.from_tzinfo` tells each change to summer time an hour too late: its onset is the
first time that exists after the change, where RFC 5545 (3.6.5) wants it on the clock of before.
"""

from collections.abc import Iterable, Iterator
from datetime import MAXYEAR, UTC, date, datetime, timedelta
from itertools import groupby
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from icalendar import Timezone

_DAY = 86_400
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_LAST = MAXYEAR - 1
"""Of whose end there is a moment."""
_NOTHING = timedelta()


def moments(zone: ZoneInfo, day: date, start: int, end: int) -> tuple[datetime, datetime]:
    """Two minutes of a day on its clocks as moments that exist, the second one after the first.

    As RFC 5545 (3.3.5) has it, an hour that exists twice is the first one, and a time that is left out when
    clocks go forward is counted on from before: 02:30 is 03:30 that day. What would begin at such a time
    lasts as long as planned; for everything else both sides are what the clocks show. Where one of them is
    in an hour that exists twice, both are in UTC: programs differ in which they take.
    """
    wall = datetime(day.year, day.month, day.day)
    begins = _existing(wall + timedelta(minutes=start), zone)
    if begins.replace(tzinfo=None) != wall + timedelta(minutes=start):
        ends = (begins.astimezone(UTC) + timedelta(minutes=end - start)).astimezone(zone)
    else:
        ends = _existing(wall + timedelta(minutes=end), zone)
    if _is_twice(begins) or _is_twice(ends):
        return begins.astimezone(UTC), ends.astimezone(UTC)
    return begins, ends


def _existing(wall: datetime, zone: ZoneInfo) -> datetime:
    return wall.replace(tzinfo=zone).astimezone(UTC).astimezone(zone)


def _is_twice(moment: datetime) -> bool:
    return moment.utcoffset() != moment.replace(fold=1 - moment.fold).utcoffset()


def zone_definition(zone: ZoneInfo, years: Iterable[int]) -> "Timezone":
    """What its clocks do in these years, and nothing of those between: a day may be a typing error away."""
    from icalendar import Timezone  # noqa: PLC0415 - slow import

    definition = Timezone()
    definition.add("tzid", zone.key)
    for first, last in _runs({min(year, _LAST) for year in years}):
        begins, ends = datetime(first, 1, 1, tzinfo=zone), datetime(last + 1, 1, 1, tzinfo=zone)
        _observe(definition, begins, begins.utcoffset() or _NOTHING)
        for after, offset_before in _changes(zone, int(begins.timestamp()), int(ends.timestamp())):
            _observe(definition, after, offset_before)
    return definition


def _runs(years: Iterable[int]) -> Iterator[tuple[int, int]]:
    """First and last of years that follow on each other."""
    for _, found in groupby(enumerate(sorted(years)), key=lambda numbered: numbered[1] - numbered[0]):
        run = [year for _, year in found]
        yield run[0], run[-1]


def _observe(definition: "Timezone", after: datetime, offset_before: timedelta) -> None:
    """One of its parts, in force from `after` on."""
    from icalendar import TimezoneDaylight, TimezoneStandard  # noqa: PLC0415 - slow import

    is_summer_time = (after.dst() or _NOTHING) > _NOTHING
    part = TimezoneDaylight() if is_summer_time else TimezoneStandard()
    part.add("dtstart", after.astimezone(UTC).replace(tzinfo=None) + offset_before)
    part.add("tzoffsetfrom", offset_before)
    part.add("tzoffsetto", after.utcoffset())
    part.add("tzname", after.tzname())
    definition.add_component(part)


def _changes(zone: ZoneInfo, first: int, last: int) -> Iterator[tuple[datetime, timedelta]]:
    """The moment of each change between two (seconds since 1970), and the offset before it.

    Zones change theirs at most once in a day.
    """

    def clock(moment: int) -> datetime:
        return (_EPOCH + timedelta(seconds=moment)).astimezone(zone)

    def offset(moment: int) -> timedelta:
        return clock(moment).utcoffset() or _NOTHING

    for day in range(first, last, _DAY):
        same, other = day, min(day + _DAY, last)
        before = offset(same)
        if before == offset(other):
            continue
        while other - same > 1:
            middle = (same + other) // 2
            if offset(middle) == before:
                same = middle
            else:
                other = middle
        yield clock(other), before
