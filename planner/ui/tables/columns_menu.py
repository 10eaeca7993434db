"""Which columns are to be seen, how wide, in which order and sorted by which: chosen, and remembered."""

import json
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, QPoint, Qt, QTimer
from PySide6.QtWidgets import QMenu

from planner.ui.tables.staying_menu import StayingMenu
from planner.ui.tables.view import RecordsView
from planner.ui.widgets.plain import unmnemonic

SAVED_AFTER_MS = 400


class ColumnsMenu(QObject):
    def __init__(self, view: RecordsView) -> None:
        super().__init__(view)
        self._view = view
        self._model = view.records
        self._words = self._model.workspace.words
        self._preferences = self._model.workspace.setting.preferences
        self._name = f"{self._model.subject.name} columns"
        self._timer = QTimer(self, singleShot=True, interval=SAVED_AFTER_MS)
        self._timer.timeout.connect(self._keep)
        header = view.horizontalHeader()
        header.sectionClicked.connect(self.sort_by)
        header.sectionResized.connect(lambda: self._timer.start())
        header.sectionMoved.connect(lambda: self._timer.start())
        header.customContextMenuRequested.connect(lambda at: self.open_at(header.mapToGlobal(at)))
        self._model.modelReset.connect(self._lay_out_new_columns)
        self._laid_out: list[str] = []
        self._lay_out()
        self._show_order()

    def open_at(self, place: QPoint) -> None:
        menu = self.menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def menu(self) -> QMenu:
        menu = StayingMenu(self._view)
        for number, column in enumerate(self._model.columns):
            action = menu.addAction(unmnemonic(column.heading))
            action.setCheckable(True)
            action.setChecked(not self._view.isColumnHidden(number))
            action.toggled.connect(lambda shown, number=number: self.show_column(number, shown))
        menu.addSeparator()
        menu.addAction(self._words.gettext("Usual columns"), self.show_usual)
        return menu

    def show_column(self, number: int, shown: bool) -> None:
        """One at least stays."""
        if shown or len(self._view.shown_columns()) > 1:
            self._view.setColumnHidden(number, not shown)
        self._timer.start()

    def show_usual(self) -> None:
        self._preferences.forget(self._name)
        self._lay_out()

    def sort_by(self, number: int) -> None:
        """Up, then down, then the usual order again."""
        column, query = self._model.columns[number], self._model.query
        if not column.sort:
            self._show_order()
            return
        is_usual = column.sort == self._model.subject.usual_sort
        key = "" if is_usual else column.sort
        if query.sort != key or (is_usual and query.sort):
            asked = replace(query, sort=key, descending=False)
        elif not query.descending:
            asked = replace(query, descending=True)
        else:
            asked = replace(query, sort="", descending=False)
        self._model.ask(asked)
        self._show_order()

    def _show_order(self) -> None:
        query = self._model.query
        key = query.sort or self._model.subject.usual_sort
        numbers = [number for number, column in enumerate(self._model.columns) if key and column.sort == key]
        order = Qt.SortOrder.DescendingOrder if query.descending else Qt.SortOrder.AscendingOrder
        self._view.horizontalHeader().setSortIndicator(numbers[0] if numbers else -1, order)

    def _lay_out_new_columns(self) -> None:
        if [column.key for column in self._model.columns] != self._laid_out:
            self._lay_out()

    def _lay_out(self) -> None:
        kept = self._kept()
        header = self._view.horizontalHeader()
        columns = self._model.columns
        self._laid_out = [column.key for column in columns]
        shown = kept.get("shown") or [column.key for column in columns if column.usual]
        if not set(shown) & set(self._laid_out):
            shown = [column.key for column in columns if column.usual]
        for number, column in enumerate(columns):
            width = kept.get("widths", {}).get(column.key, column.width)
            self._view.setColumnWidth(number, width if isinstance(width, int) else column.width)
            self._view.setColumnHidden(number, column.key not in shown)
        rest = [key for key in self._laid_out if key not in shown] if kept else []
        order = [key for key in shown if key in self._laid_out] + rest if kept else self._laid_out
        for place, key in enumerate(order):
            header.moveSection(header.visualIndex(self._laid_out.index(key)), place)
        self._timer.stop()

    def _kept(self) -> dict[str, Any]:
        """Nothing where there is nothing, or where somebody has broken it by hand."""
        try:
            kept = json.loads(self._preferences.text(self._name) or "{}")
        except ValueError:
            return {}
        return kept if isinstance(kept, dict) and isinstance(kept.get("widths", {}), dict) else {}

    def _keep(self) -> None:
        columns = self._model.columns
        shown = [columns[number].key for number in self._view.shown_columns()]
        widths = {
            columns[number].key: self._view.columnWidth(number) for number in self._view.shown_columns()
        }
        self._preferences.keep(self._name, json.dumps({"shown": shown, "widths": widths}))
