"""A document of every released version opens, by its text dump in tests/data/documents.

`python -m tests.store.test_old_documents` writes the one of the present version, once, at its release.
"""

import re
import sqlite3
from pathlib import Path

import pytest

from planner.domain.records import (
    RECORDS,
    BadgeDesign,
    BadgePart,
    DistinctPeople,
    Event,
    FormerPerson,
    HelpRequest,
    ListShape,
    OwnStock,
    Paper,
    PrinterAdjustment,
    Record,
    Release,
    ReleasedSlot,
    Room,
    SavedFilter,
    Tag,
)
from planner.store import migrate
from planner.store.document import Document
from planner.store.errors import StoreError
from tests.build import GATHERING, WORKSHOP, a_document, put, reopened

DUMPS = sorted((Path(__file__).parent.parent / "data" / "documents").glob("[0-9]*.sql"))
SPARE = Tag(id="SPARE00000", name="Taken back")
SINCE = (
    {Release: 2, ReleasedSlot: 2}
    | dict.fromkeys((ListShape, FormerPerson, DistinctPeople, SavedFilter), 3)
    | dict.fromkeys((HelpRequest, BadgeDesign, BadgePart, OwnStock, PrinterAdjustment), 4)
)
"""From which version on there are these records; all others since the first."""
PRESENT = migrate.last_version()
LATER = f"""
BEGIN IMMEDIATE;
PRAGMA user_version = {PRESENT + 1};
CREATE TABLE later(id TEXT NOT NULL PRIMARY KEY) STRICT;
UPDATE room SET notes = 'moved on';
COMMIT;
"""
LATER_NAME = f"{PRESENT + 1:04}_later.sql"


def a_workshop_to_dump() -> Document:
    document = a_document(*WORKSHOP)
    document.log_print(Paper.AGENDA, [])
    put(document, SPARE)
    document.undo()
    return document


def dump(document: Document) -> str:
    lines = "\n".join(line for line in document.connection.iterdump() if "TEMP" not in line)
    return (
        f"PRAGMA application_id = {migrate.APPLICATION_ID};\n"
        f"PRAGMA user_version = {migrate.last_version()};\n{lines}\n"
    )


def restored(path: Path, dumped: Path) -> Path:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.executescript(dumped.read_text(encoding="utf-8"))
    connection.close()
    return path


def test_every_version_has_its_dump() -> None:
    assert [int(dumped.stem) for dumped in DUMPS] == list(range(1, migrate.last_version() + 1))


@pytest.mark.parametrize("dumped", DUMPS, ids=lambda dumped: dumped.stem)
def test_an_old_document_opens_with_all_it_held(tmp_path: Path, dumped: Path) -> None:
    with reopened(restored(tmp_path / "w.workshop", dumped)) as document:
        found: list[Record] = [record for kind in RECORDS for record in document.all(kind)]
        written = [record for record in WORKSHOP if SINCE.get(type(record), 1) <= int(dumped.stem)]
        assert sorted(found, key=repr) == sorted([GATHERING, *written], key=repr)
        assert document.redo() is not None
        assert document.get(Tag, SPARE.id) == SPARE
        while document.undo():
            pass
        assert [kind for kind in RECORDS if document.all(kind)] == [Event]


def test_a_dump_of_today_opens_as_well(tmp_path: Path) -> None:
    dumped = tmp_path / "dump.sql"
    dumped.write_text(dump(a_workshop_to_dump()), encoding="utf-8")
    with reopened(restored(tmp_path / "w.workshop", dumped)) as document:
        assert document.count(Room) == 2


@pytest.fixture
def with_a_later_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The program as it will be once there is one more script; returns a file of the present version."""
    path = tmp_path / "w.workshop"
    a_document(*WORKSHOP, path=path).close()
    later = tmp_path / LATER_NAME
    later.write_text(LATER, encoding="utf-8")
    scripts = (*migrate.scripts(), later)
    migrate.schema_of.cache_clear()
    monkeypatch.setattr(migrate, "scripts", lambda: scripts)
    return path


def test_an_older_file_is_brought_up_after_a_backup(with_a_later_version: Path) -> None:
    path = with_a_later_version
    with reopened(path) as document:
        assert {room.notes for room in document.all(Room)} == {"moved on"}
        assert document.connection.execute("PRAGMA user_version").fetchone() == (PRESENT + 1,)
        put(document, SPARE)
    backup = path.with_name(f"w.version{PRESENT}.workshop")
    connection = sqlite3.connect(backup)
    assert connection.execute("PRAGMA user_version").fetchone() == (PRESENT,)
    assert connection.execute("SELECT DISTINCT notes FROM room").fetchall() != [("moved on",)]
    connection.close()
    reopened(path).close()


def test_a_migration_that_fails_leaves_the_file_as_it_was(with_a_later_version: Path, tmp_path: Path) -> None:
    path = with_a_later_version
    (tmp_path / LATER_NAME).write_text(LATER.replace("room SET", "nowhere SET"), encoding="utf-8")
    migrate.schema_of.cache_clear()
    with pytest.raises(sqlite3.OperationalError, match="no such table: nowhere"):
        reopened(path)
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA user_version").fetchone() == (PRESENT,)
    assert connection.execute("SELECT count(*) FROM sqlite_schema WHERE name = 'later'").fetchone() == (0,)
    connection.close()


def test_an_older_file_that_is_only_read_is_brought_up_in_memory(with_a_later_version: Path) -> None:
    path = with_a_later_version
    before = path.read_bytes()
    with reopened(path, read_only=True) as document:
        assert {room.notes for room in document.all(Room)} == {"moved on"}
        with pytest.raises(StoreError) as trouble:
            put(document, SPARE)
        assert trouble.value.code == "read_only"
    assert path.read_bytes() == before


@pytest.mark.parametrize("script", migrate.scripts(), ids=lambda script: script.stem)
def test_a_script_is_one_transaction_that_tells_its_version(script: Path) -> None:
    text = script.read_text(encoding="utf-8")
    statements = [line for line in text.splitlines() if re.match(r"BEGIN|COMMIT|PRAGMA user_version", line)]
    assert statements == ["BEGIN IMMEDIATE;", f"PRAGMA user_version = {int(script.stem[:4])};", "COMMIT;"]


if __name__ == "__main__":
    name = f"{migrate.last_version():04}.sql"
    (Path(__file__).parent.parent / "data" / "documents" / name).write_text(
        dump(a_workshop_to_dump()), encoding="utf-8"
    )
