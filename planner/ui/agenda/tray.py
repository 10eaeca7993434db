"""The tray at the left of the agenda: sessions that still need a place."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from planner.domain.records import SessionType
from planner.ui.agenda.grid import AgendaGrid
from planner.ui.agenda.tray_cards import Order, Wanted, cards, unscheduled
from planner.ui.agenda.tray_list import TrayList
from planner.ui.look.theme import GAP, PADDING, SMALL
from planner.ui.widgets.buttons import button, icon_button
from planner.ui.widgets.elided import Elided, filling
from planner.ui.widgets.plain import unmnemonic
from planner.ui.widgets.restyling import lay_ground
from planner.ui.widgets.search_field import SearchField
from planner.ui.workspace import Workspace
from planner.wording import papers
from planner.wording.agenda import nothing_waits
from planner.wording.marking import later

T = TypeVar("T")
ORDERS = {
    Order.TITLE: later("By title"),
    Order.LONGEST: later("Longest first"),
    Order.PEOPLE: later("Most people first"),
    Order.TRACK: later("By track"),
}
REMEMBERED = "agenda-tray-order"


class Tray(QWidget):
    asked_places = Signal(str)
    """A session's id, as are the next two."""
    opened = Signal(str)
    chosen = Signal(object)

    def __init__(self, workspace: Workspace, grid: AgendaGrid, hide: Callable[[], object]) -> None:
        super().__init__()
        self._workspace = workspace
        self._words = workspace.words
        kept = workspace.setting.preferences.text(REMEMBERED, Order.TITLE)
        self._wanted = Wanted(order=Order(kept) if kept in list(Order) else Order.TITLE)
        lay_ground(self, "tray")
        self.setAccessibleName(self._words.gettext("Tray"))
        self.title = filling(Elided(size=SMALL, bold=True, muted=True))
        self.search = self._search()
        self.list = TrayList(grid, self._words)
        self.list.asked_places.connect(self.asked_places)
        self.list.opened.connect(self.opened)
        self.list.chosen.connect(self.chosen)
        self._options = icon_button(
            "filter", self._words.gettext("Filter and sort"), self._choose, kind="tool"
        )
        self._hide = icon_button("panel-left", self._words.gettext("Hide the tray (F9)"), hide, kind="tool")
        self._clear = button("", self._clear_filters, kind="chip")
        grid.tray = self
        grid.over_tray.connect(self.list.mark_target)
        grid.keys_ended.connect(self._take_back)
        self._lay_out()
        self.refresh()

    def refresh(self) -> None:
        agenda, words = self._workspace.agenda, self._words
        shown, count = cards(agenda, self._wanted, words), len(unscheduled(agenda))
        told = f"{len(shown)} / {count}" if self._wanted.leaves_out else str(count)
        self.title.set_text(words.gettext("Unscheduled · {count}").format(count=told).upper())
        self._clear.setText(unmnemonic(self._filtered_by()) + "  ✕")
        self._clear.setAccessibleName(
            words.gettext("Stop filtering by {filter}").format(filter=self._filtered_by())
        )
        self._clear.setVisible(bool(self._wanted.track or self._wanted.type))
        self.list.show_cards(shown, nothing_waits(len(agenda.sessions), count, self._words))

    def go(self, session: str = "") -> None:
        """The keys go to the cards; to the one of `session`, if it is here."""
        if session and not self.list.select(session):
            self.search.clear()
            self._want(Wanted(order=self._wanted.order))
            self.list.select(session)
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def options(self) -> QMenu:
        """Filters and orders, with those in force checked."""
        menu, words, wanted = QMenu(self), self._words, self._wanted
        sessions = unscheduled(self._workspace.agenda)
        used = {session.track for session in sessions}
        tracks = [track for track in self._workspace.snapshot.tracks if track.id in used]
        menu.addSection(words.gettext("Sort"))
        self._group(
            menu, [(words.gettext(ORDERS[order]), order) for order in Order], wanted.order, self._sort
        )
        menu.addSection(words.gettext("Track"))
        every: list[tuple[str, str | None]] = [(words.gettext("Every track"), None)]
        self._group(menu, every + [(track.name, track.id) for track in tracks], wanted.track, self._by_track)
        menu.addSection(words.gettext("Type"))
        types = [kind for kind in SessionType if any(session.type is kind for session in sessions)]
        named: list[tuple[str, SessionType | None]] = [(words.gettext("Every type"), None)]
        named += [(papers.session_type(kind, words), kind) for kind in types]
        self._group(menu, named, wanted.type, self._by_type)
        return menu

    def _group(self, menu: QMenu, entries: Sequence[tuple[str, T]], now: T, run: Callable[[T], None]) -> None:
        group = QActionGroup(menu)
        for text, value in entries:
            action = QAction(unmnemonic(text), menu, checkable=True, checked=value == now)
            action.triggered.connect(lambda _=False, value=value: run(value))
            group.addAction(action)
            menu.addAction(action)

    def _choose(self) -> None:
        menu = self.options()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._options.mapToGlobal(self._options.rect().bottomLeft()))

    def _sort(self, order: Order) -> None:
        self._workspace.setting.preferences.keep(REMEMBERED, order.value)
        self._want(Wanted(self._wanted.text, self._wanted.track, self._wanted.type, order))

    def _by_track(self, track: str | None) -> None:
        self._want(Wanted(self._wanted.text, track, self._wanted.type, self._wanted.order))

    def _by_type(self, kind: SessionType | None) -> None:
        self._want(Wanted(self._wanted.text, self._wanted.track, kind, self._wanted.order))

    def _by_text(self, text: str) -> None:
        self._want(Wanted(text, self._wanted.track, self._wanted.type, self._wanted.order))

    def _clear_filters(self) -> None:
        self._want(Wanted(self._wanted.text, order=self._wanted.order))

    def _want(self, wanted: Wanted) -> None:
        self._wanted = wanted
        self.refresh()

    def _filtered_by(self) -> str:
        track = self._workspace.snapshot.track.get(self._wanted.track or "")
        kind = self._wanted.type
        named = [track.name] if track else []
        return ", ".join(named + ([papers.session_type(kind, self._words)] if kind else []))

    def _take_back(self) -> None:
        """After a drag steered with the keys the next card can be taken at once."""
        if self.isVisible() and self.list.cards.cards:
            self.list.setFocus()

    def _search(self) -> SearchField:
        made = SearchField(self._words.gettext("Find a session"), self._words)
        made.setAccessibleName(self._words.gettext("Find an unscheduled session"))
        made.textChanged.connect(self._by_text)
        made.returnPressed.connect(self.go)
        return made

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.setSpacing(0)
        head.addWidget(self._options)
        head.addWidget(self._hide)
        column = QVBoxLayout(self)
        column.setContentsMargins(PADDING, GAP, 0, 0)
        column.setSpacing(GAP)
        for inner in (head, self.search, self._clear, self.list):
            if isinstance(inner, QHBoxLayout):
                inner.setContentsMargins(0, 0, GAP, 0)
                column.addLayout(inner)
            elif inner is self.list:
                column.addWidget(inner, 1)
            else:
                row = QHBoxLayout()
                row.setContentsMargins(0, 0, PADDING, 0)
                row.addWidget(inner)
                column.addLayout(row)
