"""By how much a printer misses, told from what somebody measured on its calibration page.

A printer puts what should be at `x` to `offset + scale * x`; before it does, the adjustment puts it to
`right + scale_x * x`. Lengths are hundredths of a millimetre, scales hundredths of a per cent, as the file
has them.
"""

from dataclasses import replace

from planner.domain.ids import derived_id
from planner.domain.records import PrinterAdjustment, SheetSide
from planner.domain.refusal import Refused
from planner.domain.rules import FURTHEST_MOVED, in_millimetres
from planner.domain.values import dataclass

CROSS = 3_000
"""From the left and from the top edge of the paper to the first cross."""
LINE = 10_000
"""Length of the two lines."""
WHOLE = 10_000
"""The scale of a printer that does not miss."""
MOST_SCALED = 300
"""More than three per cent is no misfeed: the page was fitted to the paper."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """Where the first cross came out, and how long the two lines."""

    left: int = CROSS
    """From the left edge of the paper."""
    top: int = CROSS
    across: int = LINE
    down: int = LINE


def adjustment_id(printer: str, side: SheetSide) -> str:
    return derived_id("printer-adjustment", printer, side)


def no_adjustment(printer: str, side: SheetSide) -> PrinterAdjustment:
    return PrinterAdjustment(id=adjustment_id(printer, side), printer=printer, side=side)


def is_idle(adjustment: PrinterAdjustment) -> bool:
    """It moves nothing."""
    return adjustment == no_adjustment(adjustment.printer, adjustment.side)


def adjustment_for(measured: Measured, *, before: PrinterAdjustment) -> PrinterAdjustment:
    """The one that puts everything where it should be, told from a page that was printed with `before`.

    Refused: `page_was_fitted` (length), `cross_too_far` (distance).
    """
    for length in (measured.across, measured.down):
        if abs(length - LINE) > LINE * MOST_SCALED // WHOLE:
            raise Refused("page_was_fitted", length=in_millimetres(length))
    for distance in (measured.left, measured.top):
        if not 0 <= distance <= CROSS + FURTHEST_MOVED:
            raise Refused("cross_too_far", distance=in_millimetres(distance))
    right, scale_x = _axis(measured.left, measured.across, before.right, before.scale_x)
    down, scale_y = _axis(measured.top, measured.down, before.down, before.scale_y)
    return replace(before, right=right, down=down, scale_x=scale_x, scale_y=scale_y)


def _axis(cross: int, line: int, moved: int, scale: int) -> tuple[int, int]:
    """What is wanted at `x` must be asked for where the page measured would have put it at `x`."""
    stretch = LINE / line
    asked = CROSS - cross * stretch
    return round(moved + scale / WHOLE * asked), round(scale * stretch)
