import pytest

from planner.domain.placements import Placement, swapped
from planner.domain.times import Minute
from tests.agenda_picture import an_agenda

MORNING = an_agenda("""
            Hall      Lab
    09:00   Housing   Water
    10:30   Land      Water
    11:00   -         Law
    12:00   = Lunch/meal
    13:00   Food      -
    13:30
""")


def swap(one: str, other: str) -> list[tuple[str, int, str | None]]:
    slots = {slot.id: slot for slot in MORNING.slots}
    minutes = {session.id: session.minutes for session in MORNING.sessions}
    made = swapped(slots[one], slots[other], slots=MORNING.slots, minutes=minutes)
    return [(placement.slot, placement.start, placement.room) for placement in made]


@pytest.mark.parametrize(
    ("one", "other", "places"),
    [
        ("Housing", "Water", [("Housing", 540, "Lab"), ("Water", 540, "Hall")]),
        ("Housing", "Law", [("Housing", 660, "Lab"), ("Law", 540, "Hall")]),
        ("Lunch", "Food", [("Lunch", 780, "Hall"), ("Food", 720, None)]),
        ("Housing", "Food", [("Housing", 780, "Hall"), ("Food", 540, "Hall")]),
    ],
)
def test_swapped_each_takes_the_place_of_the_other(
    one: str, other: str, places: list[tuple[str, int, str | None]]
) -> None:
    assert swap(one, other) == places


@pytest.mark.parametrize("turned", [False, True])
def test_swapped_neighbours_end_when_they_ended(turned: bool) -> None:
    places = [("Housing", 570, "Hall"), ("Land", 540, "Hall")]
    assert swap("Land", "Housing") == places[::-1] if turned else swap("Housing", "Land") == places


def test_swapped_over_a_pause_in_one_room_keeps_the_pause() -> None:
    slots = {slot.id: slot for slot in MORNING.slots}
    made = swapped(slots["Housing"], slots["Food"], slots=(), minutes={"Housing": 90, "Food": 30})
    assert made == (
        Placement("Housing", "1", Minute(720), "Hall"),
        Placement("Food", "1", Minute(540), "Hall"),
    )
