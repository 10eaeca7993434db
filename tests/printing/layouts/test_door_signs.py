from dataclasses import replace
from datetime import datetime

from planner.domain.records import SessionStatus, Slot
from planner.domain.snapshot import Snapshot
from planner.domain.times import Minute
from planner.printing.choices import Choices
from planner.printing.layouts import door_signs
from planner.printing.marks import Page
from tests.printing.crowd import after_changes
from tests.printing.layouts.papers_seen import boxes_on, texts_on, words_on
from tests.printing.workshop import PRINTED_AT, ROOMS, WORDS, a_workshop

WORKSHOP = a_workshop()
LAB = Choices(rooms=("lab",), days=("thu",))
ALL = Choices()
FOOT = ["Version 41, printed 12 May 2016 14:05", "Page 1"]


def signs(snapshot: Snapshot, choices: Choices = ALL) -> list[Page]:
    return list(door_signs.pages(snapshot, choices, words=WORDS, printed_at=PRINTED_AT))


def gone(snapshot: Snapshot, choices: Choices = ALL) -> dict[tuple[str, str], tuple[str, ...]]:
    made = door_signs.signs(snapshot, choices, WORDS)
    return {(sign.room.id, sign.day.id): sign.gone for sign in made if sign.gone}


def test_sign_says_what_happens_behind_the_door() -> None:
    (page,) = signs(WORKSHOP, LAB)
    assert words_on(page) == [
        "2016 Human Rights Cities Gathering",
        "Lab",
        "Thursday, 26 May 2016",
        "09:00–09:30",
        "Welcome and the human rights city idea",
        "10:30–11:40",
        "Water and dignity",
        "Tesfaye Abebe",
        "12:00–13:00",
        "Lunch",
        "13:20–14:20",
        "Building coalitions",
        "\u2068María José Núñez Etxeberria\u2069, \u2068Siobhán Ní",
        "Dhomhnaill\u2069",
        "17:00–18:00",
        "Report back and evening social",
        *FOOT,
    ]
    assert page.bookmark == "Lab · Thu 26 May"


def test_titles_are_read_from_two_metres() -> None:
    titles = {session.title for session in WORKSHOP.sessions if session.track}
    for page in signs(WORKSHOP):
        sizes = {text.style.size for text in texts_on(page) if text.text in titles}
        assert min(sizes, default=24) >= 24


def test_what_is_for_all_is_told_in_full_and_in_one_size() -> None:
    title = "Gwangju and Barcelona: two models, many cities, and what each of them learned"
    sessions = tuple(
        replace(session, title=title) if session.title.startswith("Welcome") else session
        for session in WORKSHOP.sessions
    )
    (page,) = signs(replace(WORKSHOP, sessions=sessions), LAB)
    assert title in " ".join(words_on(page))
    aside = [text for text in texts_on(page) if text.text in ("09:00–09:30", "Lunch") or text.text in title]
    assert len({text.style.size for text in aside}) == 1


def test_rooms_and_days_with_nothing_have_no_sign() -> None:
    assert [page.bookmark for page in signs(WORKSHOP)] == [
        "Hall A · Thu 26 May",
        "Hall A · Fri 27 May",
        "Hall B · Thu 26 May",
        "Hall B · Fri 27 May",
        "Garden room · Thu 26 May",
        "Lab · Thu 26 May",
        "Lab · Fri 27 May",
        "Library · Thu 26 May",
        "Studio · Thu 26 May",
    ]


def test_room_asked_for_has_a_sign_though_nothing_happens_in_it() -> None:
    (page,) = signs(WORKSHOP, Choices(rooms=("library",), days=("fri",)))
    assert "Nothing is planned here on this day." in words_on(page)


def test_what_changed_says_when() -> None:
    changed = after_changes(WORKSHOP)
    lab, hall = signs(changed, LAB)[0], signs(changed, Choices(rooms=("hall-b",), days=("thu",)))[0]
    assert words_on(lab)[5:8] == ["09:40–11:00", "changed at 10:40", "From resolution to budget: what"]
    assert words_on(hall)[5:8] == ["10:00–11:00", "changed Wed 11 May, 18:05", "Lessons from Pittsburgh"]
    assert [box.fill for box in boxes_on(lab)].count("#000000") == 1


def test_what_moved_away_says_whereto() -> None:
    assert gone(after_changes(WORKSHOP)) == {
        ("hall-a", "thu"): (
            "“From resolution to budget: what councils do” is now in Lab at 09:40.",
            "“Water and dignity” does not take place here.",
        )
    }


