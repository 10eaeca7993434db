"""Text tables with any delimiter and quoting.

The csv module swallows rows without a word where a quote is never closed (989 of 1,001, measured), so it
reads strictly first; a text that is not strictly right, or in which a cell has the look of several rows, is
read line by line by `csv_repair`.
"""

import csv
import io
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice

from planner.importing.problem import Problem
from planner.importing.tables import csv_repair
from planner.importing.tables.decoding import Letters, letters_of
from planner.importing.tables.headers import is_word
from planner.importing.tables.packed import CELL, Packed, Packing
from planner.importing.tables.table import (
    MOST_ROWS,
    Cancelled,
    Cells,
    Grid,
    IsCancelled,
    Progress,
    ignore,
    never,
)
from planner.importing.unreadable import Unreadable

LONGEST_LINE = 20_000_000
"""Characters."""
_DELIMITERS = ",;\t|"
_RARE = "^~¦§:#，；、،"
"""Taken only where words we know stand between them."""
_NONE = "\x1f"
_SAMPLED = 100
_LOOKED_AT = 20_000
_AT_ONCE = 1000
_COUNTED = 1_000_000
_MOST_LINES = 4 * MOST_ROWS
"""Of a text that must be mended line by line, which takes three minutes for ten million."""


def parse_csv(content: bytes, *, is_cancelled: IsCancelled = never) -> Grid:
    """Raises Cancelled, and Unreadable `line_too_long` (line, most)."""
    return grid_of(letters_of(content, is_cancelled=is_cancelled), is_cancelled=is_cancelled)


