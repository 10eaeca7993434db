import gettext
from datetime import date

import pytest

from planner.wording import dates

WORDS = gettext.NullTranslations()


@pytest.mark.parametrize(
    ("day", "shown"),
    [
        (date(2016, 5, 26), "Thursday, 26 May 2016"),
        (date(2024, 2, 29), "Thursday, 29 February 2024"),
        (date(2027, 12, 5), "Sunday, 5 December 2027"),
    ],
)
def test_dates_are_written_out(day: date, shown: str) -> None:
    assert dates.long_date(day, WORDS) == shown


@pytest.mark.parametrize(
    ("last", "shown"),
    [
        (date(2016, 12, 31), "Saturday, 31 December 2016"),
        (date(2017, 1, 1), "Sat 31 Dec to Sun 1 Jan 2017"),
    ],
)
def test_dates_of_an_event_are_told_together(last: date, shown: str) -> None:
    assert dates.date_span(date(2016, 12, 31), last, WORDS) == shown
