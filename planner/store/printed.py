"""What went to paper, and whose badge is no longer what was printed.

What a badge said then is told from the journal: the rows it shows as they are now, with every later change to
them taken back. Only people are looked at to whom something may have happened since.
"""

import sqlite3
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from planner.domain.grouping import grouped
from planner.domain.records import (
    EVENT_ID,
    ROLE_RANK,
    Event,
    Group,
    Paper,
    Participant,
    Role,
    RoleKind,
    Session,
    SessionStatus,
)
from planner.domain.standing import WITHOUT_BADGE
from planner.domain.to_do import PrintedBadges
from planner.domain.values import dataclass
from planner.store.document import Document
from planner.store.tables import as_list, table_of

Row = dict[str, Any]

_SHOWN = {
    "participant": (
        "given_name", "family_name", "badge_name", "pronouns", "organisation", "city", "country", "group",
    ),
    "group": ("name", "colour"),
    "role": ("kind",),
    "session": ("public", "status"),
    "event": ("name", "logo"),
}  # fmt: skip
"""The columns a badge is made from: a person's part shows if its session takes place and is no secret."""
_NOW = 1 << 62
"""After any step."""


@dataclass(frozen=True, slots=True)
class Print:
    id: str
    paper: str
    """One of `Paper`."""
    at: str
    """UTC, ISO 8601 with seconds."""
    desk: str
    step: int
    """The last one before it: what was printed is the document as of then."""
    items: tuple[str, ...]
    """Ids of the people whose badges it were, or of the slots of the agenda."""
    reason: str = ""
    """Why it was printed again, where somebody said so."""
    choices: str = "{}"
    """JSON of how it was printed (`operations.prints.choices_text`)."""


def prints(document: Document) -> list[Print]:
    """Newest first."""
    import json  # noqa: PLC0415 - slow import

    query = "SELECT id, paper, at, desk, step, items, reason, choices FROM print_log ORDER BY rowid DESC"
    with document.reading() as connection:
        rows = connection.execute(query).fetchall()
    return [
        Print(name, paper, at, desk, step, tuple(json.loads(items)), reason, choices)
        for name, paper, at, desk, step, items, reason, choices in rows
    ]


def badges(document: Document) -> PrintedBadges:
    """Of everybody who gets one, in the order of names; what counts is the print each was on last.

    A badge of somebody merged into another is that other's.
    """
    query = "SELECT value, max(step) FROM print_log, json_each(items) WHERE paper = ? GROUP BY value"
    with document.reading() as connection:
        items = dict(connection.execute(query, (Paper.BADGES.value,)).fetchall())
        printed = _of_people(connection, items)
        changed, due = _changed(document, printed), _due(connection)
    return PrintedBadges(
        current=tuple(person for person in due if person in printed and person not in changed),
        changed=tuple(person for person in due if person in changed),
        missing=tuple(person for person in due if person not in printed),
    )


def badge_printed_at(document: Document, person: str) -> str | None:
    """When somebody's badge was printed last: UTC, ISO 8601 with seconds; None where it never was.

    Looks for the id as it is written: a million printed badges take 34 ms, read as JSON 104.
    """
    query = (
        "SELECT at FROM print_log WHERE paper = :paper AND (instr(items, :person) OR EXISTS (SELECT 1 FROM "
        "former_person WHERE participant = trim(:person, '\"') AND instr(items, '\"' || id || '\"'))) "
        "ORDER BY rowid DESC LIMIT 1"
    )
    with document.reading() as connection:
        row = connection.execute(query, {"paper": Paper.BADGES.value, "person": f'"{person}"'}).fetchone()
    return row[0] if row else None


def is_badge_changed(document: Document, person: str) -> bool:
    """Whether somebody's badge would say something else than the one printed last: asked at the desk, so
    without a look at everybody else.
    """
    query = (
        "SELECT step, known.id FROM print_log JOIN (SELECT :person AS id UNION ALL "
        "SELECT id FROM former_person WHERE participant = :person) AS known "
        "ON instr(items, '\"' || known.id || '\"') WHERE paper = :paper "
        "ORDER BY print_log.rowid DESC, known.id = :person DESC LIMIT 1"
    )
    with document.reading() as connection:
        row = connection.execute(query, {"paper": Paper.BADGES.value, "person": person}).fetchone()
        return row is not None and person in _changed(document, {person: _Badge(*row)})


def people_changed_since(document: Document, printed: Print) -> tuple[str, ...]:
    """Of the people on one print of badges those who still get one, and another one than that."""
    with document.reading() as connection:
        on_it = _of_people(connection, dict.fromkeys(printed.items, printed.step))
        changed = _changed(document, on_it)
        return tuple(person for person in _due(connection) if person in changed)


class _Badge(NamedTuple):
    step: int
    """The last one before it was printed."""
    item: str
    """Whose it was then: the id that stands on it."""


def _of_people(connection: sqlite3.Connection, items: Mapping[str, int]) -> dict[str, _Badge]:
    """By the people of today the badge of theirs that was printed last."""
    former = dict(connection.execute("SELECT id, participant FROM former_person").fetchall())
    found: dict[str, _Badge] = {}
    for item, step in items.items():
        person, badge = former.get(item, item), _Badge(step, item)
        found[person] = max(
            found.get(person, badge), badge, key=lambda each: (each.step, each.item == person)
        )
    return found


