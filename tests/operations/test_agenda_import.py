import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from planner.domain.records import (
    Day,
    Event,
    Participant,
    Role,
    RoleKind,
    Room,
    Session,
    SessionStatus,
    SessionType,
    Slot,
    Track,
)
from planner.domain.snapshot import Snapshot
from planner.domain.times import Minute
from planner.importing.draft import FieldChange
from planner.importing.problem import Problem
from planner.importing.schedule.files import parse_schedule, read_schedule
from planner.importing.schedule.plan import AgendaPlan, plan_source
from planner.operations.agenda_import import import_agenda
from planner.store.document import Document
from planner.store.snapshot import take
from tests.importing.schedule.schedules import FILES, a_schedule, an_event, plain_events

ABOUT = "Water and dignity"


@pytest.fixture
def document() -> Iterator[Document]:
    with Document.in_memory(
        event=Event(name="Ours"), clock=lambda: datetime(2016, 5, 1, tzinfo=UTC), ids=random.Random(7)
    ) as document:
        yield document


def plan(document: Document, *events: Any, **changes: Any) -> AgendaPlan:
    return plan_source(parse_schedule(a_schedule(*events, **changes)), take(document), document.new_id)


def bring_in(document: Document, *events: Any, **changes: Any) -> AgendaPlan:
    planned = plan(document, *events, **changes)
    import_agenda(document, planned)
    return planned


def counts(plan: AgendaPlan) -> tuple[int, int, int, int, int]:
    return plan.rows, plan.new, plan.changed, plan.same, plan.skipped


def edit(document: Document, *records: Any) -> None:
    with document.edit("change") as step:
        for record in records:
            step.put(record)


def agenda(snapshot: Snapshot) -> list[tuple[str, str, int, str | None]]:
    return [
        (
            snapshot.session[slot.session].title,
            snapshot.day[slot.day].date.isoformat(),
            slot.start,
            snapshot.room[slot.room].name if slot.room else None,
        )
        for slot in snapshot.slots
    ]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_programme_is_taken_in_whole(document: Document, path: Path) -> None:
    before = take(document)
    events = plain_events(path)
    source = read_schedule(path)
    planned = plan_source(source, before, document.new_id)
    import_agenda(document, planned)
    after = take(document)
    assert counts(planned) == (len(events), len(events), 0, 0, 0)
    assert (len(after.sessions), len(after.slots)) == (len(events), len(events))
    assert {day.date.isoformat() for day in after.days} == {event.day for event in events}
    assert {room.name for room in after.rooms} == {event.room for event in events}
    assert {track.name for track in after.tracks} == {event.track for event in events}
    assert len(after.participants) == len({person for event in events for person in event.people})
    assert len(after.roles) == sum(len(event.people) for event in events)
    assert document.last_step == before.step + 1
    again = plan_source(source, after, document.new_id)
    assert (counts(again), again.records, again.changes) == ((len(events), 0, 0, len(events), 0), (), ())
    import_agenda(document, again)
    assert take(document) == after
    document.undo()
    assert replace(take(document), step=before.step) == before


def test_new_records_hold_what_the_source_says(document: Document) -> None:
    bring_in(document, an_event(), tracks=[{"name": "Water", "color": "#56B4E9"}, {"name": "Land"}])
    after = take(document)
    (session,), (person,), (day,), (room,) = after.sessions, after.participants, after.days, after.rooms
    assert after.event == Event(name="Ours", timezone="America/New_York")
    assert day == Day(id=day.id, date=date(2016, 5, 26), opens=Minute(540), closes=Minute(1560))
    assert room == Room(id=room.id, name="Hall")
    water, land = after.tracks
    assert water == Track(id=water.id, name="Water", colour="#56b4e9")
    assert land == Track(id=land.id, name="Land", colour="#0072b2", position=1)
    assert session == Session(
        id=session.id,
        title="Water and dignity",
        type=SessionType.WORKSHOP,
        abstract="Who pays?",
        language="en",
        track=water.id,
        reference=f"hrc:{an_event()['guid']}",
    )
    assert person == Participant(
        id=person.id, given_name="Ana Beltrán", reference="hrc:person:7", sort_key="ana beltran"
    )
    assert [(role.participant, role.kind) for role in after.roles] == [(person.id, RoleKind.PRESENTER)]
    assert agenda(after) == [(ABOUT, "2016-05-26", 600, "Hall")]


def test_changes_are_told_field_by_field(document: Document) -> None:
    bring_in(document, an_event())
    session = take(document).sessions[0]
    slot = take(document).slots[0]
    moved = an_event(
        title="Water", duration="01:30", date="2016-05-27T00:30:00-04:00", start="00:30", track="Land"
    )
    planned = bring_in(document, moved)
    assert counts(planned) == (1, 0, 1, 0, 0)
    assert dict(planned.added) == {"track": 1}
    told: dict[str, Any] = {"row": 1, "kind": "session", "id": session.id, "about": ABOUT}
    assert planned.changes == (
        FieldChange(**told, field="title", before=ABOUT, after="Water"),
        FieldChange(**told, field="minutes", before="60", after="90"),
        FieldChange(**told, field="track", before="Water", after="Land"),
        FieldChange(
            row=1, kind="slot", id=slot.id, about="Water", field="start", before="10:00", after="00:30"
        ),
    )
    assert agenda(take(document)) == [("Water", "2016-05-26", 24 * 60 + 30, "Hall")]


