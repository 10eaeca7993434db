"""What a badge shows of the workshop, read on the window's thread, and the labels it stands on."""

from dataclasses import replace

from planner.domain.records import Answer, Participant
from planner.domain.refusal import Refused
from planner.domain.snapshot import Snapshot
from planner.operations import prints
from planner.printing.stock import Stock, find_stock
from planner.store import pictures
from planner.ui.workspace import Workspace

USUAL_A4_STOCK = "L4785"


def seen_by(workspace: Workspace, person: Participant) -> Snapshot:
    """As much of the workshop as this person's badge shows."""
    snapshot = workspace.snapshot
    field = snapshot.badge_design.childcare_field
    answers: tuple[Answer, ...] = ()
    if field is not None:
        chosen = "WHERE participant = ? AND field = ?"
        answers = tuple(workspace.document.select(Answer, chosen, [person.id, field]))
    logo = snapshot.event.logo
    content = pictures.content(workspace.document, logo) if logo else None
    shown = {logo: content} if logo and content else {}
    return replace(snapshot, participants=(person,), answers=answers, pictures=shown)


def last_stock(workspace: Workspace) -> Stock:
    """What was printed on last, else what is usual there."""
    snapshot = workspace.snapshot
    is_letter = prints.usual_paper(snapshot.event.timezone) == "Letter"
    usual = prints.USUAL_STOCK if is_letter else USUAL_A4_STOCK
    try:
        return find_stock(workspace.setting.preferences.text("print.stock", usual), snapshot.own_stocks)
    except Refused:
        return find_stock(usual)
