"""Reading saved filters."""

from planner.domain.records import SavedFilter
from planner.store.document import Document
from planner.store.snapshot import BY_POSITION


def listed(document: Document, page: str) -> list[SavedFilter]:
    """Of one table, in their order."""
    return document.select(SavedFilter, f"WHERE page = ? {BY_POSITION}", [page])