def test_pinned_slot_stays_and_is_told(document: Document) -> None:
    bring_in(document, an_event())
    edit(document, replace(take(document).slots[0], pinned=True))
    planned = bring_in(document, an_event(date="2016-05-26T11:00:00-04:00", start="11:00"))
    assert counts(planned) == (1, 0, 0, 1, 0)
    assert planned.problems == (Problem(1, "date", "slot_pinned", f"2016-05-26 11:00 Hall {ABOUT}"),)
    assert agenda(take(document)) == [(ABOUT, "2016-05-26", 600, "Hall")]


def test_what_only_the_organizers_know_stays(document: Document) -> None:
    bring_in(document, an_event(type="lecture"))
    before = take(document)
    session, person, role = before.sessions[0], before.participants[0], before.roles[0]
    with document.edit("change") as step:
        step.remove(Role, role.id)
    edit(
        document,
        replace(session, type=SessionType.PANEL, notes="Bring water", limit=20, public=False),
        replace(person, given_name="Ana", family_name="Beltrán", email="ana@example.org"),
        replace(role, id="ROLE000001", kind=RoleKind.MODERATOR),
    )
    ours = take(document)
    planned = bring_in(
        document, an_event(type="lecture", abstract="", language=None, persons=an_event()["persons"])
    )
    assert counts(planned) == (1, 0, 0, 1, 0)
    assert take(document) == ours


def test_unreadable_values_leave_what_is_there(document: Document) -> None:
    bring_in(document, an_event(duration="00:45"))
    planned = bring_in(document, an_event(duration="soon", date="soon", start=None))
    assert counts(planned) == (1, 0, 0, 1, 0)
    assert [problem.code for problem in planned.problems] == ["time_unreadable", "minutes_unreadable"]
    assert take(document).sessions[0].minutes == 45
    assert len(take(document).slots) == 1


def test_people_and_sessions_already_here_are_found_by_name_and_title(document: Document) -> None:
    ana = Participant(id="ANA0000001", given_name="Ana", family_name="Beltrán", sort_key="beltran ana")
    water = Session(id="WATER00001", title="water AND dignity", reference="sessionize:5")
    room = Room(id="HALL000001", name="HALL", capacity=40, position=3)
    edit(document, ana, water, room)
    planned = bring_in(document, an_event())
    after = take(document)
    assert counts(planned) == (1, 0, 1, 0, 0)
    assert after.participants == (replace(ana, reference="hrc:person:7"),)
    assert [(session.id, session.title, session.reference) for session in after.sessions] == [
        ("WATER00001", ABOUT, "sessionize:5")
    ]
    assert after.rooms == (room,)


def test_several_people_of_one_name_are_told(document: Document) -> None:
    edit(
        document,
        Participant(id="ANA0000001", given_name="Ana Beltrán", sort_key="ana beltran"),
        Participant(id="ANA0000002", given_name="Ana", family_name="Beltrán", sort_key="beltran ana"),
    )
    planned = bring_in(document, an_event())
    assert planned.problems == (Problem(None, "persons", "several_with_this_name", "Ana Beltrán"),)
    assert len(take(document).participants) == 2


def test_sessions_of_one_title_are_found_by_their_place(document: Document) -> None:
    """Two coffee breaks without a reference are told apart by when they are."""
    day = Day(id="DAY0000001", date=date(2016, 5, 26), opens=Minute(540), closes=Minute(1560))
    hall = Room(id="HALL000001", name="Hall")
    first, second = (Session(id=f"C0FFEE000{n}", title="Coffee", minutes=30) for n in (1, 2))
    edit(document, day, hall, first, second)
    edit(
        document,
        Slot(id="SL0T000001", session=first.id, day=day.id, start=Minute(900), room=hall.id),
        Slot(id="SL0T000002", session=second.id, day=day.id, start=Minute(600), room=hall.id),
    )
    before = agenda(take(document))
    break_ = {"title": "Coffee", "duration": "00:30", "type": "break", "persons": [], "track": ""}
    bring_in(
        document,
        an_event(**break_, guid="1"),
        an_event(**break_, guid="2", date="2016-05-26T15:00:00-04:00", start="15:00"),
    )
    after = take(document)
    assert agenda(after) == before
    assert {slot.id: after.session[slot.session].reference for slot in after.slots} == {
        "SL0T000001": "hrc:2",
        "SL0T000002": "hrc:1",
    }


