"""For whom something is printed, and in what order."""

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum

from planner.domain.records import Group
from planner.store.holders import Holder


class Who(StrEnum):
    ALL = "all"
    """All the paper is for: who come, most often."""
    FRESH = "fresh"
    """Those of them without a badge that says what is true now."""
    GROUP = "group"
    CHOSEN = "chosen"
    NOBODY = "nobody"
    """Only badges to write on."""


class Sorting(StrEnum):
    NAME = "name"
    GROUP = "group"
    ORGANISATION = "organisation"


def in_order(people: Iterable[Holder], sorting: Sorting, groups: Sequence[Group]) -> tuple[Holder, ...]:
    """Stable: `people` come in the order of their names, and stay so where the rest is equal."""
    rank: Mapping[str | None, int] = {group.id: number for number, group in enumerate(groups)}
    if sorting is Sorting.GROUP:
        return tuple(sorted(people, key=lambda person: rank.get(person.group, len(rank))))
    if sorting is Sorting.ORGANISATION:
        return tuple(sorted(people, key=lambda each: (not each.organisation, each.organisation.casefold())))
    return tuple(people)
