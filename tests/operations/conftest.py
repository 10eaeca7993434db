from collections.abc import Iterator

import pytest

from planner.store.document import Document
from tests.operations.workshop import a_workshop, an_empty_workshop


@pytest.fixture
def workshop() -> Iterator[Document]:
    with a_workshop() as document:
        yield document


@pytest.fixture
def empty_workshop() -> Iterator[Document]:
    with an_empty_workshop() as document:
        yield document