def test_session_that_runs_twice_has_two_slots(document: Document) -> None:
    again = an_event(code="WATER1", guid="2", date="2016-05-26T14:00:00-04:00", start="14:00")
    planned = bring_in(document, an_event(code="WATER1"), again)
    assert counts(planned) == (2, 2, 0, 0, 0)
    assert [start for _, _, start, _ in agenda(take(document))] == [600, 840]
    later = {**again, "date": "2016-05-26T16:00:00-04:00", "start": "16:00"}
    planned = bring_in(document, an_event(code="WATER1"), later)
    assert counts(planned) == (2, 0, 1, 1, 0)
    assert [start for _, _, start, _ in agenda(take(document))] == [600, 960]
    planned = bring_in(document, an_event(code="WATER1"))
    assert planned.problems == (Problem(1, "date", "slot_not_in_source", f"2016-05-26 16:00 Hall {ABOUT}"),)


def test_what_the_source_has_no_more_is_told_and_stays(document: Document) -> None:
    bring_in(document, an_event(), an_event(guid="gone", title="Gone", persons=[]))
    planned = bring_in(document, an_event(persons=[]))
    assert planned.problems == (
        Problem(1, "persons", "person_not_in_source", "Ana Beltrán"),
        Problem(None, "session", "session_not_in_source", "Gone"),
    )
    assert planned.records == ()
    edit(document, replace(take(document).sessions[0], status=SessionStatus.CANCELLED))
    gone = next(session for session in take(document).sessions if session.title == "Gone")
    edit(document, replace(gone, status=SessionStatus.CANCELLED))
    assert [problem.code for problem in plan(document, an_event(persons=[])).problems] == [
        "person_not_in_source"
    ]


def test_untouched_days_give_way_to_those_of_the_source(document: Document) -> None:
    edit(document, Day(id="DAY0000001", date=date(2030, 1, 1), opens=Minute(540), closes=Minute(1020)))
    planned = bring_in(document, an_event())
    assert planned.problems == ()
    assert [day.date.isoformat() for day in take(document).days] == ["2016-05-26"]
    document.undo()
    assert [day.date.isoformat() for day in take(document).days] == ["2030-01-01"]


def test_days_that_match_none_of_the_source_stay_once_there_are_sessions(document: Document) -> None:
    edit(document, Session(id="WATER00001", title="Ours"))
    edit(document, Day(id="DAY0000001", date=date(2030, 1, 1), opens=Minute(540), closes=Minute(1020)))
    planned = bring_in(document, an_event())
    assert Problem(None, "day", "days_unused", "2030-01-01") in planned.problems
    assert [day.date.isoformat() for day in take(document).days] == ["2016-05-26", "2030-01-01"]


def test_hours_follow_the_source_only_where_it_states_them(document: Document) -> None:
    day = Day(id="DAY0000001", date=date(2016, 5, 26), opens=Minute(480), closes=Minute(1020))
    edit(document, day)
    unstated = {"date": "2016-05-26", "rooms": {"Hall": [an_event()]}}
    bring_in(document, days=[unstated])
    assert take(document).days == (day,)
    bring_in(document, an_event())
    assert take(document).days == (replace(day, opens=Minute(540), closes=Minute(1560)),)


def test_more_days_than_an_event_has_are_told(document: Document) -> None:
    days = [{"date": f"2016-05-{number:02d}", "rooms": {}} for number in range(1, 10)]
    days[8]["rooms"] = {"Hall": [an_event(date="2016-05-09T10:00:00-04:00")]}
    planned = bring_in(document, days=days)
    assert [(problem.code, problem.value) for problem in planned.problems] == [
        ("too_many_days", "2016-05-08"),
        ("too_many_days", "2016-05-09"),
    ]
    after = take(document)
    assert (len(after.days), len(after.sessions), len(after.slots)) == (7, 1, 0)


@pytest.mark.parametrize(
    ("present", "named", "offset", "after", "told"),
    [
        ("UTC", "Europe/Berlin", "+02:00", "Europe/Berlin", []),
        ("Europe/Paris", "Europe/Berlin", "+02:00", "Europe/Berlin", []),
        ("UTC", None, "-04:00", "Etc/GMT+4", []),
        ("America/New_York", None, "-04:00", "America/New_York", []),
        ("UTC", None, "+05:45", "UTC", ["timezone_missing"]),
        ("UTC", "Narnia", "+02:00", "UTC", ["timezone_unknown"]),
        ("Europe/Berlin", "UTC", "+02:00", "Europe/Berlin", ["timezone_differs"]),
        ("Asia/Tokyo", None, "", "Asia/Tokyo", []),
    ],
)
def test_zone_follows_the_source(
    document: Document, present: str, named: str | None, offset: str, after: str, told: list[str]
) -> None:
    edit(document, Event(name="Ours", timezone=present))
    planned = bring_in(document, an_event(date=f"2016-05-26T10:00:00{offset}"), time_zone_name=named)
    assert take(document).event == Event(name="Ours", timezone=after)
    assert [problem.code for problem in planned.problems] == told


def test_zone_stays_once_there_are_sessions(document: Document) -> None:
    edit(document, Session(id="WATER00001", title="Ours"))
    planned = bring_in(document, an_event())
    assert take(document).event == Event(name="Ours")
    assert planned.problems == (Problem(None, "time_zone_name", "timezone_kept", "America/New_York"),)
