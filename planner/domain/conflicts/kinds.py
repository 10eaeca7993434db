"""What is wrong with an agenda, as a value."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field
from datetime import datetime
from enum import StrEnum

from planner.domain.agenda import Ground, Sitting
from planner.domain.records import Slot
from planner.domain.times import Minute
from planner.domain.values import dataclass

Value = str | int | datetime | tuple[str, ...]


class Severity(StrEnum):
    TROUBLE = "trouble"
    """It can't happen as planned."""
    CARE = "care"
    """Somebody should look at it."""


class ConflictKind(StrEnum):
    """In the order in which conflicts of one moment are listed."""

    ROOM_OVERLAP = "room-overlap"
    """Two or more slots in one room at a time."""
    PERSON_TWICE = "person-twice"
    """Somebody is in two or more sessions at a time."""
    FOR_EVERYONE = "for-everyone"
    """A session runs against a plenary, a meal, or one that takes the whole venue."""
    ROOM_CLOSED = "room-closed"
    PERSON_NOT_COMING = "person-not-coming"
    """Somebody who declined or cancelled has a part in a session."""
    PERSON_ABSENT = "person-absent"
    """Somebody does not attend on the day."""
    PERSON_NOT_ARRIVED = "person-not-arrived"
    PERSON_GONE = "person-gone"
    NOT_APART = "not-apart"
    """Two sessions run in parallel that must not."""
    WRONG_ORDER = "wrong-order"
    """A session starts before the one has ended that it must follow."""
    ROOM_TOO_SMALL = "room-too-small"
    """More people are expected than the room seats."""
    FEATURE_MISSING = "feature-missing"
    LIMIT_TOO_HIGH = "limit-too-high"
    """More people are admitted than the room seats."""
    OUTSIDE_DAY = "outside-day"
    ROOM_CHANGE = "room-change"
    """Too few minutes for somebody between two rooms."""
    NO_BREAK = "no-break"
    """Somebody is busy for too long."""
    WITHOUT_ROOM = "without-room"
    CHANGED_SINCE_PRINT = "changed-since-print"
    CANCELLED_IN_AGENDA = "cancelled-in-agenda"
    """A cancelled session still has a slot."""
    WITHOUT_SLOT = "without-slot"
    WITHOUT_FACILITATOR = "without-facilitator"
    ROLE_NOT_CONFIRMED = "role-not-confirmed"
    SAME_TITLE = "same-title"


TROUBLE = frozenset(
    {
        ConflictKind.ROOM_OVERLAP,
        ConflictKind.PERSON_TWICE,
        ConflictKind.FOR_EVERYONE,
        ConflictKind.ROOM_CLOSED,
        ConflictKind.PERSON_NOT_COMING,
        ConflictKind.PERSON_ABSENT,
        ConflictKind.PERSON_NOT_ARRIVED,
        ConflictKind.PERSON_GONE,
        ConflictKind.NOT_APART,
        ConflictKind.WRONG_ORDER,
        ConflictKind.ROOM_TOO_SMALL,
        ConflictKind.FEATURE_MISSING,
    }
)

RANK = {kind: rank for rank, kind in enumerate(ConflictKind)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """`sessions`, `slots`, `people`, `rooms` and `day` hold ids.

    `start` and `end` are minutes of `day`; the three are None for what concerns no time of the agenda.
    """

    kind: ConflictKind
    key: str
    """The same as long as it is about the same things, whatever the times and numbers."""
    facts: str
    """The times, rooms and numbers that make it so; what was accepted stands again when they change."""
    sessions: tuple[str, ...]
    slots: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    rooms: tuple[str, ...] = ()
    day: str | None = None
    start: Minute | None = None
    end: Minute | None = None
    values: Mapping[str, Value] = field(default_factory=dict, hash=False)
    """What its sentence says besides."""
    accepted: str | None = None
    """Why somebody lives with it."""

    @property
    def severity(self) -> Severity:
        return Severity.TROUBLE if self.kind in TROUBLE else Severity.CARE

    @property
    def room(self) -> str | None:
        """The one room it is about."""
        return self.rooms[0] if len(self.rooms) == 1 else None


def conflict_at(
    ground: Ground,
    kind: ConflictKind,
    sittings: Sequence[Sitting],
    *,
    facts: str,
    ids: Iterable[str] = (),
    people: tuple[str, ...] = (),
    rooms: tuple[str, ...] = (),
    span: tuple[int, int] | None = None,
    values: Mapping[str, Value] | None = None,
) -> Conflict:
    """About `sittings`, in the order in which the sentence names them.

    `ids` tell it from others of its kind about the same sittings. `span` is the time it is about, on the long
    line of minutes; that of the first sitting where it is not given.
    """
    first = sittings[0]
    begins, ends = span or (first.begins, first.ends)
    midnight = ground.midnight[first.slots[0].day]
    return Conflict(
        kind=kind,
        key=":".join((kind, *ids, *sorted(sitting.first for sitting in sittings))),
        facts=facts,
        sessions=tuple(dict.fromkeys(sitting.session.id for sitting in sittings)),
        slots=tuple(slot.id for sitting in sittings for slot in sitting.slots),
        people=people,
        rooms=rooms,
        day=first.slots[0].day,
        start=Minute(begins - midnight),
        end=Minute(ends - midnight),
        values=values or {},
    )


def times(ground: Ground, sittings: Iterable[Sitting]) -> str:
    """When they are, for `Conflict.facts`: date, minute and minutes of each."""
    return ", ".join(time_of(ground, sitting.slots[0], sitting.session.minutes) for sitting in sittings)


def time_of(ground: Ground, slot: Slot, minutes: int) -> str:
    return f"{ground.snapshot.day[slot.day].date} {slot.start}+{minutes}"
