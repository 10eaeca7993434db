"""Sessions: what happens, what it needs, and how two of them stand to each other."""

from collections.abc import Iterable
from dataclasses import replace

from planner.domain import rules
from planner.domain.ids import derived_id
from planner.domain.records import Relation, RelationKind, Role, Session, SessionNeed
from planner.operations.subjects import all_existing, check_references, existing, one_or_many
from planner.store.document import Document


def add_session(document: Document, session: Session, *, needs: Iterable[str] = ()) -> Session:
    check_references(document, session)
    session = rules.checked(session)
    needed = _needs(session.id, needs)
    with document.edit("add_session", about=session.title) as edit:
        edit.put(session)
        edit.put_all(needed)
    return session


def duplicate_session(document: Document, session_id: str, *, title: str) -> Session:
    """A session like this one under its own title, with its needs and people; not scheduled, not tied."""
    original = existing(document, Session, session_id)
    session = rules.checked(replace(original, id=document.new_id(), title=title, reference=""))
    needs = document.referring(SessionNeed, "session", [original.id])
    roles = [
        replace(role, id=derived_id(session.id, role.participant, role.kind), session=session.id)
        for role in document.referring(Role, "session", [original.id])
    ]
    with document.edit("duplicate_session", about=original.title) as edit:
        edit.put(session)
        edit.put_all(_needs(session.id, [need.feature for need in needs]))
        edit.put_all(roles)
    return session


def change_session(document: Document, session: Session) -> Session:
    existing(document, Session, session.id)
    check_references(document, session)
    session = rules.checked(session)
    with document.edit("change_session", about=session.title) as edit:
        edit.put(session)
    return session


def set_needs(document: Document, session_id: str, *, needs: Iterable[str]) -> None:
    """What the session needs of its room from now on: these features and no others."""
    session = existing(document, Session, session_id)
    wanted = _needs(session.id, needs)
    kept = {need.id for need in wanted}
    gone = [old.id for old in document.all(SessionNeed) if old.session == session.id and old.id not in kept]
    with document.edit("set_needs", about=session.title) as edit:
        edit.remove_all(SessionNeed, gone)
        edit.put_all(wanted)


def remove_sessions(document: Document, session_ids: Iterable[str]) -> None:
    """Takes along their slots, roles, needs and relations."""
    sessions = all_existing(document, Session, session_ids)
    kind, about = one_or_many("remove_session", "remove_sessions", [session.title for session in sessions])
    with document.edit(kind, about=about) as edit:
        edit.remove_all(Session, [session.id for session in sessions])


def relate_sessions(document: Document, session_id: str, *, kind: RelationKind, other: str) -> Relation:
    """The session must not run in parallel with the other, or must come after it."""
    session = existing(document, Session, session_id)
    relation_id = derived_id(kind, session.id, other)
    relation = rules.checked(Relation(id=relation_id, kind=kind, session=session.id, other=other))
    check_references(document, relation)
    with document.edit("relate_sessions", about=session.title) as edit:
        edit.put(relation)
    return relation


def unrelate_sessions(document: Document, relation_id: str) -> None:
    relation = existing(document, Relation, relation_id)
    session = existing(document, Session, relation.session)
    with document.edit("unrelate_sessions", about=session.title) as edit:
        edit.remove(Relation, relation.id)


def _needs(session_id: str, needs: Iterable[str]) -> list[SessionNeed]:
    names = dict.fromkeys(map(rules.clean_line, needs))
    return [
        rules.checked(SessionNeed(id=derived_id(session_id, name), session=session_id, feature=name))
        for name in names
    ]
