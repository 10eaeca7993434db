"""The parts people take in sessions."""

from dataclasses import replace

from planner.domain import names
from planner.domain.ids import derived_id
from planner.domain.records import Participant, Role, RoleKind, Session
from planner.operations.subjects import check_references, existing
from planner.store.document import Document


def assign_role(
    document: Document, session_id: str, *, participant: str, kind: RoleKind, confirmed: bool = True
) -> Role:
    """Give a participant a part in a session; who has it already keeps it, confirmed or not as given."""
    role = Role(
        id=derived_id(session_id, participant, kind),
        session=session_id,
        participant=participant,
        kind=kind,
        confirmed=confirmed,
    )
    check_references(document, role)
    with document.edit("assign_role", about=_about(document, role)) as edit:
        edit.put(role)
    return role


def change_role(document: Document, role_id: str, *, kind: RoleKind) -> Role:
    """Give the same person another part in the same session; who has that part too keeps it once."""
    role = existing(document, Role, role_id)
    changed = replace(role, id=derived_id(role.session, role.participant, kind), kind=kind)
    with document.edit("change_role", about=_about(document, role)) as edit:
        if changed.id != role.id:
            edit.remove(Role, role.id)
        edit.put(changed)
    return changed


def unassign_role(document: Document, role_id: str) -> None:
    role = existing(document, Role, role_id)
    with document.edit("unassign_role", about=_about(document, role)) as edit:
        edit.remove(Role, role.id)


def confirm_role(document: Document, role_id: str) -> Role:
    role = replace(existing(document, Role, role_id), confirmed=True)
    with document.edit("confirm_role", about=_about(document, role)) as edit:
        edit.put(role)
    return role


def unconfirm_role(document: Document, role_id: str) -> Role:
    role = replace(existing(document, Role, role_id), confirmed=False)
    with document.edit("unconfirm_role", about=_about(document, role)) as edit:
        edit.put(role)
    return role


def _about(document: Document, role: Role) -> str:
    """ "Ana Lima · Water and dignity"."""
    name = names.shown_name(existing(document, Participant, role.participant))
    return f"{name} · {existing(document, Session, role.session).title}"
