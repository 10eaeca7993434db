from dataclasses import replace
from datetime import datetime

import pytest

from planner.domain.desk import day_at
from planner.domain.records import Day
from planner.domain.times import Minute
from tests.build import FRIDAY, THURSDAY

DAYS = (FRIDAY, THURSDAY)
"""26 May from 9 to 17, 27 May from 9 until 2 at night."""


@pytest.mark.parametrize(
    ("now", "day"),
    [
        (datetime(2016, 5, 25, 23, 59), None),
        (datetime(2016, 5, 26, 0, 0), THURSDAY),
        (datetime(2016, 5, 26, 23, 59), THURSDAY),
        (datetime(2016, 5, 27, 0, 30), FRIDAY),
        (datetime(2016, 5, 27, 12, 0), FRIDAY),
        (datetime(2016, 5, 28, 1, 59), FRIDAY),
        (datetime(2016, 5, 28, 2, 0), None),
    ],
)
def test_the_day_is_that_of_the_wall_clock_until_it_ends(now: datetime, day: Day | None) -> None:
    assert day_at(DAYS, now) == day


def test_a_night_lasts_until_the_next_day_opens() -> None:
    late = replace(THURSDAY, closes=Minute(1440 + 600))
    assert day_at((late, FRIDAY), datetime(2016, 5, 27, 8, 59)) == late
    assert day_at((late, FRIDAY), datetime(2016, 5, 27, 9, 0)) == FRIDAY


def test_without_days_there_is_none() -> None:
    assert day_at((), datetime(2016, 5, 26)) is None
