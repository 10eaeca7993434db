"""Windows for tests and screenshots: on the sample, on an empty workshop, on awkward names."""

import gettext
import random
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from planner import language
from planner.domain.names import sort_key
from planner.domain.records import Participant, Room, Session
from planner.operations import participants, rooms, sample, sessions
from planner.store.document import Document
from planner.ui.frame.main_window import MainWindow
from planner.ui.preferences import Preferences
from planner.ui.setting import Setting

AWKWARD_NAMES = (
    "<b>Bold</b> & Sons",
    '<img src="/etc/hostname">',
    "محمد الأحمد (عمّان)",
    "שרה לוי",
    "Ὀδυσσεύς",
    "นภัสสร วงศ์ทอง",
    "O",
    "Maximiliana Wilhelmina Hohenzollern-Sigmaringen de la Torre y Fuentes",
)
AWKWARD_TITLES = (
    "حقوق السكن: من القرار إلى الميزانية",
    "Rights & <i>wrongs</i>",
    "A session whose title goes on and on, because its organizer wanted every partner and every city in it",
)


def noon() -> datetime:
    return datetime(2016, 5, 20, 12, tzinfo=UTC)


def a_setting(
    folder: Path,
    *,
    words: gettext.NullTranslations | None = None,
    clock: Callable[[], datetime] = noon,
) -> Setting:
    """With preferences, backups and log in a folder of its own."""
    return Setting(
        words=words or language.load("en"),
        preferences=Preferences(folder / "window.ini"),
        desk="North door",
        clock=clock,
        ids=random.Random(1),
        backups=folder / "backups",
        log=folder / "planner.log",
        documents=folder / "Documents",
    )


def a_sample(folder: Path) -> Path:
    """The file of the sample workshop."""
    file = folder / "gathering.workshop"
    file.write_bytes(_sample())
    return file


@cache
def _sample() -> bytes:
    """Made once: it takes longer than many a test."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "gathering.workshop"
        sample.create(file, desk="North door", clock=noon, ids=random.Random(2016)).close()
        return file.read_bytes()


def a_window(setting: Setting, file: Path | None = None) -> MainWindow:
    window = MainWindow(setting)
    if file is not None:
        assert window.open(file)
    return window


def make_awkward(document: Document) -> None:
    """Names and titles that are hard to show, added to whatever is there."""
    for name in AWKWARD_NAMES:
        person = Participant(
            id=document.new_id(), given_name=name, organisation=name, sort_key=sort_key(name, "")
        )
        participants.add_participant(document, person)
    for title in AWKWARD_TITLES:
        sessions.add_session(document, Session(id=document.new_id(), title=title))
    rooms.add_room(document, Room(id=document.new_id(), name="<u>قاعة</u> & Lab"))
