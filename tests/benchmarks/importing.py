"""Import of 100,000 people from a CSV: what it would do, against pandas, and doing it, against SQLite alone.

Reading, understanding and matching against the 100,000 who are there already is measured against
`pandas.read_csv` and a merge on e-mail, once with the people there in memory and once with reading them from
the workshop's file; pandas cleans nothing, compares no names and finds no changes.

Writing is measured against the same rows through the csv module and one executemany, into the same table with
the same indexes, in one transaction: no journal, no cleaning, no names compared, no matching. A second such
peer has a bare table of the file's columns and no index.

Run: python -m tests.benchmarks.importing [rows]
"""

import csv
import random
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pandas

from planner.domain.records import Event, Participant
from planner.importing.lists.columns import guess, guess_kind
from planner.importing.lists.planning import plan_list
from planner.importing.tables.reading import read_table
from planner.operations.importing import import_list
from planner.store import snapshot
from planner.store.document import Document
from planner.store.tables import table_of

HEADERS = (
    "First Name", "Last Name", "Email", "Company", "City", "Country", "Which group do you belong to?",
    "Dietary needs", "Phone", "Job Title",
)  # fmt: skip
FIRST = ("Ana", "José", "Wei", "Fatima", "Olga", "Søren", "Aiko", "Kwame", "Lakshmi", "Zoë")
LAST = ("Núñez", "Smith", "Li", "Okafor", "Ivanova", "Müller", "Tanaka", "Mensah", "Rao", "Brontë")


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "people.csv"
        write_people(source, count)
        # first: a process begins with the peak of the one that starts it
        print(f"peak memory in a process of its own: {peak(source, Path(folder))}")
        peer = best(lambda: peer_seconds(source, Path(folder) / "peer.db", bare=False))
        bare = best(lambda: peer_seconds(source, Path(folder) / "peer.db", bare=True))
        report(source, Path(folder) / "gathering.workshop", count, peer, bare)


def report(source: Path, path: Path, count: int, peer: float, bare: float) -> None:
    print(f"{count} rows; peer {peer:.2f} s, with a bare table {bare:.2f} s")
    with Document.create(path, event=Event(name="Gathering"), desk="Benchmark") as document:
        first = import_once(document, source)
        print(f"import {first:.2f} s: {first / peer:.1f} x the peer, {first / bare:.1f} x the bare table")
        again = import_once(document, source)
        print(f"the same file again, nothing to change: {again:.2f} s")
        report_against_pandas(document, path, source)
        started = time.perf_counter()
        document.undo()
        undo = time.perf_counter() - started
        left = document.count(Participant)
        print(f"undo {undo:.2f} s: {undo / first:.2f} x the import; {left} people left")


def report_against_pandas(document: Document, path: Path, source: Path) -> None:
    """Turn by turn, in seconds of the processor: whoever takes longer waits more for others."""
    ours, theirs, ours_whole, theirs_whole = [], [], [], []
    for _ in range(3):
        taking, planning = planning_seconds(document, source)
        fetching, merging = pandas_seconds(path, source)
        ours.append(planning)
        theirs.append(merging)
        ours_whole.append(taking + planning)
        theirs_whole.append(fetching + merging)
    for what, own, other in (
        ("read, understood and matched", min(ours), min(theirs)),
        ("with those who are there read from their file", min(ours_whole), min(theirs_whole)),
    ):
        print(f"{what}: {own:.2f} s of the processor; pandas {other:.2f} s: {own / other:.1f} x")


def planning_seconds(document: Document, source: Path) -> tuple[float, float]:
    """Taking a snapshot of who is there, and making the plan of an import."""
    started = time.process_time()
    taken = snapshot.take(document)
    between = time.process_time()
    table = read_table(source)
    plan_list(table, taken, guess(table, guess_kind(table)), document.new_id)
    return between - started, time.process_time() - between


def pandas_seconds(path: Path, source: Path) -> tuple[float, float]:
    """Reading who is there, and reading the list and merging it with them."""
    started = time.process_time()
    connection = sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)
    there = pandas.read_sql_query("SELECT * FROM participant", connection)
    connection.close()
    between = time.process_time()
    found = pandas.read_csv(source, dtype=str, keep_default_na=False)
    found["email"] = found["Email"].str.strip().str.lower()
    merged = found.merge(there, on="email", how="left", indicator=True)
    assert len(merged) == len(found)
    return between - started, time.process_time() - between


