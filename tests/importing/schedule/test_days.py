from typing import Any

import pytest

from planner.importing.problem import Problem
from tests.importing.schedule.schedules import an_event, problems, read


def a_day(**changes: Any) -> dict[str, Any]:
    return {"date": "2016-05-26", "rooms": {"Hall": [an_event()]}, **changes}


def hours(*days: dict[str, Any]) -> list[tuple[str, int, int, bool]]:
    return [(day.date.isoformat(), day.opens, day.closes, day.stated) for day in read(days=list(days)).days]


def test_hours_are_those_stated() -> None:
    day = a_day(day_start="2016-05-26T08:30:00-04:00", day_end="2016-05-27T03:59:00-04:00")
    assert hours(day) == [("2016-05-26", 510, 1440 + 239, True)]


def test_hours_not_stated_lie_around_the_events() -> None:
    assert hours(a_day()) == [("2016-05-26", 600, 660, False)]
    assert hours(a_day(rooms={})) == [("2016-05-26", 540, 1020, False)]


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ("2016-05-26T10:00:00Z", "2016-05-26T09:00:00Z"),
        ("2016-05-26T10:00:00Z", "2016-05-29T09:00:00Z"),
        ("2016-05-25T10:00:00Z", "2016-05-26T09:00:00Z"),
        ("morning", "2016-05-26T09:00:00Z"),
    ],
)
def test_impossible_hours_are_told(start: str, end: str) -> None:
    day = a_day(day_start=start, day_end=end)
    assert problems(days=[day]) == (Problem(None, "day", "hours_impossible", f"{start} – {end}"),)
    assert hours(day) == [("2016-05-26", 600, 660, False)]


def test_date_not_stated_is_that_of_the_start_or_of_an_event() -> None:
    assert hours(a_day(date=None, day_start="2016-05-26T09:00:00", day_end="2016-05-26T17:00:00")) == [
        ("2016-05-26", 540, 1020, True)
    ]
    assert hours(a_day(date=None)) == [("2016-05-26", 600, 660, False)]


def test_day_nobody_can_date_is_told_and_its_sessions_stay_unscheduled() -> None:
    agenda = read(days=[a_day(date="one day", rooms={"Hall": [an_event(date=None)]})])
    assert (agenda.days, [session.places for session in agenda.sessions]) == ((), [()])
    assert agenda.problems == (Problem(None, "day", "date_unreadable", "one day"),)


def test_date_given_twice_is_one_day() -> None:
    early = a_day(day_start="2016-05-26T08:00:00Z", day_end="2016-05-26T12:00:00Z")
    late = a_day(day_start="2016-05-26T13:00:00Z", day_end="2016-05-26T18:00:00Z")
    assert hours(late, early) == [("2016-05-26", 480, 1080, True)]


@pytest.mark.parametrize("day", [None, 7, [], {"rooms": 7}, {"rooms": [7]}, {"rooms": {"Hall": 7}}])
def test_day_of_any_other_shape_never_stops_the_import(day: object) -> None:
    agenda = read(days=[day, a_day()])
    assert [session.title for session in agenda.sessions] == ["Water and dignity"]


def test_rooms_come_in_the_order_of_the_conference() -> None:
    rooms = [{"name": "Lab", "capacity": 20}, {"name": "Hall", "capacity": None}, {"name": "Attic"}]
    assert [(room.name, room.capacity) for room in read(an_event(), rooms=rooms).rooms] == [
        ("Lab", 20),
        ("Hall", None),
        ("Attic", None),
    ]


@pytest.mark.parametrize("capacity", [-1, "many", True, 10**15])
def test_impossible_capacity_is_told(capacity: object) -> None:
    rooms = [{"name": "Hall", "capacity": capacity}]
    assert [(problem.field, problem.code) for problem in problems(rooms=rooms)] == [
        ("capacity", "capacity_impossible")
    ]


def test_unknown_zone_is_told() -> None:
    agenda = read(an_event(), time_zone_name="Middle Earth/Shire")
    assert agenda.timezone is None
    assert agenda.problems == (Problem(None, "time_zone_name", "timezone_unknown", "Middle Earth/Shire"),)
