import gettext
import re

import pytest

from planner.wording import steps
from tests.wording import codes

WORDS = gettext.NullTranslations()


def test_every_step_kind_in_the_program_has_words() -> None:
    assert codes.steps() == set(steps.STEPS) | set(steps.STEPS_ABOUT_MANY)


@pytest.mark.parametrize("kind", sorted(steps.STEPS))
def test_a_label_names_at_most_what_the_step_is_about(kind: str) -> None:
    assert set(re.findall(r"{(\w*)}", steps.STEPS[kind])) <= {"about"}


@pytest.mark.parametrize("kind", sorted(steps.STEPS_ABOUT_MANY))
def test_a_label_of_many_counts_them(kind: str) -> None:
    for text in steps.STEPS_ABOUT_MANY[kind]:
        assert re.findall(r"{(\w*)}", text) == ["count"]


@pytest.mark.parametrize(
    ("kind", "about", "label"),
    [
        ("move_slot", "Water and dignity", "Move “Water and dignity”"),
        ("move_slot", "{about}", "Move “{about}”"),
        ("remove_participants", "40", "Remove 40 people"),
        ("plan_days", "1", "Plan 1 day"),
        ("order_rooms", "", "Put the rooms in order"),
        ("swap_rooms", "Hall", "Swap rooms Hall"),
    ],
)
def test_label(kind: str, about: str, label: str) -> None:
    assert steps.label(kind, about, WORDS) == label
