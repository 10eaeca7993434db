"""Is the document sound: as a database, in its references, in its values, and bit by bit.

The seal is a digest over all rows, stored at a clean close. A single flipped bit passes every check of SQLite
in 23 % of cases; it does not pass the seal.
"""

import hashlib
import sqlite3
from pathlib import Path

from planner.domain.records import EVENT_ID
from planner.domain.rules import LONGEST_SESSION
from planner.domain.times import LATEST
from planner.store.tables import quoted, tables

_AT_ONCE = 1000
_SMALL = 4_000_000
"""Bytes of a file that is checked whole in the blink of an eye: 15 milliseconds a megabyte."""


def is_small(path: Path) -> bool:
    return path.stat().st_size <= _SMALL


_SEALED = {"document": "id", "picture": "id, media_type"}
"""Columns under the seal, where not all."""


class Damaged(Exception):
    """What was found; for the log, not for people."""


def verify(connection: sqlite3.Connection, *, values: bool = True) -> None:
    """Raises `Damaged`, or whatever reading a broken file makes SQLite and Python raise.

    `values` where the file has the program's version: whether they are what its records can hold.
    """
    found = connection.execute("PRAGMA integrity_check(1)").fetchone()[0]
    if found != "ok":
        raise Damaged(found)
    if connection.execute("PRAGMA foreign_key_check").fetchone():
        raise Damaged("a reference to nothing")
    if values:
        _verify_singles(connection)
        _verify_journal(connection)
        _verify_agenda(connection)
    _verify_pictures(connection)
    seal = connection.execute("SELECT seal FROM document").fetchone()[0]
    if digest(connection, values=values) != seal and seal:
        raise Damaged("the seal does not fit")


def verify_quickly(connection: sqlite3.Connection) -> None:
    """Without a look at every value."""
    found = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    if found != "ok":
        raise Damaged(found)


def seal(connection: sqlite3.Connection) -> None:
    connection.execute("UPDATE document SET seal = ?", (digest(connection),))


def unseal(connection: sqlite3.Connection) -> None:
    """Inside a transaction that changes something."""
    connection.execute("UPDATE document SET seal = '' WHERE seal <> ''")


def digest(connection: sqlite3.Connection, *, values: bool = False) -> str:
    """Over every value in the order of writing; pictures by their name, which is a digest already.

    Raises `Unreadable`, with `values`, for one its record can't hold.
    """
    state = hashlib.blake2b(digest_size=20)
    checkers = {table.name: table.verify for table in tables()} if values else {}
    names = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    for name in [row[0] for row in names if not row[0].startswith("sqlite_")]:
        state.update(f"\x1d{name}\x1d".encode())
        columns = _SEALED.get(name, "*")
        rows = connection.execute(f"SELECT {columns} FROM {quoted(name)} ORDER BY rowid")
        while batch := rows.fetchmany(_AT_ONCE):
            if name in checkers:
                checkers[name](batch)
            text = "\x1e".join("\x1f".join(map(str, row)) for row in batch)
            state.update(f"{text}\x1e".encode())
    return state.hexdigest()


def _verify_singles(connection: sqlite3.Connection) -> None:
    documents = connection.execute("SELECT count(*) FROM document").fetchone()[0]
    events = [row[0] for row in connection.execute("SELECT id FROM event")]
    if documents != 1 or events != [EVENT_ID]:
        raise Damaged("not one document with one event")


def _verify_journal(connection: sqlite3.Connection) -> None:
    journalled = {table.name for table in tables()}
    named = {row[0] for row in connection.execute('SELECT DISTINCT "table" FROM change')}
    if not named <= journalled:
        raise Damaged("a change of no table")
    torn = (
        "SELECT 1 FROM change WHERE NOT json_valid(coalesce(before, '{}')) "
        "OR NOT json_valid(coalesce(after, '{}')) "
        "UNION ALL SELECT 1 FROM print_log WHERE NOT json_valid(items) "
        "UNION ALL SELECT 1 FROM export_log WHERE NOT json_valid(choices) "
        "UNION ALL SELECT 1 FROM step WHERE datetime(at) IS NULL OR length(at) < 19"
    )
    if connection.execute(torn).fetchone():
        raise Damaged("a torn change")


def _verify_agenda(connection: sqlite3.Connection) -> None:
    """Times far from any day: a grid of them fills the memory. What is only odd can be mended here."""
    impossible = (
        "SELECT 1 FROM slot WHERE abs(start) > :latest "
        "UNION ALL SELECT 1 FROM session WHERE abs(minutes) > :longest "
        "UNION ALL SELECT 1 FROM day WHERE max(abs(opens), abs(closes)) > :latest"
    )
    if connection.execute(impossible, {"latest": LATEST, "longest": LONGEST_SESSION}).fetchone():
        raise Damaged("an impossible agenda")


def _verify_pictures(connection: sqlite3.Connection) -> None:
    for name, content in connection.execute("SELECT id, content FROM picture"):
        if hashlib.sha256(content).hexdigest() != name:
            raise Damaged("a picture is not what it was")
