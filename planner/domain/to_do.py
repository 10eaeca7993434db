"""What is left to do before a workshop can begin, counted, each line with the records it leads to."""

from collections.abc import Iterable, Sequence
from enum import StrEnum

from planner.domain.conflicts import Conflict, ConflictKind, Severity
from planner.domain.releases import AgendaChange
from planner.domain.snapshot import Snapshot
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
    """People, as in the next two: those who come."""
    ODD_EMAIL = "odd-email"
    """Their e-mail address can't be one."""
    WITHOUT_GROUP = "without-group"
    NOT_RELEASED = "not-released"
    """Slots of an agenda that was never released."""
    RELEASE_CHANGED = "release-changed"
    """Slots, one for each change since the last release."""
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
    """Ids of people who come, in the order of names."""

    without_name: tuple[str, ...] = ()
    odd_email: tuple[str, ...] = ()
    without_group: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ToDo:
    kind: ToDoKind
    ids: tuple[str, ...]

    @property
    def count(self) -> int:
        return len(self.ids)


def to_dos(
    snapshot: Snapshot,
    *,
    conflicts: Iterable[Conflict],
    people: UnfinishedPeople,
    badges: PrintedBadges,
    changes: Sequence[AgendaChange] | None,
) -> tuple[ToDo, ...]:
    """Only what there is something of. `conflicts` are those of the snapshot; accepted ones are no work.

    `changes` are those since the last release, None where there is none. Of the snapshot's people none is
    looked at, so that of an agenda does.
    """
    standing = [conflict for conflict in conflicts if conflict.accepted is None]
    found: dict[ToDoKind, Iterable[str]] = {
        **_of_conflicts(standing),
        ToDoKind.WITHOUT_CAPACITY: [room.id for room in snapshot.rooms if room.capacity is None],
        ToDoKind.WITHOUT_NAME: people.without_name,
        ToDoKind.ODD_EMAIL: people.odd_email,
        ToDoKind.WITHOUT_GROUP: people.without_group,
        ToDoKind.NOT_RELEASED: [slot.id for slot in snapshot.slots] if changes is None else (),
        ToDoKind.RELEASE_CHANGED: [change.place.slot for change in changes or ()],
        ToDoKind.BADGES_CHANGED: badges.changed,
        ToDoKind.BADGES_MISSING: badges.missing,
    }
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
