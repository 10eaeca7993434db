"""The cells of one column, read as values; what is odd in them becomes problems."""

from collections.abc import Iterable, Sequence
from typing import Any

from planner.importing.problem import Problem
from planner.importing.values import Odd, Reader

SHOWN = 200
"""Characters of a value that a problem repeats."""


def read_column(
    cells: Sequence[str],
    numbers: Sequence[int],
    reader: Reader,
    *,
    field: str,
    problems: list[Problem],
) -> list[Any]:
    """Every text is read once, however often it stands there."""
    values = {cell: reader(cell) for cell in set(cells)}
    odd = {cell: value for cell, value in values.items() if isinstance(value, Odd)}
    if odd:
        values |= {cell: value.value for cell, value in odd.items()}
        problems += [
            Problem(number, field, odd[cell].code, cell.strip()[:SHOWN])
            for number, cell in zip(numbers, cells, strict=True)
            if cell in odd
        ]
    return [values[cell] for cell in cells]


def hint(cells: Iterable[str]) -> str:
    """The first thing a row says, to know it by."""
    return next(filter(str.strip, cells), "").strip()[:SHOWN]
