"""One writer a document, and no lock that outlives its holder."""

import platform
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from planner.domain.records import Room
from planner.store.document import Document
from planner.store.errors import StoreError
from tests.build import HALL, LAB, a_file, put, reopened

HOLD = """
import sys
from pathlib import Path
from planner.store.document import Document
document = Document.open(Path(sys.argv[1]), desk="Front door")
print("open", flush=True)
sys.stdin.read()
document.close()
"""


@contextmanager
def held_elsewhere(path: Path) -> Iterator[subprocess.Popen[str]]:
    """By another process, until the block ends or somebody kills it."""
    command = [sys.executable, "-c", HOLD, str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "open\n"
        yield process


def test_a_file_open_elsewhere_is_told_with_who_has_it(tmp_path: Path) -> None:
    path = a_file(tmp_path / "w.workshop", HALL)
    with held_elsewhere(path):
        with pytest.raises(StoreError) as trouble:
            reopened(path)
        assert (trouble.value.code, trouble.value.values) == (
            "in_use",
            {"path": path, "who": "Front door", "host": platform.node()},
        )
        with reopened(path, read_only=True) as document:
            assert document.all(Room) == [HALL]
    with reopened(path) as document:
        put(document, LAB)


def test_a_killed_program_leaves_no_lock(tmp_path: Path) -> None:
    path = a_file(tmp_path / "w.workshop", HALL)
    with held_elsewhere(path) as process:
        process.kill()
        process.wait()
    with reopened(path) as document:
        put(document, LAB)


def test_a_file_open_in_this_program_is_in_use_too(tmp_path: Path) -> None:
    path = a_file(tmp_path / "w.workshop", HALL)
    with reopened(path, desk="Window") as first:
        with pytest.raises(StoreError) as trouble:
            reopened(path)
        assert (trouble.value.code, trouble.value.values["who"]) == ("in_use", "Window")
        put(first, LAB)
        with reopened(path, read_only=True) as second:
            assert second.all(Room) == [HALL, LAB]
            put(first, Room(id="X", name="X"))
            assert len(second.all(Room)) == 3


def test_another_name_of_the_same_file_is_the_same_file(tmp_path: Path) -> None:
    path = a_file(tmp_path / "w.workshop", HALL)
    link = tmp_path / "link.workshop"
    link.symlink_to(path)
    with reopened(path), pytest.raises(StoreError) as trouble:
        reopened(link)
    assert trouble.value.code == "in_use"


def test_a_refused_file_is_not_left_locked(tmp_path: Path) -> None:
    path = a_file(tmp_path / "w.workshop", HALL)
    sound = path.read_bytes()
    path.write_bytes(sound[:5000])
    with pytest.raises(StoreError):
        reopened(path)
    path.write_bytes(sound)
    reopened(path).close()


def test_a_note_that_makes_no_sense_does_no_harm(tmp_path: Path) -> None:
    path = a_file(tmp_path / "w.workshop", HALL)
    note = tmp_path / ".w.workshop.desk"
    with reopened(path):
        note.write_bytes(b'{"desk": \xff')
        with pytest.raises(StoreError) as trouble:
            Document.open(path, desk="Test")
        assert (trouble.value.code, trouble.value.values["who"]) == ("in_use", "")