def test_session_moved_to_another_day_or_out_of_all_rooms_says_so() -> None:
    first, second = (slot for slot in WORKSHOP.slots if slot.session in {"S01", "S02"})
    other_day = replace(first, day="fri", start=Minute(600), room="studio")
    everywhere = replace(second, room=None, day="fri")
    now = {first.id: other_day, second.id: everywhere}
    slots = tuple(now.get(slot.id, slot) for slot in WORKSHOP.slots)
    assert gone(replace(WORKSHOP, slots=slots, moved_away=(first, second))) == {
        ("hall-a", "thu"): (
            "“From resolution to budget: what councils do” is now in Studio on Fri 27 May at 10:00.",
        ),
        ("hall-b", "thu"): ("“Lessons from Pittsburgh” is now on Fri 27 May at 09:40.",),
    }


def test_session_taken_out_and_scheduled_anew_is_found() -> None:
    former = next(slot for slot in WORKSHOP.slots if slot.session == "S01")
    anew = Slot(id="NEW", session="S01", day="thu", start=Minute(660), room="studio")
    slots = (*(slot for slot in WORKSHOP.slots if slot != former), anew)
    changed = replace(
        WORKSHOP, slots=slots, moved_away=(former,), changed_at={"NEW": datetime(2016, 5, 12, 9)}
    )
    assert gone(changed) == {
        ("hall-a", "thu"): ("“From resolution to budget: what councils do” is now in Studio at 11:00.",)
    }


def test_session_moved_in_time_alone_is_not_gone() -> None:
    former = next(slot for slot in WORKSHOP.slots if slot.session == "S01")
    slots = tuple(replace(slot, start=Minute(600)) if slot == former else slot for slot in WORKSHOP.slots)
    assert gone(replace(WORKSHOP, slots=slots, moved_away=(former,))) == {}


def test_cancelled_session_is_told_and_an_internal_one_is_not() -> None:
    changes = {"S01": {"status": SessionStatus.CANCELLED}, "S02": {"public": False}}
    sessions = tuple(
        replace(session, **changes.get(session.id, {}))  # type: ignore[arg-type] # third-party type
        for session in WORKSHOP.sessions
    )
    hidden = replace(WORKSHOP, sessions=sessions)
    assert gone(hidden) == {
        ("hall-a", "thu"): ("“From resolution to budget: what councils do” at 09:40 is cancelled.",)
    }
    told = "\n".join(words for page in signs(hidden) for words in words_on(page))
    assert "Lessons from Pittsburgh" not in told
    shown = "\n".join(
        words for page in signs(hidden, Choices(with_internal=True)) for words in words_on(page)
    )
    assert "Lessons from Pittsburgh" in shown


def test_day_too_full_for_a_page_takes_two() -> None:
    slots = tuple(
        Slot(id=f"T{number}", session="S11", day="thu", start=Minute(540 + 30 * number), room="lab")
        for number in range(12)
    )
    pages = signs(replace(WORKSHOP, slots=slots), LAB)
    assert len(pages) == 2
    assert [page.bookmark for page in pages] == ["Lab · Thu 26 May", ""]
    assert [words_on(page)[1] for page in pages] == ["Lab", "Lab"]


def test_items_are_the_slots_in_rooms() -> None:
    assert door_signs.items(WORKSHOP, LAB) == ("S06-Lab", "S11-Lab")
    in_rooms = [slot for slot in WORKSHOP.slots if slot.room]
    assert len(door_signs.items(WORKSHOP, Choices())) == len(in_rooms)


def test_workshop_without_rooms_says_so() -> None:
    (page,) = signs(replace(WORKSHOP, rooms=(), slots=()))
    assert "This workshop has no rooms yet." in words_on(page)
    (page,) = signs(replace(WORKSHOP, rooms=ROOMS, slots=()))
    told = " ".join(words_on(page))
    assert "No session has a room yet; a door sign shows what happens behind the door." in told


def test_heading_of_what_is_not_here_any_more_stands_above_it() -> None:
    crowded = after_changes(WORKSHOP)
    titles = tuple(replace(session, title="Very long title " * 18) for session in crowded.sessions)
    for length in range(1, 18):
        long = tuple(replace(room, name="Room " * length * 3) for room in crowded.rooms)
        for page in signs(replace(crowded, sessions=titles, rooms=long)):
            told = words_on(page)
            if "Not here any more" in told:
                assert told.index("Not here any more") < len(told) - 3  # the footer has two
