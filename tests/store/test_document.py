"""Steps: all or nothing, noted, told to whoever watches."""

import dataclasses
import random
import sqlite3
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from planner.domain.records import Event, Group, Paper, Participant, Room, Session, Slot, Tag, Tagging
from planner.domain.refusal import Refused
from planner.store import history, journal, migrate
from planner.store.document import Document
from planner.store.errors import StoreError
from planner.store.journal import Changes, Step
from planner.store.opening import Opened
from planner.store.tables import tables
from tests.build import (
    ANA,
    EARLY,
    GATHERING,
    HALL,
    LAB,
    LOCAL,
    MORNING,
    WEI,
    WORKSHOP,
    a_document,
    a_file,
    content,
    noon,
    put,
    reopened,
)


def test_a_new_document_holds_its_event_and_no_step() -> None:
    document = a_document()
    assert (document.all(Event), document.last_step, document.undo()) == ([GATHERING], 0, None)


def test_an_edit_is_one_step() -> None:
    document = a_document()
    with document.edit("add_rooms", about="Hall and Lab") as edit:
        edit.put_all([HALL, LAB])
    step = history.entries(document)[0].step
    assert step == Step(1, step.id, "add_rooms", "Hall and Lab", "2016-05-01T12:00:00+00:00", "Test", None)
    assert (document.all(Room), document.last_step) == ([HALL, LAB], 1)


def test_an_edit_that_raises_leaves_nothing() -> None:
    document = a_document(HALL)
    before = content(document)
    with suppress(ZeroDivisionError), document.edit("try") as edit:
        edit.put(LAB)
        edit.add_picture(b"...", "image/png")
        _ = 1 / 0
    assert (content(document), document.last_step) == (before, 1)
    assert document.connection.execute("SELECT count(*) FROM picture").fetchone() == (0,)


def test_an_edit_that_changes_nothing_leaves_no_step() -> None:
    document = a_document(*WORKSHOP)
    with document.edit("again") as edit:
        edit.put_all([ANA, WEI])
        edit.remove(Room, "nothing")
    assert document.last_step == 1


def test_a_put_notes_only_the_columns_that_differ() -> None:
    document = a_document(HALL)
    put(document, dataclasses.replace(HALL, capacity=80, name='The "Hall"'))
    assert history.changes(document, 2) == [
        history.Change(
            "room", HALL.id, {"name": "Hall", "capacity": 200}, {"name": 'The "Hall"', "capacity": 80}
        )
    ]


def test_a_removal_takes_along_what_belongs_to_it_and_notes_every_row() -> None:
    document = a_document(*WORKSHOP)
    with document.edit("remove_room") as edit:
        edit.remove(Room, HALL.id)
    gone = {(change.table, change.row) for change in history.changes(document, 2)}
    assert gone == {("room", HALL.id), ("slot", MORNING.id), ("room_feature", feature_of_hall())}
    assert document.get(Slot, MORNING.id) is None


def feature_of_hall() -> str:
    return next(record.id for record in WORKSHOP if type(record).__name__ == "RoomFeature")


def test_a_removal_lets_go_of_what_only_refers_to_it() -> None:
    document = a_document(*WORKSHOP)
    with document.edit("remove_group") as edit:
        edit.remove(Group, LOCAL.id)
    assert document.get(Participant, ANA.id) == dataclasses.replace(ANA, group=None)
    assert [change.table for change in history.changes(document, 2)] == ["participant", "group"]


def test_records_of_two_kinds_at_once_are_a_bug() -> None:
    mixed: list[Any] = [HALL, EARLY]
    with pytest.raises(ValueError, match="too many values"), a_document().edit("mixed") as edit:
        edit.put_all(mixed)


@pytest.mark.parametrize("poison", ["a\0b", "\ud800", "Zoë\udfff"])
def test_text_that_would_poison_the_file_is_refused(poison: str) -> None:
    document = a_document()
    with pytest.raises(Refused) as refused, document.edit("poison") as edit:
        edit.put_all([LAB, dataclasses.replace(HALL, notes=poison)])
    assert (refused.value.code, refused.value.values) == (
        "unwritable_text",
        {"table": "room", "column": "notes"},
    )
    assert document.all(Room) == []


