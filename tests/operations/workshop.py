"""A small workshop with one of everything, for tests of the verbs and of the command line."""

import random
from datetime import UTC, date, datetime

from planner.domain.ids import derived_id
from planner.domain.records import (
    RECORDS,
    Closure,
    Day,
    Event,
    Field,
    FieldKind,
    Group,
    Participant,
    Record,
    RelationKind,
    RoleKind,
    Room,
    Session,
    SessionType,
    Tag,
    Track,
)
from planner.domain.times import Minute
from planner.operations import (
    agenda,
    check_ins,
    conflicts,
    days,
    fields,
    groups,
    participants,
    releases,
    roles,
    rooms,
    sessions,
    tags,
    tracks,
)
from planner.store.document import Document

EVENT = Event(name="Housing as a human right", timezone="America/New_York")
THURSDAY = Day(id="DAY0000001", date=date(2016, 5, 26), opens=Minute(540), closes=Minute(1020))
FRIDAY = Day(id="DAY0000002", date=date(2016, 5, 27), opens=Minute(540), closes=Minute(1020))
HALL = Room(id="R00M000001", name="Hall", capacity=120)
LAB = Room(id="R00M000002", name="Lab", capacity=20, position=1)
LAND = Track(id="TRACK00001", name="Land", colour="#0072b2")
WATER = Session(id="SESS000001", title="Water and dignity", track=LAND.id, expected=15)
LUNCH = Session(id="SESS000002", title="Lunch", type=SessionType.MEAL)
HOUSING = Session(id="SESS000003", title="Housing first", type=SessionType.PANEL, minutes=90)
LOCAL = Group(id="GR00P00001", name="Local advocate", colour="#e69f00")
ANA = Participant(
    id="PERS000001",
    given_name="Ana",
    family_name="Beltrán",
    group=LOCAL.id,
    city="Bogotá",
    email="ana@example.org",
)
WEI = Participant(id="PERS000002", given_name="李", family_name="伟", badge_name="Li Wei")
SPEAKER = Tag(id="TAG0000001", name="Speaker")
SIZE = Field(id="F1E1D00001", name="Shirt", kind=FieldKind.CHOICE, choices="S\nM\nL")
CLOSED = Closure(
    id="C10S000001", room=LAB.id, day=FRIDAY.id, start=Minute(720), end=Minute(780), reason="Cleaning"
)
MORNING = datetime(2016, 5, 26, 13, 0, tzinfo=UTC)


def an_empty_workshop() -> Document:
    return Document.in_memory(event=EVENT, desk="Desk 1", clock=lambda: MORNING, ids=random.Random(1))


def a_workshop() -> Document:
    document = an_empty_workshop()
    fill(document)
    return document


def fill(document: Document) -> None:
    days.plan_days(document, [THURSDAY, FRIDAY])
    rooms.add_room(document, HALL, features=["projector", "step-free"])
    rooms.add_room(document, LAB)
    rooms.close_room(document, CLOSED)
    tracks.add_track(document, LAND)
    sessions.add_session(document, WATER, needs=["projector"])
    sessions.add_session(document, LUNCH)
    sessions.add_session(document, HOUSING)
    sessions.relate_sessions(document, HOUSING.id, kind=RelationKind.AFTER, other=WATER.id)
    agenda.schedule_session(document, WATER.id, day=THURSDAY.id, start=Minute(600), room=HALL.id)
    agenda.schedule_session(document, LUNCH.id, day=THURSDAY.id, start=Minute(720))
    groups.add_group(document, LOCAL)
    participants.add_participant(document, ANA)
    participants.add_participant(document, WEI)
    participants.set_attendance(document, [WEI.id], day=FRIDAY.id, attends=False)
    roles.assign_role(document, WATER.id, participant=ANA.id, kind=RoleKind.FACILITATOR)
    roles.assign_role(document, WATER.id, participant=WEI.id, kind=RoleKind.PRESENTER, confirmed=False)
    tags.add_tag(document, SPEAKER)
    tags.tag_participants(document, [ANA.id], tag=SPEAKER.id)
    fields.add_field(document, SIZE)
    fields.set_field(document, [ANA.id], field=SIZE.id, value="M")
    conflicts.accept_conflict(document, "room-overlap", facts="facts", reason="It is a big hall")
    releases.release_agenda(document, name="Draft", note="For the planning team")
    check_ins.check_in(document, ANA.id, day=THURSDAY.id, at=MORNING, desk="Desk 1")


def tables(document: Document) -> dict[str, list[Record]]:
    """All that steps can change."""
    return {kind.__name__: document.select(kind, "ORDER BY id") for kind in RECORDS}


def role_of(person: Participant, session: Session, kind: RoleKind) -> str:
    return derived_id(session.id, person.id, kind)
