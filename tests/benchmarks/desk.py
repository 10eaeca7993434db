"""The desk's search over 20,000 people: every key of 500 names, most of them typed badly.

Names and cities are those of the made set (`tests.matching.made_set`); Latin spellings of names in other
scripts are the hand-written ones. Prints how long a key takes, what an Enter asks of the file, and how often
the person meant is the first of the hits, or among five and eight, when the name is there. Peer: rapidfuzz's
`process.extract` with `fuzz.WRatio` over all names, which is what one writes in a line; it knows no other
scripts, cities or ids.
Run: python -m tests.benchmarks.desk [people [names]]
"""

import gc
import random
import statistics
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from rapidfuzz import fuzz, process

from planner.domain.desk import DeskPerson
from planner.domain.names import folded, whole_name
from planner.domain.records import Paper, Participant
from planner.matching.desk import DeskIndex, sure
from planner.matching.desk_names import typed_words
from planner.operations import check_ins
from planner.store import desk
from planner.store.document import Document
from tests.build import THURSDAY
from tests.matching.made_names import ROMANISED
from tests.matching.made_set import CITIES, made_set
from tests.matching.slips import SLIPS

PEOPLE, NAMES = 20_000, 500
FAMILIES = ["Nguyễn"] * 5 + ["Trần"] * 3 + ["Lê"] * 2
MIDDLES = ["Văn", "Thị", "Hữu", "Đức"]
GIVENS = ["An", "Anh", "Bình", "Châu", "Dũng", "Hà", "Hải", "Hoa", "Lan", "Linh", "Mai", "Minh", "Nam", "Nga"]


@dataclass(frozen=True)
class Typed:
    person: str
    text: str
    slip: str


