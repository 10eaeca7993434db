"""Badge stock in words, and found by words."""

from planner.domain.names import folded
from planner.language import Words
from planner.printing.stock import POINTS, Stock, all_stocks
from planner.ui.printing.finder import Row

_NAMED_PAPERS = {"US-Letter": "Letter"}


def title(stock: Stock) -> str:
    """ "Avery 5395"; stock of no maker goes by its part alone."""
    return stock.part if stock.vendor == "generic" else f"{stock.vendor} {stock.part}"


def size(stock: Stock, words: Words) -> str:
    """ "86 × 59 mm, 8 on Letter"."""
    box = words.gettext("{width} × {height} mm").format(
        width=round(stock.width / POINTS["mm"]), height=round(stock.height / POINTS["mm"])
    )
    if stock.cells == 1:
        return box
    paper = _NAMED_PAPERS.get(stock.paper, stock.paper)
    return words.gettext("{size}, {count} on {paper}").format(size=box, count=stock.cells, paper=paper)


def found(text: str, *, chosen: str, words: Words) -> list[Row]:
    """Every word is looked for in maker, part, other numbers, description, paper and size."""
    wanted = folded(text).split()
    return [
        Row(
            stock.part,
            f"{title(stock)} · {size(stock, words)}",
            stock.description,
            is_chosen=stock.part == chosen,
        )
        for stock in all_stocks()
        if all(word in _searched(stock, words) for word in wanted)
    ]


def _searched(stock: Stock, words: Words) -> str:
    said = (stock.vendor, stock.part, *stock.aliases, stock.description, stock.kind, size(stock, words))
    return folded(" ".join(said))
