"""The whole document as one value."""

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import replace

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
from planner.store import agenda_changes
from planner.store.agenda_changes import Agenda
from planner.store.document import Document

BY_POSITION = "ORDER BY position, name, id"
_BY_NAME = "ORDER BY sort_key, id"


def take(
    document: Document,
    *,
    participants: Sequence[Participant] | None = None,
    check_ins: Sequence[CheckIn] | None = None,
) -> Snapshot:
    """All of it as of one moment; orders that no reader asks for go by id, so that equal is equal.

    `participants` are all of them in the order of names, `check_ins` by id, where somebody has read them
    already: a window does so some hundred at a time.
    """
    with document.reading() as connection:
        people = document.select(Participant, _BY_NAME) if participants is None else list(participants)
        came = document.select(CheckIn, "ORDER BY id") if check_ins is None else check_ins
        taken = _agenda(document, connection, people)
        now = _agenda_of(taken.event, taken.days, taken.rooms, taken.sessions, taken.slots)
        changed_at, moved_away = agenda_changes.moves(connection, now)
        return replace(
            taken,
            changed_at=changed_at,
            moved_away=moved_away,
            absences=tuple(document.select(Absence, "ORDER BY id")),
            tags=tuple(document.select(Tag, "ORDER BY name, id")),
            taggings=tuple(document.select(Tagging, "ORDER BY id")),
            fields=tuple(document.select(Field, BY_POSITION)),
            answers=tuple(document.select(Answer, "ORDER BY id")),
            check_ins=tuple(came),
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
        changed_since_print=agenda_changes.changed_since_print(
            connection, _agenda_of(event, days, rooms, sessions, slots)
        ),
        document=document.identity,
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


def _agenda_of(
    event: Event,
    days: Iterable[Day],
    rooms: Iterable[Room],
    sessions: Iterable[Session],
    slots: Iterable[Slot],
) -> Agenda:
    return Agenda(
        event=event, days=tuple(days), rooms=tuple(rooms), sessions=tuple(sessions), slots=tuple(slots)
    )
