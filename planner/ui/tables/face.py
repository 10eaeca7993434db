"""What sets the table of one kind of record apart from the others: its words, filters and verbs."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Protocol

from PySide6.QtWidgets import QWidget

from planner.domain.values import dataclass
from planner.importing.header_words import ListKind
from planner.language import Words
from planner.store.document import Document
from planner.ui.models.columns import Choice, Subject
from planner.ui.models.lookups import Lookup
from planner.ui.tables.filters import MenuChip, Toggle
from planner.ui.tables.selection_bar import Bulk
from planner.ui.workspace import Workspace
from planner.wording import tables

MOST_NAMED = 1


class Inspector(Protocol):
    def show_record(self, record_id: str | None) -> None: ...

    def focus_name(self) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class CountedBy:
    """Something that is neither a menu of filters nor a column of text."""

    kind: str
    """Of the filter."""
    text: str
    """Marked for translation."""
    choices: Callable[[Workspace], Sequence[Choice]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Face:
    """Texts are marked for translation."""

    subject: Subject[Any, Any]
    lookup: Callable[[Document], Lookup]
    list_kind: ListKind
    search: str
    """In the empty search field."""
    add: str
    add_keys: str
    make: Callable[[Document, Words], str]
    """A verb that adds a record; returns its id."""
    remove: Callable[[Document, Iterable[str]], None]
    name_of: Callable[[Any], str]
    empty: str
    """What to do first where there is nothing yet."""
    menus: Sequence[MenuChip]
    toggles: Sequence[Toggle]
    bulks: Sequence[Bulk]
    private: frozenset[str]
    """Keys of columns that are not for sharing."""
    inspector: Callable[[Workspace], QWidget]
    """A widget that is an `Inspector`."""
    also_counted: Sequence[CountedBy] = ()
    """What rows are counted by besides menus and columns."""


def called(face: Face, document: Document, ids: Sequence[str], words: Words) -> str:
    """ "Ana Beltrán", or "12 people"."""
    if len(ids) > MOST_NAMED:
        return tables.counted(face.subject.name, len(ids), words)
    record = document.get(face.subject.record, ids[0])
    return face.name_of(record) if record is not None else ""
