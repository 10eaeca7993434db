from dataclasses import replace

import pytest

from planner.domain.placements import NewSlot, Placement, placed
from planner.domain.records import Session, Slot
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


def test_schedule_sessions_is_one_step_and_asks_for_no_room(workshop: Document) -> None:
    step = workshop.last_step
    agenda.schedule_sessions(
        workshop,
        [
            NewSlot(HOUSING.id, FRIDAY.id, Minute(540), LAB.id),
            NewSlot(WATER.id, FRIDAY.id, Minute(600)),
        ],
    )
    assert workshop.last_step == step + 1
    assert slot_of(workshop, HOUSING.id).room == LAB.id
    assert [slot.room for slot in agenda.slots_of(workshop, WATER.id)] == [HALL.id, None]
    workshop.undo()
    assert len(workshop.all(Slot)) == 2


def test_schedule_sessions_with_one_that_is_unknown_schedules_none(workshop: Document) -> None:
    wanted = [NewSlot(HOUSING.id, FRIDAY.id, Minute(540)), NewSlot("NOSUCH0000", FRIDAY.id, Minute(600))]
    with pytest.raises(Refused, match="unknown"):
        agenda.schedule_sessions(workshop, wanted)
    assert len(workshop.all(Slot)) == 2


def test_move_slots_moves_all_in_one_step_and_undo_brings_all_back(workshop: Document) -> None:
    water, lunch = slot_of(workshop, WATER.id), slot_of(workshop, LUNCH.id)
    agenda.move_slots(
        workshop,
        [
            Placement(water.id, FRIDAY.id, Minute(630), LAB.id),
            Placement(lunch.id, FRIDAY.id, Minute(750)),
        ],
    )
    assert [slot_of(workshop, name) for name in (WATER.id, LUNCH.id)] == [
        replace(water, day=FRIDAY.id, start=Minute(630), room=LAB.id),
        replace(lunch, day=FRIDAY.id, start=Minute(750)),
    ]
    taken_back = workshop.undo()
    assert taken_back is not None
    assert (taken_back.kind, taken_back.about) == ("move_slots", "2")
    assert [slot_of(workshop, name) for name in (WATER.id, LUNCH.id)] == [water, lunch]


def test_move_slots_is_called_after_what_really_moves(workshop: Document) -> None:
    water, lunch = slot_of(workshop, WATER.id), slot_of(workshop, LUNCH.id)
    moves = [placed(water), Placement(lunch.id, lunch.day, Minute(735))]
    assert agenda.move_slots(workshop, moves) == [slot_of(workshop, LUNCH.id)]
    assert workshop.next_undo is not None
    assert (workshop.next_undo.kind, workshop.next_undo.about) == ("move_slot", "Lunch")


@pytest.mark.parametrize(
    ("day", "start", "room", "code"),
    [
        ("NOSUCH0000", 600, None, "unknown"),
        (FRIDAY.id, 600, "NOSUCH0000", "unknown"),
        (FRIDAY.id, -5, None, "start_impossible"),
    ],
)
def test_move_slots_with_one_that_is_impossible_moves_none(
    workshop: Document, day: str, start: int, room: str | None, code: str
) -> None:
    water, lunch = slot_of(workshop, WATER.id), slot_of(workshop, LUNCH.id)
    moves = [
        Placement(water.id, FRIDAY.id, Minute(600), LAB.id),
        Placement(lunch.id, day, Minute(start), room),
    ]
    with pytest.raises(Refused, match=code):
        agenda.move_slots(workshop, moves)
    assert slot_of(workshop, WATER.id) == water


def test_swap_slots_exchanges_day_start_and_room_but_no_pin(workshop: Document) -> None:
    housing = agenda.schedule_session(workshop, HOUSING.id, day=FRIDAY.id, start=Minute(540), room=LAB.id)
    water = slot_of(workshop, WATER.id)
    agenda.pin_slots(workshop, [water.id])
    agenda.swap_slots(workshop, water.id, housing.id)
    assert slot_of(workshop, WATER.id) == replace(
        water, day=FRIDAY.id, start=Minute(540), room=LAB.id, pinned=True
    )
    assert slot_of(workshop, HOUSING.id) == replace(housing, day=THURSDAY.id, start=Minute(600), room=HALL.id)
    workshop.undo()
    assert slot_of(workshop, HOUSING.id) == housing


def test_swap_slots_of_neighbours_keeps_the_time_they_take_together(workshop: Document) -> None:
    housing = agenda.schedule_session(workshop, HOUSING.id, day=THURSDAY.id, start=Minute(660), room=HALL.id)
    water = slot_of(workshop, WATER.id)
    agenda.swap_slots(workshop, water.id, housing.id)
    assert (slot_of(workshop, HOUSING.id).start, slot_of(workshop, WATER.id).start) == (600, 690)


def test_swap_slots_with_itself_leaves_no_step(workshop: Document) -> None:
    water, step = slot_of(workshop, WATER.id), workshop.last_step
    agenda.swap_slots(workshop, water.id, water.id)
    assert workshop.last_step == step


def test_resize_session_by_its_lower_edge_leaves_its_start(workshop: Document) -> None:
    slot = slot_of(workshop, WATER.id)
    assert agenda.resize_session(workshop, WATER.id, minutes=75) == replace(WATER, minutes=75)
    assert (workshop.get(Session, WATER.id), slot_of(workshop, WATER.id)) == (
        replace(WATER, minutes=75),
        slot,
    )


def test_resize_session_by_its_upper_edge_changes_start_and_minutes_in_one_step(workshop: Document) -> None:
    slot, step = slot_of(workshop, WATER.id), workshop.last_step
    agenda.resize_session(workshop, WATER.id, minutes=75, slot=slot.id, start=Minute(585))
    assert workshop.last_step == step + 1
    assert slot_of(workshop, WATER.id) == replace(slot, start=Minute(585))
    workshop.undo()
    assert (workshop.get(Session, WATER.id), slot_of(workshop, WATER.id)) == (WATER, slot)


@pytest.mark.parametrize(("minutes", "code"), [(4, "block_too_short"), (1441, "minutes_impossible")])
def test_resize_session_beyond_what_can_be_is_refused(workshop: Document, minutes: int, code: str) -> None:
    with pytest.raises(Refused, match=code):
        agenda.resize_session(workshop, WATER.id, minutes=minutes)
    assert workshop.get(Session, WATER.id) == WATER
