"""Whose badges tell most about a layout: the longest name, the shortest, one from right to left, a role."""

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

from planner.domain.directions import is_right_to_left
from planner.domain.values import dataclass


class Why(StrEnum):
    """In the order in which they are shown."""

    ROLE = "role"
    LONGEST = "longest"
    SHORTEST = "shortest"
    RIGHT_TO_LEFT = "right-to-left"
    ORGANISATION = "organisation"
    """The longest."""


class Named(NamedTuple):
    """Little enough to read of everybody."""

    id: str
    name: str
    organisation: str
    has_role: bool


@dataclass(frozen=True, slots=True)
class Telling:
    id: str
    why: tuple[Why, ...] = ()


def telling_people(people: Iterable[Named]) -> tuple[Telling, ...]:
    """Each once, with all that is telling about them. Nobody of those without a name."""
    named = [person for person in people if person.name.strip()]
    if not named:
        return ()
    found = {
        Why.ROLE: next((person for person in named if person.has_role), None),
        Why.LONGEST: max(named, key=lambda person: len(person.name)),
        Why.SHORTEST: min(named, key=lambda person: len(person.name)),
        Why.RIGHT_TO_LEFT: next((person for person in named if is_right_to_left(person.name)), None),
        Why.ORGANISATION: max(named, key=lambda person: len(person.organisation)),
    }
    told: dict[str, list[Why]] = {}
    for why, person in found.items():
        if person is not None and (why is not Why.ORGANISATION or person.organisation):
            told.setdefault(person.id, []).append(why)
    return tuple(Telling(identity, tuple(why)) for identity, why in told.items())
