import gettext

import pytest

from planner.domain.times import Minute
from planner.wording import delays

WORDS = gettext.NullTranslations()


@pytest.mark.parametrize(
    ("moving", "pinned", "told"),
    [
        (12, 1, "12 sessions move, 1 stays because it is pinned."),
        (1, 0, "1 session moves."),
        (0, 2, "2 stay because they are pinned."),
        (0, 0, "Nothing has to move."),
    ],
)
def test_shift_is_foretold(moving: int, pinned: int, told: str) -> None:
    assert delays.foretold(moving, pinned, WORDS) == told


def test_move_says_both_times() -> None:
    assert delays.move("Water and dignity", Minute(600), Minute(620), WORDS) == (
        "10:00 → 10:20  Water and dignity"
    )


def test_frame_says_what_it_gives() -> None:
    hours = "; the day will be open from 09:00 to 17:00."
    told = "5 meals, breaks and sessions of the whole venue are added"
    assert delays.frame(5, Minute(540), Minute(1020), WORDS) == told + hours
    assert delays.frame(1, Minute(540), Minute(1020), WORDS) == (
        "1 meal, break or session of the whole venue is added" + hours
    )
