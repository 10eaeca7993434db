import gettext

import pytest

from planner.ui.badges.lengths import Unit, length_text, read_length, unit_text


@pytest.mark.parametrize(
    ("typed", "millimetres", "inches"),
    [
        ("85.7", 8_570, 217_678),
        ("85,7", 8_570, 217_678),
        ("3 3/8", 338, 8_572),
        ("3-3/8", 338, 8_572),
        ("3/8", 38, 952),
        ("4½", 450, 11_430),
        ("½", 50, 1_270),
        ("3.5 in", 8_890, 8_890),
        ('3.5"', 8_890, 8_890),
        ("9 cm", 9_000, 9_000),
        (" 12mm ", 1_200, 1_200),
        ("0", 0, 0),
    ],
)
def test_a_length_is_read_as_people_write_it(typed: str, millimetres: int, inches: int) -> None:
    assert (read_length(typed, Unit.MM), read_length(typed, Unit.INCH)) == (millimetres, inches)


@pytest.mark.parametrize("typed", ["", "wide", "1/0", "3 3/", "-5", "1.2.3", "mm", "5 miles"])
def test_what_is_no_length_is_none(typed: str) -> None:
    assert read_length(typed, Unit.MM) is None


@pytest.mark.parametrize("hundredths", [0, 1, 50, 8_573, 27_940, 200_000])
def test_what_is_shown_is_read_again(hundredths: int) -> None:
    assert read_length(length_text(hundredths, Unit.MM), Unit.MM) == hundredths
    inches = read_length(length_text(hundredths, Unit.INCH), Unit.INCH)
    assert inches is not None
    assert abs(inches - hundredths) <= 1


def test_a_length_is_shown_as_short_as_it_can_be() -> None:
    assert [length_text(each, Unit.MM) for each in (21_000, 8_570, 8_573)] == ["210", "85.7", "85.73"]
    assert [length_text(each, Unit.INCH) for each in (25_400, 8_573)] == ["10", "3.375"]
    words = gettext.NullTranslations()
    assert [unit_text(unit, words) for unit in Unit] == ["mm", "inches"]
