"""What every print has in common, in the window and on the command line: who gets one, how a paper is made
from what somebody wants, and what is noted, so that the same can be printed again.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, fields
from datetime import datetime
from typing import TYPE_CHECKING, Any, TypedDict, TypeVar

from planner.domain.paper_sizes import usual_paper
from planner.domain.records import BadgeBack, Paper, Participant, SheetSide
from planner.domain.snapshot import Snapshot
from planner.domain.standing import WITHOUT_BADGE
from planner.domain.values import dataclass
from planner.language import Words
from planner.operations.adjustments import adjustment_of
from planner.operations.outputs import is_noted
from planner.printing.adjusting import Adjust, by_page
from planner.printing.choices import Choices
from planner.printing.sheets import CutMarks, Edge
from planner.store.document import Document
from planner.store.holders import Holder

if TYPE_CHECKING:
    from planner.operations.papers import Made

P = TypeVar("P", Participant, Holder)
USUAL_STOCK, USUAL_A4_STOCK = "5395", "L4785"
MOST_BLANKS = 999
BOTH = "both"


@dataclass(frozen=True, slots=True, kw_only=True)
class BadgeOrder:
    people: tuple[str, ...]
    """Ids, in the order of printing."""
    stock: str = USUAL_STOCK
    first_cell: int = 1
    side: str = BOTH
    """A `SheetSide`, or `BOTH`: front and back of each sheet in turn, where there is a back."""
    edge: str = Edge.LONG
    marks: str = ""
    """A `CutMarks`; empty: as the stock needs it."""
    blanks: int = 0
    """So many badges to write on, and nobody's."""

    @property
    def paper(self) -> Paper:
        return Paper.BADGES

    @property
    def is_empty(self) -> bool:
        return not self.people and not self.blanks


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperOrder:
    """Of any paper but badges."""

    paper: Paper
    choices: Choices
    is_empty: bool = False
    """Nobody is chosen: no person in `choices` would mean everybody."""


