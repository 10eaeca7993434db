"""The workshop file, open: records in and out, steps, undo and redo.

The file is the truth; kept in memory are the connection, the last step and the line of undo.
"""

import json
import random
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

from planner.domain.ids import new_id
from planner.domain.records import Event, Paper, Record
from planner.store import journal, opening, undoing
from planner.store.edit import Edit
from planner.store.errors import StoreError, known
from planner.store.journal import Changes, Step
from planner.store.tables import Unreadable, table_of

R = TypeVar("R", bound=Record)
Clock = Callable[[], datetime]


def utc_now() -> datetime:
    return datetime.now(UTC)


class Document:
    """Made by `create`, `open` and `in_memory`; one thread, one at a time for each file."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        path: Path | None,
        *,
        desk: str,
        clock: Clock,
        ids: random.Random,
    ) -> None:
        self.path = path
        self.connection = connection
        """For the reads in this package; whoever writes goes through `edit`."""
        self.observers: list[Callable[[Changes], None]] = []
        self._desk = desk
        self._clock = clock
        self._ids = ids
        self._line = undoing.line(connection)
        self._last = _last_step(connection)

    @classmethod
    def create(
        cls,
        path: Path,
        *,
        event: Event,
        desk: str,
        clock: Clock = utc_now,
        ids: random.Random | None = None,
    ) -> Self:
        """A new file; raises `StoreError` where there is one already."""
        ids = ids or random.SystemRandom()
        opening.create(path, event=event, document_id=new_id(ids))
        return cls.open(path, desk=desk, clock=clock, ids=ids)

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        desk: str,
        clock: Clock = utc_now,
        ids: random.Random | None = None,
        read_only: bool = False,
    ) -> Self:
        connection = opening.open_file(path, read_only=read_only)
        return cls(connection, path, desk=desk, clock=clock, ids=ids or random.SystemRandom())

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
        ids = ids or random.SystemRandom()
        connection = opening.in_memory(event=event or Event(name="Gathering"), document_id=new_id(ids))
        return cls(connection, None, desk=desk, clock=clock, ids=ids)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        self.connection.close()

    @property
    def last_step(self) -> int:
        return self._last.number if self._last else 0

    def new_id(self) -> str:
        return new_id(self._ids)

    def get(self, record: type[R], id: str) -> R | None:  # noqa: A002 - the column's name
        table = table_of(record)
        with self._known_errors():
            row = self.connection.execute(f"{table.select} WHERE id = ?", (id,)).fetchone()
            return table.record_of(row) if row else None

    def all(self, record: type[R]) -> list[R]:
        """In the order of writing."""
        table = table_of(record)
        with self._known_errors():
            return [table.record_of(row) for row in self.connection.execute(f"{table.select} ORDER BY rowid")]

    @contextmanager
    def edit(self, kind: str, *, about: str = "") -> Iterator[Edit]:
        """One step: on disk when the block ends, gone without a trace when it raises or changes nothing."""
        step = self._next_step(kind, about)
        with self._transaction(step):
            yield Edit(self.connection)

    def undo(self) -> Step | None:
        """Take back the last step that stands; returns what was taken back, None where there is none."""
        return self._revert(self._line.done)

    def redo(self) -> Step | None:
        """Bring back what was undone last, unless something was changed since."""
        return self._revert(self._line.undone)

    @property
    def next_undo(self) -> Step | None:
        return self._line.done[-1][1] if self._line.done else None

    @property
    def next_redo(self) -> Step | None:
        return self._line.undone[-1][1] if self._line.undone else None

    def log_print(self, paper: Paper, items: Sequence[str]) -> None:
        """Note what went to paper; not a step, and not undone."""
        row = (self.new_id(), paper.value, self._now(), self._desk, self.last_step, json.dumps(list(items)))
        with self._known_errors():
            self.connection.execute(
                "INSERT INTO print_log(id, paper, at, desk, step, items) VALUES (?, ?, ?, ?, ?, ?)", row
            )

    def _revert(self, candidates: list[tuple[Step, Step]]) -> Step | None:
        if not candidates:
            return None
        reverted, original = candidates[-1]
        step = self._next_step(original.kind, original.about, reverts=reverted.number)
        with self._transaction(step):
            journal.revert(self.connection, reverted.number)
        return original

    def _next_step(self, kind: str, about: str, *, reverts: int | None = None) -> Step:
        return Step(self.last_step + 1, self.new_id(), kind, about, self._now(), self._desk, reverts)

    def _now(self) -> str:
        return self._clock().isoformat(timespec="seconds")

    @contextmanager
    def _transaction(self, step: Step) -> Iterator[None]:
        with self._known_errors():
            self.connection.execute("BEGIN IMMEDIATE")
            try:
                journal.begin(self.connection, step)
                yield
                changed = journal.end(self.connection, step)
                self.connection.execute("COMMIT" if changed else "ROLLBACK")
            except BaseException:
                if self.connection.in_transaction:
                    self.connection.execute("ROLLBACK")
                raise
        if changed:
            self._saved(step)

    def _saved(self, step: Step) -> None:
        self._last = step
        self._line.add(step)
        if self.observers:
            changes = journal.changes(self.connection, step)
            for observer in self.observers:
                observer(changes)

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
            raise trouble from error


def _last_step(connection: sqlite3.Connection) -> Step | None:
    query = "SELECT number, id, kind, about, at, desk, reverts FROM step ORDER BY number DESC LIMIT 1"
    row = connection.execute(query).fetchone()
    return Step(*row) if row else None
