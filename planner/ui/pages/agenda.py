"""The page "Agenda": the tray, the grid and what is wrong with it, side by side."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from planner.domain.conflicts import Conflict
from planner.domain.records import Day, Release, ReleasedSlot, Session, SessionType
from planner.domain.releases import AgendaChange
from planner.domain.times import Minute
from planner.operations.new_sessions import add_session_at
from planner.operations.sessions import add_session
from planner.store.journal import Changes
from planner.ui.agenda import commands, first_needs
from planner.ui.agenda.block_menu import (
    block_menu,
    conflict_actions,
    conflicts_of,
    day_menu,
    tray_menu,
)
from planner.ui.agenda.day_doings import DayDoings
from planner.ui.agenda.grid import AgendaGrid
from planner.ui.agenda.panels import Panels
from planner.ui.agenda.shown_days import ShownDays
from planner.ui.agenda.side import Side
from planner.ui.agenda.slot_doings import SlotDoings
from planner.ui.agenda.toolbar import SNAPS, Toolbar
from planner.ui.agenda.tray import Tray
from planner.ui.look.theme import GAP
from planner.ui.pages.page import Page
from planner.ui.widgets.empty import Empty
from planner.ui.workspace import Place, Workspace
from planner.wording.agenda import SESSIONS

TRAY, SIDE, SIDE_FOR_SESSION = 216, 264, 352
NARROWEST = 180
ZOOM_STEP = 1.25
USUAL_ZOOM = 72
KEPT_SNAP, KEPT_ZOOM, KEPT_SIZES = "agenda-snap", "agenda-zoom", "agenda-sizes"
KEPT_HIDDEN = "agenda-hidden"


class AgendaPage(Page):
    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._is_stale = False
        self._are_releases_stale = False
        self._side_width = SIDE
        self.days = ShownDays(workspace, self)
        self.grid = AgendaGrid(workspace)
        self.tray = Tray(workspace, self.grid, lambda: self._toggle(self.tray))
        self.side = Side(
            workspace,
            step_back=lambda: self._step_conflict(-1),
            step_on=lambda: self._step_conflict(1),
            hide=lambda: self._toggle(self.side),
        )
        self.panels = Panels(self, workspace)
        self._slots = SlotDoings(workspace, self.grid, self.panels, self._anchor)
        self._day = DayDoings(
            workspace,
            self.panels,
            self._slots,
            day=self._current_day,
            shows_several=lambda: self.days.shows_several,
            anchor=self._anchor,
        )
        self.commands = commands.make(self, self.words, self._doings())
        self._day_menu = day_menu(self, self.commands, self.words)
        self.toolbar = Toolbar(workspace, self.commands, self._day_menu)
        self._nothing = Empty()
        self._lay_out()
        self._connect()
        self._set_snap(workspace.setting.preferences.number(KEPT_SNAP, SNAPS[0]))
        self.grid.set_zoom(workspace.setting.preferences.number(KEPT_ZOOM, USUAL_ZOOM))
        self.refresh()
        self._follow(())
        hidden = workspace.setting.preferences.text(KEPT_HIDDEN).split()
        for name, part in self._parts.items():
            self._show_panel(part, name not in hidden)

    def go(self, place: Place) -> None:
        """`record`: a slot, session, day or conflict (by its key); `view`: "conflicts", "unscheduled"."""
        if place.view == "conflicts":
            self._focus_conflicts()
        elif place.view == "unscheduled":
            self._focus_tray()
        snapshot, record = self.workspace.snapshot, place.record
        if record in snapshot.day:
            self.days.choose(record)
        elif record in snapshot.session:
            self._show_session(record)
        elif any(slot.id == record for slot in snapshot.slots):
            self._show_slots([record])
        elif record:
            self._show_conflict(record)

    def refresh(self) -> None:
        """Everything but the grid, which follows by itself."""
        self._is_stale = False
        snapshot = self.workspace.snapshot
        what = first_needs.missing(snapshot)
        if what:
            first_needs.tell(self._nothing, what, self.workspace, self.add_session)
        self._stack.setCurrentIndex(1 if what else 0)
        self.toolbar.setVisible(what in ("", SESSIONS))
        self.days.heed()
        self.toolbar.show_days(snapshot.days, self.days.value)
        self.tray.refresh()
        self.side.refresh()
        if self._are_releases_stale:
            self._are_releases_stale = False
            self.side.releases.refresh(is_released_anew=True)

    def add_session(self) -> None:
        """For the tray; its title is typed next."""
        session = self._new_session(SessionType.WORKSHOP)
        if self.workspace.run(add_session, session) is not None:
            self._open(session.id, names=True)

    def add_session_at(self, day: str, room: str | None, start: int) -> None:
        session = self._new_session(SessionType.WORKSHOP if room else SessionType.OTHER)
        slot = self.workspace.run(add_session_at, session, day=day, start=Minute(start), room=room)
        if slot is not None:
            self.grid.select([slot.id])
            self._open(session.id, names=True)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt signature
        super().showEvent(event)
        if self._is_stale:
            self.refresh()

    # Days

    def _show_days(self, days: tuple[str, ...]) -> None:
        self.toolbar.days.choose(self.days.value)
        self.grid.show_days(days)

    def _current_day(self) -> Day | None:
        """What a command about "this day" means: that of the selection, where something is selected."""
        for slot in self._slots.slots[:1]:
            return self.workspace.snapshot.day[slot.day]
        return self.days.one

    # Showing something

    def _show_slots(self, ids: Sequence[str]) -> None:
        slots = [slot for slot in self.workspace.snapshot.slots if slot.id in set(ids)]
        if not slots:
            return
        if not self.days.shows_several:
            self.days.choose(slots[0].day)
        self.grid.reveal(slots[0].id)
        self.grid.select([slot.id for slot in slots])

    def _show_session(self, session: str) -> None:
        slots = self.workspace.snapshot.slots_of_session.get(session, ())
        if slots:
            self._show_slots([slots[0].id])
        else:
            self._show_panel(self.tray)
            self.tray.go(session)

    def _show_conflict(self, key: str) -> None:
        self._focus_conflicts()
        conflict = self.side.conflicts.reveal(key)
        if conflict is not None:
            self._reveal(conflict)

    def _reveal(self, conflict: Conflict) -> None:
        """Its blocks; or where it has none, its session."""
        if conflict.slots:
            self._show_slots(conflict.slots)
        elif conflict.sessions:
            self._show_session(conflict.sessions[0])

    def _reveal_change(self, change: AgendaChange) -> None:
        gone: ReleasedSlot | None = change.before
        if change.slots:
            self._show_slots(change.slots)
        elif gone is not None and gone.session in self.workspace.snapshot.session:
            self._show_session(gone.session)

    def _step_conflict(self, by: int) -> None:
        self._show_panel(self.side)
        self.side.show_conflicts()
        conflict = self.side.conflicts.step(by)
        if conflict is not None:
            self._reveal(conflict)

    def _focus_conflicts(self) -> None:
        self._show_panel(self.side)
        self.side.show_conflicts()
        self.side.conflicts.focus_first()

    def _focus_tray(self) -> None:
        self._show_panel(self.tray)
        self.tray.go()

    def _open(self, session: str, *, names: bool = False) -> None:
        self._show_panel(self.side)
        self.side.show_session(session, names=names)

    # Commands

    def _doings(self) -> dict[str, Callable[[], object]]:
        day, slots = self._day, self._slots
        return {
            "add": self.add_session, "shift": day.shift, "reflow": day.reflow,
            "release": lambda: self.panels.release(self.toolbar.release_anchor),
            "share": lambda: self.workspace.visit("share"),
            "swap": slots.swap, "open": self._open_selected, "pin": slots.pin, "again": slots.run_again,
            "unschedule": slots.unschedule, "shift_after": slots.shift_after,
            "schedule": self._find_place, "to_tray": self._focus_tray, "to_grid": self.grid.setFocus,
            "next_conflict": lambda: self._step_conflict(1),
            "previous_conflict": lambda: self._step_conflict(-1),
            "next_day": lambda: self.days.step(1), "previous_day": lambda: self.days.step(-1),
            "zoom_in": lambda: self.grid.set_zoom(round(self.grid.zoom * ZOOM_STEP)),
            "zoom_out": lambda: self.grid.set_zoom(round(self.grid.zoom / ZOOM_STEP)),
            "fit": self.grid.fit, "tray": lambda: self._toggle(self.tray),
            "side": lambda: self._toggle(self.side), "frame": day.copy_frame,
            "insert_before": day.insert_before, "insert_after": day.insert_after,
            "hours": day.change_hours, "remove_day": day.remove,
        }  # fmt: skip

    def _toggle(self, panel: QWidget) -> None:
        has_keys = panel.isAncestorOf(self.window().focusWidget() or self)
        self._show_panel(panel, panel.isHidden())
        if has_keys and panel.isHidden():
            self.grid.setFocus()

    def _show_panel(self, panel: QWidget, is_shown: bool = True) -> None:
        panel.setVisible(is_shown)
        hidden = [name for name, part in self._parts.items() if part.isHidden()]
        self.workspace.setting.preferences.keep(KEPT_HIDDEN, " ".join(hidden))
        self.toolbar.show_ways_back(to_tray="tray" in hidden, to_side="side" in hidden)

    @property
    def _parts(self) -> dict[str, QWidget]:
        """What can be hidden."""
        return {"tray": self.tray, "side": self.side}

    def _open_selected(self) -> None:
        for slot in self._slots.slots[:1]:
            self._open(slot.session)

    def _find_place(self) -> None:
        """For what is selected in the tray."""
        for session in self.tray.list.selection[:1]:
            self._offer_places(session)

    def _offer_places(self, session: str) -> None:
        day = self._current_day()
        if day is not None:
            at = self.tray.mapToGlobal(QPoint(self.tray.width() + GAP, self.tray.list.y()))
            self.panels.schedule(at, session=self.workspace.snapshot.session[session], day=day)

    def _show_menu(self, at: QPoint, slot_ids: Sequence[str]) -> None:
        menu = block_menu(self, self.commands, is_on_blocks=bool(slot_ids))
        found = conflicts_of(self.workspace, slot_ids)
        for action, conflict in conflict_actions(menu, self.workspace, found):
            action.triggered.connect(lambda _=False, key=conflict.key: self._show_conflict(key))
        menu.popup(at)

    def _show_tray_menu(self, at: QPoint) -> None:
        for session in self.tray.list.selection[:1]:
            menu = tray_menu(
                self,
                self.commands,
                self.words,
                open_session=partial(self._open, session),
                steer=self.tray.list.steer,
            )
            menu.popup(at)

    def _anchor(self) -> QWidget:
        return self.toolbar.shift_anchor

    def _new_session(self, kind: SessionType) -> Session:
        """Under a title nobody has taken."""
        taken = {session.title for session in self.workspace.snapshot.sessions}
        title = self.words.gettext("New session")
        numbered = (f"{title} {number}" for number in range(2, len(taken) + 3))
        free = next(name for name in (title, *numbered) if name not in taken)
        return Session(id=self.workspace.document.new_id(), title=free, type=kind)

    # What happens around

    def _connect(self) -> None:
        grid, side = self.grid, self.side
        grid.selected.connect(self._follow)
        grid.opened.connect(self._open)
        grid.previewed.connect(side.conflicts.foretell)
        grid.zoomed.connect(lambda zoom: self.workspace.setting.preferences.keep(KEPT_ZOOM, zoom))
        grid.asked_new.connect(self.add_session_at)
        grid.menu_asked.connect(self._show_menu)
        self.tray.asked_places.connect(self._offer_places)
        self.tray.opened.connect(self._open)
        self.tray.chosen.connect(self._follow_tray)
        self.tray.list.menu_asked.connect(self._show_tray_menu)
        side.conflicts.chosen.connect(self._reveal)
        side.releases.chosen.connect(self._reveal_change)
        side.releases.marked.connect(grid.mark_changes)
        side.releases.asked_name.connect(self._rename)
        side.turned.connect(self._make_room)
        self.toolbar.picked_day.connect(self.days.choose)
        self.days.changed.connect(self._show_days)
        self.toolbar.snapped.connect(self._set_snap)
        self._splitter.splitterMoved.connect(self._keep_sizes)
        self.workspace.changed.connect(self._heed)
        grid.mark_changes(frozenset(slot for change in side.releases.changes for slot in change.slots))

    def _heed(self, changes: Changes) -> None:
        touched = {*changes.inserted, *changes.updated, *changes.removed}
        self._are_releases_stale = self._are_releases_stale or bool(touched & {Release, ReleasedSlot})
        if Day in changes.removed:
            self.panels.leave()
        if self.isVisible():
            self.refresh()
        else:
            self._is_stale = True

    def _follow(self, selection: Sequence[str]) -> None:
        slots = self._slots.slots
        for name in commands.OF_SLOTS:
            self.commands[name].setEnabled(bool(selection))
        if slots:
            self.side.follow(slots[0].session)

    def _follow_tray(self, sessions: Sequence[str]) -> None:
        self.commands["schedule"].setEnabled(bool(sessions))
        if sessions:
            self.side.follow(sessions[0])

    def _rename(self, release: Release) -> None:
        self.panels.release(self.toolbar.release_anchor, renamed=release)

    def _set_snap(self, minutes: int) -> None:
        minutes = minutes if minutes in SNAPS else SNAPS[0]
        self.workspace.setting.preferences.keep(KEPT_SNAP, minutes)
        self.toolbar.show_snap(minutes)
        self.grid.set_snap(minutes)

    def _make_room(self, for_session: bool) -> None:
        """A session needs more width than conflicts; who has drawn it wider keeps that."""
        tray, middle, side = self._splitter.sizes()
        if for_session:
            self._side_width = side
        wanted = max(side, SIDE_FOR_SESSION) if for_session else self._side_width
        self._splitter.setSizes([tray, max(middle + side - wanted, 0), wanted])

    def _keep_sizes(self) -> None:
        self.workspace.setting.preferences.keep(KEPT_SIZES, self._splitter.saveState())

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        self._stack.addWidget(self.grid)
        self._stack.addWidget(self._nothing)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.toolbar)
        column.addWidget(self._stack, 1)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(1)
        for part, narrowest in ((self.tray, NARROWEST), (middle, 0), (self.side, 240)):
            part.setMinimumWidth(narrowest)
            self._splitter.addWidget(part)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.setSizes([TRAY, 1280 - TRAY - SIDE, SIDE])
        self._splitter.restoreState(self.workspace.setting.preferences.state(KEPT_SIZES))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._splitter)
