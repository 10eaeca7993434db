import sys
import unicodedata

import pytest

from planner.wording.directions import apart, carried_on, has_right_to_left, in_row, isolated


def test_words_that_disturb_nothing_stay_as_they_are() -> None:
    assert isolated("Ana") == "Ana"
    assert isolated("Ana", is_right_to_left=True) == "\u2068Ana\u2069"
    assert isolated("أمينة") == "\u2068أمينة\u2069"


def test_row_from_left_to_right_needs_nothing_around_its_parts() -> None:
    assert in_row(("09:40–11:00", "", "Hall A")) == "09:40–11:00 · Hall A"


def test_parts_of_a_row_in_two_directions_are_kept_apart() -> None:
    assert in_row(("09:40–11:00", "قاعة")) == "\u206809:40–11:00\u2069 · \u2068قاعة\u2069"
    assert in_row(("09:40", "Hall"), is_right_to_left=True) == "\u206809:40\u2069 · \u2068Hall\u2069"


def test_what_a_lines_end_cuts_in_two_is_kept_apart_on_the_next() -> None:
    lines = ("A, \u2068one", "two", "three\u2069, B", "C")
    assert list(carried_on(lines)) == ["A, \u2068one", "\u2068two", "\u2068three\u2069, B", "C"]


@pytest.mark.parametrize(
    ("words", "has"), [("Ana 2016", False), ("José–Ánh", False), ("Housing: سكن", True), ("דיור", True)]
)
def test_any_letter_from_right_to_left_counts(words: str, has: bool) -> None:
    assert has_right_to_left(words) is has


def test_words_from_right_to_left_stand_apart_among_others() -> None:
    assert [apart(words) for words in ("José", "سكن", "Housing: סכן")] == [
        "José", "\u2068سكن\u2069", "\u2068Housing: סכן\u2069",
    ]  # fmt: skip


def test_no_letter_from_right_to_left_is_overlooked() -> None:
    signs = map(chr, range(sys.maxunicode + 1))
    turning = [sign for sign in signs if unicodedata.bidirectional(sign) in ("R", "AL", "AN")]
    assert [sign for sign in turning if not has_right_to_left(sign)] == []
