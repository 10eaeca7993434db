"""Lines are measured by their words: what that rests on."""

import string
from itertools import pairwise, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.printing.lettering import breaking, shaping

LETTERS = string.ascii_letters + string.digits + string.punctuation


@pytest.mark.parametrize("bold", [False, True])
def test_no_letter_stands_closer_to_a_blank_than_to_nothing(bold: bool) -> None:
    alone = {letter: shaping.shape(letter, bold=bold).width for letter in " " + LETTERS}
    for letter in LETTERS:
        around = shaping.shape(f"{letter} {letter}", bold=bold).width
        assert around == pytest.approx(2 * alone[letter] + alone[" "])


@settings(max_examples=60)
@given(
    text=st.text(alphabet="AVTWyofil.,-/ 019’é", max_size=120).map(lambda text: " ".join(text.split())),
    width=st.floats(300, 20_000),
    bold=st.booleans(),
)
def test_lines_are_no_wider_than_asked_for_and_lose_nothing(text: str, width: float, bold: bool) -> None:
    lines = breaking.wrapped(text, bold, width, None)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    for line in lines:
        assert len(line) <= 1 or shaping.shape(line, bold=bold).width <= width + 0.01


def test_next_word_would_not_have_fitted() -> None:
    words = [f"{one}{other}lfi" for one, other in product("AVTy", repeat=2)]
    lines = breaking.wrapped(" ".join(words), False, 9000, None)
    for line, below in pairwise(lines):
        longer = f"{line} {below.split(' ')[0]}"
        assert shaping.shape(longer).width > 9000
