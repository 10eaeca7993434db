"""What is in an export, told before it goes out."""

from dataclasses import dataclass

from planner.domain.snapshot import Snapshot
from planner.domain.standing import NOT_COMING, is_live, is_shared
from planner.exporting.edition import Edition
from planner.exporting.sharing import shared_agenda
from planner.exporting.tables.participant_rows import chosen_columns


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaContents:
    """How many of each strangers will see, and how many sessions stay behind for what reason."""

    days: int
    sessions: int
    rooms: int
    people: int
    """With their names and organisations."""
    internal: int
    cancelled: int
    unscheduled: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleContents:
    people: int
    columns: tuple[str, ...]
    """Headings."""
    private: tuple[str, ...]
    """Headings of those that hold something private."""
    not_coming: int = 0
    """Of the people, where no column tells who of them declined or cancelled."""


def agenda_contents(snapshot: Snapshot, edition: Edition) -> AgendaContents:
    """Refused: `timezone_unknown`."""
    slots = shared_agenda(snapshot, edition.choices).slots
    sessions = {slot.session.id: slot.session for slot in slots}
    scheduled = snapshot.slots_of_session
    return AgendaContents(
        days=len({slot.day for slot in slots}),
        sessions=len(sessions),
        rooms=len({slot.room.id for slot in slots if slot.room}),
        people=len({person.guid for session in sessions.values() for person in session.people}),
        internal=sum(is_live(session) and not session.public for session in snapshot.sessions),
        cancelled=sum(not is_live(session) for session in snapshot.sessions),
        unscheduled=sum(is_shared(session) and session.id not in scheduled for session in snapshot.sessions),
    )


def people_contents(snapshot: Snapshot, edition: Edition) -> PeopleContents:
    columns = chosen_columns(snapshot, edition)
    return PeopleContents(
        people=len(snapshot.participants),
        columns=tuple(column.heading for column in columns),
        private=tuple(column.heading for column in columns if column.is_private),
        not_coming=0 if any(column.name == "status" for column in columns) else _not_coming(snapshot),
    )


def _not_coming(snapshot: Snapshot) -> int:
    return sum(person.status in NOT_COMING for person in snapshot.participants)
