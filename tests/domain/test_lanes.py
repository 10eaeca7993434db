import pytest

from planner.domain.lanes import first_free_lanes


@pytest.mark.parametrize(
    ("spans", "lanes"),
    [
        ([], []),
        ([(0, 30), (30, 60)], [0, 0]),
        ([(0, 60), (30, 90), (60, 70)], [0, 1, 0]),
        ([(0, 60), (0, 30), (0, 10), (10, 20), (30, 40)], [0, 1, 2, 2, 1]),
    ],
)
def test_first_free_lane_is_taken(spans: list[tuple[int, int]], lanes: list[int]) -> None:
    assert first_free_lanes(spans) == lanes
