"""What one typed word may stand for among the words people are found by, and at which cost."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from rapidfuzz.distance import OSA

from planner.matching.desk_names import name_words
from planner.matching.desk_words import Words
from planner.matching.letters import SPELLED_OUT, consonants, script_of, sound
from planner.matching.nicknames import names_for

LEAST_SOUND, LEAST_BARE, LEAST_NICKNAME = 3, 2, 3


class Costs(NamedTuple):
    start: float
    longer: float
    """The most that letters still to come add to a beginning."""
    sound: float
    sound_start: float
    nickname: float
    most_unlike_sound: float
    """Of its letters; how unlike it is adds to the cost. "Zzzzqq" sounds like "suk" to a rule."""
    bare: float
    bare_start: float
    most_unlike_bare: float
    slip: float
    """Each, of a whole word; more in a beginning."""
    slip_start: float
    city: float
    organisation: float
    glued: float
    """Without a blank that the name has, or with one it has not; a beginning of it."""
    glued_start: float
    least_glued: int
    """Letters."""
    left_out: float
    """A word that does not fit; more the less it is like any of the name."""
    left_out_unlike: float
    optional_left_out: float
    """A particle or a title."""
    word_more: float
    """Each that the name has, and that was not typed."""
    as_written: float
    """In other scripts several names sound alike."""
    met_twice: float
    """Two words typed that can only be the same of the name."""
    other_sign: float
    """A Chinese or Korean name was typed that sounds alike."""


COSTS = Costs(
    start=0.3, longer=0.2, sound=0.6, sound_start=0.9, most_unlike_sound=0.5, nickname=0.9, bare=1.0,
    bare_start=1.4, most_unlike_bare=0.67, slip=1.2, slip_start=0.3, city=2.0, organisation=2.2, glued=0.17,
    glued_start=0.35, least_glued=4, left_out=3.5, left_out_unlike=2.0, optional_left_out=0.6,
    word_more=0.02, as_written=-0.3, met_twice=1.5, other_sign=1.5,
)  # fmt: skip


Readings = tuple[Mapping[str, float], Mapping[str, float], Mapping[str, float]]
"""Words and their costs among names, cities and organisations; the very word costs nothing in a name."""


class NameWords:
    """Words of names, also by their sound and their consonants."""

    def __init__(self) -> None:
        self.words = Words()
        self._sounds = Words()
        self._bare = Words()
        self._unspelt: set[str] = set()
        """Of scripts that do not tell how a name sounds: only they are found by bare consonants."""

    def learn(self, name: str) -> None:
        if script_of(name) not in SPELLED_OUT:
            self._unspelt.update(name_words(name))

    def put(self, word: str, person: str) -> None:
        if self.words.put(word, person):
            self._sounds.put(sound(word), word)
            self._bare.put(_bare(word), word)

    def remove(self, word: str, person: str) -> None:
        if self.words.remove(word, person):
            self._sounds.remove(sound(word), word)
            self._bare.remove(_bare(word), word)

    def exact(self, typed: str) -> dict[str, float]:
        return _beginning(self.words, typed, 0.0)

    def wide(self, typed: str, *, is_spelt: bool) -> dict[str, float]:
        """`is_spelt`: typed in a script that tells how it sounds."""
        costs = _near(self.words, typed)
        _cheaper(costs, self._alike(typed))
        _cheaper(costs, self._bare_alike(typed, is_spelt=is_spelt))
        if len(typed) >= LEAST_NICKNAME:
            _cheaper(costs, {word: COSTS.nickname for word in names_for(typed) if word in self.words})
        _cheaper(costs, self.exact(typed))
        return costs

    def _alike(self, typed: str) -> dict[str, float]:
        heard = sound(typed)
        if len(heard) < LEAST_SOUND:
            return {}
        return {
            word: (COSTS.sound if start == heard else COSTS.sound_start) + unlike
            for start in self._sounds.beginning(heard)
            for word in self._sounds.values(start)
            if (unlike := _unlike_start(typed, word)) <= COSTS.most_unlike_sound
        }

    def _bare_alike(self, typed: str, *, is_spelt: bool) -> dict[str, float]:
        bare = _bare(typed)
        if len(bare) < LEAST_BARE:
            return {}
        return {
            word: COSTS.bare if start == bare else COSTS.bare_start
            for start in self._bare.beginning(bare)
            for word in self._bare.values(start)
            if (word in self._unspelt or (start == bare and not is_spelt))
            and unlikeness(typed, (word,)) <= COSTS.most_unlike_bare
        }


def place_readings(words: Words, typed: str, cost: float) -> dict[str, float]:
    """Of a city or an organisation."""
    costs = {word: cost + slip for word, slip in _near(words, typed).items()}
    _cheaper(costs, _beginning(words, typed, cost))
    return costs


def _bare(word: str) -> str:
    """As scripts without vowels write it, of which some have one letter for P and F, for K and Ch."""
    return consonants(word).replace("p", "f").replace("C", "k")


def unlikeness(typed: str, words: Iterable[str]) -> float:
    """From 0, one of the words, to 1, none of its letters."""
    return min((OSA.normalized_distance(typed, word) for word in words), default=1.0)


def _unlike_start(typed: str, word: str) -> float:
    """As far as the word is typed."""
    return min(unlikeness(typed, (word, word[: len(typed)])), 1.0)


def _beginning(words: Words, typed: str, cost: float) -> dict[str, float]:
    found = {}
    for word in words.beginning(typed):
        more = len(word) - len(typed)
        found[word] = cost + (COSTS.start + min(COSTS.longer, 0.02 * more) if more else 0.0)
    return found


def _near(words: Words, typed: str) -> dict[str, float]:
    found = {}
    for word, slips in words.near(typed).items():
        is_whole = OSA.distance(typed, word, score_cutoff=slips) <= slips
        found[word] = COSTS.slip * slips + (0.0 if is_whole else COSTS.slip_start)
    return found


def _cheaper(costs: dict[str, float], more: Mapping[str, float]) -> None:
    for word, cost in more.items():
        if cost < costs.get(word, 99.0):
            costs[word] = cost
