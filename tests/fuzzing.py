"""Random and broken lists through the whole way: read, understood, planned, taken in, taken in again, undone.

    python -m tests.fuzzing COUNT [SEED] [FIRST]

Each input follows from the seed and its number, so that any of them can be had again: COUNT 1, its SEED, its
number as FIRST. Nothing may come of them but a plan or an `Unreadable` with its sentence; what else comes is
told with the number, and the exit code is 1.
"""

import gettext
import multiprocessing
import random
import signal
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from planner.importing.header_words import ListKind
from planner.importing.lists.columns import Mapping, guess, guess_kind, shape_of
from planner.importing.lists.meanings import meanings_of
from planner.importing.lists.plan import Decisions, ImportPlan
from planner.importing.lists.planning import plan_list
from planner.importing.tables.pasted import table_of_text
from planner.importing.tables.reading import read_table
from planner.importing.tables.table import Table
from planner.importing.unreadable import Unreadable
from planner.operations.importing import import_list
from planner.store import check, lists, snapshot
from planner.store.document import Document
from planner.wording import problems
from tests.mutations import mutated
from tests.operations.workshop import a_workshop, tables

WORDS = gettext.NullTranslations()
SECONDS = 150
"""An input that takes longer hangs. Most take a tenth of one; a workbook in which its reader goes round in
circles is given up after `spreadsheet.SECONDS`."""
_IMPORTED = 0.4
_PASTED = 0.1
_OF_ANOTHER_KIND = 0.15
_SOME_LEFT_OUT = 0.1


class Wrong(Exception):
    """What must not come of any input."""


class Hanging(BaseException):
    """No `Exception`: who catches all of those must not catch this."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    number: int
    outcome: str
    """The code of a refusal, "planned" or "imported"; "wrong" for what must not be."""
    trace: str
    seconds: float


def main(arguments: Sequence[str]) -> int:
    count = int(arguments[0])
    seed = arguments[1] if len(arguments) > 1 else "1"
    first = int(arguments[2]) if len(arguments) > 2 else 1
    began = time.monotonic()
    outcomes: Counter[str] = Counter()
    slowest = 0.0, 0
    for found in tried(seed, range(first, first + count)):
        outcomes[found.outcome] += 1
        slowest = max(slowest, (found.seconds, found.number))
        if found.trace:
            _say(f"seed {seed}, number {found.number}:\n{found.trace}")
    for outcome, times in outcomes.most_common():
        _say(f"{times:7,} {outcome}")
    took, longest = time.monotonic() - began, "{:.1f} s (number {})".format(*slowest)
    _say(f"{count:,} inputs in {took:.0f} s, the slowest {longest}")
    return 1 if outcomes["wrong"] else 0


def tried(seed: str, numbers: Iterable[int]) -> Iterator[Found]:
    """On two processors; numbers come in any order."""
    context = multiprocessing.get_context("spawn")
    with context.Pool(2) as pool:
        yield from pool.imap_unordered(partial(try_one, seed), numbers, chunksize=10)


def try_one(seed: str, number: int) -> Found:
    chance = random.Random(f"{seed}/{number}")
    began = time.monotonic()
    trace = ""
    try:
        with _limited(), tempfile.TemporaryDirectory() as folder:
            outcome = _outcome(chance, Path(folder))
    except (Exception, Hanging):
        outcome, trace = "wrong", traceback.format_exc()
    return Found(number=number, outcome=outcome, trace=trace, seconds=time.monotonic() - began)


@contextmanager
def _limited() -> Iterator[None]:
    """Where the system has no alarms, only whoever waits can tell."""
    if sys.platform == "win32":
        yield
        return

    def stop(*_: object) -> None:
        raise Hanging(f"more than {SECONDS} seconds")

    signal.signal(signal.SIGALRM, stop)
    signal.alarm(SECONDS)
    try:
        yield
    finally:
        signal.alarm(0)


def _outcome(chance: random.Random, folder: Path) -> str:
    content, suffix = mutated(chance)
    path = folder / f"list{suffix}"
    path.write_bytes(content)
    with a_workshop() as document:
        return _came_of(chance, path, content, document)


def _came_of(chance: random.Random, path: Path, content: bytes, document: Document) -> str:
    taken, before = snapshot.take(document), document.last_step
    try:
        table = _table(chance, path, content)
        kind = chance.choice(list(ListKind)) if chance.random() < _OF_ANOTHER_KIND else guess_kind(table)
        mapping = guess(table, kind, own=taken.fields)
        decisions = _decisions(chance, table)
        plan = plan_list(table, taken, mapping, document.new_id, decisions)
        meanings_of(table, mapping, taken)
    except Unreadable as error:
        problems.unreadable_sentence(error.code, error.values, WORDS)
        return error.code
    finally:
        if document.last_step != before:
            raise Wrong("reading made a step")
    _look_at(plan, table)
    if chance.random() > _IMPORTED:
        return "planned"
    _import_twice(document, table, mapping, plan, decisions)
    return "imported"


def _table(chance: random.Random, path: Path, content: bytes) -> Table:
    if chance.random() < _PASTED:
        text = content.decode(errors=chance.choice(("replace", "surrogateescape")))
        return table_of_text(text, chance.choice(list(ListKind)), "Pasted")
    return read_table(path)


def _decisions(chance: random.Random, table: Table) -> Decisions:
    if chance.random() > _SOME_LEFT_OUT:
        return Decisions()
    return Decisions(left_out=frozenset(number for number in table.numbers if chance.random() < 0.5))


def _look_at(plan: ImportPlan, table: Table) -> None:
    """Every row has its outcome, and all that is remarked its sentence."""
    for problem in (*plan.problems, *plan.notes):
        problems.problem_sentence(problem, WORDS)
    _require([outcome.row for outcome in plan.outcomes] == sorted(table.numbers), "rows without an outcome")
    counted = plan.new + plan.changed + plan.same + plan.repeated + plan.skipped + plan.left_out
    _require(counted == plan.rows == len(table.rows), "rows are not counted once each")
    _require(all(len(row) == len(table.headers) for row in table.rows), "rows of another width")
    _require(len(set(table.headers)) == len(table.headers), "headers twice")


def _import_twice(
    document: Document, table: Table, mapping: Mapping, plan: ImportPlan, decisions: Decisions
) -> None:
    """What the first does the second finds done; undone, all is as it was."""
    before, step = tables(document), document.last_step
    shape = shape_of(table, mapping)
    import_list(document, plan, shape=shape)
    _check(document)
    taken = snapshot.take(document)
    again = guess(table, mapping.kind, own=taken.fields, shape=lists.shape(document, shape.id))
    second = plan_list(table, taken, again, document.new_id, decisions)
    _require(not second.records, f"a second import would write {[*second.records][:3]}, {second.changes[:3]}")
    _require(not second.removals, f"a second import would remove {second.removals}")
    after = document.last_step
    import_list(document, second, shape=shape)
    _require(document.last_step == after, "a second import made a step")
    if document.last_step != step:
        document.undo()
    _require(tables(document) == before, "undo does not bring back what was")
    _check(document)


def _check(document: Document) -> None:
    check.verify(document.connection)


def _require(holds: bool, what: str) -> None:
    if not holds:
        raise Wrong(what)


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
