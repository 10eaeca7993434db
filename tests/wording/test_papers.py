import gettext
from datetime import date, datetime

import pytest

from planner.domain.records import Day, RoleKind, Room, SessionType
from planner.domain.times import Minute
from planner.wording import papers

WORDS = gettext.NullTranslations()


@pytest.mark.parametrize("kind", RoleKind)
def test_every_role_has_words_for_one_and_many(kind: RoleKind) -> None:
    one = papers.people_of_role(kind, ["Ana"], WORDS)
    many = papers.people_of_role(kind, ["Ana", "Li"], WORDS)
    assert one == f"{papers.role(kind, WORDS)}: Ana"
    assert many == f"{papers.role(kind, WORDS)}s: Ana, Li"


def test_every_session_type_has_a_word_but_other() -> None:
    assert [kind for kind in SessionType if not papers.session_type(kind, WORDS)] == [SessionType.OTHER]


def test_day_shows_its_own_name() -> None:
    day = Day(id="d", date=date(2016, 5, 26), opens=Minute(540), closes=Minute(1020), label="Models")
    assert papers.day_heading(day, WORDS) == "Thursday, 26 May 2016 · Models"


def test_version_and_time_are_printed() -> None:
    printed = papers.printed(41, datetime(2016, 5, 12, 9, 5), WORDS)
    assert printed == "Version 41, printed 12 May 2016 09:05"


@pytest.mark.parametrize(("seats", "shown"), [(None, ""), (1, "1 seat"), (120, "120 seats")])
def test_seats_are_counted(seats: int | None, shown: str) -> None:
    assert papers.seats(Room(id="r", name="Hall", capacity=seats), WORDS) == shown


def test_times_past_midnight_read_as_on_the_clock() -> None:
    assert papers.time_span(1380, 1530, WORDS) == "23:00–01:30"


def test_rooms_of_a_page_are_counted() -> None:
    assert papers.rooms_part(1, 5, 9, WORDS) == "Rooms 1 to 5 of 9"
    assert papers.rooms_part(9, 9, 9, WORDS) == "Room 9 of 9"
