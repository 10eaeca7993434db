"""The desk's search: who is meant by what is typed, after every key.

First what is written so or begins so; if that is not enough, what sounds alike, is short for it, is a slip of
a key away, or is a city or an organisation; if still not enough, people whom all words but one fit. Each word
typed has a cost, the sum orders the hits.
"""

import heapq
from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import NamedTuple

from planner.domain.desk import DeskPerson
from planner.domain.names import folded
from planner.domain.values import dataclass
from planner.matching.desk_codes import Codes
from planner.matching.desk_names import name_words, solids, typed_words
from planner.matching.desk_readings import EXACT, NameWords, Readings, place_readings
from planner.matching.desk_words import Words
from planner.matching.letters import SPELLED_OUT, script_of
from planner.matching.name_parts import PARTICLES, TITLES


class Found(StrEnum):
    """What of a person fits what was typed."""

    NAME = "name"
    LIKE_NAME = "like-name"
    """Sounds alike, is short for it, or a slip of a key away."""
    CITY = "city"
    ORGANISATION = "organisation"
    ID = "id"


@dataclass(frozen=True, slots=True)
class Hit:
    id: str
    score: float
    """1 is the very name."""
    why: Found
    is_whole: bool = False
    """All words of a name, and no other, were typed."""


LEFT_OUT, OPTIONAL_LEFT_OUT, WORD_MORE, AS_WRITTEN = 3.0, 0.3, 0.02, -0.3
MOST_TYPED, MOST_WIDE = 6, 4_000
GLUED, LEAST_GLUED = 0.35, 4
_OPTIONAL = PARTICLES | TITLES
_FAR = 99.0
_WHY = (Found.NAME, Found.LIKE_NAME, Found.CITY, Found.ORGANISATION)


class _Person(NamedTuple):
    names: tuple[str, ...]
    city: tuple[str, ...]
    organisation: tuple[str, ...]
    wholes: frozenset[tuple[str, ...]]
    """The words of each name, in order of letters."""
    written: str
    """The names, folded, for scripts other than Latin, and to bring equals in order."""
    solids: tuple[str, ...]
    codes: tuple[str, ...]


