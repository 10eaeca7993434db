"""Puts the program together: the command line and the window."""

import gc
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from planner.cli.surroundings import Surroundings


def main() -> None:
    gc.set_threshold(100_000)  # starting makes many objects and no garbage: measured, a tenth of its time
    try:
        from planner.cli.surroundings import here  # noqa: PLC0415 - slow import

        around = here(selftest=_selftest, window=_window)
        arguments = sys.argv[1:]
        if _are_for_window(arguments):
            sys.exit(_window(around, Path(arguments[0]) if arguments else None))
        from planner.cli.commands import run  # noqa: PLC0415 - slow import

        run(around)
    except KeyboardInterrupt:  # before there are words, or while the last ones are said
        sys.stderr.write("Stopped.\n")
        sys.exit(2)


def _are_for_window(arguments: Sequence[str]) -> bool:
    """What the command line would also find out, a sixth of the window's start later."""
    from planner.store.document import SUFFIX  # noqa: PLC0415 - slow import

    return not arguments or (len(arguments) == 1 and arguments[0].endswith(SUFFIX))


def _selftest(around: "Surroundings") -> int:
    from planner import selftest  # noqa: PLC0415 - slow import

    return selftest.run(around)


def _window(around: "Surroundings", file: Path | None) -> int:
    from planner import window  # noqa: PLC0415 - slow import

    return window.run(around, file)
