"""Names of people, kept as written: nothing here changes one, only shows, sorts and compares it."""

import unicodedata

from planner.domain.records import Participant


def full_name(participant: Participant) -> str:
    return f"{participant.given_name} {participant.family_name}".strip()


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


def sort_key(given_name: str, family_name: str) -> str:
    """Stored with a participant, so that any SQLite tool sorts a list as the program does."""
    return folded(f"{family_name} {given_name}" if family_name else given_name)
