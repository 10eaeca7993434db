"""The slots of sessions, as a list has them.

What people expect of such a list, decided here:

* Blanks never erase: a session stays in its room where the list names none.
* A session with a time and no room takes the whole venue, as a meal is meant to. Where another kind of
  session has none, though the list names rooms, it does so too, and a problem says so.
* A room nobody knows is made.
* A session keeps its slot when it moves, also a pinned one: a list is a decision somebody made by hand. It is
  said, though. Several times of one session are several slots; a slot the list does not have stays.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from planner.domain.grouping import grouped
from planner.domain.names import folded
from planner.domain.records import Room, Session, Slot
from planner.domain.snapshot import Snapshot
from planner.domain.times import Minute, clock
from planner.importing.draft import Draft
from planner.importing.lists.plan import tell
from planner.importing.lists.session_places import Place


class Slots:
    """Puts sessions where the list has them, into rooms that are found by name or made."""

    def __init__(self, draft: Draft, snapshot: Snapshot, *, has_rooms: bool) -> None:
        self._draft, self._snapshot = draft, snapshot
        self._has_rooms = has_rooms
        """Whether the list names any at all."""
        self._rooms = {folded(room.name): room for room in reversed(snapshot.rooms)}

    def has_slot_at(self, session: Session, places: Sequence[Place]) -> bool:
        slots = self._slots_at(session)
        return any(
            self._is_there(slot, place)
            for place in places
            for slot in slots.get((place.day, place.start), ())
        )

    def settle(self, session: Session, places: Sequence[Place], *, is_for_all: bool) -> None:
        """`session` as it will be; `is_for_all` where nobody expects a room for it."""
        slots = self._slots_at(session)
        left = {slot.id: slot for there in slots.values() for slot in there}
        open_ = []
        for place in _distinct(places):
            there = (slot for slot in slots.get((place.day, place.start), ()) if slot.id in left)
            found = next((slot for slot in there if self._is_there(slot, place)), None)
            if found is not None:
                del left[found.id]
            else:
                open_.append(place)
        for place in open_:
            if left:
                that_day = (slot for slot in left.values() if slot.day == place.day)
                slot = left.pop(next(that_day, next(iter(left.values()))).id)
                self._move(session, slot, place)
            else:
                self._add(session, place, is_for_all=is_for_all)
        if places:
            for slot in left.values():
                self._draft.remark("start", "slot_not_in_list", self._told(session, slot))

    def _slots_at(self, session: Session) -> dict[tuple[str, Minute], tuple[Slot, ...]]:
        """By day and start."""
        slots = self._snapshot.slots_of_session.get(session.id, ())
        return grouped(((slot.day, slot.start), slot) for slot in slots)

    def _is_there(self, slot: Slot, place: Place) -> bool:
        """Of a slot at that time."""
        room = self._rooms.get(folded(place.room)) if place.room else None
        is_there = slot.room == (room.id if room else None) and bool(room) == bool(place.room)
        return is_there or not place.names_room

    def _move(self, session: Session, slot: Slot, place: Place) -> None:
        room = self._room(place) if place.names_room else slot.room
        moved = replace(slot, day=place.day, start=place.start, room=room)
        self._draft.records.setdefault(Slot, []).append(moved)
        self._tell(session, place, before=slot, after=moved)
        if slot.pinned:
            self._draft.remark("start", "pinned_moved", self._told(session, moved), row=place.row)

    def _add(self, session: Session, place: Place, *, is_for_all: bool) -> None:
        room = self._room(place)
        slot = Slot(id=self._draft.new_id(), session=session.id, day=place.day, start=place.start, room=room)
        self._draft.add(slot)
        if self._has_rooms and not place.names_room and not is_for_all:
            self._draft.note(place.row, "room", "room_missing", "")
        if session.id in self._snapshot.session:
            self._tell(session, place, before=None, after=slot)

    def _tell(self, session: Session, place: Place, *, before: Slot | None, after: Slot) -> None:
        about = self._snapshot.session[session.id].title
        for field in ("day", "start", "room"):
            old, new = (self._shown(slot, field) for slot in (before, after))
            if old != new:
                tell(self._draft, session, row=place.row, about=about, field=field, before=old, after=new)

    def _shown(self, slot: Slot | None, field: str) -> str:
        if slot is None:
            return ""
        value = getattr(slot, field)
        if field == "start":
            return clock(value)
        return self._draft.names.get(value, "") if value else ""

    def _told(self, session: Session, slot: Slot) -> str:
        parts = (self._shown(slot, field) for field in ("day", "start", "room"))
        return " ".join(filter(None, (*parts, session.title)))

    def _room(self, place: Place) -> str | None:
        if not place.room:
            return None
        room = self._rooms.get(folded(place.room))
        if room is None:
            room = self._draft.add(Room(id=self._draft.new_id(), name=place.room, position=len(self._rooms)))
            self._rooms[folded(place.room)] = room
            self._draft.names[room.id] = room.name
        return room.id


def _distinct(places: Sequence[Place]) -> Iterator[Place]:
    """Rows for each speaker say the same time again."""
    seen = set()
    for place in places:
        spot = (place.day, place.start, folded(place.room))
        if spot not in seen:
            seen.add(spot)
            yield place
