from collections.abc import Sequence
from dataclasses import replace

import pytest

from planner.domain.records import Absence, CheckIn, Day, FormerPerson, Participant, ParticipantStatus
from planner.domain.snapshot import Snapshot
from planner.domain.times import Minute
from planner.printing.choices import Choices
from planner.printing.layouts import desk_list
from planner.printing.marks import Page, Tag
from tests.printing.crowd import a_crowd
from tests.printing.layouts.papers_seen import tagged_on, words_on
from tests.printing.workshop import DAYS, GROUPS, PRINTED_AT, WORDS, a_workshop

ANA = Participant(
    id="ANA4HZ0000",
    given_name="Ana",
    family_name="Beltrán",
    organisation="Water for All",
    city="Graz",
    group="local",
    sort_key="beltran ana",
)
ABEBE = Participant(id="ANA5HZ0000", given_name="Tesfaye", family_name="Abebe", sort_key="abebe tesfaye")
WANG = Participant(id="W9NG000000", given_name="小明", family_name="王", sort_key="王 小明")
LEVI = Participant(id="1EV1000000", given_name="יעל", family_name="לוי", sort_key="לוי יעל")
NOBODY = Participant(id="N0B0DY0000", city="Graz", status=ParticipantStatus.WAITLISTED)
GONE = Participant(id="G0NE000000", given_name="Gone", status=ParticipantStatus.DECLINED, sort_key="gone")
FEW = replace(
    a_workshop(),
    participants=(NOBODY, ABEBE, ANA, GONE, LEVI, WANG),
    roles=(),
    absences=(Absence(id="A", participant=ABEBE.id, day="fri"),),
    check_ins=(CheckIn(id="C", participant=ANA.id, day="thu", at="2016-05-26T09:00:00+00:00", desk="Door"),),
)
ALL = Choices()


def made(snapshot: Snapshot, choices: Choices = ALL) -> Sequence[Page]:
    return list(desk_list.pages(snapshot, choices, words=WORDS, printed_at=PRINTED_AT))


def test_list_is_by_name_and_says_what_to_type_back() -> None:
    (page,) = made(FEW)
    assert words_on(page) == [
        "2016 Human Rights Cities Gathering",
        "Friends Meeting House · Washington, DC",
        "Desk list",
        "5 people",
        "Tick who comes; later type the numbers at the front desk.",
        *("A", "B", "ל", "王", "#"),
        *("Thu 26", "May", "Fri 27", "May", "Number", "Name", "Organisation", "City", "Group"),
        *("ANA5", "Abebe, Tesfaye"),
        *("✓", "ANA4", "Beltrán, Ana", "Water for All", "Graz", "Local advocate"),
        *("1EV", "\u2068לוי\u2069, \u2068יעל\u2069"),
        *("W9N", "王小明"),
        "On the waiting list",
        *("N0B", "(no name)", "Graz"),
        "1 person who declined or cancelled is not on this list.",
        "Version 41, printed 12 May 2016 14:05",
        "Page 1 of 1",
    ]


def test_boxes_say_who_has_come_and_who_does_not_attend() -> None:
    (page,) = made(FEW)
    cells = tagged_on(page, Tag.CELL)
    assert cells[0:2] == ["", "not on this day"]
    assert cells[7:9] == ["checked in", ""]


def test_days_chosen_alone_have_a_box() -> None:
    (page,) = made(FEW, Choices(days=("fri",)))
    assert tagged_on(page, Tag.HEADER_CELL)[0] == "Fri 27 May"


def test_many_days_lie_across() -> None:
    more = tuple(
        Day(
            id=f"D{number}", date=DAYS[0].date.replace(day=10 + number), opens=Minute(540), closes=Minute(600)
        )
        for number in range(7)
    )
    (page,) = made(replace(FEW, days=more, slots=(), absences=(), check_ins=()))
    assert page.width > page.height
    assert len(tagged_on(page, Tag.HEADER_CELL)) == 12


def test_code_is_no_former_persons() -> None:
    former = FormerPerson(id="W9NH000000", participant=ANA.id)
    (page,) = made(replace(FEW, former_people=(former,)))
    assert "W9NG" in words_on(page)


def test_letters_stand_on_every_page() -> None:
    pages = made(a_crowd(400))
    letters = [tagged_on(page, Tag.DECORATION) for page in pages]
    assert letters[0][0] == "# A B F H L M"
    assert all(len(told) == (2 if number == 0 else 6) for number, told in enumerate(letters))


def test_everybody_is_on_exactly_one_line() -> None:
    snapshot = a_crowd(400)
    pages = made(snapshot)
    rows = sum(len(tagged_on(page, Tag.ROW)) for page in pages) - len(pages)
    assert rows == len(desk_list.items(snapshot, ALL))
    expected = [
        person.id for person in snapshot.participants if person.status is not ParticipantStatus.DECLINED
    ]
    assert sorted(desk_list.items(snapshot, ALL)) == sorted(expected)


def test_pages_are_made_when_they_are_asked_for() -> None:
    pages = desk_list.pages(a_crowd(2000), ALL, words=WORDS, printed_at=PRINTED_AT)
    assert words_on(next(iter(pages)))[-1] == "Page 1 of 51"


def test_those_left_out_are_known() -> None:
    assert desk_list.left_out(FEW, ALL) == (GONE.id,)
    assert desk_list.left_out(FEW, Choices(people=(ANA.id,))) == ()
    assert desk_list.items(FEW, Choices(people=(GONE.id,))) == (GONE.id,)


def test_waiting_list_never_begins_on_the_last_line() -> None:
    """Thirty-six lines are on a page."""
    for count in range(30, 40):
        people = tuple(
            replace(ANA, id=f"P{number:09d}", sort_key=f"beltran {number:02d}") for number in range(count)
        )
        pages = made(replace(FEW, participants=(*people, NOBODY), roles=(), check_ins=()))
        for page in pages:
            assert words_on(page)[-3] != "On the waiting list"


def test_groups_are_in_their_colours() -> None:
    assert GROUPS[0].colour in str(made(FEW)[0].marks)


@pytest.mark.parametrize(
    ("name", "letter"),
    [("권은혜", "ㄱ"), ("한강", "ㅎ"), ("Åse", "A"), ("王小明", "王"), ("😀", "#")],
)
def test_letter_at_the_margin_is_a_whole_one(name: str, letter: str) -> None:
    person = Participant(id="P", given_name=name, sort_key=name)
    assert desk_list.first_letter(person) == letter
