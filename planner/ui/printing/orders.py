"""What is to be printed, as values: everything a paper is made from, but for the workshop."""

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING

from planner.domain.records import Group, Paper, Slot
from planner.domain.values import dataclass
from planner.store.holders import Holder

if TYPE_CHECKING:
    from planner.operations.papers import AgendaStyle


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
class AgendaOrder:
    sheet: str
    """ "Letter" or "A4"."""
    style: "AgendaStyle"
    internal: bool
    slots: tuple[Slot, ...]
    """All of them: what changes later is told against these."""

    @property
    def paper(self) -> Paper:
        return Paper.AGENDA

    @property
    def items(self) -> tuple[str, ...]:
        return tuple(slot.id for slot in self.slots)


Order = BadgeOrder | AgendaOrder


def in_order(people: Iterable[Holder], sorting: Sorting, groups: Sequence[Group]) -> tuple[Holder, ...]:
    """Stable: `people` come in the order of their names, and stay so where the rest is equal."""
    rank: Mapping[str | None, int] = {group.id: number for number, group in enumerate(groups)}
    if sorting is Sorting.GROUP:
        return tuple(sorted(people, key=lambda person: rank.get(person.group, len(rank))))
    if sorting is Sorting.ORGANISATION:
        return tuple(sorted(people, key=lambda each: (not each.organisation, each.organisation.casefold())))
    return tuple(people)
