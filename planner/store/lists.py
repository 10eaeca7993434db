"""How lists were understood before."""

from planner.domain.records import ListShape
from planner.store.document import Document


def shapes(document: Document) -> list[ListShape]:
    """In the order of their files' names."""
    return document.select(ListShape, "ORDER BY name, id")


def shape(document: Document, identity: str) -> ListShape | None:
    return document.get(ListShape, identity)
