from dataclasses import replace

import pytest

from planner.domain.records import Event, Room, Slot
from planner.store import history
from planner.store.document import Document
from planner.store.history import Tally
from tests.build import HALL, HOUSING, LAB, MORNING, THURSDAY, WORKSHOP, a_document, put


@pytest.fixture
def document() -> Document:
    """Steps 1 to 3 add, change and remove; 4 takes 3 back."""
    document = a_document(*WORKSHOP)
    put(document, replace(HALL, name="Aula", capacity=90))
    with document.edit("remove_room", about="Aula") as edit:
        edit.remove(Room, HALL.id)
    document.undo()
    return document


def test_numbers_are_those_of_original_steps_newest_first(document: Document) -> None:
    assert [number for number, _ in history.numbers(document)] == [3, 2, 1]
    assert history.numbers(document, after=2) == [(3, "2016-05-01T12:00:00+00:00")]


def test_numbers_of_one_desk(document: Document) -> None:
    assert history.numbers(document, desk="Door") == []
    assert len(history.numbers(document, desk="Test")) == 3
    assert history.desks(document) == ["Test"]


def test_labels_tell_kind_and_subject(document: Document) -> None:
    assert history.labels(document, after=1) == [(2, "put", ""), (3, "remove_room", "Aula")]


def test_steps_come_by_number(document: Document) -> None:
    found = history.steps(document, [3, 1, 99])
    assert {number: step.kind for number, step in found.items()} == {1: "put", 3: "remove_room"}


def test_standing_steps_are_those_undo_takes_back(document: Document) -> None:
    assert [step.number for step in document.standing] == [1, 2]
    document.redo()
    assert [step.number for step in document.standing] == [1, 2, 3]


def test_reversals_tell_undo_and_redo_in_turn(document: Document) -> None:
    document.redo()
    document.undo()
    told = [(action, step.number) for action, step in history.reversals(document, 3)]
    assert told == [("undo", 4), ("redo", 5), ("undo", 6)]
    assert history.reversals(document, 1) == []


def test_tallies_count_what_a_step_did(document: Document) -> None:
    assert history.tallies(document, 2) == {"room": Tally(0, 1, 0)}
    assert history.tallies(document, 3) == {
        "room": Tally(0, 0, 1),
        "room_feature": Tally(0, 0, 1),
        "slot": Tally(0, 0, 1),
    }
    assert history.tallies(document, 1)["participant"] == Tally(2, 0, 0)


def test_changes_can_be_cut_short(document: Document) -> None:
    assert history.changes(document, 1, most=3) == history.changes(document, 1)[:3]


def test_rows_hold_what_is_there_or_was_removed_last(document: Document) -> None:
    document.redo()
    wanted = [("room", HALL.id), ("room", LAB.id), ("slot", MORNING.id), ("room", "N0WHERE000")]
    found = history.rows(document, wanted)
    assert set(found) == set(wanted[:3])
    assert (found["room", HALL.id]["name"], found["room", LAB.id]["name"]) == ("Aula", LAB.name)
    assert found["slot", MORNING.id] == {
        "id": MORNING.id,
        "session": HOUSING.id,
        "day": THURSDAY.id,
        "start": 540,
        "room": HALL.id,
        "pinned": 0,
    }


def test_rows_of_a_table_of_its_own_kind() -> None:
    document = a_document()
    assert history.rows(document, [("event", "event")])["event", "event"]["name"] == "Gathering"
    assert document.count(Event) == 1
    assert document.count(Slot) == 0
