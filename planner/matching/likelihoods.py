"""How likely two people are one: evidence added up as logarithms, after Fellegi and Sunter (1969).

A thing in common speaks for "the same" by how rarely two strangers have it in common. What is rare is learned
from the people themselves, beside a short list of names that are common everywhere: two Maria Garcías in a
list of 300 are two people more often than two Þórdís Ægidius.
"""

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain
from operator import attrgetter

from planner.domain.likeness import Pair, Reason
from planner.domain.records import Participant
from planner.matching.contacts import are_like_emails, are_like_houses, are_same_phones, host_of, house
from planner.matching.letters import LATIN, latin, script_of
from planner.matching.name_likeness import Likeness, Standing, compare_names
from planner.matching.name_parts import Name
from planner.matching.traits import Traits
from planner.matching.usual_names import FAMILY, GIVEN

POSSIBLE = 0.15
"""Below this a pair is not told at all."""
_LEAST_SUM = math.log(POSSIBLE / (1 - POSSIBLE))
TWICE = 0.05
"""Of how many people a list holds a second note; five of a hundred is usual."""
SHARED_EMAIL = 0.2
"""Likelihood where two of one family name have one address: a couple, or a nickname we don't know."""
SLIP_OR_FAMILY = 0.6
"""One address, one family name, and given names one letter apart that both exist."""
JUNIOR = 0.4
"""At most, where one is a junior and the other is not."""
MARRIED = 0.75
"""Where the address and the given name are the same, and the family name is another."""
LIST_AT_LARGE = 2_000
"""Strangers added to those of the list, so that three people do not make a name common."""

OTHER_EMAIL, OTHER_PHONE, OTHER_HOUSE, OTHER_CITY, OTHER_COUNTRY = -1.2, -0.7, -0.6, -1.4, -0.8
NOT_INDEPENDENT = 1.0
"""Names of one language come together."""
LIKE_EMAIL, LIKE_HOUSE = 2.5, 1.0
MOST_HOUSE, MOST_CITY = 5.0, 3.0
USUAL, TWO_NAMES = 3, 1.5
"""A word so many have is no slip of a key; what it costs to take it for one."""

SORT_KEY, ORGANISATION, CITY = attrgetter("sort_key"), attrgetter("organisation"), attrgetter("city")


