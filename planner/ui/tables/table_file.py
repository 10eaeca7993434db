"""Saves what the table shows: these rows, in this order, with these columns."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.ui.dialogs.popover import Popover
from planner.ui.look.theme import GAP, STEP
from planner.ui.models.columns import Column
from planner.ui.tables.face import Face
from planner.ui.tables.saving import CSV, XLSX, ask_file, save_rows
from planner.ui.tables.scope import WIDTH, Scope
from planner.ui.tables.view import RecordsView
from planner.ui.widgets.labels import Label, naming
from planner.ui.widgets.restyling import lay_ground
from planner.ui.widgets.segments import Segments
from planner.wording import tables
from planner.wording.series import join


class TablePanel(Popover):
    def __init__(self, host: QWidget, face: Face, view: RecordsView) -> None:
        workspace = view.records.workspace
        words = workspace.words
        super().__init__(host, words.gettext("Save this table"), words)
        self._workspace, self._face, self._view = workspace, face, view
        self._page = host
        self.columns: Sequence[Column[Any, Any]] = [view.records.columns[at] for at in view.shown_columns()]
        self.setFixedWidth(WIDTH)
        self.scope = Scope(view)
        self.body.addWidget(self.scope)
        headings = join([column.heading for column in self.columns], words)
        self.body.addWidget(
            Label(words.gettext("Columns: {columns}").format(columns=headings), "small", wraps=True)
        )
        self.format = Segments(
            words.gettext("Kind of file"), [(XLSX, words.gettext("Excel workbook")), (CSV, "CSV")], wide=True
        )
        self.body.addWidget(naming(words.gettext("Kind of file"), self.format))
        self.body.addWidget(self.format)
        self._warning = Label(wraps=True)
        self._warned = _with_care(self._warning)
        self.body.addWidget(self._warned)
        if self.scope.choice is not None:
            self.scope.choice.picked.connect(self._warn)
        self._warn()
        self.finish(words.gettext("Save…"), self._save)

    def _warn(self) -> None:
        private = [column.heading for column in self.columns if _is_private(self._face, column.key)]
        self._warned.setVisible(bool(private))
        if private:
            people = tables.counted(self._face.subject.name, len(self.scope.ids), self._words)
            self._warning.setText(tables.private_columns(private, people, self._words))

    def _save(self) -> None:
        title = self._page.accessibleName() or self._face.subject.name
        path = ask_file(self._workspace, self._page, title, self.format.value)
        if path is not None:
            ids = self.scope.ids
            self.leave()
            save_rows(self._workspace, self._page, path, self._face.subject, self.columns, ids, title=title)


def _is_private(face: Face, key: str) -> bool:
    """Nobody knows what is asked for in an own field."""
    name, colon, _ = key.partition(":")
    return name + colon in face.private


def _with_care(label: Label) -> QWidget:
    made = QWidget()
    lay_ground(made, "care")
    around = QVBoxLayout(made)
    around.setContentsMargins(GAP, STEP, GAP, STEP)
    around.addWidget(label)
    return made
