"""Tables as XLSX. Texts are stored as texts, so that none can be a formula or a link."""

import io
import re
from datetime import date, datetime
from typing import Any

from planner.exporting.cells import WIDE, Cell, Table
from planner.exporting.edition import Edition

_LONGEST_TEXT = 32767
"""Characters; xlsxwriter silently leaves out a cell with more."""

_LONGEST_NAME = 31
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\']")


def write_workbook(table: Table, edition: Edition) -> bytes:
    import xlsxwriter  # noqa: PLC0415 - slow import

    content = io.BytesIO()
    workbook = xlsxwriter.Workbook(content, {"in_memory": True, "default_date_format": "yyyy-mm-dd"})
    workbook.set_properties({"created": edition.created.replace(tzinfo=None)})
    sheet = workbook.add_worksheet(_NOT_IN_NAMES.sub(" ", table.name)[:_LONGEST_NAME])
    plain = workbook.add_format({"valign": "top"})
    wrapped = workbook.add_format({"valign": "top", "text_wrap": True})
    heading = workbook.add_format({"bold": True, "bottom": 1, "valign": "top", "text_wrap": True})
    day = workbook.add_format({"valign": "top", "num_format": "yyyy-mm-dd", "align": "left"})
    moment = workbook.add_format({"valign": "top", "num_format": "yyyy-mm-dd hh:mm", "align": "left"})
    for number, column in enumerate(table.columns):
        style = wrapped if column.width >= WIDE else plain
        sheet.set_column(number, number, column.width, style)
        sheet.write_string(0, number, column.heading[:_LONGEST_TEXT], heading)
    for row, cells in enumerate(table.rows, start=1):
        for number, cell in enumerate(cells):
            _write(sheet, row, number, cell, day=day, moment=moment)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, len(table.rows), len(table.columns) - 1)
    workbook.close()
    return content.getvalue()


def _write(sheet: Any, row: int, column: int, cell: Cell, *, day: Any, moment: Any) -> None:
    match cell:
        case None | "":
            return
        case datetime():
            sheet.write_datetime(row, column, cell, moment)
        case date():
            sheet.write_datetime(row, column, cell, day)
        case int():
            sheet.write_number(row, column, cell)
        case _:
            sheet.write_string(row, column, _shortened(cell))


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST_TEXT else f"{text[: _LONGEST_TEXT - 1]}…"