def import_once(document: Document, source: Path) -> float:
    started = time.perf_counter()
    told = [started]

    def say(what: str) -> None:
        told.append(time.perf_counter())
        print(f"  {what} {told[-1] - told[-2]:.2f} s")

    table = read_table(source)
    say("read")
    mapping = guess(table, guess_kind(table))
    taken = snapshot.take(document)
    say("mapping and snapshot")
    plan = plan_list(table, taken, mapping, document.new_id)
    say(f"plan ({plan.new} new, {plan.changed} changed, {plan.same} same, {len(plan.problems)} problems)")
    import_list(document, plan)
    say("write")
    return time.perf_counter() - started


def peer_seconds(source: Path, path: Path, *, bare: bool) -> float:
    path.unlink(missing_ok=True)
    with Document.in_memory() as document:
        query = "SELECT sql FROM sqlite_schema WHERE tbl_name = 'participant' AND sql IS NOT NULL"
        schema = [sql for (sql,) in document.connection.execute(query)]
    started = time.perf_counter()
    connection = sqlite3.connect(path)
    with source.open(newline="", encoding="utf-8") as file:
        rows = csv.reader(file)
        next(rows)
        if bare:
            names = ", ".join(f"column{number} TEXT" for number in range(len(HEADERS)))
            connection.execute(f"CREATE TABLE people({names})")
            places = ", ".join("?" * len(HEADERS))
            connection.executemany(f"INSERT INTO people VALUES ({places})", rows)
        else:
            for statement in schema:
                connection.execute(statement)
            connection.executemany(table_of(Participant).insert, map(as_participant, enumerate(rows)))
        connection.commit()
    connection.close()
    return time.perf_counter() - started


def as_participant(numbered: tuple[int, list[str]]) -> tuple[str | None, ...]:
    number, (given, family, email, company, city, country, _, diet, phone, job) = numbered
    key = f"{family} {given}"
    return (
        f"P{number:09}", given, family, "", "", company, job, city, country, None, email, phone, "", diet, "",
        "unknown", "registered", None, None, "", "", key,
    )  # fmt: skip


def write_people(path: Path, count: int) -> None:
    source = random.Random(2016)
    with path.open("w", newline="", encoding="utf-8") as file:
        rows = csv.writer(file)
        rows.writerow(HEADERS)
        rows.writerows(people(source, count))


def people(source: random.Random, count: int) -> Iterator[tuple[str, ...]]:
    for number in range(count):
        yield (
            source.choice(FIRST), f"{source.choice(LAST)} {number % 9973}", f"person{number}@example.org",
            f"Organisation {number % 500}", f"City {number % 200}", f"Country {number % 60}",
            f"Group {number % 5}", source.choice(("", "Vegan", "Halal", "Kosher")),
            f"+1 202 555 {number:06}", f"Job {number % 1000}",
        )  # fmt: skip


def best(measure: Callable[[], float]) -> float:
    return min(measure() for _ in range(3))


def peak(source: Path, folder: Path) -> str:
    """Where the system tells (not on Windows)."""
    path = folder / "memory.workshop"
    most = []
    for again in (False, True):
        command = [sys.executable, "-c", _MEASURED, str(source), str(path), *(["again"] if again else [])]
        told = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()[-1]
        most.append(int(told) // (1_000_000 if sys.platform == "darwin" else 1000))
    return f"{most[0]} MB of the first import, {most[1]} MB of the second"


_MEASURED = """
import resource, sys
from pathlib import Path
from planner.domain.records import Event
from planner.store.document import Document
from tests.benchmarks.importing import import_once
path = Path(sys.argv[2])
if len(sys.argv) > 3:
    document = Document.open(path, desk="Benchmark")
else:
    document = Document.create(path, event=Event(name="Gathering"), desk="Benchmark")
with document:
    import_once(document, Path(sys.argv[1]))
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


if __name__ == "__main__":
    main()
