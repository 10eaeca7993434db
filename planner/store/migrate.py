"""The numbered scripts that make a document's tables, and bring an older file up to the program's version.

Each is one transaction with its own BEGIN, `PRAGMA user_version` and COMMIT, because `executescript` commits
what runs before it. Never edited after a release.
"""

import sqlite3
from functools import cache
from pathlib import Path

APPLICATION_ID = 0x57534850  # "WSHP"
_FOLDER = Path(__file__).parent / "migrations"


@cache
def scripts() -> tuple[Path, ...]:
    """In their order; the first has number 1."""
    return tuple(sorted(_FOLDER.glob("[0-9]*.sql")))


def last_version() -> int:
    return len(scripts())


def migrate(connection: sqlite3.Connection, *, version: int) -> None:
    """From `version` to the last one."""
    for script in scripts()[version:]:
        connection.executescript(script.read_text(encoding="utf-8"))


Schema = frozenset[tuple[str, str, str, str | None]]


def schema(connection: sqlite3.Connection) -> Schema:
    """Every object of a database but the statistics that `ANALYZE` leaves."""
    rows = connection.execute("SELECT type, name, tbl_name, sql FROM main.sqlite_schema")
    return frozenset(row for row in rows if not row[1].startswith("sqlite_stat"))


@cache
def schema_of(version: int) -> Schema:
    """What the scripts up to `version` produce."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    try:
        for script in scripts()[:version]:
            connection.executescript(script.read_text(encoding="utf-8"))
        return schema(connection)
    finally:
        connection.close()