Order = BadgeOrder | PaperOrder


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    order: Order
    made: "Made"
    items: tuple[str, ...]
    """Ids of the people or slots on it, as they are noted."""
    left_out: tuple[str, ...] = ()
    """Ids of people it does not concern, though somebody may look for them on it."""
    edge: str = ""
    """The `Edge` around which the printer turns each sheet; empty: one side alone is printed."""

    @property
    def sheets(self) -> int:
        return -(-self.made.pages // 2) if self.edge else self.made.pages


def make(
    order: Order,
    snapshot: Snapshot,
    *,
    words: Words,
    printed_at: datetime,
    progress: Callable[[int], None] | None = None,
    adjust: Adjust | None = None,
) -> Printed | None:
    """None where nothing is on it. Refused as `operations.papers` refuses."""
    if order.is_empty:
        return None
    how = _How(words=words, printed_at=printed_at, progress=progress, adjust=adjust)
    return _badges(order, snapshot, how) if isinstance(order, BadgeOrder) else _paper(order, snapshot, how)


class _How(TypedDict):
    words: Words
    printed_at: datetime
    progress: Callable[[int], None] | None
    adjust: Adjust | None


def _badges(order: BadgeOrder, snapshot: Snapshot, how: _How) -> Printed:
    from planner.operations import papers  # noqa: PLC0415 - slow import

    marks = CutMarks(order.marks) if order.marks else None
    if order.blanks:
        made = papers.print_blank_badges(
            snapshot,
            stock=order.stock,
            count=order.blanks,
            first_cell=order.first_cell,
            marks=marks,
            **how,
        )
        return Printed(order=order, made=made, items=())
    people = [snapshot.participant[person] for person in order.people if person in snapshot.participant]
    made = papers.print_badges(
        snapshot,
        stock=order.stock,
        people=people,
        first_cell=order.first_cell,
        side=None if order.side == BOTH else SheetSide(order.side),
        edge=Edge(order.edge),
        marks=marks,
        **how,
    )
    skipped = frozenset(made.skipped)
    items = tuple(person.id for person in people if person.id not in skipped)
    edge = order.edge if _is_two_sided(order, snapshot) else ""
    return Printed(order=order, made=made, items=items, edge=edge)


def _is_two_sided(order: BadgeOrder, snapshot: Snapshot) -> bool:
    """A badge that folds has its back on the same side of the paper."""
    from planner.printing.stock import StockKind, find_stock  # noqa: PLC0415 - slow import

    has_back = order.side == BOTH and snapshot.badge_design.back is not BadgeBack.NOTHING
    return has_back and find_stock(order.stock, snapshot.own_stocks).kind is not StockKind.FOLD


def _paper(order: PaperOrder, snapshot: Snapshot, how: _How) -> Printed | None:
    from planner.operations.papers import print_paper  # noqa: PLC0415 - slow import
    from planner.printing.papers import LAYOUTS  # noqa: PLC0415 - slow import

    layout = LAYOUTS[order.paper]
    items = layout.items(snapshot, order.choices)
    if not items and not layout.is_never_empty:
        return None
    made = print_paper(snapshot, order.paper, order.choices, **how)
    style = order.choices.style or next(iter(layout.styles), "")
    return Printed(
        order=order,
        made=made,
        items=items,
        left_out=layout.left_out(snapshot, order.choices),
        edge=layout.turned.get(style, ""),
    )


def adjust_for(document: Document, printer: str, printed: Printed) -> Adjust | None:
    """How that printer wants the pages moved; None where it prints as it should."""
    front, back = (adjustment_of(document, printer, side) for side in SheetSide)
    order = printed.order
    if isinstance(order, BadgeOrder) and order.side == SheetSide.BACK:
        front = back
    return by_page(front, back, is_two_sided=bool(printed.edge), sizes=printed.made.sizes)


def adjust_for_badges(
    document: Document, printer: str, order: BadgeOrder, snapshot: Snapshot
) -> Adjust | None:
    """The same, known before they are made."""
    front, back = (adjustment_of(document, printer, side) for side in SheetSide)
    return by_page(front, back, is_two_sided=_is_two_sided(order, snapshot))


def who_come(people: Iterable[P]) -> list[P]:
    """Those who get a badge when all do."""
    return [person for person in people if person.status not in WITHOUT_BADGE]


def usual_stock(timezone: str) -> str:
    """Badges that fit into those printers."""
    return USUAL_STOCK if usual_paper(timezone) == "Letter" else USUAL_A4_STOCK


def wall_clock(now: datetime, timezone: str) -> datetime:
    """`now`, which knows its zone, as a clock on the event's wall shows it."""
    from zoneinfo import ZoneInfo  # noqa: PLC0415 - slow import

    return now.astimezone(ZoneInfo(timezone)).replace(tzinfo=None)


def choices_text(order: Order) -> str:
    """JSON of how it was printed: all that is not as usual, but for the people, who are noted anyway."""
    import json  # noqa: PLC0415 - slow import

    if isinstance(order, BadgeOrder):
        said, usual = asdict(order), asdict(BadgeOrder(people=()))
        if order.side != SheetSide.BACK:
            del said["people"]
        said["stock"] = order.stock
    else:
        said, usual = asdict(order.choices), asdict(Choices())
        said["sheet"] = order.choices.sheet
    kept = {name: value for name, value in said.items() if name in _ALWAYS or value != usual[name]}
    return json.dumps(kept, ensure_ascii=False)


_ALWAYS = ("stock", "sheet")
"""What is usual differs from place to place."""


def order_of(paper: Paper, items: Sequence[str], choices: str) -> Order:
    """What was printed, to be printed again. What an older or newer program noted otherwise is as usual."""
    import json  # noqa: PLC0415 - slow import

    try:
        said = json.loads(choices)
    except ValueError:
        said = {}
    said = said if isinstance(said, dict) else {}
    if paper is Paper.BADGES:
        return BadgeOrder(**{"people": tuple(items), **_known(BadgeOrder(people=()), said)})
    return PaperOrder(paper=paper, choices=Choices(**_known(Choices(), said)))


def _known(usual: BadgeOrder | Choices, said: Mapping[str, Any]) -> dict[str, Any]:
    """The fields there are, with values of their kind."""
    found: dict[str, Any] = {}
    for field in fields(usual):
        value, kind = said.get(field.name), type(getattr(usual, field.name))
        if kind is tuple and isinstance(value, list) and all(isinstance(each, str) for each in value):
            found[field.name] = tuple(value)
        elif kind is bool or kind is int:
            if type(value) is kind:
                found[field.name] = value
        elif isinstance(value, str):
            found[field.name] = value
    return found


def noted_items(printed: Printed) -> tuple[str, ...]:
    """A back alone is no badge: who has only that still needs one."""
    order = printed.order
    return () if isinstance(order, BadgeOrder) and order.side == SheetSide.BACK else printed.items


def note_print(
    document: Document, paper: Paper, items: Sequence[str], *, reason: str = "", choices: str = "{}"
) -> bool:
    """Whether the file could note it; a file that can't be changed prints all the same.

    `reason` says why it was printed again, `choices` how (`choices_text`).
    """
    return is_noted(lambda: document.log_print(paper, items, reason=reason, choices=choices))
