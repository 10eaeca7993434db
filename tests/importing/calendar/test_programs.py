"""Calendars in the manner of Outlook, Google and Apple."""

import pytest

from planner.domain.records import SessionStatus
from planner.store.document import Document
from planner.store.snapshot import take
from tests.importing.calendar.calendars import FOLDER, agenda, brought_in, codes, counts


def test_outlook_has_own_names_for_zones_and_explains_others(document: Document) -> None:
    plan = brought_in((FOLDER / "outlook.ics").read_bytes(), document)
    snapshot = take(document)
    assert agenda(snapshot) == [
        ("2016-05-26", "10:00", "Water in the city", 60, "Hall A"),
        ("2016-05-26", "11:30", "Meeting of the hosts", 30, "Hall B"),
        ("2016-05-27", "09:00", "Songs", 60, None),
    ]
    assert snapshot.event.timezone == "America/New_York"
    assert [track.name for track in snapshot.tracks] == ["Housing, water and land"]
    assert codes(plan) == [
        (None, "zone_unknown", "(UTC-05:00) Nowhere, Atlantis"),
        (3, "whole_day", "Registration is open"),
        (4, "minutes_missing", ""),
        (None, "alarms_left_out", "1"),
        (None, "invited_left_out", "2"),
    ]
    assert snapshot.participants == ()


def test_outlook_keeps_private_entries_internal(document: Document) -> None:
    brought_in((FOLDER / "outlook.ics").read_bytes(), document)
    assert {session.title for session in take(document).sessions if not session.public} == {
        "Meeting of the hosts"
    }


def test_google_writes_utc_repeats_and_cancels(document: Document) -> None:
    plan = brought_in((FOLDER / "google.ics").read_bytes(), document)
    snapshot = take(document)
    assert agenda(snapshot) == [
        ("2016-05-26", "10:00", "Streets for all", 90, "Main Hall"),
        ("2016-05-26", "12:00", "Lunch", 60, None),
        ("2016-05-26", "15:00", "Coffee", 30, "Small Hall"),
        ("2016-05-27", "16:00", "Coffee", 30, "Main Hall"),
    ]
    assert snapshot.event.timezone == "Europe/Vienna"
    assert codes(plan) == [(3, "repeats_longer", "1")]
    assert counts(plan) == {"new": 4, "same": 1}
    streets, lunch, coffee = sorted(snapshot.sessions, key=lambda each: "SLC".index(each.title[0]))
    assert streets.abstract == "Streets that belong to all.\nWith pictures (https://example.org/streets)."
    assert lunch.status is SessionStatus.PROPOSED
    assert len(snapshot.slots_of_session[coffee.id]) == 2


def test_apple_has_durations_floating_times_and_nights(document: Document) -> None:
    plan = brought_in((FOLDER / "apple.ics").read_bytes(), document)
    snapshot = take(document)
    assert agenda(snapshot) == [
        ("2016-05-26", "09:30", "Libraries as shelters 📚", 75, "Room 2, Linden Hall"),
        ("2016-05-26", "22:30", "Party", 120, None),
        ("2016-05-27", "09:00", "Breakfast", 60, None),
    ]
    assert [(day.opens, day.closes) for day in snapshot.days] == [(540, 1500), (540, 600)]
    assert codes(plan) == [(None, "todos_left_out", "1")]


@pytest.mark.parametrize("name", ["outlook.ics", "google.ics", "apple.ics"])
def test_calendar_brought_in_again_changes_nothing(document: Document, name: str) -> None:
    content = (FOLDER / name).read_bytes()
    rows = brought_in(content, document).rows
    before = document.last_step
    assert counts(brought_in(content, document)) == {"same": rows}
    assert document.last_step == before
