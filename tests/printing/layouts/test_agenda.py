import gettext
from dataclasses import replace

from planner.domain.records import ParticipantStatus, Role, RoleKind, SessionType
from planner.printing.choices import Choices
from planner.printing.layouts.agenda import (
    Edition,
    Entry,
    edition_of,
    entries_of_day,
    kind,
    leaders,
    people_by_role,
    place,
    shown_slots,
    title_of,
    used_rooms,
)
from planner.printing.layouts.frame import NEUTRAL_EDGE, NEUTRAL_FILL
from tests.printing.workshop import DAYS, ROOMS, a_workshop

WORDS = gettext.NullTranslations()
WORKSHOP = a_workshop()
EDITION = Edition(WORKSHOP, WORDS)


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
    assert leaders(EDITION, the_entry("Housing as a human right")) == ["\u2068Ana Beltrán\u2069"]
    assert leaders(EDITION, the_entry("Welcome and the human rights city idea")) == ["O", "Jamie Okafor"]
    assert leaders(EDITION, the_entry("Lunch")) == []


def test_person_with_two_leading_roles_is_named_once() -> None:
    entry = the_entry("UPR for cities")
    again = Role(id="x", session=entry.session.id, participant="P000000009", kind=RoleKind.MODERATOR)
    assert leaders(Edition(replace(WORKSHOP, roles=(*WORKSHOP.roles, again)), WORDS), entry) == [
        "\u2068김민준\u2069"
    ]


def test_everybody_is_named_by_role() -> None:
    assert people_by_role(EDITION, the_entry("Housing as a human right")) == [
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
    without = Edition(replace(WORKSHOP, participants=people), WORDS)
    assert leaders(EDITION, entry) != []
    assert (leaders(without, entry), people_by_role(without, entry)) == ([], [])


def test_names_stand_apart_on_a_paper_from_right_to_left() -> None:
    entry = the_entry("Welcome and the human rights city idea")
    shown = leaders(Edition(WORKSHOP, WORDS, is_right_to_left=True), entry)
    assert shown == ["\u2068O\u2069", "\u2068Jamie Okafor\u2069"]


def test_only_chosen_days_rooms_and_tracks_are_on_the_paper() -> None:
    shown = edition_of(
        WORKSHOP, Choices(days=("fri",), rooms=("hall-b",), tracks=("housing",)), words=WORDS
    ).snapshot
    assert [day.id for day in shown.days] == ["fri"]
    assert [shown.session[slot.session].title for slot in shown.slots] == [
        "Eviction courts: who is at the table?"
    ]


def test_what_takes_the_whole_venue_is_on_the_paper_of_any_room() -> None:
    shown = edition_of(WORKSHOP, Choices(days=("fri",), rooms=("lab",)), words=WORDS).snapshot
    assert [shown.session[slot.session].title for slot in shown.slots] == [
        "What we heard yesterday",
        "Lightning talk: maps",
        "Lightning talk: indicators",
        "Lightning talk: letters",
        "Coffee",
        "Lunch",
        "What we take home, and who does what by when",
    ]


def test_hidden_sessions_are_no_items_of_the_paper() -> None:
    sessions = tuple(replace(session, public=session.id != "S04") for session in WORKSHOP.sessions)
    workshop = replace(WORKSHOP, sessions=sessions)
    everything = [slot.id for slot in WORKSHOP.slots]
    assert shown_slots(workshop, Choices()) == tuple(slot for slot in everything if slot != "S04-Studio")
    assert shown_slots(workshop, Choices(with_internal=True)) == tuple(everything)


def test_title_without_letters_is_not_nothing() -> None:
    assert title_of(replace(WORKSHOP.sessions[0], title="\x00 \n")) == "…"
    assert title_of(replace(WORKSHOP.sessions[0], title="Water\nand dignity")) == "Water and dignity"
