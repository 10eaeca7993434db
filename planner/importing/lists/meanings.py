"""What the answers in a list mean: those of fields that have a closed set of values, as the file has them,
and a "None" where somebody was asked for a diet or needs.

What somebody said an answer means comes before what we take it for.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from planner.domain.names import folded
from planner.domain.records import (
    OWN,
    Consent,
    Day,
    Field,
    FieldKind,
    ParticipantStatus,
    RoleKind,
    SessionStatus,
    SessionType,
)
from planner.domain.snapshot import Snapshot
from planner.importing.header_words import ListKind
from planner.importing.lists import values
from planner.importing.lists.attendance import days_reader
from planner.importing.lists.cells import counted
from planner.importing.lists.columns import Mapping as Columns
from planner.importing.lists.date_order import order_of
from planner.importing.tables.table import Table

MOST = 50
"""Answers of one field that are told."""
NO_DAY = "none"
"""In place of days: comes on none of them."""

NEEDS = ("diet", "access_needs")
_CLOSED: dict[tuple[ListKind, str], tuple[type[StrEnum], values.Reader]] = {
    (ListKind.PARTICIPANTS, "status"): (ParticipantStatus, values.status),
    (ListKind.PARTICIPANTS, "photo_consent"): (Consent, values.consent),
    (ListKind.SESSIONS, "status"): (SessionStatus, values.session_status),
    (ListKind.SESSIONS, "type"): (SessionType, values.session_type),
    (ListKind.SESSIONS, "role"): (RoleKind, values.role),
}
_YES_NO = ("yes", "no")


@dataclass(frozen=True, slots=True)
class Meaning:
    field: str
    answer: str
    """As first written."""
    count: int
    value: str | None
    """Ours, as the file has it ("confirmed"); "" for nothing, None where it is not understood."""
    is_told: bool


def meanings_of(table: Table, mapping: Columns, snapshot: Snapshot) -> tuple[Meaning, ...]:
    """By field in the order of the columns, the most frequent answer first.

    Of days the ids, joined with a blank, or `NO_DAY`.
    """
    found: list[Meaning] = []
    closed = [field for field in mapping.fields if _may_be_closed(field, mapping.kind)]
    for field, cells in _cells(table, mapping, closed).items():
        value_of = _value_of(table, mapping, snapshot, field, cells)
        if value_of:
            told = mapping.meanings.get(field, {})
            meanings = (_meaning(field, answer, count, value_of, told) for answer, count in _answers(cells))
            found += list(filter(_says_something_else, meanings))[:MOST]
    return tuple(found)


def choices_of(field: str, snapshot: Snapshot, kind: ListKind = ListKind.PARTICIPANTS) -> tuple[str, ...]:
    """What the answers of a field may mean, besides nothing; none for a field that takes any text."""
    if (kind, field) in _CLOSED:
        values_of: type[StrEnum] = _CLOSED[kind, field][0]
        return tuple(value.value for value in values_of if value is not Consent.UNKNOWN)
    if kind is ListKind.PARTICIPANTS and field == "days":
        alone = tuple(day.id for day in snapshot.days)
        return (" ".join(alone), *(alone if len(alone) > 1 else ()), NO_DAY)
    own = _own_field(field, snapshot)
    if own and own.kind is FieldKind.CHOICE:
        return tuple(own.choices.splitlines())
    return _YES_NO if field.startswith(OWN) and (own is None or own.kind is FieldKind.YES_NO) else ()


def as_told(field: str, reader: values.Reader, mapping: Columns, days: Sequence[Day] = ()) -> values.Reader:
    """The reader, after what somebody said answers of this field mean."""
    told = {
        answer: taken
        for answer, value in mapping.meanings.get(field, {}).items()
        if (taken := _taken(field, value, mapping.kind, days)) is not _UNKNOWN
    }
    if not told:
        return reader

    def read(text: str) -> Any:
        answer = folded(text)
        return told[answer] if answer in told else reader(text)

    return read


def own_kinds(table: Table, mapping: Columns) -> dict[str, FieldKind]:
    """Of the organizer's fields a list would make: yes or no where all say so in words, else text."""
    cells = _cells(table, mapping, [field for field in mapping.fields if field.startswith(OWN)])
    return {
        field: FieldKind.YES_NO if _is_yes_no(texts, mapping.meanings.get(field, {})) else FieldKind.TEXT
        for field, texts in cells.items()
    }


