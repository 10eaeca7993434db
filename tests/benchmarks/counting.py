"""Counting 100,000 people by a column, a group and the days they come on; finding texts to replace.

Beside it the plain way over records in memory, which is what a table that holds all its rows would do.

Run: python -m tests.benchmarks.counting [PEOPLE]
"""

import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable
from datetime import date
from functools import partial

from planner.domain.names import folded
from planner.domain.records import Day, Group, Participant
from planner.domain.replacing import Replacement
from planner.domain.tallies import tallies
from planner.domain.times import Minute
from planner.operations import replacing
from planner.store import participants, queries
from planner.store.document import Document
from tests.benchmarks.tables import many_people

PEOPLE = 100_000
TIMES = 5
KINDS = ("group", "city", "organisation", "day")
DATES = (date(2016, 5, 26), date(2016, 5, 27))


def main() -> None:
    many = int(sys.argv[1]) if len(sys.argv) > 1 else PEOPLE
    document = a_crowd(many)
    every = participants.ids(document)
    some = every[: many // 10]
    for kind in KINDS:
        for among in (every, some):
            took = shortest(partial(counted, document, kind, among))
            tell(f"count {len(among):,} by {kind}", took)
    plain = shortest(lambda: plainly_counted(document))
    tell("the same by city, over records", plain)
    ours = shortest(lambda: counted(document, "city", every))
    sys.stdout.write(f"ratio {ours / plain:.2f}\n")
    wanted = Replacement(find="graz", put="Gratz")
    find = shortest(
        lambda: replacing.find_changes(document, Participant, every, column="city", wanted=wanted)
    )
    tell("find what replacing would change", find)


def a_crowd(many: int) -> Document:
    people = many_people(many)
    groups = {person.group for person in people if person.group}
    document = Document.in_memory()
    with document.edit("add") as edit:
        edit.put_all([Group(id=each, name=each, colour="#0072b2") for each in sorted(groups)])
        edit.put_all(
            [
                Day(id=f"DAY000000{number}", date=each, opens=Minute(540), closes=Minute(1020))
                for number, each in enumerate(DATES)
            ]
        )
        edit.put_all(people)
    return document


def counted(document: Document, kind: str, ids: list[str]) -> int:
    return len(tallies(queries.counts(document, participants.LISTING, kind, ids)))


def plainly_counted(document: Document) -> int:
    people: Iterable[Participant] = document.all(Participant)
    return len(Counter(folded(person.city) for person in people))


def shortest(work: Callable[[], object]) -> float:
    """Of the processor's seconds: other programs do not count."""
    best = float("inf")
    for _ in range(TIMES):
        begun = time.process_time()
        work()
        best = min(best, time.process_time() - begun)
    return best


def tell(what: str, seconds: float) -> None:
    sys.stdout.write(f"{what:40} {1000 * seconds:7.0f} ms\n")


if __name__ == "__main__":
    main()
