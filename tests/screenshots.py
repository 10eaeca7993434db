"""Pictures of every page, dialog, menu and state, for people to look at; nothing is compared.

Run: python -m tests.screenshots FOLDER [PIECE OF A NAME]
Each look (light, dark, both at double scale, long words) is a process of its own, in a folder of its own.
"""

import gettext
import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from planner import language
from planner.ui.look.dressing import dress
from tests.ui import scenes
from tests.ui.stage import Stage

LOOKS: dict[str, dict[str, str]] = {
    "light": {},
    "dark": {"PLANNER_SCHEME": "dark"},
    "double": {"QT_SCALE_FACTOR": "2"},
    "double-dark": {"QT_SCALE_FACTOR": "2", "PLANNER_SCHEME": "dark"},
    "long-words": {"PLANNER_WORDS": "long"},
    "small": {"PLANNER_SIZE": "1000x640"},
}


class LongWords(gettext.NullTranslations):
    """Every text two fifths longer, as German would have it."""

    def gettext(self, message: str) -> str:
        return message + "ungsverhältnisse"[: max(2, len(message) * 2 // 5)]

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self.gettext(msgid1 if n == 1 else msgid2)


def main() -> None:
    folder, wanted = Path(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else ""
    for look, settings in LOOKS.items():
        environment = {**os.environ, **settings, "QT_QPA_PLATFORM": "offscreen"}
        into = folder / look
        into.mkdir(parents=True, exist_ok=True)
        code = f"from tests.screenshots import take; take({str(into)!r}, {wanted!r})"
        subprocess.run([sys.executable, "-c", code], check=True, env=environment)


def take(into: str, wanted: str) -> None:
    """All pictures of the look this process was started with."""
    app = QApplication([])
    dress(app, Qt.ColorScheme.Dark if os.environ.get("PLANNER_SCHEME") else Qt.ColorScheme.Light)
    words = LongWords() if os.environ.get("PLANNER_WORDS") else language.load("en")
    width, _, height = os.environ.get("PLANNER_SIZE", "1280x800").partition("x")
    with TemporaryDirectory() as home:
        for name, scene in scenes.SCENES.items():
            if wanted in name:
                place = Path(home, name)
                place.mkdir()
                stage = Stage(place, words=words, size=(int(width), int(height)))
                scene(stage)
                stage.settle()
                stage.picture().save(str(Path(into, f"{name}.png")))
                stage.close()
                sys.stdout.write(f"{into} {name}\n")
    os._exit(0)  # without taking every window down in an order Qt does not like


if __name__ == "__main__":
    main()
