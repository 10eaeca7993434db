"""The event's wall clock: a day, and minutes counted from that day's midnight.

A minute may pass 1440: a night that runs until 02:00 belongs to the day on which it began. Only exporters
turn wall-clock times into those of a time zone.
"""

import re
from typing import NewType

Minute = NewType("Minute", int)

MINUTES_A_DAY = 1440
LATEST = Minute(2 * MINUTES_A_DAY)
_CLOCK = re.compile(r"(\d{1,2})[:.h](\d{2})")


def clock(minute: int) -> str:
    """`HH:MM` as a clock on the wall shows it: 1530 minutes read 01:30."""
    hours, minutes = divmod(minute % MINUTES_A_DAY, 60)
    return f"{hours:02d}:{minutes:02d}"


def parse_clock(text: str) -> Minute | None:
    """Minutes from midnight for `9:05`, `09.05` or `9h05`; None where it is no time of day."""
    match = _CLOCK.fullmatch(text.strip())
    if match is None:
        return None
    hours, minutes = int(match[1]), int(match[2])
    if hours > 23 or minutes > 59:
        return None
    return Minute(60 * hours + minutes)


def minute_between(clock_minute: Minute, opens: Minute, closes: Minute) -> Minute:
    """Where a wall-clock time lies in a day that may run past midnight: 01:00 in 11:00 to 28:00 is 25:00."""
    after_midnight = Minute(clock_minute + MINUTES_A_DAY)
    return after_midnight if clock_minute < opens and after_midnight <= closes else clock_minute
