"""Papers about rooms, sessions and people, with 5, 120 and 2,000 people of every kind of name."""

from dataclasses import replace
from functools import cache
from itertools import cycle, islice, pairwise

import pytest

from planner.domain.records import Paper
from planner.domain.snapshot import Snapshot
from planner.printing.choices import Choices
from planner.printing.marks import Page, Tag, Tagged
from planner.printing.papers import LAYOUTS
from tests.printing.crowd import LONG, ZALGO, a_crowd, after_changes
from tests.printing.layouts.papers_seen import outside, overlapping, tagged_on, texts_on, words_on
from tests.printing.workshop import PRINTED_AT, WORDS

PAPERS = (
    Paper.PERSONAL_AGENDAS,
    Paper.DOOR_SIGNS,
    Paper.RUN_SHEETS,
    Paper.SIGN_IN_SHEETS,
    Paper.DESK_LIST,
    Paper.NAME_TENTS,
    Paper.CERTIFICATES,
    Paper.MEAL_COUNTS,
)
MOST = 24
"""Pages looked at of a paper that has more."""
LARGE = tuple(paper for paper in PAPERS if "is_large" in LAYOUTS[paper].choices)


@cache
def crowd(count: int, right_to_left: bool = False) -> Snapshot:
    return after_changes(a_crowd(count, right_to_left=right_to_left))


def pages_of(paper: Paper, snapshot: Snapshot, choices: Choices, *, most: int = MOST) -> list[Page]:
    return list(islice(LAYOUTS[paper].pages(snapshot, choices, words=WORDS, printed_at=PRINTED_AT), most))


def read(pages: list[Page]) -> str:
    return "\n".join(words for page in pages for words in words_on(page))


@pytest.mark.parametrize("right_to_left", [False, True], ids=["left", "right"])
@pytest.mark.parametrize("sheet", ["Letter", "A4"])
@pytest.mark.parametrize("paper", PAPERS)
def test_nothing_leaves_its_page_or_stands_on_something_else(
    paper: Paper, sheet: str, right_to_left: bool
) -> None:
    for count in (5, 120):
        for style in LAYOUTS[paper].styles or ("",):
            choices = Choices(sheet=sheet, style=style)
            for page in pages_of(paper, crowd(count, right_to_left), choices):
                assert outside(page) == []
                assert overlapping(page) == []


@pytest.mark.parametrize("paper", LARGE)
def test_large_print_has_nothing_small(paper: Paper) -> None:
    for right_to_left in (False, True):
        for page in pages_of(paper, crowd(120, right_to_left), Choices(is_large=True)):
            assert outside(page) == []
            assert overlapping(page) == []
            assert [text for text in texts_on(page) if text.style.size < 18] == []


@pytest.mark.parametrize("paper", PAPERS)
def test_first_pages_of_two_thousand_people_come_at_once(paper: Paper) -> None:
    made = LAYOUTS[paper].pages(crowd(2000), Choices(), words=WORDS, printed_at=PRINTED_AT)
    for page in islice(made, 2):
        assert outside(page) == []
        assert overlapping(page) == []


@pytest.mark.parametrize("paper", PAPERS)
def test_headings_skip_no_level(paper: Paper) -> None:
    pages = pages_of(paper, crowd(120), Choices())
    assert sum(len(tagged_on(page, Tag.TITLE)) for page in pages) == 1
    levels = [level for page in pages for level in _levels(page)]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


_LEVEL = {Tag.TITLE: 1, Tag.HEADING: 2, Tag.SUBHEADING: 3}


def _levels(page: Page) -> list[int]:
    tags = [mark.tag for mark in page.marks if isinstance(mark, Tagged)]
    return [_LEVEL[tag] for tag in tags if tag in _LEVEL]


@pytest.mark.parametrize("paper", PAPERS)
def test_paper_tells_nothing_private(paper: Paper) -> None:
    told = read(pages_of(paper, crowd(120), Choices()))
    private = ["example.org", "555", "Organizer"]
    private += [] if paper is Paper.RUN_SHEETS else ["Step-free"]
    private += [] if paper is Paper.MEAL_COUNTS else ["egan"]
    assert [words for words in private if words in told] == []


@pytest.mark.parametrize("paper", PAPERS)
def test_workshop_without_anything_is_a_page_that_says_so(paper: Paper) -> None:
    empty = Snapshot(event=crowd(5).event)
    (page,) = pages_of(paper, empty, Choices())
    assert outside(page) == []
    assert len(words_on(page)) > 1
    assert LAYOUTS[paper].items(empty, Choices()) == ()


@pytest.mark.parametrize("paper", PAPERS)
def test_pages_of_long_papers_can_be_found(paper: Paper) -> None:
    marked = [page.bookmark for page in pages_of(paper, crowd(120), Choices()) if page.bookmark]
    assert marked or paper is Paper.MEAL_COUNTS


WORST = (
    LONG + LONG,
    ZALGO * 4,
    "محمد (Smith) 3 " * 9,
    "Pneumono" * 40,
    "👩‍👩‍👧🇺🇸" * 30,
    " ",
    "{title} %s <b>",
)


def of_the_worst(snapshot: Snapshot, again: int) -> Snapshot:
    """Every text of it is one of those, another one each time."""
    turns = cycle(WORST[again:] + WORST[:again])
    sessions = tuple(
        replace(one, title=next(turns), notes=next(turns), language=next(turns)) for one in snapshot.sessions
    )
    people = tuple(
        replace(
            one,
            given_name=next(turns),
            family_name=next(turns),
            organisation=next(turns),
            city=next(turns),
            pronouns=next(turns),
            pronunciation=next(turns),
            access_needs=next(turns),
            diet=next(turns),
        )
        for one in snapshot.participants
    )
    rooms = tuple(replace(one, name=next(turns), floor=next(turns)) for one in snapshot.rooms)
    groups = tuple(replace(one, name=next(turns)) for one in snapshot.groups)
    event = replace(snapshot.event, name=next(turns), venue=next(turns), city=next(turns), hosts=next(turns))
    days = tuple(replace(one, label=next(turns)) for one in snapshot.days)
    return replace(
        snapshot, sessions=sessions, participants=people, rooms=rooms, groups=groups, event=event, days=days
    )


@pytest.mark.parametrize("again", range(0, len(WORST), 3))
@pytest.mark.parametrize("paper", PAPERS)
def test_worst_words_of_all_stay_where_they_belong(paper: Paper, again: int) -> None:
    worst = of_the_worst(crowd(30), again)
    for style in LAYOUTS[paper].styles or ("",):
        for is_large in {False, paper in LARGE}:
            choices = Choices(style=style, is_large=is_large)
            for page in pages_of(paper, worst, choices, most=4):
                assert outside(page) == []
                assert overlapping(page) == []
