"""What a badge shows of the workshop, read on the window's thread, and the labels it stands on."""

from dataclasses import replace

from planner.domain.records import Answer, Participant
from planner.domain.snapshot import Snapshot
from planner.printing.stock import Stock
from planner.ui.printing import stocks
from planner.ui.printing.looking import logo
from planner.ui.workspace import Workspace


def seen_by(workspace: Workspace, person: Participant) -> Snapshot:
    """As much of the workshop as this person's badge shows."""
    snapshot = workspace.snapshot
    field = snapshot.badge_design.childcare_field
    answers: tuple[Answer, ...] = ()
    if field is not None:
        chosen = "WHERE participant = ? AND field = ?"
        answers = tuple(workspace.document.select(Answer, chosen, [person.id, field]))
    return replace(snapshot, participants=(person,), answers=answers, pictures=logo(workspace))


def last_stock(workspace: Workspace) -> Stock:
    """What was printed on last, else what is usual there."""
    return stocks.known_or_usual(workspace.setting.preferences.text("print.stock"), workspace.snapshot)
