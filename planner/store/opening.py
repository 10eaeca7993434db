"""From a path to a connection that may be trusted: nothing is written before everything fits.

The order matters. The lock comes first, because reading the header of a file that this very program has open
would drop SQLite's own lock (POSIX); the header comes before SQLite, which would take a stranger's file as
it is.
"""

import os
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote_from_bytes

from planner.domain.records import Event
from planner.store import backups, check, journal, migrate
from planner.store.errors import StoreError, known
from planner.store.lock import Lock, holder
from planner.store.tables import table_of
from planner.store.whole_file import appearing

_MAGIC = b"SQLite format 3\0"
_PATIENCE = 2.0
"""Seconds to wait for another program that reads or writes the file right now."""

_GUARDS = (
    "PRAGMA query_only = ON",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA temp_store = MEMORY",
)
_WRITING = (
    "PRAGMA query_only = OFF",
    "PRAGMA foreign_keys = ON",
    "PRAGMA recursive_triggers = ON",
    "PRAGMA journal_mode = DELETE",
    "PRAGMA synchronous = EXTRA",
    "PRAGMA fullfsync = ON",
    "PRAGMA secure_delete = ON",
)


@dataclass(slots=True)
class Opened:
    connection: sqlite3.Connection
    lock: Lock | None = None
    read_only: bool = False
    checked: bool = True
    """False where the file is too big to look at every row before the first page is shown."""

    def close(self) -> None:
        self.connection.close()
        if self.lock:
            self.lock.release()


def located(path: Path) -> Path:
    """The file itself, whatever links lead to it; raises `StoreError` where that can't be told."""
    try:
        found = path.resolve()
        found.exists()
    except PermissionError as error:
        raise StoreError("unreadable", path=path) from error
    except (OSError, RuntimeError, ValueError) as error:  # a name too long, a link to itself, a NUL in it
        raise StoreError("missing", path=path) from error
    return found


def create(path: Path, *, event: Event, document_id: str) -> None:
    if path.exists():
        raise StoreError("is_folder" if path.is_dir() else "exists", path=path)
    with appearing(path) as draft:
        try:
            with closing(sqlite3.connect(draft, isolation_level=None)) as connection:
                _fill(connection, event=event, document_id=document_id)
        except sqlite3.Error as error:
            raise known(error, path) or error from error


def in_memory(*, event: Event, document_id: str) -> Opened:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    _fill(connection, event=event, document_id=document_id)
    for setting in (*_GUARDS, *_WRITING):
        connection.execute(setting)
    journal.install(connection)
    return Opened(connection)


def open_file(path: Path, *, desk: str, read_only: bool) -> Opened:
    """Raises `StoreError`. Where nothing can be written the document opens as one to read."""
    if not path.is_file():
        raise StoreError(_what_is_no_file(path), path=path)
    lock = None if read_only else _lock(path, desk=desk)
    try:
        version = None if _is_open_here(path, lock) else _version(path)
        if version is not None and version > migrate.last_version() and not read_only:
            raise StoreError("newer", path=path, version=version, known=migrate.last_version())
        connection = _trusted(path)
        try:
            if lock:
                _bring_up(connection, path)
                _prepare(connection)
            else:
                connection = _brought_up_in_memory(connection)
        except BaseException:
            connection.close()
            raise
    except BaseException:
        if lock:
            lock.release()
        raise
    return Opened(connection, lock, read_only=lock is None, checked=check.is_small(path))


def _what_is_no_file(path: Path) -> str:
    if path.is_dir():
        return "is_folder"
    return "not_a_workshop" if path.exists() else "missing"


def _lock(path: Path, *, desk: str) -> Lock | None:
    """None where the file or its folder (SQLite needs a journal beside it) does not let itself be written."""
    if not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
        return None
    try:
        return Lock.acquire(path, desk=desk)
    except OSError:
        return None


def _is_open_here(path: Path, lock: Lock | None) -> bool:
    """Whether this program has the file open already, and is only going to read it once more."""
    found = None if lock else holder(path)
    return found is not None and found.is_this_program


