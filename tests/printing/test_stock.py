import pytest

from planner.domain.refusal import Refused
from planner.printing.stock import Cell, Stock, StockKind, all_stocks, find_stock

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
