"""Dates in a list that can be read in two ways: whether 5/6 is in May or in June."""

import re
from collections.abc import Sequence
from datetime import date

from planner.domain.values import dataclass
from planner.importing.tables.table import Table
from planner.language import Words
from planner.wording.dates import month

DATED = frozenset({"arrival", "departure", "days", "day", "start", "end"})
LOOKED_AT = 1000
LATEST = 12
"""Of a number that may be a month."""
_YEAR = 2016
"""Stands in where none is written; it has a 29 February."""
_DATE = re.compile(r"(?<![\d/.:-])(\d{1,2})([/.-])(\d{1,2})(?:\2(\d{4}|\d{2}))?(?![\d:])")


@dataclass(frozen=True, slots=True)
class Unclear:
    column: int
    text: str
    """As it is written."""
    first: int
    second: int
    year: str


def unclear_date(table: Table, fields: Sequence[str]) -> Unclear | None:
    """The first one of all columns that hold dates."""
    for at, field in enumerate(fields):
        if field in DATED:
            for row in table.rows[:LOOKED_AT]:
                found = _DATE.search(row[at])
                if found and _is_unclear(int(found[1]), int(found[3])):
                    return Unclear(at, found.group(), int(found[1]), int(found[3]), found[4] or "")
    return None


def shown_date(unclear: Unclear, day_first: bool, words: Words) -> str:
    """ "5 June 2016"."""
    day, at = (unclear.first, unclear.second) if day_first else (unclear.second, unclear.first)
    text = words.gettext("{day} {month}").format(day=day, month=month(date(_YEAR, at, 1), words))
    return f"{text} {unclear.year}".rstrip()


def _is_unclear(first: int, second: int) -> bool:
    return first != second and 1 <= first <= LATEST and 1 <= second <= LATEST
