"""When and where the sessions of an agenda are: slots that stay, move, come and go."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from planner.domain.names import folded
from planner.domain.records import Session, Slot
from planner.domain.snapshot import Snapshot
from planner.domain.times import Minute, clock
from planner.importing.draft import Draft, FieldChange
from planner.importing.schedule.frame import Named
from planner.importing.schedule.source import (
    Place,
    SourceAgenda,
    SourceCancellation,
    SourcePerson,
    SourceSession,
)

Spot = tuple[str, Minute, str | None]
"""Day, start, room."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """Ids of what the sessions refer to."""

    days: Mapping[date, str]
    rooms: Named
    tracks: Named
    people: Mapping[SourcePerson, str]

    def spot(self, place: Place) -> Spot | None:
        """None on a day that was left out."""
        day = self.days.get(place.date)
        room = self.rooms.get(folded(place.room), "") if place.room else None
        return (day, place.start, room) if day else None


def plan_slots(
    draft: Draft, planned: SourceSession, session: Session, slots: Sequence[Slot], frame: Frame,
    *, is_whole: bool = True,
) -> None:  # fmt: skip
    """Slots that are where the source has them stay; the others move, those it calls by their id before the
    rest in order of time; what is left is new.
    """
    wanted = [(place, spot) for place in planned.places if (spot := frame.spot(place))]
    passed = {frame.spot(place) for place in planned.passed}
    spots = {spot for _, spot in wanted} | passed
    named = {place.slot for place, _ in wanted if place.slot}
    leftover = [slot for slot in slots if spot_of(slot) not in spots and slot.id not in named]
    there = {spot_of(slot) for slot in slots}
    by_id = {slot.id: slot for slot in slots}
    for place, spot in wanted:
        own = by_id.get(place.slot)
        if spot in there:
            continue
        if own is None and leftover and not (place.slot and slots):
            own = leftover.pop(0)
        if own is not None:
            _move(draft, own, place, spot, session)
        else:
            _add(draft, place, spot, session, is_known=bool(slots) or not is_whole)
            there.add(spot)
    for slot in leftover if wanted and is_whole else ():
        draft.note(planned.rows[0], "date", "slot_not_in_source", told(draft, spot_of(slot), session.title))


def plan_cancellations(
    draft: Draft, source: SourceAgenda, snapshot: Snapshot, frame: Frame, left_out: frozenset[int]
) -> dict[int, str]:
    """Takes out the slots of entries that are off; ids of the sessions by row."""
    about: dict[int, str] = {}
    by_reference = {
        session.reference: session for session in reversed(snapshot.sessions) if session.reference
    }
    for off in source.cancellations:
        session = snapshot.session.get(off.own_id) or by_reference.get(off.reference)
        slot = _slot_of(off, session, snapshot, frame)
        about[off.row] = session.id if session else ""
        if session is None or slot is None or off.row in left_out:
            continue
        if slot.pinned:
            draft.note(off.row, "date", "cancelled_pinned", told(draft, spot_of(slot), session.title))
            continue
        draft.removals.append((Slot, slot.id))
        draft.removed_rows.add(off.row)
        for field, before in zip(("day", "start", "room"), _shown(draft, spot_of(slot)), strict=True):
            if before:
                _tell(draft, off.row, session.id, about=session.title, field=field, before=before)
    return about


def tell_added(draft: Draft, row: int, session: str, *, about: str, field: str, after: str) -> None:
    """What a session that is there gets in addition."""
    _tell(draft, row, session, about=about, field=field, after=after)


def spot_of(slot: Slot) -> Spot:
    return slot.day, slot.start, slot.room


def told(draft: Draft, spot: Spot, title: str) -> str:
    return " ".join(part for part in (*_shown(draft, spot), title) if part)


def _slot_of(
    off: SourceCancellation, session: Session | None, snapshot: Snapshot, frame: Frame
) -> Slot | None:
    slots = snapshot.slots_of_session.get(session.id, ()) if session else ()
    if off.slot:
        return next((slot for slot in slots if slot.id == off.slot), None)
    if len(slots) == 1:
        return slots[0]
    spots = {frame.spot(place) for place in off.places}
    return next((slot for slot in slots if spot_of(slot) in spots), None)


def _add(draft: Draft, place: Place, spot: Spot, session: Session, *, is_known: bool) -> None:
    day, start, room = spot
    slot = Slot(id=draft.new_id(), session=session.id, day=day, start=start, room=room)
    draft.add(slot, row=place.row)
    for field, after in zip(("day", "start", "room"), _shown(draft, spot), strict=True):
        if after and is_known:
            _tell(draft, place.row, session.id, about=session.title, field=field, after=after)


def _move(draft: Draft, slot: Slot, place: Place, spot: Spot, session: Session) -> None:
    if slot.pinned:
        draft.note(place.row, "date", "slot_pinned", told(draft, spot, session.title))
        return
    day, start, room = spot
    draft.change(slot, about=session.title, row=place.row, day=day, start=start, room=room)


def _shown(draft: Draft, spot: Spot) -> tuple[str, str, str]:
    day, start, room = spot
    return draft.names[day], clock(start), draft.names[room] if room else ""


def _tell(
    draft: Draft, row: int, session: str, *, about: str, field: str, before: str = "", after: str = ""
) -> None:
    draft.changes.append(
        FieldChange(row=row, kind="session", id=session, about=about, field=field, before=before, after=after)
    )
