"""The rows a shared agenda is made from, as they are and, step by step, as they were."""

import sqlite3
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter
from typing import Any, NamedTuple

from planner.domain.names import whole_name
from planner.domain.records import EVENT_ID, SessionStatus
from planner.domain.standing import NOT_COMING
from planner.store.tables import as_list, quoted

SHOWN = {
    "event": ("name", "venue", "city", "timezone"),
    "day": ("date",),
    "room": ("name",),
    "track": ("name",),
    "session": ("title", "minutes", "abstract", "status", "language", "track", "public", "type"),
    "slot": ("session", "day", "start", "room"),
    "role": ("session", "participant", "kind"),
    "participant": ("given_name", "family_name", "badge_name", "status"),
}
"""The columns that strangers see something of, or that decide what they see."""
_REFERENCES = {
    "session": ("track",),
    "slot": ("session", "day", "room"),
    "role": ("participant",),
}
_SEEN = ("title", "minutes", "abstract", "status", "language", "type")
"""Of a session."""
_CANCELLED = SessionStatus.CANCELLED.value
_NOT_COMING = frozenset(status.value for status in NOT_COMING)

Values = dict[str, Any]
Row = tuple[str, str]
"""Table and id."""
Shown = tuple[object, ...]


class Change(NamedTuple):
    table: str
    row: str
    before: Values | None
    """The shown columns of a row that went, or those that changed; None where it came."""
    is_whole: bool
    """It came or went."""


class Step(NamedTuple):
    at: str
    """UTC, ISO 8601 with seconds."""
    changes: tuple[Change, ...]
    """Latest first."""


class Read(NamedTuple):
    """As it comes from the file: quickly read, so that somebody else may make something of it."""

    present: dict[str, list[Any]]
    changes: list[Any]
    """Latest first."""


def read(connection: sqlite3.Connection) -> Read:
    people = as_list(_people(connection))
    return Read({table: _present(connection, table, people) for table in SHOWN}, _changes(connection, people))


class ShownRows:
    """As of when they were read, until steps are taken back."""

    def __init__(self, found: Read) -> None:
        self.steps = tuple(_steps(found.changes))
        """Those that touched a shown column, latest first."""
        self._rows = {table: _values(SHOWN[table], rows) for table, rows in found.present.items()}
        self._showing: dict[Row, set[Row]] = {}
        """By row the rows that ever referred to it, and so show something of it."""
        self._parts: dict[str, set[str]] = {}
        """By session the roles that were ever in it."""
        self._refer()

    @property
    def slots(self) -> Iterable[str]:
        return tuple(self._rows["slot"])

    @property
    def event(self) -> Shown:
        """What each slot shows of the event."""
        return tuple(self._rows["event"].get(EVENT_ID, {}).values())

    def shown(self, slot: str) -> Shown | None:
        """What strangers see of it; None where they see nothing."""
        values = self._rows["slot"].get(slot)
        if values is None:
            return None
        session = self._rows["session"].get(values["session"])
        if session is None or not session["public"] or session["status"] == _CANCELLED:
            return None
        return (
            values["start"],
            values["session"],
            *self._names("day", values["day"]),
            *self._names("room", values["room"]),
            *self._names("track", session["track"]),
            *(session[column] for column in _SEEN),
            frozenset(self._people(values["session"])),
        )

    def touched(self, step: Step) -> set[str]:
        """Slots that may show something of what a step changed."""
        found: set[str] = set()
        waiting = {(change.table, change.row) for change in step.changes}
        while waiting:
            table, row = waiting.pop()
            if table == "slot":
                found.add(row)
            waiting |= self._showing.get((table, row), set())
        return found

    def take_back(self, step: Step) -> None:
        for change in step.changes:
            rows = self._rows[change.table]
            if change.before is None:
                rows.pop(change.row, None)
            elif change.is_whole:
                rows[change.row] = change.before
            else:
                rows.setdefault(change.row, {}).update(change.before)

    def _names(self, table: str, row: str | None) -> tuple[object, ...]:
        """One value each, also where there is nothing."""
        return tuple(self._rows[table].get(row or "", {"": None}).values())

    def _people(self, session: str) -> Iterator[tuple[str, str]]:
        for role in self._parts.get(session, ()):
            part = self._rows["role"].get(role)
            person = self._rows["participant"].get(part["participant"]) if part else None
            if part and person and part["session"] == session and person["status"] not in _NOT_COMING:
                name = person["badge_name"] or whole_name(person["given_name"], person["family_name"])
                yield part["kind"], name

    def _refer(self) -> None:
        for table in ("session", "slot", "role"):
            for row, values in self._rows[table].items():
                self._note(table, row, values)
        for step in self.steps:
            for change in step.changes:
                if change.before:
                    self._note(change.table, change.row, change.before)

    def _note(self, table: str, row: str, values: Values) -> None:
        for column in _REFERENCES.get(table, ()):
            if values.get(column) is not None:
                self._showing.setdefault((column, values[column]), set()).add((table, row))
        if table == "role" and "session" in values:
            self._parts.setdefault(values["session"], set()).add(row)
            self._showing.setdefault((table, row), set()).add(("session", values["session"]))


def _people(connection: sqlite3.Connection) -> list[str]:
    """All who ever had a part: of a hundred thousand participants they are few."""
    query = (
        "SELECT participant FROM role UNION SELECT json_extract(before, '$.participant') FROM change "
        "WHERE \"table\" = 'role' AND before IS NOT NULL"
    )
    return [person for (person,) in connection.execute(query) if person is not None]


def _present(connection: sqlite3.Connection, table: str, people: str) -> list[Any]:
    columns = SHOWN[table]
    query = f"SELECT id, {', '.join(map(quoted, columns))} FROM {quoted(table)}"
    is_of_people = table == "participant"
    if is_of_people:
        query += " WHERE id IN (SELECT value FROM json_each(?))"
    return connection.execute(query, (people,) if is_of_people else ()).fetchall()


def _values(columns: tuple[str, ...], rows: Iterable[Any]) -> dict[str, Values]:
    return {row: dict(zip(columns, values, strict=True)) for row, *values in rows}


def _changes(connection: sqlite3.Connection, people: str) -> list[Any]:
    query = (
        'SELECT change.step, step.at, change."table", change.row, change.before, change.after IS NULL '
        "FROM change JOIN step ON step.number = change.step "
        "WHERE \"table\" IN ('event', 'day', 'room', 'track', 'session', 'slot', 'role') "
        "OR \"table\" = 'participant' AND before IS NOT NULL "
        "AND row IN (SELECT value FROM json_each(?)) ORDER BY change.number DESC"
    )
    return connection.execute(query, (people,)).fetchall()


def _steps(found: Iterable[Any]) -> Iterator[Step]:
    for (_, at), rows in groupby(found, key=itemgetter(0, 1)):
        changes = tuple(filter(None, (_change(*row[2:]) for row in rows)))
        if changes:
            yield Step(at, changes)


def _change(table: str, row: str, before: str | None, is_whole: bool) -> Change | None:
    """None for an update of nothing that is shown."""
    import json  # noqa: PLC0415 - slow import

    if before is None:
        return Change(table, row, None, True)
    held: Values = json.loads(before)
    values = {column: held[column] for column in SHOWN[table] if column in held}
    return Change(table, row, values, bool(is_whole)) if values else None
