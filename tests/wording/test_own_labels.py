import gettext
from dataclasses import replace

import pytest

from planner.domain.refusal import Refused
from planner.printing.stock import check_stock, stock_of
from planner.wording.own_labels import misfit
from planner.wording.refusals import refusal
from tests.operations.test_own_stocks import BLUE

WORDS = gettext.NullTranslations()


def test_a_misfit_is_told_in_the_unit_it_was_measured_in() -> None:
    with pytest.raises(Refused) as refused:
        check_stock(stock_of(replace(BLUE, left=2_500)))
    values = refused.value.values
    kind = str(values["kind"])
    assert misfit(kind, values, is_inches=True, words=WORDS) == (
        "These labels do not fit across the sheet: they end 8.46 in from its left edge, "
        "and it is 8.27 in wide."
    )
    assert misfit(kind, values, is_inches=False, words=WORDS) == (
        "These labels do not fit across the sheet: they end 215 mm from its left edge, and it is 210 mm wide."
    )
    assert refusal(refused.value.code, values, WORDS) == misfit(kind, values, is_inches=False, words=WORDS)
