"""The smaller verbs: event, rooms, tracks, sessions, roles, tags, own fields, check-ins."""

from dataclasses import replace
from datetime import timedelta

import pytest

from planner.domain.records import (
    EVENT_ID,
    AcceptedConflict,
    Answer,
    CheckIn,
    Event,
    Field,
    Group,
    Participant,
    RelationKind,
    Role,
    RoleKind,
    Room,
    RoomFeature,
    Session,
    SessionNeed,
    Slot,
    Tag,
    Tagging,
    Track,
)
from planner.domain.refusal import Refused
from planner.operations import (
    check_ins,
    conflicts,
    events,
    fields,
    groups,
    roles,
    rooms,
    sessions,
    tags,
    tracks,
)
from planner.store.document import Document
from tests.operations.verbs import PNG
from tests.operations.workshop import (
    ANA,
    EVENT,
    HALL,
    HOUSING,
    LAB,
    LAND,
    LOCAL,
    LUNCH,
    MORNING,
    SIZE,
    SPEAKER,
    THURSDAY,
    WATER,
    WEI,
    role_of,
)


def test_change_event_to_a_timezone_nobody_knows_is_refused(workshop: Document) -> None:
    with pytest.raises(Refused, match="timezone_unknown"):
        events.change_event(workshop, replace(EVENT, timezone="Mars/Olympus"))


def test_change_event_leaves_the_logo(workshop: Document) -> None:
    logo = events.set_logo(workshop, PNG).logo
    events.change_event(workshop, replace(EVENT, venue="Church hall"))
    assert workshop.get(Event, EVENT_ID) == replace(EVENT, venue="Church hall", logo=logo)
    events.remove_logo(workshop)
    assert workshop.get(Event, EVENT_ID) == replace(EVENT, venue="Church hall")


@pytest.mark.parametrize(
    ("content", "code"), [(b"GIF89a", "logo_unreadable"), (PNG + bytes(5_000_000), "logo_too_large")]
)
def test_set_logo_of_what_is_none_is_refused(workshop: Document, content: bytes, code: str) -> None:
    with pytest.raises(Refused, match=code):
        events.set_logo(workshop, content)


def test_set_features_replaces_them(workshop: Document) -> None:
    rooms.set_features(workshop, HALL.id, features=[" step-free", "hearing loop", "step-free"])
    assert {feature.feature for feature in workshop.all(RoomFeature)} == {"step-free", "hearing loop"}


def test_remove_rooms_unschedules_what_was_in_them(workshop: Document) -> None:
    rooms.remove_rooms(workshop, [HALL.id, LAB.id])
    assert [slot.session for slot in workshop.all(Slot)] == [LUNCH.id]


def test_order_rooms_puts_those_named_first(workshop: Document) -> None:
    rooms.order_rooms(workshop, [LAB.id])
    assert [(room.id, room.position) for room in workshop.select(Room, "ORDER BY position")] == [
        (LAB.id, 0),
        (HALL.id, 1),
    ]


def test_remove_tracks_leaves_the_sessions_without(workshop: Document) -> None:
    tracks.remove_tracks(workshop, [LAND.id])
    assert workshop.all(Track) == []
    assert workshop.get(Session, WATER.id) == replace(WATER, track=None)


def test_remove_groups_leaves_the_people_without(workshop: Document) -> None:
    groups.remove_groups(workshop, [LOCAL.id])
    assert [person.group for person in workshop.all(Participant)] == [None, None]


def test_add_session_of_an_unknown_track_is_refused(workshop: Document) -> None:
    with pytest.raises(Refused, match="unknown"):
        sessions.add_session(workshop, Session(id="SESS000009", title="Law", track="NOSUCH0000"))


def test_add_session_with_an_impossible_need_writes_nothing(workshop: Document) -> None:
    with pytest.raises(Refused, match="name_missing"):
        sessions.add_session(workshop, Session(id="SESS000009", title="Law"), needs=["projector", " "])
    assert workshop.get(Session, "SESS000009") is None


