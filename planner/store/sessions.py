"""Reading sessions."""

from planner.domain.grouping import grouped
from planner.domain.records import Session, SessionNeed
from planner.store.document import Document


def listed(document: Document) -> list[Session]:
    """By title."""
    return document.select(Session, "ORDER BY title COLLATE NOCASE, id")


def needs(document: Document) -> dict[str, tuple[str, ...]]:
    """Of every session that has some, by its id."""
    found = document.select(SessionNeed, "ORDER BY feature, id")
    return grouped((record.session, record.feature) for record in found)
