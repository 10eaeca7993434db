"""Words of a list that are a slip of a key apart, each pair found once for all who bear them.

Two words one letter apart are the same after leaving a letter out of each, or of one; long words may be two
letters apart, and keep their beginning or their end. So nothing is compared but words that share such a part.
"""

from collections.abc import Iterable, Iterator
from itertools import combinations

from planner.matching.letters import sound
from planner.matching.name_likeness import Word, compare_words
from planner.matching.turns import Turns

SHORT, LONG, END = 3, 8, 4
MOST = 100
"""Words with a part in common; one that more have in common tells nothing."""


def near_words(words: Iterable[str], turns: Turns) -> dict[str, set[str]]:
    """By the sound of a word the sounds of those a slip away."""
    near: dict[str, set[str]] = {}
    for one, other in turns.between(_with_a_part_in_common(words, turns)):
        if compare_words(one, other) is Word.LETTER:
            near.setdefault(sound(one), set()).add(sound(other))
            near.setdefault(sound(other), set()).add(sound(one))
    return near


def _with_a_part_in_common(words: Iterable[str], turns: Turns) -> Iterator[tuple[str, str]]:
    first: dict[str, str] = {}
    alike: dict[str, list[str]] = {}
    for word in turns.between(words):
        for part in _parts(word):
            there = first.setdefault(part, word)
            if there is not word:
                alike.setdefault(part, [there]).append(word)
    for group in turns.between(alike.values()):
        if len(group) <= MOST:
            yield from combinations(group, 2)


def _parts(word: str) -> set[str]:
    if len(word) < SHORT or not word.isalpha():
        return set()
    heard = sound(word)
    parts = {*_without_a_letter(word), *_without_a_letter(heard)}
    if len(word) > LONG - 1:
        parts |= {"<" + word[:END], ">" + word[-END:]}
    return parts


def _without_a_letter(word: str) -> Iterator[str]:
    yield word
    for place in range(len(word)):
        yield word[:place] + word[place + 1 :]
