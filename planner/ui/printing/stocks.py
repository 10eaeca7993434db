"""Badge stock in words, and found by words."""

from collections.abc import Iterable

from planner.domain.names import folded
from planner.domain.refusal import Refused
from planner.domain.snapshot import Snapshot
from planner.language import Words
from planner.operations import prints
from planner.printing.stock import POINTS, Stock, find_stock
from planner.ui.widgets.row_list import Row

_NAMED_PAPERS = {"US-Letter": "Letter"}
_WITHOUT_MAKER = ("generic", "")


def name(stock: Stock) -> str:
    """What it is found by again: the part, or the id of labels the organizer measured."""
    return stock.aliases[0] if is_own(stock) else stock.part


def known_or_usual(name: str, snapshot: Snapshot) -> Stock:
    """The one of that name, else what is usual where the event is."""
    try:
        return find_stock(name, snapshot.own_stocks)
    except Refused:
        return find_stock(prints.usual_stock(snapshot.event.timezone))


def is_own(stock: Stock) -> bool:
    return not stock.vendor


def title(stock: Stock) -> str:
    """ "Avery 5395"; stock of no maker goes by its part alone."""
    return stock.part if stock.vendor in _WITHOUT_MAKER else f"{stock.vendor} {stock.part}"


def size(stock: Stock, words: Words) -> str:
    """ "86 × 59 mm, 8 on Letter"."""
    box = words.gettext("{width} × {height} mm").format(
        width=round(stock.width / POINTS["mm"]), height=round(stock.height / POINTS["mm"])
    )
    if stock.cells == 1:
        return box
    paper = _NAMED_PAPERS.get(stock.paper, stock.paper)
    if not paper:
        return words.gettext("{size}, {count} on a sheet").format(size=box, count=stock.cells)
    return words.gettext("{size}, {count} on {paper}").format(size=box, count=stock.cells, paper=paper)


def detail(stock: Stock, words: Words) -> str:
    """What it is, and its size; own labels have been measured here."""
    described = words.gettext("Your own labels") if is_own(stock) else stock.description
    return f"{described} · {size(stock, words)}"


def found(text: str, offered: Iterable[Stock], *, chosen: str, words: Words) -> list[Row]:
    """Every word is looked for in maker, part, other numbers, description, paper and size."""
    wanted = folded(text).split()
    return [
        Row(name(stock), _row_title(stock, words), _row_detail(stock, words), is_chosen=name(stock) == chosen)
        for stock in offered
        if all(word in _searched(stock, words) for word in wanted)
    ]


def _row_title(stock: Stock, words: Words) -> str:
    return f"{title(stock)} · {size(stock, words)}"


def _row_detail(stock: Stock, words: Words) -> str:
    return words.gettext("Your own labels") if is_own(stock) else stock.description


def _searched(stock: Stock, words: Words) -> str:
    said = (
        stock.vendor,
        stock.part,
        *stock.aliases,
        _row_detail(stock, words),
        stock.kind,
        size(stock, words),
    )
    return folded(" ".join(said))
