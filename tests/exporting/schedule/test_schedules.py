import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from uuid import UUID

import jsonschema
import pytest
from lxml import etree

from planner.domain.records import RoleKind, SessionStatus
from planner.domain.snapshot import Snapshot
from planner.domain.times import Minute
from planner.exporting.schedule.parts import acronym, numbers
from planner.importing.schedule.files import parse_schedule
from planner.importing.schedule.plan import plan_source
from planner.store.snapshot import take
from tests.exporting.agenda_facts import facts, imported
from tests.exporting.workshop import DAYS, EVENT, ROOMS, SLOTS, TRACKS, a_document, a_workshop, exported

SCHEMAS = Path(__file__).parent.parent.parent / "data" / "formats"
ZONES = ["America/New_York", "America/Argentina/Buenos_Aires", "UTC", "Etc/GMT-1", "Asia/Kathmandu"]
FORMS = ["xml", "json"]
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


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("name", NAMES)
def test_schedule_is_valid(zone: str, name: str) -> None:
    snapshot = a_workshop(event=replace(EVENT, timezone=zone, name=name))
    assert xml_errors(exported(snapshot, "xml")) == []
    assert json_errors(exported(snapshot, "json")) == []


@pytest.mark.parametrize("form", FORMS)
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


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("form", FORMS)
def test_own_import_takes_the_export_back(form: str, zone: str) -> None:
    original = a_workshop(event=replace(EVENT, timezone=zone))
    copy, plan = imported(exported(original, form))
    assert plan.problems == ()
    assert (plan.rows, plan.new, plan.skipped) == (5, 5, 0)
    assert facts(copy, form) == facts(original, form)
    assert len(copy.participants) == 3


@pytest.mark.parametrize("form", FORMS)
def test_round_trip_keeps_any_colour_and_any_text(form: str) -> None:
    (water, practice), (welcome, *rest) = TRACKS, a_workshop().sessions
    original = a_workshop(
        tracks=(replace(water, colour="#123456"), practice),
        sessions=(replace(welcome, title='<b>&amp; "a" | 100 %', abstract="<i>1</i>\n\n- &lt;2"), *rest),
    )
    copy, plan = imported(exported(original, form))
    assert (plan.problems, facts(copy, form)) == ((), facts(original, form))


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    ("day", "minute"),
    [(date(2016, 3, 13), 90), (date(2016, 3, 13), 150), (date(2016, 11, 6), 90), (date(2016, 11, 5), 1530)],
)
def test_round_trip_keeps_the_clock_on_the_wall_when_it_is_changed(form: str, day: date, minute: int) -> None:
    """Also in the hour that is not there, and in the one that is there twice."""
    original = a_workshop(
        days=(replace(DAYS[0], date=day, opens=Minute(0)), replace(DAYS[1], date=date(2016, 11, 20))),
        slots=tuple(replace(slot, start=Minute(minute)) for slot in SLOTS),
    )
    content = exported(original, form)
    copy, _ = imported(content)
    assert (xml_errors if form == "xml" else json_errors)(content) == []
    assert facts(copy, form) == facts(original, form)


def test_what_a_schedule_does_not_carry() -> None:
    """Said here, so that it is known: see also `facts`."""
    for form in FORMS:
        copy, _ = imported(exported(a_workshop(), form))
        assert [day.label for day in copy.days] == ["", ""]
        assert {session.status for session in copy.sessions} == {SessionStatus.CONFIRMED}
    copy, _ = imported(exported(a_workshop(), "xml"))
    assert {role.kind for role in copy.roles} == {RoleKind.PRESENTER}
    assert {room.capacity for room in copy.rooms} == {None}


@pytest.mark.parametrize("form", FORMS)
def test_schedule_tells_other_programs_who_takes_which_part(form: str) -> None:
    content = exported(a_workshop(), form)
    if form == "xml":
        said = {each.text for each in etree.fromstring(content).iter("description")}
    else:
        days = json.loads(content)["schedule"]["conference"]["days"]
        events = (event for day in days for room in day["rooms"].values() for event in room)
        said = {event["description"] or None for event in events}
    told = "Presenter: Li Wei\nFacilitator: Ana Beltrán\nInterpreter: أمينة الخطيب\nNote-taker: Li Wei"
    assert said == {None, told}


@pytest.mark.parametrize("form", FORMS)
def test_own_export_changes_nothing_where_it_came_from(form: str) -> None:
    with a_document() as document:
        before = take(document)
        plan = plan_source(parse_schedule(exported(before, form)), before, document.new_id)
    assert (plan.rows, plan.same, plan.records, plan.problems) == (5, 5, (), ())


@pytest.mark.parametrize("form", FORMS)
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
