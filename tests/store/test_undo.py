"""Undo and redo: every step taken back leaves the file as it was before it."""

import dataclasses
from pathlib import Path

import pytest

from planner.domain.records import Group, Participant, Room, Session, Tag
from planner.store import history, undoing
from planner.store.document import Document
from tests.build import (
    ANA,
    EARLY,
    HALL,
    HOUSING,
    LAB,
    LOCAL,
    WORKSHOP,
    a_document,
    a_file,
    content,
    put,
    reopened,
)


def test_undo_of_a_new_record_takes_it_away() -> None:
    document = a_document()
    before = content(document)
    put(document, HALL)
    undone = document.undo()
    assert (content(document), undone and undone.number) == (before, 1)


@pytest.mark.parametrize(
    ("kind", "identity"), [(Room, HALL.id), (Session, HOUSING.id), (Group, LOCAL.id), (Participant, ANA.id)]
)
def test_undo_of_a_removal_brings_back_what_it_took_along(kind: type, identity: str) -> None:
    document = a_document(*WORKSHOP)
    before = content(document)
    with document.edit("remove") as edit:
        edit.remove(kind, identity)
    after = content(document)
    document.undo()
    assert content(document) == before
    document.redo()
    assert content(document) == after


def test_undo_of_a_step_that_touches_a_row_many_times_brings_back_the_first_state() -> None:
    document = a_document(*WORKSHOP)
    before = content(document)
    with document.edit("much") as edit:
        edit.put(dataclasses.replace(LAB, name="A", capacity=1))
        edit.put(dataclasses.replace(LAB, name="B", floor="2"))
        edit.remove(Room, LAB.id)
        edit.put(dataclasses.replace(LAB, name="C"))
        edit.put(dataclasses.replace(LAB, name="D", position=9))
        edit.put(Tag(id="NEW", name="1"))
        edit.put(Tag(id="NEW", name="2"))
        edit.put(Tag(id="BRIEF", name="x"))
        edit.remove(Tag, "BRIEF")
        edit.put(dataclasses.replace(EARLY, name="Late"))
        edit.remove(Tag, EARLY.id)
    after = content(document)
    document.undo()
    assert content(document) == before
    document.redo()
    assert content(document) == after


def test_a_step_that_takes_itself_back_does_not_stop_undo_and_redo() -> None:
    document = a_document(HALL)
    with document.edit("nothing in the end") as edit:
        edit.put(dataclasses.replace(HALL, name="Aula"))
        edit.put(HALL)
        edit.put(LAB)
        edit.remove(Room, LAB.id)
    numbers = [step and step.number for step in (document.undo(), document.undo(), document.undo())]
    assert (numbers, document.all(Room)) == ([2, 1, None], [])
    numbers = [step and step.number for step in (document.redo(), document.redo(), document.redo())]
    assert (numbers, document.all(Room)) == ([1, 2, None], [HALL])


def test_undo_survives_a_restart(tmp_path: Path) -> None:
    path = a_file(tmp_path / "w.workshop", HALL)
    with reopened(path) as document:
        assert document.next_undo is not None
        document.undo()
    with reopened(path) as document:
        assert (document.all(Room), document.next_undo) == ([], None)
        document.redo()
    with reopened(path) as document:
        assert (document.all(Room), document.next_redo) == ([HALL], None)


def test_undo_goes_on_past_a_redo() -> None:
    document = a_document(HALL)
    put(document, LAB)
    for action in (Document.undo, Document.redo, Document.undo, Document.undo):
        action(document)
    assert (document.all(Room), document.undo()) == ([], None)
    document.redo()
    assert document.all(Room) == [HALL]
    document.redo()
    assert (document.all(Room), document.redo()) == ([HALL, LAB], None)


def test_a_new_step_ends_what_could_be_redone() -> None:
    document = a_document(HALL)
    document.undo()
    put(document, LAB)
    assert (document.redo(), document.next_undo and document.next_undo.number) == (None, 3)


def test_history_tells_what_stands() -> None:
    document = a_document(HALL)
    put(document, LAB)
    document.undo()
    document.undo()
    document.redo()
    put(document, EARLY)
    assert [(e.step.number, e.action, e.undone) for e in history.entries(document)] == [
        (1, "do", False),
        (2, "do", True),
        (3, "undo", False),
        (4, "undo", False),
        (5, "redo", False),
        (6, "do", False),
    ]


def test_the_line_of_undo_is_the_same_told_step_by_step_and_from_the_file() -> None:
    document = a_document(HALL)
    put(document, LAB)
    document.undo()
    put(document, EARLY)
    document.undo()
    told = undoing.line(document.connection)
    assert (told.done[-1][1], told.undone[-1][1]) == (document.next_undo, document.next_redo)
