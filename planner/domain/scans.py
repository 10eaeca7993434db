"""What stands in the desk's one field when Enter comes: a badge's code, somebody else's code, or typed words.

A hand scanner types like a keyboard, and knows nothing of the layout the computer has: on a German one Y and
Z change places, on a French one digits come as signs, on a Russian one all is Cyrillic. Whatever is read
otherwise than it stands counts only if it gives the code of somebody known.
"""

import re
from collections.abc import Callable, Iterator
from enum import StrEnum

from planner.domain.ids import LENGTH, typed_id
from planner.domain.values import dataclass


class ScanKind(StrEnum):
    PERSON = "person"
    """The code of somebody of this workshop."""
    OTHER_WORKSHOP = "other-workshop"
    """A code of ours, and nobody's here."""
    NOT_OURS = "not-ours"
    """An address, a visiting card, a network, the number of a thing in a shop."""
    TYPED = "typed"
    """Words to search by."""
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Scan:
    kind: ScanKind
    id: str = ""
    """Of PERSON and OTHER_WORKSHOP: the code as it should stand."""
    typed: str = ""
    """What to search by: all of it for TYPED; what stood in the field when the code came for PERSON."""


_IDENTIFIER = re.compile(r"^\][A-Za-z][0-9A-Za-z]")
"""The kind of code before its content, as some scanners are set to send (AIM, ISO/IEC 15424)."""
_BREAKS = re.compile(r"[\x00-\x1f\x7f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]+")
_STRANGE = re.compile(
    r"[a-z][a-z0-9+.-]{1,15}://|www\.|(?:mailto|tel|sms|smsto|geo|matmsg|mecard|wifi|bitcoin|lpa|otpauth)[:;]"
    r"|[a-z-]{1,12}(?:;[^:]*)?:|https?\b|\{|<\?xml|\d{8}$|\d{12,14}$",
    re.IGNORECASE,
)
"""How codes of other makers begin (scheme, card, network), and every line of a card ("N:Ruiz;Ana": a scanner
ends each with Enter); EAN and UPC numbers.
"""
LONGEST_TYPED = 200
_LATIN = "qwertyuiopasdfghjklzxcvbnm1234567890"
_LAYOUTS = (
    "qwertzuiopasdfghjklyxcvbnm1234567890",
    "azertyuiopqsdfghjklwxcvbn?&é\"'(-è_çà",
    "azertyuiopqsdfghjklwxcvbn?1234567890",
    "йцукенгшщзфывапролдячсмить1234567890",
    "йцукенгшщзфівапролдячсмить1234567890",
)
"""What the keys of `_LATIN` give on a German, French, Russian and Ukrainian keyboard; capitals throughout.
Greek and Hebrew ones give one sign for several of them, or Latin capitals anyway.
"""
_US, _GERMAN = "!@#$%^&*()", '!"§$%&/()='
"""Digits with shift held, as a caps lock leaves them on some computers."""


def read_scan(text: str, *, is_known: Callable[[str], bool], is_fast: bool = False) -> Scan:
    """`is_known` tells whether an id is that of somebody here, or of somebody found to be them.

    `is_fast`: the keys came faster than anybody types, so that ten letters are a code and no name
    ("Bernadette" could be either).
    """
    content = _BREAKS.sub(" ", _IDENTIFIER.sub("", text.strip())).strip()
    if not content:
        return Scan(ScanKind.NOTHING)
    for code in _readings(content):
        if is_known(code):
            return Scan(ScanKind.PERSON, code)
    if _STRANGE.match(content) or len(content) > LONGEST_TYPED:
        return Scan(ScanKind.NOT_OURS)
    return _after_typing(content, is_known) or _of_nobody(content, is_fast=is_fast)


def _readings(content: str) -> Iterator[str]:
    """All codes it may be, as it stands first."""
    for text in (content, *_as_other_layouts(content)):
        code = typed_id(text.replace(" ", ""))
        if code is not None:
            yield code


def _as_other_layouts(content: str) -> Iterator[str]:
    if len(content) > 2 * LENGTH:
        return
    lower = content.lower()
    for table in _TABLES:
        yield lower.translate(table)


def _after_typing(content: str, is_known: Callable[[str], bool]) -> Scan | None:
    """A scan that came while something stood in the field, or two in one."""
    code = typed_id(content[-LENGTH:])
    if code is None or len(content) <= LENGTH or not is_known(code):
        return None
    typed = content[:-LENGTH].strip()
    before = typed_id(typed[-LENGTH:])
    return Scan(ScanKind.PERSON, code, "" if before and is_known(before) else typed)


def _of_nobody(content: str, *, is_fast: bool) -> Scan:
    code = typed_id(content)
    if code is not None and (_looks_made(content) or (is_fast and content.isalpha())):
        return Scan(ScanKind.OTHER_WORKSHOP, code)
    if is_fast and not _is_wordy(content):
        return Scan(ScanKind.NOT_OURS)
    return Scan(ScanKind.TYPED, typed=content)


def _looks_made(content: str) -> bool:
    """Digits among letters: 98 of 100 random codes, and no name."""
    return any(map(str.isdigit, content)) and not content.isdigit()


def _is_wordy(content: str) -> bool:
    """Pasted, or typed by somebody fast."""
    return all(character.isalpha() or character in " .,'’-" for character in content)


def _table(layout: str) -> dict[int, int]:
    return {ord(there): ord(meant) for there, meant in zip(layout, _LATIN, strict=True)}


def _tables() -> Iterator[dict[int, int]]:
    for layout in _LAYOUTS:
        yield _table(layout)
    for shifted in (_US, _GERMAN):
        digits = dict(zip(map(ord, shifted), map(ord, "1234567890"), strict=True))
        yield digits
        yield digits | _table(_LAYOUTS[0])


_TABLES = tuple(_tables())
