"""The gate: what is not a sound workshop file of this version is told apart and left untouched."""

import os
import random
import sqlite3
import struct
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from planner.domain.records import Room
from planner.store import check, migrate
from planner.store.document import Document
from planner.store.errors import CODES, StoreError
from tests.build import GATHERING, HALL, LAB, WORKSHOP, a_document, a_file, content, put, reopened


def refusal(path: Path, *, read_only: bool = False) -> str:
    """The code; the file and its folder must be as they were."""
    before = path.read_bytes() if path.is_file() else None
    beside = set(path.parent.iterdir())
    with pytest.raises(StoreError) as trouble:
        reopened(path, read_only=read_only)
    assert trouble.value.code in CODES
    assert trouble.value.values["path"] == path
    assert (path.read_bytes() if path.is_file() else None) == before
    assert set(path.parent.iterdir()) - beside <= {path.with_name(f".{path.name}.lock")}
    return trouble.value.code


def an_empty_file(path: Path) -> None:
    path.write_bytes(b"")


def a_text(path: Path) -> None:
    path.write_text("given_name,family_name\nAna,Beltrán\n" * 100, encoding="utf-8")


def random_bytes(path: Path) -> None:
    path.write_bytes(random.Random(1).randbytes(5000))


def only_the_magic(path: Path) -> None:
    path.write_bytes(b"SQLite format 3\0")


def another_database(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE participant(id)")
    connection.close()


def ours_by_name_only(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA application_id = {migrate.APPLICATION_ID}")
    connection.execute("VACUUM")
    connection.close()


def a_folder(path: Path) -> None:
    path.mkdir()


def nothing(path: Path) -> None:
    assert not path.exists()


def half_a_file(path: Path) -> None:
    a_file(path, *WORKSHOP)
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def a_file_without_its_last_byte(path: Path) -> None:
    a_file(path, *WORKSHOP)
    path.write_bytes(path.read_bytes()[:-1])


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (nothing, "missing"),
        (a_folder, "is_folder"),
        (an_empty_file, "not_a_workshop"),
        (a_text, "not_a_workshop"),
        (random_bytes, "not_a_workshop"),
        (only_the_magic, "not_a_workshop"),
        (another_database, "other_database"),
        (ours_by_name_only, "damaged"),
        (half_a_file, "damaged"),
        (a_file_without_its_last_byte, "damaged"),
    ],
)
@pytest.mark.parametrize("read_only", [False, True])
def test_a_file_that_is_no_workshop_is_refused(
    tmp_path: Path, make: Callable[[Path], None], code: str, read_only: bool
) -> None:
    path = tmp_path / "w.workshop"
    make(path)
    assert refusal(path, read_only=read_only) == code


def change_file(path: Path, *statements: str) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    for statement in statements:
        connection.execute(statement)
    connection.close()


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER t AFTER UPDATE ON room BEGIN DELETE FROM participant; END",
        "CREATE VIEW v AS SELECT * FROM participant",
        "CREATE TABLE mine(id)",
        "CREATE INDEX mine ON room(name)",
        "CREATE UNIQUE INDEX mine ON room(name)",
        "ALTER TABLE room ADD COLUMN mine TEXT",
        "ALTER TABLE room RENAME COLUMN floor TO level",
        "DROP INDEX slot_room",
        "DROP TABLE check_in",
    ],
)
def test_a_stranger_in_the_schema_is_refused(tmp_path: Path, statement: str) -> None:
    path = a_file(tmp_path / "w.workshop", *WORKSHOP)
    change_file(path, statement)
    assert refusal(path) == refusal(path, read_only=True) == "altered"


def test_statistics_left_by_another_tool_do_no_harm(tmp_path: Path) -> None:
    path = a_file(tmp_path / "w.workshop", *WORKSHOP)
    change_file(path, "ANALYZE")
    assert reopened(path).count(Room) == 2


def test_a_file_packed_by_another_tool_opens(tmp_path: Path) -> None:
    path = a_file(tmp_path / "w.workshop", *WORKSHOP)
    change_file(path, "VACUUM", "PRAGMA journal_mode = WAL")
    with reopened(path) as document:
        put(document, LAB)
        assert document.connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)


