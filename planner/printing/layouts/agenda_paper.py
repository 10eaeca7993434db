"""The agenda as a paper of its own, in the style somebody wants it in."""

from collections.abc import Iterable
from datetime import datetime

from planner.domain.snapshot import Snapshot
from planner.language import Words
from planner.printing.choices import Choices
from planner.printing.layouts.agenda_grid import grid_pages
from planner.printing.layouts.agenda_list import list_pages
from planner.printing.layouts.frame import sheet, with_footers
from planner.printing.marks import Page

STYLES = ("both", "grid", "list")


def pages(snapshot: Snapshot, choices: Choices, *, words: Words, printed_at: datetime) -> Iterable[Page]:
    """Refused: `unknown_paper`."""
    internal = choices.with_internal
    made: list[Page] = []
    if choices.style != "list":
        made += grid_pages(snapshot, sheet(choices.sheet, landscape=True), words=words, internal=internal)
    if choices.style != "grid":
        made += list_pages(snapshot, sheet(choices.sheet), words=words, internal=internal)
    return with_footers(made, step=snapshot.step, printed_at=printed_at, words=words)


def items(snapshot: Snapshot, choices: Choices) -> tuple[str, ...]:  # noqa: ARG001 - all slots, in any style
    return tuple(slot.id for slot in snapshot.slots)
