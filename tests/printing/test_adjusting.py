"""What a printer that misses is sent, measured in the PDF."""

from dataclasses import replace

import pytest

from planner.domain.adjustments import no_adjustment
from planner.domain.records import PrinterAdjustment, SheetSide
from planner.printing.adjusting import by_page, matrix
from planner.printing.marks import Box, Page
from planner.printing.pdf import write_pdf
from tests.printing.rendering import CREATED, drawn_page, ink_of

MM = 72 / 25.4
SCALE = 6
"""Pixels a point: a pixel is 0.06 mm."""
FRONT = no_adjustment("Office", SheetSide.FRONT)
BACK = no_adjustment("Office", SheetSide.BACK)
MOVED = replace(FRONT, right=-150, down=220, scale_x=10_100, scale_y=9_900)
LABEL = Page(612, 792, (Box(100, 200, 243, 168, fill="#000000"),))


def millimetres(box: tuple[float, float, float, float]) -> list[float]:
    return [value / MM for value in box]


def label_in(pdf: bytes, *, number: int = 0) -> list[float]:
    """Left, top, right, bottom of the ink, in millimetres from the top left corner of the paper."""
    left, top, right, bottom = (
        value / SCALE for value in ink_of(drawn_page(pdf, scale=SCALE, number=number))
    )
    return millimetres((left, top, right, bottom))


def printed(
    front: PrinterAdjustment, back: PrinterAdjustment, *, is_two_sided: bool, pages: int = 1
) -> bytes:
    adjust = by_page(front, back, is_two_sided=is_two_sided)
    return write_pdf([LABEL] * pages, title="Test", pictures={}, created=CREATED, adjust=adjust)


def test_a_label_moves_by_exactly_what_is_kept() -> None:
    scale_x, scale_y, right, down = matrix(MOVED)
    corners = (100 * scale_x + right, 200 * scale_y + down, 343 * scale_x + right, 368 * scale_y + down)
    assert label_in(printed(MOVED, BACK, is_two_sided=False)) == pytest.approx(millimetres(corners), abs=0.1)
    assert matrix(MOVED) == pytest.approx((1.01, 0.99, -1.5 * MM, 2.2 * MM))


def test_front_and_back_are_moved_each_by_its_own() -> None:
    pdf = printed(replace(FRONT, right=100), replace(BACK, right=-100), is_two_sided=True, pages=4)
    lefts = [label_in(pdf, number=number)[0] for number in range(4)]
    middle = 100 / MM
    assert lefts == pytest.approx([middle + 1, middle - 1, middle + 1, middle - 1], abs=0.1)


def test_a_sheet_printed_on_one_side_has_only_fronts() -> None:
    adjust = by_page(MOVED, replace(BACK, down=100), is_two_sided=False)
    assert adjust is not None
    assert (adjust(1), adjust(2)) == (matrix(MOVED), matrix(MOVED))


def test_sheets_on_their_side_go_as_they_are_and_cards_do_not() -> None:
    sizes = [(612.0, 792.0), (792.0, 612.0), (243.0, 153.0)]
    adjust = by_page(MOVED, BACK, is_two_sided=False, sizes=sizes)
    assert adjust is not None
    assert [adjust(page) for page in (1, 2, 3)] == [matrix(MOVED), None, matrix(MOVED)]
    assert by_page(MOVED, BACK, is_two_sided=False, sizes=[(792.0, 612.0)] * 2) is None


def test_nothing_is_done_for_a_printer_that_does_not_miss() -> None:
    assert by_page(FRONT, BACK, is_two_sided=True) is None
    assert by_page(FRONT, replace(BACK, down=100), is_two_sided=False) is None
    adjust = by_page(FRONT, replace(BACK, down=100), is_two_sided=True)
    assert adjust is not None
    assert (adjust(1), adjust(2)) == (None, matrix(replace(BACK, down=100)))
