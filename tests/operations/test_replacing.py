from dataclasses import replace

import pytest

from planner.domain.records import Answer, Field, FieldKind, Participant, Session
from planner.domain.refusal import Refused
from planner.domain.replacing import Replacement, replacer
from planner.operations import fields, participants, replacing
from planner.operations.replacing import Change
from planner.store.document import Document
from tests.operations.workshop import ANA, HOUSING, WATER

PEOPLE = ("Graz", "GRAZ (Austria)", "", "graz", "Bogotá")
SHIRT = Field(id="F1E1D00009", name="Shirt", kind=FieldKind.CHOICE, choices="M\nMedium\nL")


@pytest.fixture
def crowd(workshop: Document) -> list[str]:
    """Ids of five people with these cities, in this order."""
    ids = [f"CR0WD0000{number}" for number in range(len(PEOPLE))]
    for identity, city in zip(ids, PEOPLE, strict=True):
        participants.add_participant(workshop, Participant(id=identity, given_name="Li", city=city))
    return ids


def cities(document: Document, ids: list[str]) -> tuple[str, ...]:
    return tuple(person.city for person in document.get_all(Participant, ids))


@pytest.mark.parametrize(
    ("wanted", "after"),
    [
        (Replacement(find="graz", put="Gratz"), ("Gratz", "Gratz (Austria)", "", "Gratz", "Bogotá")),
        (Replacement(find="graz", put="X", is_whole=True), ("X", "GRAZ (Austria)", "", "X", "Bogotá")),
        (Replacement(find="Graz", put="X", matches_case=True), ("X", *PEOPLE[1:])),
        (Replacement(find="Graz", put="", is_whole=True, matches_case=True), ("", *PEOPLE[1:])),
        (Replacement(find="", put="Unknown", is_whole=True), (*PEOPLE[:2], "Unknown", *PEOPLE[3:])),
        (Replacement(find="", put="X"), PEOPLE),
        (Replacement(find="(AUSTRIA)", put=r"\1"), ("Graz", r"GRAZ \1", "", "graz", "Bogotá")),
        (Replacement(find="Bogota\u0301", put="Bogota"), (*PEOPLE[:4], "Bogota")),
    ],
)
def test_texts_are_replaced_as_typed(
    workshop: Document, crowd: list[str], wanted: Replacement, after: tuple[str, ...]
) -> None:
    count = replacing.replace_in_column(workshop, Participant, crowd, column="city", wanted=wanted)
    assert cities(workshop, crowd) == after
    assert count == sum(one != other for one, other in zip(PEOPLE, after, strict=True))
    if count:
        workshop.undo()
    assert cities(workshop, crowd) == PEOPLE


def test_what_would_change_is_told_in_the_order_asked_for(workshop: Document, crowd: list[str]) -> None:
    wanted = Replacement(find="graz", put="Gratz", is_whole=True)
    found = replacing.find_changes(workshop, Participant, crowd[::-1], column="city", wanted=wanted)
    assert found == [Change(crowd[3], "graz", "Gratz"), Change(crowd[0], "Graz", "Gratz")]


def test_only_those_asked_for_change(workshop: Document, crowd: list[str]) -> None:
    wanted = Replacement(find="graz", put="X")
    replacing.replace_in_column(workshop, Participant, crowd[3:], column="city", wanted=wanted)
    assert cities(workshop, crowd) == ("Graz", "GRAZ (Austria)", "", "X", "Bogotá")


def test_a_name_keeps_its_place_in_the_order_and_can_not_go_away(workshop: Document) -> None:
    wanted = Replacement(find="Beltrán", put="Álvarez")
    replacing.replace_in_column(workshop, Participant, [ANA.id], column="family_name", wanted=wanted)
    changed = workshop.get(Participant, ANA.id)
    assert changed is not None
    assert (changed.family_name, changed.sort_key) == ("Álvarez", "alvarez ana")
    nameless = Participant(id="N0NAME0000", given_name="Li")
    participants.add_participant(workshop, nameless)
    last = workshop.last_step
    with pytest.raises(Refused, match="name_missing"):
        replacing.replace_in_column(
            workshop, Participant, [ANA.id, nameless.id], column="given_name",
            wanted=Replacement(find="Li", put=""),
        )  # fmt: skip
    assert workshop.last_step == last


def test_answers_are_replaced_and_must_fit(workshop: Document, crowd: list[str]) -> None:
    fields.add_field(workshop, SHIRT)
    fields.set_field(workshop, crowd[:2], field=SHIRT.id, value="M")
    column = f"field:{SHIRT.id}"
    wanted = Replacement(find="M", put="Medium", is_whole=True)
    assert replacing.replace_in_column(workshop, Participant, crowd, column=column, wanted=wanted) == 2
    with pytest.raises(Refused, match="answer_unfit"):
        replacing.replace_in_column(
            workshop, Participant, crowd, column=column, wanted=replace(wanted, find="Medium", put="XXL")
        )
    replacing.replace_in_column(
        workshop, Participant, crowd[:1], column=column, wanted=replace(wanted, find="medium", put="")
    )
    answers = workshop.referring(Answer, "field", [SHIRT.id])
    assert [(answer.participant, answer.value) for answer in answers] == [(crowd[1], "Medium")]


def test_an_empty_answer_is_found_as_nothing(workshop: Document, crowd: list[str]) -> None:
    fields.add_field(workshop, SHIRT)
    wanted = Replacement(find="", put="L", is_whole=True)
    column = f"field:{SHIRT.id}"
    assert replacing.replace_in_column(workshop, Participant, crowd, column=column, wanted=wanted) == 5


def test_titles_of_sessions_are_replaced(workshop: Document) -> None:
    replacing.replace_in_column(
        workshop, Session, [WATER.id, HOUSING.id], column="title",
        wanted=Replacement(find="dignity", put="rights"),
    )  # fmt: skip
    changed = workshop.get_all(Session, [WATER.id, HOUSING.id])
    assert [session.title for session in changed] == ["Water and rights", HOUSING.title]


def test_nothing_found_is_no_step(workshop: Document) -> None:
    last = workshop.last_step
    wanted = Replacement(find="zzz", put="y")
    assert replacing.replace_in_column(workshop, Participant, [ANA.id], column="city", wanted=wanted) == 0
    assert workshop.last_step == last


@pytest.mark.parametrize("column", ["status", "sort_key", "id", "field:NONE000000", "city; DROP TABLE x"])
def test_only_columns_of_text_are_changed(workshop: Document, column: str) -> None:
    with pytest.raises(Refused, match="unknown"):
        replacing.replace_in_column(
            workshop, Participant, [ANA.id], column=column, wanted=Replacement(find="a", put="b")
        )


def test_blanks_at_the_ends_go() -> None:
    assert replacer(Replacement(find="Dr.", put=""))("Dr. Ana") == "Ana"
