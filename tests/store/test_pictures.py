"""Reading pictures."""

from planner.operations import events
from planner.store import pictures
from planner.store.document import Document
from tests.operations.verbs import PNG


def test_the_logo_comes_back_as_it_was_taken_in() -> None:
    document = Document.in_memory()
    logo = events.set_logo(document, PNG).logo
    assert logo is not None
    assert pictures.content(document, logo) == PNG
    assert pictures.content(document, "NOSUCH") is None
