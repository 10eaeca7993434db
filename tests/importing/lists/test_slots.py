from dataclasses import replace

import pytest

from planner.domain.records import Day, Event, Room, Session, SessionType, Slot
from planner.domain.times import clock
from planner.operations import agenda, rooms, sessions
from planner.store.document import Document
from tests.importing.lists.building import (
    FRIDAY,
    REGISTRATIONS,
    THURSDAY,
    a_workshop,
    codes,
    counts,
    everything,
    plan,
    take_in,
)

LISTS = REGISTRATIONS.parent / "lists"
HEADER = "Day,Time,Room,Title\n"
DAY = {THURSDAY.id: "Thu", FRIDAY.id: "Fri"}


def slots(document: Document) -> list[str]:
    """ "Thu 09:00 60 Hall: Water", in order of time."""
    named: dict[str | None, str] = {room.id: room.name for room in document.all(Room)}
    session = {one.id: one for one in document.all(Session)}
    order = {day.id: day.date for day in document.all(Day)}
    return [
        " ".join(
            filter(
                None,
                (
                    f"{DAY[slot.day]} {clock(slot.start)} {session[slot.session].minutes}",
                    f"{named.get(slot.room, '')}:",
                    session[slot.session].title,
                ),
            )
        ).replace(" :", ":")
        for slot in sorted(document.all(Slot), key=lambda slot: (order[slot.day], slot.start))
    ]


def changes(document: Document, text: str) -> list[tuple[int | None, str, str, str]]:
    return [
        (change.row, change.field, change.before, change.after) for change in take_in(document, text).changes
    ]


def notes(document: Document, text: str) -> list[tuple[str, str]]:
    return [(note.code, note.value) for note in plan(document, text).notes]


def test_rows_put_sessions_into_the_agenda() -> None:
    document = a_workshop()
    planned = take_in(
        document,
        HEADER
        + "Thursday,9:00 – 10:00,Hall,Water\n26 May,10:00-10:30,,Coffee break\n"
        + "Day 2,2:00 PM – 3:30 PM,Lab,Land\n",
    )
    assert slots(document) == [
        "Thu 09:00 60 Hall: Water",
        "Thu 10:00 30: Coffee break",
        "Fri 14:00 90 Lab: Land",
    ]
    assert [room.name for room in document.all(Room)] == ["Hall", "Lab"]
    assert planned.added == {"room": 2, "session": 3, "slot": 3}
    assert (codes(planned), planned.notes) == ([], ())


def test_an_import_is_one_step() -> None:
    document = a_workshop()
    before = everything(document)
    take_in(document, HEADER + "Thursday,9:00,Hall,Water\n")
    document.undo()
    assert everything(document) == before


def test_a_room_is_found_by_name() -> None:
    document = a_workshop()
    rooms.add_room(document, Room(id="R00M000001", name="Main Hall"))
    take_in(document, HEADER + "Thursday,9:00 – 10:00,main  hall,Water\n")
    assert [slot.room for slot in document.all(Slot)] == ["R00M000001"]


def test_blank_days_and_times_are_those_of_the_row_above() -> None:
    document = a_workshop()
    take_in(
        document,
        HEADER + "Thursday,9:00 – 10:00,Hall,Water\n,,Lab,Land\n,10:00 – 11:00,Hall,Law\n,,,Open space\n",
    )
    assert slots(document) == ["Thu 09:00 60 Hall: Water", "Thu 09:00 60 Lab: Land", "Thu 10:00 60 Hall: Law"]


def test_a_day_the_event_does_not_have_makes_no_day() -> None:
    document = a_workshop()
    planned = take_in(
        document, HEADER + "Saturday,9:00,Hall,Water\n,10:00,Hall,Land\n2016-05-29,9:00,Hall,Law\n"
    )
    assert codes(planned) == [
        (2, "day_not_in_event", "Saturday"),
        (3, "day_not_in_event", "Saturday"),
        (4, "day_not_in_event", "2016-05-29"),
    ]
    assert (slots(document), len(document.all(Day)), len(document.all(Session))) == ([], 2, 3)


def test_times_that_cannot_be_are_told_and_the_session_comes_all_the_same() -> None:
    document = a_workshop()
    planned = take_in(
        document,
        HEADER
        + "Thursday,25:00,Hall,Water\nThursday,,Hall,Land\nThursday,10:00 – 9:00,Hall,Law\n"
        + "Thursday,TBD,,Work\n",
    )
    assert codes(planned) == [
        (2, "start_unreadable", "25:00"),
        (3, "time_missing", ""),
        (4, "ends_before_start", "10:00 – 9:00"),
        (5, "time_missing", ""),
    ]
    assert slots(document) == ["Thu 10:00 60 Hall: Law"]


