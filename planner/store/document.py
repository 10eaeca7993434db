"""The workshop file, open: records in and out, steps, undo and redo.

The file is the truth; kept in memory are the connection, the last step and the line of undo.
"""

import random
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

from planner.domain.ids import new_id
from planner.domain.records import Event, Paper, Record
from planner.store import backups, check, journal, opening, undoing
from planner.store.edit import Edit
from planner.store.errors import StoreError, known
from planner.store.journal import Changes, Step
from planner.store.opening import Opened
from planner.store.tables import Unreadable, as_list, quoted, table_of

SUFFIX = ".workshop"
"""Of a workshop file's name."""

R = TypeVar("R", bound=Record)
Clock = Callable[[], datetime]


def utc_now() -> datetime:
    return datetime.now(UTC)


class Document:
    """Made by `create`, `open` and `in_memory`; used by one thread."""

    def __init__(
        self,
        opened: Opened,
        path: Path | None,
        *,
        desk: str,
        clock: Clock = utc_now,
        ids: random.Random | None = None,
        backup_folder: Path | None = None,
    ) -> None:
        self.path = path
        self._opened = opened
        self.connection = opened.connection
        """For the reads in this package; whoever writes goes through `edit`."""
        self.read_only = opened.read_only
        self.observers: list[Callable[[Changes], None]] = []
        self._desk = desk
        self._clock = clock
        self._ids = ids or random.SystemRandom()
        self.is_checked = opened.checked
        self.checked_beside: Callable[[], bool] = lambda: False
        """Waits for a check of the file that is under way elsewhere: whether it passed. Raises what it found;
        False where there is none, and the document looks itself.
        """
        self._is_changed = False
        with self._known_errors():
            self._identity: str = self._one("SELECT id FROM document")
            self._line = undoing.line(self.connection)
            self._last = undoing.last_step(self.connection)
        self._file = _file(path)
        self.backup_later: Callable[[Callable[[], None]], None] = lambda make: make()
        """Given what makes a rolling copy after a step: done at once, while a window waits for a pause."""
        self._is_backup_due = False
        self._rolling = None
        if path is not None and backup_folder is not None:
            self._rolling = backups.Rolling(backup_folder / self._identity, clock=clock)

    @classmethod
    def create(
        cls,
        path: Path,
        *,
        event: Event,
        desk: str,
        clock: Clock = utc_now,
        ids: random.Random | None = None,
        backup_folder: Path | None = None,
    ) -> Self:
        """A new file; raises `StoreError` where there is one already."""
        identity = new_id(ids or random.SystemRandom())
        opening.create(opening.located(path), event=event, document_id=identity)
        return cls.open(path, desk=desk, clock=clock, ids=ids, backup_folder=backup_folder)

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        desk: str,
        clock: Clock = utc_now,
        ids: random.Random | None = None,
        read_only: bool = False,
        backup_folder: Path | None = None,
    ) -> Self:
        """Raises `StoreError`. `desk` is who the second program will be told has the file.

        A file, folder or disk that can't be written opens all the same, `read_only`. Rolling copies go below
        `backup_folder`: `backups.home()`, but in tests.
        """
        path = opening.located(path)
        opened = opening.open_file(path, desk=desk, read_only=read_only)
        try:
            return cls(opened, path, desk=desk, clock=clock, ids=ids, backup_folder=backup_folder)
        except BaseException:
            opened.close()
            raise

    @classmethod
    def in_memory(
        cls,
        *,
        event: Event | None = None,
        desk: str = "Test",
        clock: Clock = utc_now,
        ids: random.Random | None = None,
    ) -> Self:
        """The same document without a file."""
        identity = new_id(ids or random.SystemRandom())
        opened = opening.in_memory(event=event or Event(name="Gathering"), document_id=identity)
        return cls(opened, None, desk=desk, clock=clock, ids=ids)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Seal what was changed. What was edited is on disk already, so this never fails."""
        self.back_up()
        try:
            if self._is_changed:
                with suppress(StoreError, sqlite3.Error), self._transaction():
                    check.seal(self.connection)
                    self.connection.execute("COMMIT")
        finally:
            self._is_changed = False
            self._opened.close()

    def check(self) -> None:
        """Look at every row, unless opening has; raises `StoreError` "damaged".

        Runs by itself before the first edit. Opening does it for all but very large files.
        """
        if not self.is_checked:
            try:
                if not self.checked_beside():
                    check.verify(self.connection)
            except Exception as error:
                raise opening.trouble(error, self.path) from error
            self.is_checked = True

    @property
    def version(self) -> int:
        """Of the file's format; above `migrate.last_version()` a later program's, opened only to read."""
        found: int = self.connection.execute("PRAGMA user_version").fetchone()[0]
        return found

    @property
    def last_step(self) -> int:
        return self._last.number if self._last else 0

    def new_id(self) -> str:
        return new_id(self._ids)

    @property
    def identity(self) -> str:
        """The file's own; a copy has the same."""
        return self._identity

    def get(self, record: type[R], identity: str) -> R | None:
        table = table_of(record)
        with self.reading() as connection:
            row = connection.execute(f"{table.select} WHERE id = ?", (identity,)).fetchone()
            return table.record_of(row) if row else None

    def all(self, record: type[R]) -> list[R]:
        """In the order of writing."""
        return self.select(record, "ORDER BY rowid")

    def get_all(self, record: type[R], ids: Iterable[str]) -> list[R]:
        """Each once, in the order of `ids`; one that is not there is left out. One question for thousands."""
        wanted = list(dict.fromkeys(ids))
        found = self.select(record, "WHERE id IN (SELECT value FROM json_each(?))", [as_list(wanted)])
        by_id = {each.id: each for each in found}
        return [by_id[identity] for identity in wanted if identity in by_id]

    def referring(self, record: type[R], column: str, ids: Iterable[str]) -> list[R]:
        """Those whose `column` holds one of these ids."""
        rest = f"WHERE {quoted(column)} IN (SELECT value FROM json_each(?))"
        return self.select(record, rest, [as_list(ids)])

    def count(self, record: type[Record]) -> int:
        query = f"SELECT count(*) FROM {table_of(record).quoted}"
        with self.reading() as connection:
            found: int = connection.execute(query).fetchone()[0]
        return found

    def select(self, record: type[R], rest: str, values: Sequence[object] = ()) -> list[R]:
        """For the reads of this package: records by the rest of a SELECT, from its WHERE or ORDER on."""
        table = table_of(record)
        with self.reading() as connection:
            return [table.record_of(row) for row in connection.execute(f"{table.select} {rest}", values)]

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """For the reads of this package: one state of the file for all that is asked inside."""
        with self._known_errors():
            if self.connection.in_transaction:
                yield self.connection
                return
            self.connection.execute("BEGIN")
            try:
                yield self.connection
            finally:
                _roll_back(self.connection)

    @contextmanager
    def edit(self, kind: str, *, about: str = "") -> Iterator[Edit]:
        """One step: on disk when the block ends, gone without a trace when it raises or changes nothing."""
        with self._step(kind, about):
            yield Edit(self.connection)

    def undo(self) -> Step | None:
        """Take back the last step that stands; returns what was taken back, None where there is none."""
        return self._revert(self._line.done)

    def redo(self) -> Step | None:
        """Bring back what was undone last, unless something was changed since."""
        return self._revert(self._line.undone)

    @property
    def standing(self) -> list[Step]:
        """The steps that stand, as they were first done; undo takes them back from the end."""
        return [original for _, original in self._line.done]

    @property
    def next_undo(self) -> Step | None:
        return self._line.done[-1][1] if self._line.done else None

    @property
    def next_redo(self) -> Step | None:
        return self._line.undone[-1][1] if self._line.undone else None

    def log_print(self, paper: Paper, items: Sequence[str], *, reason: str = "", choices: str = "{}") -> None:
        """Note what went to paper; not a step, and not undone.

        `reason` says why it was printed again, `choices` is a JSON object of how, so that it can be repeated.
        """
        self.log("print_log", paper=paper.value, items=as_list(items), reason=reason, choices=choices)

    def log(self, table: str, **said: str) -> None:
        """Note in a table that is only added to what was done with the document as it is now."""
        done = {"id": self.new_id(), "at": self.now(), "desk": self._desk, "step": self.last_step, **said}
        places = ", ".join(f":{column}" for column in done)
        with self._transaction():
            self.connection.execute(f"INSERT INTO {table}({', '.join(done)}) VALUES ({places})", done)
            self.connection.execute("COMMIT")
        self._is_changed = True

    def copy_to(self, target: Path) -> None:
        """Write a copy as of now to `target`, replacing what is there; whole and on disk, or not at all."""
        with self._known_errors():
            backups.copy(self.connection, self.path, target.resolve())

    def back_up(self) -> None:
        """Make the rolling copy the last step asked for, if that was put off, and the last one is old."""
        if self._is_backup_due and self._rolling and self.path:
            self._is_backup_due = False
            self._rolling.keep_up(self.connection, self.path)

    @property
    def backup_trouble(self) -> Exception | None:
        """Why the last rolling copy could not be made."""
        return self._rolling.trouble if self._rolling else None

    def _revert(self, candidates: list[tuple[Step, Step]]) -> Step | None:
        if not candidates:
            return None
        reverted, original = candidates[-1]
        with self._step(original.kind, original.about, reverts=reverted.number):
            journal.revert(self.connection, reverted.number)
        return original

    @contextmanager
    def _step(self, kind: str, about: str, *, reverts: int | None = None) -> Iterator[None]:
        """Kept where it changed something; one that reverts always, or undo could not get past a step that
        took itself back.
        """
        step = Step(self.last_step + 1, self.new_id(), kind, about, self.now(), self._desk, reverts)
        with self._transaction():
            journal.begin(self.connection, step)
            yield
            changed = journal.end(self.connection, step)
            is_kept = changed or reverts is not None
            if is_kept:
                self._commit(step)
        if is_kept:
            self._saved(step)

    def now(self) -> str:
        """UTC, ISO 8601 with seconds: as steps, prints and releases are dated."""
        return self._clock().astimezone(UTC).isoformat(timespec="seconds")

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        """What has not been committed when the block ends is gone."""
        if self.read_only:
            raise StoreError("read_only", path=self.path)
        if not self._is_still_there():
            raise StoreError("gone", path=self.path)
        self.check()
        with self._known_errors():
            self.connection.execute("PRAGMA shrink_memory")
            self.connection.execute("BEGIN IMMEDIATE")
            try:
                self._stop_if_changed_elsewhere()
                check.unseal(self.connection)
                yield
            finally:
                _roll_back(self.connection)

    def _stop_if_changed_elsewhere(self) -> None:
        """The lock keeps our own programs apart; a file copied over this one does not ask for it.

        SQLite tells by a counter whether its cache still holds, and two copies of a document that went
        different ways can count the same: so the cache has been emptied before.
        """
        state = (self._one("SELECT max(id) FROM document"), undoing.last_step(self.connection))
        if state != (self._identity, self._last):
            raise StoreError("changed_elsewhere", path=self.path)

    def _commit(self, step: Step) -> None:
        """An error at COMMIT does not mean "not saved" (4 of 385 injected faults had): the file tells."""
        try:
            self.connection.execute("COMMIT")
        except sqlite3.Error:
            _roll_back(self.connection)
            if undoing.last_step(self.connection) != step:
                raise

    def _saved(self, step: Step) -> None:
        self._last = step
        self._line.add(step)
        self._is_changed = True
        if self.observers:
            changes = journal.changes(self.connection, step)
            for observer in self.observers:
                observer(changes)
        if self._rolling:
            self._is_backup_due = True
            self.backup_later(self.back_up)

    def _is_still_there(self) -> bool:
        return self.path is None or _file(self.path) == self._file

    def _one(self, query: str) -> str:
        found: str = self.connection.execute(query).fetchone()[0]
        return found

    @contextmanager
    def _known_errors(self) -> Iterator[None]:
        try:
            yield
        except Unreadable as error:
            raise StoreError("damaged", path=self.path) from error
        except sqlite3.Error as error:
            trouble = known(error, self.path)
            if trouble is None:
                raise
            if trouble.code in ("read_only", "disk_failed") and not self._is_still_there():
                trouble = StoreError("gone", path=self.path)
            raise trouble from error


def _roll_back(connection: sqlite3.Connection) -> None:
    """Nothing to do where SQLite has done so itself, or the transaction was committed."""
    if connection.in_transaction:
        with suppress(sqlite3.Error):
            connection.execute("ROLLBACK")


def _file(path: Path | None) -> tuple[int, int] | None:
    """Which file lies at the path; None where there is none."""
    try:
        found = path.stat() if path else None
    except OSError:
        return None
    return (found.st_dev, found.st_ino) if found else None
