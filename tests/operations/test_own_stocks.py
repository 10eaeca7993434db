from dataclasses import replace

import pytest

from planner.domain.records import OwnStock
from planner.domain.refusal import Refused
from planner.operations.own_stocks import add_stock, change_stock, remove_stocks
from planner.store.document import Document

BLUE = OwnStock(
    id="BLUE000000", name="Blue name badges", kind="label", page_width=21_000, page_height=29_700,
    width=9_000, height=6_000, left=1_000, top=2_000, pitch_x=10_000, pitch_y=6_500, columns=2, rows=4,
)  # fmt: skip


def test_labels_are_added_changed_and_removed() -> None:
    document = Document.in_memory()
    add_stock(document, replace(BLUE, name="  Blue name badges "))
    assert document.all(OwnStock) == [BLUE]
    change_stock(document, replace(BLUE, rows=3))
    assert document.all(OwnStock) == [replace(BLUE, rows=3)]
    remove_stocks(document, [BLUE.id])
    assert document.all(OwnStock) == []
    document.undo()
    assert document.all(OwnStock) == [replace(BLUE, rows=3)]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"name": " "}, "name_missing"),
        ({"name": "5395"}, "stock_taken"),
        ({"name": "avery L4785"}, "stock_taken"),
        ({"kind": "parchment"}, "stock_kind_unknown"),
        ({"width": 0}, "stock_size_impossible"),
        ({"page_height": 200_001}, "stock_size_impossible"),
        ({"left": -1}, "stock_size_impossible"),
        ({"rows": 0}, "stock_count_impossible"),
        ({"columns": 100}, "stock_count_impossible"),
        ({"pitch_x": 8_900}, "stock_does_not_fit"),
        ({"rows": 5}, "stock_does_not_fit"),
        ({"left": 3_000}, "stock_does_not_fit"),
    ],
)
def test_labels_that_can_not_be_are_refused(change: dict[str, object], code: str) -> None:
    document = Document.in_memory()
    with pytest.raises(Refused) as refused:
        add_stock(document, replace(BLUE, **change))  # type: ignore[arg-type]  # what a test gives
    assert refused.value.code == code
    assert document.all(OwnStock) == []


def test_a_name_stands_for_one_stock_only_however_it_is_written() -> None:
    document = Document.in_memory()
    add_stock(document, BLUE)
    with pytest.raises(Refused) as refused:
        add_stock(document, replace(BLUE, id="OTHER00000", name="BLUE NAME BADGES"))
    assert (refused.value.code, refused.value.values) == ("stock_taken", {"name": "Blue name badges"})
    change_stock(document, replace(BLUE, name="blue name badges"))
    assert [stock.name for stock in document.all(OwnStock)] == ["blue name badges"]


def test_labels_that_are_gone_can_not_be_changed() -> None:
    document = Document.in_memory()
    with pytest.raises(Refused) as refused:
        change_stock(document, BLUE)
    assert refused.value.values == {"kind": "ownstock", "id": BLUE.id}
