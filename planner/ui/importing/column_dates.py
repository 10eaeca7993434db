"""Dates in a list that can be read in two ways: whether 5/6 is in May or in June."""

from collections.abc import Iterable, Sequence
from datetime import date

from planner.domain.names import folded
from planner.domain.values import dataclass
from planner.importing.lists.attendance import NUMERIC, Numeric, numeric_dates
from planner.importing.lists.date_order import DATED
from planner.importing.problem import Problem
from planner.importing.tables.table import Table
from planner.language import Words
from planner.wording.dates import month

LOOKED_AT = 1000
ASSUMED = {"day_first_assumed": True, "month_first_assumed": False}
"""By the codes of notes."""
_YEAR = 2016
"""Any; only the name of a month is made with it."""


@dataclass(frozen=True, slots=True)
class Unclear:
    column: int
    text: str
    """As it is written."""
    numbers: Numeric


def unclear_date(table: Table, fields: Sequence[str]) -> Unclear | None:
    """The first one of all columns that hold dates."""
    places = [at for at, field in enumerate(fields) if field in DATED]
    cells = ((at, row[at]) for at in places for row in table.rows[:LOOKED_AT])
    texts = ((at, found.group()) for at, cell in cells for found in NUMERIC.finditer(cell))
    dates = ((at, text, numbers) for at, text in texts for numbers in numeric_dates(folded(text)))
    return next((Unclear(at, text, numbers) for at, text, numbers in dates if numbers.is_unclear), None)


def assumed_order(notes: Iterable[Problem]) -> bool | None:
    """Whether dates were taken to begin with the day, where nobody said so; None where it made no odds."""
    return next((ASSUMED[note.code] for note in notes if note.code in ASSUMED), None)


def shown_date(unclear: Unclear, day_first: bool, words: Words) -> str:
    """ "5 June 2016"."""
    numbers = unclear.numbers
    day, at = (numbers.first, numbers.second) if day_first else (numbers.second, numbers.first)
    text = words.gettext("{day} {month}").format(day=day, month=month(date(_YEAR, at, 1), words))
    return f"{text} {numbers.year}" if numbers.year else text
