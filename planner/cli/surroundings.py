"""What the commands are given: words, the desk's name, the clock, a source of ids, and what stands above."""

import gettext
import os
import platform
import random
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from planner.domain.values import dataclass
from planner.store.document import Document

Words = gettext.NullTranslations


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    words: Words
    desk: str
    clock: Callable[[], datetime]
    """Knows its time zone."""
    ids: random.Random
    backups: Callable[[], Path]
    """The folder below which rolling copies go."""
    selftest: Callable[["Surroundings"], int]
    """The check of the whole program, which stands above the command line; returns the exit code."""

    def open(self, file: Path, *, read_only: bool = False) -> Document:
        return Document.open(
            file,
            desk=self.desk,
            clock=self.clock,
            ids=self.ids,
            read_only=read_only,
            backup_folder=None if read_only else self.backups(),
        )


def language_code() -> str:
    """As the system's environment has it ("de_AT.UTF-8" is "de_AT"), English where it says nothing."""
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if code := os.environ.get(variable, "").partition(".")[0]:
            return code
    return "en"


def desk_name() -> str:
    """ "ana@laptop": who works here and on what, as good as the system knows it."""
    user = os.environ.get("USER") or os.environ.get("USERNAME") or ""
    host = platform.node().partition(".")[0]
    return "@".join(part for part in (user, host) if part) or "desk"
