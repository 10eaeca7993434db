"""What was shared, and what has changed since, read on the window's thread."""

from dataclasses import replace
from datetime import datetime

from planner.domain.releases import AgendaChange
from planner.domain.snapshot import Snapshot
from planner.domain.values import dataclass
from planner.exporting.choices import Choices
from planner.operations import prints
from planner.operations.exports import choices_of
from planner.store import exported
from planner.store.exported import Export
from planner.ui.sharing.order import OFFERED, PEOPLE
from planner.ui.workspace import Workspace
from planner.wording import sharing
from planner.wording.agenda_changes import sentence
from planner.wording.prints import when_and_where

SHOWN = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedLine:
    export: Export
    choices: Choices
    title: str
    where: str
    """Time and desk."""
    can_repeat: bool
    """False for a format of a newer program."""
    changes: tuple[str, ...] | None = None
    """Sentences; None until they are read, and for a list of people."""


def lines(workspace: Workspace) -> tuple[tuple[SharedLine, ...], int]:
    """The newest ones first, and how many there are besides. What has changed since is not read yet."""
    found = exported.exports(workspace.document)
    return tuple(_line(workspace, export) for export in found[:SHOWN]), max(0, len(found) - SHOWN)


def as_known(line: SharedLine, changes: tuple[str, ...] | None) -> SharedLine:
    return replace(line, changes=changes)


def with_changes(workspace: Workspace, line: SharedLine) -> SharedLine:
    """Only what is in that export: a list of people is another matter."""
    if line.export.format in PEOPLE:
        return line
    told = [sentence(change, workspace.words) for change in changes_since(workspace, line.export)]
    return replace(line, changes=tuple(told))


def changes_since(workspace: Workspace, export: Export) -> tuple[AgendaChange, ...]:
    choices, snapshot = choices_of(export.choices), workspace.snapshot
    found = exported.changes_since(workspace.document, export, snapshot)
    return tuple(change for change in found if concerns(change, choices, snapshot))


def last_of_agenda(workspace: Workspace) -> Export | None:
    """What was shared last that is no list of people."""
    found = exported.exports(workspace.document)
    return next((each for each in found if each.format not in PEOPLE), None)


def concerns(change: AgendaChange, choices: Choices, snapshot: Snapshot) -> bool:
    """Whether somebody who has that part of the agenda would see it."""
    sides = [side for side in (change.before, change.after) if side is not None]
    dates = {snapshot.day[day].date for day in choices.days if day in snapshot.day}
    sessions = {side.session for side in sides}
    tracks = {snapshot.session[each].track if each in snapshot.session else None for each in sessions}
    people = {role.participant for each in sessions for role in snapshot.roles_of_session.get(each, ())}
    return (
        (not choices.days or any(side.date in dates for side in sides))
        and (not choices.rooms or any(side.room is None or side.room in choices.rooms for side in sides))
        and (not choices.tracks or not tracks.isdisjoint({*choices.tracks, None}))
        and (not choices.person or choices.person in people)
    )


def _line(workspace: Workspace, export: Export) -> SharedLine:
    words, event = workspace.words, workspace.snapshot.event
    at = prints.wall_clock(datetime.fromisoformat(export.at), event.timezone)
    return SharedLine(
        export=export,
        choices=choices_of(export.choices),
        title=sharing.title(export.format, words),
        can_repeat=export.format in (*OFFERED, *PEOPLE),
        where=when_and_where(at, export.desk, words),
    )
