"""Slots: sessions put at a day, a start and a room. A clash is allowed; it shows as a conflict."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from planner.domain import placements, rules
from planner.domain.placements import NewSlot, Placement
from planner.domain.records import Session, Slot
from planner.domain.refusal import Refused
from planner.domain.times import Minute
from planner.operations.subjects import all_existing, check_references, existing, one_or_many
from planner.store.document import Document

SHORTEST_BLOCK = 5
"""Minutes to which a block may be dragged; a shorter session is typed, not drawn."""


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


def schedule_sessions(document: Document, wanted: Iterable[NewSlot]) -> list[Slot]:
    """Add several slots in one step, each besides those its session has."""
    slots = [
        rules.checked(
            Slot(id=document.new_id(), session=new.session, day=new.day, start=new.start, room=new.room)
        )
        for new in wanted
    ]
    for slot in slots:
        check_references(document, slot)
    kind, about = one_or_many("schedule_session", "schedule_sessions", titles(document, slots))
    with document.edit(kind, about=about) as edit:
        edit.put_all(slots)
    return slots


def move_slot(document: Document, slot_id: str, *, day: str, start: Minute, room: str | None) -> Slot:
    """Move a scheduled session to another room or time."""
    slot = rules.checked(replace(existing(document, Slot, slot_id), day=day, start=start, room=room))
    check_references(document, slot)
    with document.edit("move_slot", about=existing(document, Session, slot.session).title) as edit:
        edit.put(slot)
    return slot


def move_slots(document: Document, moves: Sequence[Placement]) -> list[Slot]:
    """Move several slots together; returns those that were elsewhere before."""
    slots = moved(document, moves)
    kind, about = one_or_many("move_slot", "move_slots", titles(document, slots))
    with document.edit(kind, about=about) as edit:
        edit.put_all(slots)
    return slots


def swap_slots(document: Document, one: str, other: str) -> list[Slot]:
    """Let two slots change places, as `placements.swapped` says; their pins stay theirs."""
    first, second = existing(document, Slot, one), existing(document, Slot, other)
    minutes = {slot.session: existing(document, Session, slot.session).minutes for slot in (first, second)}
    wanted = placements.swapped(first, second, slots=document.all(Slot), minutes=minutes)
    slots = moved(document, wanted)
    with document.edit("swap_slots", about=existing(document, Session, first.session).title) as edit:
        edit.put_all(slots)
    return slots


def resize_session(
    document: Document,
    session_id: str,
    *,
    minutes: int,
    slot: str | None = None,
    start: Minute | None = None,
) -> Session:
    """Change how long a session takes, in all its slots; with `slot` and `start` that one also begins then.

    For a block whose lower or upper edge is dragged. Refused below `SHORTEST_BLOCK` minutes.
    """
    if minutes < SHORTEST_BLOCK:
        raise Refused("block_too_short", minutes=minutes, least=SHORTEST_BLOCK)
    session = rules.checked(replace(existing(document, Session, session_id), minutes=minutes))
    held = [] if slot is None else [existing(document, Slot, slot)]
    slots = [rules.checked(replace(each, start=each.start if start is None else start)) for each in held]
    with document.edit("resize_session", about=session.title) as edit:
        edit.put(session)
        edit.put_all(slots)
    return session


def unschedule_slots(document: Document, slot_ids: Iterable[str]) -> None:
    """Take slots out of the agenda; their sessions stay."""
    slots = all_existing(document, Slot, slot_ids)
    kind, about = one_or_many("unschedule_slot", "unschedule_slots", titles(document, slots))
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
    kind, about = one_or_many("pin_slot", "pin_slots", titles(document, slots))
    with document.edit(kind, about=about) as edit:
        edit.put_all([replace(slot, pinned=True) for slot in slots])


def unpin_slots(document: Document, slot_ids: Iterable[str]) -> None:
    slots = all_existing(document, Slot, slot_ids)
    kind, about = one_or_many("unpin_slot", "unpin_slots", titles(document, slots))
    with document.edit(kind, about=about) as edit:
        edit.put_all([replace(slot, pinned=False) for slot in slots])


def slots_of(document: Document, session_id: str) -> list[Slot]:
    return [slot for slot in document.all(Slot) if slot.session == session_id]


def moved(document: Document, moves: Iterable[Placement]) -> list[Slot]:
    """The slots as they will be, without those that are there already."""
    wanted = {move.slot: move for move in moves}
    slots = [
        rules.checked(replace(slot, day=move.day, start=move.start, room=move.room))
        for slot in all_existing(document, Slot, wanted)
        if placements.placed(slot) != (move := wanted[slot.id])
    ]
    for slot in slots:
        check_references(document, slot)
    return slots


def titles(document: Document, slots: Iterable[Slot]) -> list[str]:
    return [existing(document, Session, slot.session).title for slot in slots]
