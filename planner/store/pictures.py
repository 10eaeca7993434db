"""Pictures of the document."""

from planner.domain.records import EVENT_ID
from planner.store.document import Document


def logo(document: Document) -> dict[str, bytes]:
    """The event's, by its id, as `Snapshot.pictures` wants it; empty where there is none."""
    query = "SELECT picture.id, content FROM picture JOIN event ON logo = picture.id WHERE event.id = ?"
    with document.reading() as connection:
        return dict(connection.execute(query, (EVENT_ID,)).fetchall())
