"""A document of 100,000 people: writing them, taking them back, opening the file and its first page.

Run: python -m tests.benchmarks.opening [PEOPLE]
"""

import gc
import random
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

from planner.domain.ids import new_id
from planner.domain.records import Event, Participant, Room
from planner.store import participants
from planner.store.document import Document
from planner.store.tables import table_of

PEOPLE = 100_000
PAGE = 50


def some_people(many: int) -> list[Participant]:
    source = random.Random(2016)
    return [
        Participant(
            id=new_id(source),
            given_name=f"Ámina {number}",
            family_name="Núñez",
            organisation="Human Rights City Alliance",
            city="Pittsburgh",
            country="US",
            email=f"amina{number}@example.org",
            reference=f"luma:{number}",
            sort_key=f"nunez amina {number}",
        )
        for number in range(many)
    ]


def seconds(work: Callable[[], object]) -> float:
    gc.collect()
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def written_barely(path: Path, people: list[Participant]) -> None:
    """One executemany into a table of the same columns, without journal, index or reference."""
    table = table_of(Participant)
    path.unlink(missing_ok=True)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(f"CREATE TABLE participant({table.column_list})")
        connection.executemany(table.insert, table.rows(people))


def written(document: Document, people: list[Participant]) -> None:
    with document.edit("import") as edit:
        edit.put_all(people)


def figures(folder: Path, many: int) -> Iterator[str]:
    people = some_people(many)
    path = folder / "w.workshop"
    bare = min(seconds(lambda: written_barely(folder / "bare", people)) for _ in range(3))
    yield f"{many} people by one executemany       {bare * 1000:8.0f} ms"
    document = Document.create(path, event=Event(name="Large"), desk="Benchmark")
    write = seconds(lambda: written(document, people))
    yield f"the same as one step                 {write * 1000:8.0f} ms   {write / bare:.1f}x (at most 5x)"
    again = seconds(lambda: written(document, people))
    yield f"the same again, nothing to change    {again * 1000:8.0f} ms"
    seal = seconds(document.close)
    yield f"sealing and closing                  {seal * 1000:8.0f} ms   {path.stat().st_size / 1e6:.0f} MB"
    page = min(seconds(lambda: first_page(path)) for _ in range(3))
    yield f"opening and the first page of {PAGE}     {page * 1000:8.0f} ms   (at most 150 ms)"
    with Document.open(path, desk="Benchmark") as document:
        yield f"checking every row                   {seconds(document.check) * 1000:8.0f} ms"
        undo = seconds(document.undo)
        yield f"undo                                 {undo * 1000:8.0f} ms   {undo / write:.1f}x (at most 2x)"
        yield f"redo                                 {seconds(document.redo) * 1000:8.0f} ms"
        one = seconds(lambda: added_room(document))
        yield f"a small step in the large document   {one * 1000:8.1f} ms"
    yield f"memory at the most                   {memory():8.0f} MB   (under 400 MB)"


def first_page(path: Path) -> None:
    with Document.open(path, desk="Benchmark") as document:
        assert len(document.get_all(Participant, participants.ids(document)[:PAGE])) == PAGE


def added_room(document: Document) -> None:
    with document.edit("add_room") as edit:
        edit.put(Room(id="R00M000000", name="Hall"))


def memory() -> float:
    """Megabytes; 0 on systems that do not tell."""
    try:
        import resource  # noqa: PLC0415 - not there on Windows
    except ImportError:
        return 0.0
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (1 << 20 if sys.platform == "darwin" else 1 << 10)


def main() -> None:
    many = int(sys.argv[1]) if len(sys.argv) > 1 else PEOPLE
    with tempfile.TemporaryDirectory() as folder:
        for line in figures(Path(folder), many):
            print(line)


if __name__ == "__main__":
    main()
