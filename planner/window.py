"""Opens the window from the command line, or says in a sentence why there can't be one."""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from planner import language, reports
from planner.cli.surroundings import Surroundings
from planner.language import Words

if TYPE_CHECKING:
    from planner.ui.setting import Setting

SHOWN_BY = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
"""One of these is set where Linux has a screen for us."""
NOT_OPENED = 2


def run(around: Surroundings, file: Path | None) -> int:
    """The exit code: 2 where there can't be a window."""
    words = around.words
    if sys.platform == "linux" and not any(map(os.environ.get, SHOWN_BY)):
        return _without_window(words.gettext("There is no screen here to open a window on."), words)
    try:
        from planner.ui import application  # noqa: PLC0415 - slow import
    except ImportError as error:  # a server's Linux lacks what every desktop has: libEGL, libxkbcommon
        missing = words.gettext("The window needs a part of the system that is not installed ({error}).")
        return _without_window(missing.format(error=error), words)
    return application.run(_setting(around), file)


def _without_window(reason: str, words: Words) -> int:
    hint = words.gettext("planner --help lists what works without a window.")
    sys.stderr.write(f"{reason} {hint}\n")
    return NOT_OPENED


def _setting(around: Surroundings) -> "Setting":
    from platformdirs import user_config_path  # noqa: PLC0415 - slow import

    from planner.ui.preferences import Preferences  # noqa: PLC0415 - slow import
    from planner.ui.setting import Setting  # noqa: PLC0415 - slow import

    preferences = Preferences(user_config_path("workshop-planner", appauthor=False) / "window.ini")
    chosen = preferences.text("language")
    return Setting(
        words=language.load(chosen) if chosen else around.words,
        preferences=preferences,
        desk=preferences.text("desk") or around.desk,
        clock=around.clock,
        ids=around.ids,
        backups=around.backups(),
        log=reports.home(),
    )
