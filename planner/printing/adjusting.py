"""What every page of a printer that misses goes through, so that labels land where they should."""

from collections.abc import Callable, Sequence

from planner.domain.adjustments import WHOLE, is_idle
from planner.domain.records import PrinterAdjustment

Matrix = tuple[float, float, float, float]
"""`scale_x, scale_y, right, down`: a point x, y in points from the upper left corner, y down, comes to
`scale_x * x + right, scale_y * y + down`.
"""
Adjust = Callable[[int], Matrix | None]
"""Of a page, counted from 1; None leaves it as it is."""
SHEET = 400
"""Points: cards and labels on a roll are lower, and printed as they lie."""
POINTS = 72 / 2540
"""In a hundredth of a millimetre."""


def matrix(adjustment: PrinterAdjustment) -> Matrix:
    return (
        adjustment.scale_x / WHOLE,
        adjustment.scale_y / WHOLE,
        adjustment.right * POINTS,
        adjustment.down * POINTS,
    )


def by_page(
    front: PrinterAdjustment,
    back: PrinterAdjustment,
    *,
    is_two_sided: bool,
    sizes: Sequence[tuple[float, float]] = (),
) -> Adjust | None:
    """Two-sided, every second page is the back of the one before; None where no page is to be moved.

    `sizes` of the pages in points, where there may be sheets that lie on their side: printers turn those
    the one way or the other, and nobody can tell which of their edges is the left one then.
    """
    if is_idle(front) and (is_idle(back) or not is_two_sided):
        return None
    of_front, of_back = (None if is_idle(each) else matrix(each) for each in (front, back))
    lying = {number for number, (width, height) in enumerate(sizes, 1) if width > height >= SHEET}
    if sizes and len(lying) == len(sizes):
        return None

    def adjust(page: int) -> Matrix | None:
        if page in lying:
            return None
        return of_back if is_two_sided and page % 2 == 0 else of_front

    return adjust
