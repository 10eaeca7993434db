import pytest

from planner.importing.day_titles import is_day_title


@pytest.mark.parametrize(
    "text",
    [
        "Thursday", "Thursday, 26 May", "Thursday 26 May 2016", "Thursday, May 26th", "May 26", "Day 1",
        "Day One", "DAY 1: Thursday", "Day 2 – Friday", "First day", "2016-05-26", "26/05/2016",
        "Jueves 26 de mayo",
        "1er jour", "Vendredi 27 mai", "Donnerstag, 26. Mai", "Do., 26.5.", "quinta-feira, 26 de maio",
    ],
)  # fmt: skip
def test_a_title_of_a_day_is_one(text: str) -> None:
    assert is_day_title(text)


@pytest.mark.parametrize(
    "text",
    [
        "", "26", "2016", "9:00", "May", "Room 1", "Salle 3", "Lab 2", "Day care", "Sunday school", "Mayday",
        "Friday prayers", "Thursday reception", "Fr. Martin", "The second", "Thursday " * 20,
    ],
)  # fmt: skip
def test_what_only_holds_a_day_is_none(text: str) -> None:
    assert not is_day_title(text)
