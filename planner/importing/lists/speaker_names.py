"""The people a cell of a schedule names: "Ana Lima (City Council), Bo Ek", "Moderator: Cy Roe; Lima, Ana".

Commas part people, unless something stronger does: then what follows a name of several words is where they
come from, and a single word before a comma is a family name. "and" parts two whole names, never "Ramón y
Cajal" and never what has small words in it, as the name of an institution has.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from planner.domain import rules
from planner.domain.names import folded
from planner.domain.records import RoleKind
from planner.importing.lists import values
from planner.importing.lists.open_words import is_open
from planner.importing.lists.person_names import split_last_first
from planner.importing.word_blocks import words_in

_STRONG = re.compile(r"\s*[;\n|•]\s*")
_COMMAS = re.compile(r"\s*,\s*(?![^()]*\))")
_AND = re.compile(r"\s+(?:and|&|y|e|et|und|with|con|avec|mit|com)\s+")
_BEHIND = re.compile(r"(?P<name>[^()]+?)\s*\((?P<said>[^()]+)\)")
_BEFORE = re.compile(r"(?P<role>[^\W\d]{3,}[\w \-/]{0,25}):\s+(?P<names>.+)", re.DOTALL)
_PRONOUNS = re.compile(r"[^\W\d]{1,6}(?:/[^\W\d]{1,6}){1,2}")
_TITLES = re.compile(
    r"(?:phd|ph\.d\.?|md|m\.d\.?|jd|j\.d\.?|esq\.?|jr\.?|sr\.?|ii|iii|mph|msw|llm|mba|rn)", re.IGNORECASE
)
_PASSING = words_in(
    "remote, virtual, online, invited, confirmed, pending, declined, lead, live, via zoom, zoom"
)
"""Says something of the day, and not where somebody comes from."""
_FULL = range(2, 5)
"""Words of a name on either side of an "and"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    full_name: str = ""
    given_name: str = ""
    """With the family name instead of the whole, where the cell parts them."""
    family_name: str = ""
    organisation: str = ""
    kind: RoleKind | None = None


def named_in(cell: str) -> list[Named]:
    parts = [_labelled(part.strip()) for part in _STRONG.split(cell) if not rules.is_blank(part)]
    is_parted = sum(kind is None for kind, _ in parts) > 1
    found: list[Named] = []
    for kind, names in parts:
        for one in _people(names, is_parted=is_parted and kind is None):
            found.append(replace(one, kind=kind) if kind and one.kind is None else one)
    return list(dict.fromkeys(found))


def _labelled(part: str) -> tuple[RoleKind | None, str]:
    """The part of those it names, where it begins with a word for one."""
    before = _BEFORE.fullmatch(part)
    kind = role_called(before["role"]) if before else None
    return (kind, before["names"]) if before and kind else (None, part)


def role_called(text: str) -> RoleKind | None:
    """ "Moderators" too."""
    for word in (text, text.strip().removesuffix("s")):
        kind = values.role(word)
        if isinstance(kind, RoleKind):
            return kind
    return None


def _people(text: str, *, is_parted: bool) -> Iterator[Named]:
    pieces = _with_titles(_COMMAS.split(rules.clean_line(text)))
    if is_parted and len(pieces) == 2 and len(pieces[0].split()) == 1:
        given, family = split_last_first(", ".join(pieces))
        yield Named(given_name=given, family_name=family)
    elif is_parted and len(pieces) > 1 and len(pieces[0].split()) in _FULL:
        yield replace(_person(pieces[0]), organisation=", ".join(pieces[1:]))
    else:
        for piece in pieces:
            yield from (_person(name) for name in _apart(piece) if not is_open(name))


def _with_titles(pieces: list[str]) -> list[str]:
    """ "Ana Lima, PhD" is one person."""
    joined: list[str] = []
    for piece in filter(None, pieces):
        if joined and _TITLES.fullmatch(piece):
            joined[-1] = f"{joined[-1]}, {piece}"
        else:
            joined.append(piece)
    return joined


def _apart(piece: str) -> list[str]:
    parts = _AND.split(piece)
    are_names = all(
        len(part.split()) in _FULL and not any(word[0].islower() for word in part.split()) for part in parts
    )
    return parts if are_names else [piece]


def _person(piece: str) -> Named:
    behind = _BEHIND.fullmatch(piece)
    if behind is None:
        return Named(full_name=piece)
    said = behind["said"].strip()
    if kind := role_called(said):
        return Named(full_name=behind["name"], kind=kind)
    says_nothing = _PRONOUNS.fullmatch(said) or folded(said) in _PASSING or is_open(said)
    return Named(full_name=behind["name"], organisation="" if says_nothing else said)
