"""How much of it: a little in every run, all of it when asked by an environment variable."""

import os

import pytest


@pytest.fixture
def flips() -> int:
    """Bits to flip."""
    return int(os.environ.get("PLANNER_FLIPS", "100"))


@pytest.fixture
def kills() -> int:
    """Processes to kill."""
    return int(os.environ.get("PLANNER_KILL_RUNS", "12"))
