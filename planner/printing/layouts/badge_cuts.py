"""Where to cut and fold a sheet of badges."""

from collections.abc import Iterator

from planner.printing.marks import Box, Line, Mark
from planner.printing.sheets import CutMarks
from planner.printing.stock import Stock, StockKind

CUT_KINDS = (StockKind.INSERT, StockKind.CARD)
TICK = 9.0
TICK_GAP = 3.0
"""Points between a cut mark and the badge it belongs to."""
HAIRLINE = 0.35
OUTLINE = "#9aa1ad"


def cut_marks(stock: Stock, wanted: CutMarks | None) -> tuple[Mark, ...]:
    """What is `wanted`; None: ticks where somebody has to cut. Stock that folds gets its fold marked, too."""
    if wanted is None:
        wanted = CutMarks.TICKS if stock.kind in CUT_KINDS else CutMarks.NONE
    fold = _fold_marks(stock) if stock.kind is StockKind.FOLD else ()
    match wanted:
        case CutMarks.OUTLINE:
            return (*fold, *_outlines(stock))
        case CutMarks.TICKS:
            return (*fold, *_all_ticks(stock))
        case CutMarks.NONE:
            return fold


def _fold_marks(stock: Stock) -> tuple[Line, ...]:
    """Two dashed ticks at the fold of every badge, inside of its edges."""
    marks: list[Line] = []
    for number in range(stock.cells):
        cell = stock.cell(number)
        fold, right = cell.y + cell.height / 2, cell.x + cell.width
        marks += [Line(x, fold, x + TICK, fold, HAIRLINE, dashed=True) for x in (cell.x, right - TICK)]
    return tuple(marks)


def _outlines(stock: Stock) -> tuple[Box, ...]:
    """Half a line inside of what is cut, so that the line stays on the badge and is cut through."""
    cells = map(stock.cell, range(stock.cells))
    return tuple(
        Box(
            cell.x + HAIRLINE / 2,
            cell.y + HAIRLINE / 2,
            cell.width - HAIRLINE,
            cell.height - HAIRLINE,
            outline=OUTLINE,
            line_width=HAIRLINE,
        )
        for cell in cells
    )


def _all_ticks(stock: Stock) -> tuple[Line, ...]:
    """Ticks in the sheet's margins at every edge of a badge; on the cut itself where there is no margin."""
    corners = [stock.cell(number) for number in range(stock.cells)]
    across = sorted({round(x, 3) for cell in corners for x in (cell.x, cell.x + cell.width)})
    down = sorted({round(y, 3) for cell in corners for y in (cell.y, cell.y + cell.height)})
    ticks: list[Line] = []
    for x in _inside(across, stock.page_width):
        for y, to_y in _ticks(down[0], down[-1], stock.page_height):
            ticks.append(Line(x, y, x, to_y, HAIRLINE))
    for y in _inside(down, stock.page_height):
        for x, to_x in _ticks(across[0], across[-1], stock.page_width):
            ticks.append(Line(x, y, to_x, y, HAIRLINE))
    return tuple(ticks)


def _inside(edges: list[float], length: float) -> list[float]:
    """The edges that need a cut: not those of the sheet itself."""
    return [edge for edge in edges if 1 < edge < length - 1]


def _ticks(first: float, last: float, length: float) -> Iterator[tuple[float, float]]:
    """The ends of the ticks before and after the badges."""
    room = TICK + TICK_GAP
    yield (first - room, first - TICK_GAP) if first >= room else (0, TICK)
    yield (last + TICK_GAP, last + room) if length - last >= room else (length - TICK, length)
