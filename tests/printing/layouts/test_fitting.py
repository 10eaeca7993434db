import pytest

from planner.printing.layouts.fitting import NOTHING, Fitted, breadth, fitted, leading
from planner.printing.marks import Style
from planner.printing.text import measure


def test_words_with_room_take_the_largest_size_on_one_line() -> None:
    assert fitted("Ana", width=500, height=100, lines=2, largest=40, smallest=6) == Fitted(
        40, ("Ana",), leading("Ana")
    )


def test_words_are_set_smaller_until_they_fill_the_width() -> None:
    setting = fitted("Featherstonehaugh", width=100, height=100, lines=1, largest=40, smallest=6, bold=True)
    assert setting.lines == ("Featherstonehaugh",)
    assert measure("Featherstonehaugh", Style(setting.size, bold=True)) == pytest.approx(100)


def test_words_turn_lines_where_that_makes_them_larger() -> None:
    setting = fitted("María José", width=100, height=200, lines=2, largest=40, smallest=6)
    assert setting.lines == ("María", "José")
    assert setting.size > 100 / breadth("María José", False)


def test_height_limits_the_size() -> None:
    assert fitted("Ana", width=500, height=20, lines=1, largest=40, smallest=6).height == pytest.approx(20)


def test_one_word_is_never_broken_to_be_larger() -> None:
    setting = fitted("Featherstonehaugh", width=100, height=400, lines=3, largest=40, smallest=6)
    assert setting.lines == ("Featherstonehaugh",)


def test_too_long_words_are_elided_at_the_smallest_size() -> None:
    setting = fitted("word " * 40, width=100, height=100, lines=2, largest=12, smallest=8)
    assert (setting.size, len(setting.lines), setting.lines[-1][-1]) == (8, 2, "…")


def test_nothing_takes_no_room() -> None:
    assert fitted("", width=10, height=10, lines=1, largest=9, smallest=6) == NOTHING
    assert NOTHING.height == 0


@pytest.mark.parametrize(("low", "tall"), [("Ana", "أمينة"), ("Ana", "ศิริพร"), ("王小明", "ရှင်း")])
def test_scripts_that_stack_marks_get_more_air(low: str, tall: str) -> None:
    assert leading(low) < leading(tall)
