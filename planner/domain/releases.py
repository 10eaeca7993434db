"""The agenda as it was released, and what has become of it since.

A slot is the same as long as its id is; one that was taken out and scheduled anew is found by its session.
Only sessions that take place are released and compared.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from enum import StrEnum
from itertools import chain

from planner.domain.grouping import grouped
from planner.domain.ids import derived_id
from planner.domain.records import Release, ReleasedSlot
from planner.domain.snapshot import Snapshot
from planner.domain.standing import is_live
from planner.domain.values import dataclass


class ChangeKind(StrEnum):
    """In the order in which changes of one time are listed."""

    ADDED = "added"
    CANCELLED = "cancelled"
    REMOVED = "removed"
    MOVED = "moved"
    """To another time and another room."""
    MOVED_IN_TIME = "moved-in-time"
    MOVED_IN_ROOM = "moved-in-room"
    LENGTH = "length"
    RENAMED = "renamed"
    ROOM_RENAMED = "room-renamed"


RANK = {kind: rank for rank, kind in enumerate(ChangeKind)}


@dataclass(frozen=True, slots=True)
class ReleasedAgenda:
    release: Release
    slots: tuple[ReleasedSlot, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaChange:
    kind: ChangeKind
    before: ReleasedSlot | None
    """As released; None for what was added. Of several slots of one session, the earliest."""
    after: ReleasedSlot | None
    """As of now, in the same form; None for what is gone."""
    slots: tuple[str, ...] = ()
    """Slots of the present agenda that it marks."""

    @property
    def place(self) -> ReleasedSlot:
        """Where it is, or where it was if it is gone."""
        found = self.after or self.before
        if found is None:
            raise ValueError(self.kind)
        return found


def released(snapshot: Snapshot, release: str) -> tuple[ReleasedSlot, ...]:
    """The present agenda as the slots of a release with this id, in the order of time."""
    return tuple(_described(snapshot, release))


def changes_since(agenda: ReleasedAgenda, snapshot: Snapshot) -> tuple[AgendaChange, ...]:
    """By the time to which something moved, or at which it was; what concerns a room comes last."""
    now = released(snapshot, agenda.release.id)
    cancelled = {session.id for session in snapshot.sessions if not is_live(session)}
    kept = [slot for slot in agenda.slots if slot.session not in cancelled]
    pairs, gone, new = _paired(kept, now)
    found = chain(
        (AgendaChange(kind=ChangeKind.ADDED, before=None, after=slot, slots=(slot.slot,)) for slot in new),
        (AgendaChange(kind=ChangeKind.REMOVED, before=slot, after=None) for slot in gone),
        _cancelled(agenda.slots, cancelled),
        chain.from_iterable(_moved(before, after) for before, after in pairs),
        _of_sessions(pairs),
        _of_rooms(pairs),
    )
    return tuple(sorted(found, key=_order))


def _described(snapshot: Snapshot, release: str) -> Iterator[ReleasedSlot]:
    for slot in snapshot.slots:
        session = snapshot.session[slot.session]
        if is_live(session):
            yield ReleasedSlot(
                id=derived_id(release, slot.id),
                release=release,
                slot=slot.id,
                session=session.id,
                title=session.title,
                date=snapshot.day[slot.day].date,
                start=slot.start,
                minutes=session.minutes,
                room=slot.room,
                room_name=snapshot.room[slot.room].name if slot.room else "",
                public=session.public,
            )


Pairs = list[tuple[ReleasedSlot, ReleasedSlot]]


def _paired(
    before: Iterable[ReleasedSlot], after: Iterable[ReleasedSlot]
) -> tuple[Pairs, list[ReleasedSlot], list[ReleasedSlot]]:
    """What is the same then and now, what is gone, and what is new."""
    now = {slot.slot: slot for slot in after}
    pairs: Pairs = []
    unmatched = []
    for slot in sorted(before, key=_time):
        found = now.get(slot.slot)
        if found is not None and found.session == slot.session:
            pairs.append((slot, now.pop(slot.slot)))
        else:
            unmatched.append(slot)
    waiting = {
        name: list(slots) for name, slots in grouped((slot.session, slot) for slot in now.values()).items()
    }
    gone = []
    for slot in unmatched:
        if anew := waiting.get(slot.session):
            pairs.append((slot, anew.pop(0)))
        else:
            gone.append(slot)
    return pairs, gone, list(chain.from_iterable(waiting.values()))


def _moved(before: ReleasedSlot, after: ReleasedSlot) -> Iterator[AgendaChange]:
    """Rooms are compared by their ids: a room under a new name is the same place."""
    in_time, in_room = _time(before) != _time(after), before.room != after.room
    if in_time or in_room:
        kind = ChangeKind.MOVED_IN_TIME if in_time else ChangeKind.MOVED_IN_ROOM
        if in_time and in_room:
            kind = ChangeKind.MOVED
        yield AgendaChange(kind=kind, before=before, after=after, slots=(after.slot,))


def _cancelled(slots: Iterable[ReleasedSlot], cancelled: set[str]) -> Iterator[AgendaChange]:
    """Each session once."""
    held = grouped((slot.session, slot) for slot in sorted(slots, key=_time) if slot.session in cancelled)
    for before, *_ in held.values():
        yield AgendaChange(kind=ChangeKind.CANCELLED, before=before, after=None)


def _of_sessions(pairs: Pairs) -> Iterator[AgendaChange]:
    """What changed in the session itself: each once, however often it is held."""
    for (before, after), *more in grouped((pair[0].session, pair) for pair in pairs).values():
        marked = (after.slot, *(again.slot for _, again in more))
        if before.title != after.title:
            yield AgendaChange(kind=ChangeKind.RENAMED, before=before, after=after, slots=marked)
        if before.minutes != after.minutes:
            yield AgendaChange(kind=ChangeKind.LENGTH, before=before, after=after, slots=marked)


def _of_rooms(pairs: Pairs) -> Iterator[AgendaChange]:
    stayed = (
        pair for pair in pairs if pair[0].room == pair[1].room and pair[0].room_name != pair[1].room_name
    )
    for (before, after), *more in grouped((pair[0].room, pair) for pair in stayed).values():
        marked = (after.slot, *(again.slot for _, again in more))
        yield AgendaChange(kind=ChangeKind.ROOM_RENAMED, before=before, after=after, slots=marked)


def _time(slot: ReleasedSlot) -> tuple[date, int]:
    return slot.date, slot.start


def _order(change: AgendaChange) -> tuple[bool, date, int, str, int, str]:
    slot = change.place
    is_of_room = change.kind is ChangeKind.ROOM_RENAMED
    return is_of_room, slot.date, slot.start, slot.room_name, RANK[change.kind], slot.id
