"""Which pairs are to be seen, after merges, marks and undo: the search itself is not asked again."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import field, replace

from planner.domain.likeness import Pair
from planner.domain.records import DistinctPeople, FormerPerson
from planner.domain.values import dataclass
from planner.store.document import Document

Key = tuple[str, str]
"""Two ids, the lesser first."""


def key_of(pair: Pair) -> Key:
    return key(pair.one, pair.other)


def key(one: str, other: str) -> Key:
    return (one, other) if one < other else (other, one)


def by_hand(one: str, other: str) -> Pair:
    """Two for whom nothing speaks but that somebody named them."""
    first, second = key(one, other)
    return Pair(one=first, other=second, likelihood=0.0, reasons=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairs:
    found: tuple[Pair, ...] = ()
    """By the search, most likely first."""
    by_hand: Pair | None = None
    """Two whom somebody has chosen."""
    former: Mapping[str, str] = field(default_factory=dict)
    distinct: frozenset[Key] = frozenset()
    gone: frozenset[str] = frozenset()
    """Found, and removed since."""

    def open(self) -> list[Pair]:
        """To be decided: each once, of people who are there, whoever they have become meanwhile."""
        asked = [self.by_hand] if self.by_hand is not None else []
        shown: dict[Key, Pair] = {}
        for pair in self._present([*asked, *self.found]):
            if key_of(pair) not in self.distinct:
                shown.setdefault(key_of(pair), pair)
        return list(shown.values())

    def marked(self) -> list[Pair]:
        """Known to be different; with the reasons they were found for, where the search still found them."""
        known = {key_of(pair): pair for pair in self._present(self.found)}
        return [known.get(pair) or by_hand(*pair) for pair in sorted(self.distinct)]

    def _present(self, pairs: Iterable[Pair]) -> Iterable[Pair]:
        for pair in pairs:
            one, other = key(self.former.get(pair.one, pair.one), self.former.get(pair.other, pair.other))
            if one != other and self.gone.isdisjoint((one, other)):
                yield pair if (one, other) == key_of(pair) else replace(pair, one=one, other=other)


def as_now(pairs: Pairs, document: Document) -> Pairs:
    """With the merges and marks that the document holds."""
    return replace(
        pairs,
        former={each.id: each.participant for each in document.all(FormerPerson)},
        distinct=frozenset(key(each.participant, each.lookalike) for each in document.all(DistinctPeople)),
    )


def people_of(pairs: Collection[Pair]) -> frozenset[str]:
    return frozenset(person for pair in pairs for person in (pair.one, pair.other))
