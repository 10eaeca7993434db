"""Which pairs are to be seen, after merges, marks and undo: the search itself is not asked again."""

from collections.abc import Iterable, Mapping
from dataclasses import field, replace

from planner.domain.likeness import Pair
from planner.domain.records import DistinctPeople, FormerPerson
from planner.domain.values import dataclass
from planner.store.document import Document

Key = str
"""Two ids with a blank between, the lesser first."""


def key(one: str, other: str) -> Key:
    return f"{one} {other}" if one < other else f"{other} {one}"


def key_of(pair: Pair) -> Key:
    return f"{pair.one} {pair.other}"


def parts_of(pair: Key) -> tuple[str, str]:
    one, _, other = pair.partition(" ")
    return one, other


def by_hand(pair: Key) -> Pair:
    """Two for whom nothing speaks but that somebody named them."""
    one, other = parts_of(pair)
    return Pair(one=one, other=other, likelihood=0.0, reasons=())


def keyed(pairs: Iterable[Pair]) -> dict[Key, Pair]:
    return {key_of(pair): pair for pair in pairs}


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairs:
    found: Mapping[Key, Pair] = field(default_factory=dict)
    """By the search, most likely first."""
    chosen: Key = ""
    """Two whom somebody has named."""
    former: Mapping[str, str] = field(default_factory=dict)
    distinct: frozenset[Key] = frozenset()
    gone: frozenset[str] = frozenset()
    """Found, and removed since."""

    def open(self) -> dict[Key, Pair]:
        """To be decided: each once, of people who are there, whoever they have become meanwhile."""
        touched = self.former.keys() | self.gone
        first = {self.chosen: by_hand(self.chosen)} if self.chosen and self.chosen not in self.found else {}
        shown: dict[Key, Pair] = {}
        for name, pair in (first | dict(self.found)).items():
            if pair.one in touched or pair.other in touched:
                self._add_as_now(shown, pair)
            elif name not in self.distinct:
                shown.setdefault(name, pair)
        return shown

    def marked(self) -> dict[Key, Pair]:
        """Known to be different; with the reasons they were found for, where the search found them."""
        return {pair: self.found.get(pair) or by_hand(pair) for pair in sorted(self.distinct)}

    def _add_as_now(self, shown: dict[Key, Pair], pair: Pair) -> None:
        one, other = sorted((self.former.get(pair.one, pair.one), self.former.get(pair.other, pair.other)))
        name = key(one, other)
        if one != other and self.gone.isdisjoint((one, other)) and name not in self.distinct:
            shown.setdefault(name, replace(pair, one=one, other=other))


def as_now(pairs: Pairs, document: Document) -> Pairs:
    """With the merges and marks that the document holds."""
    return replace(
        pairs,
        former={each.id: each.participant for each in document.all(FormerPerson)},
        distinct=frozenset(key(each.participant, each.lookalike) for each in document.all(DistinctPeople)),
    )
