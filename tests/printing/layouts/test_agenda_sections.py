import gettext
from dataclasses import replace

from planner.printing.layouts.agenda import Edition
from planner.printing.layouts.agenda_sections import Section, by_day, by_room, by_track
from tests.printing.workshop import a_workshop

WORDS = gettext.NullTranslations()
WORKSHOP = a_workshop()
EDITION = Edition(WORKSHOP, WORDS)


def titles(section: Section) -> list[tuple[str, list[str]]]:
    return [(day.name, [entry.session.title for entry in day.entries]) for day in section.days]


def test_day_lists_all_that_happens_on_it() -> None:
    thursday, friday = by_day(EDITION)
    assert (thursday.title, len(thursday.days[0].entries)) == ("Thursday, 26 May 2016 · Models that work", 19)
    assert (friday.title, len(friday.days[0].entries)) == ("Friday, 27 May 2016", 10)


def test_day_without_sessions_says_so() -> None:
    assert by_day(Edition(a_workshop(slots=()), WORDS))[1] == Section(
        "Friday, 27 May 2016", sentence="Nothing is scheduled on this day yet."
    )


def test_track_lists_its_sessions_day_by_day() -> None:
    housing = next(section for section in by_track(EDITION) if section.title == "Housing")
    assert titles(housing) == [
        (
            "Thursday, 26 May 2016 · Models that work",
            [
                "Lessons from Pittsburgh",
                "Housing as a human right",
                "Immigrant rights and sanctuary: ordinances that last",
            ],
        ),
        ("Friday, 27 May 2016", ["Eviction courts: who is at the table?"]),
    ]


def test_what_is_in_no_track_comes_last() -> None:
    last = by_track(EDITION)[-1]
    assert last.title == "Without a track"
    assert titles(last)[1] == (
        "Friday, 27 May 2016",
        ["What we heard yesterday", "Coffee", "Lunch", "What we take home, and who does what by when"],
    )


def test_room_lists_what_takes_the_whole_venue_too() -> None:
    library = next(section for section in by_room(EDITION) if section.title == "Library")
    assert (library.note, library.is_of_room) == ("18 seats", True)
    assert titles(library)[0][1] == [
        "Welcome and the human rights city idea",
        "Documenting abuses safely",
        "Lunch",
        "Quiet hour",
        "Break",
        "Report back and evening social",
    ]


def test_room_of_hidden_sessions_is_left_out() -> None:
    sessions = tuple(
        replace(session, public=session.title not in ("Documenting abuses safely", "Quiet hour"))
        for session in WORKSHOP.sessions
    )
    rooms = [section.title for section in by_room(Edition(replace(WORKSHOP, sessions=sessions), WORDS))]
    assert rooms == ["Hall A", "Hall B", "Garden room", "Lab", "Studio"]


def test_nothing_to_list_is_said_by_day() -> None:
    empty = Edition(a_workshop(days=(), slots=()), WORDS)
    assert by_room(empty) == by_track(empty) == [Section("", sentence="This workshop has no days yet.")]
