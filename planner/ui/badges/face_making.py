"""Makes one badge, front and back, cut out of the sheet it will stand on."""

from dataclasses import replace
from datetime import datetime

from planner.domain.records import Participant
from planner.domain.snapshot import Snapshot
from planner.domain.values import dataclass
from planner.language import Words
from planner.printing.stock import Stock
from planner.ui.printing.making import ONE_AT_A_TIME

WHENEVER = datetime(2000, 1, 1)
"""Nobody keeps this file."""


@dataclass(frozen=True, slots=True)
class Made:
    content: bytes
    """The PDF, a page a side."""
    sizes: tuple[tuple[float, float], ...]
    """Of each page, in points."""


def make_faces(snapshot: Snapshot, person: Participant, stock: Stock, words: Words) -> Made:
    """Of the first label of a sheet, turned around its long edge for the back."""
    import pypdfium2  # noqa: F401, PLC0415 - slow import: the window needs it as soon as this is done

    from planner.printing.layouts.badges import lay_out_badges  # noqa: PLC0415 - slow import
    from planner.printing.layouts.placing import placed  # noqa: PLC0415 - slow import
    from planner.printing.pdf import write_pdf  # noqa: PLC0415 - slow import

    with ONE_AT_A_TIME:
        cell, pages = stock.cell(0), []
        for number, sheet in enumerate(lay_out_badges(snapshot, [person], stock, words=words)):
            left = cell.x if number == 0 else stock.page_width - cell.x - cell.width
            marks = tuple(placed(mark, -left, -cell.y) for mark in sheet.page.marks)
            pages.append(replace(sheet.page, width=cell.width, height=cell.height, marks=marks))
        content = write_pdf(pages, title="", pictures=snapshot.pictures, created=WHENEVER)
    return Made(content, ((cell.width, cell.height),) * len(pages))
