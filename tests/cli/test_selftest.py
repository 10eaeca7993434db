from dataclasses import replace

import pytest

from planner import selftest
from planner.ui import rehearsal
from tests.cli.conftest import CommandLine


def test_selftest_uses_every_part_and_leaves_nothing(planner: CommandLine) -> None:
    whole = replace(planner, around=replace(planner.around, selftest=selftest.run))
    result = whole("selftest")
    lines = result.stdout.splitlines()
    assert (result.exit_code, result.stderr) == (0, "")
    assert all(line.endswith(": works") for line in lines[:-1])
    assert lines[-2] == "The window: works"
    assert lines[-1].startswith("Everything works; ")
    assert list(planner.folder.iterdir()) == []


def test_selftest_that_meets_a_fault_says_which_command_failed(
    planner: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(selftest, "GUESTS", "")
    result = replace(planner, around=replace(planner.around, selftest=selftest.run))("selftest")
    assert (result.exit_code, result.stdout.splitlines()[-2:]) == (
        2,
        [
            "planner import gathering.workshop guests.csv failed:",
            "The file is empty; get a fresh copy of it.",
        ],
    )


def test_selftest_that_meets_a_fault_in_the_window_says_so(
    planner: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise FileNotFoundError("overview.svg")

    monkeypatch.setattr(rehearsal, "rehearse", fail)
    result = replace(planner, around=replace(planner.around, selftest=selftest.run))("selftest")
    assert (result.exit_code, result.stdout.splitlines()[-1]) == (
        2,
        "The window failed: FileNotFoundError('overview.svg')",
    )
