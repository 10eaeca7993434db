"""Boxes of columns, two beside each other."""

import pytest

from planner.ui.sharing.columns_choice import HALF, places

WIDE = HALF + 1


@pytest.mark.parametrize(
    ("widths", "expected"),
    [
        ((), []),
        ((50, 60, HALF), [(0, 0, 1), (0, 1, 1), (1, 0, 1)]),
        ((50, WIDE, 60, 70), [(0, 0, 1), (1, 0, 2), (2, 0, 1), (2, 1, 1)]),
        ((WIDE, WIDE), [(0, 0, 2), (1, 0, 2)]),
    ],
)
def test_column_with_a_long_name_has_a_row_to_itself(
    widths: tuple[int, ...], expected: list[tuple[int, int, int]]
) -> None:
    assert list(places(widths)) == expected
