"""The same person twice among many. For one person against all see `likes`.

Nobody is compared with everybody (see `blocks`); what a comparison is worth is in `likelihoods`. Written for
a thread beside a window: no call into C that takes long, and asked every few milliseconds whether to go on.
"""

from collections.abc import Callable, Collection, Iterator, Sequence
from typing import Any

from planner.domain.likeness import Pair
from planner.domain.records import Participant
from planner.matching.blocks import keys_of, nearest, parted, seeker_keys, slip_keys, sought_keys
from planner.matching.likelihoods import Likelihoods, rank
from planner.matching.near_words import near_words
from planner.matching.traits import Traits, traits_of
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
    """Most likely first; from `likeness.LIKELY` on worth showing. Raises `turns.Cancelled`.

    `distinct`: ids of people known to be two, the lesser first. Progress counts each person three times:
    made ready, sorted into blocks, compared.
    """
    turns = Turns(3 * len(people), progress, is_cancelled)
    known = frozenset(distinct)
    all_traits = [traits_of(person) for person in turns.through(people)]
    likelihoods = Likelihoods()
    groups = _groups(all_traits, likelihoods, turns)
    found = list(_compared(all_traits, groups, likelihoods, turns))
    turns.end()
    return sorted((pair for pair in found if (pair.one, pair.other) not in known), key=rank)


def _groups(people: Sequence[Traits], likelihoods: Likelihoods, turns: Turns) -> list[list[Sequence[int]]]:
    """For each person the groups they are compared with."""
    first: dict[str, int] = {}
    blocks: dict[str, list[int]] = {}
    groups: list[list[Sequence[int]]] = []
    sought = {key for traits in turns.between(people) for key in seeker_keys(traits)}
    for number, traits in enumerate(turns.through(people)):
        likelihoods.learn(traits)
        groups.append([])
        for key in {*keys_of(traits), *sought.intersection(sought_keys(traits))}:
            there = first.setdefault(key, number)
            if there != number:
                blocks.setdefault(key, [there]).append(number)
    for members in turns.between(blocks.values()):
        for group in parted(members, people):
            for member in group:
                groups[member].append(group)
    near = near_words(likelihoods.words(), turns)
    for number, traits in enumerate(turns.between(people)):
        for key in slip_keys(traits, near):
            if key in blocks:
                groups[number].append(nearest(blocks[key], traits, people))
            elif key in first:
                groups[number].append((first[key],))
    _emptied(first, turns)
    _emptied(blocks, turns)
    return groups


def _emptied(taken: dict[str, Any], turns: Turns) -> None:
    """Giving back a million keys at once would hold up the window for a tenth of a second."""
    for _ in turns.between(range(len(taken))):
        taken.popitem()


def _compared(
    people: list[Traits], groups: list[list[Sequence[int]]], likelihoods: Likelihoods, turns: Turns
) -> Iterator[Pair]:
    """From the last to the first, each with those before; what is done with is given back at once."""
    for number in turns.through(range(len(people) - 1, -1, -1)):
        traits = people.pop()
        before = {there for group in groups.pop() for there in group if there < number}
        for there in turns.between(before):
            pair = likelihoods.pair(traits, people[there])
            if pair is not None:
                yield pair
