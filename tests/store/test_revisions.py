"""How often what strangers see of a slot has changed."""

import random
from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from planner.domain.records import (
    Day,
    Participant,
    ParticipantStatus,
    Record,
    Role,
    RoleKind,
    Room,
    Session,
    SessionStatus,
    Slot,
    Track,
)
from planner.domain.revisions import Revision
from planner.domain.times import Minute
from planner.exporting.sharing import shared_agenda
from planner.operations.releases import release_agenda
from planner.store.document import Document
from planner.store.revisions import dropped, revisions
from planner.store.snapshot import take
from tests.build import (
    ANA,
    EVENING,
    FRIDAY,
    GATHERING,
    HALL,
    HOUSING,
    LAB,
    LAND,
    MORNING,
    THURSDAY,
    WATER,
    WEI,
    WORKSHOP,
    put,
)

START = datetime(2016, 5, 1, 12, 0, tzinfo=UTC)
WITHOUT_RELEASES = tuple(
    record for record in WORKSHOP if type(record).__name__ not in ("Release", "ReleasedSlot")
)


@pytest.fixture
def document() -> Document:
    """One minute passes with each question for the time; the workshop came at noon."""
    minutes = iter(range(1000))
    made = Document.in_memory(
        event=GATHERING, clock=lambda: START + timedelta(minutes=next(minutes)), ids=random.Random(7)
    )
    put(made, *WITHOUT_RELEASES)
    return made


def at(minutes: int) -> datetime:
    return START + timedelta(minutes=minutes)


def test_slot_that_came_is_the_first_of_its_kind(document: Document) -> None:
    assert revisions(document) == {MORNING.id: Revision(0, at(0))}


def test_slot_that_strangers_never_saw_has_none(document: Document) -> None:
    put(document, replace(EVENING, start=Minute(600)))
    assert EVENING.id not in revisions(document)


@pytest.mark.parametrize(
    "changed",
    [
        replace(MORNING, start=Minute(600)),
        replace(MORNING, day=FRIDAY.id),
        replace(MORNING, room=LAB.id),
        replace(MORNING, room=None),
        replace(HOUSING, title="Homes"),
        replace(HOUSING, minutes=60),
        replace(HOUSING, abstract="Who pays?"),
        replace(HOUSING, language="es"),
        replace(HOUSING, status=SessionStatus.PROPOSED),
        replace(HOUSING, track=None),
        replace(HALL, name="Aula"),
        replace(LAND, name="Soil"),
        replace(THURSDAY, date=datetime(2016, 5, 25).date()),
        replace(WEI, badge_name="Wei Li"),
        replace(ANA, status=ParticipantStatus.DECLINED),
        Role(id="R01E000009", session=HOUSING.id, participant=WEI.id, kind=RoleKind.HOST),
        replace(GATHERING, city="Graz"),
        replace(GATHERING, timezone="Asia/Kathmandu"),
    ],
)
def test_what_strangers_see_counts(document: Document, changed: Record) -> None:
    put(document, changed)
    assert revisions(document) == {MORNING.id: Revision(1, at(1))}


@pytest.mark.parametrize(
    "changed",
    [
        MORNING,
        replace(MORNING, pinned=True),
        replace(HOUSING, notes="Ask Ana", expected=3, limit=9, reference="x:2"),
        replace(HALL, notes="Key at the desk", capacity=90),
        replace(THURSDAY, closes=Minute(1000)),
        replace(LAB, name="Studio"),
        replace(WATER, title="Water"),
        replace(ANA, phone="+1 202", email="", diet="vegan", notes="Pays late"),
        replace(ANA, status=ParticipantStatus.REGISTERED),
        replace(WEI, given_name="Wei"),
        replace(GATHERING, designation_code="X", about="More", currency="EUR"),
        Participant(id="NEW0000000", given_name="New"),
    ],
)
def test_what_strangers_do_not_see_does_not_count(document: Document, changed: Record) -> None:
    put(document, changed)
    assert revisions(document) == {MORNING.id: Revision(0, at(0))}


def test_undone_and_done_again_only_grows(document: Document) -> None:
    put(document, replace(MORNING, start=Minute(600)))
    document.undo()
    assert revisions(document) == {MORNING.id: Revision(2, at(2))}
    document.redo()
    assert revisions(document) == {MORNING.id: Revision(3, at(3))}


def test_step_that_takes_itself_back_does_not_count(document: Document) -> None:
    with document.edit("there_and_back") as edit:
        edit.put(replace(MORNING, start=Minute(600)))
        edit.put(MORNING)
    assert revisions(document) == {MORNING.id: Revision(0, at(0))}


def test_one_step_counts_once(document: Document) -> None:
    put(
        document,
        replace(MORNING, start=Minute(600)),
        replace(HOUSING, title="Homes"),
        replace(HALL, name="A"),
    )
    assert revisions(document) == {MORNING.id: Revision(1, at(1))}


def test_room_left_before_its_new_name_does_not_count(document: Document) -> None:
    put(document, replace(MORNING, room=LAB.id))
    put(document, replace(HALL, name="Aula"))
    put(document, replace(LAB, name="Studio"))
    assert revisions(document) == {MORNING.id: Revision(2, at(3))}


def test_name_of_somebody_who_left_and_came_back(document: Document) -> None:
    with document.edit("remove") as edit:
        edit.remove(Participant, WEI.id)
    document.undo()
    put(document, replace(WEI, badge_name="Wei Li"))
    assert revisions(document) == {MORNING.id: Revision(3, at(3))}


