"""Whom to compare with whom: people who share a key, so that nobody is compared with everybody.

Keys of a person, the sound of words standing for the words:

* the mailbox, what stands before its @, the last digits of the telephone;
* given and family name in any order, also by what a nickname is short for;
* the name in one piece ("Min-Jun", "Minjun");
* family name and initial, for those who have but an initial; bare consonants, for names in Arabic, Hebrew and
  the like.

A slip of a key is found from the other side: everybody asks for the keys they would have with a word that is
a slip away from theirs (`near_words`). A key that many share tells nothing; such people meet only if house,
town or e-mail host are the same too.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from planner.matching.contacts import host_of, word_of
from planner.matching.letters import SPELLED_OUT, sound
from planner.matching.nicknames import formal_names
from planner.matching.traits import Traits

MOST = 30
"""People of one key who are all compared."""
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
    givens, families = _parts(traits)
    for word in families:
        family = sound(word)
        for formal in formal_names(givens[0]):
            yield _key(sound(formal), family)
        if len(givens) > 1:
            yield _key(sound(givens[1]), family)


def _parts(traits: Traits) -> tuple[Sequence[str], Sequence[str]]:
    """Given and family names; of a whole name in one place the last two words may be the family's."""
    name = traits.name
    if not name.family:
        return name.given[:1], name.given[1:][-2:]
    return name.given, name.family[:2] if name.given else ()


def _key(one: str, other: str) -> str:
    return f"{one}|{other}" if one < other else f"{other}|{one}"


def slip_keys(traits: Traits, near: Mapping[str, Collection[str]]) -> Iterator[str]:
    """Keys of the name with a slip in one of its words."""
    givens, families = _parts(traits)
    for word in families:
        given, family = sound(givens[0]), sound(word)
        for other in near.get(given, ()):
            yield _key(other, family)
        for other in near.get(family, ()):
            yield _key(given, other)


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
        for place in _places(people[member]):
            groups[place].append(member)
    return [group for group in groups.values() if 1 < len(group) <= MOST]


def nearest(members: Sequence[int], one: Traits, people: Sequence[Traits]) -> Sequence[int]:
    """Of those of a key somebody asks for; where they are many, who are of the same house, town or host."""
    if len(members) <= MOST:
        return members
    places = set(_places(one))
    return [member for member in members if not places.isdisjoint(_places(people[member]))][:MOST]


def _places(traits: Traits) -> Iterator[tuple[int, str]]:
    for kind, value in enumerate((traits.house, traits.city, host_of(traits.email))):
        if value:
            yield kind, value
