"""Sheets of labels the organizer measured."""

from collections.abc import Iterable

from planner.domain import rules
from planner.domain.names import folded
from planner.domain.records import OwnStock
from planner.domain.refusal import Refused
from planner.operations.subjects import all_existing, existing, one_or_many
from planner.store.document import Document


def add_stock(document: Document, stock: OwnStock) -> OwnStock:
    """Refused: what `checked_stock` refuses."""
    stock = checked_stock(document, stock)
    with document.edit("add_stock", about=stock.name) as edit:
        edit.put(stock)
    return stock


def change_stock(document: Document, stock: OwnStock) -> OwnStock:
    existing(document, OwnStock, stock.id)
    stock = checked_stock(document, stock)
    with document.edit("change_stock", about=stock.name) as edit:
        edit.put(stock)
    return stock


def remove_stocks(document: Document, identities: Iterable[str]) -> None:
    stocks = all_existing(document, OwnStock, identities)
    kind, about = one_or_many("remove_stock", "remove_stocks", [stock.name for stock in stocks])
    with document.edit(kind, about=about) as edit:
        edit.remove_all(OwnStock, [stock.id for stock in stocks])


def checked_stock(document: Document, stock: OwnStock) -> OwnStock:
    """As it may enter the file. Refused: `name_missing`, `stock_taken` (name), `stock_kind_unknown`,
    `stock_impossible`, and `stock_does_not_fit` where its labels leave the sheet or lie over each other.
    """
    stock = rules.checked(stock)
    _check_name(document, stock)
    _check_fit(stock)
    return stock


def _check_name(document: Document, stock: OwnStock) -> None:
    """It stands for one stock only, also against those of the makers."""
    from planner.printing.stock import StockKind, find_stock  # noqa: PLC0415 - slow import

    if stock.kind not in set(StockKind):
        raise Refused("stock_kind_unknown", kind=stock.kind, near=", ".join(StockKind))
    for other in document.all(OwnStock):
        if other.id != stock.id and folded(other.name) == folded(stock.name):
            raise Refused("stock_taken", name=other.name)
    try:
        made = find_stock(stock.name)
    except Refused:
        return
    raise Refused("stock_taken", name=made.part)


def _check_fit(stock: OwnStock) -> None:
    from planner.printing.stock import check_stock, stock_of  # noqa: PLC0415 - slow import

    check_stock(stock_of(stock))
