import random
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from planner.domain import names, rules
from planner.domain.colours import OKABE_ITO
from planner.domain.conflicts import Conflict, ConflictKind, find_conflicts
from planner.domain.records import (
    RECORDS,
    Absence,
    Consent,
    Day,
    Event,
    Field,
    FieldKind,
    Group,
    Participant,
    ParticipantStatus,
    Record,
    RelationKind,
    RoleKind,
    Room,
    Session,
    SessionType,
    Slot,
    Tag,
    Track,
)
from planner.domain.snapshot import Snapshot
from planner.operations import sample
from planner.store import history, snapshot
from planner.store.document import Document
from planner.store.errors import StoreError

SCRIPTS = {
    "ARABIC", "ARMENIAN", "BENGALI", "CJK", "CYRILLIC", "DEVANAGARI", "ETHIOPIC", "GEORGIAN", "GREEK",
    "GUJARATI", "GURMUKHI", "HANGUL", "HEBREW", "KHMER", "LAO", "LATIN", "MYANMAR", "TAMIL", "THAI",
}  # fmt: skip
SCRIPTS_ON_BADGES = {
    "ARABIC", "CJK", "DEVANAGARI", "ETHIOPIC", "GEORGIAN", "HANGUL", "HEBREW", "TAMIL", "THAI",
}  # fmt: skip


def a_clock() -> datetime:
    return datetime(2016, 5, 1, 12, tzinfo=UTC)


def a_sample(path: Path, *, desk: str = "Test", seed: int = 1) -> Document:
    return sample.create(path, desk=desk, clock=a_clock, ids=random.Random(seed))


@pytest.fixture(scope="module")
def gathering(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Document]:
    with a_sample(tmp_path_factory.mktemp("sample") / "gathering.workshop") as document:
        yield document


@pytest.fixture(scope="module")
def taken(gathering: Document) -> Snapshot:
    return snapshot.take(gathering)


def records(document: Document) -> list[Record]:
    return [record for kind in RECORDS for record in document.all(kind)]


def scripts(text: str) -> set[str]:
    return {unicodedata.name(letter).split()[0].split("-")[0] for letter in text if letter.isalpha()}


def on_badge(person: Participant) -> str:
    return names.shown_name(person)


def test_sample_is_two_days_in_washington(taken: Snapshot) -> None:
    assert [(day.date, day.opens, day.closes) for day in taken.days] == [
        (date(2016, 5, 26), 540, 1020),
        (date(2016, 5, 27), 540, 1020),
    ]
    event = taken.event
    assert (event.name, event.city, event.timezone, event.designation_code) == (
        "2016 Human Rights Cities Gathering",
        "Washington, DC",
        "America/New_York",
        "Human Rights Cities",
    )
    assert len(event.objectives.splitlines()) == 2


def test_sample_has_the_size_of_the_real_event(gathering: Document) -> None:
    kinds = (Day, Room, Track, Session, Slot, Group, Participant, Absence, Tag, Field)
    assert {kind.__name__: gathering.count(kind) for kind in kinds} == {
        "Day": 2,
        "Room": 6,
        "Track": 5,
        "Session": 30,
        "Slot": 35,
        "Group": 6,
        "Participant": 124,
        "Absence": 12,
        "Tag": 5,
        "Field": 4,
    }


def test_sample_uses_every_kind_there_is(taken: Snapshot) -> None:
    assert {session.type for session in taken.sessions} == set(SessionType)
    assert {role.kind for role in taken.roles} == set(RoleKind)
    assert {relation.kind for relation in taken.relations} == set(RelationKind)
    assert {person.status for person in taken.participants} == set(ParticipantStatus)
    assert {person.photo_consent for person in taken.participants} == set(Consent)
    assert {field.kind for field in taken.fields} == set(FieldKind)
    assert {session.language for session in taken.sessions} == {"en", "es", ""}
    assert {session.public for session in taken.sessions} == {True, False}
    assert {slot.room for slot in taken.slots} == {None, *taken.room}
    assert {slot.pinned for slot in taken.slots} == {True, False}


def test_sample_runs_one_workshop_twice(taken: Snapshot) -> None:
    days = {
        taken.session[session].title: {taken.day[slot.day].date.day for slot in slots}
        for session, slots in taken.slots_of_session.items()
        if taken.session[session].type is SessionType.WORKSHOP
    }
    assert {title for title, held in days.items() if len(held) == 2} == {"UPR for cities"}


def test_names_are_in_many_scripts(taken: Snapshot) -> None:
    assert set.union(*(scripts(names.full_name(person)) for person in taken.participants)) >= SCRIPTS
    assert set.union(*(scripts(on_badge(person)) for person in taken.participants)) >= SCRIPTS_ON_BADGES
    assert {"Trần Thị Phượng", "高瀬さく", "赵美玲", "劉詠欣"} <= set(map(on_badge, taken.participants))


def test_names_are_of_any_length_and_shape(taken: Snapshot) -> None:
    called = [names.full_name(person) for person in taken.participants]
    assert min(map(len, called)) == 1
    assert max(map(len, called)) == 60
    assert sum(not person.family_name for person in taken.participants) >= 5
    assert len(set(called)) == len(called)


def test_nobody_can_be_reached(taken: Snapshot) -> None:
    emails = [person.email for person in taken.participants if person.email]
    phones = [person.phone for person in taken.participants if person.phone]
    assert {email.partition("@")[2] for email in emails} == {"example.org"}
    assert {phone[:13] for phone in phones} == {"+1 202 555 01"}
    assert len(set(emails)) == len(emails)
    assert len(set(phones)) == len(phones)
    (contact,) = [field.id for field in taken.fields if field.name == "Emergency contact"]
    contacts = [answer.value for answer in taken.answers if answer.field == contact]
    assert {value.partition(", ")[2][:13] for value in contacts} == {"+1 202 555 01"}


