"""The desk's search: who is meant by what is typed, after every key.

First what is written so or begins so; if that is not enough, what sounds alike, is short for it, is a slip of
a key away, or is a city or an organisation; if still not enough, people whom all words but one fit. Each word
typed has a cost, the sum orders the hits.
"""

import heapq
from collections.abc import Callable, Collection, Iterable, Sequence
from enum import StrEnum
from itertools import islice
from typing import NamedTuple

from planner.domain.desk import DeskPerson
from planner.domain.names import folded, is_east_asian
from planner.domain.values import dataclass
from planner.matching.desk_codes import Codes
from planner.matching.desk_names import name_words, solids, typed_words
from planner.matching.desk_readings import COSTS, NameWords, Readings, place_readings, unlikeness
from planner.matching.desk_words import Words
from planner.matching.letters import HAN, HANGUL, SPELLED_OUT, script_of
from planner.matching.name_parts import PARTICLES, TITLES


class Found(StrEnum):
    """What of a person fits what was typed."""

    NAME = "name"
    LIKE_NAME = "like-name"
    """Sounds alike, is short for it, a slip of a key away, or fits but for one word."""
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
    is_one_word: bool = False
    """Only one was: many a badge says no more than "Maria"."""


MOST_TYPED = 6
"""Words; whoever types more has told enough with the first."""
ENOUGH = 60
MOST_LOOKED_AT = 500
"""Of those whom all words fit alike, half a list called Nguyen, some: the next letters tell."""
MOST_GLUED = 200
LEAST_LEFT = 3
"""Letters that must be left when a word is left out."""
MOST_KEPT = 200
_OPTIONAL = (PARTICLES | TITLES) - {"ben", "pastor", "imam", "san", "santa", "junior", "abu", "mac"}
"""These are names too: nobody's without them."""
_FAR = 99.0
LEAST_BESIDE = 0.01
"""Cost of whoever has more in the name than was typed: all of the very name come first, none is cut off."""
_WHY = (Found.NAME, Found.CITY, Found.ORGANISATION)


class _Person(NamedTuple):
    words: tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]
    """Of the names, the city, the organisation."""
    solids: tuple[str, ...]
    known: DeskPerson


class _Fit(NamedTuple):
    """How a person fits what was typed; the least first."""

    cost: float
    names: tuple[str, ...]
    id: str
    why: Found


class _Typed(NamedTuple):
    words: tuple[str, ...]
    written: str
    """Folded, where it is not in plain Latin letters."""
    is_signs: bool
    """Chinese or Korean: another sign that sounds alike is another name."""
    enough: int
    """People one word leads to, of whom the best are surely among them; each more costs time."""
    among: frozenset[str] | None
    """Nobody else is looked at; None: everybody is."""

    def wanted(self, people: Collection[str]) -> Collection[str]:
        return people if self.among is None else self.among.intersection(people)


