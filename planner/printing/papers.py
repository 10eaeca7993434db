"""Every paper but badges in one list: what lays it out, and which choices concern it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import field
from datetime import datetime
from typing import Protocol

from planner.domain.records import Paper
from planner.domain.snapshot import Snapshot
from planner.domain.values import dataclass
from planner.language import Words
from planner.printing.choices import Choices
from planner.printing.layouts import (
    agenda_paper,
    calibration,
    certificates,
    chosen,
    desk_list,
    door_signs,
    meal_counts,
    name_tents,
    personal_agendas,
    run_sheets,
    sign_in_sheets,
    wall_cards,
)
from planner.printing.marks import Page
from planner.printing.sheets import Edge


class Pages(Protocol):
    def __call__(
        self, snapshot: Snapshot, choices: Choices, *, words: Words, printed_at: datetime
    ) -> Iterable[Page]:
        """Whole pages, footers and all, each made when it is asked for where that is possible.

        `printed_at` is the event's wall clock.
        """


def nobody(*_: object) -> tuple[str, ...]:
    return ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    pages: Pages
    items: Callable[[Snapshot, Choices], tuple[str, ...]]
    """Ids of what is on the paper: of slots, or of people. What changes later is told against these."""
    choices: frozenset[str]
    """Names of the fields of `Choices` it reads."""
    styles: tuple[str, ...] = ()
    large_styles: frozenset[str] | None = None
    """Those in which large print makes a difference; None: all, where it reads `is_large`."""
    sheets: tuple[str, ...] = ("Letter", "A4")
    left_out: Callable[[Snapshot, Choices], tuple[str, ...]] = nobody
    """Ids of people somebody might look for on it in vain; `wording.sheets.left_out` says why."""
    nameless: Callable[[Snapshot, Choices], tuple[str, ...]] = nobody
    """Ids of people it is for who have no name to put on it, and get none."""
    needs_everybody: bool = True
    """Whether it looks at more people than those with a part in a session, or at who has come."""
    is_never_empty: bool = False
    """Most papers without `items` are not worth printing."""
    turned: Mapping[str, Edge] = field(default_factory=dict)
    """Styles for both sides of the paper, with the edge around which the printer turns it."""

    def has_large(self, style: str) -> bool:
        """Whether large print makes a difference in a style; none is the first."""
        style = style or next(iter(self.styles), "")
        return "is_large" in self.choices and (self.large_styles is None or style in self.large_styles)


LAYOUTS: Mapping[Paper, Layout] = {
    Paper.AGENDA: Layout(
        pages=agenda_paper.pages,
        items=agenda_paper.items,
        choices=frozenset({"sheet", "style", "is_large", "with_internal", "days", "rooms", "tracks"}),
        styles=agenda_paper.STYLES,
        large_styles=agenda_paper.IN_LARGE_PRINT,
        sheets=agenda_paper.SHEETS,
        needs_everybody=False,
        turned={"booklet": Edge.SHORT},
    ),
    Paper.PERSONAL_AGENDAS: Layout(
        pages=personal_agendas.pages,
        items=personal_agendas.items,
        choices=frozenset({"sheet", "style", "is_large", "days", "people"}),
        styles=personal_agendas.STYLES,
        nameless=personal_agendas.nameless,
    ),
    Paper.DOOR_SIGNS: Layout(
        pages=door_signs.pages,
        items=door_signs.items,
        choices=frozenset({"sheet", "with_internal", "days", "rooms", "tracks"}),
    ),
    Paper.RUN_SHEETS: Layout(
        pages=run_sheets.pages,
        items=chosen.working_items,
        choices=frozenset({"sheet", "is_large", "with_internal", "days", "rooms", "tracks", "sessions"}),
    ),
    Paper.SIGN_IN_SHEETS: Layout(
        pages=sign_in_sheets.pages,
        items=chosen.working_items,
        choices=frozenset({"sheet", "is_large", "with_internal", "days", "rooms", "tracks", "sessions"}),
    ),
    Paper.DESK_LIST: Layout(
        pages=desk_list.pages,
        items=desk_list.items,
        choices=frozenset({"sheet", "is_large", "days", "people"}),
        left_out=desk_list.left_out,
    ),
    Paper.NAME_TENTS: Layout(
        pages=name_tents.pages,
        items=name_tents.items,
        nameless=name_tents.nameless,
        choices=frozenset({"sheet", "people"}),
    ),
    Paper.CERTIFICATES: Layout(
        pages=certificates.pages,
        items=certificates.items,
        choices=frozenset({"sheet", "people"}),
        left_out=certificates.left_out,
        nameless=certificates.nameless,
    ),
    Paper.MEAL_COUNTS: Layout(
        pages=meal_counts.pages,
        items=meal_counts.items,
        choices=frozenset({"sheet", "is_large", "days"}),
    ),
    Paper.WALL_CARDS: Layout(
        pages=wall_cards.pages,
        items=wall_cards.items,
        choices=frozenset({"sheet", "with_internal", "tracks", "sessions"}),
        needs_everybody=False,
        is_never_empty=True,
    ),
    Paper.CALIBRATION: Layout(
        pages=calibration.pages,
        items=calibration.items,
        choices=frozenset({"sheet", "style"}),
        styles=calibration.STYLES,
        sheets=calibration.SHEETS,
        needs_everybody=False,
        is_never_empty=True,
        turned={"both": Edge.LONG},
    ),
}
"""In the order of `Paper`."""