def test_a_day_must_be_said_where_there_are_several() -> None:
    document = a_workshop()
    planned = take_in(document, "Time,Room,Title\n9:00,Hall,Water\n")
    assert codes(planned) == [(2, "day_not_said", "9:00")]
    alone = Document.in_memory()
    with alone.edit("plan_days", about="") as edit:
        edit.put(THURSDAY)
    take_in(alone, "Time,Room,Title\n9:00,Hall,Water\n")
    assert slots(alone) == ["Thu 09:00 60 Hall: Water"]


def test_the_line_above_the_headers_may_name_the_day() -> None:
    document = a_workshop()
    take_in(document, "Friday 27 May,,\nTime,Room,Title\n9:00,Hall,Water\n10:00,Hall,Land\n")
    assert slots(document) == ["Fri 09:00 60 Hall: Water", "Fri 10:00 60 Hall: Land"]


def test_without_an_end_a_session_lasts_until_the_next_one_in_its_room() -> None:
    document = a_workshop()
    text = (
        HEADER
        + "Thursday,9:00,Hall,Water\n,9:30,Lab,Law\n,9:45,Hall,Land\n,11:00,,Lunch\n,,,Open\n"
        + "Friday,9:00,Hall,Work\n"
    )
    assert notes(document, text) == [
        ("minutes_assumed", "Water (45), Law (90), Land (75), Lunch (60), Work (60)")
    ]
    take_in(document, text)
    assert slots(document) == [
        "Thu 09:00 45 Hall: Water",
        "Thu 09:30 90 Lab: Law",
        "Thu 09:45 75 Hall: Land",
        "Thu 11:00 60: Lunch",
        "Fri 09:00 60 Hall: Work",
    ]


def test_a_known_session_keeps_its_length_where_the_list_has_no_end() -> None:
    document = a_workshop()
    sessions.add_session(document, Session(id="SESS000001", title="Water", minutes=25))
    planned = take_in(document, HEADER + "Thursday,9:00,Hall,Water\n")
    assert (slots(document), planned.notes) == (["Thu 09:00 25 Hall: Water"], ())


def test_times_count_where_the_length_is_another() -> None:
    document = a_workshop()
    planned = take_in(document, "Day,Start,End,Minutes,Title\nThursday,9:00,10:30,60,Water\n")
    assert codes(planned) == [(2, "length_differs", "60 / 90")]
    assert slots(document) == ["Thu 09:00 90: Water"]


def test_only_what_is_for_all_takes_the_whole_venue_without_a_word() -> None:
    document = a_workshop()
    planned = take_in(
        document,
        HEADER
        + "Thursday,9:00 – 10:00,,Opening plenary\n,10:00 – 11:00,all rooms,Fair\n,11:00 – 12:00,TBD,Water\n"
        + ",12:00 – 13:00,-,Lunch\n,13:00 – 14:00,Hall,Land\n",
    )
    assert codes(planned) == [(4, "room_missing", "")]
    assert [slot.room is None for slot in document.all(Slot)] == [True, True, True, True, False]
    assert [room.name for room in document.all(Room)] == ["Hall"]


def test_the_afternoon_is_meant_where_the_morning_cannot_be() -> None:
    document = a_workshop()
    text = HEADER + "Thursday,11:30-1:00,Hall,Water\n,2:00-3:00,Hall,Land\n,02:00-03:00,Hall,Law\n"
    assert notes(document, text) == [("afternoon_assumed", "14:00")]
    take_in(document, text)
    assert slots(document) == [
        "Thu 02:00 60 Hall: Law",
        "Thu 11:30 90 Hall: Water",
        "Thu 14:00 60 Hall: Land",
    ]


def test_a_night_may_pass_midnight() -> None:
    document = a_workshop()
    take_in(document, HEADER + "Thursday,22:00 – 01:00,Hall,Party\n")
    assert slots(document) == ["Thu 22:00 180 Hall: Party"]


def test_stamps_in_utc_are_told_in_the_time_of_the_event() -> None:
    document = a_workshop()
    event = document.get(Event, "event")
    assert event is not None
    with document.edit("edit_event", about="") as edit:
        edit.put(replace(event, timezone="America/New_York"))
    take_in(
        document,
        "Title,Starts at,Ends at\nWater,2016-05-26T13:00:00Z,2016-05-26T14:30:00Z\n"
        "Land,2016-05-28 01:00:00 UTC,2016-05-28 02:00:00 UTC\n",
    )
    assert slots(document) == ["Thu 09:00 90: Water", "Fri 21:00 60: Land"]


