"""Names as people type them who stand before a queue: the kinds of slips the desk's search has to bear."""

import random
from collections.abc import Callable

from planner.matching.desk_names import typed_words

ROWS = "qwertyuiop asdfghjkl zxcvbnm"
"""Keys side by side."""
Slip = Callable[[str, random.Random], str]


def as_it_is(name: str, _: random.Random) -> str:
    return name


def plain(name: str, _: random.Random) -> str:
    """Latin letters without accents; Chinese and Korean names sign by sign."""
    return " ".join(typed_words(name))


def turned(name: str, chance: random.Random) -> str:
    first, *rest = plain(name, chance).split()
    return " ".join((*rest, first))


def beginnings(name: str, chance: random.Random) -> str:
    return " ".join(word[:4] for word in plain(name, chance).split())


def one_slip(name: str, chance: random.Random) -> str:
    return slipped(plain(name, chance), chance)


def two_slips(name: str, chance: random.Random) -> str:
    return slipped(one_slip(name, chance), chance)


def turned_with_slip(name: str, chance: random.Random) -> str:
    return slipped(turned(name, chance), chance)


SLIPS: dict[str, Slip] = {
    "as it is": as_it_is,
    "without accents": plain,
    "turned": turned,
    "beginnings": beginnings,
    "one slip": one_slip,
    "two slips": two_slips,
    "turned, one slip": turned_with_slip,
}


def slipped(text: str, chance: random.Random) -> str:
    """A letter left out, doubled, changed for its neighbour, or two that change places; in a long word."""
    words = text.split()
    at = max(range(len(words)), key=lambda number: (len(words[number]) > 3, chance.random()))
    word = words[at]
    place = chance.randrange(len(word))
    match chance.randrange(4):
        case 0 if len(word) > 2:
            word = word[:place] + word[place + 1 :]
        case 1:
            word = word[:place] + word[place] + word[place:]
        case 2 if place + 1 < len(word):
            word = word[:place] + word[place + 1] + word[place] + word[place + 2 :]
        case _:
            key = ROWS.find(word[place])
            word = word[:place] + ROWS[key - 1 if key % 11 else key + 1] + word[place + 1 :]
    words[at] = word
    return " ".join(words)
