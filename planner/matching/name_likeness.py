"""How two names stand to each other: word against word, wherever each stands.

A pair of words is the same, spelt differently, short for the other, its initial, a slip of a key, or nothing.
Words left over on one side alone are further names; on both sides, they are two people's.
"""

from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.distance import OSA

from planner.domain.likeness import Reason
from planner.matching.letters import ARABIC, HAN, HEBREW, SPELLED_OUT, sound
from planner.matching.name_parts import Name
from planner.matching.nicknames import are_nicknames, is_usual


class Word(IntEnum):
    """Best first."""

    SAME = 0
    SPELT = 1
    NICKNAME = 2
    LETTER = 3
    INITIAL = 4
    USUAL = 5
    """One letter apart, and both are names many have: Maria and Mario."""
    OTHER = 6


class Standing(IntEnum):
    SAME = 0
    UNKNOWN = 1
    """One of them is missing, or in a script that does not tell how it sounds."""
    NEAR_GIVEN = 2
    """One letter apart, but both are names many have, or a man's and a woman's."""
    OTHER_GIVEN = 3
    OTHER_FAMILY = 4
    OTHER = 5


class Likeness(NamedTuple):
    standing: Standing
    reasons: tuple[Reason, ...] = ()
    cost: float = 0.0
    """How much rarer such a difference is between two notes of one person than none; natural logarithm."""
    shared: tuple[tuple[str, str], ...] = ()
    """The words they have in common, as each has it; they tell as much as they are rare."""


COSTS = {Word.SAME: 0.0, Word.SPELT: 0.4, Word.NICKNAME: 0.8, Word.LETTER: 1.2, Word.INITIAL: 1.0}
REASONS = {
    Word.SPELT: Reason.LIKE_NAME,
    Word.NICKNAME: Reason.NICKNAME,
    Word.LETTER: Reason.ONE_LETTER,
    Word.INITIAL: Reason.INITIAL,
}
TURNED, ACCENTS, SCRIPT, MORE, MIDDLE = 0.7, 0.2, 0.4, 0.5, 2.0
CONSONANT = 2.0
"""What one of a name in Arabic or Hebrew tells, the vowels not being written."""
LEAST_BARE = 4
NOTHING = Likeness(Standing.UNKNOWN)
NOT_COMPARED = Likeness(Standing.UNKNOWN, (Reason.NAME_NOT_COMPARED,))


def compare_names(one: Name, other: Name) -> Likeness:
    if not one.whole or not other.whole:
        return NOTHING
    found = _equal(one, other) or _by_words(one, other)
    if one.script != other.script:
        found = _across_scripts(one, other, found)
    if one.suffix != other.suffix and found.standing is Standing.SAME:
        return found._replace(reasons=(*found.reasons, Reason.OTHER_SUFFIX))
    return found


def _equal(one: Name, other: Name) -> Likeness | None:
    """The common case, without a look at single words."""
    if one.whole == other.whole:
        if one.written == other.written or one.script != other.script or one.suffix != other.suffix:
            return Likeness(Standing.SAME, (Reason.NAME,), 0.0, _same(one))
        is_case = one.written.casefold() == other.written.casefold()
        return Likeness(Standing.SAME, (Reason.NAME if is_case else Reason.ACCENTS,), ACCENTS, _same(one))
    if one.whole == other.turned or one.turned == other.whole:
        return Likeness(Standing.SAME, (Reason.TURNED,), TURNED, _same(one))
    if one.solid[0] in other.solid or one.solid[1] == other.solid[0]:
        return Likeness(Standing.SAME, (Reason.ACCENTS,), ACCENTS, _same(one))
    return None


def _same(name: Name) -> tuple[tuple[str, str], ...]:
    return tuple((word, word) for word in name.given + name.family)


def _across_scripts(one: Name, other: Name, found: Likeness) -> Likeness:
    if found.standing is Standing.SAME:
        more = (Reason.TURNED,) if Reason.TURNED in found.reasons else ()
        return found._replace(reasons=(Reason.SCRIPT, *more), cost=found.cost + SCRIPT)
    if one.script in SPELLED_OUT and other.script in SPELLED_OUT:
        return found
    if one.bare == other.bare and len(one.bare) > LEAST_BARE and HAN not in (one.script, other.script):
        return Likeness(Standing.SAME, (Reason.SCRIPT,), -CONSONANT * (len(one.bare) - 1))
    return NOT_COMPARED


