from dataclasses import replace

from planner.domain.records import RoomFeature, SessionNeed, SessionType, Slot
from planner.domain.snapshot import Snapshot
from planner.domain.times import Minute
from planner.printing.choices import Choices
from planner.printing.layouts import chosen, run_sheets
from planner.printing.marks import Line, Page, Tag, untagged
from tests.printing.layouts.papers_seen import tagged_on, words_on
from tests.printing.workshop import PRINTED_AT, WORDS, a_workshop


def full_workshop() -> Snapshot:
    """Of session S02 everything is known."""
    base = a_workshop()
    sessions = tuple(
        replace(session, language="es", expected=40, limit=60, notes="Bring maps.\n\nאין מקרן")
        if session.id == "S02"
        else session
        for session in base.sessions
    )
    people = tuple(
        replace(person, pronunciation="AH-na", access_needs="Hearing loop", diet="Vegan")
        if person.given_name == "Ana"
        else replace(person, access_needs="")
        for person in base.participants
    )
    roles = tuple(replace(role, confirmed=role.participant != "P000000015") for role in base.roles)
    return replace(
        base,
        sessions=sessions,
        participants=people,
        roles=roles,
        rooms=tuple(replace(room, floor="2") if room.id == "hall-b" else room for room in base.rooms),
        features=(RoomFeature(id="F1", room="hall-b", feature="projector"),),
        needs=(
            SessionNeed(id="N1", session="S02", feature="Projector"),
            SessionNeed(id="N2", session="S02", feature="booth"),
        ),
    )


def made(snapshot: Snapshot, choices: Choices) -> list[Page]:
    return list(run_sheets.pages(snapshot, choices, words=WORDS, printed_at=PRINTED_AT))


def test_sheet_tells_all_a_facilitator_needs() -> None:
    (page,) = made(full_workshop(), Choices(sessions=("S02",)))
    assert words_on(page) == [
        "For the facilitator only",
        "2016 Human Rights Cities Gathering",
        "Lessons from Pittsburgh",
        "Panel · Housing · 60 minutes · in Español · 40 people expected · at most 60",
        "When and where",
        *("Day and room", "Start", "Half time", "10 minutes left", "End"),
        *("Thu 26 May · Hall B (2)", "09:40", "10:10", "10:30", "10:40"),
        "People",
        *("Part", "Name", "How it is said, pronouns", "Organisation"),
        *("Moderator", "Ana Beltrán", "AH-na · she/her"),
        *("Pittsburgh Human Rights", "City Alliance"),
        *("Presenter (not", "confirmed)", "Tesfaye Abebe", "he/him", "US Human Rights Network"),
        *("Presenter", "Σοφία Παπαδοπούλου", "Συνήγορος του Πολίτη"),
        "What it needs, and what the room has",
        "Projector, booth",
        "Hall B has: projector.",
        "Hall B lacks: booth. Ask the host committee for it.",
        "Access needs",
        "Ana Beltrán: Hearing loop",
        "Notes",
        "Bring maps.",
        "אין מקרן",
        "Your notes",
        "Version 41, printed 12 May 2016 14:05",
        "Page 1",
    ]
    assert tagged_on(page, Tag.HEADING) == ["Lessons from Pittsburgh"]
    assert page.bookmark == "Lessons from Pittsburgh"


def test_sheet_is_marked_for_the_facilitator_on_every_page() -> None:
    base = full_workshop()
    notes = "A long note about the room and what to do in it. " * 150
    sessions = tuple(replace(session, notes=notes) for session in base.sessions)
    pages = made(replace(base, sessions=sessions), Choices(sessions=("S02",)))
    assert len(pages) > 1
    assert {words_on(page)[0] for page in pages} == {"For the facilitator only"}
    assert [page.bookmark for page in pages[:2]] == ["Lessons from Pittsburgh", ""]


def test_session_held_twice_has_one_sheet_with_both_times() -> None:
    base = a_workshop()
    again = Slot(id="AGAIN", session="S02", day="fri", start=Minute(600), room="lab")
    (page,) = made(replace(base, slots=(*base.slots, again)), Choices(sessions=("S02",)))
    shown = words_on(page)
    assert shown[shown.index("Thu 26 May · Hall B") + 5 :][:5] == [
        "Fri 27 May · Lab",
        "10:00",
        "10:30",
        "10:50",
        "11:00",
    ]


def test_short_session_has_no_half_time_and_no_warning() -> None:
    (page,) = made(a_workshop(), Choices(sessions=("S22",)))
    shown = words_on(page)
    at = shown.index("Fri 27 May · Lab")
    assert shown[at + 1 : at + 4] == ["09:45", "09:55", "People"]


def test_there_is_room_to_write() -> None:
    for page in made(a_workshop(), Choices()):
        lines = [mark for mark in untagged(page.marks) if isinstance(mark, Line)]
        assert len(lines) > 10


def test_notes_in_large_print_take_what_is_left_of_a_page_and_not_another() -> None:
    large = made(full_workshop(), Choices(sessions=("S02",), is_large=True))
    assert "Your notes" in words_on(large[-1])


def test_in_large_print_nothing_of_how_a_name_is_said_is_cut() -> None:
    base = full_workshop()
    said = "mah-REE-ah deh lohs AHN-heh-les fehr-NAHN-dess"
    people = tuple(replace(person, pronunciation=said) for person in base.participants)
    pages = made(replace(base, participants=people), Choices(sessions=("S02",), is_large=True))
    cut = {text for page in pages for text in words_on(page) if text.endswith("…")}
    assert cut <= {"2016 Human Rights Cities Gath…"}


def test_meals_and_breaks_have_none_unless_asked_for() -> None:
    base = a_workshop()
    refreshments = {
        session.id for session in base.sessions if session.type in {SessionType.MEAL, SessionType.BREAK}
    }
    held = {slot.split("-")[0] for slot in chosen.working_items(base, Choices())}
    assert held & refreshments == set()
    (page,) = made(base, Choices(sessions=("S07",)))
    assert page.bookmark == "Lunch"
    assert "Nobody has a part in it yet." in words_on(page)
