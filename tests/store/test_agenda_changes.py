"""When the agenda became other than the one on paper, and where its sessions were then."""

import random
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from planner.domain.records import Paper, Release, Slot
from planner.domain.times import Minute
from planner.store import snapshot
from planner.store.document import Document
from tests.build import FRIDAY, GATHERING, HALL, HOUSING, LAB, MORNING, THURSDAY, WATER, WORKSHOP, put

FIRST_CHANGE = datetime(2016, 5, 26, 10, 31)
"""On the event's wall: the clock below stands at UTC and moves on by a minute a step."""
SECOND_RELEASE = Release(id="RE1EASE002", name="Second", at="2016-05-26T14:00:00+00:00")


@pytest.fixture
def document() -> Document:
    moments = (datetime(2016, 5, 26, 14, 30, tzinfo=UTC) + timedelta(minutes=n) for n in range(1000))
    started: list[datetime] = []

    def clock() -> datetime:
        return next(moments) if started else datetime(2016, 5, 1, tzinfo=UTC)

    made = Document.in_memory(event=GATHERING, desk="Test", clock=clock, ids=random.Random(7))
    put(made, *WORKSHOP)
    made.log_print(Paper.AGENDA, [])
    started.append(next(moments))
    return made


def remove(document: Document, *slots: str) -> None:
    with document.edit("remove") as edit:
        edit.remove_all(Slot, slots)


def test_slot_moved_to_another_room_was_there_before(document: Document) -> None:
    put(document, replace(MORNING, room=LAB.id))
    taken = snapshot.take(document)
    assert dict(taken.changed_at) == {MORNING.id: FIRST_CHANGE}
    assert taken.moved_away == (MORNING,)


def test_last_of_several_changes_counts(document: Document) -> None:
    put(document, replace(MORNING, room=LAB.id))
    put(document, replace(MORNING, room=LAB.id, start=Minute(600)))
    put(document, replace(MORNING, room=LAB.id, start=Minute(600), pinned=True))
    taken = snapshot.take(document)
    assert dict(taken.changed_at) == {MORNING.id: FIRST_CHANGE + timedelta(minutes=1)}
    assert taken.moved_away == (MORNING,)


def test_session_renamed_stays_where_it_is(document: Document) -> None:
    put(document, replace(HOUSING, title="Homes"))
    taken = snapshot.take(document)
    assert dict(taken.changed_at) == {MORNING.id: FIRST_CHANGE}
    assert taken.moved_away == ()


def test_room_of_another_name_changes_what_is_in_it(document: Document) -> None:
    put(document, replace(LAB, name="Studio"))
    put(document, replace(HALL, name="Aula"))
    assert dict(snapshot.take(document).changed_at) == {MORNING.id: FIRST_CHANGE + timedelta(minutes=1)}


def test_slot_taken_out_was_there_before(document: Document) -> None:
    remove(document, MORNING.id)
    taken = snapshot.take(document)
    assert dict(taken.changed_at) == {}
    assert taken.moved_away == (MORNING,)


def test_slot_added_changed_when_it_came(document: Document) -> None:
    put(document, Slot(id="NEW", session=WATER.id, day=THURSDAY.id, start=Minute(700)))
    taken = snapshot.take(document)
    assert dict(taken.changed_at) == {"NEW": FIRST_CHANGE}
    assert taken.moved_away == ()


def test_slot_moved_and_moved_back_did_not_change(document: Document) -> None:
    put(document, replace(MORNING, day=FRIDAY.id))
    put(document, MORNING)
    taken = snapshot.take(document)
    assert (dict(taken.changed_at), taken.moved_away) == ({}, ())


def test_nothing_is_told_of_the_agenda_printed_just_now(document: Document) -> None:
    put(document, replace(MORNING, room=LAB.id))
    document.log_print(Paper.AGENDA, [])
    taken = snapshot.take(document)
    assert (dict(taken.changed_at), taken.moved_away) == ({}, ())


def test_part_of_the_agenda_on_paper_leaves_the_rest_as_old_as_it_was(document: Document) -> None:
    put(document, replace(MORNING, room=LAB.id))
    for choices in ('{"days": ["FR1DAY0000"]}', '{"rooms": ["HA11000000"]}', '{"tracks": ["1AND000000"]}'):
        document.log_print(Paper.AGENDA, [], choices=choices)
    assert dict(snapshot.take(document).changed_at) == {MORNING.id: FIRST_CHANGE}
    document.log_print(Paper.AGENDA, [], choices='{"sheet": "A4", "style": "list"}')
    assert dict(snapshot.take(document).changed_at) == {}


def test_release_counts_where_no_agenda_was_printed() -> None:
    document = Document.in_memory(event=GATHERING, desk="Test", ids=random.Random(7))
    put(
        document, *(record for record in WORKSHOP if type(record).__name__ not in {"Release", "ReleasedSlot"})
    )
    put(document, replace(MORNING, room=LAB.id))
    assert snapshot.take(document).moved_away == ()
    put(document, SECOND_RELEASE)
    put(document, replace(MORNING, room=None))
    taken = snapshot.take(document)
    assert list(taken.changed_at) == [MORNING.id]
    assert taken.moved_away == (replace(MORNING, room=LAB.id),)
