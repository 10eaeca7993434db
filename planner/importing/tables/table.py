"""A list as its file has it: texts in rows and columns, nothing judged yet."""

import gc
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TypeVar

from planner.importing.problem import Problem

T = TypeVar("T")
Cells = Sequence[str]
_ASKED_EVERY = 4000
MOST_ROWS = 1_048_575
"""Below a header, as many as the largest sheet has."""
SHOWN = 60
"""Characters of what a problem or a note quotes of the file."""
Progress = Callable[[int, int], None]
"""Told how many rows are done, and of how many."""
IsCancelled = Callable[[], bool]


class Cancelled(Exception):
    """Somebody stopped the work; nothing was written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """Every row of a file, blank ones too: their places, from 1, are their numbers."""

    rows: Sequence[Cells]
    lines: int
    problems: tuple[Problem, ...] = ()
    notes: tuple[Problem, ...] = ()
    sheets: tuple[str, ...] = ()
    sheet: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    name: str
    """The file's."""
    headers: tuple[str, ...]
    """Each once: a repeated one is called "City (2)", one without a word "Column 3"."""
    rows: Sequence[Cells]
    """Below the headers, as wide as they are, none of them blank."""
    numbers: Sequence[int]
    """Of the rows, as a spreadsheet program counts them."""
    lines: int
    """In the whole file; a cell with line ends takes several."""
    problems: tuple[Problem, ...] = ()
    notes: tuple[Problem, ...] = ()
    """Worth knowing, nothing to be done."""
    sheets: tuple[str, ...] = ()
    """Of a workbook, those with anything in them."""
    sheet: str = ""
    """The one these rows are from."""


@contextmanager
def collector_paused() -> Iterator[None]:
    """For work that makes many objects and no circles of them, which Python would look through again and
    again: a third of an import's time, measured.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def never() -> bool:
    return False


def ignore(done: int, total: int) -> None:
    """Progress nobody watches."""


def asking(items: Iterable[T], is_cancelled: IsCancelled) -> Iterator[T]:
    """All of them, unless somebody stops the work on the way."""
    for at, item in enumerate(items):
        if not at % _ASKED_EVERY and is_cancelled():
            raise Cancelled
        yield item
