import gettext
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from planner.domain.records import Day, Room, Session, SessionStatus, Slot
from planner.domain.snapshot import Snapshot
from planner.domain.times import Minute
from planner.printing.choices import Choices
from planner.printing.layouts.agenda_paper import pages
from planner.printing.marks import Page, Tag
from tests.printing.conftest import CheckGolden
from tests.printing.layouts.papers_seen import boxes_on, outside, overlapping, tagged_on
from tests.printing.layouts.papers_seen import words_on as texts
from tests.printing.workshop import PRINTED_AT, TRACKS, a_workshop

WORDS = gettext.NullTranslations()
WORKSHOP = a_workshop()


def grid(
    workshop: Snapshot, *, paper: str = "Letter", internal: bool = False, style: str = "pages"
) -> tuple[Page, ...]:
    choices = Choices(sheet=paper, style=style, with_internal=internal)
    return tuple(pages(workshop, choices, words=WORDS, printed_at=PRINTED_AT))


def with_session(workshop: Snapshot, number: str, **changes: Any) -> Snapshot:
    sessions = (
        replace(session, **changes) if session.id == number else session for session in workshop.sessions
    )
    return replace(workshop, sessions=tuple(sessions))


def test_grid_looks_as_it_did(check_golden: CheckGolden) -> None:
    check_golden("agenda-grid", grid(WORKSHOP))


@pytest.mark.parametrize(("paper", "size"), [("Letter", (792, 612)), ("a4", (841.89, 595.28))])
def test_pages_are_landscape(paper: str, size: tuple[float, float]) -> None:
    pages = grid(WORKSHOP, paper=paper)
    assert {(page.width, page.height) for page in pages} == {size}


def test_every_day_has_its_page_with_version_and_number() -> None:
    shown = [texts(page) for page in grid(WORKSHOP)]
    assert [page[2] for page in shown] == ["Thursday, 26 May 2016 · Models that work", "Friday, 27 May 2016"]
    assert [page[-2:] for page in shown] == [
        ["Version 41, printed 12 May 2016 14:05", "Page 1 of 2"],
        ["Version 41, printed 12 May 2016 14:05", "Page 2 of 2"],
    ]


def test_blocks_stay_within_the_margins() -> None:
    for page in grid(WORKSHOP):
        assert all(box.x >= 36 and box.x + box.width <= page.width - 36 for box in boxes_on(page))
        assert all(box.y >= 36 and box.y + box.height <= page.height - 36 for box in boxes_on(page))


def test_cancelled_and_internal_sessions_are_not_shared() -> None:
    title = "Youth organizing"
    cancelled = with_session(WORKSHOP, "S04", status=SessionStatus.CANCELLED)
    internal = with_session(WORKSHOP, "S04", public=False)
    assert title in texts(grid(WORKSHOP)[0])
    assert title not in texts(grid(cancelled)[0])
    assert title not in texts(grid(internal)[0])
    assert title not in texts(grid(cancelled, internal=True)[0])
    assert title in texts(grid(internal, internal=True)[0])


def test_day_is_read_aloud_by_time_then_room_with_all_that_is_not_drawn() -> None:
    (page, _) = grid(WORKSHOP)
    assert tagged_on(page, Tag.TITLE) == ["2016 Human Rights Cities Gathering"]
    assert tagged_on(page, Tag.HEADING) == ["Thursday, 26 May 2016 · Models that work"]
    assert tagged_on(page, Tag.SUBHEADING)[:5] == [
        "Welcome and the human rights city idea",
        "From resolution to budget: what councils do",
        "Lessons from Pittsburgh",
        "Documenting abuses safely",
        "Youth organizing",
    ]
    assert tagged_on(page, Tag.PARAGRAPH)[1:4] == [
        "09:00–09:30 · Whole venue · Plenary",
        "09:40–11:00 · Hall A · Budgets · Workshop",
        "Jamie Okafor, Wilhelmina Featherstonehaugh-Cholmo…",
    ]


def test_event_is_the_title_of_the_first_page_only() -> None:
    (_, page) = grid(WORKSHOP)
    assert tagged_on(page, Tag.TITLE) == []
    assert tagged_on(page, Tag.HEADING) == ["Friday, 27 May 2016"]


def test_days_are_in_the_list_of_contents() -> None:
    assert [page.bookmark for page in grid(WORKSHOP)] == [
        "Thursday, 26 May 2016 · Models that work",
        "Friday, 27 May 2016",
    ]


