"""The table of pairs in `pairs.txt`, in a list of 300 people: who is one, who is two, and why."""

from functools import cache
from pathlib import Path

import pytest

from planner.domain.likeness import LIKELY, Pair
from planner.domain.names import sort_key
from planner.domain.records import Participant
from planner.matching.likes import find_like
from planner.matching.search import find_pairs
from tests.matching.made_set import made_set

TABLE = Path(__file__).with_name("pairs.txt").read_text(encoding="utf-8").splitlines()
LINES = [line for line in TABLE if line.strip() and not line.startswith("#")]


@cache
def others() -> tuple[Participant, ...]:
    return tuple(made_set(300).people)


def person(text: str, number: str) -> Participant:
    given, family, email, phone, organisation, city = [
        part.strip() for part in (*text.strip().split("/"), "", "", "", "", "")
    ][:6]
    return Participant(
        id=number,
        given_name=given,
        family_name=family,
        email=email,
        phone=phone,
        organisation=organisation,
        city=city,
        sort_key=sort_key(given, family),
    )


def between(found: list[Pair]) -> list[Pair]:
    return [pair for pair in found if (pair.one, pair.other) == ("A", "B")]


@pytest.mark.parametrize("line", LINES)
def test_a_pair_is_judged_as_the_table_says(line: str) -> None:
    expected, one, other, reasons = (part.strip() for part in line.split("|"))
    two = person(one, "A"), person(other, "B")
    found = between(find_pairs((*others(), *two)))
    verdict = "no" if not found else "same" if found[0].likelihood >= LIKELY else "not"
    assert verdict == expected, found
    if reasons:
        assert list(found[0].reasons) == reasons.split()


@pytest.mark.parametrize("line", LINES)
def test_one_person_is_found_as_in_the_whole_list(line: str) -> None:
    _, one, other, _ = line.split("|")
    two = person(one, "A"), person(other, "B")
    people = (*others(), *two)
    whole = [(pair.one, pair.other, pair.reasons) for pair in between(find_pairs(people))]
    for asked in two:
        found = between(find_like(asked, people))
        assert [(pair.one, pair.other, pair.reasons) for pair in found] == whole


def test_the_table_has_enough_pairs() -> None:
    assert len(LINES) >= 80
