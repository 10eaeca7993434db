"""What lists show."""

import dataclasses

import pytest

from planner.domain.names import sort_key
from planner.domain.records import Participant, Room
from planner.store import history, participants, rooms, sessions
from tests.build import (
    ANA,
    FRIDAY,
    HALL,
    HOUSING,
    LAB,
    WATER,
    WEI,
    WORKSHOP,
    a_document,
    put,
)


def people(*names: str) -> list[Participant]:
    return [
        Participant(id=f"P{at}", given_name=given, family_name=family, sort_key=sort_key(given, family))
        for at, (given, _, family) in enumerate(name.partition(" ") for name in names)
    ]


def test_people_are_in_the_order_of_their_names() -> None:
    document = a_document(*people("Zoë Adams", "ángel Núñez", "Bo Nunes", "Cher"))
    assert participants.ids(document) == ["P0", "P3", "P2", "P1"]


def test_a_page_comes_in_the_order_asked_for_without_those_gone() -> None:
    ana, bo, cher = people("Ana Paz", "Bo Paz", "Cher")
    document = a_document(ana, bo, cher)
    assert document.get_all(Participant, ["P2", "gone", "P0", "P2"]) == [cher, ana]
    assert document.get_all(Participant, []) == []


@pytest.mark.parametrize(
    ("search", "found"),
    [
        ("BELTRAN", [ANA.id]),
        ("  beltrán ", [ANA.id]),
        ("example.org", [ANA.id]),
        ("成都", [WEI.id]),
        ("li wei", [WEI.id]),
        ("%", []),
        ("_", []),
        ("\\", []),
        ("'; DROP TABLE participant", []),
        (" ", [ANA.id, WEI.id]),
    ],
)
def test_people_are_found_by_a_piece_of_what_is_known(search: str, found: list[str]) -> None:
    assert participants.ids(a_document(*WORKSHOP), search=search) == found


def test_rooms_come_by_position_then_name() -> None:
    first = Room(id="Z", name="Zelt", position=0)
    document = a_document(LAB, HALL, first)
    assert rooms.listed(document) == [first, HALL, LAB]


def test_rooms_come_with_what_they_have() -> None:
    document = a_document(*WORKSHOP)
    assert rooms.features(document) == {HALL.id: ("projector",)}
    assert {
        room: [closure.reason for closure in found] for room, found in rooms.closures(document).items()
    } == {LAB.id: ["paint"]}


def test_sessions_come_by_title_with_what_they_need() -> None:
    document = a_document(*WORKSHOP)
    assert sessions.listed(document) == [HOUSING, WATER]
    assert sessions.needs(document) == {HOUSING.id: ("projector",)}


def test_history_tells_who_did_what_when() -> None:
    document = a_document(desk="Door")
    with document.edit("add_day", about="Friday") as edit:
        edit.put(FRIDAY)
    (entry,) = history.entries(document)
    step = entry.step
    assert (step.kind, step.about, step.desk, step.at) == (
        "add_day",
        "Friday",
        "Door",
        "2016-05-01T12:00:00+00:00",
    )


def test_changes_of_a_step_come_in_the_order_of_writing() -> None:
    document = a_document(HALL)
    with document.edit("many") as edit:
        edit.put(LAB)
        edit.put(dataclasses.replace(HALL, name="Aula"))
        edit.remove(Room, LAB.id)
    told = [(change.row, change.before, change.after) for change in history.changes(document, 2)]
    assert told[:2] == [(LAB.id, None, None), (HALL.id, {"name": "Hall"}, {"name": "Aula"})]
    assert told[2][1] == {"id": LAB.id, **{name: getattr(LAB, name) for name in COLUMNS}}


COLUMNS = ("name", "capacity", "floor", "notes", "position")


def test_reading_inside_a_step_sees_what_it_has_written() -> None:
    document = a_document(HALL)
    with document.edit("add_room") as edit:
        edit.put(LAB)
        assert rooms.listed(document) == [HALL, LAB]
    put(document, LAB)
    assert document.last_step == 2