def _version(path: Path) -> int:
    """Of the file's format, told by the first bytes."""
    try:
        with path.open("rb") as file:
            header = file.read(100)
    except OSError as error:
        code = "unreadable" if isinstance(error, PermissionError) else "disk_failed"
        raise StoreError(code, path=path) from error
    if len(header) < 100 or not header.startswith(_MAGIC):
        raise StoreError("not_a_workshop", path=path)
    if _number(header, 68) != migrate.APPLICATION_ID:
        raise StoreError("other_database", path=path)
    if _is_cut_off(path, header):
        raise StoreError("damaged", path=path)
    return _number(header, 60)


def _number(header: bytes, offset: int) -> int:
    """Offsets: https://www.sqlite.org/fileformat2.html#the_database_header"""
    return int.from_bytes(header[offset : offset + 4], "big")


def _is_cut_off(path: Path, header: bytes) -> bool:
    """Shorter than it says of itself; a journal left by a killed program may still put that right."""
    if path.with_name(f"{path.name}-journal").exists() or _number(header, 24) != _number(header, 92):
        return False
    page_size = int.from_bytes(header[16:18], "big")
    return path.stat().st_size < _number(header, 28) * (65536 if page_size == 1 else page_size)


def _trusted(path: Path) -> sqlite3.Connection:
    """A connection that has looked at everything there was time for, and can't write yet.

    "rw" also to read: what a killed program left half-written is put right by the first who reads.
    """
    connection = sqlite3.connect(f"{_uri(path)}?mode=rw", uri=True, isolation_level=None, timeout=_PATIENCE)
    try:
        for guard in _GUARDS:
            connection.execute(guard)
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        if version > migrate.last_version():
            check.verify_quickly(connection)
        elif migrate.schema(connection) != migrate.schema_of(version):
            raise StoreError("altered" if version else "damaged", path=path)
        elif check.is_small(path):
            check.verify(connection, values=version == migrate.last_version())
    except Exception as error:
        connection.close()
        raise trouble(error, path) from error
    return connection


def reader(path: Path) -> sqlite3.Connection:
    """Of a file that is open already, and so has passed the gate."""
    connection = sqlite3.connect(f"{_uri(path)}?mode=ro", uri=True, isolation_level=None, timeout=_PATIENCE)
    for guard in _GUARDS:
        connection.execute(guard)
    return connection


def _uri(path: Path) -> str:
    """As SQLite wants it: a Windows share has no host there but two more slashes."""
    name = path.as_posix()
    return "file://" + quote_from_bytes(os.fsencode(name if name.startswith("/") else f"/{name}"), safe="/:")


def trouble(error: Exception, path: Path | None) -> Exception:
    """Checks meet every kind of exception in a broken file, a UnicodeDecodeError for a damaged name."""
    if isinstance(error, StoreError):
        return error
    return known(error, path) or StoreError("damaged", path=path)


def _bring_up(connection: sqlite3.Connection, path: Path) -> None:
    """To the program's version; the file as it was stays beside it."""
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    missing = migrate.scripts()[version:]
    if missing:
        if not check.is_small(path):
            check.verify(connection, values=False)
        backups.copy(connection, path, path.with_name(f"{path.stem}.version{version}{path.suffix}"))
        connection.execute("PRAGMA query_only = OFF")
        check.unseal(connection)
        migrate.run(connection, missing)


def _brought_up_in_memory(connection: sqlite3.Connection) -> sqlite3.Connection:
    """For an older file that is only read: a copy that nobody writes back."""
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    missing = migrate.scripts()[version:]
    if not missing:
        return connection
    copy = sqlite3.connect(":memory:", isolation_level=None)
    with closing(connection):
        connection.backup(copy)
    migrate.run(copy, missing)
    copy.execute("PRAGMA query_only = ON")
    return copy


def _fill(connection: sqlite3.Connection, *, event: Event, document_id: str) -> None:
    migrate.run(connection, migrate.scripts())
    table = table_of(Event)
    connection.execute("INSERT INTO document(id) VALUES (?)", (document_id,))
    connection.executemany(table.insert, table.rows([event]))


def _prepare(connection: sqlite3.Connection) -> None:
    for setting in _WRITING:
        connection.execute(setting)
    journal.install(connection)
