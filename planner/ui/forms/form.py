"""Fields in rows, labels above them."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from planner.language import Words
from planner.ui.forms.entry import Commit, Entry, allow, finish, restore
from planner.ui.forms.field import Field, Kind
from planner.ui.look.theme import GAP, PADDING, STEP


class Form(QWidget):
    def __init__(self, words: Words, commit: Commit, fields: Sequence[Field] = ()) -> None:
        super().__init__()
        self._words = words
        self._commit = commit
        self._values: Mapping[str, Any] = {}
        self.entries: dict[str, Entry] = {}
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(GAP)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        self._made_of: object = None
        self._build(fields)

    def ask(self, made_of: object, fields: Callable[[], Sequence[Field]]) -> None:
        """Other fields, where what they are made of has changed; what is being typed stays."""
        if made_of != self._made_of:
            self._made_of = made_of
            self._build(fields())
            self.show_values(self._values)

    def show_values(self, values: Mapping[str, Any]) -> None:
        """What the document holds now; what is being typed stays."""
        self._values = values
        for key, entry in self.entries.items():
            entry.show_value(values.get(key))

    def finish(self) -> str:
        return finish(self.entries.values())

    def restore(self) -> None:
        restore(self.entries.values())

    def _build(self, fields: Sequence[Field]) -> None:
        asked = {field.key for field in fields}
        kept = {key: entry for key, entry in self.entries.items() if key in asked and entry.is_pending}
        for key, entry in self.entries.items():
            if key not in kept:
                _take_out(entry)
        self.entries = {
            field.key: kept.get(field.key) or Entry(field, self._words, self._commit, self)
            for field in fields
        }
        _lay_out(list(self.entries.values()), self._grid)
        for entry in self.entries.values():
            entry.widget.show()  # a layout shows what is put into it later, too late for the cursor

    def allow(self, is_allowed: bool) -> None:
        allow(self.entries.values(), is_allowed)


def _take_out(entry: Entry) -> None:
    for part in (entry.label, entry.widget, entry.problem):
        part.hide()
        part.deleteLater()
    entry.deleteLater()


def _lay_out(entries: Sequence[Entry], grid: QGridLayout) -> None:
    """Three lines of the grid for each row of fields: labels, fields, problems; then the space between."""
    row, column = 0, 0
    for entry in entries:
        span = 1 if entry.field.half else 2
        if column + span > 2:
            row, column = row + 4, 0
        low = Qt.AlignmentFlag.AlignBottom
        entry.label.setContentsMargins(0, 0, 0, STEP)
        grid.addWidget(entry.label, row, column, 1, span, low)
        grid.addWidget(entry.widget, row + 1, column, 1, span, _alignment(entry))
        entry.problem.setContentsMargins(0, STEP, 0, 0)
        grid.addWidget(entry.problem, row + 2, column, 1, span, Qt.AlignmentFlag.AlignTop)
        grid.setRowMinimumHeight(row + 3, PADDING)
        column += span
    grid.setRowMinimumHeight(row + 3, 0)


def _alignment(entry: Entry) -> Qt.AlignmentFlag:
    return Qt.AlignmentFlag.AlignLeft if entry.field.kind is Kind.COLOUR else Qt.AlignmentFlag(0)
