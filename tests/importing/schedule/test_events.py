from typing import Any

import pytest

from planner.domain.records import SessionType
from planner.importing.problem import Problem
from planner.importing.schedule.source import Place
from tests.importing.schedule.schedules import an_event, problems, read


def starts(*events: Any, **changes: Any) -> list[int]:
    return [place.start for session in read(*events, **changes).sessions for place in session.places]


@pytest.mark.parametrize(
    ("duration", "minutes"),
    [("00:05", 5), ("1:30", 90), ("10:00", 600), ("01:30:00", 90), ("1:00:00", 1440), (" 02:15 ", 135)],
)
def test_duration_is_read(duration: str, minutes: int) -> None:
    assert [session.minutes for session in read(an_event(duration=duration)).sessions] == [minutes]


def test_end_tells_what_the_duration_does_not() -> None:
    event = an_event(duration=None, end="2016-05-26T10:45:00-04:00")
    assert [session.minutes for session in read(event).sessions] == [45]


@pytest.mark.parametrize(
    ("duration", "code", "value"),
    [
        (None, "minutes_missing", ""),
        ("an hour", "minutes_unreadable", "an hour"),
        (90, "minutes_unreadable", "90"),
        (["01:00"], "minutes_unreadable", "['01:00']"),
        ("00:00", "minutes_impossible", "00:00"),
        ("1666:40", "minutes_impossible", "1666:40"),
    ],
)
def test_bad_duration_is_a_problem_of_its_event(duration: object, code: str, value: str) -> None:
    agenda = read(an_event(guid="1"), an_event(guid="2", duration=duration))
    assert agenda.problems == (Problem(2, "duration", code, value),)
    assert [session.minutes for session in agenda.sessions] == [60, None]


@pytest.mark.parametrize(
    ("changes", "start"),
    [
        ({"date": "2016-05-26T23:30:00-04:00", "start": "23:30"}, 23 * 60 + 30),
        ({"date": "2016-05-27T01:15:00-04:00", "start": "01:15"}, 25 * 60 + 15),
        ({"date": None, "start": "01:15"}, 25 * 60 + 15),
        ({"date": "2016-05-26", "start": "09:30"}, 9 * 60 + 30),
        ({"date": "2016-05-26T14:00:00Z", "start": "10:00"}, 10 * 60),
        ({"date": "2016-05-26T10:00:00", "start": None}, 10 * 60),
    ],
)
def test_start_is_the_wall_clock_of_the_conference_day(changes: dict[str, object], start: int) -> None:
    assert starts(an_event(**changes)) == [start]
    assert problems(an_event(**changes)) == ()


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"date": "soon", "start": None}, ("date", "time_unreadable", "soon")),
        ({"date": None, "start": None}, ("start", "time_missing", "")),
        ({"date": {"at": 9}, "start": "25:00"}, ("start", "time_unreadable", "25:00")),
        (
            {"date": "2016-05-25T10:00:00-04:00"},
            ("date", "time_outside_day", "2016-05-25T10:00:00-04:00"),
        ),
        (
            {"date": "2016-05-28T10:00:00-04:00"},
            ("date", "time_outside_day", "2016-05-28T10:00:00-04:00"),
        ),
    ],
)
def test_session_without_a_usable_time_stays_unscheduled(
    changes: dict[str, object], problem: tuple[str, str, str]
) -> None:
    agenda = read(an_event(**changes))
    assert agenda.problems == (Problem(1, *problem),)
    assert [(session.title, session.places) for session in agenda.sessions] == [("Water and dignity", ())]


def test_start_that_differs_from_the_date_is_told() -> None:
    event = an_event(date="2016-05-26T10:00:00-04:00", start="11:00")
    assert starts(event) == [600]
    assert problems(event) == (Problem(1, "start", "start_differs", "11:00, 2016-05-26T10:00:00-04:00"),)


@pytest.mark.parametrize("event", [None, 7, "text", ["list"], True])
def test_what_is_no_event_is_left_out_and_told(event: object) -> None:
    agenda = read(event, an_event())
    assert (agenda.events, agenda.skipped, len(agenda.sessions)) == (2, 1, 1)
    assert [(problem.row, problem.code) for problem in agenda.problems] == [(1, "not_an_event")]


@pytest.mark.parametrize("title", [None, "", " \u200b ", {"de": 7}, []])
def test_event_without_a_title_is_left_out_and_told(title: object) -> None:
    agenda = read(an_event(title=title))
    assert (agenda.skipped, agenda.sessions) == (1, ())
    assert agenda.problems == (Problem(1, "title", "title_missing", ""),)


