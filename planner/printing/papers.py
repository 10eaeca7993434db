"""Every paper but badges in one list: what lays it out, and which choices concern it."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import Protocol

from planner.domain.records import Paper
from planner.domain.snapshot import Snapshot
from planner.domain.values import dataclass
from planner.language import Words
from planner.printing.choices import Choices
from planner.printing.layouts import agenda_paper, calibration, door_signs
from planner.printing.marks import Page


class Pages(Protocol):
    def __call__(
        self, snapshot: Snapshot, choices: Choices, *, words: Words, printed_at: datetime
    ) -> Iterable[Page]:
        """Whole pages, footers and all, each made when it is asked for where that is possible.

        `printed_at` is the event's wall clock.
        """


def nobody(snapshot: Snapshot, choices: Choices) -> tuple[str, ...]:  # noqa: ARG001 - as the others
    return ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    pages: Pages
    items: Callable[[Snapshot, Choices], tuple[str, ...]]
    """Ids of what is on the paper: of slots, or of people. What changes later is told against these."""
    choices: frozenset[str]
    """Names of the fields of `Choices` it reads."""
    styles: tuple[str, ...] = ()
    sheets: tuple[str, ...] = ("Letter", "A4")
    left_out: Callable[[Snapshot, Choices], tuple[str, ...]] = nobody
    """Ids of people somebody might look for on it in vain; `wording.sheets.left_out` says why."""
    needs_everybody: bool = True
    """Whether it looks at more people than those with a part in a session, or at who has come."""


LAYOUTS: Mapping[Paper, Layout] = {
    Paper.AGENDA: Layout(
        pages=agenda_paper.pages,
        items=agenda_paper.items,
        choices=frozenset({"sheet", "style", "is_large", "with_internal", "days", "rooms", "tracks"}),
        styles=agenda_paper.STYLES,
        sheets=agenda_paper.SHEETS,
        needs_everybody=False,
    ),
    Paper.DOOR_SIGNS: Layout(
        pages=door_signs.pages,
        items=door_signs.items,
        choices=frozenset({"sheet", "with_internal", "days", "rooms", "tracks"}),
    ),
    Paper.CALIBRATION: Layout(
        pages=calibration.pages,
        items=calibration.items,
        choices=frozenset({"sheet", "style"}),
        styles=calibration.STYLES,
        sheets=calibration.SHEETS,
    ),
}
"""In the order of `Paper`."""
