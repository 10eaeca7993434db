"""A workshop fit for paper: a file another program has written to may hold what ours never would."""

from collections.abc import Iterable
from dataclasses import fields, replace
from typing import Any, TypeVar

from planner.domain import rules
from planner.domain.records import RECORDS, Participant, Record
from planner.domain.snapshot import Snapshot

R = TypeVar("R", bound=Record)


def cleaned(snapshot: Snapshot, *, with_participants: bool = True) -> Snapshot:
    """Every text as a verb would have stored it. People are many: whoever prints a few cleans those alone."""
    changes: dict[str, Any] = {
        field.name: cleaned_records(records)
        for field in fields(snapshot)
        if _is_of_records(records := getattr(snapshot, field.name))
        and (with_participants or not isinstance(records[0], Participant))
    }
    return replace(snapshot, event=rules.cleaned(snapshot.event), **changes)


def cleaned_records(records: Iterable[R]) -> tuple[R, ...]:
    return tuple(map(rules.cleaned, records))


def _is_of_records(value: object) -> bool:
    return isinstance(value, tuple) and bool(value) and type(value[0]) in RECORDS