def main() -> None:
    people = int(sys.argv[1]) if len(sys.argv) > 1 else PEOPLE
    many = int(sys.argv[2]) if len(sys.argv) > 2 else NAMES
    chance = random.Random(2016)
    crowd = [desk_person(person) for person in made_set(people, seed=5).people]
    spelt = list(in_two_scripts(chance, many // 5))
    everybody = [*crowd, *(person for person, _ in spelt)]
    gc.collect()
    gc.freeze()  # what the benchmark made is nobody's garbage
    started = time.process_time()
    index = DeskIndex(everybody)
    print(f"{len(index)} people, {1000 * (time.process_time() - started):.0f} ms to take in")
    typed = list(typed_names(crowd, many, chance))
    typed += [Typed(person.id, latin_spelling, "in Latin letters") for person, latin_spelling in spelt]
    ours = tell_speed(typed, index)
    tell_hits(typed, index, everybody)
    tell_sure(typed, index, everybody)
    tell_alike(people, chance)
    tell_reads(made_set(people, seed=5).people)
    tell_peer(typed, {person.id: folded(person.names[0]) for person in everybody}, ours)


def desk_person(person: Participant) -> DeskPerson:
    name = whole_name(person.given_name, person.family_name)
    return DeskPerson(id=person.id, names=(name,), city=person.city, organisation=person.organisation)


def in_two_scripts(chance: random.Random, many: int) -> Iterator[tuple[DeskPerson, str]]:
    """Somebody in their own script, and how a passport spells them."""
    for number in range(many):
        givens, families = ROMANISED[number % len(ROMANISED)]
        given, family = chance.choice(givens), chance.choice(families)
        name, latin_spelling = whole_name(given[0], family[0]), f"{given[1]} {family[1]}"
        yield DeskPerson(id=f"SPE1T{number:05}", names=(name,), city=chance.choice(CITIES)), latin_spelling


def spelling(person: DeskPerson) -> str:
    return " ".join(sorted(typed_words(person.names[0])))


def typed_names(people: Sequence[DeskPerson], many: int, chance: random.Random) -> Iterator[Typed]:
    """Each kind of slip as often; names that many bear are left out, nobody could tell them apart."""
    bearers = Counter(spelling(person) for person in people)
    known = [person for person in people if bearers[spelling(person)] == 1]
    kinds = list(SLIPS)
    for number, person in enumerate(chance.sample(known, many)):
        kind = kinds[number % len(kinds)]
        text = SLIPS[kind](person.names[0], chance)
        yield Typed(person.id, text, kind)


def tell_speed(typed: Sequence[Typed], index: DeskIndex) -> list[float]:
    """Milliseconds of each key."""
    started = time.process_time()
    index.warm_up()
    print(f"warming up {1000 * (time.process_time() - started):.1f} ms")
    waits: list[float] = []
    used: list[float] = []
    slowest = (0.0, "")
    for one in typed:
        for end in range(1, len(one.text) + 1):
            text = one.text[:end]
            began, began_using = time.perf_counter(), time.thread_time()
            index.find(text)
            used.append(1000 * (time.thread_time() - began_using))
            waits.append(1000 * (time.perf_counter() - began))
            slowest = max(slowest, (used[-1], text))
    for what, times in (("on the clock", waits), ("of one core", used)):
        print(f"{len(times)} keys, {what}: {spread(times)}")
    print(f"  slowest: {slowest[1]!r}")
    return used


def tell_sure(typed: Sequence[Typed], index: DeskIndex, people: Iterable[DeskPerson]) -> None:
    """How often Enter takes somebody without a question, and how often that is somebody else."""
    names = {person.id: spelling(person) for person in people}
    taken = [(one.person, hit.id) for one in typed if (hit := sure(index.find(one.text))) is not None]
    wrong = sum(names[meant] != names[found] for meant, found in taken)
    print(f"  without a question {len(taken) / len(typed):.1%}, of {len(taken)} somebody else: {wrong}")


def tell_alike(many: int, chance: random.Random) -> None:
    """The worst that a list can be: half of it has one family name, all live in two cities."""
    people = [
        DeskPerson(
            id=f"A{number:09}",
            names=(f"{chance.choice(FAMILIES)} {chance.choice(MIDDLES)} {chance.choice(GIVENS)}",),
            city=chance.choice(("Hanoi", "Huế")),
            organisation=chance.choice(("Human Rights Network", "Women’s Network")),
        )
        for number in range(many)
    ]
    index = DeskIndex(people)
    index.warm_up()
    used = []
    for text in ("nguyen van anh", "ngyuen thi lna hue", "human rights", "van nguyen network", "hanoi tran"):
        for end in range(1, len(text) + 1):
            began = time.thread_time()
            index.find(text[:end])
            used.append(1000 * (time.thread_time() - began))
    print(f"half a list called Nguyen: {spread(used)}")


def tell_reads(people: Sequence[Participant]) -> None:
    """What an Enter at the desk asks of the file, all badges printed and 600 people in; medians."""
    at = datetime(2016, 5, 26, 13, 0, tzinfo=UTC)
    with Document.in_memory(clock=lambda: at) as document:
        with document.edit("add_day") as edit:
            edit.put_all([THURSDAY])
            edit.put_all(people)
        document.log_print(Paper.BADGES, [person.id for person in people])
        come = iter(people)

        def check_in() -> None:
            check_ins.check_in(document, next(come).id, day=THURSDAY.id, at=at, desk="Door")

        for _ in range(600):
            check_in()
        someone = people[100].id
        asked: dict[str, Callable[[], object]] = {
            "read a code": lambda: desk.person_of_code(document, someone),
            "check in, in memory": check_in,
            "standing": lambda: desk.standing(document, someone, THURSDAY.id),
            "counts": lambda: desk.counts(document, THURSDAY.id),
            "missing": lambda: desk.missing(document, THURSDAY.id),
        }
        times = {what: median(work) for what, work in asked.items()}
    print(", ".join(f"{what} {took:.1f} ms" for what, took in times.items()))


def median(work: Callable[[], object]) -> float:
    times = []
    for _ in range(15):
        began = time.thread_time()
        work()
        times.append(1000 * (time.thread_time() - began))
    return statistics.median(times)


def spread(times: Sequence[float]) -> str:
    cuts = statistics.quantiles(times, n=100)
    return f"p50 {cuts[49]:.2f} ms, p95 {cuts[94]:.2f} ms, p99 {cuts[98]:.2f} ms, max {max(times):.2f} ms"


def tell_hits(typed: Sequence[Typed], index: DeskIndex, people: Iterable[DeskPerson]) -> None:
    """Of people with the same name any will do."""
    names = {person.id: spelling(person) for person in people}
    places: dict[str, list[int]] = defaultdict(list)
    for one in typed:
        found = [names[hit.id] for hit in index.find(one.text)]
        name = names[one.person]
        places[one.slip].append(found.index(name) if name in found else 99)
    places["all"] = [place for found in places.values() for place in found]
    for slip, reached in places.items():
        shares = [sum(place < most for place in reached) / len(reached) for most in (1, 5, 8)]
        print(f"  {slip:18} first {shares[0]:6.1%}, of five {shares[1]:6.1%}, of eight {shares[2]:6.1%}")


def tell_peer(typed: Sequence[Typed], names: dict[str, str], ours: Sequence[float]) -> None:
    """Every name as it stands at the end, and at half."""
    times, first, five = [], 0, 0
    for one in typed[:: max(1, len(typed) // 60)]:
        for text in (one.text[: len(one.text) // 2], one.text):
            began = time.thread_time()
            found = process.extract(folded(text), names, scorer=fuzz.WRatio, limit=8)
            times.append(1000 * (time.thread_time() - began))
        ids = [person for _, _, person in found]
        first += ids[:1] == [one.person]
        five += one.person in ids[:5]
    many = len(times) // 2
    print(f"peer (rapidfuzz, WRatio): {spread(times)}; first {first / many:.1%}, of five {five / many:.1%}")
    ratio = statistics.median(ours) / statistics.median(times)
    worst = statistics.quantiles(ours, n=20)[-1] / statistics.quantiles(times, n=20)[-1]
    print(f"ours takes {ratio:.3f} of the peer's time (median), {worst:.3f} (p95)")


if __name__ == "__main__":
    main()
