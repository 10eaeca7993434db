import gettext
from dataclasses import replace

from planner.domain.records import ParticipantStatus, Role, RoleKind, SessionType
from planner.printing.layouts.agenda import (
    Entry,
    entries_of_day,
    kind,
    leaders,
    people_by_role,
    place,
    used_rooms,
)
from planner.printing.layouts.frame import NEUTRAL_EDGE, NEUTRAL_FILL
from tests.printing.workshop import DAYS, ROOMS, a_workshop

WORDS = gettext.NullTranslations()
WORKSHOP = a_workshop()


def the_entry(title: str) -> Entry:
    days = (entries_of_day(WORKSHOP, day) for day in DAYS)
    return next(entry for entries in days for entry in entries if entry.session.title == title)


def test_entries_come_by_time_and_room() -> None:
    shown = [(entry.start, place(entry, WORDS)) for entry in entries_of_day(WORKSHOP, DAYS[0])]
    assert shown[:7] == [
        (540, "Whole venue"),
        (580, "Hall A"),
        (580, "Hall B"),
        (580, "Library"),
        (580, "Studio"),
        (630, "Garden room"),
        (630, "Lab"),
    ]


def test_session_in_two_rooms_at_once_is_one_entry() -> None:
    entry = the_entry("Communicating success: a working session")
    assert [room.name for room in entry.rooms] == ["Hall A", "Hall B"]
    assert (entry.start, entry.end, place(entry, WORDS)) == (920, 1000, "Hall A, Hall B")


def test_entry_without_track_is_grey() -> None:
    assert (the_entry("Break").edge, the_entry("Break").fill) == (NEUTRAL_EDGE, NEUTRAL_FILL)
    assert (the_entry("UPR for cities").edge, the_entry("UPR for cities").fill) == ("#0072b2", "#e0eef6")


def test_only_rooms_in_use_are_shown() -> None:
    friday = used_rooms(WORKSHOP, entries_of_day(WORKSHOP, DAYS[1]))
    assert friday == (ROOMS[0], ROOMS[1], ROOMS[3])


def test_kind_is_not_said_twice() -> None:
    assert kind(the_entry("Break"), WORDS) == ""
    assert kind(the_entry("Coffee"), WORDS) == "Break"
    assert kind(the_entry("Quiet hour"), WORDS) == ""
    assert the_entry("Quiet hour").session.type is SessionType.OTHER


def test_those_who_lead_a_session_are_named_and_hosts_where_nobody_does() -> None:
    assert leaders(WORKSHOP, the_entry("Housing as a human right")) == ["\u2068Ana Beltrán\u2069"]
    assert leaders(WORKSHOP, the_entry("Welcome and the human rights city idea")) == ["O", "Jamie Okafor"]
    assert leaders(WORKSHOP, the_entry("Lunch")) == []


def test_person_with_two_leading_roles_is_named_once() -> None:
    entry = the_entry("UPR for cities")
    again = Role(id="x", session=entry.session.id, participant="P000000009", kind=RoleKind.MODERATOR)
    assert leaders(replace(WORKSHOP, roles=(*WORKSHOP.roles, again)), entry) == ["\u2068김민준\u2069"]


def test_everybody_is_named_by_role() -> None:
    assert people_by_role(WORKSHOP, the_entry("Housing as a human right"), WORDS) == [
        "Facilitator: \u2068Ana Beltrán\u2069 (Pittsburgh Human Rights City Alliance)",
        "Note-taker: Jo Smith",
    ]


def test_who_will_not_come_is_not_on_the_paper() -> None:
    entry = the_entry("UPR for cities")
    (role,) = WORKSHOP.roles_of_session[entry.session.id]
    people = tuple(
        replace(person, status=ParticipantStatus.CANCELLED) if person.id == role.participant else person
        for person in WORKSHOP.participants
    )
    without = replace(WORKSHOP, participants=people)
    assert leaders(WORKSHOP, entry) != []
    assert (leaders(without, entry), people_by_role(without, entry, WORDS)) == ([], [])
