"""Who has a part in what begins soon, and has not come: the door is where somebody can still be called."""

from collections.abc import Collection
from operator import attrgetter

from planner.domain.records import Day, SessionStatus
from planner.domain.snapshot import Snapshot
from planner.domain.times import Minute
from planner.domain.values import dataclass

AN_HOUR = 60
"""Minutes."""


@dataclass(frozen=True, slots=True)
class Awaited:
    person: str
    title: str
    start: Minute


def awaited(snapshot: Snapshot, day: Day, now: Minute, *, here: Collection[str]) -> tuple[Awaited, ...]:
    """The soonest first, each person once. `here` holds the ids of those who have come."""
    soon = [slot for slot in snapshot.slots if slot.day == day.id and 0 <= slot.start - now <= AN_HOUR]
    found: dict[str, Awaited] = {}
    for slot in sorted(soon, key=attrgetter("start", "id")):
        session = snapshot.session[slot.session]
        if session.status is SessionStatus.CANCELLED:
            continue
        for role in snapshot.roles_of_session.get(session.id, ()):
            if role.participant not in here:
                found.setdefault(role.participant, Awaited(role.participant, session.title, slot.start))
    return tuple(found.values())
