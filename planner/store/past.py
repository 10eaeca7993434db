"""Rows as they were: those of today, with every later change to them taken back."""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from planner.store.document import Document
from planner.store.tables import as_list, table_of

Row = dict[str, Any]
Columns = Mapping[str, frozenset[str]]
"""By table those that matter."""

NOW = 1 << 62
"""After any step."""
_FEW = 100
"""People whose rows are asked for by name: at the desk it is one."""


class _Change(NamedTuple):
    step: int
    before: Row | None
    """The row, or the columns that changed; None where it came."""
    is_whole: bool
    """It came or went."""


class Past:
    """Rows of some tables after any step since `first`; of today's, those that it was told of."""

    def __init__(
        self, document: Document, columns: Columns, *, first: int, since: Mapping[str, int] | None = None
    ) -> None:
        """`since`: of the people in it only what came after that step, of others nothing."""
        self._changes = _changes(document, columns, first, since)
        self._now: dict[tuple[str, str], Row] = {}

    def __bool__(self) -> bool:
        """Whether anything happened."""
        return bool(self._changes)

    def know(self, records: Iterable[Any]) -> None:
        for record in records:
            table = table_of(type(record))
            self._now[table.name, record.id] = dict(zip(table.columns, table.fields(record), strict=True))

    def row(self, table: str, row: str, step: int) -> Row | None:
        """As it was after a step; None where there was none."""
        values = self._now.get((table, row))
        for change in reversed(self._changes.get((table, row), ())):
            if change.step <= step:
                break
            values = change.before if change.is_whole else {**(values or {}), **(change.before or {})}
        return values

    def changed(self, table: str) -> set[str]:
        """Ids of the rows to which something happened."""
        return {row for name, row in self._changes if name == table}

    def ever(self, table: str) -> list[Row]:
        """The rows of today, and those that went as they were last."""
        found = {row: values for (name, row), values in self._now.items() if name == table}
        for (name, row), changes in self._changes.items():
            for change in changes:
                if name == table and change.is_whole and change.before is not None:
                    found.setdefault(row, change.before)
        return list(found.values())


def _changes(
    document: Document, columns: Columns, first: int, since: Mapping[str, int] | None
) -> dict[tuple[str, str], list[_Change]]:
    """By table and row, in the order of writing."""
    import json  # noqa: PLC0415 - slow import

    query = (
        'SELECT step, "table", row, before, after FROM change WHERE step > ? '
        'AND "table" IN (SELECT value FROM json_each(?)) '
        "AND (\"table\" <> 'participant' OR ? OR row IN (SELECT value FROM json_each(?))) ORDER BY number"
    )
    people = None if since is None or len(since) > _FEW else since
    values_asked = (first, as_list(columns), people is None, as_list(people or ()))
    found: dict[tuple[str, str], list[_Change]] = {}
    with document.reading() as connection:
        for step, table, row, before, after in connection.execute(query, values_asked):
            if since is not None and table == "participant" and step <= since.get(row, NOW):
                continue
            values: Row = json.loads(before or "{}")
            if after is None or not values.keys().isdisjoint(columns[table]):
                change = _Change(step, values if before else None, after is None)
                found.setdefault((table, row), []).append(change)
    return found
