"""Searches and filters of a table, kept under a name."""

from collections.abc import Iterable
from dataclasses import replace

from planner.domain import rules
from planner.domain.names import folded
from planner.domain.records import SavedFilter
from planner.domain.refusal import Refused
from planner.domain.saved_filters import Filter, as_text
from planner.operations.subjects import all_existing, existing, one_or_many
from planner.store.document import Document
from planner.store.saved_filters import listed


def save_filter(
    document: Document, *, page: str, name: str, search: str = "", filters: Iterable[Filter] = ()
) -> SavedFilter:
    """One that has this name already, however it is written, is replaced."""
    name = rules.clean_line(name)
    others = listed(document, page)
    same = _called(others, name)
    saved = rules.checked(
        SavedFilter(
            id=same.id if same else document.new_id(), page=page, name=name, search=search,
            filters=as_text(filters), position=same.position if same else len(others),
        )
    )  # fmt: skip
    with document.edit("save_filter", about=saved.name) as edit:
        edit.put(saved)
    return saved


def rename_saved_filter(document: Document, identity: str, *, name: str) -> SavedFilter:
    """Refused: `filter_taken` (name)."""
    before = existing(document, SavedFilter, identity)
    saved = rules.checked(replace(before, name=name))
    same = _called(listed(document, saved.page), saved.name)
    if same is not None and same.id != saved.id:
        raise Refused("filter_taken", name=same.name)
    with document.edit("rename_saved_filter", about=saved.name) as edit:
        edit.put(saved)
    return saved


def remove_saved_filters(document: Document, identities: Iterable[str]) -> None:
    found = all_existing(document, SavedFilter, identities)
    kind, about = one_or_many("remove_saved_filter", "remove_saved_filters", [each.name for each in found])
    with document.edit(kind, about=about) as edit:
        edit.remove_all(SavedFilter, [each.id for each in found])


def _called(saved: Iterable[SavedFilter], name: str) -> SavedFilter | None:
    return next((each for each in saved if folded(each.name) == folded(name)), None)
