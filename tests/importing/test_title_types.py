import pytest

from planner.domain.records import SessionType
from planner.importing.title_types import is_for_all, type_of_title


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Lunch", SessionType.MEAL),
        ("Lunch break", SessionType.MEAL),
        ("Networking lunch", SessionType.MEAL),
        ("Mittagessen", SessionType.MEAL),
        ("Coffee break", SessionType.BREAK),
        ("Break", SessionType.BREAK),
        ("Pausa café", SessionType.BREAK),
        ("Opening plenary", SessionType.PLENARY),
        ("Closing remarks", SessionType.PLENARY),
        ("Welcome reception", SessionType.SOCIAL),
        ("Registration", SessionType.OTHER),
        ("Breakfast at the border", None),
        ("Water and dignity", None),
        ("", None),
    ],
)
def test_a_title_that_is_nothing_else_says_what_it_is(title: str, kind: SessionType | None) -> None:
    assert type_of_title(title) is kind


def test_nobody_expects_a_room_for_meals_and_arrivals() -> None:
    assert is_for_all("With the mayor", SessionType.PLENARY)
    assert is_for_all("Check-in", SessionType.WORKSHOP)
    assert not is_for_all("Water and dignity", SessionType.WORKSHOP)
