"""The words of a name as a desk types them: Latin letters, each sign of a Chinese or Korean name a word."""

from functools import lru_cache

from planner.domain.names import is_east_asian
from planner.matching.letters import HAN, HANGUL, KOREAN_FAMILIES, latin, script_of

MOST_WORDS = 12
"""Of one name; longer ones are somebody's joke, and each word costs."""


@lru_cache(maxsize=1 << 15)
def typed_words(text: str) -> tuple[str, ...]:
    """As they stand, "李伟" as "li" and "wei"."""
    if text.isascii():
        return tuple(latin(text).split())[:MOST_WORDS]
    return tuple(word for part in text.split() for word in _words_of(part))[:MOST_WORDS]


def name_words(name: str) -> tuple[str, ...]:
    """`typed_words`, and other ways to write one of them: "kim" for 김, "minjun" for 민준."""
    words = typed_words(name)
    if name.isascii() or script_of(name) not in (HAN, HANGUL) or not is_east_asian(name):
        return words
    signs = name.replace(" ", "")
    more = [KOREAN_FAMILIES[signs[0]]] if signs[0] in KOREAN_FAMILIES else []
    if len(words) > 2:
        more.append("".join(words[1:]))
    return (*words, *(word for word in more if word not in words))


def solids(name: str) -> tuple[str, ...]:
    """Without blanks, begun at each word: "anaruiz" and "ruizana"."""
    words = typed_words(name)
    if len(words) < 2:
        return ()
    return tuple("".join((*words[at:], *words[:at])) for at in range(len(words)))


@lru_cache(maxsize=1 << 14)
def _words_of(part: str) -> tuple[str, ...]:
    if script_of(part) in (HAN, HANGUL) and is_east_asian(part):
        return tuple(word for sign in part for word in latin(sign).split())
    return tuple(latin(part).split())
