"""The journal: TEMP triggers that write down what a step changes, and the way back.

An insert is noted by its id alone, an update by its changed columns before and after, a delete by its whole
row (all of it made an import seven times larger). The triggers are made from the tables whenever a file is
opened and never lie in it.
"""

import dataclasses
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Literal

from planner.domain.records import Record
from planner.domain.values import dataclass
from planner.store.tables import Row, Table, as_list, quoted, record_named, tables

_RUNNING = "(SELECT number FROM running_step)"
_STEP = f"coalesce({_RUNNING}, RAISE(ABORT, 'a change outside a step'))"


@dataclass(frozen=True, slots=True)
class Step:
    """One undoable action. A step with `reverts` took back that step."""

    number: int
    id: str
    kind: str
    about: str
    at: str
    """UTC, ISO 8601 with seconds."""
    desk: str
    reverts: int | None = None


@dataclass(frozen=True, slots=True)
class Changes:
    """What a step did in the end; ids by record class. A row that came and went within it is not named."""

    step: Step
    inserted: dict[type[Record], frozenset[str]]
    updated: dict[type[Record], frozenset[str]]
    removed: dict[type[Record], frozenset[str]]


@dataclasses.dataclass(slots=True)
class Net:
    """What a step did to one row."""

    existed: bool
    exists: bool
    befores: list[str]
    """JSON, latest first: merged in this order they give what the row held when the step began."""

    @property
    def effect(self) -> Literal["inserted", "updated", "removed"] | None:
        if self.existed:
            return "updated" if self.exists else "removed"
        return "inserted" if self.exists else None

    def before(self) -> dict[str, Any]:
        import json  # noqa: PLC0415 - slow import

        values: dict[str, Any] = {}
        for text in self.befores:
            values.update(json.loads(text))
        return values


def install(connection: sqlite3.Connection) -> None:
    connection.execute("CREATE TEMP TABLE running_step(number INTEGER NOT NULL)")
    for table in tables():
        for statement in _triggers(table):
            connection.execute(statement)


def begin(connection: sqlite3.Connection, step: Step) -> None:
    connection.execute(
        "INSERT INTO step(number, id, kind, about, at, desk, reverts) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (step.number, step.id, step.kind, step.about, step.at, step.desk, step.reverts),
    )
    connection.execute("INSERT INTO running_step VALUES (?)", (step.number,))


def end(connection: sqlite3.Connection, step: Step) -> bool:
    """Whether anything was changed."""
    connection.execute("DELETE FROM running_step")
    found = connection.execute("SELECT EXISTS(SELECT 1 FROM change WHERE step = ?)", (step.number,))
    return bool(found.fetchone()[0])


Effects = dict[str, dict[str, Net]]
"""By table and id."""


def effects_of(connection: sqlite3.Connection, step: int) -> Effects:
    query = 'SELECT "table", row, before, after FROM change WHERE step = ? ORDER BY number'
    return _net(connection.execute(query, (step,)))


def effects_since(connection: sqlite3.Connection, step: int, tables: Sequence[str]) -> Effects:
    """Of all later steps together, on some tables."""
    query = (
        'SELECT "table", row, before, after FROM change WHERE step > ? '
        'AND "table" IN (SELECT value FROM json_each(?)) ORDER BY number'
    )
    return _net(connection.execute(query, (step, as_list(tables))))


def _net(changes: Iterable[Row]) -> Effects:
    """One pass over changes in the order of their writing."""
    effects: Effects = {}
    for table, row, before, after in changes:
        rows = effects.setdefault(table, {})
        net = rows.get(row)
        if net is None:
            net = rows[row] = Net(before is not None, True, [])
        net.exists = before is None or after is not None
        if before is not None and net.existed:
            net.befores.insert(0, before)
    return effects


def changes(connection: sqlite3.Connection, step: Step) -> Changes:
    found: dict[str, dict[type[Record], frozenset[str]]] = {"inserted": {}, "updated": {}, "removed": {}}
    for table, rows in effects_of(connection, step.number).items():
        for effect, by_record in found.items():
            ids = frozenset(row for row, net in rows.items() if net.effect == effect)
            if ids:
                by_record[record_named(table)] = ids
    return Changes(step, **found)


def revert(connection: sqlite3.Connection, step: int) -> None:
    """Bring every row a step touched back to what it was, inside the running step.

    Right only while nothing later stands on that step. What comes back is inserted referred-to first, then
    values are restored, then what is not to be there goes, referring first: so no cascade finds anything.
    """
    effects = effects_of(connection, step)
    touched = [(table, effects[table.name]) for table in tables() if table.name in effects]
    for table, rows in touched:
        connection.executemany(table.insert, _former_rows(table, rows))
    for table, rows in touched:
        _restore(connection, table, rows)
    for table, rows in reversed(touched):
        added = [row for row, net in rows.items() if net.effect == "inserted"]
        remove(connection, table, added)


def remove(connection: sqlite3.Connection, table: Table[Any], ids: Iterable[str]) -> None:
    statement = f"DELETE FROM {table.quoted} WHERE id IN (SELECT value FROM json_each(?))"
    connection.execute(statement, (as_list(ids),))


def _former_rows(table: Table[Any], rows: dict[str, Net]) -> Iterator[Row]:
    for net in rows.values():
        if net.effect == "removed":
            before = net.before()
            yield tuple(before[column] for column in table.columns)


def _restore(connection: sqlite3.Connection, table: Table[Any], rows: dict[str, Net]) -> None:
    """One statement for all rows of which the same columns changed."""
    alike: dict[tuple[str, ...], list[Row]] = {}
    for row, net in rows.items():
        if net.effect == "updated":
            before = net.before()
            alike.setdefault(tuple(before), []).append((*before.values(), row))
    for columns, values in alike.items():
        sets = ", ".join(f"{quoted(column)} = ?" for column in columns)
        connection.executemany(f"UPDATE {table.quoted} SET {sets} WHERE id = ?", values)


def _triggers(table: Table[Any]) -> Iterator[str]:
    note = 'INSERT INTO change(step, "table", row, before, after) VALUES'
    differs = " OR ".join(f"OLD.{column} IS NOT NEW.{column}" for column in map(quoted, table.columns))
    whole = ", ".join(f"'{column}', OLD.{quoted(column)}" for column in table.columns)
    name = f"'{table.name}'"
    yield (
        f'CREATE TEMP TRIGGER "{table.name} inserted" AFTER INSERT ON main.{table.quoted} BEGIN '
        f"{note} ({_STEP}, {name}, NEW.id, NULL, NULL); END"
    )
    yield (
        f'CREATE TEMP TRIGGER "{table.name} updated" AFTER UPDATE ON main.{table.quoted} WHEN {differs} '
        f"BEGIN {note} ({_STEP}, {name}, NEW.id, {_differing(table, 'OLD')}, {_differing(table, 'NEW')}); END"
    )
    yield (
        f'CREATE TEMP TRIGGER "{table.name} removed" AFTER DELETE ON main.{table.quoted} BEGIN '
        f"{note} ({_STEP}, {name}, OLD.id, json_object({whole}), NULL); END"
    )


def _differing(table: Table[Any], side: str) -> str:
    """An SQL expression: a JSON object of one side's values of the changed columns."""
    pairs = " || ".join(
        f"CASE WHEN OLD.{column} IS NOT NEW.{column} "
        f"THEN ',{column}:' || json_quote({side}.{column}) ELSE '' END"
        for column in map(quoted, table.columns)
    )
    return f"'{{' || substr({pairs}, 2) || '}}'"
