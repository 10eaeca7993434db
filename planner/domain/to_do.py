"""What is left to do before a workshop can begin, counted."""

from collections import Counter
from collections.abc import Iterable, Sequence
from enum import StrEnum

from planner.domain.conflicts import Conflict, ConflictKind, Severity
from planner.domain.releases import AgendaChange
from planner.domain.snapshot import Snapshot
from planner.domain.values import dataclass


class ToDoKind(StrEnum):
    """In the order in which they are listed; each with what is counted."""

    TROUBLE = "trouble"
    """Conflicts that can't stay."""
    WITHOUT_SLOT = "without-slot"
    """Sessions that are not in the agenda."""
    WITHOUT_FACILITATOR = "without-facilitator"
    """Sessions."""
    CARE = "care"
    """Conflicts somebody should look at, but those with a line of their own."""
    WITHOUT_CAPACITY = "without-capacity"
    """Rooms."""
    WITHOUT_NAME = "without-name"
    """People, as in the next two: those who come."""
    ODD_EMAIL = "odd-email"
    """Their e-mail address can't be one."""
    WITHOUT_GROUP = "without-group"
    NOT_RELEASED = "not-released"
    """Slots of an agenda that was never released."""
    RELEASE_CHANGED = "release-changed"
    """Changes since the last release."""
    SHARED_CHANGED = "shared-changed"
    """Changes since the agenda was shared last."""
    BADGES_CHANGED = "badges-changed"
    """People whose badge is not what was printed."""
    BADGES_MISSING = "badges-missing"
    """People whose badge was not printed yet."""


@dataclass(frozen=True, slots=True)
class PrintedBadges:
    """Ids of people who come."""

    current: tuple[str, ...] = ()
    """Their badge is printed as it is now."""
    changed: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    """Theirs was never printed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UnfinishedPeople:
    """How many of those who come."""

    without_name: int = 0
    odd_email: int = 0
    without_group: int = 0
    badges_changed: int = 0
    badges_missing: int = 0


@dataclass(frozen=True, slots=True)
class ToDo:
    kind: ToDoKind
    count: int


def to_dos(
    snapshot: Snapshot,
    *,
    conflicts: Iterable[Conflict],
    people: UnfinishedPeople,
    changes: Sequence[AgendaChange] | None,
    shared: Sequence[AgendaChange] = (),
) -> tuple[ToDo, ...]:
    """Only what there is something of. `conflicts` are those of the snapshot; accepted ones are no work.

    `changes` are those since the last release, None where there is none; `shared` those since it was shared
    last. Of the snapshot's people none is
    looked at, so that of an agenda does.
    """
    standing = [conflict for conflict in conflicts if conflict.accepted is None]
    counts = Counter(_OWN_LINE.get(conflict.kind) or _tone(conflict) for conflict in standing)
    counts[ToDoKind.WITHOUT_CAPACITY] = sum(room.capacity is None for room in snapshot.rooms)
    counts[ToDoKind.WITHOUT_NAME] = people.without_name
    counts[ToDoKind.ODD_EMAIL] = people.odd_email
    counts[ToDoKind.WITHOUT_GROUP] = people.without_group
    counts[ToDoKind.NOT_RELEASED] = len(snapshot.slots) if changes is None else 0
    counts[ToDoKind.RELEASE_CHANGED] = len(changes or ())
    counts[ToDoKind.SHARED_CHANGED] = len(shared)
    counts[ToDoKind.BADGES_CHANGED] = people.badges_changed
    counts[ToDoKind.BADGES_MISSING] = people.badges_missing
    return tuple(ToDo(kind, counts[kind]) for kind in ToDoKind if counts[kind])


_OWN_LINE = {
    ConflictKind.WITHOUT_SLOT: ToDoKind.WITHOUT_SLOT,
    ConflictKind.WITHOUT_FACILITATOR: ToDoKind.WITHOUT_FACILITATOR,
}


def _tone(conflict: Conflict) -> ToDoKind:
    return ToDoKind.TROUBLE if conflict.severity is Severity.TROUBLE else ToDoKind.CARE
