"""Reading the agenda: one entry a slot, with all that a list of it shows."""

from dataclasses import dataclass
from datetime import date

from planner.domain.grouping import grouped
from planner.domain.names import shown_name
from planner.domain.records import ROLE_RANK, Day, Participant, Role, RoleKind, Room, Session, Slot
from planner.store import rooms
from planner.store.document import Document


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    slot: Slot
    session: Session
    day: date
    room: Room | None
    people: tuple[tuple[str, RoleKind], ...]
    """Names as shown, each with a role; in the order of the roles, then of the names."""


def listed(document: Document) -> list[Entry]:
    """By day and start; then the whole venue before the rooms in their order."""
    with document.reading():
        dates = {day.id: day.date for day in document.all(Day)}
        sessions = {session.id: session for session in document.all(Session)}
        venue = {room.id: room for room in rooms.listed(document)}
        people = _people(document)
        slots = document.all(Slot)
    ranks = {room: rank for rank, room in enumerate(venue)}
    slots.sort(key=lambda slot: (dates[slot.day], slot.start, ranks[slot.room] if slot.room else -1, slot.id))
    return [
        Entry(
            slot=slot,
            session=sessions[slot.session],
            day=dates[slot.day],
            room=venue[slot.room] if slot.room else None,
            people=people.get(slot.session, ()),
        )
        for slot in slots
    ]


def _people(document: Document) -> dict[str, tuple[tuple[str, RoleKind], ...]]:
    """By session."""
    busy = "WHERE id IN (SELECT participant FROM role)"
    persons = {person.id: person for person in document.select(Participant, busy)}
    roles = document.all(Role)
    roles.sort(key=lambda role: (ROLE_RANK[role.kind], persons[role.participant].sort_key, role.id))
    return grouped((role.session, (shown_name(persons[role.participant]), role.kind)) for role in roles)
