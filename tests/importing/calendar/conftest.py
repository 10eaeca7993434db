import random
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from planner.domain.records import Event
from planner.store.document import Document


@pytest.fixture
def document() -> Iterator[Document]:
    """A new workshop with nothing in it."""
    with Document.in_memory(
        event=Event(name="Ours"), clock=lambda: datetime(2016, 5, 1, tzinfo=UTC), ids=random.Random(7)
    ) as document:
        yield document
