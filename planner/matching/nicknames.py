"""Which given names stand for each other: Bob and Robert, Pepe and José, Katya and Ekaterina."""

from functools import cache, lru_cache

from nicknames import NickNamer

from planner.matching.letters import latin
from planner.matching.nickname_words import WORDS


@lru_cache(maxsize=1 << 16)
def are_nicknames(one: str, other: str) -> bool:
    """Words of `latin`: a name and its short form, or two short forms of one name."""
    formal = _formal_names()
    of_one, of_other = formal.get(one, frozenset()), formal.get(other, frozenset())
    if one in of_other or other in of_one:
        return True
    return not _is_formal(one) and not _is_formal(other) and not of_one.isdisjoint(of_other)


@lru_cache(maxsize=1 << 14)
def formal_names(word: str) -> tuple[str, ...]:
    """What it may be short for, and itself."""
    return (word, *sorted(_formal_names().get(word, ())))


def names_for(word: str) -> frozenset[str]:
    """All that may stand for it: what it is short for, the short forms of that, and itself."""
    formal = {word, *_formal_names().get(word, ())}
    return frozenset(formal.union(*(_short_names().get(name, frozenset()) for name in formal)))


@cache
def _short_names() -> dict[str, set[str]]:
    short: dict[str, set[str]] = {}
    for word, names in _formal_names().items():
        for name in names:
            short.setdefault(name, set()).add(word)
    return short


def is_usual(word: str) -> bool:
    """A name many have: one letter from another such name it is another name, no slip of a key."""
    return word in _formal_names() or _is_formal(word)


def _is_formal(word: str) -> bool:
    return word in _all_formal()


@cache
def _all_formal() -> frozenset[str]:
    return frozenset(name for names in _formal_names().values() for name in names)


@cache
def _formal_names() -> dict[str, frozenset[str]]:
    known = {short: set(names) for short, names in NickNamer().canonical_lookup.items()}
    for line in WORDS.split("\n"):
        name, *shorts = latin(line).split() or [""]
        for short in shorts:
            known.setdefault(short, set()).add(name)
    return {short: frozenset(names) for short, names in known.items()}
