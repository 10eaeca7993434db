"""People who are there twice, found among 10,000 and 100,000: how many, how many wrongly, how long.

The made set knows who is there twice (`tests.matching.made_set`). Times are of the one thread that works, so
that whatever else the machine does counts little. Peer: every name against every other by
`rapidfuzz.process.cdist`, measured over 4,000 people and extrapolated, and an equal join on the e-mail.
Run: python -m tests.benchmarks.duplicates [people ...]
"""

import gc
import resource
import sqlite3
import sys
import time
from collections import Counter
from collections.abc import Sequence

from rapidfuzz import fuzz, process

from planner.domain.likeness import LIKELY, Pair
from planner.domain.records import Participant
from planner.matching.likes import Known, find_like
from planner.matching.search import find_pairs
from tests.matching.made_set import MadeSet, made_set

WHOLE, ALIKE = 4_000, 90
"""How many the peer compares with each other, and from which likeness it calls them one."""


def main() -> None:
    sizes = [int(size) for size in sys.argv[1:]] or [10_000, 100_000]
    seconds = []
    for size in sizes:
        made = made_set(size)
        print(f"{len(made.people)} people, {len(made.same)} twice, {len(made.traps)} traps")
        before = memory()
        found, took = timed(made.people)
        seconds.append(took)
        print(f"  {took:.2f} s of one core, {memory() - before} MB more at the peak")
        tell(made, found)
        peer(made, took)
        one_person(made.people)
    for size, more, less in zip(sizes[1:], seconds[1:], seconds, strict=False):
        print(f"{size} people take {more / less:.1f} x the time of the size before")


def timed(people: Sequence[Participant]) -> tuple[list[Pair], float]:
    asked: list[float] = []

    def is_cancelled() -> bool:
        asked.append(time.perf_counter())
        return False

    gc.collect()
    gc.set_threshold(700, 10, 1_000_000)  # as the window has it while something works
    started = time.perf_counter()
    used = time.thread_time()
    found = find_pairs(people, is_cancelled=is_cancelled)
    used = time.thread_time() - used
    ended = time.perf_counter()
    longest = max(after - before for before, after in zip([started, *asked], [*asked, ended], strict=True))
    print(f"  {ended - started:.2f} s, asked whether to go on at least every {longest * 1000:.0f} ms")
    return found, used


def tell(made: MadeSet, found: Sequence[Pair]) -> None:
    likely = {(pair.one, pair.other) for pair in found if pair.likelihood >= LIKELY}
    true = likely & made.same.keys()
    print(f"  likely {len(likely)}, possible {len(found) - len(likely)}")
    print(f"  precision {len(true) / max(len(likely), 1):.3f}, recall {len(true) / len(made.same):.3f}")
    slips, all_slips = Counter(made.same[pair] for pair in true), Counter(made.same.values())
    for slip, count in all_slips.items():
        print(f"    {slip:28} {slips[slip] / count:6.1%} found of {count}")
    traps = Counter(trap for pair, trap in made.traps.items() if pair in likely)
    for trap, count in Counter(made.traps.values()).items():
        print(f"    {trap:28} {traps[trap] / count:6.1%} taken for one of {count}")
    others = len(likely - made.same.keys() - made.traps.keys())
    print(f"    by chance                    {others} pairs of people made apart taken for one")


def peer(made: MadeSet, took: float) -> None:
    """Every name against every other, on one core, and the equal join."""
    people = made.people[:WHOLE]
    names = [f"{person.given_name} {person.family_name}".casefold() for person in people]
    started = time.thread_time()
    process.cdist(names, names, scorer=fuzz.token_sort_ratio, score_cutoff=ALIKE, workers=1)
    whole = (time.thread_time() - started) * (len(made.people) / len(people)) ** 2
    print(f"  peer: all names against all, {whole:.0f} s extrapolated: {took / whole:.3f} of that")
    started = time.thread_time()
    joined = join(made.people)
    seconds = time.thread_time() - started
    true = len(joined & made.same.keys())
    print(
        f"  peer: join on the e-mail {seconds:.2f} s, precision {true / max(len(joined), 1):.3f}, "
        f"recall {true / len(made.same):.3f}"
    )


def join(people: Sequence[Participant]) -> set[tuple[str, str]]:
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE TABLE person(id TEXT, email TEXT)")
    rows = ((person.id, person.email.strip().lower()) for person in people if person.email)
    connection.executemany("INSERT INTO person VALUES (?, ?)", rows)
    connection.execute("CREATE INDEX by_email ON person(email)")
    query = "SELECT one.id, two.id FROM person one JOIN person two USING (email) WHERE one.id < two.id"
    found = set(connection.execute(query))
    connection.close()
    return found


def one_person(people: Sequence[Participant]) -> None:
    people = people[:20_000]
    known = Known(people)
    alone, among = [], []
    for one in people[:20]:
        started = time.thread_time()
        find_like(one, people)
        between = time.thread_time()
        known.like(one)
        alone.append(between - started)
        among.append(time.thread_time() - between)
    once, again = (sorted(seconds)[10] * 1000 for seconds in (alone, among))
    print(
        f"  one person against {len(people)}: first {alone[0] * 1000:.0f} ms, then {once:.0f} ms, "
        f"asked one after another {again:.0f} ms (medians)"
    )


def memory() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


if __name__ == "__main__":
    main()
