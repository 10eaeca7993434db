"""The search as a whole: what it finds in a made list, what it tells, and that it stops."""

import itertools
import random
from collections.abc import Sequence
from dataclasses import replace

import pytest

from planner.domain.likeness import LIKELY, Pair
from planner.domain.records import Participant
from planner.matching.likes import find_like
from planner.matching.search import find_pairs
from planner.matching.turns import Cancelled
from tests.matching.made_set import made_set

ANA = Participant(id="A", given_name="Ana", family_name="Beltrán", email="ana@example.org")
AGAIN = replace(ANA, id="B", given_name="Anna")
STRANGE = [
    "",
    " ",
    "-",
    "\u200f",
    "'",
    "(",
    "((((",
    "@",
    "🙂",
    "\ud83d",
    "a\x00b",
    "é" * 5_000,
    "ab " * 2_000,
]


def ids(found: Sequence[Pair]) -> list[tuple[str, str]]:
    return [(pair.one, pair.other) for pair in found]


def test_nobody_is_nobody_twice() -> None:
    assert find_pairs(()) == []
    assert find_pairs((ANA,)) == []
    assert find_like(ANA, ()) == []
    assert find_like(ANA, (ANA,)) == []


def test_a_pair_has_the_lesser_id_first_in_any_order() -> None:
    assert find_pairs((AGAIN, ANA)) == find_pairs((ANA, AGAIN))
    assert ids(find_pairs((AGAIN, ANA))) == [("A", "B")]


def test_people_known_to_be_two_are_not_found() -> None:
    assert find_pairs((ANA, AGAIN), distinct={("A", "B")}) == []


def test_pairs_come_most_likely_first() -> None:
    likelihoods = [pair.likelihood for pair in find_pairs(made_set(500).people)]
    assert likelihoods == sorted(likelihoods, reverse=True)


def test_the_order_of_people_changes_nothing() -> None:
    people = made_set(600).people
    found = find_pairs(people)
    random.Random(1).shuffle(people)
    assert find_pairs(people) == found


def test_a_made_list_is_found_out() -> None:
    made = made_set(2_000, seed=7)
    likely = {(pair.one, pair.other) for pair in find_pairs(made.people) if pair.likelihood >= LIKELY}
    true = likely & made.same.keys()
    assert len(true) >= 0.95 * len(likely)
    assert len(true) >= 0.90 * len(made.same)
    assert len(likely & made.traps.keys()) <= 0.05 * len(made.traps)


def test_progress_grows_to_the_end() -> None:
    told: list[tuple[int, int]] = []
    people = made_set(500).people
    find_pairs(people, progress=lambda done, of: told.append((done, of)))
    assert told == sorted(told)
    assert told[-1] == (3 * len(people), 3 * len(people))


@pytest.mark.parametrize("turns", [0, 1, 2])
def test_a_search_stops_when_it_is_not_wanted(turns: int) -> None:
    asked = itertools.count()
    with pytest.raises(Cancelled):
        find_pairs(made_set(1_000).people, is_cancelled=lambda: next(asked) >= turns)


def test_numbered_guests_are_not_one() -> None:
    people = [Participant(id=f"{n:04}", given_name="Guest", family_name=f"{n}") for n in range(500)]
    people += [
        Participant(id=f"{n:04}", given_name=f"Guest{n}", family_name="Quito") for n in range(500, 900)
    ]
    assert find_pairs(people) == []


def test_a_name_thousands_bear_is_not_compared_with_itself() -> None:
    people = [Participant(id=f"{n:04}", given_name="Maria", family_name="Garcia") for n in range(3_000)]
    assert find_pairs(people) == []


def test_a_common_name_is_found_by_the_same_organisation() -> None:
    people = [
        Participant(id=f"{n:04}", given_name="Maria", family_name="Garcia", organisation=f"House {n // 2}")
        for n in range(200)
    ]
    pairs = {(f"{n:04}", f"{n + 1:04}") for n in range(0, 200, 2)}
    assert pairs >= set(ids(find_pairs(people)))


def test_an_address_of_a_whole_office_joins_nobody() -> None:
    names = made_set(60).people
    people = [replace(person, email="info@example.org", phone="") for person in names]
    found = find_pairs(people)
    assert all(pair.likelihood < LIKELY for pair in found if (pair.one, pair.other) not in made_set(60).same)


@pytest.mark.parametrize("text", STRANGE)
def test_strange_texts_are_no_trouble(text: str) -> None:
    strange = Participant(
        id="A", given_name=text, family_name=text, email=text, phone=text, organisation=text, city=text
    )
    people = (strange, replace(strange, id="B", family_name="Beltrán"), ANA)
    find_pairs(people)
    find_like(strange, people)
