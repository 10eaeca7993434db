from dataclasses import replace
from datetime import date

import pytest

from planner.domain.records import Absence, Closure, Day, Slot
from planner.domain.refusal import Refused
from planner.domain.times import Minute
from planner.operations import agenda, days
from planner.store.document import Document
from tests.operations.workshop import FRIDAY, LUNCH, THURSDAY


def dates(document: Document) -> list[str]:
    return [day.date.isoformat() for day in days.days_in_order(document)]


def a_day(number: int) -> Day:
    return Day(id=f"MAY000000{number}", date=date(2016, 5, number), opens=Minute(540), closes=Minute(1020))


def test_add_day_before_the_first(workshop: Document) -> None:
    days.add_day(workshop, a_day(1))
    assert dates(workshop) == ["2016-05-01", "2016-05-26", "2016-05-27"]


def test_add_day_of_a_date_that_is_there_is_refused(workshop: Document) -> None:
    with pytest.raises(Refused, match="date_taken"):
        days.add_day(workshop, replace(a_day(1), date=FRIDAY.date))


def test_add_day_beyond_seven_is_refused(workshop: Document) -> None:
    for number in range(1, 6):
        days.add_day(workshop, a_day(number))
    with pytest.raises(Refused, match="too_many_days"):
        days.add_day(workshop, a_day(6))


def test_change_day_keeps_day_two_after_day_one(workshop: Document) -> None:
    with pytest.raises(Refused) as refused:
        days.change_day(workshop, replace(FRIDAY, date=date(2016, 5, 25)))
    assert refused.value.values == {"number": 2, "date": date(2016, 5, 25), "before": THURSDAY.date}
    days.change_day(workshop, replace(FRIDAY, date=date(2016, 5, 30)))
    assert dates(workshop) == ["2016-05-26", "2016-05-30"]


def test_move_days_keeps_their_distances(workshop: Document) -> None:
    days.move_days(workshop, first=date(2016, 12, 31))
    assert dates(workshop) == ["2016-12-31", "2017-01-01"]


def test_move_days_past_the_end_of_the_calendar_is_refused(workshop: Document) -> None:
    with pytest.raises(Refused, match="date_impossible"):
        days.move_days(workshop, first=date.max)


def test_remove_day_takes_along_what_lies_on_it(workshop: Document) -> None:
    days.remove_day(workshop, FRIDAY.id)
    assert (workshop.all(Closure), workshop.all(Absence), len(workshop.all(Slot))) == ([], [], 2)


def test_remove_day_leaves_at_least_one(workshop: Document) -> None:
    days.remove_day(workshop, FRIDAY.id)
    with pytest.raises(Refused, match="no_day_left"):
        days.remove_day(workshop, THURSDAY.id)


def test_plan_days_only_where_there_are_none(workshop: Document, empty_workshop: Document) -> None:
    with pytest.raises(Refused, match="days_there"):
        days.plan_days(workshop, [a_day(1)])
    days.plan_days(empty_workshop, [a_day(1), a_day(2)])
    assert dates(empty_workshop) == ["2016-05-01", "2016-05-02"]


@pytest.mark.parametrize(
    ("beside", "before", "expected"),
    [
        (THURSDAY, True, ["2016-05-25", "2016-05-26", "2016-05-27"]),
        (THURSDAY, False, ["2016-05-26", "2016-05-27", "2016-05-28"]),
        (FRIDAY, True, ["2016-05-26", "2016-05-27", "2016-05-28"]),
        (FRIDAY, False, ["2016-05-26", "2016-05-27", "2016-05-28"]),
    ],
)
def test_insert_day_moves_later_days_on_only_where_it_must(
    workshop: Document, beside: Day, before: bool, expected: list[str]
) -> None:
    added = days.insert_day(workshop, beside.id, before=before)
    assert dates(workshop) == expected
    assert added in workshop.all(Day)
    assert replace(added, id="", date=beside.date) == replace(beside, id="")
    workshop.undo()
    assert days.days_in_order(workshop) == [THURSDAY, FRIDAY]


def test_insert_day_uses_a_free_date_between_two_days(workshop: Document) -> None:
    days.change_day(workshop, replace(FRIDAY, date=date(2016, 5, 29)))
    days.insert_day(workshop, THURSDAY.id)
    days.insert_day(workshop, FRIDAY.id, before=True)
    assert dates(workshop) == ["2016-05-26", "2016-05-27", "2016-05-28", "2016-05-29"]


def test_insert_day_beyond_the_calendar_is_refused(workshop: Document) -> None:
    days.move_days(workshop, first=date(9999, 12, 30))
    with pytest.raises(Refused, match="date_impossible"):
        days.insert_day(workshop, FRIDAY.id)


def test_insert_day_beyond_seven_is_refused(workshop: Document) -> None:
    for _ in range(5):
        days.insert_day(workshop, THURSDAY.id)
    with pytest.raises(Refused, match="too_many_days"):
        days.insert_day(workshop, THURSDAY.id)


def test_copy_day_frame_gives_the_other_day_hours_meals_and_no_sessions(workshop: Document) -> None:
    days.change_day(workshop, replace(THURSDAY, opens=Minute(480)))
    (lunch,) = agenda.slots_of(workshop, LUNCH.id)
    agenda.pin_slots(workshop, [lunch.id])
    (copied,) = days.copy_day_frame(workshop, THURSDAY.id, target=FRIDAY.id)
    assert copied == replace(lunch, id=copied.id, day=FRIDAY.id)
    assert workshop.get(Slot, copied.id) == copied
    assert workshop.get(Day, FRIDAY.id) == replace(FRIDAY, opens=Minute(480))
    workshop.undo()
    assert (workshop.get(Day, FRIDAY.id), len(workshop.all(Slot))) == (FRIDAY, 2)


def test_copy_day_frame_again_leaves_no_step(workshop: Document) -> None:
    days.copy_day_frame(workshop, THURSDAY.id, target=FRIDAY.id)
    step = workshop.last_step
    assert (days.copy_day_frame(workshop, THURSDAY.id, target=FRIDAY.id), workshop.last_step) == ([], step)


def test_copy_day_frame_onto_itself_is_refused(workshop: Document) -> None:
    with pytest.raises(Refused, match="same_day"):
        days.copy_day_frame(workshop, FRIDAY.id, target=FRIDAY.id)
