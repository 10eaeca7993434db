"""Text tables with any delimiter and quoting.

The csv module swallows rows without a word where a quote is never closed (989 of 1,001, measured), so it
reads strictly first; a text that is not strictly right, or in which a cell has the look of several rows, is
read line by line by `csv_repair`.
"""

import csv
import io
from collections.abc import Iterator
from functools import partial
from itertools import islice

from planner.importing.header_words import is_known
from planner.importing.problem import Problem
from planner.importing.tables import csv_repair
from planner.importing.tables.decoding import Letters, letters_of
from planner.importing.tables.table import Cancelled, Cells, Grid, IsCancelled, never
from planner.importing.unreadable import Unreadable

LONGEST_LINE = 1_000_000
"""Characters. A cell holds at most 131,072, the csv module's own limit."""
_DELIMITERS = ",;\t|"
_NONE = "\x1f"
_SAMPLED = 100
_AT_ONCE = 5000


def parse_csv(content: bytes, *, is_cancelled: IsCancelled = never) -> Grid:
    """Raises Unreadable: `line_too_long` (line, most), `cell_too_long` (line)."""
    letters = letters_of(content)
    lines = _count_lines(letters)
    sample = list(islice(_open(letters), _SAMPLED))
    said = _said_delimiter(sample)
    delimiter = said or (_NONE if _is_one_column(sample) else _delimiter(sample))
    has_blanks = any(f'{delimiter} "' in line for line in sample)
    text = partial(_open, letters)
    rows = _strict_rows(text, delimiter, has_blanks, is_cancelled)
    problems: tuple[Problem, ...] = ()
    if rows is None or (len(rows) < lines and csv_repair.has_swallowed(rows, delimiter)):
        rows, problems = csv_repair.rows_of(text(), delimiter, has_blanks=has_blanks)
    if said:
        rows[0] = []
    return Grid(
        rows=rows,
        lines=lines,
        problems=(*letters.problems, *problems, *_nuls(letters, rows)),
        notes=letters.notes,
    )


def _open(letters: Letters) -> io.TextIOWrapper:
    """Decodes as it is read: a list is never held twice as text."""
    return io.TextIOWrapper(io.BytesIO(letters.content), encoding=letters.encoding, newline="")


def _count_lines(letters: Letters) -> int:
    number = 0
    for number, line in enumerate(iter(partial(_open(letters).readline, LONGEST_LINE + 1), ""), start=1):
        if len(line) > LONGEST_LINE:
            raise Unreadable("line_too_long", line=number, most=LONGEST_LINE)
    return number


def _said_delimiter(sample: list[str]) -> str:
    """Spreadsheet programs take a first line "sep=;" for a word to them."""
    first = sample[0].strip().strip('"') if sample else ""
    return first[4:] if first[:4].lower() == "sep=" and len(first) == 5 else ""


def _is_one_column(sample: list[str]) -> bool:
    """Whether a list is nothing but names, or addresses, under the one word for them: commas are theirs."""
    first = next((line.strip().strip('"') for line in sample if line.strip()), "")
    rows = (line.split(delimiter) for line in sample for delimiter in _DELIMITERS)
    return is_known(first) and not any(sum(map(is_known, cells)) > 1 for cells in rows)


def _delimiter(sample: list[str]) -> str:
    return max(_DELIMITERS, key=lambda delimiter: _regularity(sample, delimiter))


def _regularity(sample: list[str], delimiter: str) -> float:
    """How many columns the delimiter makes, in how many of the rows."""
    try:
        widths = [len(row) for row in csv.reader(sample, delimiter=delimiter) if row]
    except csv.Error:
        return 0
    usual = max(set(widths), key=lambda width: (widths.count(width), width), default=1)
    return (usual - 1) * widths.count(usual) / max(len(widths), 1)


def _strict_rows(
    text: partial[io.TextIOWrapper], delimiter: str, has_blanks: bool, is_cancelled: IsCancelled
) -> list[Cells] | None:
    """None where the text is not strictly right."""
    rows: list[Cells] = []
    reader = csv.reader(text(), delimiter=delimiter, strict=True, skipinitialspace=has_blanks)
    try:
        while batch := list(islice(reader, _AT_ONCE)):
            if is_cancelled():
                raise Cancelled
            rows += batch
    except csv.Error as error:
        if "field limit" in str(error):
            raise Unreadable("cell_too_long", line=reader.line_num) from None
        return None
    return rows


def _nuls(letters: Letters, rows: list[Cells]) -> Iterator[Problem]:
    """They vanish when the cells are cleaned."""
    if b"\0" not in letters.content:
        return
    for number, row in enumerate(rows, start=1):
        for cell in row:
            if "\0" in cell:
                yield Problem(number, "", "nul_removed", cell.replace("\0", ""))
