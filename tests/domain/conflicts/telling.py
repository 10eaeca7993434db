"""A conflict on one line, for tests: `1 10:00-11:00 Housing, Water in Lab (Ana)`."""

from planner.domain.conflicts import Conflict, ConflictKind, find_conflicts
from planner.domain.snapshot import Snapshot


def told(agenda: Snapshot, kind: ConflictKind) -> list[str]:
    return [line(conflict) for conflict in find_conflicts(agenda) if conflict.kind is kind]


def line(conflict: Conflict) -> str:
    parts = []
    if conflict.day is not None and conflict.start is not None and conflict.end is not None:
        parts.append(f"{conflict.day} {_clock(conflict.start)}-{_clock(conflict.end)}")
    parts.append(", ".join(conflict.sessions))
    if conflict.rooms:
        parts.append(f"in {', '.join(conflict.rooms)}")
    if conflict.people:
        parts.append(f"({', '.join(conflict.people)})")
    return " ".join(parts)


def _clock(minute: int) -> str:
    """Past midnight it goes on counting."""
    return f"{minute // 60:02d}:{minute % 60:02d}"
