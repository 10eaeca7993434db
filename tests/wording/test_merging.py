import gettext

import pytest

from planner.wording import merging

WORDS = gettext.NullTranslations()


@pytest.mark.parametrize(
    ("value", "word"),
    [
        (1.0, "Surely"),
        (0.9, "Surely"),
        (0.89, "Likely"),
        (0.5, "Likely"),
        (0.49, "Perhaps"),
        (0.0, "Perhaps"),
    ],
)
def test_likelihood_is_one_word(value: float, word: str) -> None:
    assert merging.likelihood(value, WORDS) == word


def test_counts_are_told_as_they_are_read() -> None:
    assert merging.pairs(1, WORDS) == "1 pair"
    assert merging.pairs(1200, WORDS) == "1,200 pairs"
    assert merging.compared(1500, 100_000, WORDS) == "1,500 of 100,000 people compared"


def test_a_workshop_without_two_people_is_not_said_to_be_compared() -> None:
    assert merging.nobody_twice(1, WORDS).startswith("There are not two people yet.")
    assert merging.nobody_twice(2, WORDS).startswith("2 people were compared")


def test_what_was_done_is_said_by_name() -> None:
    assert merging.merged("Ana", WORDS) == "Ana is in the workshop once now."
    assert merging.told_apart("Ana", "Eva", WORDS) == (
        "Ana and Eva are not taken for the same person any more."
    )
