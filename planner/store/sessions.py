"""Reading sessions."""

from planner.domain.records import Session, SessionNeed
from planner.store.document import Document


def listed(document: Document) -> list[Session]:
    """By title."""
    return document.select(Session, "ORDER BY title COLLATE NOCASE, id")


def needs(document: Document) -> dict[str, tuple[str, ...]]:
    """Of every session that has some, by its id."""
    found: dict[str, tuple[str, ...]] = {}
    for record in document.select(SessionNeed, "ORDER BY feature, id"):
        found[record.session] = (*found.get(record.session, ()), record.feature)
    return found
