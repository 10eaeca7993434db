import gettext
from dataclasses import replace

from planner.domain.adjustments import no_adjustment
from planner.domain.records import SheetSide
from planner.wording.calibration import adjustment, both_units, steps

WORDS = gettext.NullTranslations()
NONE = no_adjustment("Office", SheetSide.FRONT)


def test_an_adjustment_is_told_by_what_it_does_to_a_page() -> None:
    assert adjustment(NONE, WORDS) == ""
    assert adjustment(replace(NONE, right=120), WORDS) == "1.2 mm to the right"
    all_of_it = replace(NONE, right=-5, down=-100, scale_x=10_050, scale_y=9_900)
    assert adjustment(all_of_it, WORDS) == "0.05 mm to the left, 1 mm up, 100.5 % wide, 99 % high"


def test_a_length_is_told_in_both_units() -> None:
    assert both_units(100.0, WORDS) == "100 mm · 3.937 in"


def test_the_back_begins_with_turning_the_sheet() -> None:
    front, back = (steps(side, WORDS) for side in SheetSide)
    assert [at for at in range(len(front)) if front[at] != back[at]] == [1]
