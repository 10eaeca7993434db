from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.adjustments import (
    CROSS,
    LINE,
    WHOLE,
    Measured,
    adjustment_for,
    is_idle,
    no_adjustment,
)
from planner.domain.records import PrinterAdjustment, SheetSide
from planner.domain.refusal import Refused

NONE = no_adjustment("Office", SheetSide.FRONT)


def printed_at(x: float, *, offset: float, scale: float, moved: int, scaled: int) -> float:
    """Where a printer that misses puts what a page adjusted first has at `x`."""
    return offset + scale * (moved + scaled / WHOLE * x)


def measured_on(offset: tuple[float, float], scale: tuple[float, float], by: PrinterAdjustment) -> Measured:
    def cross(axis: int, moved: int, scaled: int) -> int:
        return round(printed_at(CROSS, offset=offset[axis], scale=scale[axis], moved=moved, scaled=scaled))

    return Measured(
        left=cross(0, by.right, by.scale_x),
        top=cross(1, by.down, by.scale_y),
        across=round(LINE * scale[0] * by.scale_x / WHOLE),
        down=round(LINE * scale[1] * by.scale_y / WHOLE),
    )


def test_a_printer_that_does_not_miss_needs_nothing() -> None:
    assert adjustment_for(Measured(), before=NONE) == NONE
    assert is_idle(NONE)


def test_a_cross_too_far_right_and_too_high_moves_the_page_left_and_down() -> None:
    made = adjustment_for(Measured(left=3_120, top=2_950), before=NONE)
    assert made == replace(NONE, right=-120, down=50)


def test_a_short_line_makes_the_page_larger() -> None:
    made = adjustment_for(Measured(left=2_970, across=9_900), before=NONE)
    assert made == replace(NONE, right=0, scale_x=10_101)


def test_what_is_measured_after_adjusting_adds_to_it() -> None:
    first = replace(NONE, right=-120, down=50)
    assert adjustment_for(Measured(left=3_010), before=first) == replace(first, right=-130)


offsets = st.floats(min_value=-900, max_value=900)
scales = st.floats(min_value=0.985, max_value=1.015)


@given(offset=st.tuples(offsets, offsets), scale=st.tuples(scales, scales))
def test_after_one_or_two_rounds_all_of_the_page_lies_where_it_should(
    offset: tuple[float, float], scale: tuple[float, float]
) -> None:
    """Within what a ruler read to a hundredth allows: two tenths of a millimetre at the far edge."""
    made = adjustment_for(measured_on(offset, scale, NONE), before=NONE)
    for by in (made, adjustment_for(measured_on(offset, scale, made), before=made)):
        for axis, moved, scaled in ((0, by.right, by.scale_x), (1, by.down, by.scale_y)):
            for x in (0, CROSS, 29_700):
                at = printed_at(x, offset=offset[axis], scale=scale[axis], moved=moved, scaled=scaled)
                assert at == pytest.approx(x, abs=20)


@pytest.mark.parametrize(
    ("measured", "code", "values"),
    [
        (Measured(across=9_650), "page_was_fitted", {"length": "96.5"}),
        (Measured(down=0), "page_was_fitted", {"length": "0"}),
        (Measured(left=7_000), "cross_too_far", {"distance": "70"}),
        (Measured(top=-1), "cross_too_far", {"distance": "-0.01"}),
    ],
)
def test_what_no_printer_does_is_refused(measured: Measured, code: str, values: dict[str, object]) -> None:
    with pytest.raises(Refused) as refused:
        adjustment_for(measured, before=NONE)
    assert (refused.value.code, refused.value.values) == (code, values)
