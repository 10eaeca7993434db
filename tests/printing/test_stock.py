import gettext
from dataclasses import replace
from typing import Any

import pytest

from planner.domain.records import OwnStock
from planner.domain.refusal import Refused
from planner.printing.stock import Cell, Stock, StockKind, all_stocks, check_stock, find_stock, stock_of
from planner.wording.refusals import refusal

TENTH_OF_A_MILLIMETRE = 72 / 254

every_stock = pytest.mark.parametrize("stock", all_stocks(), ids=lambda stock: f"{stock.vendor} {stock.part}")


@every_stock
def test_labels_lie_on_their_page(stock: Stock) -> None:
    last = stock.cell(stock.cells - 1)
    assert min(stock.left, stock.top) >= 0
    assert last.x + last.width <= stock.page_width + TENTH_OF_A_MILLIMETRE
    assert last.y + last.height <= stock.page_height + TENTH_OF_A_MILLIMETRE


@every_stock
def test_labels_do_not_overlap(stock: Stock) -> None:
    assert stock.columns == 1 or stock.pitch_x >= stock.width - TENTH_OF_A_MILLIMETRE
    assert stock.rows == 1 or stock.pitch_y >= stock.height - TENTH_OF_A_MILLIMETRE


@every_stock
def test_labels_are_large_enough_for_a_name(stock: Stock) -> None:
    assert stock.width > 110
    assert stock.height > 80


@every_stock
def test_every_name_of_a_stock_finds_it(stock: Stock) -> None:
    assert find_stock(stock.part) == stock
    assert find_stock(f"{stock.vendor} {stock.part}") == stock


def test_aliases_find_a_stock_unless_they_are_a_part_of_their_own() -> None:
    parts = {stock.part for stock in all_stocks()}
    lost = [
        (stock.part, alias)
        for stock in all_stocks()
        for alias in stock.aliases
        if alias not in parts and stock.part != find_stock(alias).part
    ]
    assert lost == []


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("5395", "5395"),
        ("Avery 5395", "5395"),
        ("8395", "5395"),
        ("L4785", "L4785"),
        ("l7418", "L7418"),
        ("a6", "A6"),
        ("cr80", "CR80"),
        ("CR-80", "CR80"),
        ("4x6", "4x6"),
        ("4x6 in", "4x6"),
        ("A6-4up", "A6-4up-A4"),
    ],
)
def test_stock_is_found_however_it_is_written(name: str, part: str) -> None:
    assert find_stock(name).part == part


def test_unknown_stock_names_what_is_near() -> None:
    with pytest.raises(Refused) as refused:
        find_stock("L4875")
    assert (refused.value.code, refused.value.values["name"]) == ("unknown_stock", "L4875")
    assert "L4785" in str(refused.value.values["near"])


def test_unknown_stock_without_anything_near() -> None:
    with pytest.raises(Refused) as refused:
        find_stock("%")
    assert refused.value.values == {"name": "%", "near": []}


def test_cells_are_counted_row_by_row() -> None:
    stock = find_stock("L4785")
    millimetre = 72 / 25.4
    assert stock.kind is StockKind.LABEL
    assert stock.cells == 10
    assert [
        (round(cell.x / millimetre), round(cell.y / millimetre)) for cell in map(stock.cell, (0, 1, 2, 9))
    ] == [(18, 13), (113, 13), (18, 68), (113, 233)]
    assert stock.cell(0) == Cell(stock.left, stock.top, stock.width, stock.height)


@pytest.mark.parametrize(
    ("count", "first_cell", "sheets"), [(0, 3, 0), (1, 8, 1), (2, 8, 2), (8, 1, 1), (120, 8, 16)]
)
def test_sheets_needed_count_the_used_labels_of_the_first(count: int, first_cell: int, sheets: int) -> None:
    assert find_stock("5395").sheets_needed(count, first_cell=first_cell) == sheets


def an_own_stock(**changes: Any) -> OwnStock:
    """Avery 5395, measured with a ruler."""
    measured = OwnStock(
        id="0WNST0CK01",
        name="Red border",
        kind="label",
        page_width=21590,
        page_height=27940,
        width=8570,
        height=5930,
        left=1750,
        top=1430,
        pitch_x=9530,
        pitch_y=6400,
        columns=2,
        rows=4,
    )
    return replace(measured, **changes)


@every_stock
def test_stock_of_the_makers_fits(stock: Stock) -> None:
    check_stock(stock)


def test_own_stock_is_stock_without_a_maker() -> None:
    stock, made = stock_of(an_own_stock()), find_stock("5395")
    assert (stock.vendor, stock.part, stock.aliases, stock.paper) == (
        "",
        "Red border",
        ("0WNST0CK01",),
        "US-Letter",
    )
    assert stock.cells == made.cells
    last, same = stock.cell(7), made.cell(7)
    assert (last.x, last.y) == pytest.approx((same.x, same.y), abs=2)


@pytest.mark.parametrize("name", ["Red border", "red-border", "0WNST0CK01"])
def test_own_stock_is_found_by_its_name_and_id(name: str) -> None:
    assert find_stock(name, [an_own_stock()]) == stock_of(an_own_stock())


def test_own_stock_goes_before_one_of_a_maker_of_the_same_name() -> None:
    own = an_own_stock(name="5392")
    assert find_stock("5392", [own]) == stock_of(own)
    assert find_stock("Avery 5392", [own]).vendor == "Avery"
    assert all_stocks([own])[0] == stock_of(own)
    assert all_stocks([own])[1:] == all_stocks()


def test_own_stock_of_a_later_version_is_labels() -> None:
    assert stock_of(an_own_stock(kind="hologram")).kind is StockKind.LABEL


@pytest.mark.parametrize(
    ("changes", "kind", "values"),
    [
        ({"columns": 0}, "labels", {"most": 1000}),
        ({"columns": 40, "rows": 40}, "labels", {"most": 1000}),
        ({"width": 3900}, "too_small", {"least_width": 40, "least_height": 20}),
        ({"height": 3900, "kind": "fold"}, "too_small", {"least_width": 40, "least_height": 20}),
        ({"pitch_x": 8500}, "overlap_across", {"width": 85.7, "pitch": 85.0}),
        ({"pitch_y": 5900}, "overlap_down", {"height": 59.3, "pitch": 59.0}),
        ({"left": -100}, "page", {}),
        ({"left": 4000}, "across", {"needed": 221.0, "page": 215.9}),
        ({"rows": 5}, "down", {"needed": 329.6, "page": 279.4}),
    ],
)
def test_stock_that_does_not_fit_is_refused_with_what_does_not(
    changes: dict[str, Any], kind: str, values: dict[str, Any]
) -> None:
    with pytest.raises(Refused) as refused:
        check_stock(stock_of(an_own_stock(**changes)))
    assert refused.value.code == "stock_does_not_fit"
    assert refused.value.values == {"kind": kind, **values}
    assert refusal(refused.value.code, refused.value.values, gettext.NullTranslations())


def test_labels_that_meet_within_a_tenth_of_a_millimetre_fit() -> None:
    check_stock(stock_of(an_own_stock(pitch_x=8565)))


def test_single_column_needs_no_distance() -> None:
    check_stock(stock_of(an_own_stock(columns=1, rows=1, pitch_x=0, pitch_y=0)))
