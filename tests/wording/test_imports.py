from dataclasses import dataclass, field

import pytest

from planner import language
from planner.wording import imports

WORDS = language.load("en")


@dataclass
class Plan:
    new: int = 0
    changed: int = 0
    same: int = 0
    skipped: int = 0
    left_out: int = 0
    records: tuple[object, ...] = ()
    added: dict[str, int] = field(default_factory=dict)


@pytest.mark.parametrize(
    ("plan", "kind", "sentence"),
    [
        (Plan(new=38, changed=2, skipped=1, left_out=3), "participants",
         "38 new people, 2 changed, 4 rows left out"),
        (Plan(new=1), "sessions", "1 new session"),
        (Plan(changed=1200), "rooms", "1,200 changed"),
        (Plan(same=60), "participants", "Nothing to do: all of this is in the workshop already"),
        (Plan(same=60, records=(1,)), "participants", "No row is new or changed"),
        (Plan(left_out=1), "participants", "Nothing to take in, 1 row left out"),
    ],
)  # fmt: skip
def test_intention_counts_what_import_will_do(plan: Plan, kind: str, sentence: str) -> None:
    assert imports.intended(plan, kind, WORDS) == sentence


def test_what_comes_along_is_told_without_the_rows_themselves() -> None:
    plan = Plan(new=3, added={"participant": 3, "group": 2, "field": 1, "absence": 4})
    assert imports.brought_along(plan, "participants", WORDS) == "Adds 2 groups and 1 own field too."
    assert imports.brought_along(Plan(added={"participant": 3}), "participants", WORDS) == ""


@pytest.mark.parametrize(
    ("plan", "sentence"),
    [
        (Plan(new=38, changed=2), "38 added, 2 changed."),
        (Plan(changed=1), "1 changed."),
        (Plan(), "The list is taken in."),
    ],
)
def test_end_counts_what_was_done(plan: Plan, sentence: str) -> None:
    assert imports.done(plan, WORDS) == sentence


def test_list_is_told_by_product_rows_and_lines() -> None:
    told = imports.about_list("Eventbrite", 140, 1041, WORDS)
    assert told == "An export of Eventbrite · 140 rows · 1,041 lines in the file"
    assert imports.about_list("", 1, 0, WORDS) == "1 row"


def test_change_from_nothing_says_so() -> None:
    assert imports.change("City", "", "Graz", WORDS) == "City: nothing → Graz"


@pytest.mark.parametrize("fate", imports.FATES)
def test_every_fate_has_a_word(fate: str) -> None:
    assert imports.fate(fate, WORDS)
