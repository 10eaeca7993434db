"""An agenda as strangers see it, without ids and without how it is stored, to compare two of them."""

from typing import Any

from planner.domain.names import shown_name
from planner.domain.records import Participant, RoleKind, Session, SessionStatus
from planner.domain.snapshot import Snapshot
from planner.domain.standing import NOT_COMING
from planner.importing.schedule.files import parse_schedule
from planner.importing.schedule.plan import AgendaPlan, plan_source
from planner.operations.agenda_import import import_agenda
from planner.store.document import Document
from planner.store.snapshot import take


def facts(snapshot: Snapshot, form: str) -> dict[str, Any]:
    """All that the form ("xml", "json") carries.

    `schedule.xml` knows no capacity, no floor, no organisation and no kinds of parts: everybody presents.
    Neither knows the label of a day, nor whether a session is only proposed.
    """
    is_full = form == "json"
    slots = [slot for slot in snapshot.slots if _is_on_show(snapshot.session[slot.session])]
    return {
        "zone": snapshot.event.timezone,
        "days": [(day.date, day.opens, day.closes) for day in snapshot.days],
        "rooms": [(room.name, *((room.capacity, room.floor) if is_full else ())) for room in snapshot.rooms],
        "tracks": [(track.name, track.colour) for track in snapshot.tracks],
        "sessions": sorted(
            _session(snapshot, snapshot.session[identity], is_full=is_full)
            for identity in {slot.session for slot in slots}
        ),
        "slots": sorted(
            (
                snapshot.session[slot.session].title,
                snapshot.day[slot.day].date,
                slot.start,
                snapshot.room[slot.room].name if slot.room else "",
            )
            for slot in slots
        ),
    }


def imported(content: bytes) -> tuple[Snapshot, AgendaPlan]:
    """A new workshop with what a schedule brings."""
    with Document.in_memory() as document:
        plan = plan_source(parse_schedule(content), take(document), document.new_id)
        import_agenda(document, plan)
        return take(document), plan


def _is_on_show(session: Session) -> bool:
    return session.public and session.status is not SessionStatus.CANCELLED


def _session(snapshot: Snapshot, session: Session, *, is_full: bool) -> tuple[Any, ...]:
    roles = [
        (snapshot.participant[role.participant], role.kind)
        for role in snapshot.roles_of_session.get(session.id, ())
    ]
    people = {
        _person(person, kind, is_full=is_full) for person, kind in roles if person.status not in NOT_COMING
    }
    return (
        session.title,
        session.type,
        session.minutes,
        session.abstract,
        session.language,
        snapshot.track[session.track].name if session.track else "",
        tuple(sorted(people)),
    )


def _person(person: Participant, kind: RoleKind, *, is_full: bool) -> tuple[str, ...]:
    return (shown_name(person), *((person.organisation, kind) if is_full else ()))
