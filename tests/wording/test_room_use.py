"""How much of the time a room is used, in one sentence."""

from datetime import date

from planner import language
from planner.domain.figures import DayUse, RoomUse
from planner.domain.records import Day, Room
from planner.domain.times import Minute
from planner.wording.room_use import duration, use_sentence

WORDS = language.load("en")
HALL = Room(id="HALL", name="Hall")
DAY = Day(id="DAY", date=date(2016, 5, 26), opens=Minute(540), closes=Minute(1020))


def test_a_used_room_says_how_much_of_what() -> None:
    use = RoomUse(HALL, (DayUse(DAY, taken=((540, 690),), shared=((720, 780),), closed=()),))
    assert use_sentence(use, WORDS) == "Taken for 2 h 30 min of 7 h (36 %)."


def test_an_unused_room_and_one_that_can_not_be_used() -> None:
    free = RoomUse(HALL, (DayUse(DAY, taken=(), shared=(), closed=()),))
    assert use_sentence(free, WORDS) == "Free for all of 8 h."
    assert use_sentence(RoomUse(HALL, ()), WORDS) == ""


def test_durations() -> None:
    assert [duration(minutes, WORDS) for minutes in (45, 60, 390)] == ["45 min", "1 h", "6 h 30 min"]