class DeskIndex:
    """Takes 20,000 people in 0.7 s; `put_all` of a thousand at a time holds nobody up."""

    def __init__(self, people: Iterable[DeskPerson] = ()) -> None:
        self._people: dict[str, _Person] = {}
        self._names = NameWords()
        self._cities = Words()
        self._organisations = Words()
        self._words = (self._names.words, self._cities, self._organisations)
        self._solids = Words()
        self._codes = Codes()
        self._kept: dict[tuple[str, str], Readings] = {}
        """What the words typed before the last one may stand for: they stay as they are while it is typed."""
        self.put_all(people)

    def __len__(self) -> int:
        return len(self._people)

    def put_all(self, people: Iterable[DeskPerson]) -> None:
        for person in people:
            self.put(person)

    def put(self, person: DeskPerson) -> None:
        """A new one, or one as they are now."""
        if person.id in self._people:
            self.remove(person.id)
        record = _record_of(person)
        self._people[person.id] = record
        for name in person.names:
            if not name.isascii():
                self._names.learn(name)
        for words, vocabulary in self._places_of(record):
            for word in words:
                vocabulary.put(word, person.id)
        self._codes.put_all((person.id, *person.former_ids), person.id)
        self._kept.clear()

    def remove(self, person_id: str) -> None:
        """Nothing happens where nobody has this id."""
        record = self._people.pop(person_id, None)
        if record is None:
            return
        for words, vocabulary in self._places_of(record):
            for word in words:
                vocabulary.remove(word, person_id)
        self._codes.remove_all((person_id, *record.known.former_ids), person_id)
        self._kept.clear()

    def warm_up(self) -> None:
        """Put in order what the first search needs: 0.1 s that nobody waits for while the page appears."""
        self.find("robbert xq")

    def find(self, text: str, *, most: int = 8, among: frozenset[str] | None = None) -> list[Hit]:
        """Best first; only of the ids `among` where they are given. 20,000 people: a few milliseconds."""
        typed = _typed(text, most, among)
        fits = [*self._of_code(text, typed), *self._glued(typed), *self._fitting(typed, self._exact)]
        best = _best(fits, most)
        if len(best) < most and typed.words:
            wide = self._wide if not typed.written or _is_spelt(text) else self._wide_unspelt
            best = _best([*best, *self._fitting(typed, wide)], most)
            if len(best) < most and len(typed.words) > 1:
                best = _best([*best, *self._leaving_one_out(typed, wide)], most)
        return [self._hit(fit, typed.words) for fit in best]

    def _places_of(self, person: _Person) -> Iterable[tuple[Iterable[str], Words | NameWords]]:
        names, city, organisation = person.words
        return (
            (names, self._names),
            (city, self._cities),
            (organisation, self._organisations),
            (person.solids, self._solids),
        )

    def _exact(self, word: str) -> Readings:
        return self._keep("exact", word, lambda: (self._names.exact(word), {}, {}))

    def _wide(self, word: str, *, is_spelt: bool = True) -> Readings:
        return self._keep(
            f"wide {is_spelt}",
            word,
            lambda: (
                self._names.wide(word, is_spelt=is_spelt),
                place_readings(self._cities, word, COSTS.city),
                place_readings(self._organisations, word, COSTS.organisation),
            ),
        )

    def _wide_unspelt(self, word: str) -> Readings:
        return self._wide(word, is_spelt=False)

    def _keep(self, how: str, word: str, read: Callable[[], Readings]) -> Readings:
        kept = self._kept.get((how, word))
        if kept is None:
            if len(self._kept) > MOST_KEPT:
                self._kept.clear()
            kept = self._kept[how, word] = read()
        return kept

    def _of_code(self, text: str, typed: _Typed) -> Iterable[_Fit]:
        costs = self._codes.beginning(text)
        return (self._fit(person, costs[person], Found.ID) for person in typed.wanted(costs))

    def _glued(self, typed: _Typed) -> list[_Fit]:
        """Written without the blank, or with one too many."""
        start = "".join(typed.words)
        if len(start) < COSTS.least_glued or typed.is_signs:
            return []
        vocabularies = (self._solids, self._names.words) if len(typed.words) > 1 else (self._solids,)
        found = (
            self._fit(person, COSTS.glued if solid == start else COSTS.glued_start, Found.NAME)
            for vocabulary in vocabularies
            for solid in vocabulary.beginning(start)
            for person in typed.wanted(vocabulary.values(solid))
        )
        return list(islice(found, MOST_GLUED))

    def _fitting(self, typed: _Typed, read: Callable[[str], Readings]) -> list[_Fit]:
        """Those whom all words fit; particles and titles need not."""
        needed = [word for word in typed.words if word not in _OPTIONAL or typed.is_signs] or typed.words
        found: set[str] | None = None
        for word in needed:
            holders = self._holders(read(word), typed, most=typed.enough if len(needed) == 1 else 0)
            found = holders if found is None else found & holders
        readings = [read(word) for word in typed.words]
        looked_at = islice(typed.wanted(found or ()), max(MOST_LOOKED_AT, typed.enough))
        return [self._fit_of(person, typed, readings) for person in looked_at]

    def _leaving_one_out(self, typed: _Typed, read: Callable[[str], Readings]) -> Iterable[_Fit]:
        for left_out, word in enumerate(typed.words):
            rest = (*typed.words[:left_out], *typed.words[left_out + 1 :])
            if max(map(len, rest)) < LEAST_LEFT:
                continue
            for fit in self._fitting(typed._replace(words=rest), read):
                cost = fit.cost + COSTS.left_out + COSTS.left_out_unlike * unlikeness(word, fit.names)
                yield fit._replace(cost=cost, why=Found.LIKE_NAME if fit.why is Found.NAME else fit.why)

    def _holders(self, readings: Readings, typed: _Typed, *, most: int) -> set[str]:
        """Whoever has one of the words; with `most` the cheapest until there are so many."""
        if not most:
            return set().union(
                *(
                    vocabulary.values(word)
                    for vocabulary, costs in zip(self._words, readings, strict=True)
                    for word in costs
                )
            )
        found: set[str] = set()
        for costs, vocabulary in zip(readings, self._words, strict=True):
            so_far: set[str] = set()
            for word in sorted(costs, key=costs.__getitem__):
                if len(so_far) >= most:
                    break
                so_far.update(islice(typed.wanted(vocabulary.values(word)), MOST_LOOKED_AT))
            found |= so_far
        return found

    def _fit_of(self, person_id: str, typed: _Typed, readings: Sequence[Readings]) -> _Fit:
        person = self._people[person_id]
        total, worst, place = 0.0, 0.0, 0
        met: set[str] = set()
        for reading in readings:
            cost, where, word = _cheapest(person.words, reading)
            met.add(word)
            if cost == _FAR:
                total += COSTS.optional_left_out
                continue
            total += cost
            if cost > worst:
                worst = cost
            if where > place:
                place = where
        is_whole = _is_whole(person.known, typed.words)
        if not is_whole:
            total += COSTS.word_more * max(0, len(person.words[0]) - len(typed.words))
        is_as_written = bool(typed.written) and typed.written in folded("\n".join(person.known.names))
        if is_as_written:
            total += COSTS.as_written
        elif typed.is_signs:
            total, worst = total + COSTS.other_sign, _FAR
        if len(met) < len(readings) and not (is_whole or place) and _is_met_twice(person.words[0], readings):
            total, worst = total + COSTS.met_twice, _FAR
        is_like = place == 0 and worst > COSTS.start + COSTS.longer
        least = 0.0 if is_whole else LEAST_BESIDE
        return self._fit(person_id, max(total, least), Found.LIKE_NAME if is_like else _WHY[place])

    def _fit(self, person_id: str, cost: float, why: Found) -> _Fit:
        return _Fit(cost, self._people[person_id].words[0], person_id, why)

    def _hit(self, fit: _Fit, words: Sequence[str]) -> Hit:
        is_whole = fit.why is Found.NAME and _is_whole(self._people[fit.id].known, words)
        return Hit(fit.id, 1 / (1 + fit.cost), fit.why, is_whole, is_one_word=len(words) == 1)


