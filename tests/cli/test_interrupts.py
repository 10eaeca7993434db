import signal
from collections.abc import Iterator

import pytest

from planner.cli.interrupts import stop_unless_saved
from planner.domain.records import Room
from planner.store.document import Document


@pytest.fixture(autouse=True)
def _usual_handler() -> Iterator[None]:
    usual = signal.getsignal(signal.SIGINT)
    yield
    signal.signal(signal.SIGINT, usual)


def rename(document: Document, name: str, *, interrupted: bool = False) -> None:
    with document.edit("change_room", about=name) as edit:
        edit.put(Room(id="HALL", name=name))
        if interrupted:
            signal.raise_signal(signal.SIGINT)


def test_an_interrupt_stops_what_is_not_saved() -> None:
    document = Document.in_memory()
    rename(document, "Hall")
    stop_unless_saved(document)
    with pytest.raises(KeyboardInterrupt):
        signal.raise_signal(signal.SIGINT)
    with pytest.raises(KeyboardInterrupt):
        rename(document, "Attic", interrupted=True)
    assert document.all(Room) == [Room(id="HALL", name="Hall")]


def test_an_interrupt_is_too_late_for_what_is_saved() -> None:
    document = Document.in_memory()
    stop_unless_saved(document)
    rename(document, "Hall")
    signal.raise_signal(signal.SIGINT)
    document.close()
    signal.raise_signal(signal.SIGINT)


def test_an_interrupt_after_closing_stops_where_nothing_was_saved() -> None:
    document = Document.in_memory()
    stop_unless_saved(document)
    document.close()
    with pytest.raises(KeyboardInterrupt):
        signal.raise_signal(signal.SIGINT)