@pytest.mark.parametrize("table", [table.name for table in tables()])
@pytest.mark.parametrize(
    "change", ["DELETE FROM {}", "UPDATE {} SET id = id || 'x'", "INSERT OR REPLACE INTO {}"]
)
def test_a_change_outside_a_step_is_aborted(table: str, change: str) -> None:
    document = a_document(*WORKSHOP)
    row = document.connection.execute(f'SELECT * FROM "{table}"').fetchone()
    statement, values = change.format(f'"{table}"'), ()
    if "INSERT" in change:
        statement, values = f"{statement} VALUES ({', '.join('?' * len(row))})", ("event", *row[1:])
    with pytest.raises(sqlite3.IntegrityError, match=r"outside a step|CHECK"):
        document.connection.execute(statement, values)


def test_observers_are_told_after_the_step_is_saved() -> None:
    document = a_document(*WORKSHOP)
    told: list[tuple[Changes, bool]] = []
    document.observers.append(lambda changes: told.append((changes, document.connection.in_transaction)))
    with document.edit("much") as edit:
        edit.put(dataclasses.replace(LAB, capacity=7))
        edit.put(Tag(id="NEW", name="New"))
        edit.put(Tag(id="BRIEF", name="Came and went"))
        edit.remove(Tag, "BRIEF")
        edit.remove(Tag, EARLY.id)
    (changes, in_transaction) = told[0]
    tagging = next(record for record in WORKSHOP if isinstance(record, Tagging))
    assert not in_transaction
    assert (changes.step.kind, changes.step.number) == ("much", 2)
    assert changes.inserted == {Tag: frozenset({"NEW"})}
    assert changes.updated == {Room: frozenset({LAB.id})}
    removed: dict[type[Any], frozenset[str]] = {Tag: frozenset({EARLY.id}), Tagging: frozenset({tagging.id})}
    assert changes.removed == removed


def test_a_picture_is_kept_once() -> None:
    document = a_document()
    with document.edit("set_logo") as edit:
        logo = edit.add_picture(b"GIF", "image/gif")
        assert edit.add_picture(b"GIF", "image/gif") == logo
        edit.put(dataclasses.replace(GATHERING, logo=logo))
    assert document.connection.execute("SELECT * FROM picture").fetchall() == [(logo, "image/gif", b"GIF")]


def test_a_print_is_logged_without_a_step() -> None:
    document = a_document(HALL)
    document.log_print(Paper.BADGES, [ANA.id])
    logged = document.connection.execute("SELECT paper, at, desk, step, items FROM print_log").fetchall()
    assert logged == [("badges", "2016-05-01T12:00:00+00:00", "Test", 1, f'["{ANA.id}"]')]
    assert document.last_step == 1


def test_many_records_are_counted_without_being_read() -> None:
    document = a_document(*WORKSHOP)
    assert [document.count(kind) for kind in (Room, Session, Tag)] == [2, 2, 1]


def test_a_clock_of_another_zone_is_noted_in_utc() -> None:
    document = a_document(clock=lambda: datetime.fromisoformat("2016-05-01T08:00:00-04:00"))
    put(document, HALL)
    assert history.entries(document)[0].step.at == "2016-05-01T12:00:00+00:00"


class FailsAtCommit(sqlite3.Connection):
    """A disk that reports a failure at COMMIT, before or after the commit was written."""

    committed = False

    def execute(self, statement: str, *values: Any) -> sqlite3.Cursor:
        if statement != "COMMIT":
            return super().execute(statement, *values)
        if self.committed:
            super().execute("COMMIT")
        error = sqlite3.OperationalError("disk I/O error")
        error.sqlite_errorcode = sqlite3.SQLITE_IOERR
        raise error


def a_document_that_fails_at_commit(path: Path, *, committed: bool) -> Document:
    a_file(path, HALL)
    connection = sqlite3.connect(path, isolation_level=None, factory=FailsAtCommit)
    connection.committed = committed
    journal.install(connection)
    return Document(Opened(connection), path, desk="Test", clock=noon)


def test_an_error_at_commit_after_the_commit_means_saved(tmp_path: Path) -> None:
    document = a_document_that_fails_at_commit(tmp_path / "w.workshop", committed=True)
    put(document, LAB)
    assert (document.all(Room), document.last_step) == ([HALL, LAB], 2)


