"""Reading what was done, by whom, and what of it stands."""

import sqlite3
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from planner.store import undoing
from planner.store.document import Document
from planner.store.journal import Step
from planner.store.tables import as_list, record_named, table_of


@dataclass(frozen=True, slots=True)
class Entry:
    step: Step
    action: Literal["do", "undo", "redo"]
    undone: bool
    """What the step did does not stand; told of the original steps, not of those that undo and redo."""


@dataclass(frozen=True, slots=True)
class Change:
    """One row a step touched. An insert has neither `before` nor `after`, a delete no `after`."""

    table: str
    row: str
    before: dict[str, Any] | None
    after: dict[str, Any] | None


@dataclass(frozen=True, slots=True)
class Tally:
    """How many records of one table a step added, changed and removed."""

    added: int
    changed: int
    removed: int


def entries(document: Document) -> list[Entry]:
    """Oldest first, all of them: 1 s for 100,000 steps. A window asks for `numbers`, then for a page."""
    with document.reading() as connection:
        steps = undoing.steps(connection)
        standing = {original.number for _, original in undoing.line(connection).done}
    actions: dict[int, Literal["do", "undo", "redo"]] = {}
    for step in steps:
        if step.reverts is None:
            actions[step.number] = "do"
        else:
            actions[step.number] = "redo" if actions[step.reverts] == "undo" else "undo"
    return [
        Entry(step, actions[step.number], step.reverts is None and step.number not in standing)
        for step in steps
    ]


def numbers(document: Document, *, desk: str = "", after: int = 0) -> list[tuple[int, str]]:
    """Number and time of the original steps after one, newest first; of one desk, or all."""
    query = (
        "SELECT number, at FROM step WHERE reverts IS NULL AND number > ?1 AND (desk = ?2 OR ?2 = '') "
        "ORDER BY number DESC"
    )
    with document.reading() as connection:
        return connection.execute(query, (after, desk)).fetchall()


def labels(document: Document, *, after: int = 0) -> list[tuple[int, str, str]]:
    """Number, kind and what it was about, of the original steps after one, oldest first; for a search."""
    query = "SELECT number, kind, about FROM step WHERE reverts IS NULL AND number > ? ORDER BY number"
    with document.reading() as connection:
        return connection.execute(query, (after,)).fetchall()


def steps(document: Document, numbers: Iterable[int]) -> dict[int, Step]:
    with document.reading() as connection:
        return {step.number: step for step in undoing.some_steps(connection, numbers)}


def desks(document: Document) -> list[str]:
    with document.reading() as connection:
        return [row[0] for row in connection.execute("SELECT DISTINCT desk FROM step ORDER BY desk")]


def reversals(document: Document, step: int) -> list[tuple[Literal["undo", "redo"], Step]]:
    """How a step was taken back and brought back, in the order it happened."""
    found: list[tuple[Literal["undo", "redo"], Step]] = []
    with document.reading() as connection:
        while (following := undoing.reverting(connection, step)) is not None:
            found.append(("redo" if len(found) % 2 else "undo", following))
            step = following.number
    return found


def tallies(document: Document, step: int) -> dict[str, Tally]:
    """By table. A row that came and went within the step counts as changed."""
    query = (
        'SELECT "table", sum(came > gone), sum(came = gone), sum(came < gone) FROM '
        '(SELECT "table", row, sum(before IS NULL) AS came, sum(before NOT NULL AND after IS NULL) AS gone '
        'FROM change WHERE step = ? GROUP BY "table", row) GROUP BY "table" ORDER BY min("table")'
    )
    with document.reading() as connection:
        return {table: Tally(*counts) for table, *counts in connection.execute(query, (step,))}


def rows(document: Document, wanted: Collection[tuple[str, str]]) -> dict[tuple[str, str], dict[str, Any]]:
    """By table and id, what rows hold today, or held when they were removed last."""
    found: dict[tuple[str, str], dict[str, Any]] = {}
    with document.reading() as connection:
        for name in {table for table, _ in wanted}:
            table = table_of(record_named(name))
            ids = as_list(row for other, row in wanted if other == name)
            query = f"{table.select} WHERE id IN (SELECT value FROM json_each(?))"
            for held in connection.execute(query, (ids,)):
                found[name, held[0]] = dict(zip(table.columns, held, strict=True))
        gone = [pair for pair in wanted if pair not in found]
        return {**found, **(_removed(connection, gone) if gone else {})}


def _removed(
    connection: sqlite3.Connection, wanted: Sequence[tuple[str, str]]
) -> dict[tuple[str, str], dict[str, Any]]:
    query = (
        'SELECT "table", row, before, max(number) FROM change WHERE before IS NOT NULL AND after IS NULL '
        'AND row IN (SELECT value FROM json_each(?)) GROUP BY "table", row'
    )
    known = connection.execute(query, (as_list(row for _, row in wanted),))
    return {(table, row): _values(before) or {} for table, row, before, _ in known if (table, row) in wanted}


def is_saved_since(document: Document, step: int) -> bool:
    """Whether a step came after it. Asks the file, which knows a moment before the document does.

    Never fails, so that a signal may ask at any time.
    """
    if document.last_step > step:
        return True
    try:
        if document.connection.in_transaction:
            return False
        (last,) = document.connection.execute("SELECT max(number) FROM step").fetchone()
    except sqlite3.Error:
        return False
    return (last or 0) > step


def changes(document: Document, step: int, *, most: int = -1) -> list[Change]:
    """In the order of writing; all of them, or the first so many."""
    query = 'SELECT "table", row, before, after FROM change WHERE step = ? ORDER BY number LIMIT ?'
    with document.reading() as connection:
        rows = connection.execute(query, (step, most)).fetchall()
    return [Change(table, row, _values(before), _values(after)) for table, row, before, after in rows]


def _values(text: str | None) -> dict[str, Any] | None:
    import json  # noqa: PLC0415 - slow import

    values: dict[str, Any] | None = json.loads(text) if text is not None else None
    return values
