"""What is to be printed, as values: everything a paper is made from, but for the workshop."""

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum

from planner.domain.records import Group, Paper
from planner.domain.values import dataclass
from planner.printing.choices import Choices
from planner.store.holders import Holder


class Who(StrEnum):
    ALL = "all"
    """All who come."""
    FRESH = "fresh"
    """Those of them without a badge that says what is true now."""
    GROUP = "group"
    CHOSEN = "chosen"


class Sorting(StrEnum):
    NAME = "name"
    GROUP = "group"
    ORGANISATION = "organisation"


@dataclass(frozen=True, slots=True)
class BadgeOrder:
    people: tuple[str, ...]
    """Ids."""
    stock: str
    first_cell: int

    @property
    def paper(self) -> Paper:
        return Paper.BADGES

    @property
    def items(self) -> tuple[str, ...]:
        return self.people


@dataclass(frozen=True, slots=True)
class PaperOrder:
    """Of any paper but badges."""

    paper: Paper
    choices: Choices
    items: tuple[str, ...]
    """What changes later is told against these."""


Order = BadgeOrder | PaperOrder


def in_order(people: Iterable[Holder], sorting: Sorting, groups: Sequence[Group]) -> tuple[Holder, ...]:
    """Stable: `people` come in the order of their names, and stay so where the rest is equal."""
    rank: Mapping[str | None, int] = {group.id: number for number, group in enumerate(groups)}
    if sorting is Sorting.GROUP:
        return tuple(sorted(people, key=lambda person: rank.get(person.group, len(rank))))
    if sorting is Sorting.ORGANISATION:
        return tuple(sorted(people, key=lambda each: (not each.organisation, each.organisation.casefold())))
    return tuple(people)
