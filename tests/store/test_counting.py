"""What stands in a column, and how often."""

import pytest

from planner.domain.ids import derived_id
from planner.domain.records import Absence, Answer, CheckIn, Field, Participant, ParticipantStatus
from planner.domain.tallies import Tally, tallies
from planner.store import participants, queries
from planner.store.document import Document
from planner.store.queries import Query
from tests.operations.workshop import ANA, FRIDAY, LOCAL, THURSDAY, a_workshop

SHIRT = Field(id="F1E1D00009", name="Shirt")
CITIES = {"CR0WD00000": "Graz", "CR0WD00001": "graz", "CR0WD00002": "Graz", "CR0WD00003": ""}
IDS = list(CITIES)
SEVERAL = ("day", "tag", "checked_in")
KINDS = (*participants.LISTING.counted, *SEVERAL, f"field:{SHIRT.id}")


@pytest.fixture
def crowd() -> Document:
    document = a_workshop()
    people = [Participant(id=each, given_name="Li", city=city) for each, city in CITIES.items()]
    with document.edit("add") as edit:
        edit.put_all(people)
        edit.put(SHIRT)
        edit.put(Answer(id=derived_id(IDS[0], SHIRT.id), participant=IDS[0], field=SHIRT.id, value="M"))
        edit.put(Absence(id=derived_id(IDS[1], FRIDAY.id), participant=IDS[1], day=FRIDAY.id))
        edit.put(Participant(id="GONE000000", given_name="Away", status=ParticipantStatus.CANCELLED))
    return document


def counts(document: Document, kind: str, ids: list[str]) -> dict[str, int]:
    return dict(queries.counts(document, participants.LISTING, kind, ids))


def test_values_of_a_column_are_counted_among_those_asked_for(crowd: Document) -> None:
    assert counts(crowd, "city", IDS) == {"Graz": 2, "graz": 1, "": 1}
    assert counts(crowd, "city", IDS[:1]) == {"Graz": 1}
    assert counts(crowd, "group", [*IDS, ANA.id]) == {LOCAL.id: 1, "": 4}


def test_who_comes_on_a_day_is_counted_for_each(crowd: Document) -> None:
    ids = [*IDS, "GONE000000"]
    assert counts(crowd, "day", ids) == {THURSDAY.id: 4, FRIDAY.id: 3, "": 1}


def test_answers_and_check_ins_are_counted(crowd: Document) -> None:
    assert counts(crowd, f"field:{SHIRT.id}", IDS) == {"M": 1, "": 3}
    with crowd.edit("check") as edit:
        edit.put(CheckIn(id=derived_id(IDS[0], FRIDAY.id), participant=IDS[0], day=FRIDAY.id, at="", desk=""))
    assert counts(crowd, "checked_in", IDS) == {FRIDAY.id: 1, "": 3}


@pytest.mark.parametrize("kind", KINDS)
def test_every_count_is_that_of_its_filter(crowd: Document, kind: str) -> None:
    every = participants.ids(crowd)
    counted = counts(crowd, kind, every)
    assert counts(crowd, kind, every[1:]).keys() <= counted.keys()
    for value, count in counted.items():
        if value or kind not in SEVERAL:
            assert len(participants.ids(crowd, Query(filters=((kind, value),)))) == count, (kind, value)


def test_two_own_fields_must_both_hold(crowd: Document) -> None:
    other = Field(id="F1E1D00008", name="Bus")
    with crowd.edit("add") as edit:
        edit.put(other)
        edit.put(Answer(id=derived_id(IDS[1], other.id), participant=IDS[1], field=other.id, value="yes"))
    both = ((f"field:{SHIRT.id}", "M"), (f"field:{other.id}", "yes"))
    assert participants.ids(crowd, Query(filters=both)) == []
    assert participants.ids(crowd, Query(filters=(both[0], (f"field:{other.id}", "")))) == IDS[:1]


def test_texts_written_alike_are_one_and_nothing_comes_last() -> None:
    assert tallies({"": 9, "graz": 1, "Graz": 2, "Linz": 3, "Áb": 1}) == [
        Tally("Graz", 3, ("Graz", "graz")),
        Tally("Linz", 3, ("Linz",)),
        Tally("Áb", 1, ("Áb",)),
        Tally("", 9, ("",)),
    ]


def test_ids_are_called_by_their_names() -> None:
    assert tallies({"2": 1, "1": 1, "": 1}, texts={"1": "Zoo", "2": "Abc"}) == [
        Tally("Abc", 1, ("2",)),
        Tally("Zoo", 1, ("1",)),
        Tally("", 1, ("",)),
    ]
