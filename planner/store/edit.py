"""What a verb holds while it makes one step."""

import hashlib
import sqlite3
from collections.abc import Iterable
from itertools import islice
from typing import Any

from planner.domain.records import Record
from planner.domain.refusal import Refused
from planner.store import journal
from planner.store.tables import R, Row, Table, table_of

_AT_ONCE = 1000


class Edit:
    """Writes of one step. `put` inserts a record or brings the one with its id up to date."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def put(self, record: Record) -> None:
        self.put_all([record])

    def put_all(self, records: Iterable[R]) -> None:
        """Records of one kind. Raises `Refused` for text that no list, paper or program could hold."""
        waiting = iter(records)
        while batch := list(islice(waiting, _AT_ONCE)):
            (kind,) = {type(record) for record in batch}
            table: Table[Any] = table_of(kind)
            rows = list(table.rows(batch))
            _refuse_poison(table, rows)
            self._connection.executemany(table.upsert, rows)

    def remove(self, record: type[Record], identity: str) -> None:
        """What refers to it goes along or lets go of it; nothing happens where it is not there."""
        self.remove_all(record, [identity])

    def remove_all(self, record: type[Record], ids: Iterable[str]) -> None:
        journal.remove(self._connection, table_of(record), ids)

    def add_picture(self, content: bytes, media_type: str) -> str:
        """Kept once; its id is its content's digest. Undo only takes away what refers to it."""
        digest = hashlib.sha256(content).hexdigest()
        self._connection.execute(
            "INSERT INTO picture(id, media_type, content) VALUES (?, ?, ?) ON CONFLICT(id) DO NOTHING",
            (digest, media_type, content),
        )
        return digest


def _refuse_poison(table: Table[Any], rows: list[Row]) -> None:
    """A NUL ends a text early in half of all programs, a lone surrogate can't be written at all."""
    columns = list(zip(*rows, strict=True))
    for at in table.text:
        text = "".join(filter(None, columns[at]))
        if text.isascii() and "\0" not in text:
            continue
        if "\0" in text or _has_surrogate(text):
            raise Refused("unwritable_text", table=table.name, column=table.columns[at])


def _has_surrogate(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return True
    return False
