import pytest

from planner.domain.refusal import Refused
from planner.printing.layouts.frame import line_of, pale, sheet, with_footers
from planner.printing.marks import Align, Page, Style, Text
from planner.printing.text import measure
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
    assert refused.value.values == {"name": "Foolscap", "near": ["Letter", "A4"]}


def test_footers_number_pages_through() -> None:
    pages = with_footers([Page(200, 100, ())] * 2, step=7, printed_at=PRINTED_AT, words=WORDS)
    assert [[mark.text for mark in page.marks if isinstance(mark, Text)] for page in pages] == [
        ["Version 7, printed 12 May 2016 14:05", "Page 1 of 2"],
        ["Version 7, printed 12 May 2016 14:05", "Page 2 of 2"],
    ]
