from collections.abc import Iterator
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from planner.printing.lettering.bidi import Levels, is_right_to_left, resolve, visual_order
from tests.checks.bidi import is_right, visual

UNICODE_TEST = Path(__file__).parents[2] / "data" / "bidi" / "BidiCharacterTest.txt"
LETTERS = st.text(
    alphabet="aאبﷲ3٣ .,(-)[]+$\u0301\u200d\u200f\u202a\u202b\u202c\u202e\u2066\u2067\u2068\u2069"
)


def _unicode_tests() -> Iterator[list[str]]:
    for line in UNICODE_TEST.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            yield line.split(";")


def test_levels_and_order_equal_unicodes() -> None:
    assert [line[0] for line in _unicode_tests() if not is_right(";".join(line))] == []


def test_unicodes_tests_are_all_read() -> None:
    assert sum(1 for _ in _unicode_tests()) == 3047


@given(LETTERS, st.sampled_from([None, 0, 1]))
def test_every_character_has_a_place(text: str, paragraph: int | None) -> None:
    levels = resolve(text, paragraph=paragraph)
    assert len(levels.characters) == len(text)
    assert sorted(visual(levels)) == [i for i, level in enumerate(levels.characters) if level is not None]


def test_latin_text_stays_as_it_is() -> None:
    assert resolve("Ana (3)") == Levels(0, (0,) * 7)


def test_digits_and_brackets_in_an_arabic_name() -> None:
    assert resolve("عم (Jo) 3") == Levels(1, (1, 1, 1, 1, 2, 2, 1, 1, 2))


def test_order_of_a_turned_run() -> None:
    assert visual_order([0, 1, 1, 2, 2, 1, 0]) == [0, 5, 3, 4, 2, 1, 6]


def test_order_of_nothing() -> None:
    assert visual_order([]) == []


def test_direction_is_that_of_the_first_letter() -> None:
    texts = [
        "Ana",
        "123 أمينة",
        "יעל (Yael)",
        "Yael (יעל)",
        "",
        "12:30",
        "\u2068Ana\u2069 أمينة",
        "\u200fAna",
    ]
    assert [is_right_to_left(text) for text in texts] == [False, True, True, False, False, False, True, True]


def test_characters_newer_than_our_tables_go_with_their_block() -> None:
    unassigned = ["\u05ff", "\u061d\u0378"[1:], "\u07bf", "\U0001edff", "\u20cf"]
    assert [resolve(text + "a").paragraph for text in unassigned] == [1, 0, 1, 1, 0]
