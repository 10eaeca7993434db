"""From a path to a connection that may be trusted."""

import sqlite3
from pathlib import Path

from planner.domain.records import Event
from planner.store import journal, migrate
from planner.store.errors import StoreError
from planner.store.tables import table_of

_SETTINGS = (
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA foreign_keys = ON",
    "PRAGMA recursive_triggers = ON",
    "PRAGMA journal_mode = DELETE",
    "PRAGMA synchronous = EXTRA",
    "PRAGMA fullfsync = ON",
    "PRAGMA secure_delete = ON",
    "PRAGMA temp_store = MEMORY",
)


def create(path: Path, *, event: Event, document_id: str) -> None:
    if path.exists():
        raise StoreError("exists", path=path)
    if not path.parent.is_dir():
        raise StoreError("no_such_folder", path=path)
    connection = sqlite3.connect(path, isolation_level=None)
    _fill(connection, event=event, document_id=document_id)
    connection.close()


def in_memory(*, event: Event, document_id: str) -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    _fill(connection, event=event, document_id=document_id)
    _prepare(connection)
    return connection


def open_file(path: Path, *, read_only: bool) -> sqlite3.Connection:
    if path.is_dir():
        raise StoreError("is_folder", path=path)
    if not path.exists():
        raise StoreError("missing", path=path)
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={'ro' if read_only else 'rw'}", uri=True, isolation_level=None
    )
    _prepare(connection)
    return connection


def _fill(connection: sqlite3.Connection, *, event: Event, document_id: str) -> None:
    migrate.migrate(connection, version=0)
    table = table_of(Event)
    connection.execute("INSERT INTO document(id) VALUES (?)", (document_id,))
    connection.executemany(table.insert, table.rows([event]))


def _prepare(connection: sqlite3.Connection) -> None:
    for setting in _SETTINGS:
        connection.execute(setting)
    journal.install(connection)
