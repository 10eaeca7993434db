"""Whom to compare with whom: people who share a key, so that nobody is compared with everybody.

Keys of a person, the sound of words standing for the words:

* the mailbox, what stands before its @, the last digits of the telephone;
* given and family name, also by what a nickname is short for;
* either name whole and the other with a letter missing (short ones) or its beginning or end (long ones): a
  slip of a key leaves one of these as it was. They have no order, so that turned names meet too;
* the name in one piece ("Min-Jun", "Minjun");
* family name and initial, for those who have but an initial; bare consonants, for names in Arabic, Hebrew and
  the like.

A key that many share tells nothing; such people meet only if house, town or e-mail host are the same too.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from planner.matching.contacts import host_of, word_of
from planner.matching.letters import SPELLED_OUT, sound
from planner.matching.nicknames import formal_names
from planner.matching.traits import Traits

MOST = 30
"""People of one key who are all compared."""
SHORT = 5
ENDS = 3
TELEPHONE = 7
"""Digits: as many as a local number has."""


def keys_of(traits: Traits) -> Iterator[str]:
    if traits.mailbox:
        yield "@" + traits.mailbox
        word = word_of(traits.email)
        if word:
            yield "w" + word
    if traits.phone:
        yield "p" + traits.phone[-TELEPHONE:]
    if traits.name.whole:
        yield from {"j" + solid for solid in traits.name.solid}
        yield from _name_keys(traits)


def _name_keys(traits: Traits) -> Iterator[str]:
    name = traits.name
    givens, families = (name.given, name.family) if name.family else (name.given[:1], name.given[1:][-2:])
    if not givens or not families:
        return
    given = sound(givens[0])
    for word in families[:2]:
        family = sound(word)
        yield from _pair_keys(given, family)
        for formal in formal_names(givens[0]):
            yield f"n{family}|{sound(formal)}"
    if len(givens) > 1:
        yield f"n{sound(families[0])}|{sound(givens[1])}"


def _pair_keys(one: str, other: str) -> Iterator[str]:
    first, second = sorted((one, other))
    yield f"{first}|{second}"
    for whole, part in ((one, other), (other, one)):
        if len(part) > SHORT:
            yield f"{whole}<{part[:ENDS]}"
            yield f"{whole}>{part[-ENDS:]}"
        for place in range(len(part)) if len(part) <= SHORT + 1 else ():
            yield f"{whole}-{part[:place]}{part[place + 1 :]}"
        if len(part) <= SHORT:
            yield f"{whole}-{part}"


def seeker_keys(traits: Traits) -> Iterator[str]:
    """Keys of few people, which the others are asked for: an initial, consonants alone."""
    name = traits.name
    if name.family and name.given and len(name.given[0]) == 1:
        yield f"i{sound(name.family[0])}|{name.given[0]}"
    if name.script not in SPELLED_OUT and len(name.bare) > 4:
        yield "b" + name.bare


def sought_keys(traits: Traits) -> Iterator[str]:
    name = traits.name
    if name.family and name.given:
        yield f"i{sound(name.family[0])}|{name.given[0][:1]}"
    if len(name.bare) > 4:
        yield "b" + name.bare


def parted(members: Sequence[int], people: Sequence[Traits]) -> Iterable[Sequence[int]]:
    """Groups small enough to be compared, of those who share a key."""
    if len(members) <= MOST:
        return [members]
    groups: defaultdict[tuple[int, str], list[int]] = defaultdict(list)
    for member in members:
        traits = people[member]
        for kind, value in enumerate((traits.house, traits.city, host_of(traits.email))):
            if value:
                groups[kind, value].append(member)
    return [group for group in groups.values() if 1 < len(group) <= MOST]