@pytest.mark.parametrize("minutes", [0, 100_000])
def test_change_session_to_an_impossible_length_is_refused(workshop: Document, minutes: int) -> None:
    with pytest.raises(Refused, match="minutes_impossible"):
        sessions.change_session(workshop, replace(WATER, minutes=minutes))


def test_set_needs_replaces_them(workshop: Document) -> None:
    sessions.set_needs(workshop, WATER.id, needs=["quiet"])
    assert [need.feature for need in workshop.all(SessionNeed)] == ["quiet"]


def test_duplicate_session_takes_needs_and_people_but_no_place(workshop: Document) -> None:
    made = sessions.duplicate_session(workshop, WATER.id, title=" Water again ")
    assert made == replace(WATER, id=made.id, title="Water again")
    assert workshop.get(Session, made.id) == made
    copied = workshop.referring(SessionNeed, "session", [made.id])
    assert [need.feature for need in copied] == ["projector"]
    people = workshop.referring(Role, "session", [made.id])
    assert [(role.participant, role.confirmed) for role in people] == [(ANA.id, True), (WEI.id, False)]
    assert workshop.referring(Slot, "session", [made.id]) == []
    workshop.undo()
    assert workshop.get(Session, made.id) is None


def test_relate_sessions_twice_is_once(workshop: Document) -> None:
    step = workshop.last_step
    sessions.relate_sessions(workshop, HOUSING.id, kind=RelationKind.AFTER, other=WATER.id)
    assert workshop.last_step == step


@pytest.mark.parametrize(("other", "code"), [(WATER.id, "related_to_itself"), ("NOSUCH0000", "unknown")])
def test_relate_sessions_that_cannot_be_is_refused(workshop: Document, other: str, code: str) -> None:
    with pytest.raises(Refused, match=code):
        sessions.relate_sessions(workshop, WATER.id, kind=RelationKind.APART, other=other)


def test_confirm_role_and_back(workshop: Document) -> None:
    role_id = role_of(WEI, WATER, RoleKind.PRESENTER)
    roles.confirm_role(workshop, role_id)
    assert workshop.get(Role, role_id) == Role(
        id=role_id, session=WATER.id, participant=WEI.id, kind=RoleKind.PRESENTER, confirmed=True
    )
    assert workshop.next_undo is not None
    assert workshop.next_undo.about == "Li Wei · Water and dignity"


def test_assign_role_to_somebody_unknown_is_refused(workshop: Document) -> None:
    with pytest.raises(Refused, match="unknown"):
        roles.assign_role(workshop, WATER.id, participant="NOSUCH0000", kind=RoleKind.HOST)


def test_tag_participants_who_have_it_already_leaves_no_step(workshop: Document) -> None:
    step = workshop.last_step
    tags.tag_participants(workshop, [ANA.id], tag=SPEAKER.id)
    assert workshop.last_step == step
    tags.tag_participants(workshop, [ANA.id, WEI.id], tag=SPEAKER.id)
    assert {tagging.participant for tagging in workshop.all(Tagging)} == {ANA.id, WEI.id}


def test_set_field_to_nothing_takes_the_answers_away(workshop: Document) -> None:
    fields.set_field(workshop, [ANA.id, WEI.id], field=SIZE.id, value=" ")
    assert workshop.all(Answer) == []


def test_set_field_to_what_is_no_choice_is_refused(workshop: Document) -> None:
    with pytest.raises(Refused) as refused:
        fields.set_field(workshop, [WEI.id], field=SIZE.id, value="XXL")
    assert refused.value.values == {"value": "XXL", "field": "Shirt", "kind": "choice"}


