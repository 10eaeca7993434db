"""ConfClerk, told by its own window to import a file, on a screen nobody sees."""

import os
import sqlite3
import subprocess
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

PATIENCE = 30.0
"""Seconds for a window to appear, or for an import to end."""
_TRIES = 3
_DATABASE = Path("data/Toastfreeware/ConfClerk/ConfClerk.sqlite")
_STEPS = (
    ("^ConfClerk$", (48, 12)),  # the menu "Conferences"
    ("^Edit Conferences$", (34, 32)),  # the button "+"
    ("^URL Input$", (145, 80)),  # the button "Open file ..."
)
"""Windows by name, and where to click in them: its windows have no names for their parts."""
_EVENTS = """
    SELECT event.title, event.start, event.duration, event.type, event.language, track.name,
        (SELECT group_concat(room.name, char(10)) FROM event_room JOIN room ON room.id = event_room.xid_room
            WHERE event_room.xid_event = event.id AND event_room.xid_conference = event.xid_conference),
        (SELECT group_concat(person.name, char(10)) FROM event_person
            JOIN person ON person.id = event_person.xid_person
                AND person.xid_conference = event_person.xid_conference
            WHERE event_person.xid_event = event.id AND event_person.xid_conference = event.xid_conference)
    FROM event JOIN track ON track.id = event.xid_track
"""


class Stuck(Exception):
    """A window or an import that did not come."""


@dataclass(frozen=True, order=True)
class Event:
    title: str
    start: int
    """Seconds since 1970 of the clock on the wall, as if it showed UTC."""
    seconds: int
    type: str
    language: str
    track: str
    room: str
    people: tuple[str, ...]


def imported(schedule: Path, folder: Path, *, count: int) -> tuple[str, list[Event]]:
    """Title and events of what ConfClerk has after importing; `count` events are waited for.

    `folder`, new, gets a home for each try: where many screens come and go, one may be lost. Raises Stuck.
    """
    for attempt in range(1, _TRIES):
        with suppress(Stuck):
            return _imported(schedule, folder / str(attempt), count)
    return _imported(schedule, folder / str(_TRIES), count)


def _imported(schedule: Path, folder: Path, count: int) -> tuple[str, list[Event]]:
    folder.mkdir(parents=True)
    with _screen() as display, _running(folder, display) as environment:
        windows = [*(window for window, _ in _STEPS[1:]), "^Select Conference Schedule$"]
        for (window, at), following in zip(_STEPS, windows, strict=True):
            _click(window, at, environment, following=following)
        time.sleep(0.5)
        _do(environment, "type", "--delay", "15", str(schedule.resolve()))
        _do(environment, "key", "Return")
        return _result(folder / _DATABASE, count)


@contextmanager
def _screen() -> Iterator[str]:
    """The name of a display."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1000x700x24", "-nolisten", "tcp", "-noreset"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            yield f":{told.readline().strip()}"
    finally:
        server.terminate()
        server.wait()


@contextmanager
def _running(folder: Path, display: str) -> Iterator[dict[str, str]]:
    environment = {
        **os.environ,
        "DISPLAY": display,
        "HOME": str(folder),
        "XDG_DATA_HOME": str(folder / "data"),
        "XDG_CONFIG_HOME": str(folder / "config"),
        "XDG_RUNTIME_DIR": str(folder / "run"),
        "LC_ALL": "C.UTF-8",
        "TZ": "Asia/Tokyo",
    }
    (folder / "run").mkdir(mode=0o700)
    with (folder / "confclerk.log").open("wb") as log:
        program = subprocess.Popen(["confclerk"], env=environment, stdout=log, stderr=log, cwd=folder)
    try:
        yield environment
    finally:
        program.terminate()
        program.wait()


def _click(window: str, at: tuple[int, int], environment: dict[str, str], *, following: str) -> None:
    """Until the next window is there: on a busy computer one is seen before it listens."""
    found = _wait_for(window, environment)
    for _ in range(10):
        time.sleep(0.5)
        _do(environment, "mousemove", "--window", found, str(at[0]), str(at[1]), "click", "1")
        with suppress(Stuck):
            _wait_for(following, environment, patience=PATIENCE / 10)
            return
    raise Stuck(f"no window {following}")


def _wait_for(window: str, environment: dict[str, str], *, patience: float = PATIENCE) -> str:
    until = time.monotonic() + patience
    while time.monotonic() < until:
        if _visible("^Error$", environment):
            # Each minute ConfClerk looks for alarms of a conference, and complains while it has none.
            _do(environment, "key", "Return")
        elif found := _visible(window, environment):
            return found
        time.sleep(0.2)
    raise Stuck(f"no window {window}")


def _visible(window: str, environment: dict[str, str]) -> str:
    found = _do(environment, "search", "--onlyvisible", "--name", window).split()
    return found[-1] if found else ""


def _do(environment: dict[str, str], *words: str) -> str:
    done = subprocess.run(["xdotool", *words], env=environment, capture_output=True, text=True, check=False)
    return done.stdout


def _result(database: Path, count: int) -> tuple[str, list[Event]]:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        with closing(sqlite3.connect(database.as_uri() + "?mode=ro", uri=True, timeout=5)) as connection:
            titles = connection.execute("SELECT title FROM conference").fetchall()
            events = connection.execute(_EVENTS).fetchall()
        if titles and len(events) >= count:
            return titles[0][0], sorted(map(_event, events))
        time.sleep(0.3)
    raise Stuck(f"{len(titles)} conferences and {len(events)} events imported, {count} events expected")


def _event(row: tuple[str, int, int, str, str, str, str, str | None]) -> Event:
    title, start, seconds, kind, language, track, room, people = row
    return Event(
        title, start, seconds, kind, language or "", track, room, tuple(sorted((people or "").split("\n")))
    )
