"""The page "History": every step, by whom, what it changed, and the way back."""

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from planner.domain.records import Event
from planner.store import history
from planner.store.journal import Changes
from planner.ui.history.rewind import Rewind
from planner.ui.history.rows import HEIGHT, StepDelegate
from planner.ui.history.step_view import StepView
from planner.ui.look.theme import GAP, PADDING
from planner.ui.models.history import LINE, HistoryModel, Line
from planner.ui.notice import Notice, Tone, Way
from planner.ui.pages.page import Page
from planner.ui.widgets.buttons import button, command
from planner.ui.widgets.choice_box import ChoiceBox
from planner.ui.widgets.labels import Label
from planner.ui.widgets.restyling import lay_ground
from planner.ui.widgets.search_field import SearchField
from planner.ui.workspace import Place, Workspace
from planner.wording import history as wording

SEARCH_MS = 120
SIDE = 340
DESKS = 140


class HistoryPage(Page):
    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        words = self.words
        self.model = HistoryModel(workspace, self)
        self.list = QTableView()
        self.step_view = StepView(workspace, self.model.steps_from)
        self.search = SearchField(words.gettext("Search the history"), words)
        self.desks = ChoiceBox()
        self._count = Label(kind="muted")
        self._empty = Label(
            words.gettext("Nothing has been done yet. Every step will be listed here."), "muted"
        )
        self._is_read, self._is_stale = False, True
        self._desks_known: frozenset[str] = frozenset()
        self._rewind = Rewind(workspace, self)
        self._progress = QProgressBar()
        self._progress_row = QWidget()
        self._delegate = StepDelegate(words)
        self._undo_command = command(
            self, words.gettext("Undo from here"), self._undo_from_chosen, picture="undo"
        )
        find = words.gettext("Search the history")
        command(self, find, self._focus_search, shortcut=QKeySequence.StandardKey.Find, picture="search")
        self._dress_list()
        self._lay_out()
        self._timer = QTimer(self, singleShot=True, interval=SEARCH_MS)
        self._connect()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt signature
        super().showEvent(event)
        if self._is_stale:
            self._refresh()

    def go(self, place: Place) -> None:
        """`place.record` is the number of a step."""
        if place.record.isdecimal():
            self.search.clear()
            self.desks.show_value("")
            self._show_found()
            row = self.model.row_of(int(place.record))
            if row is not None:
                self.list.setCurrentIndex(self.model.index(row))
                self.list.scrollTo(self.model.index(row), QTableView.ScrollHint.PositionAtCenter)

    def _connect(self) -> None:
        self._timer.timeout.connect(self._show_found)
        self.search.textChanged.connect(lambda _: self._timer.start())
        self.desks.chosen.connect(lambda _: self._show_found())
        self.list.selectionModel().currentChanged.connect(self._show_step)
        self.step_view.asked.connect(self._undo_from)
        self._rewind.progressed.connect(self._show_progress)
        self._rewind.ended.connect(self._tell_end)
        self.workspace.changed.connect(self._follow)

    def _follow(self, changes: Changes) -> None:
        self._is_stale = True
        if changes.step.desk not in self._desks_known:
            self._desks_known = frozenset()
        self._is_read = self._is_read and Event not in changes.updated
        if self.isVisible() and not self._rewind.is_running:
            self._refresh()

    def _refresh(self) -> None:
        """All is read anew at first, and after a change of the event: its time zone may be another."""
        self._is_stale = False
        self._show_desks()
        if self._is_read:
            self.model.follow()
            self._show_count()
        else:
            self._is_read = True
            self._show_found()
        self.step_view.follow()
        self._allow_undo()
        if not self.list.currentIndex().isValid():
            self._choose_first()

    def _show_found(self) -> None:
        self._timer.stop()
        chosen = self.step_view.step
        self.model.show(search=self.search.text(), desk=self.desks.value or "")
        self._show_count()
        row = self.model.row_of(chosen.number) if chosen else None
        if row is not None:
            self.list.setCurrentIndex(self.model.index(row))
        else:
            self.step_view.show_step(None)

    def _show_count(self) -> None:
        is_narrowed = bool(self.search.text().strip() or self.desks.value)
        shown, undone = self.model.counts
        self._count.setText(wording.steps(shown, undone, self.words) if shown else "")
        self._empty.setVisible(shown == 0)
        self._empty.setText(wording.nothing(is_narrowed=is_narrowed, words=self.words))

    def _show_desks(self) -> None:
        """A workshop with one desk needs no choice."""
        if self._desks_known:
            return
        known = history.desks(self.workspace.document)
        self._desks_known = frozenset(known)
        self.desks.offer([("", self.words.gettext("All desks"), ""), *((desk, desk, "") for desk in known)])
        if self.desks.value is None:
            self.desks.show_value("")
        self.desks.setVisible(len(known) > 1)

    def _choose_first(self) -> None:
        if self.model.rowCount() > 1:
            self.list.setCurrentIndex(self.model.index(1))

    def _show_step(self, current: QModelIndex) -> None:
        line = current.data(LINE)
        self.step_view.show_step(line.number if isinstance(line, Line) else None)
        self._allow_undo()

    def _allow_undo(self) -> None:
        step = self.step_view.step
        stands = step is not None and self.model.stands(step.number)
        self._undo_command.setEnabled(stands and not self.workspace.document.read_only)

    def _undo_from_chosen(self) -> None:
        if self.step_view.step is not None:
            self._undo_from(self.step_view.step.number)

    def _undo_from(self, number: int) -> None:
        self._rewind.start(self.model.steps_from(number), is_undo=True)

    def _show_progress(self, done: int, wanted: int) -> None:
        self._progress.setRange(0, wanted)
        self._progress.setValue(done)
        self._progress_row.setVisible(wanted > 1 and done < wanted)

    def _tell_end(self, count: int, is_undo: bool) -> None:
        self._progress_row.hide()
        if self.isVisible():
            self._refresh()
        if count:
            text = wording.undone(count, self.words) if is_undo else wording.redone(count, self.words)
            back = Way(
                self.words.gettext("Redo") if is_undo else self.words.gettext("Undo"),
                lambda: self._rewind.start(count, is_undo=not is_undo),
            )
            self.workspace.noticed.emit(Notice(text, Tone.FINE, (back,)))

    def _focus_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _dress_list(self) -> None:
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._delegate)
        self.list.horizontalHeader().hide()
        self.list.horizontalHeader().setStretchLastSection(True)
        self.list.verticalHeader().hide()
        self.list.verticalHeader().setDefaultSectionSize(HEIGHT)
        self.list.setShowGrid(False)
        self.list.setTabKeyNavigation(False)
        self.list.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.list.setMouseTracking(True)
        self.list.setAccessibleName(self.words.gettext("Steps, the latest first"))
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.list.addAction(self._undo_command)

    def _lay_out(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar())
        column.addWidget(self._progress_bar())
        self._empty.setContentsMargins(PADDING, PADDING, PADDING, PADDING)
        column.addWidget(self._empty)
        column.addWidget(self.list, 1)
        splitter = QSplitter()
        splitter.addWidget(left)
        splitter.addWidget(self.step_view)
        splitter.setStretchFactor(0, 1)
        splitter.setSizes([1000, SIDE])
        splitter.setChildrenCollapsible(False)
        self.step_view.setMinimumWidth(240)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(splitter)

    def _bar(self) -> QWidget:
        bar = QWidget()
        lay_ground(bar, "bar")
        self.search.setMaximumWidth(320)
        self.desks.setAccessibleName(self.words.gettext("Desk"))
        self.desks.fix_width(DESKS)
        row = QHBoxLayout(bar)
        row.setContentsMargins(PADDING, GAP, PADDING, GAP)
        row.setSpacing(GAP)
        row.addWidget(self.search, 8)
        row.addWidget(self.desks)
        row.addStretch(1)
        row.addWidget(self._count)
        return bar

    def _progress_bar(self) -> QWidget:
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(self.words.gettext("Steps undone or redone"))
        row = QHBoxLayout(self._progress_row)
        row.setContentsMargins(PADDING, GAP, PADDING, GAP)
        row.addWidget(self._progress, 1)
        row.addWidget(button(self.words.gettext("Stop"), self._rewind.stop))
        self._progress_row.hide()
        return self._progress_row
