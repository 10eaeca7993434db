from dataclasses import replace

import pytest

from planner.domain.records import Slot
from planner.domain.refusal import Refused
from planner.domain.times import Minute
from planner.operations import agenda
from planner.store.document import Document
from tests.operations.workshop import FRIDAY, HALL, HOUSING, LAB, LUNCH, THURSDAY, WATER


def slot_of(document: Document, session_id: str) -> Slot:
    (slot,) = agenda.slots_of(document, session_id)
    return slot


def test_schedule_session_without_a_room_takes_the_whole_venue(workshop: Document) -> None:
    slot = agenda.schedule_session(workshop, HOUSING.id, day=FRIDAY.id, start=Minute(540))
    assert workshop.get(Slot, slot.id) == Slot(
        id=slot.id, session=HOUSING.id, day=FRIDAY.id, start=Minute(540), room=None, pinned=False
    )


def test_schedule_session_twice_runs_it_twice(workshop: Document) -> None:
    agenda.schedule_session(workshop, WATER.id, day=FRIDAY.id, start=Minute(540), room=LAB.id)
    assert len(agenda.slots_of(workshop, WATER.id)) == 2


def test_schedule_session_over_another_is_no_error(workshop: Document) -> None:
    agenda.schedule_session(workshop, HOUSING.id, day=THURSDAY.id, start=Minute(600), room=HALL.id)
    assert slot_of(workshop, HOUSING.id).room == HALL.id


@pytest.mark.parametrize(
    ("session", "day", "room", "unknown"),
    [
        ("NOSUCH0000", THURSDAY.id, HALL.id, "session"),
        (WATER.id, "NOSUCH0000", HALL.id, "day"),
        (WATER.id, THURSDAY.id, "NOSUCH0000", "room"),
    ],
)
def test_schedule_session_with_something_unknown_is_refused(
    workshop: Document, session: str, day: str, room: str, unknown: str
) -> None:
    with pytest.raises(Refused) as refused:
        agenda.schedule_session(workshop, session, day=day, start=Minute(600), room=room)
    assert (refused.value.code, refused.value.values) == ("unknown", {"kind": unknown, "id": "NOSUCH0000"})


def test_move_slot_keeps_its_pin(workshop: Document) -> None:
    slot = slot_of(workshop, WATER.id)
    agenda.pin_slots(workshop, [slot.id])
    agenda.move_slot(workshop, slot.id, day=FRIDAY.id, start=Minute(660), room=None)
    assert slot_of(workshop, WATER.id) == replace(
        slot, day=FRIDAY.id, start=Minute(660), room=None, pinned=True
    )


def test_move_slot_to_where_it_is_leaves_no_step(workshop: Document) -> None:
    slot, step = slot_of(workshop, WATER.id), workshop.last_step
    agenda.move_slot(workshop, slot.id, day=slot.day, start=slot.start, room=slot.room)
    assert workshop.last_step == step


def test_move_slot_before_midnight_is_refused(workshop: Document) -> None:
    with pytest.raises(Refused, match="start_impossible"):
        agenda.move_slot(
            workshop, slot_of(workshop, WATER.id).id, day=FRIDAY.id, start=Minute(-15), room=None
        )


def test_unschedule_session_takes_out_all_its_slots_in_one_step(workshop: Document) -> None:
    agenda.schedule_session(workshop, WATER.id, day=FRIDAY.id, start=Minute(540), room=LAB.id)
    agenda.unschedule_session(workshop, WATER.id)
    assert agenda.slots_of(workshop, WATER.id) == []
    workshop.undo()
    assert len(agenda.slots_of(workshop, WATER.id)) == 2


def test_unschedule_slots_leaves_the_sessions(workshop: Document) -> None:
    agenda.unschedule_slots(workshop, [slot_of(workshop, name).id for name in (WATER.id, LUNCH.id)])
    assert workshop.all(Slot) == []


def test_unpin_slots_lets_go_again(workshop: Document) -> None:
    slot = slot_of(workshop, WATER.id)
    agenda.pin_slots(workshop, [slot.id, slot.id])
    agenda.unpin_slots(workshop, [slot.id])
    assert slot_of(workshop, WATER.id) == slot
