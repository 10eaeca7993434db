from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest

from planner.domain.reflow import Reflow
from planner.domain.refusal import Refused
from planner.domain.times import Minute
from planner.operations import agenda, delays
from planner.store.document import Document
from tests.operations.workshop import HOUSING, LAB, LUNCH, THURSDAY, WATER


def starts(document: Document) -> list[int]:
    return [
        slot.start for session in (WATER, HOUSING, LUNCH) for slot in agenda.slots_of(document, session.id)
    ]


@pytest.fixture
def morning(workshop: Document) -> Document:
    """10:00 Water in the hall, 10:30 Housing in the lab, 12:00 Lunch."""
    agenda.schedule_session(workshop, HOUSING.id, day=THURSDAY.id, start=Minute(630), room=LAB.id)
    return workshop


def shift(document: Document, after: int, minutes: int, **more: Any) -> Sequence[str]:
    settings = {"keep_meals": False, **more}
    return delays.shift_later(
        document, day=THURSDAY.id, after=Minute(after), minutes=minutes, **settings
    ).pinned


def test_shift_later_is_one_step(morning: Document) -> None:
    shift(morning, 630, 20)
    assert starts(morning) == [600, 650, 740]
    step = morning.undo()
    assert step is not None
    assert (step.kind, step.about) == ("shift_later", "2")
    assert starts(morning) == [600, 630, 720]


def test_shift_later_tells_what_is_pinned_and_stays(morning: Document) -> None:
    (lunch,) = agenda.slots_of(morning, LUNCH.id)
    agenda.pin_slots(morning, [lunch.id])
    assert shift(morning, 600, -10) == (lunch.id,)
    assert starts(morning) == [590, 620, 720]


@pytest.mark.parametrize("minutes", [-601, 2 * 1440 - 720])
def test_shift_later_out_of_the_day_is_refused(morning: Document, minutes: int) -> None:
    with pytest.raises(Refused) as refused:
        shift(morning, 600, minutes)
    title = WATER.title if minutes < 0 else LUNCH.title
    assert (refused.value.code, refused.value.values) == ("shift_impossible", {"title": title})
    assert starts(morning) == [600, 630, 720]


def test_shift_later_of_nothing_is_refused(morning: Document) -> None:
    with pytest.raises(Refused) as refused:
        shift(morning, 700, 10, keep_meals=True)
    assert (refused.value.code, refused.value.values) == (
        "nothing_to_shift",
        {"start": 700, "date": date(2016, 5, 26)},
    )


def test_shift_later_on_an_unknown_day_is_refused(morning: Document) -> None:
    with pytest.raises(Refused, match="unknown"):
        delays.shift_later(morning, day="NOSUCH0000", after=Minute(0), minutes=5, keep_meals=True)


def test_reflow_day_is_one_step(morning: Document) -> None:
    delays.reflow_day(morning, day=THURSDAY.id, now=Minute(650), delay=30)
    assert starts(morning) == [600, 630, 750]
    step = morning.undo()
    assert step is not None
    assert (step.kind, step.about) == ("reflow_day", "1")
    assert starts(morning) == [600, 630, 720]


def test_reflow_day_whose_gaps_take_up_the_delay_leaves_no_step(morning: Document) -> None:
    step = morning.last_step
    (water,) = agenda.slots_of(morning, WATER.id)
    found = delays.reflow_day(morning, day=THURSDAY.id, now=Minute(650), delay=30, late=[water.id])
    assert (found, morning.last_step) == (Reflow((), ()), step)


def test_reflow_day_past_the_next_midnight_is_refused(morning: Document) -> None:
    with pytest.raises(Refused, match="shift_impossible"):
        delays.reflow_day(morning, day=THURSDAY.id, now=Minute(650), delay=2 * 1440)
