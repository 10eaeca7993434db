import pytest

from planner.domain.records import Event, Session
from planner.domain.refusal import Refused
from planner.domain.snapshot import Snapshot
from planner.printing.layouts.frame import (
    SIZES,
    finished,
    is_right_to_left_paper,
    large_header,
    large_sheet,
    line_of,
    pale,
    reads_from_right,
    sheet,
    with_footers,
)
from planner.printing.marks import Align, Page, Style, Tag, Tagged, Text
from planner.printing.text import measure
from tests.printing.layouts.papers_seen import texts_on, words_on
from tests.printing.workshop import PRINTED_AT, WORDS


@pytest.mark.parametrize(
    ("colour", "shown"), [("#000000", "#e0e0e0"), ("#ffffff", "#ffffff"), ("#0072b2", "#e0eef6")]
)
def test_pale_colour_is_a_ground_for_black_words(colour: str, shown: str) -> None:
    assert pale(colour) == shown


def test_line_that_fits_keeps_its_size() -> None:
    assert line_of("Ana", 10, 20, width=100, size=9) == [Text(10, 20, "Ana", Style(9))]


def test_line_that_is_too_long_is_set_smaller_then_elided() -> None:
    (mark,) = line_of("A very long title of a workshop " * 4, 10, 20, width=200, size=9)
    assert isinstance(mark, Text)
    assert mark.style.size == pytest.approx(6.3)
    assert mark.text.endswith("…")
    assert measure(mark.text, mark.style) <= 200


def test_no_words_make_no_mark() -> None:
    assert line_of(" \n ", 10, 20, width=100, size=9) == []


def test_line_from_right_to_left_says_so() -> None:
    (mark,) = line_of("أمينة", 10, 20, width=100, size=9, align=Align.RIGHT)
    assert isinstance(mark, Text)
    assert mark.right_to_left


def test_paper_lies_on_its_side_in_landscape() -> None:
    upright, lying = sheet("A4"), sheet("a4", landscape=True)
    assert (lying.width, lying.height) == (upright.height, upright.width)


def test_paper_nobody_has_is_refused() -> None:
    with pytest.raises(Refused) as refused:
        sheet("Foolscap")
    assert refused.value.values == {"name": "Foolscap", "near": list(SIZES)}


def test_footers_number_pages_through() -> None:
    pages = with_footers([Page(400, 100, ())] * 2, step=7, printed_at=PRINTED_AT, words=WORDS)
    assert [words_on(page) for page in pages] == [
        ["Version 7, printed 12 May 2016 14:05", "Page 1 of 2"],
        ["Version 7, printed 12 May 2016 14:05", "Page 2 of 2"],
    ]


def test_pages_made_one_by_one_are_not_told_how_many_there_are() -> None:
    made = (Page(400, 100, ()) for _ in range(2))
    pages = with_footers(made, step=7, printed_at=PRINTED_AT, words=WORDS)
    assert [words_on(page)[1] for page in pages] == ["Page 1", "Page 2"]


@pytest.mark.parametrize(
    ("titles", "is_turned"),
    [
        (["سكن", "مياه", "Water"], True),
        (["سكن", "Water"], False),
        (["Water", "Housing"], False),
        ([], False),
    ],
)
def test_paper_is_read_as_most_of_its_titles_are(titles: list[str], is_turned: bool) -> None:
    sessions = tuple(Session(id=title, title=title) for title in titles)
    assert is_right_to_left_paper(Snapshot(event=Event(name="Event"), sessions=sessions)) is is_turned


def test_paper_without_sessions_is_read_as_the_name_of_the_event_is() -> None:
    assert is_right_to_left_paper(Snapshot(event=Event(name="ملتقى المدن")))


def test_finished_pages_have_one_title_and_are_turned_where_they_are_read_that_way() -> None:
    title = Tagged(Tag.TITLE, (Text(36, 50, "ملتقى المدن", Style(9), right_to_left=True),))
    snapshot = Snapshot(event=Event(name="ملتقى المدن"))
    pages = list(finished([Page(400, 100, (title,))] * 2, snapshot, printed_at=PRINTED_AT, words=WORDS))
    turned = (Text(364, 50, "ملتقى المدن", Style(9), Align.RIGHT, True),)
    assert [page.marks[0] for page in pages] == [Tagged(Tag.TITLE, turned), Tagged(Tag.DECORATION, turned)]


def test_large_print_has_nothing_under_18_points() -> None:
    on = large_sheet("Letter")
    event = Event(name="A gathering with a name that goes on and on " * 3)
    head, top = large_header(on, event, title="Thursday", note="120 seats")
    page = Page(on.width, on.height, tuple(head))
    footed = with_footers([page], step=7, printed_at=PRINTED_AT, words=WORDS, is_large=True)
    sizes = [mark.style.size for mark in texts_on(next(footed))]
    assert min(sizes) == 18
    assert top > 3 * 18


def test_words_that_begin_in_another_writing_are_read_as_the_paper_is() -> None:
    mixed = "Housing First: ما الذي ينجح؟"
    assert reads_from_right(mixed, is_right_to_left=True)
    assert not reads_from_right(mixed, is_right_to_left=False)
    assert not reads_from_right("Housing First", is_right_to_left=True)
