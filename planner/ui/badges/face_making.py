"""Makes one badge, front and back, cut out of the sheet it will stand on."""

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from planner.domain.records import Participant
from planner.domain.snapshot import Snapshot
from planner.language import Words
from planner.printing.stock import Stock, StockKind
from planner.ui.printing.making import ONE_AT_A_TIME

if TYPE_CHECKING:
    from planner.operations.papers import Made

WHENEVER = datetime(2000, 1, 1)
"""Nobody keeps this file."""


def make_faces(snapshot: Snapshot, person: Participant, stock: Stock, words: Words) -> "Made":
    """A page a side. Of the first label of a sheet, which is turned like the leaf of a book for the back.

    Where to fold is shown; where to cut is not, as the sheet around is not there.
    """
    import pypdfium2  # noqa: F401, PLC0415 - slow import: the window needs it as soon as this is done

    from planner.operations.papers import Made  # noqa: PLC0415 - slow import
    from planner.printing.layouts.badges import lay_out_badges  # noqa: PLC0415 - slow import
    from planner.printing.layouts.placing import placed  # noqa: PLC0415 - slow import
    from planner.printing.pdf import write_pdf  # noqa: PLC0415 - slow import
    from planner.printing.sheets import CutMarks, Edge  # noqa: PLC0415 - slow import

    edge = Edge.LONG if stock.page_height >= stock.page_width else Edge.SHORT
    cuts = None if stock.kind is StockKind.FOLD else CutMarks.NONE
    with ONE_AT_A_TIME:
        cell, pages = stock.cell(0), []
        sheets = lay_out_badges(snapshot, [person], stock, edge=edge, marks=cuts, words=words)
        for number, sheet in enumerate(sheets):
            left = cell.x if number == 0 else stock.page_width - cell.x - cell.width
            marks = tuple(placed(mark, -left, -cell.y) for mark in sheet.page.marks)
            pages.append(replace(sheet.page, width=cell.width, height=cell.height, marks=marks))
        content = write_pdf(pages, title="", pictures=snapshot.pictures, created=WHENEVER)
    return Made(content, ((cell.width, cell.height),) * len(pages))
