"""A page with a table: search and filters above, the rows, one of them in full at the right."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QHideEvent, QIcon, QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from planner.operations.consequences import consequences
from planner.store import queries
from planner.store.journal import Changes
from planner.ui.importing.choosing import ImportButton, choose_list
from planner.ui.look.theme import GAP
from planner.ui.models.records_model import TROUBLED, RecordsModel
from planner.ui.notice import Notice, Tone, Way
from planner.ui.pages.page import Page
from planner.ui.tables import copying
from planner.ui.tables.columns_menu import ColumnsMenu
from planner.ui.tables.face import Face, called
from planner.ui.tables.filters import Filter, Filters
from planner.ui.tables.in_number import InNumber
from planner.ui.tables.saved import SavedFilters
from planner.ui.tables.selection_bar import SelectionBar
from planner.ui.tables.side import Side
from planner.ui.tables.value_kinds import value_kinds
from planner.ui.tables.view import RecordsView
from planner.ui.widgets.buttons import button, command, for_command, icon_button
from planner.ui.widgets.empty import Empty
from planner.ui.widgets.labels import Label
from planner.ui.widgets.restyling import lay_ground
from planner.ui.widgets.search_field import SearchField
from planner.ui.workspace import Place, Workspace
from planner.wording import consequences as told
from planner.wording import tables

SEARCH = "search"


class TablePage(Page):
    def __init__(self, workspace: Workspace, face: Face) -> None:
        super().__init__(workspace)
        self.face = face
        self.records = RecordsModel(workspace, face.subject, face.lookup(workspace.document))
        self.view = RecordsView(self.records)
        self.view.setAccessibleName(self.words.gettext(face.search))
        self.columns = ColumnsMenu(self.view)
        self.search = SearchField(self.words.gettext(face.search), self.words)
        self.count = Label(kind="muted")
        self.filters = Filters(
            workspace, face.menus, face.toggles, self.count, partial(value_kinds, workspace, face)
        )
        self._is_stale = False
        self.tools = QHBoxLayout()
        """Buttons of one page, beside the search."""
        self._make_commands()
        self.selection_bar = SelectionBar(self, workspace, lambda: self.view.selected, face.bulks)
        self.in_number = InNumber(self, face, self.view, self.filters, self.tools)
        self.in_number.join(self.selection_bar)
        self.selection_bar.add(for_command(self._remove))
        self.selection_bar.add(button(self.words.gettext("Deselect"), self._deselect, kind="quiet"))
        self.saved = SavedFilters(self, workspace, self.records, self.filters, self.search)
        self._searching = QTimer(self, singleShot=True, interval=0)
        self._searching.timeout.connect(self._ask)
        self._beginning = QTimer(self, singleShot=True, interval=0)
        self._beginning.timeout.connect(self._begin_reading)
        self._reading = QTimer(self, interval=0)
        self._reading.timeout.connect(self._read_on)
        self._side = Side(workspace, face)
        self._has_chosen = False
        self._lay_out()
        self._connect()
        self._side.show_open(self._details)
        self._show_state()

    def go(self, place: Place) -> None:
        if place.view:
            self._show_view(place.view)
        if place.record:
            self.reveal(place.record)

    def _show_view(self, view: str) -> None:
        """A chip by its name, a value of one ("day:ID"), or a search ("search:Graz")."""
        kind, _, value = view.partition(":")
        self.search.setText(value if kind == SEARCH else "")
        self.filters.show_view(view)
        self._ask()

    def reveal(self, record: str) -> None:
        """Select a record, without the search and filters that would hide it."""
        self._catch_up()
        if self.records.row_of(record) < 0:
            self.search.clear()
            self.filters.clear()
            self._ask()
        if self.view.reveal(record):
            self.view.setFocus()

    def add(self) -> None:
        made = self.workspace.run(self.face.make, self.words)
        if made is not None:
            self.reveal(made)
            self._details.setChecked(True)
            self._side.focus(made)

    def paste(self) -> None:
        plan = copying.paste(self.workspace, self.face.list_kind)
        if plan is not None:
            ids = [record.id for record in plan.records if isinstance(record, self.face.subject.record)]
            self.view.select(ids)

    def copy(self) -> None:
        ids = self.view.selected
        if ids:
            shown = [self.records.columns[number].key for number in self.view.shown_columns()]
            text = copying.rows_as_text(self.workspace, self.face.subject, ids, shown)
            QGuiApplication.clipboard().setText(text)

    def remove(self) -> None:
        """Without a question: the sentence says what went along, and how it comes back."""
        ids = self.view.selected
        if not ids:
            return
        what = called(self.face, self.workspace.document, ids, self.words)
        along = consequences(self.workspace.document, self.face.subject.record, ids)
        before = self.workspace.document.last_step
        self.workspace.run(self.face.remove, ids)
        if self.workspace.document.last_step != before:
            sentence = tables.removed(what, told.removing(what, along, self.words), self.words)
            way = Way(self.words.gettext("Undo"), self.workspace.undo)
            self.workspace.noticed.emit(Notice(sentence, Tone.CARE if along else Tone.FINE, (way,)))

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt signature
        super().showEvent(event)
        self._catch_up()
        self._beginning.start()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt signature
        """Out of sight the workshop may be closed at any moment."""
        super().hideEvent(event)
        for timer in (self._beginning, self._reading, self._searching):
            timer.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt signature
        """Keys in the search field: Esc clears it, Down and Enter go to the rows."""
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                if self.search.text():
                    self.search.clear()
                else:
                    self.view.setFocus()
                return True
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._go_to_rows()
                return True
        return super().eventFilter(watched, event)

    def _make_commands(self) -> None:
        words, keys = self.words, QKeySequence.StandardKey
        self._add = command(
            self, words.gettext(self.face.add), self.add, shortcut=self.face.add_keys, picture="add"
        )
        self._add.setShortcuts([QKeySequence(self.face.add_keys), QKeySequence(Qt.Key.Key_Insert)])
        command(self, words.gettext("Find in this list"), self._find, shortcut=keys.Find, picture="search")
        self._copy = command(self, words.gettext("Copy rows"), self.copy, shortcut=keys.Copy, picture="copy")
        self._paste = command(
            self, words.gettext("Paste rows"), self.paste, shortcut=keys.Paste, picture="import"
        )
        self._remove = command(
            self, words.gettext("Delete"), self.remove, shortcut=keys.Delete, picture="remove"
        )
        for action in (self._copy, self._paste, self._remove):
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            self.view.addAction(action)
        command(self, words.gettext("Choose columns"), self._choose_columns, picture="columns")
        self._details = command(
            self, words.gettext("Show details"), lambda: None, shortcut="Ctrl+Shift+I", picture="panel-right"
        )
        self._details.setCheckable(True)

    def _lay_out(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._top = self._head()
        column.addWidget(self._top)
        self._stack = QStackedWidget()
        self._empty = self._empty_card()
        paste = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self._empty, self.paste)
        paste.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        words = self.words
        self._nothing = Empty()
        self._nothing.tell(
            words.gettext("Nothing found"),
            words.gettext("No row matches the search and the filters."),
            (words.gettext("Show all"), self._show_all),
        )
        for part in (self.view, self._empty, self._nothing):
            self._stack.addWidget(part)
        column.addWidget(self._stack, 1)
        column.addWidget(self.selection_bar)
        self._splitter = QSplitter()
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(left)
        self._splitter.addWidget(self._side)
        self._splitter.setStretchFactor(0, 1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._splitter)

    def _head(self) -> QWidget:
        head = QWidget()
        lay_ground(head, "bar")
        self.search.setMaximumWidth(440)
        self.search.installEventFilter(self)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self.search, 1)
        row.addStretch()
        row.addLayout(self.tools)
        row.addWidget(
            icon_button("columns", self.words.gettext("Choose columns"), self._choose_columns, kind="plain")
        )
        row.addWidget(self._details_button())
        row.addWidget(ImportButton(self.workspace, head, self.face.list_kind))
        add = for_command(self._add, kind="primary")
        add.setIcon(QIcon())
        row.addWidget(add)
        column = QVBoxLayout(head)
        column.setContentsMargins(GAP, GAP + 2, GAP, GAP + 2)
        column.setSpacing(GAP)
        column.addLayout(row)
        column.addWidget(self.filters)
        return head

    def _details_button(self) -> QPushButton:
        made = icon_button(
            "panel-right", self.words.gettext("Show details"), self._details.toggle, kind="plain"
        )
        made.setCheckable(True)
        made.setEnabled(False)
        self._details.toggled.connect(made.setChecked)
        self._details.enabledChanged.connect(made.setEnabled)
        return made

    def _empty_card(self) -> Empty:
        words, kind, made = self.words, self.face.list_kind, Empty()
        made.tell(
            words.gettext("Nothing here yet"), words.gettext(self.face.empty),
            (words.gettext(self.face.add), self.add),
            (words.gettext("Import a list…"), partial(choose_list, self.workspace, self, kind)),
            (words.gettext("Paste rows from a spreadsheet"), self.paste),
            (words.gettext("Look around in the sample"), self._open_sample),
        )  # fmt: skip
        return made

    def _connect(self) -> None:
        self.workspace.changed.connect(self._heed)
        self.search.textChanged.connect(lambda: self._searching.start())
        self.filters.changed.connect(self._ask)
        self.records.counted.connect(self._show_state)
        self.view.chosen.connect(self._show_chosen)
        self.view.opened.connect(self._inspect)
        self.view.typed.connect(self._find_typed)
        self.view.customContextMenuRequested.connect(self._open_menu)
        self._details.toggled.connect(self._side.set_open)
        self._side.closed.connect(lambda: self._details.setChecked(False))

    def _heed(self, changes: Changes) -> None:
        """Out of sight only what is found by is kept up."""
        if self.isVisible():
            self.records.heed(changes)
            self._show_counts()
        else:
            self.records.lookup.heed(changes)
            self._is_stale = True
        if self.isVisible() and not self._reading.isActive():
            self._reading.start()

    def _catch_up(self) -> None:
        if self._is_stale:
            self._is_stale = False
            self.records.renew()
            self._show_counts()

    def _ask(self) -> None:
        """A search that begins while rows are still being read waits for them, and stops nobody's typing."""
        self._searching.stop()
        if self.search.text().strip() and not self.records.lookup.is_whole and self.isVisible():
            self._reading.start()
            return
        query = replace(self.records.query, search=self.search.text(), filters=self.filters.active)
        self.records.ask(query)
        if query.search.strip() and self.records.ids and not self.view.selected:
            self.view.scrollToTop()

    def _begin_reading(self) -> None:
        """After the first paint."""
        self._show_counts()
        self._reading.start()

    def _read_on(self) -> None:
        """A piece of what rows are found by, while there is nothing else to do."""
        if not self.records.lookup.read_on():
            self._reading.stop()
            self._ask()
            self._show_counts()

    def _show_counts(self) -> None:
        self.filters.count(self._counted)
        self._show_state()

    def _counted(self, one: Filter) -> int:
        if one[0] == TROUBLED:
            lookup = self.records.lookup
            return len(lookup.troubled()) if lookup.is_whole else 0
        return queries.count(self.workspace.document, self.face.subject.listing, one)

    def _show_state(self) -> None:
        count = self.records.total
        shown = len(self.records.ids)
        self.count.setText(tables.shown_of(self.face.subject.name, shown, count, self.words))
        part: QWidget = self.view if shown else self._nothing if count else self._empty
        self._stack.setCurrentWidget(part)
        self._top.setVisible(bool(count))
        self._show_side()
        self._show_chosen()

    def _show_side(self) -> None:
        """Details come with the first row that is chosen, and stay from then on."""
        self._side.setVisible(bool(self.records.total) and self._has_chosen and self._details.isChecked())
        self._details.setEnabled(self._has_chosen)

    def _show_chosen(self) -> None:
        count = self.view.selected_count
        self.selection_bar.show_count(count)
        for action in (self._copy, self._remove):
            action.setEnabled(count > 0)
        self._side.show_record(self.view.selected[0] if count == 1 else None)
        if count == 1 and not self._has_chosen:
            self._has_chosen = True
            self._show_side()

    def _inspect(self, record: str) -> None:
        self._details.setChecked(True)
        self._side.focus(record)

    def _find(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def _find_typed(self, text: str) -> None:
        self.search.setFocus()
        self.search.setText(text)

    def _go_to_rows(self) -> None:
        if self._searching.isActive():
            self._ask()
        if self.records.ids:
            self.view.setFocus()
            if not self.view.selected:
                self.view.select(self.records.ids[:1])

    def _show_all(self) -> None:
        self.search.clear()
        self.filters.clear()
        self._ask()

    def _deselect(self) -> None:
        self.view.clearSelection()
        self.view.setFocus()

    def _choose_columns(self) -> None:
        header = self.view.horizontalHeader()
        self.columns.open_at(header.mapToGlobal(QPoint(max(header.width() - 200, 0), header.height())))

    def _open_menu(self, place: QPoint) -> None:
        menu = QMenu(self.view)
        menu.addActions([self._copy, self._paste, self._remove])
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.view.viewport().mapToGlobal(place))

    def _open_sample(self) -> None:
        text = self.words.gettext("Open the sample")
        found = [action for action in self.window().actions() if action.text() == text]
        for action in found[:1]:
            action.trigger()