def test_only_the_tracks_of_a_day_are_explained() -> None:
    last = [texts(page)[-4 - 2 : -2] for page in grid(WORKSHOP)]
    assert last == [[track.name for track in TRACKS]] * 2


def test_day_without_sessions_says_so() -> None:
    workshop = a_workshop(slots=())
    assert [texts(page)[2:4] for page in grid(workshop)] == [
        ["Thursday, 26 May 2016 · Models that work", "Nothing is scheduled on this day yet."],
        ["Friday, 27 May 2016", "Nothing is scheduled on this day yet."],
    ]


@pytest.mark.parametrize("style", ["pages", "grid", "poster"])
def test_day_of_the_whole_venue_alone_shows_all_of_it(style: str) -> None:
    plenaries = tuple(slot for slot in WORKSHOP.slots if slot.room is None and slot.day == "thu")
    told = texts(grid(replace(WORKSHOP, slots=plenaries), style=style)[0])
    assert {"Whole venue", "Lunch", "Break", "Report back and evening social"} <= set(told)


def test_workshop_without_days_says_so() -> None:
    (page,) = grid(a_workshop(days=(), slots=()))
    assert "This workshop has no days yet." in texts(page)


def a_full_day(*, rooms: int, start: int, end: int) -> Snapshot:
    numbers = range(rooms)
    hours = range(start, end, 60)
    return Snapshot(
        event=WORKSHOP.event,
        days=(Day(id="d", date=date(2016, 5, 26), opens=Minute(start), closes=Minute(end)),),
        rooms=tuple(Room(id=f"r{number}", name=f"Room {number + 1}", position=number) for number in numbers),
        sessions=tuple(Session(id="s", title="Talk", minutes=60) for _ in numbers[:1]),
        slots=tuple(
            Slot(id=f"{hour}-{number}", session="s", day="d", start=Minute(hour), room=f"r{number}")
            for hour in hours
            for number in numbers
        ),
    )


def test_many_rooms_take_several_pages_of_about_even_width() -> None:
    pages = grid(a_full_day(rooms=9, start=540, end=1020))
    assert [texts(page)[3] for page in pages] == ["Rooms 1 to 4 of 9", "Rooms 5 to 9 of 9"]
    assert "Room 4" in texts(pages[0])
    assert "Room 5" in texts(pages[1])


def test_long_day_past_midnight_takes_several_pages() -> None:
    pages = grid(a_full_day(rooms=2, start=660, end=1680))
    assert [texts(page)[3] for page in pages] == ["11:00–19:00", "19:00–04:00"]
    assert "00:00" in texts(pages[1])


def test_session_across_two_pages_is_continued() -> None:
    workshop = a_full_day(rooms=1, start=660, end=1680)
    talk = replace(workshop.sessions[0], minutes=1020)
    long = replace(workshop, sessions=(talk,), slots=workshop.slots[:1])
    assert [title for page in grid(long) for title in texts(page) if "Talk" in title] == [
        "Talk",
        "Talk (continued)",
    ]


def test_full_day_on_one_page_is_set_smaller_and_one_with_room_is_not() -> None:
    (full,) = grid(a_full_day(rooms=20, start=540, end=1020), style="grid")
    assert {"Room 1", "Room 20"} <= set(texts(full))
    assert grid(WORKSHOP, style="grid") == grid(WORKSHOP)


def test_long_day_on_one_page_stands_upright_where_that_makes_it_larger() -> None:
    (page,) = grid(a_full_day(rooms=1, start=300, end=1500), style="grid")
    assert (page.width, page.height) == (612, 792)


def test_sessions_too_crowded_for_words_are_told_to_who_hears_them() -> None:
    workshop = a_full_day(rooms=8, start=540, end=600)
    sessions = tuple(Session(id=f"x{number}", title=f"Talk {number}") for number in range(30))
    slots = tuple(Slot(id=one.id, session=one.id, day="d", start=Minute(540), room="r0") for one in sessions)
    crowded = replace(workshop, sessions=(*workshop.sessions, *sessions), slots=(*workshop.slots[1:], *slots))
    (page,) = grid(crowded)
    told = tagged_on(page, Tag.FIGURE)
    assert len(told) == 30
    assert told[0] == "Talk 0 · 09:00–10:00 · Room 1 · Workshop"
    assert (outside(page), overlapping(page)) == ([], [])
