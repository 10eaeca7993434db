import json
from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import UUID

import jsonschema
import pytest
from lxml import etree

from planner.domain.names import shown_name
from planner.domain.records import ParticipantStatus, Session, SessionStatus
from planner.domain.snapshot import Snapshot
from planner.exporting.schedule_parts import acronym, numbers
from planner.importing.schedule.files import parse_schedule
from planner.importing.schedule.plan import plan_programme
from planner.operations.agenda_import import import_agenda
from planner.store.document import Document
from planner.store.snapshot import take
from tests.exporting.workshop import EVENT, ROOMS, SLOTS, a_document, a_workshop, exported

SCHEMAS = Path(__file__).parent.parent / "data" / "formats"
ZONES = ["America/New_York", "America/Argentina/Buenos_Aires", "UTC", "Etc/GMT-1", "Asia/Kathmandu"]
NAMES = ["Human Rights Cities", "人权城市", "X", "2016 – Ünïcödé & more, " * 5]


def json_errors(content: bytes) -> list[str]:
    schema = json.loads((SCHEMAS / "schedule.schema.json").read_text(encoding="utf-8"))
    checker = jsonschema.Draft6Validator(schema, format_checker=jsonschema.FormatChecker())
    return [error.message for error in checker.iter_errors(json.loads(content))]


def xml_errors(content: bytes) -> list[str]:
    schema = etree.XMLSchema(etree.parse(str(SCHEMAS / "schedule.xml.xsd")))
    try:
        schema.assertValid(etree.fromstring(content))
    except etree.DocumentInvalid as error:
        return [str(error)]
    return []


def facts(snapshot: Snapshot, form: str) -> dict[str, Any]:
    """All a schedule can carry, without ids; the XML form knows no capacities."""
    slots = [slot for slot in snapshot.slots if _is_on_show(snapshot.session[slot.session])]
    return {
        "zone": snapshot.event.timezone,
        "days": [(day.date, day.opens, day.closes) for day in snapshot.days],
        "rooms": [(room.name, room.capacity if form == "json" else None) for room in snapshot.rooms],
        "tracks": [(track.name, track.colour) for track in snapshot.tracks],
        "sessions": sorted({_session_facts(snapshot, snapshot.session[slot.session]) for slot in slots}),
        "slots": sorted(
            (
                snapshot.session[slot.session].title,
                snapshot.day[slot.day].date,
                slot.start,
                snapshot.room[slot.room].name if slot.room else "",
            )
            for slot in slots
        ),
    }


def _is_on_show(session: Session) -> bool:
    return session.public and session.status is not SessionStatus.CANCELLED


def _session_facts(snapshot: Snapshot, session: Session) -> tuple[Any, ...]:
    people = [
        snapshot.participant[role.participant] for role in snapshot.roles_of_session.get(session.id, ())
    ]
    return (
        session.title,
        session.type,
        session.minutes,
        session.abstract,
        session.language,
        snapshot.track[session.track].name if session.track else "",
        tuple(
            sorted(
                {shown_name(person) for person in people if person.status is not ParticipantStatus.DECLINED}
            )
        ),
    )


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("name", NAMES)
def test_schedule_is_valid(zone: str, name: str) -> None:
    snapshot = a_workshop(event=replace(EVENT, timezone=zone, name=name))
    assert xml_errors(exported(snapshot, "xml")) == []
    assert json_errors(exported(snapshot, "json")) == []


@pytest.mark.parametrize("form", ["xml", "json"])
def test_events_have_an_identity_that_stays(form: str) -> None:
    def identities(snapshot: Snapshot) -> list[tuple[str, str]]:
        events = parse_schedule(exported(snapshot, form)).sessions
        return [(session.title, session.own_id) for session in events]

    assert identities(a_workshop()) == identities(a_workshop(step=99))
    content = exported(a_workshop(), "json")
    found = [
        event
        for room in json.loads(content)["schedule"]["conference"]["days"][0]["rooms"].values()
        for event in room
    ]
    assert [UUID(event["guid"]).version for event in found] == [5, 5, 5]


@pytest.mark.parametrize("zone", ["America/New_York", "UTC", "Etc/GMT-1"])
@pytest.mark.parametrize("form", ["xml", "json"])
def test_own_import_takes_the_export_back(form: str, zone: str) -> None:
    original = a_workshop(event=replace(EVENT, timezone=zone))
    with Document.in_memory() as document:
        plan = plan_programme(parse_schedule(exported(original, form)), take(document), document.new_id)
        import_agenda(document, plan)
        copy = take(document)
    assert plan.problems == ()
    assert (plan.rows, plan.new, plan.skipped) == (5, 5, 0)
    assert facts(copy, form) == facts(original, form)
    assert len(copy.participants) == 3


@pytest.mark.parametrize("form", ["xml", "json"])
def test_own_export_changes_nothing_where_it_came_from(form: str) -> None:
    with a_document() as document:
        before = take(document)
        plan = plan_programme(parse_schedule(exported(before, form)), before, document.new_id)
    assert (plan.rows, plan.same, plan.records, plan.problems) == (5, 5, (), ())


@pytest.mark.parametrize("form", ["xml", "json"])
def test_rooms_of_one_name_lose_no_event(form: str) -> None:
    twins = a_workshop(
        rooms=(ROOMS[0], replace(ROOMS[1], name="Hall"), replace(ROOMS[2], name="Whole venue"))
    )
    programme = parse_schedule(exported(twins, form))
    assert programme.events == 5
    assert [room.name for room in programme.rooms] == ["Hall", "Whole venue"]
    assert [place.room for session in programme.sessions for place in session.places].count(None) == 1


def test_characters_xml_can_not_hold_are_left_out() -> None:
    (session, *rest) = a_workshop().sessions
    snapshot = a_workshop(sessions=(replace(session, title="a\x0bb\ufffec\ud800"), *rest))
    assert xml_errors(exported(snapshot, "xml")) == []


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("2016 Human Rights Cities Gathering", "2016_human_rights_cities_gathering"),
        ("Ünïcödé", "unicode"),
        ("人权", "event"),
        ("HRC", "hrc_event"),
        ("", "event"),
    ],
)
def test_acronym_is_made_of_what_the_format_allows(name: str, short: str) -> None:
    assert acronym(name) == short


def test_numbers_are_stable_and_differ() -> None:
    slots = [slot.id for slot in SLOTS]
    found = numbers(slots)
    assert found == numbers(reversed(slots))
    assert len(set(found.values())) == len(slots)
    assert all(0 < number < 2**31 for number in found.values())