class DeskIndex:
    """Takes 20,000 people in half a second; `put_all` of some at a time holds nobody up."""

    def __init__(self, people: Iterable[DeskPerson] = ()) -> None:
        self._people: dict[str, _Person] = {}
        self._names = NameWords()
        self._cities = Words()
        self._organisations = Words()
        self._solids = Words()
        self._codes = Codes()
        self.put_all(people)

    def __len__(self) -> int:
        return len(self._people)

    def put_all(self, people: Iterable[DeskPerson]) -> None:
        for person in people:
            self.put(person)

    def put(self, person: DeskPerson) -> None:
        """A new one, or one as they are now."""
        self.remove(person.id)
        record = _record_of(person)
        self._people[person.id] = record
        for name in person.names:
            self._names.learn(name)
        for words, vocabulary in self._places_of(record):
            for word in words:
                vocabulary.put(word, person.id)
        self._codes.put_all(record.codes, person.id)

    def remove(self, person_id: str) -> None:
        """Nothing happens where nobody has this id."""
        record = self._people.pop(person_id, None)
        if record is None:
            return
        for words, vocabulary in self._places_of(record):
            for word in words:
                vocabulary.remove(word, person_id)
        self._codes.remove_all(record.codes, person_id)

    def find(self, text: str, *, most: int = 8) -> list[Hit]:
        """Best first. 20,000 people: a few milliseconds."""
        words = typed_words(text)[:MOST_TYPED]
        hits = self._of_code(text)
        if words:
            written = "" if text.isascii() else folded(text)
            readings = [self._names.exact(word) for word in words]
            self._add(hits, self._fitting(words, readings, written) + self._glued(words))
            if len(hits) < most:
                is_spelt = not written or script_of(written) in SPELLED_OUT
                readings = [self._wide(word, is_spelt=is_spelt) for word in words]
                self._add(hits, self._fitting(words, readings, written))
            if len(hits) < most and len(words) > 1:
                self._add(hits, self._fitting(words, readings, written, left_out=1))
        return heapq.nsmallest(most, hits.values(), key=self._rank)

    def _places_of(self, person: _Person) -> Iterable[tuple[Iterable[str], Words | NameWords]]:
        return (
            (person.names, self._names),
            (person.city, self._cities),
            (person.organisation, self._organisations),
            (person.solids, self._solids),
        )

    def _rank(self, hit: Hit) -> tuple[float, str, str]:
        return -hit.score, self._people[hit.id].written, hit.id

    def _of_code(self, text: str) -> dict[str, Hit]:
        return {
            person: Hit(person, _score(cost), Found.ID)
            for person, cost in self._codes.beginning(text).items()
        }

    def _add(self, hits: dict[str, Hit], more: Iterable[Hit]) -> None:
        for hit in more:
            known = hits.get(hit.id)
            if known is None or known.score < hit.score:
                hits[hit.id] = hit

    def _wide(self, word: str, *, is_spelt: bool) -> Readings:
        return Readings(
            self._names.wide(word, is_spelt=is_spelt),
            place_readings(self._cities, word, EXACT.city),
            place_readings(self._organisations, word, EXACT.organisation),
        )

    def _glued(self, words: Sequence[str]) -> list[Hit]:
        """Written without the blank, or with one too many."""
        typed = "".join(words)
        if len(typed) < LEAST_GLUED:
            return []
        vocabularies = (self._solids, self._names.words) if len(words) > 1 else (self._solids,)
        return [
            Hit(person, _score(GLUED if solid != typed else GLUED / 2), Found.NAME)
            for vocabulary in vocabularies
            for solid in vocabulary.beginning(typed)
            for person in vocabulary.values(solid)
        ]

    def _fitting(
        self, words: Sequence[str], readings: Sequence[Readings], written: str, *, left_out: int = 0
    ) -> list[Hit]:
        """Those whom all words fit, or all but `left_out`."""
        needed = [n for n, word in enumerate(words) if word not in _OPTIONAL] or list(range(len(words)))
        counts = {n: self._count(readings[n]) for n in needed}
        rarest = sorted(needed, key=counts.__getitem__)[: 1 + left_out]
        if left_out:
            rarest = [n for n in rarest if counts[n] <= MOST_WIDE]
        people = {person for n in rarest for person in self._holders(readings[n])}
        hits = (self._hit(person, words, readings, written, left_out) for person in people)
        return [hit for hit in hits if hit is not None]

    def _vocabularies(self, readings: Readings) -> Iterable[tuple[Words, Iterable[str]]]:
        return zip((self._names.words, self._cities, self._organisations), readings, strict=True)

    def _count(self, readings: Readings) -> int:
        return sum(
            vocabulary.count(word) for vocabulary, words in self._vocabularies(readings) for word in words
        )

    def _holders(self, readings: Readings) -> Iterable[str]:
        return (
            person
            for vocabulary, words in self._vocabularies(readings)
            for word in words
            for person in vocabulary.values(word)
        )

    def _hit(
        self, person_id: str, words: Sequence[str], readings: Sequence[Readings], written: str, left_out: int
    ) -> Hit | None:
        person = self._people[person_id]
        total, worst, place = 0.0, 0.0, 0
        for word, reading in zip(words, readings, strict=True):
            cost, where = _cost(person, reading)
            if cost == _FAR:
                if word in _OPTIONAL and len(words) > 1:
                    total += OPTIONAL_LEFT_OUT
                    continue
                if not left_out:
                    return None
                left_out -= 1
                cost = LEFT_OUT
            total += cost
            worst, place = max(worst, cost), max(place, where)
        total += WORD_MORE * max(0, len(person.names) - len(words))
        if written and written in person.written:
            total = max(0.0, total + AS_WRITTEN)
        is_like = place == 0 and worst > EXACT.start + EXACT.longer
        is_whole = worst == 0 and tuple(sorted(words)) in person.wholes
        return Hit(person_id, _score(total), _WHY[place + 1 if place else int(is_like)], is_whole)


def sure(hits: Sequence[Hit]) -> Hit | None:
    """The one who is meant, where that can be told: so that Enter may check in without a question.

    The only whole name, or the only one whose name or id begins so.
    """
    wholes = [hit for hit in hits if hit.is_whole]
    if wholes:
        return wholes[0] if len(wholes) == 1 and wholes[0] is hits[0] else None
    plain = [hit for hit in hits if hit.why in (Found.NAME, Found.ID)]
    return plain[0] if len(plain) == 1 and plain[0] is hits[0] else None


def _record_of(person: DeskPerson) -> _Person:
    names = [name_words(name) for name in person.names]
    return _Person(
        tuple(dict.fromkeys(word for words in names for word in words)),
        tuple(dict.fromkeys(typed_words(person.city))),
        tuple(dict.fromkeys(typed_words(person.organisation))),
        frozenset(tuple(sorted(typed_words(name))) for name in person.names),
        folded("\n".join(person.names)),
        tuple(dict.fromkeys(solid for name in person.names for solid in solids(name))),
        (person.id, *person.former_ids),
    )


def _cost(person: _Person, readings: Readings) -> tuple[float, int]:
    """The least, and whether it is of the name, the city or the organisation."""
    best, place = _FAR, 0
    for number, (words, costs) in enumerate(
        zip((person.names, person.city, person.organisation), readings, strict=True)
    ):
        if costs:
            for word in words:
                cost = costs.get(word, _FAR)
                if cost < best:
                    best, place = cost, number
    return best, place


def _score(cost: float) -> float:
    return 1 / (1 + cost)
