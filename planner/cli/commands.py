"""Where the command line starts."""

import sys
from dataclasses import replace
from typing import NoReturn

from planner.cli.program import program
from planner.cli.surroundings import Surroundings
from planner.store.document import Document


def run(around: Surroundings) -> NoReturn:
    """Does what the arguments say and leaves with the exit code."""
    program.main(sys.argv[1:], "planner", obj=replace(around, interrupts=_heed_interrupts))
    raise SystemExit(2)


def _heed_interrupts(document: Document) -> None:
    from planner.cli.interrupts import stop_unless_saved  # noqa: PLC0415 - slow import

    stop_unless_saved(document)
