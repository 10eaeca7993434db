"""Any agenda goes out as a schedule, is valid, and comes in again as it was."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.domain import rules
from planner.domain.names import folded
from planner.domain.records import (
    Day,
    Event,
    Participant,
    Record,
    Role,
    RoleKind,
    Room,
    Session,
    SessionType,
    Slot,
    Track,
)
from planner.domain.times import LATEST, Minute
from planner.store.snapshot import take
from tests.exporting.agenda_facts import facts, imported
from tests.exporting.schedule.test_schedules import FORMS, json_errors, xml_errors
from tests.exporting.workshop import a_document, exported

ZONES = ["America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe", "Etc/GMT+11", "UTC", "America/St_Johns"]
COLOURS = ["#0072b2", "#e69f00", "#000000", "#abcdef"]
LINES = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30).map(rules.clean_line)
NAMED = LINES.filter(lambda text: not rules.is_blank(text) and folded(text) != "")
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=60).map(rules.clean_lines)
EVENT = Event(name="A gathering", timezone="UTC")


def names(most: int) -> st.SearchStrategy[list[str]]:
    return st.lists(NAMED, max_size=most, unique_by=folded)


@st.composite
def agendas(draw: st.DrawFn) -> list[Record]:
    """Sessions of different titles at different times; rooms, tracks and people of different names."""
    first = draw(st.dates(date(2010, 1, 1), date(2035, 1, 1)))
    days = [
        Day(id=f"DAY{number}", date=first + timedelta(number), opens=Minute(0), closes=LATEST)
        for number in range(draw(st.integers(1, 3)))
    ]
    rooms = [
        Room(id=f"RM{at}", name=name, capacity=draw(st.none() | st.integers(0, 500)), position=at)
        for at, name in enumerate(draw(names(3)))
    ]
    tracks = [
        Track(id=f"TR{at}", name=name, colour=draw(st.sampled_from(COLOURS)), position=at)
        for at, name in enumerate(draw(names(3)))
    ]
    people = [Participant(id=f"P{at}", given_name=name) for at, name in enumerate(draw(names(3)))]
    sessions = [
        Session(
            id=f"SESSI0000{at}",
            title=title,
            type=draw(st.sampled_from(SessionType)),
            minutes=draw(st.integers(1, rules.LONGEST_SESSION)),
            abstract=draw(TEXTS),
            language=draw(st.sampled_from(["", "en", "pt-BR", "Español"])),
            track=draw(st.sampled_from([None, *(track.id for track in tracks)])),
        )
        for at, title in enumerate(draw(names(4)))
    ]
    spots = st.tuples(
        st.sampled_from([day.id for day in days]),
        st.integers(0, LATEST - 1).map(Minute),
        st.sampled_from([None, *(room.id for room in rooms)]),
    )
    slots = [
        Slot(id=f"SL{session.id}{at}", session=session.id, day=day, start=start, room=room)
        for session in sessions
        for at, (day, start, room) in enumerate(draw(st.lists(spots, max_size=2, unique=True)))
    ]
    parts = st.sets(st.tuples(st.sampled_from([*people, None]), st.sampled_from(RoleKind)), max_size=3)
    roles = [
        Role(id=f"R{session.id}{person.id}{kind}", session=session.id, participant=person.id, kind=kind)
        for session in sessions
        for person, kind in sorted(draw(parts), key=str)
        if person is not None
    ]
    event = replace(EVENT, timezone=draw(st.sampled_from(ZONES)))
    return [event, *days, *rooms, *tracks, *people, *sessions, *slots, *roles]


@pytest.mark.parametrize("form", FORMS)
@settings(max_examples=25, deadline=None)
@given(records=agendas())
def test_any_agenda_comes_in_again_as_it_went_out(form: str, records: list[Record]) -> None:
    with a_document(*records) as document:
        original = take(document)
    content = exported(original, form)
    assert (xml_errors if form == "xml" else json_errors)(content) == []
    copy, plan = imported(content)
    assert (plan.skipped, plan.problems) == (0, ())
    wanted, found = facts(original, form), facts(copy, form)
    assert found == wanted
