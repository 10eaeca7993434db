"""What the files that are shared are called: after the event, and what was chosen of it."""

from collections.abc import Iterator

from planner.domain.filenames import safe_name
from planner.domain.names import shown_name
from planner.domain.records import Participant
from planner.domain.snapshot import Snapshot
from planner.ui.sharing.order import ShareOrder
from planner.ui.workspace import Workspace
from planner.wording import exports, sharing

MOST_PARTS = 3
"""Named; where more were chosen, none is."""


def file_name(workspace: Workspace, order: ShareOrder) -> str:
    """Without a suffix for a folder."""
    words, event = workspace.words, workspace.snapshot.event
    people, agenda = exports.participants(words), words.gettext("Agenda")
    what = people if order.is_about_people else agenda
    parts = list(_parts(workspace, order))
    named = parts if len(parts) <= MOST_PARTS else [sharing.a_part(words)]
    suffix = order.format.suffix if order.format else ""
    return f"{safe_name(' - '.join([event.name, what, *named]), otherwise=what)}{suffix}"


def _parts(workspace: Workspace, order: ShareOrder) -> Iterator[str]:
    snapshot, choices = workspace.snapshot, order.choices
    yield from _dates(snapshot, order)
    yield from (room.name for room in snapshot.rooms if room.id in choices.rooms)
    yield from (track.name for track in snapshot.tracks if track.id in choices.tracks)
    person = workspace.document.get(Participant, choices.person) if choices.person else None
    if person is not None:
        yield shown_name(person)


def _dates(snapshot: Snapshot, order: ShareOrder) -> Iterator[str]:
    """Files of several days get theirs when they are made."""
    chosen = [day for day in snapshot.days if day.id in order.choices.days]
    if not (order.format and order.format.is_per_day and len(chosen) > 1):
        yield from (day.date.isoformat() for day in chosen)
