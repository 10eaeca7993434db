"""What an import would do, worked out before anything is written."""

import dataclasses
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from planner.domain.records import Record
from planner.importing.draft import Draft, FieldChange
from planner.importing.header_words import ListKind
from planner.importing.lists import columns
from planner.importing.lists.columns import Mapping as Columns
from planner.importing.outcomes import Fate, Outcome
from planner.importing.problem import Problem
from planner.importing.tables.table import Table

Removals = list[tuple[type[Record], str]]


_outcome = partial(tuple.__new__, Outcome)
"""Of all fields in a tuple: a third of the time, measured."""
SOMEBODY_NEW = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decisions:
    """What somebody who looked at a plan wants otherwise; rows by their numbers."""

    left_out: frozenset[int] = frozenset()
    matches: Mapping[int, str] = dataclasses.field(default_factory=dict)
    """The id of the participant a row is about, or `SOMEBODY_NEW`."""


NOTHING_DECIDED = Decisions()


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What rows turned out to be about."""

    ids: Sequence[str]
    """Of the record each row is about; "" for a row that can't be taken in."""
    names: Sequence[str]
    """What each row calls that."""
    removals: Removals = dataclasses.field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportPlan:
    """Every row counts once: `rows` are those of new, changed and same, those repeated, skipped, left out."""

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
    """Rows that can't be taken in, each with a problem."""
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
    """Rows left out because somebody decided so."""
    missing: tuple[str, ...] = ()
    """Ids of the records of this kind that are in the workshop and not in the list."""


def outcomes_of(numbers: Sequence[int], taken: Taken, draft: Draft, known: Container[str]) -> list[Outcome]:
    """One a row; `known` are the ids of what is there already. A change told of one row of a record, be it
    of a speaker in it, is one of the record.
    """
    changed = {change.id for change in draft.changes}
    touched = {change.row for change in draft.changes if change.id not in known}
    if touched:
        changed |= {about for number, about in zip(numbers, taken.ids, strict=True) if number in touched}
    same, new = Fate.SAME, Fate.NEW
    fates = [same if about in known else new for about in taken.ids]
    if changed:
        fates = [
            Fate.CHANGED if about in changed and fate is Fate.SAME else fate
            for about, fate in zip(taken.ids, fates, strict=True)
        ]
    if len(set(taken.ids)) < len(taken.ids) or "" in taken.ids:
        fates = _with_repeated(taken.ids, fates)
    return list(map(_outcome, zip(numbers, fates, taken.ids, taken.names, strict=True)))


def _with_repeated(ids: Sequence[str], fates: Sequence[Fate]) -> list[Fate]:
    settled = []
    seen = {""}
    for about, fate in zip(ids, fates, strict=True):
        again = Fate.REPEATED if about else Fate.SKIPPED
        settled.append(again if about in seen else fate)
        seen.add(about)
    return settled


def finished(
    table: Table,
    mapping: Columns,
    draft: Draft,
    outcomes: Sequence[Outcome],
    *,
    missing: Iterable[str],
    removals: Removals,
) -> ImportPlan:
    counts = Counter(outcome.fate for outcome in outcomes)
    left_out = {outcome.row for outcome in outcomes if outcome.fate is Fate.LEFT_OUT}
    problems = [problem for problem in (*table.problems, *draft.problems) if problem.row not in left_out]
    return ImportPlan(
        kind=mapping.kind,
        name=table.name,
        product=mapping.product.name if mapping.product else "",
        lines=table.lines,
        rows=len(table.rows),
        new=counts[Fate.NEW],
        changed=counts[Fate.CHANGED],
        same=counts[Fate.SAME],
        repeated=counts[Fate.REPEATED],
        skipped=counts[Fate.SKIPPED],
        problems=tuple(sorted(problems, key=lambda problem: problem.row or 0)),
        notes=(*table.notes, *draft.notes),
        changes=tuple(draft.changes),
        added=dict(draft.added),
        records=draft.in_order(),
        removals=tuple(removals),
        mapping=columns.shown(table, mapping),
        unused=tuple(_unused(table, mapping)),
        outcomes=tuple(outcomes),
        left_out=counts[Fate.LEFT_OUT],
        missing=tuple(missing),
    )


def _unused(table: Table, mapping: Columns) -> Iterator[str]:
    left_out = [place for place, field in enumerate(mapping.fields) if not field]
    blank = left_out
    for row in table.rows:
        if not blank:
            break
        blank = [place for place in blank if not row[place].strip()]
    return (table.headers[place] for place in left_out if place not in blank)


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
