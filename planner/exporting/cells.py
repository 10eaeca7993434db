"""A table on its way into a spreadsheet."""

from dataclasses import dataclass
from datetime import date, datetime

Cell = str | int | date | datetime | None
"""Dates and moments on the event's wall clock."""

_STARTS_A_FORMULA = tuple("=+-@\t\r\n")


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    heading: str
    width: int
    """Characters, on a sheet that has columns of a width; from `WIDE` on, text wraps."""


WIDE = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    name: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]


def defused(text: str) -> str:
    """Where a program would take it for a formula, an apostrophe before it makes it a text.

    Source: OWASP, "CSV Injection". Blanks in front do not protect: some programs drop them.
    """
    return (
        f"'{text}"
        if text.startswith(_STARTS_A_FORMULA) or text.lstrip().startswith(_STARTS_A_FORMULA)
        else text
    )
