"""Groups: the kinds of participants, with the colours of their badges."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from planner.domain import rules
from planner.domain.records import Group
from planner.operations.subjects import all_existing, existing, in_order, one_or_many
from planner.store.document import Document


def add_group(document: Document, group: Group) -> Group:
    group = rules.checked(group)
    with document.edit("add_group", about=group.name) as edit:
        edit.put(group)
    return group


def change_group(document: Document, group: Group) -> Group:
    existing(document, Group, group.id)
    group = rules.checked(group)
    with document.edit("change_group", about=group.name) as edit:
        edit.put(group)
    return group


def remove_groups(document: Document, group_ids: Iterable[str]) -> None:
    """Their people stay, without a group."""
    groups = all_existing(document, Group, group_ids)
    kind, about = one_or_many("remove_group", "remove_groups", [group.name for group in groups])
    with document.edit(kind, about=about) as edit:
        edit.remove_all(Group, [group.id for group in groups])


def order_groups(document: Document, group_ids: Sequence[str]) -> None:
    """These first and in this order, in lists and legends."""
    groups = in_order(document, Group, group_ids)
    with document.edit("order_groups", about="") as edit:
        edit.put_all([replace(group, position=position) for position, group in enumerate(groups)])
