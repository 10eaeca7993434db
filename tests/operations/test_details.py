"""What a selection of sessions or rooms gets at once."""

import pytest

from planner.domain.records import Room, Session, SessionStatus, SessionType
from planner.domain.refusal import Refused
from planner.operations import room_details, session_details
from planner.store import rooms
from planner.store.document import Document
from tests.operations.workshop import HALL, HOUSING, LAB, LAND, WATER


def test_sessions_get_a_track_type_status_and_length_together(workshop: Document) -> None:
    both = [WATER.id, HOUSING.id]
    session_details.set_track(workshop, both, track=LAND.id)
    session_details.set_type(workshop, both, kind=SessionType.BREAKOUT)
    session_details.set_session_status(workshop, both, status=SessionStatus.PROPOSED)
    session_details.set_minutes(workshop, both, minutes=50)
    assert {
        (one.track, one.type, one.status, one.minutes) for one in workshop.get_all(Session, both)
    } == {(LAND.id, SessionType.BREAKOUT, SessionStatus.PROPOSED, 50)}  # fmt: skip
    session_details.set_track(workshop, both, track=None)
    assert {one.track for one in workshop.get_all(Session, both)} == {None}


def test_an_impossible_length_changes_no_session(workshop: Document) -> None:
    with pytest.raises(Refused, match="minutes_impossible"):
        session_details.set_minutes(workshop, [WATER.id, HOUSING.id], minutes=0)
    assert workshop.get(Session, WATER.id) == WATER


def test_rooms_offer_a_feature_more_and_less(workshop: Document) -> None:
    room_details.add_feature(workshop, [HALL.id, LAB.id], feature=" piano ")
    room_details.remove_feature(workshop, [HALL.id, LAB.id], feature="projector")
    assert rooms.features(workshop) == {HALL.id: ("piano", "step-free"), LAB.id: ("piano",)}


def test_rooms_get_a_capacity_or_none(workshop: Document) -> None:
    room_details.set_capacity(workshop, [HALL.id, LAB.id], capacity=None)
    assert [room.capacity for room in workshop.all(Room)] == [None, None]