def grid_of(letters: Letters, progress: Progress = ignore, is_cancelled: IsCancelled = never) -> Grid:
    """As `parse_csv`."""
    text = _Text.of(letters)
    rows, lines = _strict_rows(text, progress, is_cancelled)
    problems: tuple[Problem, ...] = ()
    if rows is None or (len(rows) < lines and csv_repair.has_swallowed(rows, text.delimiter)):
        lines = _count_lines(letters, is_cancelled)
        if lines > _MOST_LINES:
            raise Unreadable("too_many_rows", rows=lines, most=MOST_ROWS)
        rows, problems = _repaired_rows(text, lines, progress, is_cancelled)
    return Grid(
        rows=rows,
        lines=lines,
        problems=(*letters.problems, *problems, *_nuls(rows)),
        notes=letters.notes,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Text:
    letters: Letters
    delimiter: str
    is_said: bool
    """By a first line that is nothing else."""
    has_blanks: bool
    """Between delimiters and quotes."""

    @classmethod
    def of(cls, letters: Letters) -> "_Text":
        sample = first_lines(letters, _SAMPLED)
        said = _said_delimiter(sample)
        delimiter = said or (_NONE if _is_one_column(sample) else _delimiter(sample))
        has_blanks = any(f'{delimiter} "' in line for line in sample)
        return cls(letters=letters, delimiter=delimiter, is_said=bool(said), has_blanks=has_blanks)

    def lines(self, packing: Packing) -> Iterator[str]:
        """Those that are rows; one that says the delimiter is kept as a blank one, for their numbers."""
        lines = open_text(self.letters)
        if self.is_said:
            next(lines)
            packing.take([[]])
        return lines


def first_lines(letters: Letters, most: int) -> list[str]:
    """Each as far as it is worth a look."""
    return [line[:_LOOKED_AT] for line in islice(open_text(letters), most)]


def open_text(letters: Letters) -> io.TextIOWrapper:
    """Decodes as it is read: a list is never held twice as text."""
    return io.TextIOWrapper(io.BytesIO(letters.content), encoding=letters.encoding, newline="")


def _count_lines(letters: Letters, is_cancelled: IsCancelled) -> int:
    file = open_text(letters)
    count = 0
    while lines := file.readlines(_COUNTED):
        if is_cancelled():
            raise Cancelled
        for number, line in enumerate(lines, start=count + 1):
            if len(line) > LONGEST_LINE:
                raise Unreadable("line_too_long", line=number, most=LONGEST_LINE)
        count += len(lines)
    return count


def _said_delimiter(sample: list[str]) -> str:
    """Spreadsheet programs take a first line "sep=;" for a word to them."""
    first = sample[0].strip(" \r\n").strip('"') if sample else ""
    return first[4:] if first[:4].lower() == "sep=" and len(first) == 5 else ""


def _is_one_column(sample: list[str]) -> bool:
    """Whether a list is nothing but names, or addresses, under the one word for them: commas are theirs."""
    first = next((line.strip() for line in sample if line.strip()), "")
    if first.count('"') == 1:
        # the first word of several on lines of their own
        return False
    first = first.strip('"')
    rows = (line.split(delimiter) for line in sample for delimiter in _DELIMITERS)
    return is_word(first) and not any(sum(map(is_word, cells)) > 1 for cells in rows)


def _delimiter(sample: list[str]) -> str:
    named = [one for one in _DELIMITERS for line in sample[:5] if sum(map(is_word, line.split(one))) > 1]
    best = max(named or _DELIMITERS, key=lambda delimiter: _regularity(sample, delimiter))
    if _regularity(sample, best) > 0:
        return best
    rare = (one for one in _RARE for line in sample[:5] if sum(map(is_word, line.split(one))) > 1)
    return next(rare, best)


def _regularity(sample: list[str], delimiter: str) -> float:
    """How many columns the delimiter makes, in how many of the rows."""
    try:
        widths = [len(row) for row in csv.reader(sample, delimiter=delimiter) if row]
    except csv.Error:
        widths = [line.count(delimiter) + 1 for line in sample]
    usual = max(set(widths), key=lambda width: (widths.count(width), width), default=1)
    return (usual - 1) * widths.count(usual) / max(len(widths), 1)


def _strict_rows(text: _Text, progress: Progress, is_cancelled: IsCancelled) -> tuple[Packed | None, int]:
    """With the number of lines; no rows where the text is not strictly right."""
    packing = Packing()
    # some may be within cells, or of an old Mac: it is no more than what progress is measured by
    total = text.letters.content.count(b"\n")
    delimiter, has_blanks = text.delimiter, text.has_blanks
    rows = csv.reader(text.lines(packing), delimiter=delimiter, strict=True, skipinitialspace=has_blanks)
    try:
        packed = _packed(packing, rows, total, progress, is_cancelled)
    except csv.Error:
        return None, 0
    return packed, rows.line_num + text.is_said


def _repaired_rows(
    text: _Text, lines: int, progress: Progress, is_cancelled: IsCancelled
) -> tuple[Packed, tuple[Problem, ...]]:
    packing = Packing()
    problems: list[Problem] = []
    with _any_length():
        repair = csv_repair.Repair(text.delimiter, has_blanks=text.has_blanks, problems=problems)
        rows = repair.rows(text.lines(packing), first=packing.count + 1)
        return _packed(packing, rows, lines, progress, is_cancelled), tuple(problems)


def _packed(
    packing: Packing, rows: Iterable[Cells], lines: int, progress: Progress, is_cancelled: IsCancelled
) -> Packed:
    waiting = iter(rows)
    while batch := list(islice(waiting, _AT_ONCE)):
        if is_cancelled():
            raise Cancelled
        packing.take(batch)
        progress(packing.count, max(lines, packing.count))
    return packing.done()


@contextmanager
def _any_length() -> Iterator[None]:
    """The csv module takes cells up to 131,072 characters, which keeps a quote from swallowing too much."""
    before = csv.field_size_limit(LONGEST_LINE)
    try:
        yield
    finally:
        csv.field_size_limit(before)


def _nuls(rows: Packed) -> Iterator[Problem]:
    """They vanish when the cells are cleaned."""
    for first, texts in rows.texts_with("\0"):
        for number, text in enumerate(texts, start=first + 1):
            for cell in text.split(CELL) if "\0" in text else ():
                if "\0" in cell:
                    yield Problem(number, "", "nul_removed", cell.replace("\0", ""))
