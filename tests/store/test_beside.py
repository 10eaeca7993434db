"""A look at a document that is open, from another thread."""

import sqlite3
import threading
from contextlib import closing
from pathlib import Path

import pytest

from planner.domain.records import Tag
from planner.store import beside
from planner.store.errors import StoreError
from tests.build import HALL, LAB, WORKSHOP, a_file, put, reopened


class Unwanted(Exception):
    pass


def go_on(_: int) -> None:
    pass


def stop(_: int) -> None:
    raise Unwanted


def test_a_sound_document_passes_while_it_is_open(tmp_path: Path) -> None:
    path = a_file(tmp_path / "w.workshop", *WORKSHOP)
    with reopened(path) as document:
        put(document, HALL)
        beside.examine(path, go_on)
        put(document, LAB)
        thread = threading.Thread(target=beside.examine, args=(path, go_on))
        thread.start()
        thread.join()
        put(document, HALL)


def test_a_changed_value_is_damage(tmp_path: Path) -> None:
    path = a_file(tmp_path / "w.workshop", *WORKSHOP)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE room SET capacity = 3")
        connection.commit()
    with pytest.raises(StoreError) as trouble:
        beside.examine(path, go_on)
    assert trouble.value.code == "damaged"


def test_a_file_that_is_gone_is_no_damage(tmp_path: Path) -> None:
    with pytest.raises(StoreError) as trouble:
        beside.examine(tmp_path / "none.workshop", go_on)
    assert trouble.value.code != "damaged"


def test_a_look_that_is_not_wanted_any_more_ends(tmp_path: Path) -> None:
    path = tmp_path / "w.workshop"
    with reopened(a_file(path)) as document:
        put(document, *(Tag(id=f"T{number:09}", name=f"Tag {number}") for number in range(1_000)))
    with pytest.raises(Unwanted):
        beside.examine(path, stop)
