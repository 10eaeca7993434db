"""Takes a way out of a conflict, each as one step."""

from dataclasses import replace

from planner.domain import names
from planner.domain.conflicts import WayOut, WayOutKind
from planner.domain.records import Participant, Role, RoleKind, Session
from planner.operations import agenda
from planner.operations.roles import assign_role
from planner.operations.subjects import existing
from planner.store.document import Document


def take_way_out(document: Document, way: WayOut) -> None:
    """Do what `wording.conflicts.way_out_sentence` says."""
    match way.kind:
        case WayOutKind.CHOOSE if way.person:
            assign_role(document, way.session, participant=way.person, kind=RoleKind.FACILITATOR)
        case WayOutKind.RELEASE if way.person:
            release_participant(document, way.session, participant=way.person)
        case WayOutKind.CONFIRM if way.person:
            confirm_participant(document, way.session, participant=way.person)
        case WayOutKind.UNSCHEDULE if way.slot:
            agenda.unschedule_slots(document, [way.slot])
        case WayOutKind.UNSCHEDULE:
            agenda.unschedule_session(document, way.session)
        case WayOutKind.SWAP if way.slot and way.other:
            agenda.swap_slots(document, way.slot, way.other)
        case _:
            _go(document, way)


def release_participant(document: Document, session_id: str, *, participant: str) -> None:
    """Take somebody out of a session, with all parts they have in it."""
    roles = _roles(document, session_id, participant)
    with document.edit("unassign_role", about=_about(document, session_id, participant)) as edit:
        edit.remove_all(Role, [role.id for role in roles])


def confirm_participant(document: Document, session_id: str, *, participant: str) -> None:
    """They have agreed to all their parts in a session."""
    roles = _roles(document, session_id, participant)
    with document.edit("confirm_role", about=_about(document, session_id, participant)) as edit:
        edit.put_all([replace(role, confirmed=True) for role in roles])


def _go(document: Document, way: WayOut) -> None:
    if way.day is None or way.start is None:
        return
    if way.slot:
        agenda.move_slot(document, way.slot, day=way.day, start=way.start, room=way.room)
    else:
        agenda.schedule_session(document, way.session, day=way.day, start=way.start, room=way.room)


def _roles(document: Document, session_id: str, participant: str) -> list[Role]:
    return [
        role for role in document.referring(Role, "session", [session_id]) if role.participant == participant
    ]


def _about(document: Document, session_id: str, participant: str) -> str:
    name = names.shown_name(existing(document, Participant, participant))
    return f"{name} · {existing(document, Session, session_id).title}"
