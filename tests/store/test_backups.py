"""Copies made while the document is open."""

import os
import stat
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from planner.domain.records import Room, Tag
from planner.store import backups, check
from planner.store.document import Document
from planner.store.errors import StoreError
from tests.build import GATHERING, HALL, LAB, WORKSHOP, a_document, a_file, content, put, reopened


class Clock:
    def __init__(self) -> None:
        self.now = datetime(2016, 5, 1, 12, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def forward(self, **time: float) -> None:
        self.now += timedelta(**time)


def kept(folder: Path) -> list[str]:
    return [copy.name for copy in sorted(folder.rglob("*.workshop"))]


def test_a_copy_holds_all_and_is_sealed(tmp_path: Path) -> None:
    document = a_document(*WORKSHOP, path=tmp_path / "w.workshop")
    document.copy_to(tmp_path / "copy.workshop")
    copy = reopened(tmp_path / "copy.workshop")
    seal = copy.connection.execute("SELECT seal FROM document").fetchone()[0]
    assert content(copy) == content(document)
    assert (copy.last_step, seal) == (document.last_step, check.digest(copy.connection))
    put(document, Tag(id="X", name="The copied goes on"))


def test_a_copy_replaces_what_is_there_and_leaves_nothing_beside(tmp_path: Path) -> None:
    document = a_document(HALL, path=tmp_path / "w.workshop")
    target = tmp_path / "copies" / "copy.workshop"
    target.parent.mkdir()
    target.write_text("something else")
    document.copy_to(target)
    assert list(target.parent.iterdir()) == [target]
    assert reopened(target, read_only=True).all(Room) == [HALL]


def test_a_document_in_memory_can_be_copied_to_a_file(tmp_path: Path) -> None:
    a_document(HALL).copy_to(tmp_path / "copy.workshop")
    assert reopened(tmp_path / "copy.workshop").all(Room) == [HALL]


@pytest.mark.parametrize(
    ("target", "code"), [("w.workshop", "exists"), ("no/w.workshop", "no_such_folder"), ("", "is_folder")]
)
def test_a_copy_that_has_no_place_is_refused(tmp_path: Path, target: str, code: str) -> None:
    path = tmp_path / "w.workshop"
    with a_document(HALL, path=path) as document:
        with pytest.raises(StoreError) as trouble:
            document.copy_to(tmp_path / target)
        assert trouble.value.code == code
    assert list(tmp_path.iterdir()) == [path]


def test_a_copy_of_the_document_by_another_name_of_it_is_refused(tmp_path: Path) -> None:
    with a_document(HALL, path=tmp_path / "w.workshop") as document:
        os.link(tmp_path / "w.workshop", tmp_path / "same.workshop")
        with pytest.raises(StoreError) as trouble:
            document.copy_to(tmp_path / "same.workshop")
        assert trouble.value.code == "exists"


def test_changed_documents_are_backed_up_every_two_minutes(tmp_path: Path) -> None:
    clock, folder = Clock(), tmp_path / "backups"
    document = a_document(HALL, path=tmp_path / "w.workshop", clock=clock, backup_folder=folder)
    for number in range(5):
        clock.forward(minutes=1)
        put(document, Tag(id="X", name=str(number)))
    clock.forward(minutes=30)
    document.close()
    with reopened(tmp_path / "w.workshop", clock=clock, backup_folder=folder) as document:
        assert kept(folder) == [f"20160501T120{minute}00Z.workshop" for minute in (0, 2, 4)]


def test_a_clock_that_was_wrong_does_not_stop_backups(tmp_path: Path) -> None:
    clock, folder = Clock(), tmp_path / "backups"
    with a_document(path=tmp_path / "w.workshop", clock=clock, backup_folder=folder) as document:
        clock.forward(days=365)
        put(document, HALL)
        clock.forward(days=-365)
        for number in range(4):
            put(document, Tag(id="X", name=str(number)))
            clock.forward(minutes=1)
        assert kept(folder) == [
            "20160501T120000Z.workshop",
            "20160501T120200Z.workshop",
            "20170501T120000Z.workshop",
        ]
        clock.forward(days=1)
        newest_last = backups.kept(next(folder.iterdir()), now=clock())
        assert newest_last[0].name.startswith("2017")


def test_a_backup_is_the_document_as_it_was(tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    document = a_document(*WORKSHOP, path=tmp_path / "w.workshop", backup_folder=folder)
    before = content(document)
    put(document, Tag(id="X", name="Later"))
    (copy,) = folder.rglob("*.workshop")
    assert content(reopened(copy, read_only=True)) == before


def test_each_document_has_a_folder_of_its_own(tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    for name in ("a.workshop", "b.workshop"):
        Document.create(tmp_path / name, event=GATHERING, desk="Test", backup_folder=folder).close()
        with Document.open(tmp_path / name, desk="Test", backup_folder=folder) as document:
            put(document, HALL)
    assert len(list(folder.iterdir())) == 2


@pytest.mark.skipif(os.name != "posix", reason="Windows closes a user's own folders to others by itself")
def test_backups_are_for_nobody_elses_eyes(tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    with a_document(path=tmp_path / "w.workshop", backup_folder=folder) as document:
        put(document, HALL)
    (own,) = folder.iterdir()
    assert stat.S_IMODE(own.stat().st_mode) == 0o700


def test_what_a_killed_copy_left_goes_with_the_next(tmp_path: Path) -> None:
    clock, folder = Clock(), tmp_path / "backups"
    with a_document(path=tmp_path / "w.workshop", clock=clock, backup_folder=folder) as document:
        put(document, HALL)
        (own,) = folder.iterdir()
        old, running = own / ".old", own / ".running"
        for draft, age in ((old, timedelta(hours=2)), (running, timedelta(minutes=1))):
            draft.write_bytes(b"half a copy")
            os.utime(draft, times=((clock() - age).timestamp(), (clock() - age).timestamp()))
        clock.forward(minutes=2)
        put(document, LAB)
    assert list(own.glob(".*")) == [running]


def test_old_backups_make_room(tmp_path: Path) -> None:
    clock, folder = Clock(), tmp_path / "backups"
    with a_document(path=tmp_path / "w.workshop", clock=clock, backup_folder=folder) as document:
        for number in range(33):
            clock.forward(minutes=2)
            put(document, Tag(id="X", name=str(number)))
    assert (len(kept(folder)), kept(folder)[0]) == (30, "20160501T120800Z.workshop")


def test_large_backups_are_few() -> None:
    sizes = [200_000_000, 40_000_000, 200_000_000, 200_000_000, 200_000_000]
    assert backups.surplus(sizes) == [0, 1, 2]
    assert backups.surplus([1000] * 32) == [0, 1]


def test_a_backup_that_fails_does_not_stop_the_work(tmp_path: Path) -> None:
    (tmp_path / "backups").write_text("a file where the folder should be")
    with a_document(path=tmp_path / "w.workshop", backup_folder=tmp_path / "backups") as document:
        put(document, HALL)
        assert document.all(Room) == [HALL]
        assert isinstance(document.backup_trouble, OSError)


def test_the_home_of_backups_is_this_computers_own_disk(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))
    assert backups.home().name == "backups"
    assert "workshop-planner" in backups.home().parts


def test_the_seal_is_broken_by_the_first_change_and_made_new_at_the_end(tmp_path: Path) -> None:
    path = a_file(tmp_path / "w.workshop", HALL)
    with reopened(path) as document:
        first = document.connection.execute("SELECT seal FROM document").fetchone()[0]
        put(document, LAB)
        assert document.connection.execute("SELECT seal FROM document").fetchone()[0] == ""
    with reopened(path) as document:
        second = document.connection.execute("SELECT seal FROM document").fetchone()[0]
    assert len({first, second, ""}) == 3


def test_a_document_that_was_only_looked_at_is_not_touched(tmp_path: Path) -> None:
    path = a_file(tmp_path / "w.workshop", HALL)
    before = path.read_bytes(), path.stat().st_mtime_ns
    with reopened(path) as document:
        document.all(Room)
        put(document, HALL)
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before


def test_a_backup_that_was_put_off_is_made_when_its_time_has_come(tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    waiting: list[Callable[[], None]] = []
    with a_document(path=tmp_path / "w.workshop", backup_folder=folder) as document:
        document.backup_later = waiting.append
        put(document, HALL)
        put(document, LAB)
        assert kept(folder) == []
        for make in waiting:
            make()
        assert len(kept(folder)) == 1


def test_a_backup_that_was_put_off_is_made_at_the_end(tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    with a_document(path=tmp_path / "w.workshop", backup_folder=folder) as document:
        document.backup_later = lambda _: None
        put(document, HALL)
    (made,) = folder.rglob("*.workshop")
    assert reopened(made, read_only=True).all(Room) == [HALL]


def test_the_copies_of_a_document_are_found_by_where_it_lay_newest_first(tmp_path: Path) -> None:
    clock, folder, path = Clock(), tmp_path / "backups", tmp_path / "w.workshop"
    with a_document(path=path, clock=clock, backup_folder=folder) as document:
        for number in range(3):
            put(document, Tag(id="X", name=str(number)))
            clock.forward(minutes=2)
    path.write_bytes(b"damaged")
    (own,) = folder.iterdir()
    for name in ("1T1Z.workshop", "99999999T999999Z.workshop"):
        (own / name).write_text("put here by hand")
    found = backups.copies(folder, path, now=clock())
    assert [copy.at.minute for copy in found] == [4, 2, 0]
    assert [copy.path.stat().st_size for copy in found] == [copy.size for copy in found]
    assert backups.copies(folder, tmp_path / "stranger.workshop", now=clock()) == []


def test_a_copy_from_the_future_is_not_taken_for_the_newest(tmp_path: Path) -> None:
    clock, folder, path = Clock(), tmp_path / "backups", tmp_path / "w.workshop"
    with a_document(path=path, clock=clock, backup_folder=folder) as document:
        put(document, HALL)
        clock.forward(days=-365)
        put(document, LAB)
    assert [copy.at.year for copy in backups.copies(folder, path, now=clock())] == [2015, 2016]


def test_a_copy_is_restored_to_a_place_of_its_own(tmp_path: Path) -> None:
    folder, path, target = tmp_path / "backups", tmp_path / "w.workshop", tmp_path / "again.workshop"
    with a_document(path=path, backup_folder=folder) as document:
        put(document, HALL)
    (made,) = backups.copies(folder, path, now=datetime.now(UTC))
    backups.restore(made.path, target)
    assert reopened(target).all(Room) == [HALL]
    with pytest.raises(StoreError) as trouble:
        backups.restore(made.path, target)
    assert trouble.value.code == "exists"
    made.path.write_bytes(b"damaged")
    with pytest.raises(StoreError) as trouble:
        backups.restore(made.path, tmp_path / "third.workshop")
    assert trouble.value.code == "damaged"


def test_a_copy_that_is_gone_can_not_be_restored(tmp_path: Path) -> None:
    with pytest.raises(StoreError) as trouble:
        backups.restore(tmp_path / "none.workshop", tmp_path / "again.workshop")
    assert trouble.value.code == "missing"
