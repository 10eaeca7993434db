"""Slots: sessions put at a day, a start and a room. A clash is allowed; it shows as a conflict."""

from collections.abc import Iterable
from dataclasses import replace

from planner.domain import rules
from planner.domain.records import Session, Slot
from planner.domain.times import Minute
from planner.operations.subjects import all_existing, check_references, existing, one_or_many
from planner.store.document import Document


def schedule_session(
    document: Document, session_id: str, *, day: str, start: Minute, room: str | None = None
) -> Slot:
    """Add a slot for the session, besides those it has; without a room it takes the whole venue."""
    session = existing(document, Session, session_id)
    slot = rules.checked(Slot(id=document.new_id(), session=session.id, day=day, start=start, room=room))
    check_references(document, slot)
    with document.edit("schedule_session", about=session.title) as edit:
        edit.put(slot)
    return slot


def move_slot(document: Document, slot_id: str, *, day: str, start: Minute, room: str | None) -> Slot:
    """Move a scheduled session to another room or time."""
    slot = rules.checked(replace(existing(document, Slot, slot_id), day=day, start=start, room=room))
    check_references(document, slot)
    with document.edit("move_slot", about=existing(document, Session, slot.session).title) as edit:
        edit.put(slot)
    return slot


def unschedule_slots(document: Document, slot_ids: Iterable[str]) -> None:
    """Take slots out of the agenda; their sessions stay."""
    slots = all_existing(document, Slot, slot_ids)
    kind, about = one_or_many("unschedule_slot", "unschedule_slots", _titles(document, slots))
    with document.edit(kind, about=about) as edit:
        edit.remove_all(Slot, [slot.id for slot in slots])


def unschedule_session(document: Document, session_id: str) -> list[Slot]:
    """Take all slots of a session out of the agenda; returns them."""
    session = existing(document, Session, session_id)
    slots = slots_of(document, session.id)
    with document.edit("unschedule_session", about=session.title) as edit:
        edit.remove_all(Slot, [slot.id for slot in slots])
    return slots


def pin_slots(document: Document, slot_ids: Iterable[str]) -> None:
    """Hold slots where they are when the program arranges the agenda."""
    slots = all_existing(document, Slot, slot_ids)
    kind, about = one_or_many("pin_slot", "pin_slots", _titles(document, slots))
    with document.edit(kind, about=about) as edit:
        edit.put_all([replace(slot, pinned=True) for slot in slots])


def unpin_slots(document: Document, slot_ids: Iterable[str]) -> None:
    slots = all_existing(document, Slot, slot_ids)
    kind, about = one_or_many("unpin_slot", "unpin_slots", _titles(document, slots))
    with document.edit(kind, about=about) as edit:
        edit.put_all([replace(slot, pinned=False) for slot in slots])


def slots_of(document: Document, session_id: str) -> list[Slot]:
    return [slot for slot in document.all(Slot) if slot.session == session_id]


def _titles(document: Document, slots: Iterable[Slot]) -> list[str]:
    return [existing(document, Session, slot.session).title for slot in slots]
