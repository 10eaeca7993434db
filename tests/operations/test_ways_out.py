"""Each way out does what its sentence says, as one step."""

import pytest

from planner.domain.conflicts import WayOut, WayOutKind
from planner.domain.records import Role, RoleKind
from planner.domain.times import Minute
from planner.operations import agenda, roles
from planner.operations.ways_out import take_way_out
from planner.store.document import Document
from tests.operations.workshop import ANA, FRIDAY, HOUSING, LAB, THURSDAY, WATER, WEI

Place = tuple[str, int, str | None]


def places(document: Document, session: str) -> list[Place]:
    return sorted((slot.day, slot.start, slot.room) for slot in agenda.slots_of(document, session))


def parts(document: Document, session: str) -> list[tuple[str, RoleKind, bool]]:
    return sorted(
        (role.participant, role.kind, role.confirmed)
        for role in document.all(Role)
        if role.session == session
    )


def test_move_moves_the_slot(workshop: Document) -> None:
    (slot,) = agenda.slots_of(workshop, WATER.id)
    take_way_out(
        workshop,
        WayOut(
            kind=WayOutKind.MOVE,
            session=WATER.id,
            slot=slot.id,
            day=FRIDAY.id,
            start=Minute(660),
            room=LAB.id,
        ),
    )
    assert places(workshop, WATER.id) == [(FRIDAY.id, 660, LAB.id)]


def test_schedule_adds_a_slot(workshop: Document) -> None:
    take_way_out(
        workshop,
        WayOut(kind=WayOutKind.SCHEDULE, session=HOUSING.id, day=THURSDAY.id, start=Minute(840), room=LAB.id),
    )
    assert places(workshop, HOUSING.id) == [(THURSDAY.id, 840, LAB.id)]


def test_swap_changes_rooms(workshop: Document) -> None:
    (water,) = agenda.slots_of(workshop, WATER.id)
    other = agenda.schedule_session(workshop, HOUSING.id, day=water.day, start=water.start, room=LAB.id)
    take_way_out(workshop, WayOut(kind=WayOutKind.SWAP, session=WATER.id, slot=water.id, other=other.id))
    assert places(workshop, WATER.id) == [(water.day, water.start, LAB.id)]
    assert places(workshop, HOUSING.id) == [(water.day, water.start, water.room)]


@pytest.mark.parametrize("names_slot", [True, False])
def test_unschedule_takes_one_slot_or_all(workshop: Document, names_slot: bool) -> None:
    (first,) = agenda.slots_of(workshop, WATER.id)
    agenda.schedule_session(workshop, WATER.id, day=FRIDAY.id, start=Minute(600), room=LAB.id)
    slot = first.id if names_slot else None
    take_way_out(workshop, WayOut(kind=WayOutKind.UNSCHEDULE, session=WATER.id, slot=slot))
    assert places(workshop, WATER.id) == ([(FRIDAY.id, 600, LAB.id)] if names_slot else [])


def test_choose_lets_somebody_facilitate(workshop: Document) -> None:
    take_way_out(workshop, WayOut(kind=WayOutKind.CHOOSE, session=HOUSING.id, person=ANA.id))
    assert parts(workshop, HOUSING.id) == [(ANA.id, RoleKind.FACILITATOR, True)]


def test_release_takes_all_parts_of_one_person_in_one_step(workshop: Document) -> None:
    roles.assign_role(workshop, WATER.id, participant=ANA.id, kind=RoleKind.HOST)
    before = parts(workshop, WATER.id)
    take_way_out(workshop, WayOut(kind=WayOutKind.RELEASE, session=WATER.id, person=ANA.id))
    assert parts(workshop, WATER.id) == [(WEI.id, RoleKind.PRESENTER, False)]
    workshop.undo()
    assert parts(workshop, WATER.id) == before


def test_confirm_confirms_all_parts_of_one_person(workshop: Document) -> None:
    take_way_out(workshop, WayOut(kind=WayOutKind.CONFIRM, session=WATER.id, person=WEI.id))
    assert parts(workshop, WATER.id) == [
        (ANA.id, RoleKind.FACILITATOR, True),
        (WEI.id, RoleKind.PRESENTER, True),
    ]
