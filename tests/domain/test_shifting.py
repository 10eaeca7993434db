from collections.abc import Collection
from dataclasses import replace

import pytest

from planner.domain.shifting import shifted
from planner.domain.times import Minute
from tests.agenda_picture import an_agenda

AGENDA = an_agenda("""
            Hall      Lab
    09:00   Housing   Water
    10:00   = Tea/break
    10:30   Land      Law
    12:00   = Lunch/meal
    13:00
    day 2
    10:00   Food      -
""")


def shift(
    *, after: int, minutes: int, keep_meals: bool = False, rooms: Collection[str] | None = None
) -> list[str]:
    slots = (replace(slot, pinned=slot.id == "Law") for slot in AGENDA.slots)
    found = shifted(
        slots,
        session=AGENDA.session,
        day="1",
        after=Minute(after),
        minutes=minutes,
        keep_meals=keep_meals,
        rooms=rooms,
    )
    moved = [f"{placement.slot} {placement.start} {placement.room}" for placement in found.placements]
    return [*moved, *(f"{slot} stays" for slot in found.pinned)]


def test_everything_from_then_on_moves_but_what_is_pinned() -> None:
    assert shift(after=600, minutes=20) == [
        "Tea 620 None",
        "Land 650 Hall",
        "Lunch 740 None",
        "Law stays",
    ]


def test_meals_and_breaks_can_stay() -> None:
    assert shift(after=600, minutes=-20, keep_meals=True) == ["Land 610 Hall", "Law stays"]


@pytest.mark.parametrize(
    ("rooms", "moved"),
    [(["Hall"], ["Housing 550 Hall", "Land 640 Hall"]), (["Lab"], ["Water 550 Lab", "Law stays"]), ([], [])],
)
def test_only_the_rooms_named_move(rooms: list[str], moved: list[str]) -> None:
    assert shift(after=540, minutes=10, rooms=rooms) == moved


def test_nothing_that_has_begun_before_moves() -> None:
    assert shift(after=721, minutes=10) == []
