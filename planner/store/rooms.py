"""Reading rooms."""

from planner.domain.grouping import grouped
from planner.domain.names import folded
from planner.domain.records import Closure, Room, RoomFeature
from planner.store import queries
from planner.store.document import Document
from planner.store.queries import Listing, Query
from planner.store.snapshot import BY_POSITION

LISTING = Listing(
    table="room",
    usual="position, name, id",
    filters={
        "feature": "id IN (SELECT room FROM room_feature WHERE feature = ?)",
        "without-capacity": "capacity IS NULL AND ? = ''",
        "floor": "floor = ?",
    },
    sorts={key: key for key in ("name", "capacity", "floor", "notes")}
    | {
        "features": "(SELECT group_concat(feature) FROM (SELECT feature FROM room_feature "
        "WHERE room_feature.room = room.id ORDER BY feature))",
        "sessions": "(SELECT count(DISTINCT session) FROM slot WHERE slot.room = room.id)",
        "closures": "(SELECT count(*) FROM closure WHERE closure.room = room.id)",
    },
    counted={"floor": "floor"},
    related={"feature": "SELECT room, feature FROM room_feature"},
)


def listed(document: Document) -> list[Room]:
    """By position, then name."""
    return document.select(Room, BY_POSITION)


def features(document: Document) -> dict[str, tuple[str, ...]]:
    """Of every room that has some, by its id."""
    found = document.select(RoomFeature, "ORDER BY feature, id")
    return grouped((record.room, record.feature) for record in found)


def closures(document: Document) -> dict[str, tuple[Closure, ...]]:
    """Of every room that has some, by its id, in time."""
    in_time = "ORDER BY (SELECT date FROM day WHERE day.id = closure.day), start, id"
    return grouped((record.room, record) for record in document.select(Closure, in_time))


def ids(document: Document, query: Query | None = None) -> list[str]:
    """By position, then name, unless the query has another order."""
    query = query or Query()
    ordered = queries.ids(document, LISTING, query)
    return queries.found(ordered, texts(document), query.search) if query.search.strip() else ordered


def texts(document: Document) -> dict[str, str]:
    """By id, what rooms are found by, folded: name, floor, and what they offer."""
    statement = (
        "SELECT id, name || char(10) || floor || char(10) || coalesce((SELECT group_concat(feature, ' ') "
        "FROM room_feature WHERE room_feature.room = room.id), '') FROM room"
    )
    with document.reading() as connection:
        return {identity: folded(text) for identity, text in connection.execute(statement)}


def feature_counts(document: Document) -> dict[str, int]:
    """How many rooms offer each feature."""
    with document.reading() as connection:
        return dict(connection.execute("SELECT feature, count(*) FROM room_feature GROUP BY 1"))