class Likelihoods:
    """Counts of a list's names, houses, towns and addresses; asked for pairs of its people."""

    def __init__(self) -> None:
        self._people = 0
        self._words: Counter[str] = Counter()
        self._scripts: Counter[int] = Counter()
        self._houses: Counter[str] = Counter()
        self._cities: Counter[str] = Counter()
        self._mailboxes: Counter[str] = Counter()
        self._rarities: dict[str, float] = {}

    def learn(self, traits: Traits) -> None:
        """Before any pair is asked for."""
        self._people += 1
        name = traits.name
        self._scripts[name.script] += 1
        for word in name.given + name.family:
            self._words[word] += 1
        for part in (name.given, name.family):
            if len(part) > 1:
                self._words[" ".join(part)] += 1
        self._houses[traits.house] += 1
        self._cities[traits.city] += 1
        self._mailboxes[traits.mailbox] += 1

    def words(self) -> list[str]:
        """Of all names, each once."""
        return [word for word in self._words if " " not in word]

    def survey(self, people: Sequence[Participant], words: Iterable[Sequence[str]]) -> None:
        """As `learn` for all of these, with the words of their names: roughly, and in far less time."""
        self._people = len(people)
        self._words.update(chain.from_iterable(words))
        for letter, count in Counter(key[:1] for key in map(SORT_KEY, people) if not key.isascii()).items():
            self._scripts[script_of(letter)] += count
        for organisation, count in Counter(map(ORGANISATION, people)).items():
            self._houses[house(organisation)] += count
        for city, count in Counter(map(CITY, people)).items():
            self._cities[latin(city)] += count

    def pair(self, one: Traits, other: Traits) -> Pair | None:
        """None where it is not even possible."""
        names = compare_names(one.name, other.name)
        is_reached = _mailbox(one, other) is not None or are_same_phones(one.phone, other.phone)
        if names.standing > Standing.UNKNOWN:
            return _family(one, other, names) if is_reached else None
        if names.standing is Standing.UNKNOWN and not is_reached:
            return None
        sum_ = math.log(TWICE / max(self._people, 20)) + self._name(one.name, other.name, names)
        reasons: list[tuple[float, Reason]] = []
        for weight, reason in (self._contact(one, other), self._phone(one, other), *self._places(one, other)):
            sum_ += weight
            if reason is not None:
                reasons.append((weight, reason))
        if sum_ < _LEAST_SUM:
            return None
        likelihood = 1 / (1 + math.exp(-sum_))
        if Reason.OTHER_SUFFIX in names.reasons:
            likelihood = min(likelihood, JUNIOR)
        return _made(one, other, likelihood, _ordered(names, reasons))

    def _name(self, one: Name, other: Name, names: Likeness) -> float:
        if not names.shared:
            return -names.cost
        rarity = self._shared(one, other, names.shared) - names.cost
        if len(names.shared) > 1:
            rarity -= NOT_INDEPENDENT
        if one.script != LATIN and one.script == other.script:
            rarity += math.log((self._scripts[one.script] + 10) / (self._people + 10))
        return rarity

    def _shared(self, one: Name, other: Name, shared: Iterable[tuple[str, str]]) -> float:
        """Names of several words that are always together tell as much as one."""
        if one.whole == other.whole and one.family == other.family:
            return sum(
                min(self._rarity(" ".join(part)), sum(map(self._rarity, part)))
                for part in (one.given, one.family)
                if part
            )
        return sum(self._in_common(word, same) for word, same in shared)

    def _in_common(self, word: str, same: str) -> float:
        rarity = min(self._rarity(word), self._rarity(same))
        if word != same and min(self._words[word], self._words[same]) >= USUAL:
            return rarity - TWO_NAMES
        return rarity

    def _rarity(self, word: str) -> float:
        known = self._rarities.get(word)
        if known is None:
            share = (self._words[word] + 1) / (self._people + LIST_AT_LARGE)
            if len(word) == 1:
                share = 0.1
            share = max(share, GIVEN.get(word, 0.0), FAMILY.get(word, 0.0))
            known = self._rarities[word] = -math.log(share)
        return known

    def _contact(self, one: Traits, other: Traits) -> tuple[float, Reason | None]:
        if not one.mailbox or not other.mailbox:
            return 0.0, None
        if (reason := _mailbox(one, other)) is not None:
            sharing = max(self._mailboxes[one.mailbox] - 1, 1)
            weight = math.log(40 * max(self._people, 20)) - 2 * math.log(sharing)
            return weight, reason
        if are_like_emails(one.email, other.email):
            return LIKE_EMAIL, Reason.LIKE_EMAIL
        if host_of(one.email) == host_of(other.email):
            return OTHER_EMAIL, None
        return OTHER_EMAIL / 2, None

    def _phone(self, one: Traits, other: Traits) -> tuple[float, Reason | None]:
        if not one.phone or not other.phone:
            return 0.0, None
        if are_same_phones(one.phone, other.phone):
            return math.log(10 * max(self._people, 20)), Reason.PHONE
        return OTHER_PHONE, None

    def _places(self, one: Traits, other: Traits) -> list[tuple[float, Reason | None]]:
        places: list[tuple[float, Reason | None]] = []
        if one.house and other.house:
            if one.house == other.house:
                rare = math.log(self._people / max(self._houses[one.house], 1))
                places.append((min(max(rare, 0.7), MOST_HOUSE), Reason.ORGANISATION))
            elif are_like_houses(one.house, other.house):
                places.append((LIKE_HOUSE, Reason.ORGANISATION))
            else:
                places.append((OTHER_HOUSE, None))
        if one.city and other.city:
            if one.city == other.city:
                rare = math.log(self._people / max(self._cities[one.city], 1))
                places.append((min(max(rare, 0.3), MOST_CITY), Reason.CITY))
            else:
                places.append((OTHER_CITY, None))
        if one.country and other.country and one.country != other.country:
            places.append((OTHER_COUNTRY, None))
        return places


def _family(one: Traits, other: Traits, names: Likeness) -> Pair | None:
    """They share an address or a telephone, and a name of theirs is another."""
    phone = Reason.PHONE if are_same_phones(one.phone, other.phone) else None
    mailbox = _mailbox(one, other)
    reasons = (*filter(None, (mailbox, phone)), *names.reasons)
    if names.standing is Standing.OTHER_FAMILY:
        return _made(one, other, MARRIED, reasons)
    if names.standing is Standing.NEAR_GIVEN:
        return _made(one, other, SLIP_OR_FAMILY, reasons)
    if names.standing is Standing.OTHER_GIVEN and mailbox is not None:
        return _made(one, other, SHARED_EMAIL, reasons)
    return None


def _mailbox(one: Traits, other: Traits) -> Reason | None:
    """The one they share."""
    if not one.mailbox or one.mailbox != other.mailbox:
        return None
    return Reason.EMAIL if one.email == other.email else Reason.MAILBOX


def _ordered(names: Likeness, reasons: list[tuple[float, Reason]]) -> tuple[Reason, ...]:
    strong = [reason for weight, reason in reasons if reason in (Reason.EMAIL, Reason.MAILBOX, Reason.PHONE)]
    others = [reason for weight, reason in reasons if reason not in strong]
    return (*strong, *names.reasons, *others)


def _made(one: Traits, other: Traits, likelihood: float, reasons: tuple[Reason, ...]) -> Pair:
    lesser, greater = sorted((one.id, other.id))
    return Pair(one=lesser, other=greater, likelihood=round(likelihood, 3), reasons=reasons)


def rank(pair: Pair) -> tuple[float, str, str]:
    """To sort by: the most likely first, the rest in one order always."""
    return -pair.likelihood, pair.one, pair.other