def test_every_record_is_as_the_verbs_would_make_it(gathering: Document) -> None:
    found = records(gathering)
    assert [rules.checked(record) for record in found] == found


def test_answers_fit_their_fields(gathering: Document, taken: Snapshot) -> None:
    own = {field.id: field for field in gathering.all(Field)}
    assert taken.answers
    for answer in taken.answers:
        rules.check_answer(answer, own[answer.field])


def test_no_id_is_used_twice(gathering: Document) -> None:
    written = [record for batch in sample.records_of(sample.read()) for record in batch]
    assert len(written) + 1 == len(records(gathering))
    assert len({record.id for record in written}) == len(written)


def test_every_reference_leads_somewhere(gathering: Document) -> None:
    found = records(gathering)
    ids: dict[str, set[str]] = {"other": {session.id for session in gathering.all(Session)}}
    for record in found:
        ids.setdefault(type(record).__name__.lower(), set()).add(record.id)
    references = [
        (field.name, value)
        for record in found
        for field in fields(record)
        if field.name in ids and (value := getattr(record, field.name)) is not None
    ]
    assert [(name, value) for name, value in references if value not in ids[name]] == []


def test_every_column_and_key_is_read() -> None:
    source = sample.read()
    known = {field.name for field in fields(Participant)} - {"id", "reference", "sort_key"}
    own = {field["name"] for field in source.frame["field"]}
    assert set(source.people[0]) == known | own | {"key", "absent", "tags"}
    for kind, written, besides in (
        (Event, [source.frame["event"]], set()),
        (Day, source.frame["day"], set()),
        (Room, source.frame["room"], {"features", "closed"}),
        (Session, source.programme["session"], {"key", "needs", "slots", "roles"}),
    ):
        assert set().union(*written) <= {field.name for field in fields(kind)} | besides


def test_colours_are_told_apart_by_everybody(taken: Snapshot) -> None:
    for coloured in (taken.tracks, taken.groups):
        colours = [record.colour for record in coloured]
        assert set(colours) <= set(OKABE_ITO)
        assert len(set(colours)) == len(colours)


def test_conflicts_are_the_intended_ones(taken: Snapshot) -> None:
    assert Counter(told(conflict, taken) for conflict in find_conflicts(taken)) == Counter(
        [
            (ConflictKind.PERSON_TWICE, "Housing as a human right, Water and dignity"),
            (ConflictKind.PERSON_NOT_ARRIVED, "Territorio, agua y vivienda: voces de tres ciudades"),
            (ConflictKind.ROOM_TOO_SMALL, "Building coalitions"),
            (ConflictKind.FEATURE_MISSING, "Access starts at the sidewalk"),
            (ConflictKind.WITHOUT_FACILITATOR, "Lessons from Pittsburgh"),
            (ConflictKind.ROLE_NOT_CONFIRMED, "Communicating success: a working session"),
            (ConflictKind.WITHOUT_SLOT, "CEDAW ordinances city by city"),
            (ConflictKind.WITHOUT_SLOT, "Youth organizing"),
            (ConflictKind.WITHOUT_SLOT, "Participatory budgeting"),
            (ConflictKind.WITHOUT_SLOT, "Documenting abuses safely"),
        ]
    )


def told(conflict: Conflict, taken: Snapshot) -> tuple[ConflictKind, str]:
    titles = sorted(taken.session[session].title for session in conflict.sessions)
    return conflict.kind, ", ".join(titles)


def test_every_session_of_substance_has_somebody_to_present_or_facilitate(taken: Snapshot) -> None:
    idle = {
        session.title
        for session in taken.sessions
        if session.type not in (SessionType.MEAL, SessionType.BREAK, SessionType.SOCIAL)
        and not {RoleKind.PRESENTER, RoleKind.FACILITATOR}
        & {role.kind for role in taken.roles_of_session.get(session.id, ())}
    }
    assert idle == set()


def test_logo_is_small_and_in_the_file(taken: Snapshot) -> None:
    assert taken.event.logo is not None
    logo = taken.pictures[taken.event.logo]
    assert logo.startswith(b"\x89PNG\r\n\x1a\n")
    assert len(logo) < 20_000


def test_sample_is_one_step_that_can_be_undone_and_redone(tmp_path: Path) -> None:
    with a_sample(tmp_path / "gathering.workshop") as document:
        before = records(document)
        assert [(entry.step.kind, entry.step.about) for entry in history.entries(document)] == [
            ("load_sample", "2016 Human Rights Cities Gathering")
        ]
        document.undo()
        assert [type(record) for record in records(document)] == [Event]
        document.redo()
        assert sorted(map(repr, records(document))) == sorted(map(repr, before))


def test_sample_is_the_same_on_every_laptop_and_after_reopening(taken: Snapshot, tmp_path: Path) -> None:
    path = tmp_path / "gathering.workshop"
    a_sample(path, desk="North door", seed=2).close()
    with Document.open(path, desk="Test") as document:
        assert replace(snapshot.take(document), document=taken.document) == taken


def test_file_that_is_there_stays_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "gathering.workshop"
    path.write_bytes(b"mine")
    with pytest.raises(StoreError):
        a_sample(path)
    assert path.read_bytes() == b"mine"


def test_failed_filling_leaves_no_file(tmp_path: Path) -> None:
    def broken_clock() -> datetime:
        raise RuntimeError("no time")

    path = tmp_path / "gathering.workshop"
    with pytest.raises(RuntimeError, match="no time"):
        sample.create(path, desk="Test", clock=broken_clock)
    assert list(tmp_path.iterdir()) == []
