"""Disks that are full, write-protected or handled behind the program's back."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from planner.domain.records import Room, Tag
from planner.store.document import Document
from planner.store.errors import StoreError
from tests.build import GATHERING, HALL, LAB, WORKSHOP, a_document, a_file, content, put, reopened

MEGABYTE = 1_000_000


def mounted(folder: Path, options: str) -> bool:
    """A disk of its own in memory, where this user and this system allow it."""
    command = ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(folder)]
    return shutil.which("mount") is not None and subprocess.run(command, capture_output=True).returncode == 0


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Of one megabyte."""
    disk = tmp_path / "disk"
    disk.mkdir()
    if sys.platform != "linux" or not mounted(disk, "size=1m"):
        pytest.skip("mounting a small disk takes root on Linux; the limit on a file's size is tested anyway")
    yield disk
    subprocess.run(["umount", "--lazy", str(disk)], check=True)


def much() -> list[Tag]:
    return [Tag(id=f"TAG{number:07}", name="x" * 2000) for number in range(1000)]


def test_a_full_disk_leaves_the_document_as_it_was(small_disk: Path) -> None:
    with a_document(*WORKSHOP, path=small_disk / "w.workshop") as document:
        before = content(document)
        with pytest.raises(StoreError) as trouble, document.edit("much") as edit:
            edit.put_all(much())
        assert (trouble.value.code, content(document), document.last_step) == ("disk_full", before, 1)
        put(document, Tag(id="X", name="Small things still fit"))
        document.undo()
    with reopened(small_disk / "w.workshop") as document:
        assert content(document) == before


def test_a_disk_full_to_the_last_byte_refuses_everything_and_loses_nothing(small_disk: Path) -> None:
    path = a_file(small_disk / "w.workshop", *WORKSHOP)
    fill(small_disk / "rest")
    with reopened(path) as document:
        before = content(document)
        with pytest.raises(StoreError) as trouble:
            put(document, *much()[:200])
        assert trouble.value.code == "disk_full"
        with pytest.raises(StoreError) as trouble:
            document.copy_to(small_disk / "copy.workshop")
        assert trouble.value.code == "disk_full"
    with pytest.raises(StoreError) as trouble:
        Document.create(small_disk / "new.workshop", event=GATHERING, desk="Test")
    assert trouble.value.code == "disk_full"
    assert {found.name for found in small_disk.iterdir()} == {"w.workshop", "rest"}
    assert content(reopened(path, read_only=True)) == before


def fill(path: Path) -> None:
    with path.open("wb", buffering=0) as rest:
        for size in (65536, 512, 1):
            try:
                while rest.write(b"\0" * size):
                    pass
            except OSError:
                continue


LIMITED = """
import resource, signal, sys
from pathlib import Path
from planner.domain.records import Tag
from planner.store.document import Document
from planner.store.errors import StoreError
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
path = Path(sys.argv[1])
resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size + 100_000, resource.RLIM_INFINITY))
with Document.open(path, desk="Test") as document:
    try:
        with document.edit("much") as edit:
            edit.put_all(Tag(id=f"TAG{number:07}", name="x" * 2000) for number in range(1000))
    except StoreError as trouble:
        print(trouble.code, document.last_step, document.count(Tag))
"""


@pytest.mark.skipif(os.name != "posix", reason="limits of a process")
def test_a_file_that_may_not_grow_leaves_the_document_as_it_was(tmp_path: Path) -> None:
    path = a_file(tmp_path / "w.workshop", *WORKSHOP)
    told = subprocess.run(
        [sys.executable, "-c", LIMITED, str(path)], capture_output=True, text=True, check=True
    )
    assert (told.stdout.split(), told.stderr) == (["disk_failed", "1", "1"], "")
    assert reopened(path).last_step == 1


