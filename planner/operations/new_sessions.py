"""A session that gets its place as soon as it is made."""

from planner.domain import rules
from planner.domain.records import Session, Slot
from planner.domain.times import Minute
from planner.operations.subjects import check_references
from planner.store.document import Document


def add_session_at(
    document: Document, session: Session, *, day: str, start: Minute, room: str | None
) -> Slot:
    """Both in one step; without a room it takes the whole venue."""
    check_references(document, session)
    session = rules.checked(session)
    slot = rules.checked(Slot(id=document.new_id(), session=session.id, day=day, start=start, room=room))
    with document.edit("add_session", about=session.title) as edit:
        edit.put(session)
        check_references(document, slot)
        edit.put(slot)
    return slot
