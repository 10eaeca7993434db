"""Tables for people: aligned, in the width there is, without markup, so that a name is only a name."""

import os
from collections.abc import Iterable, Sequence

from rich.box import SIMPLE_HEAD
from rich.cells import cell_len
from rich.console import Console
from rich.table import Table
from rich.text import Text

from planner.cli.output import harmless, say

_WIDTH_OF_A_PIPE = 160
_LONG = 1000
"""Rows from which lines are no longer broken to fit: rich takes 0.6 ms a row, measured."""


def show(headings: Sequence[str], rows: Sequence[Sequence[str]], *, right: Sequence[int] = ()) -> None:
    """`right` are the columns set to the right edge, as numbers are."""
    if len(rows) > _LONG:
        say("\n".join(_lines([headings, *rows], right=right)))
        return
    table = Table(box=SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for position, heading in enumerate(headings):
        table.add_column(Text(heading), justify="right" if position in right else "left", overflow="fold")
    for row in rows:
        table.add_row(*(Text(harmless(cell)) for cell in row))
    _console().print(table)


def _lines(rows: Sequence[Sequence[str]], *, right: Sequence[int]) -> Iterable[str]:
    widths = [max(map(cell_len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = (
            " " * (width - cell_len(cell)) + cell
            if position in right
            else cell + " " * (width - cell_len(cell))
            for position, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        yield "   ".join(cells).rstrip()


def _console() -> Console:
    found = Console(highlight=False, emoji=False, markup=False)
    if found.is_terminal or "COLUMNS" in os.environ:
        return found
    return Console(highlight=False, emoji=False, markup=False, width=_WIDTH_OF_A_PIPE)
