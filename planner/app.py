"""Puts the program together: the command line and the window."""

import gc
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from planner.cli.surroundings import Surroundings


def main() -> None:
    gc.set_threshold(100_000)  # starting makes many objects and no garbage: measured, a tenth of its time
    try:
        from planner.cli.commands import run  # noqa: PLC0415 - slow import

        run(selftest=_selftest, window=_window)
    except KeyboardInterrupt:  # before there are words, or while the last ones are said
        sys.stderr.write("Stopped.\n")
        sys.exit(2)


def _selftest(around: "Surroundings") -> int:
    from planner import selftest  # noqa: PLC0415 - slow import

    return selftest.run(around)


def _window(around: "Surroundings", file: "Path | None") -> int:
    from planner import window  # noqa: PLC0415 - slow import

    return window.run(around, file)
