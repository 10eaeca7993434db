"""Which row of a file holds its headers, and what lies below it."""

from collections.abc import Sequence
from statistics import median

from planner.domain.rules import LONGEST_LINE
from planner.importing.header_words import is_known
from planner.importing.problem import Problem
from planner.importing.tables.table import Cells, Grid, Table
from planner.importing.unreadable import Unreadable

MOST_COLUMNS = 1000
_SEARCHED = 30
_SHOWN = 60
_FEW = 5


def table_of(grid: Grid, name: str) -> Table:
    """Raises Unreadable: `empty`, `no_rows`, `no_header` (row), `too_many_columns` (columns, most)."""
    at = _header_at(grid.rows)
    width = _width(grid.rows[at:])
    if width > MOST_COLUMNS:
        raise Unreadable("too_many_columns", columns=width, most=MOST_COLUMNS)
    headers = _headers(grid.rows[at][:width], width)
    first = grid.first + at + 1
    numbers = [first + place for place, row in enumerate(grid.rows[at + 1 :]) if any(map(str.strip, row))]
    if not numbers:
        raise Unreadable("no_rows")
    named = _named_width(grid.rows[at])
    cut: list[Problem] = []
    rows = [_cut(_fitted(grid.rows[number - grid.first], width), number, cut) for number in numbers]
    problems = _too_wide(rows, numbers, named) if width > named else []
    return Table(
        name=name,
        headers=headers,
        rows=rows,
        numbers=numbers,
        lines=grid.lines,
        problems=(*grid.problems, *problems, *cut),
        notes=(*grid.notes, *_titles(grid, at)),
        sheets=grid.sheets,
        sheet=grid.sheet,
    )


def _header_at(rows: Sequence[Cells]) -> int:
    """The row with the most words we know; else the first that is as full as those below it."""
    filled = [(at, [cell for cell in row if cell.strip()]) for at, row in enumerate(rows[: 4 * _SEARCHED])]
    filled = [(at, cells) for at, cells in filled if cells][:_SEARCHED]
    if not filled:
        raise Unreadable("empty")
    known, best = max(((sum(map(is_known, cells)), -at) for at, cells in filled))
    if not known:
        usual = median(len(cells) for _, cells in filled)
        best = -next(at for at, cells in filled if 2 * len(cells) > usual)
    if any("@" in cell for cell in rows[-best]):
        raise Unreadable("no_header", row=1 - best)
    return -best


def _width(rows: Sequence[Cells]) -> int:
    """Up to the last column with anything in it."""
    width = 0
    for row in rows:
        last = len(row)
        while last > width and not row[last - 1].strip():
            last -= 1
        width = max(width, last)
    return width


def _named_width(header: Cells) -> int:
    return max(place for place, cell in enumerate(header, start=1) if cell.strip())


def _headers(cells: Cells, width: int) -> tuple[str, ...]:
    headers: list[str] = []
    for place in range(width):
        text = " ".join(cells[place].replace("\ufeff", "").split()) if place < len(cells) else ""
        header = text or f"Column {place + 1}"
        repeats = 2
        while header in headers:
            header = f"{text} ({repeats})"
            repeats += 1
        headers.append(header)
    return tuple(headers)


def _fitted(row: Cells, width: int) -> Cells:
    return row if len(row) == width else [*row[:width], *[""] * (width - len(row))]


def _cut(row: Cells, number: int, problems: list[Problem]) -> Cells:
    """What is longer than any line may be was put there by mistake."""
    if max(map(len, row)) <= LONGEST_LINE:
        return row
    long = [cell for cell in row if len(cell) > LONGEST_LINE]
    problems += [Problem(number, "", "cell_cut", cell.strip()[:_SHOWN]) for cell in long]
    return [cell[:LONGEST_LINE] for cell in row]


def _too_wide(rows: Sequence[Cells], numbers: Sequence[int], named: int) -> list[Problem]:
    """Rows with more cells than headers; where many have them, it is a column somebody did not name."""
    extra = [
        Problem(number, "", "too_many_cells", cell.strip()[:_SHOWN])
        for number, row in zip(numbers, rows, strict=True)
        if (cell := next(filter(str.strip, row[named:]), ""))
    ]
    return extra if len(extra) <= max(1, len(rows) // _FEW) else []


def _titles(grid: Grid, at: int) -> list[Problem]:
    above = [cell.strip() for row in grid.rows[:at] for cell in row if cell.strip()]
    return [Problem(None, "", "titles_skipped", " · ".join(above)[:_SHOWN])] if above else []
