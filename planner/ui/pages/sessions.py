"""The page "Sessions"."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QMenu

from planner.domain.records import Session, SessionStatus, SessionType
from planner.importing.header_words import ListKind
from planner.language import Words
from planner.operations import session_details, sessions
from planner.store import sessions as reads
from planner.store.document import Document
from planner.ui.inspectors.session import SessionInspector
from planner.ui.models import sessions as table
from planner.ui.models.columns import Choice
from planner.ui.models.lookups import WholeLookup
from planner.ui.pages.table_page import TablePage
from planner.ui.tables.face import CountedBy, Face
from planner.ui.tables.filters import MenuChip, Toggle
from planner.ui.tables.selection_bar import Bulk, Selection, offer
from planner.ui.workspace import Workspace
from planner.wording.dates import short_date
from planner.wording.marking import later


class SessionsPage(TablePage):
    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace, FACE)


def _make(document: Document, words: Words) -> str:
    return sessions.add_session(
        document, Session(id=document.new_id(), title=words.gettext("New session"))
    ).id


def _tracks(menu: QMenu, selection: Selection) -> None:
    def put(ids: list[str], track: str) -> None:
        selection.workspace.run(session_details.set_track, ids, track=track or None)

    offer(menu, selection, table.tracks(selection.workspace), put)


def _types(menu: QMenu, selection: Selection) -> None:
    def put(ids: list[str], kind: str) -> None:
        selection.workspace.run(session_details.set_type, ids, kind=SessionType(kind))

    offer(menu, selection, table.types(selection.workspace), put)


def _statuses(menu: QMenu, selection: Selection) -> None:
    def put(ids: list[str], status: str) -> None:
        selection.workspace.run(session_details.set_session_status, ids, status=SessionStatus(status))

    offer(menu, selection, table.statuses(selection.workspace), put)


def _minutes(menu: QMenu, selection: Selection) -> None:
    workspace, words = selection.workspace, selection.workspace.words

    def set_minutes(document: Document, text: str) -> None:
        session_details.set_minutes(document, selection.ids(), minutes=table.minutes_of(text))

    def put(text: str) -> None:
        workspace.run(set_minutes, text)

    for minutes in (30, 45, 60, 75, 90, 120):
        text = words.gettext("{count} min").format(count=minutes)
        menu.addAction(text, partial(put, str(minutes)))
    menu.addSeparator()
    title = words.gettext("Other length, in minutes")
    menu.addAction(words.gettext("Other…"), lambda: selection.ask(title, put))


def _days(workspace: Workspace) -> Sequence[Choice]:
    days = workspace.snapshot.days
    return [Choice(value=day.id, text=short_date(day.date, workspace.words)) for day in days]


def _rooms(workspace: Workspace) -> Sequence[Choice]:
    return [Choice(value=room.id, text=room.name) for room in workspace.snapshot.rooms]


FACE = Face(
    subject=table.SESSIONS,
    lookup=lambda document: WholeLookup(document, reads.texts),
    list_kind=ListKind.SESSIONS,
    search=later("Find by title, track, people"),
    add=later("Add session"),
    add_keys="Ctrl+Shift+E",
    make=_make,
    remove=sessions.remove_sessions,
    name_of=lambda session: session.title,
    empty=later(
        "Add what will happen: plenaries, workshops, meals. Times and rooms come later, in the agenda."
    ),
    menus=(
        MenuChip(
            kind="type", text=later("Type"), choices=table.types,
            counts=lambda workspace: reads.counts(workspace.document, "type"),
        ),
        MenuChip(
            kind="track", text=later("Track"), choices=table.tracks,
            counts=lambda workspace: reads.counts(workspace.document, "track"),
        ),
        MenuChip(
            kind="status", text=later("Status"), choices=table.statuses,
            counts=lambda workspace: reads.counts(workspace.document, "status"),
        ),
    ),
    toggles=(
        Toggle(filter=("unscheduled", ""), text=later("Unscheduled"), view="unscheduled"),
        Toggle(
            filter=("without-facilitator", ""), text=later("Without facilitator"), view="without-facilitator"
        ),
        Toggle(filter=("internal", ""), text=later("Internal"), view="internal"),
    ),
    bulks=(
        Bulk(later("Track"), _tracks),
        Bulk(later("Type"), _types),
        Bulk(later("Status"), _statuses),
        Bulk(later("Minutes"), _minutes),
    ),
    inspector=SessionInspector,
    private=frozenset({"notes"}),
    also_counted=(
        CountedBy(kind="day", text=later("Day"), choices=_days),
        CountedBy(kind="room", text=later("Room"), choices=_rooms),
    ),
)  # fmt: skip
