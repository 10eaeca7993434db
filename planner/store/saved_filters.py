"""Reading saved filters."""

from planner.domain.records import SavedFilter
from planner.store.document import Document


def listed(document: Document, page: str) -> list[SavedFilter]:
    """Of one table, in their order."""
    return document.select(SavedFilter, "WHERE page = ? ORDER BY position, name, id", [page])
