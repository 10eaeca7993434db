"""A file's rows as a table: the one with its headers, and what lies below it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from operator import methodcaller

from planner.domain.rules import LONGEST_LINE
from planner.importing.problem import Problem
from planner.importing.tables.headers import SEARCHED, Header, header_of, headers_of
from planner.importing.tables.packed import CELL, ROW, Packed, block_of, bytes_of, packed, texts_of
from planner.importing.tables.schedule_grid import unrolled, with_days
from planner.importing.tables.table import MOST_ROWS, SHOWN, Cancelled, Grid, IsCancelled, Table, never
from planner.importing.unreadable import Unreadable

MOST_COLUMNS = 1000
_FEW = 5
_ERRORS = ("#N/A", "#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#NULL!", "#NUM!", "#SPILL!", "#CALC!")
_ERROR = re.compile(rf"({CELL}|^)\s*({'|'.join(map(re.escape, _ERRORS))}|Err:\d{{3}})\s*(?={CELL}|$)")
_LISTED = 20
_ROW = ROW.encode()
_borders = methodcaller("count", CELL.encode())
_ODD = (b"#", b"Err:", b"\xef\xbb\xbf")
"""A failed formula perhaps, and a mark of byte order."""


def table_of(
    grid: Grid, name: str, *, header: Header | None = None, is_cancelled: IsCancelled = never
) -> Table:
    """`header` where it is known; else it is looked for.

    Raises Cancelled and Unreadable: `empty`, `no_rows`, `too_many_rows` (rows, most), `too_many_columns`
    (columns, most).
    """
    if header is None and (schedule := unrolled(grid, name)):
        return _shortened(schedule)
    rows = grid.rows if isinstance(grid.rows, Packed) else packed(grid.rows)
    header = header or header_of(rows[:SEARCHED])
    below = _Below(rows=rows, header=header, is_cancelled=is_cancelled)
    width = below.width()
    kept = below.kept(width)
    if not kept:
        raise Unreadable("no_rows")
    table = Table(
        name=name,
        headers=headers_of(header.cells, width),
        rows=kept,
        numbers=below.numbers,
        lines=grid.lines,
        problems=(*grid.problems, *below.problems()),
        notes=(*grid.notes, *header.notes, *below.notes()),
        sheets=grid.sheets,
        sheet=grid.sheet,
    )
    return with_days(table, rows[: max(header.at, 0)])


def _shortened(schedule: Table) -> Table:
    """As `_Below` cuts what is too long; the other rows of a schedule are few."""
    rows = [[cell[:LONGEST_LINE] for cell in row] for row in schedule.rows]
    cut = [
        Problem(number, "", "cell_cut", cell[:SHOWN])
        for number, row in zip(schedule.numbers, schedule.rows, strict=True)
        for cell in row
        if len(cell) > LONGEST_LINE
    ]
    return replace(schedule, rows=rows, problems=(*schedule.problems, *cut)) if cut else schedule


@dataclass(slots=True, kw_only=True)
class _Below:
    """The rows below a header, as texts: all of them are looked at, few of them closely."""

    rows: Packed
    header: Header
    is_cancelled: IsCancelled
    numbers: list[int] = field(default_factory=list)
    _named: int = 0
    """How many columns the header names."""
    _goes_on: bool = False
    """Whether some row has more."""
    _extra: list[Problem] = field(default_factory=list)
    _bent: list[Problem] = field(default_factory=list)
    _repeated: list[int] = field(default_factory=list)

    def width(self) -> int:
        """Up to the last column with anything in it; where few rows go on too far, as far as the header."""
        cells = self.header.cells
        self._named = max((place for place, cell in enumerate(cells, start=1) if cell.strip()), default=0)
        longer: list[int] = []
        rows = 0
        for _, block in self._blocks():
            texts = block.split(_ROW)
            rows += len(texts)
            if max(map(_borders, texts)) >= self._named:
                widths = (text.rstrip().count(CELL) + 1 for text in texts_of(block))
                longer += (width for width in widths if width > self._named)
        width = max((self._named, *longer))
        self._goes_on = 0 < self._named < width
        if width > MOST_COLUMNS:
            far = sum(width > MOST_COLUMNS for width in longer)
            if not 0 < self._named <= MOST_COLUMNS or far > max(1, rows // _FEW):
                raise Unreadable("too_many_columns", columns=width, most=MOST_COLUMNS)
            width = self._named
        return width

    def kept(self, width: int) -> Packed:
        """Without blank rows and headers; what is wrong with the others is noted on the way."""
        header = CELL.join(self.header.row).rstrip().replace("\ufeff", "")
        blocks = []
        counts = []
        for number, block in self._blocks():
            count = block.count(_ROW) + 1
            if self._is_plain(block, header):
                self.numbers += range(number, number + count)
            else:
                texts = list(self._texts(number, block, header))
                count = len(texts)
                block = block_of(texts)
            if count:
                blocks.append(block)
                counts.append(count)
        if len(self.numbers) > MOST_ROWS:
            raise Unreadable("too_many_rows", rows=len(self.numbers), most=MOST_ROWS)
        return Packed(blocks, counts, width=width)

    def _is_plain(self, block: bytes, header: str) -> bool:
        """Whether nothing in the block needs a closer look, as in nearly all of them."""
        texts = texts_of(block)
        return not (
            self._goes_on
            or any(sign in block for sign in _ODD)
            or (header and bytes_of(header) in block)
            or "" in texts
            or any(map(str.isspace, texts))
            or max(map(len, texts)) > LONGEST_LINE
        )

    def _texts(self, number: int, block: bytes, header: str) -> Iterator[str]:
        for at, text in enumerate(texts_of(block), start=number):
            if not text or text.isspace():
                continue
            text = text.replace("\ufeff", "")
            if header and text.startswith(header) and text.rstrip() == header:
                self._repeated.append(at)
                continue
            if self._goes_on and text.count(CELL) >= self._named:
                self._note_extra(at, text)
            if "#" in text or "Err:" in text:
                text = self._without_errors(at, text)
            if len(text) > LONGEST_LINE:
                text = self._cut(at, text)
            if text and not text.isspace():
                self.numbers.append(at)
                yield text

    def problems(self) -> list[Problem]:
        """Of rows longer than the header; where many are, it is a column somebody did not name."""
        is_column = len(self._extra) > max(1, len(self.numbers) // _FEW)
        return self._bent if is_column else [*self._extra, *self._bent]

    def notes(self) -> list[Problem]:
        if not self._repeated:
            return []
        listed = ", ".join(map(str, self._repeated[:_LISTED]))
        more = ", …" if len(self._repeated) > _LISTED else ""
        return [Problem(None, "", "header_repeated", listed + more)]

    def _blocks(self) -> Iterator[tuple[int, bytes]]:
        """With the number of their first row."""
        number = 1
        start = self.header.at + 2
        for block in self.rows.blocks:
            if self.is_cancelled():
                raise Cancelled
            count = block.count(_ROW) + 1
            if number + count > start:
                skipped = max(start - number, 0)
                yield number + skipped, block.split(_ROW, skipped)[-1] if skipped else block
            number += count

    def _note_extra(self, number: int, text: str) -> None:
        extra = next(filter(str.strip, text.split(CELL)[self._named :]), "")
        if extra:
            self._extra.append(Problem(number, "", "too_many_cells", extra.strip()[:SHOWN]))

    def _without_errors(self, number: int, text: str) -> str:
        """What a formula that failed leaves in a cell is nothing of a person's."""
        found = [error for _, error in _ERROR.findall(text)]
        self._bent += [Problem(number, "", "cell_error", error) for error in found]
        return _ERROR.sub(r"\1", text) if found else text

    def _cut(self, number: int, text: str) -> str:
        """What is longer than any line may be was put there by mistake."""
        cells = text.split(CELL)
        long = [cell for cell in cells if len(cell) > LONGEST_LINE]
        self._bent += [Problem(number, "", "cell_cut", cell[:LONGEST_LINE].strip()[:SHOWN]) for cell in long]
        return CELL.join(cell[:LONGEST_LINE] for cell in cells)