def test_odd_types_become_text() -> None:
    event = an_event(
        title={"de": "Wasser", "en": "Water"}, abstract=3.5, language=True, track=2016, id="9" * 5000
    )
    (session,) = read(event).sessions
    assert (session.title, session.abstract, session.language, session.track) == ("Water", "3.5", "", "2016")


def test_numbers_of_any_length_are_read() -> None:
    huge = int("9" * 4000)
    (session,) = read(an_event(guid=None, id=huge, persons=[{"id": huge, "name": "Ana"}])).sessions
    assert session.reference == f"hrc:{huge}"
    assert [person.reference for person in session.people] == [f"hrc:person:{huge}"]


def test_text_no_file_could_hold_is_cleaned() -> None:
    (session,) = read(an_event(title="Wa\x00ter\ud800 \u0041\u030a")).sessions
    assert session.title == "Water Å"


@pytest.mark.parametrize(
    ("person", "name", "reference"),
    [
        ({"id": 7, "public_name": "Ana"}, "Ana", "hrc:person:7"),
        ({"code": "ABCDEF", "name": "Ana"}, "Ana", "hrc:person:ABCDEF"),
        ({"full_public_name": "Ana B", "public_name": " "}, "Ana B", ""),
        ("Ana", "Ana", ""),
    ],
)
def test_person_is_read_from_every_form(person: object, name: str, reference: str) -> None:
    (session,) = read(an_event(persons=[person])).sessions
    assert [(found.name, found.reference) for found in session.people] == [(name, reference)]


@pytest.mark.parametrize("persons", ["Ana", {"id": 7}, [None], [{"id": 7}], [[]]])
def test_unreadable_person_is_a_problem(persons: object) -> None:
    agenda = read(an_event(persons=persons))
    assert [(problem.row, problem.code) for problem in agenda.problems] == [(1, "person_unreadable")]
    assert [session.people for session in agenda.sessions] == [()]


def test_person_of_several_events_is_one() -> None:
    agenda = read(an_event(guid="1"), an_event(guid="2"))
    assert [person.name for person in agenda.people] == ["Ana Beltrán"]


def test_events_of_one_submission_are_one_session() -> None:
    """pretalx gives the slots of a submission its code, and each a guid of its own."""
    agenda = read(
        an_event(code="WATER1", guid="1"),
        an_event(code="WATER1", guid="2", date="2016-05-26T14:00:00-04:00", start="14:00"),
    )
    (session,) = agenda.sessions
    assert (session.reference, session.rows) == ("hrc:WATER1", (1, 2))
    assert [(place.row, place.start) for place in session.places] == [(1, 600), (2, 840)]


def test_guid_of_two_different_events_is_told() -> None:
    agenda = read(an_event(), an_event(title="Another"))
    assert [(session.title, session.reference) for session in agenda.sessions] == [
        ("Water and dignity", f"hrc:{an_event()['guid']}"),
        ("Another", ""),
    ]
    assert [(problem.row, problem.code) for problem in agenda.problems] == [(2, "reference_repeated")]


@pytest.mark.parametrize(
    ("word", "title", "type"),
    [
        ("lecture", "Solar panel hacking", None),
        ("Talk", "Breakfast at the border", None),
        ("Workshop", "Water", SessionType.WORKSHOP),
        ("Panel discussion", "Water", SessionType.PANEL),
        ("podium", "Water", SessionType.PANEL),
        ("Keynote", "Water", SessionType.PLENARY),
        ("Coffee break", "Water", SessionType.BREAK),
        ("Lunch break", "Water", SessionType.MEAL),
        ("party", "Water", SessionType.SOCIAL),
        ("lecture", "Opening Ceremony", SessionType.PLENARY),
        ("talk", "Lunch", SessionType.MEAL),
        ("", "Coffee break", SessionType.BREAK),
        (None, "Dinner", SessionType.MEAL),
    ],
)
def test_type_needs_a_clear_word(word: str | None, title: str, type: SessionType | None) -> None:  # noqa: A002
    assert [session.type for session in read(an_event(type=word, title=title)).sessions] == [type]


def test_event_without_a_room_takes_the_whole_venue_and_is_told() -> None:
    day = {"date": "2016-05-26", "rooms": [{"events": [an_event()]}]}
    agenda = read(days=[day])
    assert [session.places for session in agenda.sessions] == [
        (Place(row=1, date=agenda.days[0].date, start=agenda.days[0].opens, room=None),)
    ]
    assert agenda.problems == (Problem(1, "room", "room_missing", ""),)
