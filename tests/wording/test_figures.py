import gettext
from dataclasses import replace

import pytest

from planner.domain.figures import Certainty, DayUse, RoomUse
from planner.wording import figures
from tests.build import HALL, THURSDAY

WORDS = gettext.NullTranslations()


def test_room_says_all_of_its_time() -> None:
    use = DayUse(THURSDAY, taken=((540, 600), (660, 720)), shared=((720, 780),), closed=((900, 1020),))
    free = replace(use, taken=(), closed=())
    assert figures.room(RoomUse(HALL, (use, free)), WORDS) == (
        "Hall: 17 % of the time taken\n"
        "Thu 26 May: taken 09:00–10:00, 11:00–12:00, closed 15:00–17:00\n"
        "Thu 26 May: free"
    )


def test_room_that_is_never_open() -> None:
    use = DayUse(THURSDAY, taken=(), shared=(), closed=((540, 1020),))
    assert figures.room(RoomUse(HALL, (use,)), WORDS) == (
        "Hall: no time to use\nThu 26 May: closed 09:00–17:00"
    )


@pytest.mark.parametrize(
    ("days", "told"),
    [(12, "begins in 12 days"), (1, "begins tomorrow"), (0, "begins today"), (-1, "")],
)
def test_begins(days: int, told: str) -> None:
    assert figures.begins(days, WORDS) == told


def test_day_names_only_who_is_there() -> None:
    counts = {Certainty.CONFIRMED: 1100, Certainty.REGISTERED: 0, Certainty.OPEN: 1}
    assert figures.day("Thu", counts, WORDS) == "Thu: 1,101 people. 1,100 confirmed, 1 invited or waiting"
    assert figures.day("Thu", dict.fromkeys(Certainty, 0), WORDS) == "Thu: 0 people"


@pytest.mark.parametrize(
    ("sessions", "rooms", "told"),
    [(1, 1, "1 session in 1 room"), (30, 6, "30 sessions in 6 rooms"), (2, 0, "2 sessions")],
)
def test_rooms(sessions: int, rooms: int, told: str) -> None:
    assert figures.rooms(sessions, rooms, WORDS) == told
