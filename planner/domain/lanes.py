"""Side by side where times meet: the first-fit of interval partitioning, which needs the fewest lanes."""

from collections.abc import Iterable


def first_free_lanes(spans: Iterable[tuple[int, int]]) -> list[int]:
    """For each (start, end), in the order of their starts, the first lane, from 0, that is free by then."""
    free_at: list[int] = []
    lanes = []
    for start, end in spans:
        lane = next((number for number, time in enumerate(free_at) if time <= start), len(free_at))
        free_at[lane : lane + 1] = [end]
        lanes.append(lane)
    return lanes