def _due(connection: sqlite3.Connection) -> list[str]:
    query = "SELECT id FROM participant WHERE status NOT IN (SELECT value FROM json_each(?))"
    without = as_list(status.value for status in WITHOUT_BADGE)
    return [row[0] for row in connection.execute(f"{query} ORDER BY sort_key, id", (without,))]


def _changed(document: Document, printed: Mapping[str, _Badge]) -> set[str]:
    """`printed` holds which badge each person has."""
    past = _Past(document, {badge.item: badge.step for badge in printed.values()})
    return {
        person
        for person in past.touched(document, printed)
        if _face(past, printed[person].item, printed[person].step) != _face(past, person, _NOW)
    }


class _Change(NamedTuple):
    step: int
    before: Row | None
    """The row, or the columns that changed; None where it came."""
    is_whole: bool
    """It came or went."""


class _Past:
    """The rows that badges show, after any step since the first print."""

    def __init__(self, document: Document, items: Mapping[str, int]) -> None:
        self._changes = _changes(document, items)
        self._now: dict[tuple[str, str], Row] = {}
        self.roles_of: Mapping[str, tuple[str, ...]] = {}
        """Ids of roles a person has, or had."""

    def touched(self, document: Document, printed: Mapping[str, _Badge]) -> Iterable[str]:
        """Printed people who are still there, and to whose badge something may have happened."""
        if not self._changes:
            return ()
        for kind in (Event, Group, Session, Role):
            self._know(document.all(kind))
        roles = self._roles()
        self.roles_of = grouped((role["participant"], role["id"]) for role in roles)
        found = set(printed)
        if ("event", EVENT_ID) not in self._changes:
            changed = {table: {row for name, row in self._changes if name == table} for table in _SHOWN}
            found = changed["participant"]
            found |= {
                role["participant"]
                for role in roles
                if role["id"] in changed["role"] or role["session"] in changed["session"]
            }
            found |= {person.id for person in document.referring(Participant, "group", changed["group"])}
            found |= {person for person, badge in printed.items() if badge.item != person}
        people = document.get_all(Participant, found & printed.keys())
        self._know(people)
        return [person.id for person in people]

    def row(self, table: str, row: str, step: int) -> Row | None:
        """As it was after a step; None where there was none."""
        values = self._now.get((table, row))
        for change in reversed(self._changes.get((table, row), ())):
            if change.step <= step:
                break
            values = change.before if change.is_whole else {**(values or {}), **(change.before or {})}
        return values

    def _know(self, records: Iterable[Any]) -> None:
        for record in records:
            table = table_of(type(record))
            self._now[table.name, record.id] = dict(zip(table.columns, table.fields(record), strict=True))

    def _roles(self) -> list[Row]:
        """Those of today and those that went."""
        found = {row: values for (table, row), values in self._now.items() if table == "role"}
        for (table, row), changes in self._changes.items():
            for change in changes:
                if table == "role" and change.is_whole and change.before is not None:
                    found.setdefault(row, change.before)
        return list(found.values())


def _changes(document: Document, items: Mapping[str, int]) -> dict[tuple[str, str], list[_Change]]:
    """By table and row, those that concern a badge printed before; in the order of writing."""
    import json  # noqa: PLC0415 - slow import

    query = (
        'SELECT step, "table", row, before, after FROM change WHERE step > ? '
        'AND "table" IN (SELECT value FROM json_each(?)) ORDER BY number'
    )
    found: dict[tuple[str, str], list[_Change]] = {}
    first = min(items.values(), default=_NOW)
    with document.reading() as connection:
        for step, table, row, before, after in connection.execute(query, (first, as_list(_SHOWN))):
            if table == "participant" and step <= items.get(row, _NOW):
                continue
            values: Row = json.loads(before or "{}")
            if after is None or not values.keys().isdisjoint(_SHOWN[table]):
                change = _Change(step, values if before else None, after is None)
                found.setdefault((table, row), []).append(change)
    return found


def _face(past: _Past, person: str, step: int) -> tuple[object, ...]:
    """All that the badge says."""
    row = past.row("participant", person, step) or {}
    if row.get("badge_name"):
        row = {**row, "given_name": "", "family_name": ""}
    group = past.row("group", row.get("group") or "", step) or {}
    event = past.row("event", EVENT_ID, step) or {}
    shown = {"participant": row, "group": group, "event": event}
    texts = (
        values.get(column)
        for table, values in shown.items()
        for column in _SHOWN[table]
        if column != "group"  # an id; its name and colour are what shows
    )
    return (*texts, _role(past, person, step))


def _role(past: _Past, person: str, step: int) -> str | None:
    """The first in rank of the parts that show."""
    kinds = []
    for name in past.roles_of.get(person, ()):
        role = past.row("role", name, step)
        session = past.row("session", role["session"], step) if role else None
        if role and session and session["public"] and session["status"] != SessionStatus.CANCELLED:
            kinds.append(RoleKind(role["kind"]))
    return min(kinds, key=ROLE_RANK.__getitem__, default=None)
