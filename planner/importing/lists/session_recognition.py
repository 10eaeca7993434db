"""Which session that is there each one of a list is."""

from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import product

from planner.domain.names import folded
from planner.domain.records import Session
from planner.domain.snapshot import Snapshot
from planner.domain.times import Minute
from planner.importing.lists.records_in_rows import Described
from planner.importing.lists.session_places import AT_ONCE, Place
from planner.importing.lists.slots import Slots
from planner.importing.tables.table import Cancelled, IsCancelled


@dataclass(slots=True)
class DescribedSession(Described):
    places: list[Place] = field(default_factory=list)


def recognize(
    described: Sequence[DescribedSession], snapshot: Snapshot, slots: Slots, is_cancelled: IsCancelled
) -> list[Session | None]:
    """By id or reference; else, of those of the title, the one at that time and as long, the one at that
    time, the one as long, any. Raises Cancelled.
    """
    by_reference = {session.reference: session for session in snapshot.sessions if session.reference}
    referred = by_reference | snapshot.session
    found = [referred.get(one.said["reference"]) for one in described]
    for at_once, as_long in product((True, False), repeat=2):
        taken = {session.id for session in found if session}
        free = [session for session in snapshot.sessions if session.id not in taken]
        alike = _Alike(free, snapshot, slots, at_once=at_once, as_long=as_long)
        for at, one in enumerate(described):
            if at % AT_ONCE == 0 and is_cancelled():
                raise Cancelled
            if found[at] is None:
                found[at] = alike.take(one)
    return found


_Time = tuple[str, Minute]
_Key = tuple[str, int | None, _Time | None]
"""Folded title, minutes, day and start; None where it does not matter."""


class _Alike:
    """Sessions that are there, each to be taken once, by what one of the list must have in common with it."""

    def __init__(
        self, sessions: Iterable[Session], snapshot: Snapshot, slots: Slots, *, at_once: bool, as_long: bool
    ) -> None:
        self._slots = slots
        self._at_once, self._as_long = at_once, as_long
        self._taken: set[str] = set()
        self._found: dict[_Key, dict[str, deque[Session]]] = {}
        """By key and source."""
        for session in sessions:
            there = snapshot.slots_of_session.get(session.id, ())
            times = dict.fromkeys((slot.day, slot.start) for slot in there)
            for key in self._keys(session.title, session.minutes, times):
                of_source = self._found.setdefault(key, {})
                of_source.setdefault(_source(session.reference), deque()).append(session)

    def take(self, one: DescribedSession) -> Session | None:
        """Unless the same source calls it otherwise."""
        source = _source(one.said["reference"])
        times = dict.fromkeys((place.day, place.start) for place in one.places)
        for key in self._keys(one.said["title"], one.said.get("minutes"), times):
            for other, sessions in self._found.get(key, {}).items():
                if not source or other != source:
                    session = self._first(sessions, one)
                    if session is not None:
                        self._taken.add(session.id)
                        return session
        return None

    def _first(self, sessions: deque[Session], one: DescribedSession) -> Session | None:
        while sessions and sessions[0].id in self._taken:
            sessions.popleft()
        left = (session for session in sessions if session.id not in self._taken)
        fitting = (
            session for session in left if not self._at_once or self._slots.has_slot_at(session, one.places)
        )
        return next(fitting, None)

    def _keys(self, title: str, minutes: int | None, times: Iterable[_Time]) -> Iterable[_Key]:
        length = minutes if self._as_long else None
        return [(folded(title), length, time) for time in (times if self._at_once else (None,))]


def _source(reference: str) -> str:
    """ "" where it does not say."""
    source, colon, _ = reference.partition(":")
    return source if colon else ""