def test_a_newer_file_is_told_with_its_version_and_can_be_read(tmp_path: Path) -> None:
    path = a_file(tmp_path / "w.workshop", HALL)
    newer = migrate.last_version() + 1
    change_file(path, "CREATE TABLE later(id TEXT) STRICT", f"PRAGMA user_version = {newer}")
    with pytest.raises(StoreError) as trouble:
        reopened(path)
    assert (trouble.value.code, trouble.value.values) == (
        "newer",
        {"path": path, "version": newer, "known": newer - 1},
    )
    with reopened(path, read_only=True) as document:
        assert (document.all(Room), document.read_only) == ([HALL], True)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE session SET type = 'seance'",
        "UPDATE day SET date = '2016-13-01'",
        "UPDATE session SET public = 7",
        "UPDATE participant SET arrival = 'noon'",
        "UPDATE participant SET given_name = CAST(x'ff41' AS TEXT)",
        "DELETE FROM event",
        "DELETE FROM document",
        "UPDATE slot SET room = 'nowhere'",
        "UPDATE change SET before = '{' WHERE number = 1",
        "UPDATE change SET \"table\" = 'nothing' WHERE number = 1",
        "INSERT INTO print_log VALUES ('x', 'agenda', '', '', 1, '[', '', '{}')",
        "INSERT INTO export_log VALUES ('x', 'ics', 'agenda.ics', '', '', 1, '[')",
        "INSERT INTO picture VALUES ('x', 'image/png', x'00')",
        "UPDATE step SET at = 'yesterday'",
        "UPDATE slot SET start = 99999999",
        "UPDATE slot SET start = -99999999",
        "UPDATE session SET minutes = 99999999",
        "UPDATE day SET closes = 99999999",
    ],
)
def test_values_no_record_can_hold_are_damage(tmp_path: Path, statement: str) -> None:
    path = a_file(tmp_path / "w.workshop", *WORKSHOP)
    change_file(path, "UPDATE document SET seal = ''", statement)
    assert refusal(path) == "damaged"


def test_a_value_changed_behind_the_seal_is_damage(tmp_path: Path) -> None:
    path = a_file(tmp_path / "w.workshop", *WORKSHOP)
    change_file(path, "UPDATE room SET capacity = capacity + 1")
    assert refusal(path) == "damaged"


def test_a_read_only_opening_does_not_write(tmp_path: Path) -> None:
    path = a_file(tmp_path / "w.workshop", HALL)
    before = path.read_bytes()
    with reopened(path, read_only=True) as document:
        assert list(tmp_path.iterdir()) == [path]
        for action in (document.undo, lambda: put(document, LAB)):
            with pytest.raises(StoreError) as trouble:
                action()
            assert trouble.value.code == "read_only"
        with pytest.raises(sqlite3.OperationalError):
            document.connection.execute("DELETE FROM room")
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    "name",
    [
        "a?b#c%41&mode=memory.workshop",
        "Sitzung – für alle 会.workshop",
        " .workshop",
        "noending",
        pytest.param(
            "\udcff.workshop", marks=pytest.mark.skipif(sys.platform != "linux", reason="bytes as names")
        ),
    ],
)
def test_a_file_may_have_any_name(tmp_path: Path, name: str) -> None:
    path = a_file(tmp_path / name, HALL)
    with reopened(path) as document:
        put(document, LAB)
        document.copy_to(tmp_path / f"copy {name}")
    assert reopened(path, read_only=True).all(Room) == [HALL, LAB]
    assert set(tmp_path.iterdir()) == {path, tmp_path / f"copy {name}"}


@pytest.mark.parametrize("name", ["x" * 300, "link"])
def test_a_name_that_leads_nowhere_is_missing(tmp_path: Path, name: str) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "link")
    with pytest.raises(StoreError) as opening:
        reopened(tmp_path / name)
    with pytest.raises(StoreError) as making:
        a_document(path=tmp_path / name)
    assert (opening.value.code, making.value.code) == ("missing", "missing")


def test_closing_twice_is_closing_once(tmp_path: Path) -> None:
    path = a_file(tmp_path / "w.workshop", HALL)
    document = reopened(path)
    put(document, LAB)
    document.close()
    with reopened(path):
        document.close()
        with pytest.raises(StoreError):
            reopened(path)


