"""What an import would do, worked out before anything is written."""

import dataclasses
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from planner.domain.records import Record
from planner.importing.draft import Draft, FieldChange
from planner.importing.header_words import ListKind
from planner.importing.lists import columns
from planner.importing.lists.columns import Mapping as Columns
from planner.importing.problem import Problem
from planner.importing.tables.table import Table

Removals = list[tuple[type[Record], str]]


class Fate(StrEnum):
    """What becomes of a row."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    REPEATED = "repeated"
    """It is about somebody or something an earlier row was about."""
    SKIPPED = "skipped"
    """It can't be taken in; a problem says why."""
    LEFT_OUT = "left-out"
    """Somebody decided so."""


class Outcome(NamedTuple):
    row: int
    """Its number, as a spreadsheet program counts."""
    fate: Fate
    id: str
    """Of the record it is about, there already or to be added; "" for a row not taken in."""
    name: str
    """What it calls that."""


SOMEBODY_NEW = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decisions:
    """What somebody who looked at a plan wants otherwise; rows by their numbers."""

    left_out: frozenset[int] = frozenset()
    matches: Mapping[int, str] = dataclasses.field(default_factory=dict)
    """The id of the participant a row is about, or `SOMEBODY_NEW`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    new: int
    changed: int
    same: int
    repeated: int
    skipped: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportPlan:
    """Every row counts once: `rows` are those of new, changed and same, those repeated and those skipped."""

    kind: ListKind
    name: str
    """The file's."""
    product: str
    """Whose export it is; "" where that does not show."""
    lines: int
    """In the whole file, with headers and blank ones."""
    rows: int
    """Below the headers, without blank ones."""
    new: int
    changed: int
    same: int
    repeated: int
    """Rows about somebody or something an earlier row was about."""
    skipped: int
    """Rows left out, each with a problem."""
    problems: tuple[Problem, ...]
    """By row."""
    notes: tuple[Problem, ...]
    """Worth knowing, nothing to be done."""
    changes: tuple[FieldChange, ...]
    added: Mapping[str, int]
    """How many records are not there yet, by kind ("group")."""
    records: tuple[Record, ...]
    """New and changed ones, referred-to before referring."""
    removals: tuple[tuple[type[Record], str], ...]
    """What the list takes back: absences on days somebody now comes."""
    mapping: Mapping[str, str]
    """Header and field, "-" where a column is left out."""
    unused: tuple[str, ...]
    """Headers of the columns that hold something and are left out."""
    outcomes: tuple[Outcome, ...] = ()
    """Of every row, in their order."""
    left_out: int = 0
    missing: tuple[str, ...] = ()
    """Ids of the records of this kind that are in the workshop and not in the list."""


def finished(
    table: Table, mapping: Columns, draft: Draft, counts: Counts, *, removals: Removals
) -> ImportPlan:
    problems = sorted((*table.problems, *draft.problems), key=lambda problem: problem.row or 0)
    return ImportPlan(
        kind=mapping.kind,
        name=table.name,
        product=mapping.product.name if mapping.product else "",
        lines=table.lines,
        rows=len(table.rows),
        new=counts.new,
        changed=counts.changed,
        same=counts.same,
        repeated=counts.repeated,
        skipped=counts.skipped,
        problems=tuple(problems),
        notes=table.notes,
        changes=tuple(draft.changes),
        added=dict(draft.added),
        records=draft.in_order(),
        removals=tuple(removals),
        mapping=columns.shown(table, mapping),
        unused=tuple(_unused(table, mapping)),
    )


def _unused(table: Table, mapping: Columns) -> Iterator[str]:
    for place, (header, field) in enumerate(zip(table.headers, mapping.fields, strict=True)):
        if not field and any(row[place].strip() for row in table.rows):
            yield header


def tell(
    draft: Draft, record: Record, *, row: int, about: str, field: str, before: str = "", after: str
) -> None:
    """Note a change of what belongs to a record that is there."""
    draft.changes.append(
        FieldChange(
            row=row,
            kind=type(record).__name__.lower(),
            id=record.id,
            about=about,
            field=field,
            before=before,
            after=after,
        )
    )
