"""What somebody may mean who has typed the first letters."""

import pytest

from planner.domain.names import sort_key
from planner.domain.records import Participant
from planner.store import suggestions
from tests.build import a_document


def person(identity: str, given: str, family: str, *, city: str = "") -> Participant:
    key = sort_key(given, family)
    return Participant(id=identity, given_name=given, family_name=family, sort_key=key, city=city)


ANGEL = person("P1", "Ángel", "Núñez", city="Pittsburgh")
ANA = person("P2", "Ana", "Paz", city="Lima")
BO = person("P3", "Bo", "Nunes", city="Pittsburgh")


def test_people_are_found_by_every_word_without_accents() -> None:
    document = a_document(ANGEL, ANA, BO)
    assert suggestions.people(document, "nu ang", most=5) == [ANGEL]
    assert suggestions.people(document, "NU", most=5) == [BO, ANGEL]
    assert suggestions.people(document, "nu", most=1) == [BO]


def test_people_whose_name_begins_so_come_first() -> None:
    document = a_document(ANGEL, ANA, BO, person("P4", "Ivana", "Adams"))
    found = suggestions.people(document, "an", most=5)
    assert [each.given_name for each in found] == ["Ángel", "Ana", "Ivana"]
    assert [each.given_name for each in suggestions.people(document, "an", most=2)] == ["Ángel", "Ana"]


def test_signs_a_search_could_read_as_any_letters_are_taken_as_they_are() -> None:
    assert suggestions.people(a_document(ANA), "%", most=5) == []


def test_values_come_most_frequent_first_and_never_empty() -> None:
    document = a_document(ANGEL, ANA, BO, person("P4", "Cher", ""))
    assert suggestions.values(document, "city") == ["Pittsburgh", "Lima"]


def test_values_of_what_people_do_not_share_are_not_told() -> None:
    with pytest.raises(ValueError, match="email"):
        suggestions.values(a_document(), "email")
