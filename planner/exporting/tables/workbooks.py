"""Tables as XLSX. Texts are stored as texts, so that none can be a formula or a link."""

import io
import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, timedelta
from typing import Any

from planner.exporting.edition import Edition
from planner.exporting.tables.cells import WIDE, Cell, Table, legible

_LONGEST_NAME = 31
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\']")
_FIRST_YEAR = 1900
"""Sheets know no date before."""
_LINE = 15
"""Points."""
_MOST_LINES = 10
"""Of a row: it can be made higher by hand, and a list with an essay in each row is none."""
_A_DAY = timedelta(days=1)


def write_workbook(table: Table, edition: Edition) -> bytes:
    content = io.BytesIO()
    with new_workbook(content, edition) as workbook:
        add_table(workbook, table, sheet=sheet_name(table.name))
    return content.getvalue()


@contextmanager
def new_workbook(content: io.BytesIO, edition: Edition, *, title: str = "") -> Iterator[Any]:
    """It names nobody who made it, and no moment but that of the edition: the same bytes each time."""
    import xlsxwriter  # noqa: PLC0415 - slow import

    workbook = xlsxwriter.Workbook(content, {"in_memory": True, "default_date_format": "yyyy-mm-dd"})
    workbook.set_properties({"title": legible(title)[:255], "created": edition.created.replace(tzinfo=None)})
    yield workbook
    workbook.close()


def sheet_name(text: str, *, taken: tuple[str, ...] = ()) -> str:
    """As programs let sheets be called; none is empty, or the same as another but for its case."""
    name = _NOT_IN_NAMES.sub(" ", legible(text)).strip()[:_LONGEST_NAME].strip() or "-"
    others = {other.casefold() for other in taken}
    number = 2
    unique = name
    while unique.casefold() in others:
        end = f" {number}"
        unique = name[: _LONGEST_NAME - len(end)] + end
        number += 1
    return unique


def add_table(workbook: Any, table: Table, *, sheet: str) -> Any:
    """Returns the new sheet, on which the table starts at the first cell."""
    written = workbook.add_worksheet(sheet)
    looks = _looks(workbook)
    for number, column in enumerate(table.columns):
        written.set_column(
            number, number, column.width, looks["wrapped" if column.width >= WIDE else "plain"]
        )
        written.write_string(0, number, legible(column.heading), looks["heading"])
    for row, cells in enumerate(table.rows, start=1):
        for number, cell in enumerate(cells):
            _write(written, row, number, cell, looks)
        lines = max(
            (_lines(cell, column.width) for cell, column in zip(cells, table.columns, strict=True)), default=1
        )
        if lines > 1:
            written.set_row(row, min(lines, _MOST_LINES) * _LINE)
    written.freeze_panes(1, 0)
    written.autofilter(0, 0, len(table.rows), len(table.columns) - 1)
    print_wide(written, rows=1)
    return written


def _lines(cell: Cell, width: int) -> int:
    """How many it takes where it wraps: programs do not find that out by themselves when they open a file."""
    if width < WIDE or not isinstance(cell, str):
        return 1
    return sum(max(1, -int(-len(line) * 1.1 // width)) for line in cell.splitlines())


def print_wide(sheet: Any, *, rows: int, pages: int = 0) -> None:
    """Landscape, all columns on one page, the first rows again on each; at most so many pages, if any."""
    sheet.set_landscape()
    sheet.fit_to_pages(1, pages)
    sheet.repeat_rows(0, rows - 1)
    sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    sheet.set_footer("&C&P / &N")


def _looks(workbook: Any) -> dict[str, Any]:
    top = {"valign": "top"}
    return {
        "plain": workbook.add_format(top),
        "wrapped": workbook.add_format({**top, "text_wrap": True}),
        "heading": workbook.add_format(
            {
                **top,
                "bold": True,
                "text_wrap": True,
                "bottom": 1,
                "bg_color": "#eef1f6",
                "bottom_color": "#8a94a6",
            }
        ),
        "number": workbook.add_format({**top, "align": "left"}),
        "day": workbook.add_format({**top, "num_format": "yyyy-mm-dd", "align": "left"}),
        "moment": workbook.add_format({**top, "num_format": "yyyy-mm-dd hh:mm", "align": "left"}),
        "time": workbook.add_format({**top, "num_format": "hh:mm", "align": "left"}),
    }


def _write(sheet: Any, row: int, column: int, cell: Cell, looks: dict[str, Any]) -> None:
    match cell:
        case None | "":
            return
        case datetime() if cell.year >= _FIRST_YEAR:
            sheet.write_datetime(row, column, cell, looks["moment"])
        case date() if cell.year >= _FIRST_YEAR:
            sheet.write_datetime(row, column, cell, looks["day"])
        case date():
            sheet.write_string(row, column, str(cell)[:16])
        case timedelta():
            sheet.write_number(row, column, cell / _A_DAY, looks["time"])
        case int():
            sheet.write_number(row, column, cell, looks["number"])
        case _:
            sheet.write_string(row, column, legible(cell))
