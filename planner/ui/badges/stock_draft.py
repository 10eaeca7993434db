"""Labels as somebody is measuring them: what is typed, and what it means."""

from dataclasses import replace

from planner.domain.records import OwnStock
from planner.domain.refusal import Refused
from planner.printing.layouts.frame import SIZES
from planner.printing.stock import Stock, StockKind, check_stock, stock_of

WHOLE_SHEET = frozenset({StockKind.SINGLE, StockKind.FOLD, StockKind.ROLL})
"""Kinds whose sheet is one label."""
LENGTHS = ("width", "height", "left", "top", "pitch_x", "pitch_y", "page_width", "page_height")
COUNTS = ("columns", "rows")
POINT = 2540 / 72
"""Hundredths of a millimetre."""
SHEETS = ("Letter", "A4")


def sheet_size(name: str) -> tuple[int, int]:
    """In hundredths of a millimetre."""
    width, height = SIZES[name]
    return round(width * POINT / 10) * 10, round(height * POINT / 10) * 10


def sheet_name(stock: OwnStock) -> str:
    """Empty for a sheet of another size."""
    size = stock.page_width, stock.page_height
    return next((name for name in SHEETS if sheet_size(name) == size), "")


def beginning(paper: str) -> OwnStock:
    """Two across and four down, as many are on sale, in the unit of those who use the paper."""
    width, height = sheet_size(paper)
    if paper == "Letter":
        return OwnStock(
            id="", name="", kind=StockKind.LABEL, page_width=width, page_height=height, width=8_573,
            height=5_927, left=1_746, top=1_482, pitch_x=9_525, pitch_y=6_350, columns=2, rows=4,
        )  # fmt: skip
    return OwnStock(
        id="", name="", kind=StockKind.LABEL, page_width=width, page_height=height, width=8_500,
        height=5_500, left=1_500, top=3_100, pitch_x=9_500, pitch_y=6_000,
        columns=2, rows=4,
    )  # fmt: skip


def copied(stock: Stock, draft: OwnStock) -> OwnStock:
    """The numbers of another stock, under the draft's own name."""
    lengths = {name: round(getattr(stock, name) * POINT) for name in LENGTHS}
    return replace(draft, kind=stock.kind.value, columns=stock.columns, rows=stock.rows, **lengths)


def completed(stock: OwnStock) -> OwnStock:
    """Where a sheet is one label, all else follows from the label; one label has no next one."""
    if StockKind(stock.kind) in WHOLE_SHEET:
        return replace(
            stock, page_width=stock.width, page_height=stock.height, left=0, top=0, pitch_x=0, pitch_y=0,
            columns=1, rows=1,
        )  # fmt: skip
    across = stock.pitch_x if stock.columns > 1 else 0
    return replace(stock, pitch_x=across, pitch_y=stock.pitch_y if stock.rows > 1 else 0)


def misfit(stock: OwnStock) -> Refused | None:
    """Why these labels can't stand on their sheet."""
    try:
        check_stock(stock_of(stock))
    except Refused as refused:
        return refused
    return None