def test_a_session_run_twice_has_two_slots_and_a_lunch_of_another_length_is_another() -> None:
    document = a_workshop()
    text = HEADER + (
        "Thursday,9:00 – 10:00,Hall,Water\nFriday,9:00 – 10:00,Lab,Water\n"
        "Thursday,12:00 – 13:00,,Lunch\nFriday,12:00 – 13:30,,Lunch\n"
    )
    assert counts(take_in(document, text)) == {"rows": 4, "new": 3, "repeated": 1}
    before = everything(document)
    assert counts(take_in(document, text)) == {"rows": 4, "same": 3, "repeated": 1}
    assert everything(document) == before
    assert slots(document) == [
        "Thu 09:00 60 Hall: Water",
        "Thu 12:00 60: Lunch",
        "Fri 09:00 60 Lab: Water",
        "Fri 12:00 90: Lunch",
    ]


def test_two_of_a_title_at_a_time_are_told_apart_by_their_length() -> None:
    document = a_workshop()
    text = HEADER + "Thursday,12:00 – 13:30,Hall,Lunch\nThursday,12:00 – 13:00,Lab,Lunch\n"
    assert counts(take_in(document, text)) == {"rows": 2, "new": 2}
    first, second = text.removeprefix(HEADER).splitlines()
    assert counts(take_in(document, f"{HEADER}{second}\n{first}\n")) == {"rows": 2, "same": 2}


def test_an_edited_list_moves_the_slot() -> None:
    document = a_workshop()
    row = "Thursday,9:00 – 10:00,Hall,Water\n"
    take_in(document, HEADER + row)
    (slot,) = document.all(Slot)
    agenda.pin_slots(document, [slot.id])
    assert changes(document, HEADER + row.replace("Hall", "")) == []
    assert changes(document, HEADER + row.replace("Thursday", "Friday")) == [
        (2, "day", "2016-05-26", "2016-05-27")
    ]
    assert changes(document, HEADER + row.replace("Thursday,9:00 – 10:00", "Friday,9:30 – 10:45")) == [
        (2, "minutes", "60", "75"),
        (2, "start", "09:00", "09:30"),
    ]
    assert changes(document, HEADER + row.replace("Thursday,9:00 – 10:00,Hall", "Friday,9:30,Lab")) == [
        (2, "room", "Hall", "Lab")
    ]
    text = HEADER + row.replace("Hall", "All rooms")
    assert [code for code, _ in notes(document, text)] == ["pinned_moved"]
    take_in(document, text)
    (moved,) = document.all(Slot)
    assert moved == replace(slot, pinned=True, room=None)


def test_a_time_the_list_does_not_have_stays() -> None:
    document = a_workshop()
    text = HEADER + "Thursday,9:00 – 10:00,Hall,Water\nFriday,9:00 – 10:00,Lab,Water\n"
    take_in(document, text)
    planned = take_in(document, text.rpartition("Friday")[0])
    assert counts(planned) == {"rows": 1, "same": 1}
    assert [(note.code, note.value) for note in planned.notes] == [
        ("slot_not_in_list", "2016-05-27 09:00 Lab Water")
    ]
    assert len(slots(document)) == 2


def test_a_new_time_of_a_known_session_is_a_change() -> None:
    document = a_workshop()
    sessions.add_session(document, Session(id="SESS000001", title="Water", minutes=60))
    assert changes(document, HEADER + "Thursday,9:00 – 10:00,Hall,Water\n") == [
        (2, "day", "", "2016-05-26"),
        (2, "start", "", "09:00"),
        (2, "room", "", "Hall"),
    ]


def test_titles_tell_the_type_of_what_is_new_only() -> None:
    document = a_workshop()
    sessions.add_session(document, Session(id="SESS000001", title="Lunch", minutes=60))
    take_in(document, HEADER + "Thursday,12:00 – 13:00,,Lunch\nThursday,9:00 – 10:00,,Registration\n")
    assert [session.type for session in document.all(Session)] == [SessionType.WORKSHOP, SessionType.OTHER]


@pytest.mark.parametrize("name", sorted(path.name for path in LISTS.iterdir() if path.stem != "rooms"))
def test_a_second_run_of_a_schedule_changes_nothing(name: str) -> None:
    document = a_workshop()
    assert take_in(document, LISTS / name).new > 0
    before = everything(document)
    again = take_in(document, LISTS / name)
    assert (again.new, again.changed, len(again.records)) == (0, 0, 0)
    assert everything(document) == before
