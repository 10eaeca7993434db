"""What stands in the columns of a list: a few values of each, and which have none at all."""

from collections.abc import Iterable
from operator import itemgetter

from planner.domain.values import dataclass
from planner.importing.tables.table import Table

SHOWN = 3
LOOKED_AT = 300
"""Rows in which values to show are looked for."""
LONGEST = 80


@dataclass(frozen=True, slots=True)
class Contents:
    """By column, from 0."""

    samples: tuple[tuple[str, ...], ...]
    """Different values, as first written; of a long one its beginning."""
    empty: frozenset[int]


def begin(table: Table) -> Contents:
    """By the first rows alone, which is quick: what is called empty may have values further down."""
    first = table.rows[:LOOKED_AT]
    samples = tuple(_samples(map(itemgetter(at), first)) for at in range(len(table.headers)))
    return Contents(samples, frozenset(at for at, sample in enumerate(samples) if not sample))


def look_on(table: Table, begun: Contents) -> Contents:
    """By all rows; 6 ms a column for 100,000 of them, in the worst case."""
    samples = list(begun.samples)
    for at in begun.empty:
        rest = map(itemgetter(at), table.rows[LOOKED_AT:])
        samples[at] = tuple(value[:LONGEST] for value in [next(filter(str.strip, rest), "")] if value)
    return Contents(tuple(samples), frozenset(at for at in begun.empty if not samples[at]))


def _samples(cells: Iterable[str]) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for cell in cells:
        text = " ".join(cell[: 2 * LONGEST].split())[:LONGEST]
        if text and text not in found:
            found[text] = None
            if len(found) == SHOWN:
                break
    return tuple(found)
