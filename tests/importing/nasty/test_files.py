"""Files that are none, are not there, or go while somebody reads them; and work stopped at every point."""

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from planner.importing.lists.columns import guess, guess_kind
from planner.importing.lists.plan import ImportPlan
from planner.importing.lists.planning import plan_list
from planner.importing.tables.reading import read_table
from planner.importing.tables.table import Cancelled, IsCancelled, never
from planner.importing.unreadable import Unreadable
from planner.operations.importing import import_list
from planner.store import snapshot
from planner.store.document import Document
from planner.wording.problems import unreadable_sentence
from tests.importing.lists.building import a_workshop
from tests.importing.nasty.report import WORDS
from tests.importing.nasty.workbooks import book, rows
from tests.mutations import CARDS, MAILS
from tests.operations.workshop import tables

PEOPLE = b"Name,Email,Days\n" + b"".join(b"Ana %d,a%d@x.org,Thursday\n" % (at, at) for at in range(3000))
BROKEN = PEOPLE + b'"never closed\n'
LATIN = b"Name,City\n" + b"".join("José %d,Málaga\n".encode("cp1252") % at for at in range(3000))
PAGE = b"<table><tr><td>Name" + b"<tr><td>Ana" * 30_000
SESSIONS = b"Title,Day,Start,End,Room,Speakers\n" + b"".join(
    b"Talk %d,2016-05-26,%d:00,%d:45,Hall %d,Ana %d Lima\n" % (at, 9 + at % 8, 9 + at % 8, at // 8, at)
    for at in range(500)
)
CONTENTS = {
    "list.csv": PEOPLE,
    "broken.csv": BROKEN,
    "latin.csv": LATIN,
    "sessions.csv": SESSIONS,
    "rooms.csv": b"Room,Capacity\n" + b"".join(b"Hall %d,9\n" % at for at in range(3000)),
    "page.html": PAGE,
    "cards.vcf": CARDS.encode() * 50,
    "mails.txt": MAILS.encode() * 1200,
    "book.xlsx": book(rows(("Name",), *((f"Ana {at}",) for at in range(2500)))),
}
POINTS = (1, 2, 3, 4, 5, 6, 7, 8, 10, 13, 20, 40, 80)


class Stopping:
    """Says yes when it is asked for the `at`th time, and from then on."""

    def __init__(self, at: int = sys.maxsize) -> None:
        self.at = at
        self.asked = 0

    def __call__(self) -> bool:
        self.asked += 1
        return self.asked >= self.at


def stop_everywhere(work: Callable[[IsCancelled], object]) -> int:
    """How often it asks; fails where it is told to stop and goes on."""
    whole = Stopping()
    work(whole)
    for at in POINTS:
        if at <= whole.asked:
            stopping = Stopping(at)
            with pytest.raises(Cancelled):
                work(stopping)
            assert stopping.asked == at
    return whole.asked


def written(folder: Path, name: str) -> Path:
    path = folder / name
    path.write_bytes(CONTENTS[name])
    return path


def planned(document: Document, path: Path, is_cancelled: IsCancelled) -> ImportPlan:
    table = read_table(path)
    taken = snapshot.take(document)
    mapping = guess(table, guess_kind(table), own=taken.fields)
    return plan_list(table, taken, mapping, document.new_id, is_cancelled=is_cancelled)


@pytest.mark.parametrize("name", [name for name in CONTENTS if not name.startswith("book")])
def test_reading_stops_whenever_it_asks(name: str, tmp_path: Path) -> None:
    path = written(tmp_path, name)
    assert stop_everywhere(lambda is_cancelled: read_table(path, is_cancelled=is_cancelled)) > 0


@pytest.mark.parametrize("at", [1, 2, 3])
def test_reading_a_workbook_stops_while_it_is_unpacked_and_after(at: int, tmp_path: Path) -> None:
    """How often it asks depends on how long that takes."""
    path = written(tmp_path, "book.xlsx")
    with pytest.raises(Cancelled):
        read_table(path, is_cancelled=Stopping(at))


@pytest.mark.parametrize("name", ["list.csv", "sessions.csv"])
def test_planning_stops_whenever_it_asks_and_changes_nothing(name: str, tmp_path: Path) -> None:
    path = written(tmp_path, name)
    with a_workshop() as document:
        before, step = tables(document), document.last_step
        assert stop_everywhere(lambda is_cancelled: planned(document, path, is_cancelled)) > 0
        assert (tables(document), document.last_step) == (before, step)


@pytest.mark.parametrize("name", ["list.csv", "sessions.csv", "rooms.csv"])
def test_an_import_stops_whenever_it_asks_and_changes_nothing(name: str, tmp_path: Path) -> None:
    path = written(tmp_path, name)
    with a_workshop() as document:
        plan = planned(document, path, never)
        before, step = tables(document), document.last_step
        asked = Stopping()
        import_list(document, plan, is_cancelled=asked)
        document.undo()
        assert asked.asked > 0
        for at in range(1, asked.asked + 1):
            with pytest.raises(Cancelled):
                import_list(document, plan, is_cancelled=Stopping(at))
            assert tables(document) == before
        # the import and its undoing, and nothing more
        assert document.last_step == step + 2


def sentence(path: Path) -> str:
    with pytest.raises(Unreadable) as refused:
        read_table(path)
    return unreadable_sentence(refused.value.code, refused.value.values, WORDS)


def test_a_folder_is_no_list(tmp_path: Path) -> None:
    assert sentence(tmp_path) == "The file is a folder, not a list; save the list as CSV, XLSX or ODS."


@pytest.mark.parametrize("kind", ["pipe", "device"])
def test_nobody_waits_for_a_pipe_or_a_device(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    if hasattr(os, "mkfifo") and kind == "pipe":
        os.mkfifo(path)
    elif Path("/dev/zero").exists():
        path.symlink_to("/dev/zero")
    else:
        # a system without either has folders
        path.mkdir()
        assert sentence(path).startswith("The file is a folder")
        return
    assert sentence(path) == "The file is a device or a pipe, not a list; save the list as CSV, XLSX or ODS."


def test_what_is_not_there_or_leads_nowhere_is_an_error_of_the_system(tmp_path: Path) -> None:
    loop = tmp_path / "loop.csv"
    loop.symlink_to(loop)
    (tmp_path / "dangling.csv").symlink_to(tmp_path / "gone.csv")
    for path in (tmp_path / "gone.csv", tmp_path / "dangling.csv", loop, tmp_path / ("x" * 300)):
        with pytest.raises(OSError) as failed:  # noqa: PT011 - each system has its own
            read_table(path)
        assert failed.value.strerror


def test_a_file_larger_than_any_list_is_not_even_opened(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    with path.open("wb") as file:
        file.truncate(200_000_001)
    assert sentence(path) == "The file is larger than 200 MB; no list of people is as large as that."


def test_a_sparse_file_of_nothing_is_no_list(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    assert sentence(path) == "The file is a data file, not a list; save the list as CSV, XLSX or ODS."


@pytest.mark.parametrize("name", ["list.csv", "broken.csv", "cards.vcf"])
def test_what_becomes_of_a_file_while_it_is_read_is_nothing_to_us(name: str, tmp_path: Path) -> None:
    path = written(tmp_path, name)
    whole = read_table(path)

    def gone() -> bool:
        with suppress(PermissionError):  # some systems keep what somebody reads
            path.unlink(missing_ok=True)
        return False

    assert read_table(path, is_cancelled=gone) == whole
    path.write_bytes(CONTENTS[name])

    def grown() -> bool:
        with path.open("ab") as file:
            file.write(b"More,m@x.org,Friday\n")
        return False

    assert read_table(path, is_cancelled=grown) == whole
