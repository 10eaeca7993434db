"""Who is like this one person: at a desk, beside a row of a list.

Most people are passed over by a look at the words of their sort key, each distinct word being compared once;
only the few who share two words, the address or the telephone are compared in full.
"""

import itertools
from collections.abc import Iterator, Sequence

from rapidfuzz import process
from rapidfuzz.distance import OSA

from planner.domain.likeness import Pair
from planner.domain.names import sort_key
from planner.domain.records import Participant
from planner.matching.contacts import address, are_same_phones, mailbox, telephone
from planner.matching.letters import consonants, latin
from planner.matching.likelihoods import Likelihoods, rank
from planner.matching.name_likeness import Word, compare_words
from planner.matching.name_parts import name_of
from planner.matching.nicknames import names_for
from planner.matching.traits import Traits, traits_of

HANGUL = "\u1100"
"""From here on words are parted by more than blanks."""
LAST = 8
"""Signs in which a telephone number's last digit is: an extension may follow."""


def find_like(one: Participant, people: Sequence[Participant]) -> list[Pair]:
    """Pairs of `one` (in `people` or not) and somebody else, most likely first."""
    return Known(people).like(one)


class Known:
    """People made ready to be asked for one after another."""

    def __init__(self, people: Sequence[Participant]) -> None:
        self._people = people
        self._likelihoods = Likelihoods()
        self._words = [_words(person) for person in people]
        self._distinct = frozenset(itertools.chain.from_iterable(self._words))
        self._likelihoods.survey(people, self._words)

    def like(self, one: Participant) -> list[Pair]:
        traits = traits_of(one)
        pairs = (
            self._likelihoods.pair(traits, traits_of(person))
            for person in self._candidates(traits)
            if person.id != one.id
        )
        return sorted((pair for pair in pairs if pair is not None), key=rank)

    def _candidates(self, one: Traits) -> Iterator[Participant]:
        own = one.name.given + one.name.family
        near = {near for word in own for near in _near(word, self._distinct)}
        least = min(2, len(own))
        for person, name in zip(self._people, self._words, strict=True):
            count = 0 if near.isdisjoint(name) else sum(word in near for word in name)
            if (count and count >= min(least, len(name))) or _is_reached(one, person):
                yield person


def _words(person: Participant) -> list[str]:
    key = person.sort_key or sort_key(person.given_name, person.family_name)
    if key.isascii() and key.replace(" ", "").isalpha():
        return key.split()
    if key >= HANGUL:
        name = name_of(person.given_name, person.family_name)
        return [*name.given, *name.family]
    return latin(key).split()


def _near(own: str, distinct: frozenset[str]) -> Iterator[str]:
    """What may be this word: two letters apart, with the same consonants, short for it, or part of it."""
    if len(own) == 1:
        yield from (word for word in distinct if word[0] == own)
        return
    yield from distinct.intersection((*names_for(own), own[0]))
    for word, *_ in process.extract_iter(own, distinct, scorer=OSA.distance, score_cutoff=2):
        if own == word or compare_words(own, word) < Word.OTHER:
            yield word
    bare, start = consonants(own), own[:3]
    yield from (word for word in distinct if consonants(word) == bare)
    if len(own) > 2:
        yield from (word for word in distinct if word.startswith(start) and _is_start(own, word))


def _is_start(one: str, other: str) -> bool:
    return other.startswith(one) or one.startswith(other)


def _is_reached(one: Traits, person: Participant) -> bool:
    """After a look at what is quickly seen, for most cannot be."""
    if one.mailbox and person.email.lstrip()[:1].lower() == one.mailbox[0]:
        return mailbox(address(person.email)) == one.mailbox
    if one.phone and one.phone[-1] in person.phone[-LAST:]:
        return are_same_phones(one.phone, telephone(person.phone))
    return False
