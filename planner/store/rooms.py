"""Reading rooms."""

from planner.domain.records import Closure, Room, RoomFeature
from planner.store.document import Document


def listed(document: Document) -> list[Room]:
    """By position, then name."""
    return document.select(Room, "ORDER BY position, name, id")


def features(document: Document) -> dict[str, tuple[str, ...]]:
    """Of every room that has some, by its id."""
    found: dict[str, tuple[str, ...]] = {}
    for record in document.select(RoomFeature, "ORDER BY feature, id"):
        found[record.room] = (*found.get(record.room, ()), record.feature)
    return found


def closures(document: Document) -> dict[str, tuple[Closure, ...]]:
    """Of every room that has some, by its id, in time."""
    found: dict[str, tuple[Closure, ...]] = {}
    rest = "ORDER BY (SELECT date FROM day WHERE day.id = closure.day), start, id"
    for record in document.select(Closure, rest):
        found[record.room] = (*found.get(record.room, ()), record)
    return found