_UNKNOWN = object()


def _taken(field: str, value: str, kind: ListKind, days: Sequence[Day]) -> Any:
    """A value as a reader would give it; `_UNKNOWN` for one that is none of ours (any more)."""
    if (kind, field) in _CLOSED:
        values_of = _CLOSED[kind, field][0]
        if value == "":
            return None
        return values_of(value) if value in list(values_of) else _UNKNOWN
    if kind is ListKind.PARTICIPANTS and field == "days":
        if value in ("", NO_DAY):
            return frozenset[str]() if value else None
        named = frozenset(value.split())
        return named if named <= {day.id for day in days} else _UNKNOWN
    return value


def _may_be_closed(field: str, kind: ListKind) -> bool:
    """Whether it has a set of values, or would have, if its answers are such."""
    of_people = field == "days" or field in NEEDS or field.startswith(OWN)
    return (kind, field) in _CLOSED or (kind is ListKind.PARTICIPANTS and of_people)


def _cells(table: Table, mapping: Columns, fields: Sequence[str]) -> dict[str, Counter[str]]:
    """By field how often each text stands in its column."""
    places = {field: mapping.columns(field)[0] for field in fields}
    found = counted(table, places.values())
    return {field: found[place] for field, place in places.items()}


def _value_of(
    table: Table, mapping: Columns, snapshot: Snapshot, field: str, cells: Collection[str]
) -> Callable[[str], str | None] | None:
    """What we take an answer of the field for; None for a field that takes any text."""
    kind = mapping.kind
    if (kind, field) in _CLOSED:
        return lambda text: _shown(_CLOSED[kind, field][1](text))
    if field == "days":
        read = days_reader(snapshot.days, order_of(table, mapping, snapshot).day_first)
        return lambda text: _shown_days(read(text), snapshot.days)
    if field in NEEDS:
        return lambda text: "" if values.means_nothing(text) else text
    own = _own_field(field, snapshot)
    if own and own.kind is FieldKind.CHOICE:
        choices = {folded(choice): choice for choice in own.choices.splitlines()}
        return lambda text: choices.get(folded(text))
    is_yes_no = own.kind is FieldKind.YES_NO if own else _is_yes_no(cells, mapping.meanings.get(field, {}))
    return _said if is_yes_no else None


def _said(text: str) -> str | None:
    return {True: "yes", False: "no", None: None}[values.yes_or_no(text)]


def _shown(value: Any) -> str | None:
    if isinstance(value, values.Odd):
        return None
    return "" if value is None else str(value)


def _shown_days(value: Any, days: Sequence[Day]) -> str | None:
    if isinstance(value, values.Odd) or value is None:
        return _shown(value)
    return " ".join(day.id for day in days if day.id in value) or NO_DAY


def _answers(cells: Counter[str]) -> Iterator[tuple[str, int]]:
    """As first written, and how often; the most frequent first."""
    written: dict[str, str] = {}
    alike: Counter[str] = Counter()
    for cell, count in cells.items():
        answer = cell.strip()
        if answer:
            alike[written.setdefault(folded(answer), answer)] += count
    return iter(alike.most_common())


def _meaning(
    field: str, answer: str, count: int, value_of: Callable[[str], str | None], told: Mapping[str, str]
) -> Meaning:
    said = told.get(folded(answer))
    if said is not None:
        return Meaning(field, answer, count, said, is_told=True)
    return Meaning(field, answer, count, value_of(answer), is_told=False)


def _says_something_else(meaning: Meaning) -> bool:
    """Whether it needs to be told: a diet that is taken as it is written need not."""
    return meaning.is_told or meaning.field not in NEEDS or not meaning.value


def _own_field(field: str, snapshot: Snapshot) -> Field | None:
    name = folded(field.removeprefix(OWN))
    known = (own for own in snapshot.fields if folded(own.name) == name)
    return next(known, None) if field.startswith(OWN) else None


def _is_yes_no(cells: Collection[str], told: Mapping[str, str]) -> bool:
    if len(cells) > MOST:
        return False
    answers = set(map(folded, cells)) - {""}
    if any(told.get(answer, "") not in ("", *_YES_NO) for answer in answers):
        return False
    open_ones = answers - told.keys()
    is_clear = bool(told) or any(values.is_plain_yes_or_no(answer) for answer in open_ones)
    return is_clear and all(values.said_in_a_word(answer) is not None for answer in open_ones)
