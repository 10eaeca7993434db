"""The numbered scripts that make a document's tables, and bring an older file up to the program's version.

Each is one transaction with its own BEGIN, `PRAGMA user_version` and COMMIT, because `executescript` commits
what runs before it. Never edited after a release.
"""

import sqlite3
from collections.abc import Sequence
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


def run(connection: sqlite3.Connection, missing: Sequence[Path]) -> None:
    for script in missing:
        try:
            connection.executescript(script.read_text(encoding="utf-8"))
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise


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
        run(connection, scripts()[:version])
        return schema(connection)
    finally:
        connection.close()
