"""A table's columns, as values: what each shows of a record, and how it is changed in place."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, Generic, TypeVar

from planner.domain.values import dataclass
from planner.language import Words
from planner.store.document import Document
from planner.store.queries import Listing
from planner.ui.workspace import Workspace

R = TypeVar("R")
A = TypeVar("A")


@dataclass(frozen=True, kw_only=True)
class Choice:
    value: str
    text: str
    colour: str = ""


@dataclass(frozen=True, kw_only=True)
class ValueKind:
    """What rows can be counted and filtered by."""

    kind: str
    """Of the filter."""
    heading: str
    choices: Sequence[Choice] | None = None
    """What values stand for; None where they are what somebody wrote."""

    def text_of(self, value: str) -> str:
        """Empty for a value that is none any more, and for none."""
        if self.choices is None:
            return value
        return next((choice.text for choice in self.choices if choice.value == value and value), "")

    def has(self, value: str) -> bool:
        """Whether there can be rows with it; with none there can be always."""
        return not value or self.choices is None or bool(self.text_of(value))


@dataclass(frozen=True, kw_only=True)
class Column(Generic[R, A]):
    """`R` is the record of a row, `A` what else is known about a page of them."""

    key: str
    heading: str
    """Translated; an own field's is its name."""
    shown: Callable[[R, A], str]
    width: int = 130
    sort: str = ""
    """A key of the listing's orders; empty where it can't be sorted by."""
    usual: bool = True
    """To be seen until somebody chooses otherwise."""
    is_numeric: bool = False
    change: Callable[[Document, R, str], object] | None = None
    """A verb, given the record and what was typed or chosen."""
    typed: Callable[[R, A], str] | None = None
    """What editing begins with, where that is not what is shown."""
    choices: Callable[[Workspace], Sequence[Choice]] | None = None
    """What can be chosen instead of typing."""
    colour: Callable[[R, A], str] | None = None
    problem: Callable[[R, Words], str] | None = None
    """A sentence about what is wrong here; empty where nothing is."""


def text_column(
    change: Callable[[Document, R], object] | None,
    key: str,
    heading: str,
    width: int,
    *,
    usual: bool = True,
) -> Column[R, Any]:
    """A text the record holds by this key, and the verb that writes a changed record."""

    def value(record: R, _: object) -> str:
        text: str = getattr(record, key)
        return text

    return Column(
        key=key, heading=heading, shown=value, typed=value, width=width, sort=key, usual=usual,
        change=changing(change, key) if change else None,
    )  # fmt: skip


def changing(change: Callable[[Document, R], object], key: str) -> Callable[[Document, R, str], object]:
    def write(document: Document, record: Any, text: str) -> None:
        change(document, replace(record, **{key: text}))

    return write


@dataclass(frozen=True, kw_only=True)
class Subject(Generic[R, A]):
    """One kind of record as a table shows it."""

    name: str
    """Of the page; what is remembered carries it."""
    record: type[R]
    listing: Listing
    columns: Callable[[Workspace], Sequence[Column[R, A]]]
    around: Callable[[Workspace, Sequence[R]], A]
    """Asked once for a page of records."""
    usual_sort: str
    """The order that stands without being asked for; empty where no column tells it."""
    shown: frozenset[type]
    """A change of any of these records can be seen in the table."""
    columns_from: frozenset[type] = frozenset()
    """A change of these may bring columns or take them away."""
