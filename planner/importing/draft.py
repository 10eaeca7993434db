"""A plan while it is worked out: records to write, what changes in which field, and what is wrong."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, fields, replace
from typing import Any, TypeVar

from planner.domain import rules
from planner.domain.records import RECORDS, Record
from planner.domain.times import clock
from planner.importing.problem import Problem

R = TypeVar("R", bound=Record)

_DERIVED = {"sort_key"}


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldChange:
    """One field of a record that is already there; `before` and `after` as a person would write them."""

    row: int | None
    """None for what belongs to no one event."""
    kind: str
    id: str
    about: str
    """What the record is called, before."""
    field: str
    before: str
    after: str


@dataclass(slots=True, kw_only=True)
class Draft:
    new_id: Callable[[], str]
    names: dict[str, str] = field(default_factory=dict)
    """What days, rooms and tracks are called, by id."""
    problems: list[Problem] = field(default_factory=list)
    notes: list[Problem] = field(default_factory=list)
    """Worth knowing, nothing to be done."""
    changes: list[FieldChange] = field(default_factory=list)
    added: Counter[str] = field(default_factory=Counter)
    records: dict[type[Any], list[Record]] = field(default_factory=dict)
    spare_days: tuple[str, ...] = ()
    """Ids of days that are to go."""
    removals: list[tuple[type[Record], str]] = field(default_factory=list)
    new_rows: set[int] = field(default_factory=set)
    removed_rows: set[int] = field(default_factory=set)
    changed_rows: set[int] = field(default_factory=set)

    def note(self, row: int | None, field: str, code: str, value: str) -> None:
        self.problems.append(Problem(row, field, code, value))

    def remark(self, field: str, code: str, value: str, *, row: int | None = None) -> None:
        self.notes.append(Problem(row, field, code, value))

    def add(self, record: R, *, row: int | None = None) -> R:
        record = rules.cleaned(record)
        self._put(record)
        self.added[_kind(record)] += 1
        if row is not None:
            self.changed_rows.add(row)
        return record

    def change(self, record: R, *, about: str, row: int | None = None, **values: Any) -> R:
        """The record with these values; nothing is noted where they are what it has."""
        changed = rules.cleaned(replace(record, **values))
        differing = [name for name in _compared(record) if getattr(record, name) != getattr(changed, name)]
        if not differing:
            return record
        self.changes += [
            FieldChange(
                row=row,
                kind=_kind(record),
                id=record.id,
                about=about,
                field=name,
                before=self._shown(name, getattr(record, name)),
                after=self._shown(name, getattr(changed, name)),
            )
            for name in differing
        ]
        self._put(changed)
        if row is not None:
            self.changed_rows.add(row)
        return changed

    def _put(self, record: Record) -> None:
        self.records.setdefault(type(record), []).append(record)

    def _shown(self, name: str, value: Any) -> str:
        if name in ("opens", "closes", "start"):
            return clock(value)
        return "" if value is None else self.names.get(value, str(value))

    def in_order(self) -> tuple[Record, ...]:
        return tuple(record for kind in RECORDS for record in self.records.get(kind, ()))


def _kind(record: Record) -> str:
    return type(record).__name__.lower()


def _compared(record: Record) -> list[str]:
    return [field.name for field in fields(record) if field.name not in _DERIVED]
