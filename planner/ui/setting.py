"""What the window is given from outside: words, the desk's name, the clock, ids, and where things lie."""

import gettext
import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from planner.ui.preferences import Preferences

Words = gettext.NullTranslations


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