CLEAR, NEXT_TO_CLEAR = 0.44, 0.27
"""Scores of one slip, and of what is so much less likely that the slip is no question."""


def _is_whole(person: DeskPerson, words: Sequence[str]) -> bool:
    names = [typed_words(name) for name in person.names]
    return any(len(name) == len(words) and sorted(name) == sorted(words) for name in names)


def _typed(text: str, most: int, among: frozenset[str] | None) -> _Typed:
    return _Typed(
        words=typed_words(text)[:MOST_TYPED],
        written="" if text.isascii() else folded(text),
        is_signs=not text.isascii() and script_of(text) in (HAN, HANGUL) and is_east_asian(text),
        enough=max(ENOUGH, 2 * most),
        among=among,
    )


def _is_spelt(text: str) -> bool:
    return script_of(text) in SPELLED_OUT


def sure(hits: Sequence[Hit]) -> Hit | None:
    """The one who is meant, where that can be told: so that Enter may check in without a question.

    The only whole name of several words; else the only one whose name or id begins so; else the only one a
    slip away. `hits` are a dozen or more: whom they leave out nobody is compared with.
    """
    wholes = [hit for hit in hits if hit.is_whole and not hit.is_one_word]
    plain = wholes or [hit for hit in hits if hit.why in (Found.NAME, Found.ID)]
    if plain:
        return plain[0] if len(plain) == 1 and plain[0] is hits[0] else None
    if hits and hits[0].why is Found.LIKE_NAME and hits[0].score >= CLEAR:
        return hits[0] if len(hits) == 1 or hits[1].score <= NEXT_TO_CLEAR else None
    return None


def _best(fits: Iterable[_Fit], most: int) -> list[_Fit]:
    """The least of each person, the least first."""
    least: dict[str, _Fit] = {}
    for fit in fits:
        known = least.get(fit.id)
        if known is None or fit < known:
            least[fit.id] = fit
    return heapq.nsmallest(most, least.values())


def _record_of(person: DeskPerson) -> _Person:
    names = tuple(dict.fromkeys(word for name in person.names for word in name_words(name)))
    glued = tuple(dict.fromkeys(solid for name in person.names for solid in solids(name)))
    return _Person((names, typed_words(person.city), typed_words(person.organisation)), glued, person)


def _is_met_twice(words: Collection[str], readings: Sequence[Readings]) -> bool:
    """Whether two of what was typed can only be the same word of a name: "Martin Mart" is no Martin Lopez."""
    met = [found for costs, *_ in readings if (found := [word for word in words if word in costs])]
    return len(met) > 1 and not _can_differ(met, frozenset())


def _can_differ(met: Sequence[Iterable[str]], taken: frozenset[str]) -> bool:
    """Whether each may stand for another word."""
    return not met or any(_can_differ(met[1:], taken | {word}) for word in met[0] if word not in taken)


def _cheapest(words: Sequence[Iterable[str]], readings: Readings) -> tuple[float, int, str]:
    """The least cost, whether it is of the name, the city or the organisation, and the word."""
    best, place, found = _FAR, 0, ""
    for number, costs in enumerate(readings):
        if costs:
            for word in words[number]:
                cost = costs.get(word, _FAR)
                if cost < best:
                    best, place, found = cost, number, word
    return best, place, found
