import gettext
from dataclasses import replace

import pytest

from planner.domain.snapshot import Snapshot
from planner.printing.choices import Choices
from planner.printing.layouts.agenda_paper import pages
from planner.printing.layouts.booklet import imposed
from planner.printing.marks import Page, Picture, Style, Tag, Text, untagged
from tests.printing.agendas import a_full_agenda, in_arabic
from tests.printing.conftest import CheckGolden
from tests.printing.layouts.papers_seen import tagged_on, texts_on, words_on
from tests.printing.workshop import PRINTED_AT, a_workshop

WORDS = gettext.NullTranslations()
WORKSHOP = a_workshop()


def booklet(workshop: Snapshot, *, sheet: str = "Letter") -> list[Page]:
    choices = Choices(sheet=sheet, style="booklet")
    return list(pages(workshop, choices, words=WORDS, printed_at=PRINTED_AT))


def numbered(count: int) -> list[Page]:
    return [Page(100, 200, (Text(10, 10, str(number), Style(9)),)) for number in range(1, count + 1)]


def folded(sides: list[Page]) -> list[tuple[str, str]]:
    """What is on the left and the right half of each side."""
    halves = []
    for side in sides:
        left = [mark.text for mark in texts_on(side) if mark.x < side.width / 2]
        right = [mark.text for mark in texts_on(side) if mark.x >= side.width / 2]
        halves.append((" ".join(left), " ".join(right)))
    return halves


def test_booklet_looks_as_it_did(check_golden: CheckGolden) -> None:
    check_golden("agenda-booklet", booklet(WORKSHOP))


@pytest.mark.parametrize(
    ("count", "sides"),
    [
        (4, [("4", "1"), ("2", "3")]),
        (8, [("8", "1"), ("2", "7"), ("6", "3"), ("4", "5")]),
        (12, [("12", "1"), ("2", "11"), ("10", "3"), ("4", "9"), ("8", "5"), ("6", "7")]),
    ],
)
def test_pages_stand_where_they_fold_into_order(count: int, sides: list[tuple[str, str]]) -> None:
    assert folded(imposed(numbered(count))) == sides


@pytest.mark.parametrize("count", [4, 8, 12, 40])
def test_folded_pile_is_read_page_by_page(count: int) -> None:
    """The sheets in a pile, turned over the short edge and folded: fronts' right halves first."""
    sides = folded(imposed(numbered(count)))
    outer = [(front[1], back[0]) for front, back in zip(sides[::2], sides[1::2], strict=True)]
    inner = [(back[1], front[0]) for front, back in zip(sides[::2], sides[1::2], strict=True)]
    leaves = [*outer, *reversed(inner)]
    assert [int(page) for leaf in leaves for page in leaf] == list(range(1, count + 1))


@pytest.mark.parametrize(("sheet", "size"), [("Letter", (792, 612)), ("A4", (841.89, 595.28))])
def test_sides_are_sheets_on_their_long_edge(sheet: str, size: tuple[float, float]) -> None:
    assert {(page.width, page.height) for page in booklet(WORKSHOP, sheet=sheet)} == {size}


@pytest.mark.parametrize("sessions", [1, 7, 12, 23, 40])
def test_sheets_are_full(sessions: int) -> None:
    sides = booklet(a_full_agenda(rooms=2, sessions=sessions, days=1))
    assert len(sides) % 2 == 0
    assert all(left and right for left, right in folded(sides))


def test_cover_says_what_when_and_where() -> None:
    front = booklet(WORKSHOP)[0]
    right = [mark.text for mark in texts_on(front) if mark.x >= front.width / 2]
    assert right == [
        "2016 Human Rights",
        "Cities Gathering",
        "Thu 26 May to Fri 27 May 2016",
        "Friends Meeting House",
        "Washington, DC",
        "Version 41, printed 12 May 2016 14:05",
    ]


def test_cover_names_the_hosts_and_shows_the_logo() -> None:
    event = replace(WORKSHOP.event, hosts="Steering Committee\nAmerican Friends Service Committee", logo="L")
    front = booklet(replace(WORKSHOP, event=event, pictures={"L": b"PNG"}))[0]
    assert "Steering Committee · American Friends Service Committee" in words_on(front)
    assert [mark.picture for mark in untagged(front.marks) if isinstance(mark, Picture)] == ["L"]


def test_cover_is_read_before_the_back() -> None:
    front = booklet(WORKSHOP)[0]
    assert tagged_on(front, Tag.TITLE) == ["2016 Human Rights Cities Gathering"]
    assert words_on(front)[0] == "2016 Human Rights"


def test_booklet_from_right_to_left_is_bound_at_the_right() -> None:
    front = booklet(in_arabic())[0]
    assert [mark.x < front.width / 2 for mark in texts_on(front) if "ملتقى" in mark.text] == [True]
    assert [mark.text for mark in texts_on(front) if mark.x >= front.width / 2] == ["Notes", "8"]
