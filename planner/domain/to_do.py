"""What is left to do before a workshop can begin, counted, each line with the records it leads to."""

from collections.abc import Iterable
from enum import StrEnum

from planner.domain import names, rules
from planner.domain.conflicts import Conflict, ConflictKind, Severity
from planner.domain.snapshot import Snapshot
from planner.domain.standing import NOT_COMING
from planner.domain.values import dataclass


class ToDoKind(StrEnum):
    """In the order in which they are listed; each with what its ids are of."""

    TROUBLE = "trouble"
    """Conflicts that can't stay, by their keys."""
    WITHOUT_SLOT = "without-slot"
    """Sessions that are not in the agenda."""
    WITHOUT_FACILITATOR = "without-facilitator"
    """Sessions."""
    CARE = "care"
    """Conflicts somebody should look at, but those with a line of their own; by their keys."""
    WITHOUT_CAPACITY = "without-capacity"
    """Rooms."""
    WITHOUT_NAME = "without-name"
    """People; this and the next two count those who come."""
    WITHOUT_GROUP = "without-group"
    BADGES_CHANGED = "badges-changed"
    """People whose badge is not what was printed."""
    BADGES_MISSING = "badges-missing"
    """People who came after the badges were printed."""


@dataclass(frozen=True, slots=True)
class PrintedBadges:
    """Ids of people who come."""

    current: tuple[str, ...] = ()
    """Their badge is printed as it is now."""
    changed: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    """Theirs was never printed."""


@dataclass(frozen=True, slots=True)
class ToDo:
    kind: ToDoKind
    ids: tuple[str, ...]

    @property
    def count(self) -> int:
        return len(self.ids)


def to_dos(snapshot: Snapshot, *, conflicts: Iterable[Conflict], badges: PrintedBadges) -> tuple[ToDo, ...]:
    """Only what there is something of. `conflicts` are those of the snapshot; accepted ones are no work."""
    standing = [conflict for conflict in conflicts if conflict.accepted is None]
    found = {**_of_conflicts(standing), **_of_people(snapshot)}
    found[ToDoKind.WITHOUT_CAPACITY] = [room.id for room in snapshot.rooms if room.capacity is None]
    if badges.current or badges.changed:
        found[ToDoKind.BADGES_CHANGED] = list(badges.changed)
        found[ToDoKind.BADGES_MISSING] = list(badges.missing)
    return tuple(ToDo(kind, tuple(found[kind])) for kind in ToDoKind if found.get(kind))


_OWN_LINE = {
    ConflictKind.WITHOUT_SLOT: ToDoKind.WITHOUT_SLOT,
    ConflictKind.WITHOUT_FACILITATOR: ToDoKind.WITHOUT_FACILITATOR,
}


def _of_conflicts(conflicts: Iterable[Conflict]) -> dict[ToDoKind, list[str]]:
    found: dict[ToDoKind, list[str]] = {}
    for conflict in conflicts:
        kind = _OWN_LINE.get(conflict.kind)
        if kind is not None:
            found.setdefault(kind, []).extend(conflict.sessions)
        else:
            kind = ToDoKind.TROUBLE if conflict.severity is Severity.TROUBLE else ToDoKind.CARE
            found.setdefault(kind, []).append(conflict.key)
    return found


def _of_people(snapshot: Snapshot) -> dict[ToDoKind, list[str]]:
    coming = [person for person in snapshot.participants if person.status not in NOT_COMING]
    return {
        ToDoKind.WITHOUT_NAME: [person.id for person in coming if rules.is_blank(names.shown_name(person))],
        ToDoKind.WITHOUT_GROUP: [person.id for person in coming if person.group is None],
    }
