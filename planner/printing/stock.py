"""Badge and label stock: where the cells of a sheet are.

The sizes are facts of the makers' templates, in `resources/stock/badge-stock.csv` in the unit of their
source; here they are points. A name stands for one stock only: part numbers first, then aliases.
"""

import csv
import difflib
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from planner import assets
from planner.domain.refusal import Refused

POINTS = {"in": 72.0, "mm": 72 / 25.4}


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


@lru_cache(maxsize=1)
def all_stocks() -> tuple[Stock, ...]:
    with assets.path("stock/badge-stock.csv").open(encoding="utf-8", newline="") as file:
        return tuple(_stock(row) for row in csv.DictReader(file))


def find_stock(name: str) -> Stock:
    """By part or alias, with or without the maker ("5395", "Avery L4785", "cr80"); else `unknown_stock`."""
    found = _by_name().get(_key(name))
    if found is None:
        raise Refused("unknown_stock", name=name, near=_near(name))
    return found


def _near(name: str) -> list[str]:
    close = difflib.get_close_matches(_key(name), _by_name(), n=6, cutoff=0.5)
    return list(dict.fromkeys(_by_name()[key].part for key in close))[:3]


@lru_cache(maxsize=1)
def _by_name() -> dict[str, Stock]:
    names: dict[str, Stock] = {}
    for names_of in (_part, _aliases):
        for stock in all_stocks():
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