@lru_cache(maxsize=1 << 17)
def compare_words(one: str, other: str) -> Word:
    """Words of `letters.latin`, not equal. Guest 17 is nobody's slip for Guest 18."""
    if len(one) == 1 or len(other) == 1:
        return Word.INITIAL if one[0] == other[0] else Word.OTHER
    if not (one.isalpha() and other.isalpha()):
        return Word.OTHER
    if are_nicknames(one, other):
        return Word.NICKNAME
    one_sound, other_sound = sound(one), sound(other)
    if one_sound == other_sound and len(one_sound) > 2:
        return Word.SPELT
    longest = max(len(one), len(other))
    allowed = 2 if longest > 8 else 1
    if longest < 4 or abs(len(one) - len(other)) > allowed:
        return Word.OTHER
    if OSA.distance(one, other, score_cutoff=allowed) > allowed:
        near = longest > 4 and OSA.distance(one_sound, other_sound, score_cutoff=1) <= 1
        if not near or one_sound[0] != other_sound[0]:
            return Word.OTHER
    return Word.USUAL if is_usual(one) and is_usual(other) else Word.LETTER


def _by_words(one: Name, other: Name) -> Likeness:
    ones, others = list(one.given + one.family), list(other.given + other.family)
    pairs = [(word, word, Word.SAME) for word in ones if word in others]
    left = [word for word in ones if word not in others]
    other_left = [word for word in others if word not in ones]
    is_near = False
    for word in tuple(left):
        if not other_left:
            break
        kind, best = min((_word_in_place(word, there, one, other), there) for there in other_left)
        is_near |= kind is Word.USUAL
        if kind < Word.USUAL:
            pairs.append((word, best, kind))
            left.remove(word)
            other_left.remove(best)
    if not pairs or (left and other_left):
        return _apart((one, left), (other, other_left), pairs, is_near=is_near)
    return _together(one, other, pairs, is_more=bool(left or other_left))


def _word_in_place(word: str, there: str, one: Name, other: Name) -> Word:
    kind = compare_words(word, there)
    if kind not in (Word.LETTER, Word.SPELT):
        return kind
    if one.script == other.script and one.script in (HEBREW, ARABIC) and len(word) < LONG:
        return Word.USUAL
    return max(kind, _of_given_names(word, there)) if word in one.given and there in other.given else kind


def _of_given_names(one: str, other: str) -> Word:
    """Julio and Julia, Daniel and Daniela are brother and sister."""
    is_other = (
        one != other and one.rstrip("aeo") == other.rstrip("aeo") and one[-1] + other[-1] not in _SPELT_SO
    )
    return Word.USUAL if is_other else Word.SPELT


_SPELT_SO = ("ei", "ie")
LONG = 6
"""Letters from which a slip is told from another word in scripts without vowels."""


def _apart(
    one: tuple[Name, list[str]],
    other: tuple[Name, list[str]],
    pairs: list[tuple[str, str, Word]],
    *,
    is_near: bool,
) -> Likeness:
    """Both have words the other has not; what matters is whether given or family names are left over."""
    shared = tuple(pair[:2] for pair in pairs)
    met = {word for pair in shared for word in pair}
    is_given = all(met.intersection(name.given[:1]) for name, _ in (one, other))
    is_family = all(met.intersection(name.family or name.given[1:]) for name, _ in (one, other))
    if is_given and not all(left[0] in name.given[1:] for name, left in (one, other) if name.family):
        return Likeness(Standing.OTHER_FAMILY, (Reason.OTHER_FAMILY_NAME,), 0.0, shared)
    if is_family and is_near:
        return Likeness(Standing.NEAR_GIVEN, (Reason.ONE_LETTER,), 0.0, shared)
    if is_family:
        return Likeness(Standing.OTHER_GIVEN, (Reason.OTHER_GIVEN_NAME,), 0.0, shared)
    return Likeness(Standing.OTHER, (), 0.0, shared)


def _together(one: Name, other: Name, pairs: list[tuple[str, str, Word]], *, is_more: bool) -> Likeness:
    kinds = [kind for _, _, kind in pairs]
    first = {word for pair in pairs for word in pair[:2]}
    cost = sum(COSTS[kind] for kind in kinds)
    reasons = [REASONS[kind] for kind in sorted(set(kinds), reverse=True) if kind in REASONS]
    if Word.INITIAL in kinds and len(set(kinds)) == 1:
        return NOTHING
    if is_more:
        reasons.append(Reason.MORE_NAMES)
        met_first = one.given[:1] and other.given[:1] and one.given[0] in first and other.given[0] in first
        cost += MORE if met_first else MIDDLE
    if _is_turned(one, other, pairs):
        reasons.append(Reason.TURNED)
        cost += TURNED
    shared = tuple(pair[:2] for pair in pairs)
    return Likeness(Standing.SAME, tuple(reasons) or (Reason.NAME,), cost, shared)


def _is_turned(one: Name, other: Name, pairs: list[tuple[str, str, Word]]) -> bool:
    if not (one.family and other.family):
        return False
    places = ((a in one.family, b in other.family) for a, b, _ in pairs)
    return sum(is_family != other_is_family for is_family, other_is_family in places) > 1