@pytest.fixture(params=["file", "folder", "disk"])
def protected(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Path]:
    """A document that can't be written because its file, its folder or its disk is protected."""
    folder = tmp_path / "protected"
    folder.mkdir()
    path = a_file(folder / "w.workshop", HALL)
    if request.param == "disk":
        yield from on_a_protected_disk(folder)
        return
    target = path if request.param == "file" else folder
    target.chmod(0o444 if request.param == "file" else 0o555)
    if os.access(target, os.W_OK) and not immutable(target, "+i"):
        pytest.skip("root may write everything here; the protected disk is tested")
    yield path
    immutable(target, "-i")
    target.chmod(0o755)


def on_a_protected_disk(folder: Path) -> Iterator[Path]:
    disk = folder.with_name("disk")
    disk.mkdir()
    if sys.platform != "linux" or not mounted(disk, "size=2m"):
        pytest.skip("mounting a disk takes root on Linux; the protected file and folder are tested")
    shutil.copy(folder / "w.workshop", disk)
    subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
    yield disk / "w.workshop"
    subprocess.run(["umount", "--lazy", str(disk)], check=True)


def immutable(path: Path, flag: str) -> bool:
    """Protected even from root, where the file system can do that."""
    return (
        shutil.which("chattr") is not None
        and subprocess.run(["chattr", flag, str(path)], capture_output=True).returncode == 0
    )


def test_a_protected_document_opens_to_read(protected: Path) -> None:
    beside = set(protected.parent.iterdir())
    with reopened(protected) as document:
        assert (document.read_only, document.all(Room)) == (True, [HALL])
        with pytest.raises(StoreError) as trouble:
            put(document, LAB)
        assert trouble.value.code == "read_only"
    assert set(protected.parent.iterdir()) == beside


@pytest.mark.parametrize("protected", ["folder", "disk"], indirect=True)
def test_nothing_is_made_in_a_protected_place(protected: Path) -> None:
    with pytest.raises(StoreError) as trouble:
        Document.create(protected.with_name("new.workshop"), event=GATHERING, desk="Test")
    assert trouble.value.code == "read_only"
    with pytest.raises(StoreError) as trouble:
        a_document(HALL).copy_to(protected.with_name("copy.workshop"))
    assert trouble.value.code == "read_only"


WATCHED = """
import json, os, sys
from pathlib import Path
from planner.domain.records import Paper, Room
from planner.store import backups, beside, history, participants, rooms, sessions, snapshot
from planner.store.document import Document

path, folder = Path(sys.argv[1]), Path(sys.argv[2])
document = Document.open(path, desk="Test", backup_folder=folder / "rolling")
touched = []

def watch(event, arguments):
    if event in ("open", "os.rename", "os.remove", "shutil.copyfile", "os.link", "os.truncate"):
        if any(str(path) == os.fsdecode(part) for part in arguments if isinstance(part, (str, bytes, Path))):
            touched.append(event)

sys.addaudithook(watch)
with document.edit("add_room") as edit:
    edit.put(Room(id="X", name="X"))
    edit.add_picture(b"...", "image/png")
document.log_print(Paper.AGENDA, [])
document.undo(), document.redo()
document.copy_to(folder / "copy.workshop")
document.check()
beside.examine(path, lambda _: None)
snapshot.take(document), history.entries(document), participants.ids(document)
try:
    Document.open(path, desk="Second")
except Exception as error:
    touched.append(error.code)
Document.open(path, desk="Second", read_only=True).close()
document.close()
print(json.dumps(touched), len(list((folder / "rolling").rglob("*.workshop"))))
"""


def test_nothing_in_this_program_touches_the_open_file_but_sqlite(tmp_path: Path) -> None:
    """Closing any other handle on it would drop SQLite's lock (POSIX)."""
    path = a_file(tmp_path / "w.workshop", *WORKSHOP)
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    told = subprocess.run(
        [sys.executable, "-c", WATCHED, str(path), str(folder)], capture_output=True, text=True, check=True
    )
    assert told.stdout == '["in_use"] 1\n'
