"""What a verb is about: records that must exist, and what a step is called after them."""

from collections.abc import Iterable, Sequence
from dataclasses import fields
from typing import Any, TypeVar

from planner.domain.records import RECORDS, Record, Relation, Session
from planner.domain.refusal import Refused
from planner.store.document import Document

R = TypeVar("R", bound=Record)

_KINDS: dict[str, type[Any]] = {kind.__name__.lower(): kind for kind in RECORDS}


def existing(document: Document, kind: type[R], record_id: str) -> R:
    record = document.get(kind, record_id)
    if record is None:
        raise Refused("unknown", kind=kind.__name__.lower(), id=record_id)
    return record


def all_existing(document: Document, kind: type[R], ids: Iterable[str]) -> list[R]:
    """Each once, in the order given."""
    wanted = list(ids)
    found = document.get_all(kind, wanted)
    known = {record.id for record in found}
    for record_id in wanted:
        if record_id not in known:
            raise Refused("unknown", kind=kind.__name__.lower(), id=record_id)
    return found


def check_references(document: Document, record: Record) -> None:
    """A field named after a record holds the id of one that exists, or None."""
    for field in fields(record):
        kind = Session if isinstance(record, Relation) and field.name == "other" else _KINDS.get(field.name)
        if kind is not None and (record_id := getattr(record, field.name)) is not None:
            existing(document, kind, record_id)


def one_or_many(one: str, many: str, names: Sequence[str]) -> tuple[str, str]:
    """The kind and the `about` of a step: `one` and the name, or `many` and how many they are."""
    return (one, names[0]) if len(names) == 1 else (many, str(len(names)))


def in_order(document: Document, kind: type[R], ids: Sequence[str]) -> list[R]:
    """All records of a kind, those of `ids` first and in that order, for numbering anew."""
    first = all_existing(document, kind, ids)
    named = {record.id for record in first}
    return first + [record for record in document.all(kind) if record.id not in named]
