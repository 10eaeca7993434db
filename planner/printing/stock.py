"""Badge and label stock: where the cells of a sheet are.

The sizes are facts of the makers' templates, in `resources/stock/badge-stock.csv` in the unit of their
source; here they are points. A name stands for one stock only: what the organizer measured first, then part
numbers, then aliases.
"""

import csv
import difflib
from collections.abc import Sequence
from enum import StrEnum
from functools import lru_cache

from planner import assets
from planner.domain.records import OwnStock
from planner.domain.refusal import Refused
from planner.domain.values import dataclass

POINTS = {"in": 72.0, "mm": 72 / 25.4}
HUNDREDTH = POINTS["mm"] / 100
SLACK = POINTS["mm"] / 10
"""By which makers' own grids leave their page or meet: no printer sees it."""
LEAST_WIDTH, LEAST_HEIGHT = 40, 20
"""Millimetres: the smallest label that holds a name that can be read."""
MOST_LABELS = 1000


class StockKind(StrEnum):
    LABEL = "label"
    """Die-cut and adhesive."""
    INSERT = "insert"
    """Perforated or cut by hand, for a holder."""
    CARD = "card"
    SINGLE = "single"
    """A sheet that is one badge."""
    FOLD = "fold"
    """A sheet that is one badge, folded across the middle."""
    ROLL = "roll"


@dataclass(frozen=True, slots=True)
class Cell:
    """One label's box on its page; points from the page's top left corner."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Stock:
    """Lengths in points; `pitch` is the distance from one label's edge to the next one's same edge."""

    vendor: str
    part: str
    aliases: tuple[str, ...]
    description: str
    kind: StockKind
    paper: str
    page_width: float
    page_height: float
    width: float
    height: float
    left: float
    top: float
    pitch_x: float
    pitch_y: float
    columns: int
    rows: int

    @property
    def cells(self) -> int:
        return self.columns * self.rows

    def sheets_needed(self, count: int, *, first_cell: int) -> int:
        """For so many badges, the first sheet used up to before `first_cell`, from 1."""
        return -(-(count + first_cell - 1) // self.cells) if count else 0

    def cell(self, number: int) -> Cell:
        """The cell `number` from 0, row by row."""
        row, column = divmod(number, self.columns)
        x = self.left + column * self.pitch_x
        return Cell(x, self.top + row * self.pitch_y, self.width, self.height)


def all_stocks(own: Sequence[OwnStock] = ()) -> tuple[Stock, ...]:
    """The organizer's own first."""
    return (*map(stock_of, own), *_made_stocks())


@lru_cache(maxsize=1)
def _made_stocks() -> tuple[Stock, ...]:
    with assets.path("stock/badge-stock.csv").open(encoding="utf-8", newline="") as file:
        return tuple(_stock(row) for row in csv.DictReader(file))


def find_stock(name: str, own: Sequence[OwnStock] = ()) -> Stock:
    """By part or alias, with or without the maker ("5395", "Avery L4785", "cr80"), or by the name or id of an
    own one; else `unknown_stock`.
    """
    for mine in own:
        if name == mine.id or _key(name) == _key(mine.name):
            return stock_of(mine)
    found = _by_name().get(_key(name))
    if found is None:
        raise Refused("unknown_stock", name=name, near=_near(name))
    return found


def stock_of(own: OwnStock) -> Stock:
    """What the organizer measured, as stock without a maker; its id is its alias."""
    lengths = {
        name: getattr(own, name) * HUNDREDTH
        for name in ("page_width", "page_height", "width", "height", "left", "top", "pitch_x", "pitch_y")
    }
    return Stock(
        vendor="",
        part=own.name,
        aliases=(own.id,),
        description="",
        kind=StockKind(own.kind) if own.kind in set(StockKind) else StockKind.LABEL,
        paper=_paper_of(lengths["page_width"], lengths["page_height"]),
        columns=own.columns,
        rows=own.rows,
        **lengths,
    )


def _paper_of(width: float, height: float) -> str:
    """The name other stocks have for a sheet of that size; empty for one of its own."""
    for stock in _made_stocks():
        if abs(stock.page_width - width) < 1.5 and abs(stock.page_height - height) < 1.5:
            return stock.paper
    return ""


def check_stock(stock: Stock) -> None:
    """Refused: `stock_does_not_fit`, its kind what does not: `labels`, `too_small`, `page`, `across`, `down`,
    `overlap_across`, `overlap_down`. Lengths are told in millimetres.
    """
    labels = stock.cells
    if stock.columns < 1 or stock.rows < 1 or labels > MOST_LABELS:
        _refuse("labels", most=MOST_LABELS)
    half = 2 if stock.kind is StockKind.FOLD else 1
    if _mm(stock.width) < LEAST_WIDTH - 0.1 or _mm(stock.height / half) < LEAST_HEIGHT - 0.1:
        _refuse("too_small", least_width=LEAST_WIDTH, least_height=LEAST_HEIGHT)
    if stock.columns > 1 and stock.pitch_x < stock.width - SLACK:
        _refuse("overlap_across", width=_mm(stock.width), pitch=_mm(stock.pitch_x))
    if stock.rows > 1 and stock.pitch_y < stock.height - SLACK:
        _refuse("overlap_down", height=_mm(stock.height), pitch=_mm(stock.pitch_y))
    if min(stock.left, stock.top) < -SLACK:
        _refuse("page")
    last = stock.cell(labels - 1)
    if last.x + last.width > stock.page_width + SLACK:
        _refuse("across", needed=_mm(last.x + last.width), page=_mm(stock.page_width))
    if last.y + last.height > stock.page_height + SLACK:
        _refuse("down", needed=_mm(last.y + last.height), page=_mm(stock.page_height))


def _refuse(kind: str, **values: float) -> None:
    raise Refused("stock_does_not_fit", kind=kind, **values)


def _mm(points: float) -> float:
    return round(points / POINTS["mm"], 1)


def _near(name: str) -> list[str]:
    close = difflib.get_close_matches(_key(name), _by_name(), n=6, cutoff=0.5)
    return list(dict.fromkeys(_by_name()[key].part for key in close))[:3]


@lru_cache(maxsize=1)
def _by_name() -> dict[str, Stock]:
    names: dict[str, Stock] = {}
    for names_of in (_part, _aliases):
        for stock in _made_stocks():
            for name in names_of(stock):
                names.setdefault(_key(name), stock)
                names.setdefault(_key(f"{stock.vendor} {name}"), stock)
    return names


def _part(stock: Stock) -> tuple[str, ...]:
    return (stock.part,)


def _aliases(stock: Stock) -> tuple[str, ...]:
    return stock.aliases


def _key(name: str) -> str:
    return "".join(character for character in name.casefold() if character.isalnum())


def _stock(row: dict[str, str]) -> Stock:
    def points(column: str) -> float:
        return float(row[column]) * POINTS[row["unit"]]

    return Stock(
        vendor=row["vendor"],
        part=row["part"],
        aliases=tuple(row["aliases"].split()),
        description=row["description"],
        kind=StockKind(row["kind"]),
        paper=row["paper"],
        page_width=points("page_width"),
        page_height=points("page_height"),
        width=points("width"),
        height=points("height"),
        left=points("left"),
        top=points("top"),
        pitch_x=points("pitch_x"),
        pitch_y=points("pitch_y"),
        columns=int(row["columns"]),
        rows=int(row["rows"]),
    )
