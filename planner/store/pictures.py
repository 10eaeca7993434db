"""Reading pictures."""

from planner.store.document import Document


def content(document: Document, picture: str) -> bytes | None:
    """The file as it was taken in; None where there is no such picture."""
    with document.reading() as connection:
        row = connection.execute("SELECT content FROM picture WHERE id = ?", (picture,)).fetchone()
    return row[0] if row else None
