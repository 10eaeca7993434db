"""The cells of one column, read as values; what is odd in them becomes problems."""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from operator import itemgetter
from typing import Any

from planner.importing.header_words import normal
from planner.importing.lists import values
from planner.importing.lists.columns import Mapping
from planner.importing.problem import Problem
from planner.importing.tables.table import Cells, Table

_AT_ONCE = 4000
SHOWN = 200
"""Characters of a value that a problem repeats."""


def read_column(
    cells: Sequence[str],
    numbers: Sequence[int],
    reader: values.Reader,
    *,
    field: str,
    problems: list[Problem],
) -> list[Any]:
    """Every text is read once, however often it stands there; a column of plain lines all at once."""
    if reader is values.line and _is_plain("".join(cells)):
        return list(map(str.strip, cells))
    read = {cell: reader(cell) for cell in set(cells)}
    odd = {cell: value for cell, value in read.items() if isinstance(value, values.Odd)}
    if odd:
        read |= {cell: value.value for cell, value in odd.items()}
        problems += [
            Problem(number, field, odd[cell].code, cell.strip()[:SHOWN])
            for number, cell in zip(numbers, cells, strict=True)
            if cell in odd
        ]
    return [read[cell] for cell in cells]


def _is_plain(text: str) -> bool:
    """Nothing to clean but outer blanks."""
    return text.isprintable() and unicodedata.is_normalized("NFC", text)


def counted(table: Table, places: Iterable[int]) -> dict[int, Counter[str]]:
    """By column how often each text stands there, in one pass: to unpack a row costs more than to count."""
    counters: dict[int, Counter[str]] = {place: Counter() for place in places}
    for start in range(0, len(table.rows) if counters else 0, _AT_ONCE):
        part = table.rows[start : start + _AT_ONCE]
        for place, counter in counters.items():
            counter.update(map(itemgetter(place), part))
    return counters


def hint(cells: Iterable[str]) -> str:
    """The first thing a row says, to know it by."""
    return next(filter(str.strip, cells), "").strip()[:SHOWN]


def references(headers: Sequence[str], rows: Sequence[Cells], mapping: Mapping) -> list[str]:
    """ "pretix:A0000X-1", in whatever order the columns stand; as written where no product is known; "" where
    a row has none.
    """
    places, prefix = mapping.columns("reference"), mapping.prefix
    if not places:
        return [""] * len(rows)
    if prefix and mapping.product and len(places) > 1:
        parts = mapping.product.reference
        places = tuple(sorted(places, key=lambda place: parts.index(normal(headers[place]))))
    texts = ([values.line(row[place]) for place in places] for row in rows)
    if not prefix:
        return ["".join(cells) for cells in texts]
    return [f"{prefix}:{'-'.join(cells)}" if all(cells) else "" for cells in texts]
