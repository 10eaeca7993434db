from dataclasses import replace

import pytest

from planner.domain.adjustments import no_adjustment
from planner.domain.records import PrinterAdjustment, SheetSide
from planner.domain.refusal import Refused
from planner.operations.adjustments import adjustment_of, change_adjustment, remove_adjustment
from planner.store.document import Document

FRONT = replace(no_adjustment("Office", SheetSide.FRONT), right=-120, scale_y=10_050)
BACK = replace(no_adjustment("Office", SheetSide.BACK), down=30)


def test_each_side_of_each_printer_has_its_own() -> None:
    document = Document.in_memory()
    change_adjustment(document, FRONT)
    change_adjustment(document, BACK)
    assert adjustment_of(document, "Office", SheetSide.FRONT) == FRONT
    assert adjustment_of(document, "Office", SheetSide.BACK) == BACK
    assert adjustment_of(document, "Hall", SheetSide.BACK) == no_adjustment("Hall", SheetSide.BACK)


def test_one_that_moves_nothing_leaves_no_record() -> None:
    document = Document.in_memory()
    change_adjustment(document, FRONT)
    change_adjustment(document, no_adjustment("Office", SheetSide.FRONT))
    assert document.all(PrinterAdjustment) == []
    before = document.last_step
    change_adjustment(document, no_adjustment("Office", SheetSide.FRONT))
    assert document.last_step == before


def test_removing_takes_one_side() -> None:
    document = Document.in_memory()
    change_adjustment(document, FRONT)
    change_adjustment(document, BACK)
    remove_adjustment(document, "Office", SheetSide.FRONT)
    assert document.all(PrinterAdjustment) == [BACK]
    document.undo()
    assert adjustment_of(document, "Office", SheetSide.FRONT) == FRONT


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"printer": " "}, "name_missing"),
        ({"right": 3_001}, "adjustment_too_far"),
        ({"down": -3_001}, "adjustment_too_far"),
        ({"scale_x": 8_999}, "adjustment_too_large"),
    ],
)
def test_impossible_ones_are_refused(change: dict[str, object], code: str) -> None:
    document = Document.in_memory()
    with pytest.raises(Refused) as refused:
        change_adjustment(document, replace(FRONT, **change))  # type: ignore[arg-type]  # what a test gives
    assert refused.value.code == code
    assert document.all(PrinterAdjustment) == []
