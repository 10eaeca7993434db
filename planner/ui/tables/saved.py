"""Searches and filters under a name: the chip that lists them, applies one, and takes a new one in."""

from collections.abc import Iterator
from functools import partial
from time import monotonic

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget

from planner.domain.names import folded
from planner.domain.records import SavedFilter
from planner.domain.saved_filters import filters_of
from planner.operations import saved_filters
from planner.store.journal import Changes
from planner.store.queries import Query
from planner.store.saved_filters import listed
from planner.ui.dialogs.naming import Naming
from planner.ui.forms.attempt import attempt
from planner.ui.models.records_model import RecordsModel
from planner.ui.notice import Notice, Tone, Way
from planner.ui.tables.filters import Filter, Filters, shortened
from planner.ui.widgets.buttons import command
from planner.ui.widgets.plain import unmnemonic
from planner.ui.workspace import Workspace
from planner.wording import tables
from planner.wording.series import join

AT_ONCE = 0.05
"""Seconds spent on counting before the menu opens; the rest is counted while it is open."""


class SavedFilters(QObject):
    def __init__(
        self, host: QWidget, workspace: Workspace, records: RecordsModel, filters: Filters, search: QLineEdit
    ) -> None:
        super().__init__(host)
        self._host, self._workspace, self._words = host, workspace, workspace.words
        self._records, self._filters, self._search = records, filters, search
        self._page = records.subject.name
        self._chip = filters.saved_chip
        self._to_count: Iterator[tuple[QAction, SavedFilter]] = iter(())
        self._counting = QTimer(self, interval=0)
        self._counting.timeout.connect(lambda: self._count(until=monotonic()))
        self._chip.clicked.connect(self.open)
        text = self._words.gettext("Save this filter…")
        self._save = command(host, text, self.save, picture="filter")
        workspace.changed.connect(self._heed)
        filters.changed.connect(self._show)
        search.textChanged.connect(self._show)
        self._show()

    @property
    def listed(self) -> list[SavedFilter]:
        return listed(self._workspace.document, self._page)

    def open(self) -> None:
        self._show()
        self._filled().popup(self._chip.mapToGlobal(self._chip.rect().bottomLeft()))

    def apply(self, saved: SavedFilter) -> None:
        self._search.setText(saved.search)
        gone = self._filters.choose(filters_of(saved))
        if gone:
            self._filters.changed.emit()  # the rows are counted below, and a search alone waits its turn
            left = tables.counted(self._page, len(self._records.ids), self._words)
            self._workspace.tell(tables.filter_lost(saved.name, len(gone), left, self._words), tone=Tone.CARE)

    def save(self) -> None:
        words = self._words
        if not self._is_filtered:
            self._workspace.tell(words.gettext("Search or filter first; then it can be saved."))
            return
        search, filters = self._search.text().strip(), self._filters.active
        told = {folded(part): part for part in (search, self._filters.told(filters)) if part}
        asked = Naming(
            self._host, words.gettext("Save this filter"), words, name=join(list(told.values()), words),
            does=words.gettext("Save"),
            take=lambda name: attempt(
                self._workspace, saved_filters.save_filter, page=self._page, name=name, search=search,
                filters=filters,
            ),
        )  # fmt: skip
        asked.open_below(self._chip, asked.field)

    def rename(self, saved: SavedFilter) -> None:
        words = self._words
        asked = Naming(
            self._host, words.gettext("Rename the saved filter"), words, name=saved.name,
            does=words.gettext("Rename"),
            take=lambda name: attempt(
                self._workspace, saved_filters.rename_saved_filter, saved.id, name=name
            ),
        )  # fmt: skip
        asked.open_below(self._chip, asked.field)

    def remove(self, saved: SavedFilter) -> None:
        before = self._workspace.document.last_step
        self._workspace.run(saved_filters.remove_saved_filters, [saved.id])
        if self._workspace.document.last_step != before:
            way = Way(self._words.gettext("Undo"), self._workspace.undo)
            sentence = tables.removed(saved.name, "", self._words)
            self._workspace.noticed.emit(Notice(sentence, Tone.FINE, (way,)))

    @property
    def _is_filtered(self) -> bool:
        return bool(self._search.text().strip() or self._filters.active)

    def _shown(self) -> SavedFilter | None:
        """The one that the table shows just now."""
        now = self._search.text().strip(), set(self._filters.active)
        found = (each for each in self.listed if (each.search.strip(), set(filters_of(each))) == now)
        return next(found, None) if self._is_filtered else None

    def _heed(self, changes: Changes) -> None:
        kinds = changes.inserted.keys() | changes.updated.keys() | changes.removed.keys()
        if SavedFilter in kinds:
            self._show()

    def _show(self) -> None:
        shown = self._shown()
        words = self._words
        name = words.gettext("Saved")
        if shown is not None:
            name = words.gettext("{name}: {value}").format(name=name, value=shortened(shown.name))
        self._chip.setText(f"{unmnemonic(name)} ▾")
        self._chip.setAccessibleName(name)
        self._chip.setChecked(shown is not None)
        self._chip.setVisible(self._is_filtered or bool(self.listed))
        can_change = not self._workspace.document.read_only
        self._save.setEnabled(self._is_filtered and shown is None and can_change)

    def _filled(self) -> QMenu:
        menu, words, shown = QMenu(self._chip), self._words, self._shown()
        menu.aboutToHide.connect(self._counting.stop)
        menu.aboutToHide.connect(menu.deleteLater)
        every = self.listed
        self._to_count = iter([(self._entry(menu, each, each == shown), each) for each in every])
        self._count(until=monotonic() + AT_ONCE)
        if every:
            menu.addSeparator()
        menu.addAction(self._save.text(), self.save).setEnabled(self._save.isEnabled())
        if every and not self._workspace.document.read_only:
            rename, remove = menu.addMenu(words.gettext("Rename")), menu.addMenu(words.gettext("Delete"))
            for each in every:
                rename.addAction(unmnemonic(each.name), partial(self.rename, each))
                remove.addAction(unmnemonic(each.name), partial(self.remove, each))
        return menu

    def _entry(self, menu: QMenu, saved: SavedFilter, is_shown: bool) -> QAction:
        action = menu.addAction(unmnemonic(saved.name), partial(self.apply, saved))
        action.setCheckable(True)
        action.setChecked(is_shown)
        return action

    def _count(self, *, until: float) -> None:
        """As many as there is time for, one at least; the rest while nobody does anything."""
        for action, saved in self._to_count:
            filters: list[Filter] = self._filters.kept(filters_of(saved))
            count = self._records.count_of(Query(search=saved.search, filters=tuple(filters)))
            action.setText(f"{unmnemonic(saved.name)}\t{count:,}")
            if monotonic() >= until:
                self._counting.start()
                return
        self._counting.stop()
