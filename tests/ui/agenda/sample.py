"""Finding things in the sample by the words a person would use."""

from PySide6.QtWidgets import QAbstractButton, QWidget

from planner.domain.records import Session, Slot
from planner.ui.workspace import Workspace


def session(workspace: Workspace, title: str) -> Session:
    return next(session for session in workspace.document.all(Session) if session.title == title)


def slots(workspace: Workspace, title: str) -> list[Slot]:
    """Earliest first."""
    wanted = session(workspace, title).id
    return [slot for slot in workspace.snapshot.slots if slot.session == wanted]


def button(inside: QWidget, text: str) -> QAbstractButton:
    """One to be seen, by what a screen reader says of it."""
    found = [
        button
        for button in inside.findChildren(QAbstractButton)
        if button.accessibleName() == text and button.isVisibleTo(inside)
    ]
    assert len(found) == 1, [each.accessibleName() for each in inside.findChildren(QAbstractButton)]
    return found[0]
