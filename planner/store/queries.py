"""What a table over one kind of record can be asked: filters and orders, answered with ids.

Filters are SQL. Orders other than the usual one are sorted here, over values in the usual order: SQLite knows
neither accents nor blanks-last, and reading a column of 100,000 rows in the order of names, page by page from
all over the file, took 0.6 s where reading it in the order of writing takes 0.1 s (measured).
"""

import sqlite3
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from planner.domain.grouping import grouped
from planner.domain.names import folded
from planner.domain.values import dataclass
from planner.store.document import Document
from planner.store.tables import as_list

_NO_VALUE = object()
_FEW = 20_000
"""Rows that the file finds one by one faster than all of them are read (measured)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """Of several filters of one kind one must hold, and of every kind there is."""

    search: str = ""
    """Words; each is found anywhere in what a record is known by."""
    filters: tuple[tuple[str, str], ...] = ()
    """Kind and value: ("group", id), ("status", "confirmed"), ("group", "") for those without one."""
    sort: str = ""
    """A key of the listing's `sorts`; empty for the usual order."""
    descending: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """What one table can be asked. Nothing a user typed gets into its statements."""

    table: str
    """Quoted."""
    usual: str
    """What follows ORDER BY."""
    filters: Mapping[str, str]
    """A condition by kind, with one `?` for the value. A kind that needs an id to be whole ("field:ID") is
    listed by what stands before it, with a `?` for the id first.
    """
    sorts: Mapping[str, str]
    """An expression by key."""
    counted: Mapping[str, str]
    """By a kind of filter the column with the one value each record has."""
    related: Mapping[str, str]
    """By a kind of filter the statement that tells (id, value) of all there are, where a record may have
    several or none; with a `?` for the id its kind needs.
    """


def ids(document: Document, listing: Listing, query: Query) -> list[str]:
    """Without a look at `search`, which is for `found`."""
    condition, values = _condition(listing, query.filters)
    usual = f"SELECT id FROM {listing.table} {condition} ORDER BY {listing.usual}"
    with document.reading() as connection:
        ordered = _in_one(connection, usual, values)
        if not query.sort:
            return ordered[::-1] if query.descending else ordered
        expression = listing.sorts[query.sort]
        sequential = f"SELECT id, {expression} FROM {listing.table} NOT INDEXED {condition}"
        value_of = dict(connection.execute(sequential, values))
    return in_order(((each, value_of[each]) for each in ordered), descending=query.descending)


def _in_one(connection: sqlite3.Connection, usual: str, values: Sequence[str]) -> list[str]:
    """All ids as one text: half the time of 100,000 rows (measured). SQLite keeps the order of a subquery for
    this; ids hold no line end.
    """
    text = connection.execute(f"SELECT group_concat(id, char(10)) FROM ({usual})", values).fetchone()[0]
    return text.split("\n") if text else []


def count(document: Document, listing: Listing, *filters: tuple[str, str]) -> int:
    condition, values = _condition(listing, filters)
    statement = f"SELECT count(*) FROM {listing.table} {condition}"
    with document.reading() as connection:
        counted: int = connection.execute(statement, values).fetchone()[0]
        return counted


def has_filter(listing: Listing, kind: str) -> bool:
    """Whether a table can be filtered by it, as far as it depends on no record."""
    return _named(kind)[0] in listing.filters


def counts(document: Document, listing: Listing, kind: str, ids: Sequence[str]) -> Counter[str]:
    """How many of these records have each value of a kind; "" for those with none."""
    name, about = _named(kind)
    pairs = listing.related.get(name)
    if pairs is None:
        pairs = f"SELECT id, {listing.counted[name]} FROM {listing.table} NOT INDEXED"
    named = f"WITH pair(id, value) AS ({pairs})"
    with document.reading() as connection:
        total = connection.execute(f"SELECT count(*) FROM {listing.table}").fetchone()[0]
        if len(ids) == total:
            counted = _counted_in_file(connection, listing, named, about, is_single=name in listing.counted)
        else:
            counted = _counted_among(connection, named, about, ids)
    return Counter({str(value): count for value, count in counted.items() if count})


def _counted_in_file(
    connection: sqlite3.Connection, listing: Listing, named: str, about: Sequence[str], *, is_single: bool
) -> Counter[Any]:
    """All records: with the numbers only, a third of the time of 100,000 rows (measured)."""
    grouping = f"{named} SELECT coalesce(value, ''), count(*) FROM pair GROUP BY 1"
    counted = Counter(dict(connection.execute(grouping, about)))
    if not is_single:
        without = (
            f"{named} SELECT count(*) FROM {listing.table} AS record NOT INDEXED WHERE NOT EXISTS "
            "(SELECT 1 FROM pair WHERE pair.id = record.id AND pair.value <> '')"
        )
        counted[""] = connection.execute(without, about).fetchone()[0]
    return counted


def _counted_among(
    connection: sqlite3.Connection, named: str, about: Sequence[str], ids: Sequence[str]
) -> Counter[Any]:
    asked, values = f"{named} SELECT id, value FROM pair", list(about)
    if len(ids) <= _FEW:
        asked, values = f"{asked} WHERE id IN (SELECT value FROM json_each(?))", [*about, as_list(ids)]
    wanted = set(ids)
    rows = connection.execute(asked, values).fetchall()
    found = [row for row in rows if row[0] in wanted and row[1] not in (None, "")]
    without = len(wanted) - len({identity for identity, _ in found})
    return Counter(value for _, value in found) + Counter({"": without})


def _named(kind: str) -> tuple[str, tuple[str, ...]]:
    """ "field:ID" is one of "field", about ID."""
    name, _, about = kind.partition(":")
    return name, (about,) if about else ()


def in_order(rows: Iterable[tuple[str, Any]], *, descending: bool) -> list[str]:
    """Ids of (id, value), equal values in the order they come in; those without a value last either way."""
    keys: dict[Any, Any] = {None: _NO_VALUE, "": _NO_VALUE}
    alike: dict[Any, list[str]] = {_NO_VALUE: []}
    for identity, value in rows:
        key = keys.get(value)
        if key is None:
            key = keys[value] = folded(value) if isinstance(value, str) else value
            alike.setdefault(key, [])
        alike[key].append(identity)
    without = alike.pop(_NO_VALUE)
    ordered = [identity for key in sorted(alike, reverse=descending) for identity in alike[key]]
    return ordered + without


def found(ids: Sequence[str], texts: Mapping[str, str], search: str) -> list[str]:
    """Those of whose folded text every word of the search is a piece, in their order."""
    left = list(ids)
    for word in sorted(folded(search).split(), key=len, reverse=True):
        left = [each for each in left if word in texts[each]]
    return left


def _condition(listing: Listing, filters: Iterable[tuple[str, str]]) -> tuple[str, list[str]]:
    by_kind = grouped(filters)
    conditions = []
    values: list[str] = []
    for kind, wanted in by_kind.items():
        name, about = _named(kind)
        conditions.append("(" + " OR ".join([f"({listing.filters[name]})"] * len(wanted)) + ")")
        values += [part for value in wanted for part in (*about, value)]
    return ("WHERE " + " AND ".join(conditions) if conditions else ""), values
