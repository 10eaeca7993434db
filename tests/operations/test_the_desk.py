from datetime import timedelta

import pytest

from planner.domain.ids import derived_id
from planner.domain.likeness import Reason
from planner.domain.records import CheckIn, HelpRequest, Participant, ParticipantStatus
from planner.domain.refusal import Refused
from planner.matching.desk import DeskIndex
from planner.operations import help as helping
from planner.operations import walk_ins
from planner.store import desk
from planner.store.document import Document
from tests.operations.workshop import ANA, MORNING, THURSDAY, WEI

LATER = MORNING + timedelta(minutes=10)


@pytest.mark.parametrize(
    ("name", "given", "family"),
    [
        ("Eva Ruiz", "Eva Ruiz", ""),
        (" Ruiz,  Eva ", "Eva", "Ruiz"),
        ("Sam Smith, Jr.", "Sam Smith, Jr.", ""),
        ("李伟", "李伟", ""),
        ("🎉", "🎉", ""),
    ],
)
def test_a_walk_in_is_added_and_checked_in_as_one_step(
    workshop: Document, name: str, given: str, family: str
) -> None:
    step = workshop.last_step
    person = walk_ins.add_walk_in(
        workshop, name=name, organisation="AFSC", city=" Graz", day=THURSDAY.id, at=LATER, desk="Door"
    )
    assert workshop.get(Participant, person.id) == person
    assert (person.given_name, person.family_name, person.organisation, person.city, person.status) == (
        given, family, "AFSC", "Graz", ParticipantStatus.CONFIRMED,
    )  # fmt: skip
    assert person.reference == f"walk-in:{person.id}"
    assert workshop.get(CheckIn, derived_id(person.id, THURSDAY.id)) == CheckIn(
        id=derived_id(person.id, THURSDAY.id),
        participant=person.id,
        day=THURSDAY.id,
        at="2016-05-26T13:10:00+00:00",
        desk="Door",
    )
    assert workshop.last_step == step + 1
    workshop.undo()
    assert workshop.get(Participant, person.id) is None


@pytest.mark.parametrize("name", ["", "   ", "\u200b", "x" * 20_000])
def test_a_walk_in_without_a_possible_name_is_refused(workshop: Document, name: str) -> None:
    step = workshop.last_step
    with pytest.raises(Refused):
        walk_ins.add_walk_in(workshop, name=name, day=THURSDAY.id, at=LATER, desk="Door")
    assert workshop.last_step == step


def test_two_walk_ins_of_one_name_are_two_people(workshop: Document) -> None:
    one, other = (
        walk_ins.add_walk_in(workshop, name="Eva Ruiz", day=THURSDAY.id, at=LATER, desk="Door")
        for _ in range(2)
    )
    assert one.id != other.id
    assert one.reference != other.reference


def doubles(workshop: Document, name: str, organisation: str = "", city: str = "") -> list[str]:
    index = DeskIndex(desk.desk_people(workshop))
    near = [hit.id for hit in index.find(name)]
    pairs = walk_ins.find_doubles(workshop, near, name=name, organisation=organisation, city=city)
    return [pair.other for pair in pairs]


@pytest.mark.parametrize("name", ["Ana Beltrán", "Beltran, Ana", "ana beltran", "Ana Beltrn"])
def test_a_walk_in_who_is_on_the_list_is_told(workshop: Document, name: str) -> None:
    assert doubles(workshop, name, city="Bogotá") == [ANA.id]


@pytest.mark.parametrize(
    "name", ["Eva Ruiz", "", "  ", "\u200b", "🎉", "z\u0300" * 300, "x " * 150, ",", "<b>", "1"]
)
def test_a_walk_in_who_is_on_no_list_is_nobody_s_double(workshop: Document, name: str) -> None:
    assert doubles(workshop, name) == []


def test_a_double_says_why(workshop: Document) -> None:
    (pair,) = walk_ins.find_doubles(workshop, [ANA.id, WEI.id], name="Beltrán Ana", city="Bogotá")
    assert (pair.one, pair.other) == ("", ANA.id)
    assert set(pair.reasons) >= {Reason.CITY}


def test_help_asked_for_again_keeps_the_first_time_and_the_last_note(workshop: Document) -> None:
    helping.ask_for_help(workshop, ANA.id, at=MORNING, desk="Door", note="lift")
    asked = helping.ask_for_help(workshop, ANA.id, at=LATER, desk="Desk 2", note="stairs")
    assert asked == HelpRequest(
        id=derived_id(ANA.id),
        participant=ANA.id,
        at="2016-05-26T13:00:00+00:00",
        desk="Door",
        note="stairs",
    )
    assert workshop.all(HelpRequest) == [asked]


def test_help_that_was_given_is_asked_for_anew(workshop: Document) -> None:
    helping.ask_for_help(workshop, ANA.id, at=MORNING, desk="Door")
    helping.end_help(workshop, ANA.id)
    assert workshop.all(HelpRequest) == []
    assert helping.ask_for_help(workshop, ANA.id, at=LATER, desk="Door").at == "2016-05-26T13:10:00+00:00"


def test_ending_help_nobody_asked_for_leaves_no_step(workshop: Document) -> None:
    step = workshop.last_step
    helping.end_help(workshop, ANA.id)
    assert workshop.last_step == step


def test_help_for_somebody_unknown_is_refused(workshop: Document) -> None:
    with pytest.raises(Refused):
        helping.ask_for_help(workshop, "N0B0DY0000", at=MORNING, desk="Door")
