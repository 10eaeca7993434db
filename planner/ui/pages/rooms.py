"""The page "Rooms"."""

from collections.abc import Sequence

from PySide6.QtWidgets import QMenu

from planner.domain.records import Room
from planner.importing.header_words import ListKind
from planner.language import Words
from planner.operations import room_details, rooms
from planner.store import rooms as reads
from planner.store.document import Document
from planner.ui.inspectors.room import RoomInspector
from planner.ui.models import rooms as table
from planner.ui.models.columns import Choice
from planner.ui.models.lookups import WholeLookup
from planner.ui.pages.table_page import TablePage
from planner.ui.tables.face import Face
from planner.ui.tables.filters import MenuChip, Toggle
from planner.ui.tables.selection_bar import Bulk, Selection, offer
from planner.ui.widgets.buttons import command
from planner.ui.workspace import Workspace
from planner.wording.marking import later


class RoomsPage(TablePage):
    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace, FACE)
        text = workspace.words.gettext
        command(self, text("Move the room up"), lambda: self._move(-1), shortcut="Alt+Up")
        command(self, text("Move the room down"), lambda: self._move(1), shortcut="Alt+Down")

    def _move(self, by: int) -> None:
        """In the order of the agenda's columns, whatever the table is sorted by."""
        order = [room.id for room in self.workspace.snapshot.rooms]
        chosen = self.view.selected
        if len(chosen) == 1 and 0 <= order.index(chosen[0]) + by < len(order):
            at = order.index(chosen[0])
            order.insert(at + by, order.pop(at))
            self.workspace.run(rooms.order_rooms, order)


def features(workspace: Workspace) -> Sequence[Choice]:
    return [Choice(value=name, text=name) for name in sorted(reads.feature_counts(workspace.document))]


def _make(document: Document, words: Words) -> str:
    room = Room(id=document.new_id(), name=words.gettext("New room"), position=document.count(Room))
    return rooms.add_room(document, room).id


def _features(menu: QMenu, selection: Selection) -> None:
    workspace, words = selection.workspace, selection.workspace.words
    choices = features(workspace)

    def put(ids: list[str], feature: str) -> None:
        workspace.run(room_details.add_feature, ids, feature=feature)

    def take(ids: list[str], feature: str) -> None:
        workspace.run(room_details.remove_feature, ids, feature=feature)

    def put_new(name: str) -> None:
        put(selection.ids(), name)

    offer(menu, selection, choices, put)
    menu.addAction(
        words.gettext("New feature…"), lambda: selection.ask(words.gettext("New feature"), put_new)
    )
    if choices:
        offer(menu.addMenu(words.gettext("Take away")), selection, choices, take)


def _capacity(menu: QMenu, selection: Selection) -> None:
    workspace, words = selection.workspace, selection.workspace.words

    def set_capacity(document: Document, text: str) -> None:
        room_details.set_capacity(document, selection.ids(), capacity=table.capacity_of(text))

    def put(text: str) -> None:
        workspace.run(set_capacity, text)

    title = words.gettext("Number of seats")
    menu.addAction(words.gettext("Set the number…"), lambda: selection.ask(title, put))
    menu.addAction(words.gettext("Not known"), lambda: put(""))


FACE = Face(
    subject=table.ROOMS,
    lookup=lambda document: WholeLookup(document, reads.texts),
    list_kind=ListKind.ROOMS,
    search=later("Find by name, floor, feature"),
    add=later("Add room"),
    add_keys="Ctrl+Shift+M",
    make=_make,
    remove=rooms.remove_rooms,
    name_of=lambda room: room.name,
    empty=later("Add the rooms of the venue, with how many people each of them seats."),
    menus=(
        MenuChip(
            kind="feature", text=later("Feature"), choices=features,
            counts=lambda workspace: reads.feature_counts(workspace.document),
        ),
    ),
    toggles=(
        Toggle(filter=("without-capacity", ""), text=later("Without capacity"), view="without-capacity"),
    ),
    bulks=(Bulk(later("Features"), _features), Bulk(later("Seats"), _capacity)),
    inspector=RoomInspector,
    private=frozenset({"notes"}),
)  # fmt: skip
