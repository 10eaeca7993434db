"""Reading what was done, by whom, and what of it stands."""

import sqlite3
from dataclasses import dataclass
from typing import Any, Literal

from planner.store import undoing
from planner.store.document import Document
from planner.store.journal import Step


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


def entries(document: Document) -> list[Entry]:
    """Oldest first."""
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


def changes(document: Document, step: int) -> list[Change]:
    """In the order of writing."""
    query = 'SELECT "table", row, before, after FROM change WHERE step = ? ORDER BY number'
    with document.reading() as connection:
        rows = connection.execute(query, (step,)).fetchall()
    return [Change(table, row, _values(before), _values(after)) for table, row, before, after in rows]


def _values(text: str | None) -> dict[str, Any] | None:
    import json  # noqa: PLC0415 - slow import

    values: dict[str, Any] | None = json.loads(text) if text is not None else None
    return values
