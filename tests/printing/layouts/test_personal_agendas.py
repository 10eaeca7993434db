from dataclasses import replace

from planner.domain.records import Absence, ParticipantStatus, SessionStatus, Slot
from planner.domain.snapshot import Snapshot
from planner.domain.times import Minute
from planner.printing.choices import Choices
from planner.printing.layouts import personal_agendas
from planner.printing.marks import Page, Tag
from tests.printing.layouts.papers_seen import boxes_on, tagged_on, words_on
from tests.printing.workshop import PRINTED_AT, WORDS, a_workshop

WORKSHOP = a_workshop()
ANA = "P000000000"
FOOT = ["Version 41, printed 12 May 2016 14:05", "Page 1"]


def made(snapshot: Snapshot, choices: Choices) -> list[Page]:
    return list(personal_agendas.pages(snapshot, choices, words=WORDS, printed_at=PRINTED_AT))


def rows(page: Page) -> list[str]:
    return tagged_on(page, Tag.ROW)


def test_page_tells_own_parts_and_what_everybody_goes_to() -> None:
    (page,) = made(WORKSHOP, Choices(people=(ANA,)))
    assert words_on(page)[:4] == [
        "2016 Human Rights Cities Gathering",
        "Ana Beltrán",
        "Pittsburgh Human Rights City Alliance · Local advocate",
        "Thursday, 26 May 2016",
    ]
    assert rows(page) == [
        "09:00–09:30 Welcome and the human rights city idea Whole venue",
        "09:40–10:40 Lessons from Pittsburgh Moderator · Hall B",
        "10:30–11:40 Housing as a human right Facilitator · Garden room",
        "12:00–13:00 Lunch Whole venue",
        "14:50–15:10 Break Whole venue",
        "17:00–18:00 Report back and evening social Whole venue",
        "09:00–09:30 What we heard yesterday Whole venue",
        "11:15–11:30 Coffee Whole venue",
        "12:30–13:30 Lunch Whole venue",
        "13:30–15:00 What we take home, and who does what by when Whole venue",
    ]
    assert words_on(page)[-2:] == FOOT
    assert page.bookmark == "Ana Beltrán"


def test_page_has_an_edge_in_the_colour_of_the_group() -> None:
    (page,) = made(WORKSHOP, Choices(people=(ANA,)))
    assert [box.fill for box in boxes_on(page)] == ["#0072b2"]


def test_day_somebody_is_not_there_says_so() -> None:
    absent = Absence(id="A", participant=ANA, day="fri")
    (page,) = made(replace(WORKSHOP, absences=(absent,)), Choices(people=(ANA,)))
    assert words_on(page)[-4:] == ["Friday, 27 May 2016", "Not there on this day", *FOOT]


def test_own_part_in_an_internal_session_is_shown_and_others_internal_ones_are_not() -> None:
    internal = {"S02", "S07"}
    sessions = tuple(replace(session, public=session.id not in internal) for session in WORKSHOP.sessions)
    (page,) = made(replace(WORKSHOP, sessions=sessions), Choices(people=(ANA,), days=("thu",)))
    assert rows(page)[1] == "09:40–10:40 Lessons from Pittsburgh Moderator · Hall B"
    assert not any("Lunch" in row for row in rows(page))


def test_cancelled_session_is_on_no_agenda() -> None:
    sessions = tuple(
        replace(session, status=SessionStatus.CANCELLED) if session.id == "S02" else session
        for session in WORKSHOP.sessions
    )
    (page,) = made(replace(WORKSHOP, sessions=sessions), Choices(people=(ANA,)))
    assert not any("Pittsburgh" in row for row in rows(page))


def test_everybody_who_comes_has_a_page_of_their_own() -> None:
    first, *others = WORKSHOP.participants
    left = replace(first, status=ParticipantStatus.CANCELLED)
    pages = made(replace(WORKSHOP, participants=(left, *others)), Choices())
    assert len(pages) == len([page for page in pages if page.bookmark]) == len(others)


def test_two_share_a_sheet_cut_in_halves() -> None:
    pages = made(WORKSHOP, Choices(people=(ANA, "P000000013", "P000000014"), style="half"))
    assert [tagged_on(page, Tag.HEADING) for page in pages] == [["Ana Beltrán", "O"], ["Jamie Okafor"]]
    assert [page.bookmark for page in pages] == ["Ana Beltrán", "Jamie Okafor"]


def test_agenda_too_long_for_a_half_goes_on_in_the_next() -> None:
    slots = tuple(
        Slot(id=f"T{number}", session="S02", day="thu", start=Minute(540 + 10 * number), room="lab")
        for number in range(50)
    )
    busy = replace(WORKSHOP, slots=slots)
    halves = made(busy, Choices(people=(ANA,), style="half"))
    assert sum(len(rows(page)) for page in halves) == 50
    assert len(halves) > 1
    assert [tagged_on(page, Tag.HEADING) for page in halves][1:] == [[]] * (len(halves) - 1)


def test_day_that_goes_on_is_named_again() -> None:
    slots = tuple(
        Slot(id=f"T{number}", session="S02", day="thu", start=Minute(540 + 10 * number), room="lab")
        for number in range(50)
    )
    _, second = made(replace(WORKSHOP, slots=slots), Choices(people=(ANA,), is_large=True, days=("thu",)))[:2]
    assert "Thursday, 26 May 2016 (continued)" in words_on(second)


def test_day_with_nothing_for_all_says_so() -> None:
    (page,) = made(replace(WORKSHOP, slots=()), Choices(people=(ANA,), days=("thu",)))
    assert "Nothing is planned for everybody on this day; choose from the agenda." in words_on(page)


def test_items_are_people() -> None:
    assert personal_agendas.items(WORKSHOP, Choices(people=(ANA,))) == (ANA,)
    assert len(personal_agendas.items(WORKSHOP, Choices())) == len(WORKSHOP.participants)


def test_who_has_no_name_has_no_page_and_is_known() -> None:
    people = tuple(
        replace(person, given_name="\u200b", family_name="", badge_name="") if person.id == ANA else person
        for person in WORKSHOP.participants
    )
    nameless, all_people = replace(WORKSHOP, participants=people), Choices()
    assert ANA not in personal_agendas.items(nameless, all_people)
    assert personal_agendas.nameless(nameless, all_people) == (ANA,)
    assert len(made(nameless, all_people)) == len(people) - 1
