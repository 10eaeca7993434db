"""Names as lists write them, taken apart only where the list itself says how, and never rewritten."""

from collections.abc import Sequence

from planner.domain.names import folded

_SUFFIXES = {"jr", "sr", "ii", "iii", "iv", "phd", "md", "esq", "ma", "mba", "llm", "dr"}


def is_last_first(names: Sequence[str]) -> bool:
    """Whether a column of names is written "Last, First": half of them have the comma."""
    return bool(names) and 2 * sum(bool(split_last_first(name)[1]) for name in names) >= len(names)


def split_last_first(name: str) -> tuple[str, str]:
    """Given and family name of "Núñez, José"; all of it is the given name where there is nothing to split."""
    family, _, given = name.partition(",")
    given, family = given.strip(), family.strip()
    if given and family and folded(given).rstrip(".").replace(".", "") not in _SUFFIXES:
        return given, family
    return name, ""


def completed(name: tuple[str, str], whole: tuple[str, str]) -> tuple[str, str]:
    """A given and family name, one of which may be open, by another column with the whole of it.

    "Ana" beside "Ana Núñez" leaves "Núñez" for the family name: so the list itself takes it apart.
    """
    given, family = name
    text = f"{whole[0]} {whole[1]}".strip()
    if not (given or family):
        return whole
    if given and not family and text.startswith(f"{given} "):
        return given, text[len(given) :].strip()
    if family and not given and text.endswith(f" {family}"):
        return text[: -len(family)].strip(), family
    return whole if is_fuller(whole, name) else name


def words_of(given: str, family: str) -> str:
    """What two spellings of one name have in common: folded, the order of its words left aside."""
    return words_in(folded(f"{given} {family}"))


def words_in(key: str) -> str:
    """Those of a name already folded, as a sort key is."""
    return " ".join(sorted(key.split()))


def is_lost(name: str) -> bool:
    """Whether letters became question marks on the way, in some program that did not know them."""
    return "?" in name


def agree(one: str, other: str) -> bool:
    """Whether two `words_of` may be the same person's: equal, or one leaves words out."""
    if one == other:
        return True
    words, others = set(one.split()), set(other.split())
    return bool(words and others) and (words <= others or others <= words)


def is_fuller(name: tuple[str, str], than: tuple[str, str]) -> bool:
    """Whether a given and family name say more of the same name: more words, or which word is which."""
    mine, theirs = words_of(*name), words_of(*than)
    if mine == theirs:
        return bool(name[1]) and not than[1]
    return set(theirs.split()) < set(mine.split())
