"""Looks at a document while another thread has it open: through a connection of its own, and only to read.

SQLite keeps its locks a process and a file, not a connection: a second connection of the same library drops
none. Anything else that opens the file would (POSIX).
"""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from planner.store import check, migrate, opening

_OFTEN = 10_000
"""Steps of SQLite's machine between two looks at whether this is still wanted: less than a millisecond."""


def examine(path: Path, progress: Callable[[int], None]) -> None:
    """`Document.check` for the file at `path`; raises `StoreError`, and what `progress` raises to stop it."""
    stopped: list[Exception] = []

    def go_on() -> bool:
        try:
            progress(0)
        except Exception as error:
            stopped.append(error)
        return bool(stopped)

    try:
        with closing(opening.reader(path)) as connection:
            connection.set_progress_handler(go_on, _OFTEN)
            connection.execute("BEGIN")
            version = connection.execute("PRAGMA user_version").fetchone()[0]
            check.verify(connection, values=version == migrate.last_version())
    except Exception as error:
        raise stopped[0] if stopped else opening.trouble(error, path) from error