def test_order_fields_numbers_them_anew(workshop: Document) -> None:
    fields.add_field(workshop, Field(id="F1E1D00002", name="Bus"))
    fields.order_fields(workshop, ["F1E1D00002"])
    assert [(field.name, field.position) for field in workshop.select(Field, "ORDER BY position")] == [
        ("Bus", 0),
        ("Shirt", 1),
    ]


def test_accept_conflict_without_a_reason_is_refused(workshop: Document) -> None:
    with pytest.raises(Refused, match="reason_missing"):
        conflicts.accept_conflict(workshop, "key", facts="facts", reason=" \n")


def test_accept_conflict_again_replaces_facts_and_reason(workshop: Document) -> None:
    conflicts.accept_conflict(workshop, "room-overlap", facts="new facts", reason=" A curtain parts it ")
    (accepted,) = workshop.all(AcceptedConflict)
    assert (accepted.facts, accepted.reason) == ("new facts", "A curtain parts it")


def test_unaccept_conflict_that_nobody_accepted_is_refused(workshop: Document) -> None:
    with pytest.raises(Refused, match="unknown"):
        conflicts.unaccept_conflict(workshop, "no such key")


def test_order_tracks_and_groups_numbers_them_anew(workshop: Document) -> None:
    law, press = (
        Track(id="TRACK00002", name="Law", colour="#d55e00"),
        Group(id="GR00P00002", name="Press", colour="#009e73"),
    )
    tracks.add_track(workshop, law)
    groups.add_group(workshop, press)
    tracks.order_tracks(workshop, [law.id])
    groups.order_groups(workshop, [press.id])
    assert [track.name for track in workshop.select(Track, "ORDER BY position")] == ["Law", "Land"]
    assert [group.name for group in workshop.select(Group, "ORDER BY position")] == [
        "Press",
        "Local advocate",
    ]


def test_check_in_again_keeps_the_first_time(workshop: Document) -> None:
    step = workshop.last_step
    later = MORNING + timedelta(hours=1)
    check_ins.check_in(workshop, ANA.id, day=THURSDAY.id, at=later, desk="Desk 2")
    assert workshop.last_step == step
    (record,) = workshop.all(CheckIn)
    assert (record.at, record.desk) == ("2016-05-26T13:00:00+00:00", "Desk 1")


def test_undo_check_in_of_who_has_not_come_leaves_no_step(workshop: Document) -> None:
    step = workshop.last_step
    check_ins.undo_check_in(workshop, WEI.id, day=THURSDAY.id)
    assert workshop.last_step == step


def test_change_role_is_one_step_and_makes_no_second_role(workshop: Document) -> None:
    role = roles.assign_role(workshop, WATER.id, participant=ANA.id, kind=RoleKind.HOST, confirmed=False)
    before = {kept.id for kept in workshop.all(Role)}
    step = workshop.last_step
    changed = roles.change_role(workshop, role.id, kind=RoleKind.NOTE_TAKER)
    assert (changed.kind, changed.confirmed) == (RoleKind.NOTE_TAKER, False)
    assert {kept.id for kept in workshop.all(Role)} == before - {role.id} | {changed.id}
    assert workshop.last_step == step + 1


def test_tag_participants_as_a_known_name_takes_that_tag(workshop: Document) -> None:
    tags.add_tag(workshop, Tag(id="TAG0000009", name="Première"))
    assert tags.tag_participants_as(workshop, [ANA.id], name=" premiere").id == "TAG0000009"
    assert [tag.id for tag in workshop.all(Tag) if tag.name == "Première"] == ["TAG0000009"]


def test_tag_participants_as_a_new_name_makes_the_tag(workshop: Document) -> None:
    step = workshop.last_step
    tag = tags.tag_participants_as(workshop, [ANA.id], name="Night owl")
    assert workshop.get(Tag, tag.id) == Tag(id=tag.id, name="Night owl")
    assert [tagging.tag for tagging in workshop.referring(Tagging, "participant", [ANA.id])][-1] == tag.id
    assert workshop.last_step == step + 1
