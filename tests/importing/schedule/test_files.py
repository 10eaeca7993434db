from datetime import datetime, timedelta
from pathlib import Path

import pytest

from planner.importing.schedule.files import looks_like_schedule, read_schedule
from planner.importing.schedule.source import SourceAgenda
from tests.importing.schedule.schedules import FILES, PlainEvent, overlaps, plain_events


def flattened(agenda: SourceAgenda) -> set[tuple[object, ...]]:
    return {
        (
            session.reference,
            session.title,
            session.minutes,
            session.track,
            tuple((person.reference, person.name) for person in session.people),
            place.room,
            place.date.isoformat(),
            datetime(place.date.year, place.date.month, place.date.day) + timedelta(minutes=place.start),
        )
        for session in agenda.sessions
        for place in session.places
    }


def flattened_plainly(events: list[PlainEvent], acronym: str) -> set[tuple[object, ...]]:
    return {
        (
            f"{acronym}:{event.guid}",
            event.title,
            event.minutes,
            event.track,
            tuple((f"{acronym}:person:{number}", name) for number, name in event.people),
            event.room,
            event.day,
            event.start,
        )
        for event in events
    }


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_programme_equals_a_plain_count_of_its_source(path: Path) -> None:
    events = plain_events(path)
    agenda = read_schedule(path)
    assert flattened(agenda) == flattened_plainly(events, agenda.acronym)
    assert {day.date.isoformat() for day in agenda.days} == {event.day for event in events}
    assert {room.name for room in agenda.rooms} == {event.room for event in events}
    assert {track.name for track in agenda.tracks} == {event.track for event in events}
    assert len(agenda.people) == len({person for event in events for person in event.people})
    assert (agenda.events, agenda.skipped) == (len(events), 0)


def test_day_ends_after_midnight() -> None:
    agenda = read_schedule(FILES[0])
    assert (agenda.name, agenda.timezone) == ("31. Chaos Communication Congress", None)
    assert [(day.date.isoformat(), day.opens, day.closes) for day in agenda.days][:2] == [
        ("2014-12-27", 11 * 60, 28 * 60),
        ("2014-12-28", 11 * 60 + 30, 28 * 60),
    ]
    late = next(session for session in agenda.sessions if session.title == "Citizenfour")
    assert [(place.date.isoformat(), place.start) for place in late.places] == [("2014-12-27", 24 * 60)]


def test_zone_and_clocks_that_disagree_are_told() -> None:
    agenda = read_schedule(FILES[2])
    assert agenda.timezone == "UTC"
    assert [(problem.code, problem.value) for problem in agenda.problems] == [
        ("timezone_differs", "UTC, +01:00")
    ]


def test_markup_becomes_plain_text() -> None:
    for path in FILES:
        for session in read_schedule(path).sessions:
            assert "<p>" not in session.abstract
            assert "<li>" not in session.abstract


def test_real_clashes_are_those_of_people_only() -> None:
    found = [overlaps(plain_events(path), "people") for path in FILES]
    assert found == [
        {
            frozenset({"Fnord News Show", "Fnord News Show (Stream)"}),
            frozenset({"Security Nightmares", "Security Nightmares (Stream)"}),
        },
        set(),
        {frozenset({"Re-engineered bandwidth-monitored focus group", "Inverse motivating array"})},
    ]
    assert [overlaps(plain_events(path), "room") for path in FILES] == [set(), set(), set()]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_schedules_are_known_by_how_they_begin(path: Path) -> None:
    assert looks_like_schedule(path)


def test_table_is_no_schedule(tmp_path: Path) -> None:
    table = tmp_path / "list.csv"
    table.write_text("Name,City\nAna,Bogotá\n", encoding="utf-8")
    assert not looks_like_schedule(table)
