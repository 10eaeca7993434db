"""What a calendar says of a zone, against the zone's own clocks."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from planner.exporting.calendar.zones import moments, zone_definition

NEW_YORK = ZoneInfo("America/New_York")


def parts(zone: str, *years: int) -> list[tuple[str, ...]]:
    definition = zone_definition(ZoneInfo(zone), years)
    lines = definition.to_ical().decode().split("\r\n")
    starts = [number for number, line in enumerate(lines) if line.startswith("BEGIN:")][1:]
    return [tuple(line.partition(":")[2] for line in lines[start : start + 5]) for start in starts]


def test_summer_time_begins_on_the_clock_of_before() -> None:
    assert parts("America/New_York", 2016) == [
        ("STANDARD", "20160101T000000", "EST", "-0500", "-0500"),
        ("DAYLIGHT", "20160313T020000", "EDT", "-0500", "-0400"),
        ("STANDARD", "20161106T020000", "EST", "-0400", "-0500"),
    ]


def test_zone_that_keeps_its_offset_has_one_part() -> None:
    assert parts("Asia/Kathmandu", 2016) == [("STANDARD", "20160101T000000", "+0545", "+0545", "+0545")]


def test_half_an_hour_of_summer_time_in_a_southern_year() -> None:
    assert parts("Australia/Lord_Howe", 2016) == [
        ("DAYLIGHT", "20160101T000000", "+11", "+1100", "+1100"),
        ("STANDARD", "20160403T020000", "+1030", "+1100", "+1030"),
        ("DAYLIGHT", "20161002T020000", "+11", "+1030", "+1100"),
    ]


def test_a_whole_day_left_out() -> None:
    """Samoa went over the date line: 30 December 2011 was not there."""
    assert parts("Pacific/Apia", 2011)[-1] == ("DAYLIGHT", "20111230T000000", "+14", "-1000", "+1400")


def test_years_between_are_left_out() -> None:
    """A day whose year was mistyped costs no minute, and no definition of eight thousand years."""
    zone = "America/New_York"
    assert parts(zone, 2017, 9000, 2016) == [*parts(zone, 2016, 2017), *parts(zone, 9000)]


@pytest.mark.parametrize("year", [1, 1900, 9999])
def test_years_at_the_ends_of_the_calendar(year: int) -> None:
    definition = zone_definition(NEW_YORK, [year])
    begins = [part.decoded("dtstart").year for part in definition.subcomponents]
    assert (min(begins), len(begins)) in ((1, 1), (1900, 1), (9998, 3))


@pytest.mark.parametrize(
    "zone",
    [
        "America/New_York", "Europe/Dublin", "Africa/Casablanca", "Asia/Kathmandu", "Australia/Lord_Howe",
        "Pacific/Apia", "Pacific/Chatham", "America/St_Johns", "Asia/Gaza", "America/Santiago", "Asia/Tehran",
    ],
)  # fmt: skip
@pytest.mark.parametrize("year", [2011, 2016, 2026])
def test_definition_gives_each_moment_its_offset(zone: str, year: int) -> None:
    """Read as RFC 5545 says: of the parts that have begun, the latest counts."""
    clock = ZoneInfo(zone)
    definition = zone_definition(clock, [year])
    onsets = [
        (part.decoded("dtstart") - part.decoded("tzoffsetfrom"), part.decoded("tzoffsetto"))
        for part in definition.subcomponents
    ]
    first, after = (datetime(each, 1, 1, tzinfo=clock).astimezone(UTC) for each in (year, year + 1))
    moment = first
    while moment < after:
        begun = [offset for onset, offset in onsets if onset <= moment.replace(tzinfo=None)]
        assert begun[-1] == moment.astimezone(clock).utcoffset(), moment
        moment += timedelta(hours=3)


def shown(zone: ZoneInfo, day: date, start: int, end: int) -> tuple[str, str, int]:
    """What the clocks show at both, and the minutes between."""
    begins, ends = (moment.astimezone(zone) for moment in moments(zone, day, start, end))
    passed = int((ends.astimezone(UTC) - begins.astimezone(UTC)).total_seconds()) // 60
    return f"{begins:%d %H:%M}", f"{ends:%d %H:%M}", passed


FORWARD, BACK = date(2016, 3, 13), date(2016, 11, 6)


@pytest.mark.parametrize(
    ("day", "start", "end", "expected"),
    [
        (date(2016, 5, 26), 540, 600, ("26 09:00", "26 10:00", 60)),
        (date(2016, 5, 26), 1425, 1550, ("26 23:45", "27 01:50", 125)),
        (date(2016, 3, 12), 1380, 1440 + 240, ("12 23:00", "13 04:00", 240)),
        (FORWARD, 90, 210, ("13 01:30", "13 03:30", 60)),
        (FORWARD, 90, 150, ("13 01:30", "13 03:30", 60)),
        (FORWARD, 135, 180, ("13 03:15", "13 04:00", 45)),
        (date(2016, 11, 5), 1380, 1440 + 180, ("05 23:00", "06 03:00", 300)),
        (BACK, 45, 105, ("06 00:45", "06 01:45", 60)),
        (BACK, 75, 105, ("06 01:15", "06 01:45", 30)),
        (BACK, 90, 150, ("06 01:30", "06 02:30", 120)),
    ],
)
def test_night_in_which_the_clocks_change(
    day: date, start: int, end: int, expected: tuple[str, str, int]
) -> None:
    assert shown(NEW_YORK, day, start, end) == expected


def test_hour_that_exists_twice_is_told_so_that_nobody_takes_the_other_one() -> None:
    assert moments(NEW_YORK, BACK, 45, 105) == (
        datetime(2016, 11, 6, 4, 45, tzinfo=UTC),
        datetime(2016, 11, 6, 5, 45, tzinfo=UTC),
    )
    zones = [
        {moment.tzinfo for moment in moments(NEW_YORK, BACK, *times)} for times in ((45, 105), (30, 130))
    ]
    assert zones == [{UTC}, {NEW_YORK}]


def test_session_on_a_day_that_is_not_there_is_a_day_later() -> None:
    assert shown(ZoneInfo("Pacific/Apia"), date(2011, 12, 30), 540, 600) == ("31 09:00", "31 10:00", 60)
    assert shown(ZoneInfo("Pacific/Apia"), date(2011, 12, 29), 1380, 1500) == ("29 23:00", "31 01:00", 120)