def test_slot_taken_out_and_brought_back_goes_on_counting(document: Document) -> None:
    with document.edit("remove") as edit:
        edit.remove(Session, HOUSING.id)
    assert revisions(document) == {MORNING.id: Revision(1, at(1))}
    document.undo()
    assert revisions(document) == {MORNING.id: Revision(2, at(2))}


def test_session_that_becomes_public_begins_to_count(document: Document) -> None:
    put(document, replace(WATER, public=True))
    put(document, replace(WATER, public=True, title="Water"))
    assert revisions(document)[EVENING.id] == Revision(1, at(2))


@pytest.mark.parametrize(
    "changed", [replace(HOUSING, status=SessionStatus.CANCELLED), replace(HOUSING, public=False)]
)
def test_session_dropped_after_its_release_is_told(document: Document, changed: Session) -> None:
    release_agenda(document, name="First")
    before = revisions(document)[MORNING.id]
    put(document, changed)
    assert [(slot.slot, slot.title, slot.start) for slot in dropped(document)] == [
        (MORNING.id, "Housing", 540)
    ]
    assert revisions(document)[MORNING.id].count == before.count + 1


def test_slot_taken_out_is_told_as_released_last(document: Document) -> None:
    release_agenda(document, name="First")
    put(document, replace(MORNING, start=Minute(600)), replace(HOUSING, title="Homes"))
    release_agenda(document, name="Second")
    put(document, replace(MORNING, start=Minute(700)), replace(HOUSING, title="Houses"))
    with document.edit("remove") as edit:
        edit.remove(Slot, MORNING.id)
    assert [(slot.slot, slot.title, slot.start) for slot in dropped(document)] == [(MORNING.id, "Homes", 600)]


def test_what_was_never_released_or_is_there_is_not_dropped(document: Document) -> None:
    with document.edit("remove") as edit:
        edit.remove(Slot, EVENING.id)
    release_agenda(document, name="First")
    put(document, replace(MORNING, start=Minute(600)))
    assert dropped(document) == ()


def test_internal_session_released_is_not_told(document: Document) -> None:
    release_agenda(document, name="First")
    with document.edit("remove") as edit:
        edit.remove(Session, WATER.id)
    assert dropped(document) == ()


@pytest.mark.parametrize("seed", range(4))
def test_any_steps_count_as_often_as_the_shared_agenda_changes(seed: int) -> None:
    """Against the plain way: write down what strangers see after every step."""
    chance = random.Random(seed)
    document = Document.in_memory(event=GATHERING, ids=random.Random(7))
    seen: dict[str, object] = {}
    counted: Counter[str] = Counter()
    put(document, *WITHOUT_RELEASES)
    for _ in range(60):
        now = what_strangers_see(document)
        counted.update(slot for slot in {**seen, **now} if seen.get(slot) != now.get(slot))
        seen = now
        something(document, chance)
    document.undo()
    now = what_strangers_see(document)
    counted.update(slot for slot in {**seen, **now} if seen.get(slot) != now.get(slot))
    assert {slot: revision.count for slot, revision in revisions(document).items()} == {
        slot: count - 1 for slot, count in counted.items()
    }


def what_strangers_see(document: Document) -> dict[str, object]:
    agenda = shared_agenda(take(document))
    place = (agenda.name, agenda.venue, agenda.city, agenda.zone.key)
    return {
        slot.id: (
            place,
            slot.day,
            slot.start,
            slot.room.name if slot.room else None,
            slot.session.track.name if slot.session.track else None,
            replace(slot.session, track=None, people=()),
            {(role, person.name) for person in slot.session.people for role in person.roles},
        )
        for slot in agenda.slots
    }


def something(document: Document, chance: random.Random) -> None:
    """One step, as somebody might do it; not always one that changes anything."""
    action = chance.choice(("change", "change", "change", "remove", "undo", "redo", "add"))
    if action in ("undo", "redo"):
        document.undo() if action == "undo" else document.redo()
        return
    kind = chance.choice((Slot, Slot, Session, Role, Room, Track, Participant))
    records = document.all(kind)
    with document.edit(action) as edit:
        if action == "remove" and chance.random() < 0.4 and records:
            edit.remove(kind, chance.choice(records).id)
        elif action == "add":
            anew = chance.choice(("ADDED00001", "ADDED00002"))
            sessions, days = ids(document, Session), ids(document, Day)
            edit.put_all(
                Slot(id=anew, session=session, day=chance.choice(days), start=Minute(600))
                for session in chance.sample(sessions, min(1, len(sessions)))
            )
        elif records:
            edit.put(changed(chance.choice(records), document, chance))


def changed(record: Record, document: Document, chance: random.Random) -> Record:
    new: dict[type[Record], dict[str, object]] = {
        Slot: {
            "start": Minute(chance.choice((540, 600))),
            "room": chance.choice([None, *ids(document, Room)]),
        },
        Session: {
            "title": chance.choice("ab"),
            "public": chance.random() < 0.8,
            "status": chance.choice(list(SessionStatus)),
            "track": chance.choice([None, *ids(document, Track)]),
        },
        Role: {"kind": chance.choice((RoleKind.HOST, RoleKind.MODERATOR))},
        Room: {"name": chance.choice("ab")},
        Track: {"name": chance.choice("ab")},
        Participant: {"given_name": chance.choice("ab"), "status": chance.choice(list(ParticipantStatus))},
    }
    return replace(record, **new[type(record)])  # type: ignore[arg-type]  # third-party type: values by name


def ids(document: Document, kind: type[Record]) -> list[str]:
    return [record.id for record in document.all(kind)]
