"""Rows packed as text: as large in memory as in their file, where lists of texts take ten times as much.

Measured with 100,000 rows of ten cells (11.6 MB): packing them costs a tenth of reading them, unpacking them
half of it.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, islice
from typing import overload

from planner.importing.tables.table import Cells

CELL = "\x1f"
ROW = "\x1e"
"""Control characters that no person types; those in a cell become blanks. Python strips both as blanks."""
AT_ONCE = 1000
_BLANKS = str.maketrans({CELL: " ", ROW: " "})


class Packed(Sequence[Cells]):
    """Rows in blocks, unpacked when asked for; one that is blank is an empty one."""

    def __init__(self, blocks: Sequence[bytes], counts: Sequence[int], *, width: int = 0) -> None:
        """The blocks, how many rows each holds, and the width of every row, 0 if each has its own."""
        self.blocks = blocks
        self._ends = list(accumulate(counts))
        self._count = self._ends[-1] if self._ends else 0
        self._width = width
        self._last: tuple[int, list[Cells]] = (-1, [])

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, at: int) -> Cells: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Cells]: ...
    def __getitem__(self, at: int | slice) -> Cells | Sequence[Cells]:
        if isinstance(at, slice):
            start, stop, step = at.indices(self._count)
            if step != 1:
                return [self[place] for place in range(start, stop, step)]
            return list(islice(self._from(start), max(stop - start, 0)))
        place = at + self._count if at < 0 else at
        if not 0 <= place < self._count:
            raise IndexError(at)
        number = bisect_right(self._ends, place)
        return self._block(number)[place - self._first(number)]

    def __iter__(self) -> Iterator[Cells]:
        return self._from(0)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Sequence):
            return NotImplemented
        return len(self) == len(other) and all(map(_are_equal, self, other))

    def __repr__(self) -> str:
        return repr(list(self))

    def texts_with(self, *signs: str) -> Iterator[tuple[int, list[str]]]:
        """Rows as texts, of blocks that hold one of the signs, with the place of their first row."""
        looked_for = [sign.encode() for sign in signs]
        for number, block in enumerate(self.blocks):
            if any(sign in block for sign in looked_for):
                yield self._first(number), texts_of(block)

    def _from(self, start: int) -> Iterator[Cells]:
        first = bisect_right(self._ends, start)
        skipped = start - self._first(first)
        for number in range(first, len(self.blocks)):
            yield from self._unpacked(number)[skipped:] if skipped else self._unpacked(number)
            skipped = 0

    def _first(self, number: int) -> int:
        return self._ends[number - 1] if number else 0

    def _block(self, number: int) -> list[Cells]:
        last, rows = self._last
        if last != number:
            rows = self._unpacked(number)
            self._last = (number, rows)
        return rows

    def _unpacked(self, number: int) -> list[Cells]:
        rows = [text.split(CELL) for text in texts_of(self.blocks[number])]
        width = self._width
        if width:
            return [row if len(row) == width else _fitted(row, width) for row in rows]
        return [[] if row == [""] else row for row in rows]


class Packing:
    """Takes rows, many or few at once, and in the end gives them packed."""

    def __init__(self) -> None:
        self.blocks: list[bytes] = []
        self.count = 0
        self._counts: list[int] = []
        self._waiting: list[Cells] = []

    def take(self, rows: Sequence[Cells]) -> None:
        self.count += len(rows)
        self._waiting += rows
        if len(self._waiting) >= AT_ONCE:
            self._pack()

    def done(self) -> Packed:
        if self._waiting:
            self._pack()
        return Packed(self.blocks, self._counts)

    def _pack(self) -> None:
        self.blocks.append(_packed(self._waiting))
        self._counts.append(len(self._waiting))
        self._waiting = []


def packed(rows: Iterable[Cells]) -> Packed:
    packing = Packing()
    waiting = iter(rows)
    while batch := list(islice(waiting, AT_ONCE)):
        packing.take(batch)
    return packing.done()


def block_of(texts: Iterable[str]) -> bytes:
    """Of rows as `texts_of` gives them."""
    return bytes_of(ROW.join(texts))


def texts_of(block: bytes) -> list[str]:
    """Its rows, their cells between `CELL`s."""
    return block.decode("utf-8", "surrogatepass").split(ROW)


def bytes_of(text: str) -> bytes:
    # a damaged workbook can hold half a surrogate pair
    return text.encode("utf-8", "surrogatepass")


def _fitted(row: Cells, width: int) -> Cells:
    return [*row[:width], *[""] * (width - len(row))]


def _packed(rows: Sequence[Cells]) -> bytes:
    text = ROW.join(map(CELL.join, rows))
    borders = sum(map(len, rows)) - sum(map(bool, rows))
    if text.count(ROW) != len(rows) - 1 or text.count(CELL) != borders:
        text = ROW.join(CELL.join(cell.translate(_BLANKS) for cell in row) for row in rows)
    return bytes_of(text)


def _are_equal(row: Cells, other: object) -> bool:
    return isinstance(other, Sequence) and list(row) == list(other)
