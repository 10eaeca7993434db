"""Puts the program together: the command line, and the window once there is one."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from planner.cli.surroundings import Surroundings


def main() -> None:
    from planner.cli.commands import run  # noqa: PLC0415 - slow import

    run(selftest=_selftest)


def _selftest(around: "Surroundings") -> int:
    from planner import selftest  # noqa: PLC0415 - slow import

    return selftest.run(around)
