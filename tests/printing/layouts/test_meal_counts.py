from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from planner.domain.records import Absence, CheckIn, Participant, ParticipantStatus, SessionStatus
from planner.domain.snapshot import Snapshot
from planner.printing.choices import Choices
from planner.printing.layouts import meal_counts
from planner.printing.marks import Page, Tag
from tests.printing.layouts.papers_seen import tagged_on, words_on
from tests.printing.workshop import PRINTED_AT, WORDS, a_workshop

THURSDAY = Choices(days=("thu",))


def a_person(number: int, diet: str, **more: Any) -> Participant:
    return Participant(id=f"P{number:09d}", given_name=f"Name{number}", diet=diet, **more)


def workshop(*people: Participant, **changes: Any) -> Snapshot:
    return replace(a_workshop(), participants=people, roles=(), **changes)


def made(snapshot: Snapshot, choices: Choices = THURSDAY) -> Sequence[Page]:
    return list(meal_counts.pages(snapshot, choices, words=WORDS, printed_at=PRINTED_AT))


def counts(snapshot: Snapshot) -> list[str]:
    return tagged_on(made(snapshot)[0], Tag.ROW)[1:]


MANY = workshop(
    a_person(1, "Vegan"),
    a_person(2, " vegan "),
    a_person(3, "Vegan", status=ParticipantStatus.INVITED),
    a_person(4, "Halal"),
    a_person(5, ""),
    a_person(6, "Vegan", status=ParticipantStatus.DECLINED),
    a_person(7, "Vegan", status=ParticipantStatus.CANCELLED),
    a_person(8, "Vegan", status=ParticipantStatus.WAITLISTED),
    a_person(9, "Vegan", arrival=datetime(2016, 5, 26, 13, 0)),
    a_person(10, "Vegan", departure=datetime(2016, 5, 26, 12, 0)),
    a_person(11, "Vegan"),
    absences=(Absence(id="A", participant="P000000011", day="thu"),),
    check_ins=tuple(
        CheckIn(
            id=f"C{number}", participant=f"P{number:09d}", day=day, at="2016-05-26T09:00:00+00:00", desk="D"
        )
        for number, day in ((1, "thu"), (2, "fri"), (5, "thu"), (9, "thu"))
    ),
)


def test_diets_are_counted_however_they_are_written() -> None:
    (page,) = made(MANY)
    assert words_on(page) == [
        "2016 Human Rights Cities Gathering",
        "Friends Meeting House · Washington, DC",
        "Meal counts",
        "Numbers only: diets as they were written, people who are there at the time of the meal.",
        "Thursday, 26 May 2016 · Models that work",
        "12:00–13:00 · Lunch · Whole venue",
        *("Diet", "Expected", "Checked in so far"),
        *("Vegan", "3", "1"),
        *("Halal", "1", "0"),
        *("No special diet", "1", "1"),
        *("All", "5", "2"),
        "Version 41, printed 12 May 2016 14:05",
        "Page 1 of 1",
    ]


def test_names_are_never_told() -> None:
    told = " ".join(words for page in made(MANY, Choices()) for words in words_on(page))
    assert "Name" not in told


def test_day_without_a_meal_says_so() -> None:
    sessions = tuple(replace(session, status=SessionStatus.CANCELLED) for session in MANY.sessions)
    cancelled = replace(MANY, sessions=sessions)
    assert words_on(made(cancelled)[0])[5] == "No meal is in the agenda of this day."
    assert meal_counts.items(cancelled, THURSDAY) == ()


def test_every_meal_of_every_day_is_counted() -> None:
    pages = made(MANY, Choices())
    assert tagged_on(pages[0], Tag.SUBHEADING) == [
        "Thursday, 26 May 2016 · Models that work",
        "Friday, 27 May 2016",
    ]
    assert meal_counts.items(MANY, Choices()) == ("S07--", "S27--")


def test_workshop_with_nobody_has_counts_of_none() -> None:
    assert counts(workshop()) == ["All 0 0"]


def test_many_diets_take_more_than_a_page() -> None:
    pages = made(workshop(*(a_person(number, f"Diet {number}") for number in range(120))))
    assert len(pages) > 2
    told = [row for page in pages for row in tagged_on(page, Tag.ROW)]
    assert len([row for row in told if row.startswith(("Diet ", "All"))]) == 121 + len(pages)
    for page in pages[1:]:
        assert "12:00–13:00 · Lunch · Whole venue (continued)" in words_on(page)
        assert tagged_on(page, Tag.ROW)[0] == "Diet Expected Checked in so far"