def test_a_closed_document_leaves_nothing_beside_it(tmp_path: Path) -> None:
    path = a_file(tmp_path / "w.workshop", HALL)
    with reopened(path) as document:
        put(document, LAB)
    assert list(tmp_path.iterdir()) == [path]


def test_a_new_document_does_not_overwrite(tmp_path: Path) -> None:
    path = tmp_path / "w.workshop"
    a_text(path)
    before = path.read_bytes()
    with pytest.raises(StoreError) as trouble:
        Document.create(path, event=GATHERING, desk="Test")
    assert (trouble.value.code, path.read_bytes()) == ("exists", before)


@pytest.mark.parametrize(("name", "code"), [("no/such/w.workshop", "no_such_folder"), ("", "is_folder")])
def test_a_new_document_needs_a_place(tmp_path: Path, name: str, code: str) -> None:
    with pytest.raises(StoreError) as trouble:
        Document.create(tmp_path / name, event=GATHERING, desk="Test")
    assert (trouble.value.code, list(tmp_path.iterdir())) == (code, [])


def test_a_large_file_is_checked_before_the_first_edit(tmp_path: Path) -> None:
    path = tmp_path / "w.workshop"
    with a_document(HALL, path=path) as document, document.edit("set_logo") as edit:
        for number in range(5):
            edit.add_picture(bytes([number]) * 1_000_000, "image/png")
        edit.put(LAB)
    assert not check.is_small(path)
    with reopened(path) as document:
        put(document, HALL)
    change_file(path, "UPDATE room SET capacity = 3")
    with reopened(path) as document:
        before = content(document)
        with pytest.raises(StoreError) as trouble:
            put(document, LAB)
        assert (trouble.value.code, content(document)) == ("damaged", before)


def flipped(original: bytes, bit: int) -> bytes:
    damaged = bytearray(original)
    damaged[bit // 8] ^= 1 << bit % 8
    return bytes(damaged)


def sampled_bits(original: bytes, many: int) -> list[int]:
    """The header's first, then as many in every part, most of them where something is written."""
    written = [at for at, byte in enumerate(original) if byte]
    step = max(1, len(written) // many)
    source = random.Random(len(original))
    places = [*range(0, 100, 3), *written[::step], *range(0, len(original), len(original) // (many // 4))]
    return [8 * place + source.randrange(8) for place in places]


def test_a_flipped_bit_is_found_or_harmless(tmp_path: Path, flips: int) -> None:
    path = a_file(tmp_path / "w.workshop", *WORKSHOP)
    original = path.read_bytes()
    with reopened(path, read_only=True) as document:
        expected = content(document)
    found = set()
    for bit in sampled_bits(original, flips):
        path.write_bytes(flipped(original, bit))
        try:
            with reopened(path, read_only=True) as document:
                assert content(document) == expected, f"bit {bit}"
                found.add("harmless")
        except StoreError as trouble:
            found.add(trouble.code)
    assert (
        {"damaged", "harmless"}
        <= found
        <= {
            "damaged",
            "harmless",
            "altered",
            "not_a_workshop",
            "other_database",
            "newer",
        }
    )


def test_a_header_that_claims_another_shape_is_refused(tmp_path: Path) -> None:
    """Page size, encoding, version fields: whatever they say, no other exception gets out."""
    path = a_file(tmp_path / "w.workshop", HALL)
    original = path.read_bytes()
    for offset in range(16, 100, 4):
        for value in (0, 1, 2**31, 2**32 - 1):
            path.write_bytes(original[:offset] + struct.pack(">I", value) + original[offset + 4 :])
            with suppress(StoreError):
                reopened(path, read_only=True).close()


def test_a_device_is_no_workshop() -> None:
    assert refusal(Path(os.devnull)) == refusal(Path(os.devnull), read_only=True) == "not_a_workshop"


def test_a_name_with_a_nul_is_missing(tmp_path: Path) -> None:
    with pytest.raises(StoreError) as trouble:
        reopened(tmp_path / "a\0b.workshop")
    assert trouble.value.code == "missing"
