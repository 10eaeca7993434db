"""Reading rooms."""

from planner.domain.grouping import grouped
from planner.domain.records import Closure, Room, RoomFeature
from planner.store.document import Document


def listed(document: Document) -> list[Room]:
    """By position, then name."""
    return document.select(Room, "ORDER BY position, name, id")


def features(document: Document) -> dict[str, tuple[str, ...]]:
    """Of every room that has some, by its id."""
    found = document.select(RoomFeature, "ORDER BY feature, id")
    return grouped((record.room, record.feature) for record in found)


def closures(document: Document) -> dict[str, tuple[Closure, ...]]:
    """Of every room that has some, by its id, in time."""
    in_time = "ORDER BY (SELECT date FROM day WHERE day.id = closure.day), start, id"
    return grouped((record.room, record) for record in document.select(Closure, in_time))
