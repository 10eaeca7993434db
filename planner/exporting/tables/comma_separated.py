"""Tables as CSV: UTF-8 with the mark by which spreadsheet programs know it, lines as RFC 4180 ends them."""

import csv
import io
from datetime import date, datetime, timedelta

from planner.domain.times import clock
from planner.exporting.tables.cells import LONGEST_TEXT, Cell, Table, defused, legible


def write_csv(table: Table) -> bytes:
    lines = io.StringIO(newline="")
    writer = csv.writer(lines, lineterminator="\r\n")
    writer.writerow([_text(column.heading) for column in table.columns])
    writer.writerows([_text(cell) for cell in row] for row in table.rows)
    return lines.getvalue().encode("utf-8-sig")


def _text(cell: Cell) -> str:
    match cell:
        case None:
            return ""
        case datetime():
            return cell.isoformat(sep=" ", timespec="minutes")
        case date():
            return cell.isoformat()
        case timedelta():
            return clock(cell // timedelta(minutes=1))
        case int():
            return str(cell)
        case _:
            return defused(legible(cell))[:LONGEST_TEXT]
