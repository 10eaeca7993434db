"""What the window is given from outside: words, the desk's name, the clock, ids, and where things lie."""

import random
from collections.abc import Callable
from dataclasses import field
from datetime import datetime
from pathlib import Path

from planner.domain.values import dataclass
from planner.language import Words
from planner.ui.preferences import Preferences


def documents_folder() -> Path:
    """Where the system keeps what its user makes."""
    from platformdirs import user_documents_path  # noqa: PLC0415 - slow import

    return user_documents_path()


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    words: Words
    preferences: Preferences
    desk: str
    clock: Callable[[], datetime]
    """Knows its time zone."""
    ids: random.Random
    backups: Path
    """The folder below which rolling copies go."""
    log: Path
    """Where reports of unexpected errors go."""
    documents: Path = field(default_factory=documents_folder)
    """The folder proposed for new workshops and copies."""
