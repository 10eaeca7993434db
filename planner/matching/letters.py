"""How a name sounds: Latin letters for any script, spellings of one sound made one, bare consonants.

Letters of other scripts come from `anyascii`; what a name needs beyond that is here: the Arabic article, the
Greek "ou", the usual Latin spelling of Korean family names.
"""

import re
from functools import lru_cache

from anyascii import anyascii

from planner.domain.names import folded

KOREAN_FAMILIES = {
    "김": "kim", "이": "lee", "박": "park", "최": "choi", "정": "jung", "강": "kang", "조": "cho",
    "윤": "yoon", "장": "jang", "임": "lim", "한": "han", "오": "oh", "서": "seo", "신": "shin",
    "권": "kwon", "황": "hwang", "안": "ahn", "송": "song", "류": "ryu", "유": "yoo", "전": "jeon",
    "홍": "hong", "고": "ko", "문": "moon", "양": "yang", "손": "son", "배": "bae", "백": "baek",
    "허": "heo", "노": "noh", "남": "nam", "심": "shim", "곽": "kwak", "구": "koo", "우": "woo",
    "주": "joo", "나": "na", "민": "min", "진": "jin", "엄": "um",
}  # fmt: skip

_SPELLINGS = (
    ("shch", "s"), ("sch", "s"), ("tsch", "C"), ("tch", "C"), ("tsh", "C"), ("sh", "s"), ("sz", "s"),
    ("zh", "s"), ("cz", "C"), ("ch", "C"), ("ph", "f"), ("th", "t"), ("kh", "k"), ("gh", "g"), ("dh", "d"),
    ("bh", "b"), ("ck", "k"), ("qu", "k"), ("ts", "s"), ("tz", "s"), ("dj", "i"), ("dzh", "i"), ("x", "ks"),
    ("ou", "u"), ("oo", "u"), ("ee", "i"), ("ue", "u"), ("oe", "u"), ("ae", "a"), ("ie", "i"), ("eu", "iu"),
    ("q", "k"), ("ce", "se"), ("ci", "si"), ("cy", "si"), ("c", "k"), ("w", "v"), ("y", "i"), ("j", "i"),
    ("z", "s"), ("e", "i"), ("o", "u"),
)  # fmt: skip
_SPELT = dict(_SPELLINGS)
_SPELLING = re.compile("|".join(sorted(_SPELT, key=len, reverse=True)))
_VARIANT_WORDS = """
muhammad mohammed mohamed mohammad mohamad muhammed mohamud mohd
ahmed ahmad ahmet
yusuf yousef youssef yousuf yosef jusuf youcef
hussein hussain husain hossein hossain huseyin
abdullah abdallah abdulla
aisha aysha ayesha aicha aishah
fatima fatma fatimah fatema
omar umar omer
said saeed saeid
uthman othman osman usman
ibrahim ebrahim
khadija khadijah hadija
aleksei alexei aleksey alexey oleksii
dmitri dmitry dmitriy dmitrii
evgeni evgeny evgeniy yevgeny yevgeni
alexander aleksandr alexandr oleksandr aleksander
catherine katharine katherine kathryn cathryn
stephen steven
jeffrey geoffrey
"""
_VARIANTS = {
    word: line.split()[0] for line in _VARIANT_WORDS.strip().split("\n") for word in line.split()[1:]
}
"""Spellings of one name that no rule brings together."""
_ONE_AFTER_THE_OTHER = re.compile(r"(.)\1+")
_ARTICLE = re.compile(r"\bال(?=\w{2})(?!له\b)")
_NO_LETTERS = re.compile(r"[^a-z0-9]+")
_QUIET = re.compile(r"[aeiouvh]")


@lru_cache(maxsize=1 << 16)
def latin(written: str) -> str:
    """Words of lower-case a-z and digits, single blanks between: "Ægidius O'Neil-Núñez" is three."""
    if not written.isascii():
        written = _ARTICLE.sub("", written).replace("ου", "ou").replace("Ου", "Ou")
        written = anyascii(folded(written.replace("ß", "ss")))
    return _NO_LETTERS.sub(" ", written.lower().replace("'", "").replace("`", "")).strip()


@lru_cache(maxsize=1 << 16)
def sound(word: str) -> str:
    """Of a word of `latin`: "Catherine" and "Katharine", "Tschaikowski" and "Chaykovskiy" sound the same."""
    word = _VARIANTS.get(word, word)
    spelt = _SPELLING.sub(lambda found: _SPELT[found.group()], word)
    spelt = spelt[:1] + spelt[1:].replace("h", "")
    return _ONE_AFTER_THE_OTHER.sub(r"\1", spelt)


@lru_cache(maxsize=1 << 16)
def consonants(word: str) -> str:
    """What Arabic and Hebrew write of a word: "Muhammad" and "mhmd" are both "md"."""
    return _ONE_AFTER_THE_OTHER.sub(r"\1", _QUIET.sub("", sound(word)))


LATIN, GREEK, CYRILLIC, ARMENIAN, HEBREW, ARABIC, GEORGIAN, HANGUL, HAN, OTHER = range(10)
_RANGES = (
    (0x370, LATIN), (0x400, GREEK), (0x530, CYRILLIC), (0x590, ARMENIAN), (0x600, HEBREW), (0x780, ARABIC),
    (0x10A0, OTHER), (0x1100, GEORGIAN), (0x1200, HANGUL), (0x1E00, OTHER), (0x1F00, LATIN), (0x2000, GREEK),
    (0x3040, OTHER), (0xAC00, HAN), (0xD7B0, HANGUL), (0xF900, OTHER), (0xFB00, HAN), (0xFB1D, LATIN),
    (0xFB50, HEBREW), (0xFF00, ARABIC),
)  # fmt: skip
SPELLED_OUT = frozenset((LATIN, GREEK, CYRILLIC, ARMENIAN, GEORGIAN))
"""Scripts that tell how a name sounds, so that two of them can be compared and found to differ."""


def script_of(written: str) -> int:
    """Of the first letter; kana count as Han, with which they are mixed."""
    if written.isascii():
        return LATIN
    code = next((ord(character) for character in written if character.isalpha()), 0)
    return next((script for end, script in _RANGES if code < end), OTHER)
