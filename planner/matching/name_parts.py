"""A name taken apart for comparing: words in Latin letters, without titles, particles and brackets."""

import re
from typing import NamedTuple

from planner.domain.names import is_east_asian
from planner.matching.letters import HANGUL, KOREAN_FAMILIES, consonants, latin, script_of

_TITLE_WORDS = """
mr mrs ms mx miss dr dra prof professor rev sr sra srta sir dame mme mlle herr frau ing lic pastor imam
rabbi sheikh hajj haji fr
"""
TITLES = frozenset(_TITLE_WORDS.split())
DEGREES = frozenset({"phd", "md", "esq", "mba", "msc", "bsc", "jd", "llm", "cpa", "rn"})
_PARTICLE_WORDS = """
de del della di da do dos das du des la las los le les el al ul ur van von vom zu zur der den ten
ter te bin ibn bint ben bar abu y e i of the af av til mac mc st san santa ap
"""
PARTICLES = frozenset(_PARTICLE_WORDS.split())
SUFFIXES = {
    "jr": "jr", "junior": "jr", "jnr": "jr", "filho": "jr", "neto": "neto", "sr": "sr", "senior": "sr",
    "snr": "sr", "ii": "2", "iii": "3", "iv": "4", "2nd": "2", "3rd": "3", "4th": "4",
}  # fmt: skip
_DOUBLE_FAMILY_WORDS = "欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 夏侯 남궁 황보 제갈"
_DOUBLE_FAMILIES = frozenset(_DOUBLE_FAMILY_WORDS.split())
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|\"[^\"]*\"|[“„][^”]*”")


class Name(NamedTuple):
    given: tuple[str, ...]
    family: tuple[str, ...]
    """Empty where the whole name stands in one place."""
    suffix: str
    script: int
    written: str
    """Given and family name as they are, to tell "the same" from "the same but for accents"."""
    whole: str
    """All words, blanks between."""
    turned: str
    """All words, the family name first."""
    solid: tuple[str, str]
    """Both without blanks: "Min-Jun Kim", "Minjun Kim" and "Min Jun Kim" in one column are one."""
    bare: str
    """Consonants only, the lesser part first."""


def name_of(given_name: str, family_name: str) -> Name:
    written = f"{given_name} {family_name}".strip()
    script = script_of(written)
    given_name, family_name = _split_han(given_name, family_name)
    given, suffix = _words(given_name)
    family, other_suffix = _words(family_name, script=script)
    straight, turned = given + family, family + given
    bare = sorted((_bare(given), _bare(family)))
    return Name(
        given, family, suffix or other_suffix, script, written,
        " ".join(straight), " ".join(turned), ("".join(straight), "".join(turned)), " ".join(bare),
    )  # fmt: skip


def _split_han(given_name: str, family_name: str) -> tuple[str, str]:
    """Of a whole name in Han or Hangul the first character is the family's, or the first two."""
    name = (given_name or family_name).strip()
    if (given_name and family_name) or not 2 <= len(name) <= 4 or name.isascii() or not is_east_asian(name):
        return given_name, family_name
    cut = 2 if name[:2] in _DOUBLE_FAMILIES and len(name) > 2 else 1
    return name[cut:].strip(), name[:cut]


def _words(part: str, *, script: int | None = None) -> tuple[tuple[str, ...], str]:
    if script == HANGUL and part in KOREAN_FAMILIES:
        return (KOREAN_FAMILIES[part],), ""
    words = latin(_BRACKETS.sub(" ", part) if not part.isalpha() else part).split()
    if len(words) == 1:
        return tuple(words), ""
    suffix = ""
    if words and words[-1] in SUFFIXES:
        suffix = SUFFIXES[words.pop()]
    while len(words) > 1 and words[-1] in DEGREES:
        del words[-1]
    while len(words) > 1 and words[0] in TITLES:
        del words[0]
    telling = [word for word in words if word not in PARTICLES]
    return tuple(telling or words), suffix


def _bare(words: tuple[str, ...]) -> str:
    return "".join(consonants(word) for word in words)
