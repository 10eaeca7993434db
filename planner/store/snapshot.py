"""The whole document as one value."""

import sqlite3
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from planner.domain.records import (
    DESIGN_ID,
    EVENT_ID,
    ROLE_RANK,
    Absence,
    AcceptedConflict,
    Answer,
    BadgeDesign,
    BadgePart,
    CheckIn,
    Closure,
    Day,
    Event,
    Field,
    FormerPerson,
    Group,
    HelpRequest,
    OwnStock,
    Paper,
    Participant,
    Relation,
    Role,
    Room,
    RoomFeature,
    Session,
    SessionNeed,
    Slot,
    Tag,
    Tagging,
    Track,
)
from planner.domain.snapshot import Snapshot
from planner.store import journal
from planner.store.document import Document
from planner.store.journal import Effects

BY_POSITION = "ORDER BY position, name, id"
_BY_NAME = "ORDER BY sort_key, id"


def take(document: Document) -> Snapshot:
    """All of it as of one moment; orders that no reader asks for go by id, so that equal is equal."""
    with document.reading() as connection:
        taken = _agenda(document, connection, document.select(Participant, _BY_NAME))
        return replace(
            taken,
            absences=tuple(document.select(Absence, "ORDER BY id")),
            tags=tuple(document.select(Tag, "ORDER BY name, id")),
            taggings=tuple(document.select(Tagging, "ORDER BY id")),
            fields=tuple(document.select(Field, BY_POSITION)),
            answers=tuple(document.select(Answer, "ORDER BY id")),
            check_ins=tuple(document.select(CheckIn, "ORDER BY id")),
            help_requests=tuple(document.select(HelpRequest, "ORDER BY id")),
            former_people=tuple(document.select(FormerPerson, "ORDER BY id")),
            pictures=_pictures(connection, taken.event),
        )


def take_agenda(document: Document) -> Snapshot:
    """The agenda and those who have a part in it: its conflicts are those of the whole, for a hundredth of
    the time where there are many people. Without tags, own fields, check-ins and pictures.
    """
    busy = "WHERE {} IN (SELECT participant FROM role)"
    with document.reading() as connection:
        taken = _agenda(document, connection, document.select(Participant, f"{busy.format('id')} {_BY_NAME}"))
        absences = document.select(Absence, f"{busy.format('participant')} ORDER BY id")
        return replace(taken, absences=tuple(absences))


def _agenda(document: Document, connection: sqlite3.Connection, participants: list[Participant]) -> Snapshot:
    event = document.select(Event, "WHERE id = ?", [EVENT_ID])[0]
    days = document.select(Day, "ORDER BY date, id")
    rooms = document.select(Room, BY_POSITION)
    sessions = document.select(Session, "ORDER BY title, id")
    slots = _in_time(document.select(Slot, "ORDER BY start, id"), days, rooms)
    return Snapshot(
        event=event,
        days=tuple(days),
        rooms=tuple(rooms),
        features=tuple(document.select(RoomFeature, "ORDER BY feature, id")),
        closures=tuple(document.select(Closure, "ORDER BY start, id")),
        tracks=tuple(document.select(Track, BY_POSITION)),
        sessions=tuple(sessions),
        needs=tuple(document.select(SessionNeed, "ORDER BY feature, id")),
        relations=tuple(document.select(Relation, "ORDER BY id")),
        slots=slots,
        groups=tuple(document.select(Group, BY_POSITION)),
        participants=tuple(participants),
        roles=_in_order(document.select(Role, "ORDER BY id"), participants),
        badge_design=document.get(BadgeDesign, DESIGN_ID) or BadgeDesign(),
        badge_parts=tuple(document.select(BadgePart, "ORDER BY position, id")),
        own_stocks=tuple(document.select(OwnStock, "ORDER BY name, id")),
        accepted=tuple(document.select(AcceptedConflict, "ORDER BY id")),
        changed_since_print=_changed_since_print(connection, slots, days, rooms, sessions),
        step=document.last_step,
    )


def _in_time(slots: Iterable[Slot], days: Iterable[Day], rooms: Iterable[Room]) -> tuple[Slot, ...]:
    """By day and start, then the whole venue before the rooms in their order."""
    day = {record.id: record.date for record in days}
    room = {record.id: position for position, record in enumerate(rooms)}
    return tuple(
        sorted(slots, key=lambda slot: (day[slot.day], slot.start, room[slot.room] if slot.room else -1))
    )


def _in_order(roles: Iterable[Role], participants: Iterable[Participant]) -> tuple[Role, ...]:
    person = {record.id: position for position, record in enumerate(participants)}
    return tuple(sorted(roles, key=lambda role: (ROLE_RANK[role.kind], person[role.participant])))


def _pictures(connection: sqlite3.Connection, event: Event) -> dict[str, bytes]:
    return dict(connection.execute("SELECT id, content FROM picture WHERE id = ?", (event.logo,)))


def _changed_since_print(
    connection: sqlite3.Connection,
    slots: Iterable[Slot],
    days: Iterable[Day],
    rooms: Iterable[Room],
    sessions: Iterable[Session],
) -> frozenset[str]:
    printed = _last_print(connection)
    if printed is None:
        return frozenset()
    effects = journal.effects_since(connection, printed, ["day", "room", "session", "slot"])
    moved = _differing(effects, slots, "slot", ("session", "day", "start", "room"))
    dated = _differing(effects, days, "day", ("date",))
    called = _differing(effects, rooms, "room", ("name",))
    told = _differing(effects, sessions, "session", ("title", "minutes"))
    return frozenset(
        slot.id
        for slot in slots
        if slot.id in moved or slot.day in dated or slot.room in called or slot.session in told
    )


def _last_print(connection: sqlite3.Connection) -> int | None:
    row = connection.execute("SELECT max(step) FROM print_log WHERE paper = ?", (Paper.AGENDA.value,))
    step: int | None = row.fetchone()[0]
    return step


def _differing(effects: Effects, records: Iterable[Any], table: str, columns: tuple[str, ...]) -> set[str]:
    """Ids of records that are new, or of which one of the columns is not what it was."""
    current = {record.id: record for record in records} if table in effects else {}
    found = set()
    for row, net in effects.get(table, {}).items():
        if net.effect == "inserted" or (
            net.effect == "updated" and _differs(net.before(), current[row], columns)
        ):
            found.add(row)
    return found


def _differs(before: dict[str, Any], record: Any, columns: tuple[str, ...]) -> bool:
    return any(column in before and before[column] != _plain(getattr(record, column)) for column in columns)


def _plain(value: Any) -> Any:
    plain: Callable[[], str] | None = getattr(value, "isoformat", None)
    return plain() if plain else value
