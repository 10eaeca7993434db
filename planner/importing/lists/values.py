"""What people write into cells, as values of ours.

Every function takes the text of a cell, and gives the value, or `Odd` with what can be taken of it.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeVar

from planner.domain import rules
from planner.domain.emails import PATTERN as _EMAIL
from planner.domain.emails import is_email
from planner.domain.names import folded
from planner.domain.records import Consent, ParticipantStatus, RoleKind, SessionStatus, SessionType
from planner.importing.lists import value_words

_SIGNS = re.compile(r"[\s_\-]+")
_NUMBER = re.compile(r"\d+")
_HOURS = re.compile(r"(\d+)\s*(?:h|hr|hrs|hour|hours|:|std|stunden?|horas?|heures?)\s*(?:(\d{1,2})\D*)?")
_SEPARATORS = re.compile(r"\s*[,;\n|]\s*")

_YES_OR_NO = {"yes": True, "no": False}
_WORDS_READ = 30


@dataclass(frozen=True, slots=True)
class Odd:
    """A cell that is a problem; `value` is taken all the same, None is nothing."""

    code: str
    value: Any = None


Reader = Callable[[str], Any]
lines = rules.clean_lines
E = TypeVar("E", bound=StrEnum)


def line(text: str) -> str:
    """As it is kept; nothing where there is nothing to see (a zero-width space)."""
    clean = rules.clean_line(text)
    return clean if clean.isascii() or not rules.is_blank(clean) else ""


def several(text: str) -> tuple[str, ...]:
    """ "projector, hearing loop" as two."""
    parts = map(rules.clean_line, _SEPARATORS.split(text))
    return tuple(dict.fromkeys(part for part in parts if not rules.is_blank(part)))


def email(text: str) -> str | Odd:
    """An address as written; blanks in it and a name around it are nobody's address and go."""
    if text.isascii() and is_email(text):
        return text
    text = line(text).removeprefix("mailto:")
    if not text or is_email(text):
        return text
    found = _EMAIL.search(text)
    if found and ("<" in text or len(_EMAIL.findall(text)) > 1):
        return Odd("email_trimmed", found.group())
    closed = "".join(text.split())
    return Odd("email_trimmed", closed) if is_email(closed) else Odd("email_unreadable", "")


def means_nothing(text: str) -> bool:
    """Whether an answer to what somebody needs is that they need nothing: "None", "n/a", "keine"."""
    word = _word(text)
    return not word or word in value_words.meanings(value_words.NOTHING)


def need(text: str) -> str:
    return "" if means_nothing(text) else rules.clean_line(text)


def needs(text: str) -> str:
    """As `need`, of several lines."""
    return "" if means_nothing(text) else rules.clean_lines(text)


def is_plain_yes_or_no(text: str) -> bool:
    """Whether a text is surely meant so, and is no number, letter or "none"."""
    return _word(text) in value_words.meanings(value_words.PLAIN_YES_NO)


def yes_or_no(text: str) -> bool | None:
    """ "Sí", "Yes, gladly", "No photos, please"; None where it is neither, or with conditions."""
    said = said_in_a_word(text)
    if said is not None:
        return said
    first, *others = re.findall(r"[^\W\d_]+", folded(text))[:_WORDS_READ] or [""]
    if len(first) < 2 or value_words.meanings(value_words.CONDITIONS).keys() & set(others):
        return None
    return _YES_OR_NO.get(value_words.meanings(value_words.PLAIN_YES_NO).get(first, ""))


def said_in_a_word(text: str) -> bool | None:
    """As `yes_or_no`, of answers that say nothing else."""
    return _YES_OR_NO.get(value_words.meanings(value_words.YES_NO).get(_word(text), ""))


def consent(text: str) -> Consent | Odd | None:
    answer = yes_or_no(text)
    if answer is not None:
        return Consent.YES if answer else Consent.NO
    blank = _word(text) in ("", "unknown")
    return None if blank else Odd("consent_unknown")


def status(text: str) -> ParticipantStatus | Odd | None:
    """By the whole text, else by the yes or no it begins with: "Yes, I'll be there"."""
    found = _meaning(text, value_words.STATUS, ParticipantStatus, "status_unknown")
    if isinstance(found, Odd) and (said := yes_or_no(text)) is not None:
        return ParticipantStatus.CONFIRMED if said else ParticipantStatus.DECLINED
    return found


def session_status(text: str) -> SessionStatus | Odd | None:
    return _meaning(text, value_words.SESSION_STATUS, SessionStatus, "status_unknown")


def session_type(text: str) -> SessionType | Odd | None:
    """By the whole text, else by a word in it: "Workshop (90 min)"."""
    found = _meaning(text, value_words.SESSION_TYPE, SessionType, "type_unknown")
    if isinstance(found, Odd):
        known = value_words.meanings(value_words.SESSION_TYPE)
        inside = (known[word] for word in re.findall(r"\w+", folded(text)) if word in known)
        meaning = next(inside, None)
        return SessionType(meaning) if meaning else Odd("type_unknown", SessionType.OTHER)
    return found


def role(text: str) -> RoleKind | Odd | None:
    return _meaning(text, value_words.ROLE, RoleKind, "role_unknown")


def minutes(text: str) -> int | Odd | None:
    """ "90", "90 min", "1:30", "1 h 30"."""
    text = folded(text)
    if not text:
        return None
    hours = _HOURS.match(text)
    number = _NUMBER.match(text)
    if hours:
        found = 60 * int(hours[1][:9]) + int(hours[2] or 0)
    elif number and not text[number.end() :].startswith((".", ",")):
        found = int(number.group()[:9])
    else:
        return Odd("minutes_unreadable")
    return found if 1 <= found <= rules.LONGEST_SESSION else Odd("minutes_impossible")


def people(text: str) -> int | Odd | None:
    """How many: "40", "40 people", "1,200"."""
    text = folded(text)
    if not text:
        return None
    digits = re.sub(r"(?<=\d)[,. ](?=\d{3}\b)", "", text)
    number = _NUMBER.match(digits)
    if not number or digits[number.end() :].startswith((".", ",")):
        return Odd("number_unreadable")
    found = int(number.group()[:9])
    return found if found <= rules.MOST_PEOPLE else Odd("number_unreadable")


def _word(text: str) -> str:
    """Folded, with blanks for the signs between words: "Pending_Approval" is "pending approval"."""
    return _SIGNS.sub(" ", folded(text)).strip(" .!")


def _meaning(text: str, block: str, kind: type[E], code: str) -> E | Odd | None:
    word = _word(text)
    if not word:
        return None
    meaning = value_words.meanings(block).get(word)
    return Odd(code) if meaning is None else kind(meaning)