def test_an_error_at_commit_before_the_commit_means_not_saved(tmp_path: Path) -> None:
    document = a_document_that_fails_at_commit(tmp_path / "w.workshop", committed=False)
    with pytest.raises(StoreError) as trouble:
        put(document, LAB)
    assert trouble.value.code == "disk_failed"
    assert (document.all(Room), document.last_step) == ([HALL], 1)


def write_as_another_program(path: Path, statement: str) -> None:
    connection = sqlite3.connect(path)
    connection.execute(statement)
    connection.commit()
    connection.close()


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO step VALUES (2, 'other', 'k', '', '', 'Other', NULL)",
        "UPDATE document SET id = 'other'",
        "DELETE FROM step",
        "DELETE FROM document",
    ],
)
def test_a_file_changed_by_another_program_is_not_written(tmp_path: Path, statement: str) -> None:
    path = a_file(tmp_path / "w.workshop", HALL)
    with reopened(path) as document:
        write_as_another_program(path, f"PRAGMA foreign_keys = OFF; {statement}".split("; ")[1])
        with pytest.raises(StoreError) as trouble:
            put(document, LAB)
        assert trouble.value.code == "changed_elsewhere"
        assert document.all(Room) == [HALL]


def remove(path: Path) -> None:
    path.unlink()


def move(path: Path) -> None:
    path.rename(path.with_name("moved"))


def replace_by_another(path: Path) -> None:
    other = a_file(path.with_name("other.workshop"), LAB)
    other.replace(path)


@pytest.mark.parametrize("happening", [remove, move, replace_by_another])
def test_a_file_that_is_gone_is_not_written(tmp_path: Path, happening: Callable[[Path], None]) -> None:
    path = a_file(tmp_path / "w.workshop", HALL)
    with reopened(path) as document:
        happening(path)
        with pytest.raises(StoreError) as trouble:
            put(document, LAB)
        assert trouble.value.code == "gone"
        document.copy_to(tmp_path / "saved.workshop")
    assert reopened(tmp_path / "saved.workshop").all(Room) == [HALL]


def test_a_file_overwritten_in_place_is_not_written(tmp_path: Path) -> None:
    path = a_file(tmp_path / "w.workshop", HALL)
    other = tmp_path / "other.workshop"
    a_document(LAB, path=other, ids=random.Random(8)).close()
    with reopened(path) as document:
        path.write_bytes(other.read_bytes())
        with pytest.raises(StoreError) as trouble:
            put(document, Room(id="X", name="X"))
        assert trouble.value.code == "changed_elsewhere"
    assert path.read_bytes() == other.read_bytes()


def test_settings_of_an_open_file_are_the_safe_ones(tmp_path: Path) -> None:
    with reopened(a_file(tmp_path / "w.workshop")) as document:
        names = (
            "journal_mode synchronous fullfsync secure_delete temp_store recursive_triggers foreign_keys "
            "trusted_schema cell_size_check locking_mode user_version application_id"
        )
        values = [document.connection.execute(f"PRAGMA {name}").fetchone()[0] for name in names.split()]
    version, kind = migrate.last_version(), migrate.APPLICATION_ID
    assert values == ["delete", 3, 1, 1, 2, 1, 1, 0, 1, "normal", version, kind]


def test_a_removed_name_does_not_stay_in_the_file(tmp_path: Path) -> None:
    """But for the journal, which keeps it so that it can come back."""
    path = a_file(tmp_path / "w.workshop", Tag(id="A", name="Quetzalcoatl"))
    connection = sqlite3.connect(path)
    assert b"Quetzalcoatl" in path.read_bytes()
    connection.close()
    with reopened(path) as document:
        put(document, Tag(id="A", name="Someone else"))
        document.connection.execute("UPDATE change SET before = NULL")
    assert b"Quetzalcoatl" not in path.read_bytes()


def test_utc_is_the_clock_unless_told_otherwise() -> None:
    document = Document.in_memory()
    put(document, HALL)
    at = datetime.fromisoformat(history.entries(document)[0].step.at)
    assert at.tzinfo == UTC
