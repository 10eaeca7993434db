"""What has become of the agenda since it was last on paper, told from the journal."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any

from planner.domain.records import Day, Event, Paper, Room, Session, Slot
from planner.domain.times import Minute
from planner.domain.values import dataclass
from planner.store import journal
from planner.store.journal import Effects
from planner.store.tables import as_list

SHOWN = {
    "day": ("date",),
    "room": ("name",),
    "session": ("title", "minutes"),
    "slot": ("session", "day", "start", "room"),
}
"""The columns an agenda is made from."""
PLACE = ("day", "start", "room")


@dataclass(frozen=True, slots=True, kw_only=True)
class Agenda:
    """As of now."""

    event: Event
    days: tuple[Day, ...]
    rooms: tuple[Room, ...]
    sessions: tuple[Session, ...]
    slots: tuple[Slot, ...]

    def records(self, table: str) -> tuple[Any, ...]:
        by_table: dict[str, tuple[Any, ...]] = {
            "day": self.days,
            "room": self.rooms,
            "session": self.sessions,
            "slot": self.slots,
        }
        return by_table[table]


def changed_since_print(connection: sqlite3.Connection, agenda: Agenda) -> frozenset[str]:
    """Slots of which an agenda would say something else than the one printed last."""
    printed = _last_print(connection)
    if printed is None:
        return frozenset()
    effects = journal.effects_since(connection, printed, list(SHOWN))
    return frozenset(slot for slot, _ in _changed(agenda, effects))


def moves(connection: sqlite3.Connection, agenda: Agenda) -> tuple[Mapping[str, datetime], tuple[Slot, ...]]:
    """When each slot changed last, in the event's wall clock, and slots that are not where they were, as
    they were, by day and start.

    Since the agenda was printed last; where it never was, since the last release; else nothing is told.
    """
    since = _last_print(connection)
    since = _last_release(connection) if since is None else since
    if since is None:
        return {}, ()
    effects = journal.effects_since(connection, since, list(SHOWN))
    return _changed_at(connection, agenda, effects, since), _former(agenda, effects)


def _changed_at(
    connection: sqlite3.Connection, agenda: Agenda, effects: Effects, since: int
) -> dict[str, datetime]:
    from zoneinfo import ZoneInfo  # noqa: PLC0415 - slow import

    changed = dict(_changed(agenda, effects))
    if not changed:
        return {}
    zone, times = ZoneInfo(agenda.event.timezone), _times(connection, since)
    latest = {slot: datetime.fromisoformat(max(times[row] for row in rows)) for slot, rows in changed.items()}
    return {slot: at.astimezone(zone).replace(tzinfo=None) for slot, at in latest.items()}


def _last_print(connection: sqlite3.Connection) -> int | None:
    """Of a whole agenda: one of some days, rooms or tracks leaves the others' paper as old as it was."""
    row = connection.execute(
        "SELECT max(step) FROM print_log WHERE paper = ? AND NOT EXISTS (SELECT 1 FROM json_each("
        "iif(json_valid(choices), choices, '{}')) WHERE key IN ('days', 'rooms', 'tracks'))",
        (Paper.AGENDA.value,),
    )
    step: int | None = row.fetchone()[0]
    return step


def _last_release(connection: sqlite3.Connection) -> int | None:
    """The step that made it; one undone and done again is of the time it was first made."""
    row = connection.execute(
        "SELECT min(step) FROM change WHERE \"table\" = 'release' AND before IS NULL AND row = "
        '(SELECT id FROM "release" ORDER BY at DESC, rowid DESC LIMIT 1)'
    )
    step: int | None = row.fetchone()[0]
    return step


def _times(connection: sqlite3.Connection, since: int) -> dict[tuple[str, str], str]:
    """By table and id, when a row came or what it shows changed last: UTC, ISO 8601."""
    import json  # noqa: PLC0415 - slow import

    query = (
        'SELECT change."table", change.row, change.before, step.at FROM change JOIN step '
        "ON step.number = change.step WHERE change.step > ? "
        'AND change."table" IN (SELECT value FROM json_each(?)) ORDER BY change.number'
    )
    found: dict[tuple[str, str], str] = {}
    for table, row, before, at in connection.execute(query, (since, as_list(SHOWN))):
        if before is None or any(column in json.loads(before) for column in SHOWN[table]):
            found[table, row] = at
    return found


def _changed(agenda: Agenda, effects: Effects) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Slots, each with the rows (table and id) because of which it reads otherwise now."""
    differing = {table: _differing(effects, agenda.records(table), table) for table in SHOWN}
    for slot in agenda.slots:
        rows = (("slot", slot.id), ("day", slot.day), ("room", slot.room), ("session", slot.session))
        found = [(table, row) for table, row in rows if row is not None and row in differing[table]]
        if found:
            yield slot.id, found


def _differing(effects: Effects, records: Iterable[Any], table: str) -> set[str]:
    """Ids of records that are new, or of which one of the shown columns is not what it was."""
    current = {record.id: record for record in records} if table in effects else {}
    found = set()
    for row, net in effects.get(table, {}).items():
        if net.effect == "inserted" or (
            net.effect == "updated" and _differs(net.before(), current[row], SHOWN[table])
        ):
            found.add(row)
    return found


def _differs(before: dict[str, Any], record: Any, columns: tuple[str, ...]) -> bool:
    return any(column in before and before[column] != _plain(getattr(record, column)) for column in columns)


def _plain(value: Any) -> Any:
    plain: Callable[[], str] | None = getattr(value, "isoformat", None)
    return plain() if plain else value


def _former(agenda: Agenda, effects: Effects) -> tuple[Slot, ...]:
    """Without those of a day that is gone: there is no sheet left on which to tell them."""
    now = {slot.id: slot for slot in agenda.slots}
    date = {day.id: day.date for day in agenda.days}
    found = []
    for row, net in effects.get("slot", {}).items():
        before = net.before() if net.existed else {}
        if net.effect == "removed":
            found.append(_slot(row, before))
        elif net.effect == "updated" and _differs(before, now[row], PLACE):
            values = {column: getattr(now[row], column) for column in ("session", *PLACE, "pinned")}
            found.append(_slot(row, values | before))
    there = [slot for slot in found if slot.day in date]
    return tuple(sorted(there, key=lambda slot: (date[slot.day], slot.start, slot.id)))


def _slot(row: str, values: Mapping[str, Any]) -> Slot:
    return Slot(
        id=row,
        session=values["session"],
        day=values["day"],
        start=Minute(values["start"]),
        room=values["room"],
        pinned=bool(values["pinned"]),
    )
