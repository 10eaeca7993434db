"""Where the command line starts."""

import random
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

from planner import language
from planner.cli.program import program
from planner.cli.surroundings import Surroundings, desk_name, language_code
from planner.store import backups
from planner.store.document import Document, utc_now


def run(
    *, selftest: Callable[[Surroundings], int], window: Callable[[Surroundings, Path | None], int]
) -> NoReturn:
    """Does what the arguments say and leaves with the exit code."""
    around = Surroundings(
        words=language.load(language_code()),
        desk=desk_name(),
        clock=utc_now,
        ids=random.SystemRandom(),
        backups=backups.home,
        selftest=selftest,
        window=window,
        interrupts=_heed_interrupts,
    )
    program.main(sys.argv[1:], "planner", obj=around)
    raise SystemExit(2)


def _heed_interrupts(document: Document) -> None:
    from planner.cli.interrupts import stop_unless_saved  # noqa: PLC0415 - slow import

    stop_unless_saved(document)
