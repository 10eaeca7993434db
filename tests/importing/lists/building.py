"""Lists as texts, and what importing them does to a workshop."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from planner.domain.records import Day, Participant, Record
from planner.domain.snapshot import Snapshot
from planner.domain.times import Minute
from planner.importing.header_words import ListKind
from planner.importing.lists.columns import guess, guess_kind, told_of
from planner.importing.lists.plan import ImportPlan
from planner.importing.lists.planning import plan_list
from planner.importing.tables.csv_reader import parse_csv
from planner.importing.tables.reading import read_table
from planner.importing.tables.rows_below import table_of
from planner.importing.tables.table import Table
from planner.operations import days
from planner.operations.importing import import_list
from planner.store import snapshot
from planner.store.document import Document

REGISTRATIONS = Path(__file__).parents[2] / "data" / "registrations"
FILES = sorted(path.name for path in REGISTRATIONS.iterdir())
THURSDAY = Day(id="DAY0000001", date=date(2016, 5, 26), opens=Minute(540), closes=Minute(1020))
FRIDAY = Day(id="DAY0000002", date=date(2016, 5, 27), opens=Minute(540), closes=Minute(1020))


def a_table(text: str | bytes) -> Table:
    content = text.encode() if isinstance(text, str) else text
    return table_of(parse_csv(content), "list.csv")


def a_workshop() -> Document:
    document = Document.in_memory()
    days.plan_days(document, [THURSDAY, FRIDAY])
    return document


def plan(
    document: Document, source: str | bytes | Path, *told: str, kind: ListKind | None = None
) -> ImportPlan:
    table = read_table(source) if isinstance(source, Path) else a_table(source)
    taken = snapshot.take(document)
    of_kind = kind or guess_kind(table)
    mapping = guess(table, of_kind, told_of(table, of_kind, told), own=taken.fields)
    return plan_list(table, taken, mapping, document.new_id)


def take_in(
    document: Document, source: str | bytes | Path, *told: str, kind: ListKind | None = None
) -> ImportPlan:
    planned = plan(document, source, *told, kind=kind)
    import_list(document, planned)
    return planned


def counts(planned: ImportPlan) -> dict[str, int]:
    names = ("rows", "new", "changed", "same", "repeated", "skipped")
    return {name: getattr(planned, name) for name in names if getattr(planned, name)}


def codes(planned: ImportPlan) -> list[tuple[int | None, str, str]]:
    return [(problem.row, problem.code, problem.value) for problem in planned.problems]


def people(document: Document) -> list[Participant]:
    """In the order they came in."""
    return document.all(Participant)


def told(document: Document, *fields: str) -> list[tuple[object, ...]]:
    return [tuple(getattr(person, field) for field in fields) for person in people(document)]


def everything(document: Document) -> dict[str, Sequence[Record]]:
    taken: Snapshot = snapshot.take(document)
    return {
        name: value
        for name, value in vars(taken).items()
        if isinstance(value, tuple) and name not in ("days",)
    }
